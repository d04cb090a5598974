"""Small text files of our own kind (records, the authority file, mkdocs.yml): UTF-8 or a diagnostic."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic, Level, Place, declare

UNREADABLE = declare(
    "unreadable-file",
    Level.ERROR,
    """A file cannot be read: permission, a broken link, a folder or a device in its place, or bytes that are
    not UTF-8 where a record or the authority file is expected. It is left out; everything else is built.""",
)
_LARGEST = 64 << 20  # bytes; an authority file of 100,000 entries has about 15 MB


def read_text(path: Path, shown: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a UTF-8 file, without a byte-order mark."""
    try:
        if not path.is_file():
            return None, (UNREADABLE.at(Place(shown), "not a file; left out"),)
        if path.stat().st_size > _LARGEST:
            return None, (UNREADABLE.at(Place(shown), f"larger than {_LARGEST >> 20} MiB; left out"),)
        return path.read_bytes().decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        place = Place(shown, line)
        return None, (UNREADABLE.at(place, f"not UTF-8 at byte {error.start}; left out", "save it as UTF-8"),)
    except OSError as error:
        return None, (UNREADABLE.at(Place(shown), f"{(error.strerror or 'cannot be read').lower()}; left out"),)
