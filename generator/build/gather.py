"""Which files are seeds: every ``.txt``, ``.html`` or ``.md`` below the folder, by sorted name.

Names are data too: a link that leads out of the folder or to itself, a pipe, a folder called ``x.txt`` or a
name that is no text is reported and skipped. Records and other hidden files than texts are passed over in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import SeedName

TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
OURS = frozenset({".yml", ".yaml", ".sample"})

SKIPPED = declare(
    "seed-skipped",
    Level.WARNING,
    """Something in the seeds folder cannot be a seed: a link that leads out of the folder, a pipe or a
    device, a folder named like a text, a name that is not readable text. It is left out; the rest is built.""",
)
NOT_READ = declare(
    "seed-not-read",
    Level.INFO,
    """A file in the seeds folder is of a kind that we do not read. It is left out. Seeds end in .txt, .md,
    .html or .htm; records and the authority file in .yml.""",
)
UNLISTED = declare("folder-unlisted", Level.ERROR, "A folder below the seeds folder cannot be listed. It is left out.")


_BYTE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Found:
    path: Path
    name: SeedName
    shown: str  # the path as messages name it


@dataclass(frozen=True, slots=True)
class Gathered:
    seeds: tuple[Found, ...]
    diagnostics: tuple[Diagnostic, ...]


def gather(folder: Path) -> Gathered:
    """The seeds below a folder, sorted by name. The folder must exist."""
    met = list(_walk(folder, Path(os.path.realpath(folder)), ""))
    seeds = sorted((one for one in met if isinstance(one, Found)), key=lambda found: found.name)
    return Gathered(tuple(seeds), tuple(one for one in met if isinstance(one, Diagnostic)))


def _walk(folder: Path, root: Path, prefix: str) -> Iterator[Found | Diagnostic]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield UNLISTED.at(Place(_shown(folder)), f"{(error.strerror or 'cannot be listed').lower()}; left out")
        return
    for entry in entries:
        path = folder / entry.name
        if not entry.name.startswith("."):
            yield from _met(path, root, prefix)
        elif path.suffix.lower() in TEXTS and os.path.isfile(path):
            yield NOT_READ.at(Place(_shown(path)), "a hidden file, its name begins with a dot; left out")


def _met(path: Path, root: Path, prefix: str) -> Iterator[Found | Diagnostic]:
    shown, suffix = _shown(path), path.suffix.lower()
    reason = _reason(path, root)
    if os.path.isdir(path) and not os.path.islink(path) and suffix not in TEXTS:
        yield from _walk(path, root, f"{prefix}{path.name}/")
    elif suffix in OURS:
        return
    elif suffix not in TEXTS:
        if os.path.isfile(path):
            yield NOT_READ.at(Place(shown), "not a kind of file that we read; left out")
    elif reason:
        yield SKIPPED.at(Place(shown), f"{reason}; left out")
    else:
        yield Found(path, SeedName(prefix + path.name), shown)


def _reason(path: Path, root: Path) -> str | None:
    if not _readable_name(path.name):
        return "the name of the file is not readable text"
    if leads_out(path, root):
        return "a link that leads out of the seeds folder"
    if os.path.isdir(path):
        return "a folder, though it is named like a text"
    if os.path.islink(path) and not os.path.exists(path):
        return "a link that leads nowhere"
    if not os.path.lexists(path):
        return "its folder does not let us look at it"
    return None if os.path.isfile(path) else "not a plain file"


def leads_out(path: Path, root: Path) -> bool:
    """Whether this is a link whose end lies outside the folder. A link to itself has no end, so it stays inside."""
    return os.path.islink(path) and not Path(os.path.realpath(path)).is_relative_to(root)


def _readable_name(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not any(ord(c) < 32 or ord(c) == 127 for c in name)


def plain_name(name: str) -> str:
    """As messages and pages show it: a byte that is no text is U+FFFD."""
    return _BYTE.sub("\ufffd", name)


def _shown(path: Path) -> str:
    return plain_name(str(path))
