"""What a build owns and what it was made of: ``site_src/.annotated-archive/manifest.json``.

``pages`` are ours, ``kept`` are the files in the same folder that somebody wrote by hand, ``seeds`` is
everything in the seeds folder (texts, records, authority file, hidden files too), ``others`` what was used from
elsewhere, named from the working folder. Each with size and SHA-256 of the bytes as they were read back then.

A page is entered in the journal before it is first written, so that a build that was killed half-way
still knows afterwards which files are its own.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.write.files import STATE

_SCHEMA = 1
_NAME, _JOURNAL = f"{STATE}/manifest.json", f"{STATE}/journal"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Sum:
    sha256: str
    size: int


Sums = Mapping[str, Sum]


@dataclass(frozen=True, slots=True)
class Manifest:
    pages: Sums = field(default_factory=dict)
    kept: Sums = field(default_factory=dict)
    seeds: Sums = field(default_factory=dict)
    others: Sums = field(default_factory=dict)


def of_bytes(content: bytes) -> Sum:
    return Sum(hashlib.sha256(content).hexdigest(), len(content))


def of_file(path: Path) -> Sum:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return Sum(digest.hexdigest(), size)


def regular_files(folder: Path, leave_out: Path | None = None, *, hidden: bool = False) -> Iterator[tuple[str, Path]]:
    """The plain files under a folder by relative path, sorted; no hidden folder, no link, nothing special."""
    left_out = os.path.realpath(leave_out) if leave_out else None
    for where, folders, names in os.walk(folder):
        here = Path(where)
        folders[:] = sorted(f for f in folders if f[0] != "." and os.path.realpath(here / f) != left_out)
        for name in sorted(names):
            path = here / name
            if (hidden or name[0] != ".") and os.path.isfile(path) and not os.path.islink(path):
                yield path.relative_to(folder).as_posix(), path


def of_folder(
    folder: Path, leave_out: Path | None = None, but: Container[str] = (), *, hidden: bool = False
) -> dict[str, Sum]:
    """Sums of the plain files under a folder. One that cannot be read has no sum: the build has reported it."""
    found: dict[str, Sum] = {}
    for name, path in regular_files(folder, leave_out, hidden=hidden):
        if name not in but:
            with suppress(OSError):
                found[name] = of_file(path)
    return found


def load(into: Path) -> Manifest | None:
    """The manifest of the last build; None when there is none or it cannot be read."""
    try:
        stored = json.loads((into / _NAME).read_bytes())
        if stored["schema"] != _SCHEMA:
            return None
        return Manifest(**{part: _sums(stored[part]) for part in ("pages", "kept", "seeds", "others")})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def is_built(into: Path) -> bool:
    """Whether an earlier build has left pages here."""
    manifest = load(into)
    return manifest is not None and bool(manifest.pages)


def is_owned(into: Path, name: str) -> bool:
    """Whether a file in the output folder is ours: a page, perhaps of a build that is running, or in our own folder."""
    if name.split("/", maxsplit=1)[0] == STATE or name in Journal(into).paths():
        return True
    manifest = load(into)
    return manifest is not None and name in manifest.pages


def encoded(manifest: Manifest) -> bytes:
    stored = {"schema": _SCHEMA, **asdict(manifest)}
    return json.dumps(stored, indent=1, sort_keys=True).encode("ascii") + b"\n"  # escapes: names may be undecodable


def path_of(into: Path) -> Path:
    return into / _NAME


class Journal:
    """Paths that became ours since the last manifest, on the disk before the pages are."""

    def __init__(self, into: Path) -> None:
        self._path = into / _JOURNAL

    def paths(self) -> frozenset[str]:
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError):
            return frozenset()
        return frozenset(lines[:-1])  # a last line without its end was never followed by a page

    def enter(self, paths: Iterable[str]) -> None:
        with self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{path}\n" for path in paths)

    def close(self) -> None:
        self._path.unlink(missing_ok=True)


def _sums(stored: dict[str, dict[str, Any]]) -> dict[str, Sum]:
    return {name: Sum(str(entry["sha256"]), int(entry["size"])) for name, entry in stored.items()}
