"""The archive as a BagIt bag (RFC 8493): ``python -m generator export --bag ostwick-2026``.

Its payload is ``seeds/`` (texts, records, authority file), ``pages/`` (what was built from them, and what was
written by hand beside it) and ``others/`` (records or an authority file used from elsewhere), byte for byte,
so that any BagIt tool can tell in twenty years whether one of them has changed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import bagit

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.unusable import NOT_BUILT, TAKEN, unusable, unwritable
from generator.write.fixity import verify
from generator.write.manifest import load, regular_files

NO_NAME = declare(
    "bag-left-out",
    Level.ERROR,
    """A bag lists its files in lines of text. The name of this file is no text (not UTF-8), or holds something that
    ends a line or stands for it: U+2028, %0A, a blank at its end. The file is left out of the bag. Rename it.""",
)


def bag(seeds: Path, into: Path, target: Path, day: date) -> tuple[Diagnostic, ...]:
    """Write the bag into the folder ``target``, which must not exist yet or be empty.

    What has changed since the last build is reported and goes into the bag as it is now.
    """
    manifest = load(into)
    if manifest is None:
        raise unusable(
            NOT_BUILT, into, "nothing was built here yet; there is no bag", "run `python -m generator build` first"
        )
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise unusable(TAKEN, target, "there is something already; there is no bag", "name a new folder for it")
    payload = [("seeds", *found) for found in regular_files(seeds, leave_out=into)]
    payload += [("pages", *found) for found in regular_files(into)]
    payload += [("others", name.replace("../", "up/"), Path(name)) for name in manifest.others]
    partial = target.with_name(f".{target.name}.partial")
    try:
        left_out = tuple(_copied(payload, partial))
        bagit.make_bag(str(partial), _info(day), checksums=["sha256", "sha512"])
        partial.replace(target)
    except OSError as error:
        raise unwritable(target, error, "there is no bag") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return (*verify(seeds, into), *left_out)


def _copied(payload: list[tuple[str, str, Path]], partial: Path) -> Iterator[Diagnostic]:
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for part, name, path in payload:
        if not _listable(name):
            yield NO_NAME.at(Place(str(path)), "a bag cannot list this name; left out of the bag", "rename it")
            continue
        target = partial / part / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _listable(name: str) -> bool:
    """Whether a line of a bag's manifest can hold the name: the tool takes U+2028 for the end of it."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return name.splitlines() == [name] and name == name.rstrip() and not re.search("%0[ad]", name, re.IGNORECASE)


def _info(day: date) -> dict[str, str]:
    return {
        "Bagging-Date": day.isoformat(),
        "Bag-Software-Agent": "annotated-archive",
        "External-Description": "Saved texts, what editors know about them, and the pages made from both",
    }
