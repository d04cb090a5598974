"""A seed's bytes to a `Document`: ``002.txt`` in UTF-8, a page from an old machine in windows-1252.

The text is decoded and otherwise untouched: line ends, blanks and marks stay. What cannot be read as a
file, or holds nothing, is a diagnostic.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import Document, SeedName
from generator.read.readers.plain import read_plain
from generator.read.reading import readers

UNREADABLE = declare(
    "seed-unreadable",
    Level.ERROR,
    """A saved file cannot be read: permission, a broken link, a folder or a device in its place, or half a
    gigabyte and more. It is left out; everything else is built. Mend the file or take it out of the seeds folder.""",
)
EMPTY = declare(
    "seed-empty",
    Level.WARNING,
    """A saved file holds nothing but blanks. It is shown as a saved file and gives no article. If the copy went
    wrong, save the page again.""",
)
_LARGEST = 512 << 20  # bytes; no text that somebody saved to read it
_MOST_MARKUP = 16 << 20  # bytes; a longer page, pictures saved inside or not, is kept as the text of its mark-up


def read_seed(path: Path, name: SeedName) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document, or None and the reason. ``name`` is what diagnostics call the file."""
    try:
        if not path.is_file():
            what = "not a regular file" if os.path.lexists(path) else "there is no such file"
            return None, (UNREADABLE.at(Place(name), f"{what}; left out"),)
        if path.stat().st_size > _LARGEST:
            return None, (UNREADABLE.at(Place(name), f"larger than {_LARGEST >> 20} MiB; left out"),)
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        return None, (UNREADABLE.at(Place(name), f"{reason}; left out"),)
    document, trouble = read_bytes(raw, name)
    if not document.text.strip():
        trouble = (*trouble, EMPTY.at(Place(name), "the file holds no text; no article", "save the page again"))
    return document, trouble


def read_bytes(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document that these bytes are, by the reader for the end of the name."""
    reader = None if len(raw) > _MOST_MARKUP else readers.get(PurePosixPath(name).suffix.lower())
    return (reader or read_plain)(raw, name)
