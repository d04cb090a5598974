"""Which record speaks of which file: the one beside it, else one of the project's own with its checksum.

``seeds/002.yml`` stands beside ``seeds/002.txt`` (a digest) and names the checksum of the original, so it
also applies to that original, wherever it lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.build.options import ENTITIES
from generator.diagnostics import Diagnostic
from generator.model import Document, Record, TextKind
from generator.read.record import read_record


@dataclass(frozen=True)
class Shelf:
    """The project's own records by the checksums they name."""

    by_sum: Mapping[str, Record] = field(default_factory=dict)


def shelf(own: Path) -> Shelf:
    """Read the project's own records. Their faults are reported when they stand beside a seed of the build."""
    found: dict[str, Record] = {}
    for path in sorted(own.glob("**/*.yml")) if own.is_dir() else ():
        record = read_record(path)[0] if path.name != ENTITIES else None
        for checksum in (record.sha256, record.original_sha256) if record else ():
            if record and checksum:
                found.setdefault(checksum, record)
    return Shelf(found)


def record_for(document: Document, seed: Path, shelf: Shelf) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """The record for a document that was read from the file ``seed``."""
    path = beside(seed)
    if path.name != ENTITIES and (path.exists() or path.is_symlink()):
        return read_record(path)
    return shelf.by_sum.get(document.sha256), ()


def text_kind(document: Document, record: Record | None) -> TextKind:
    """Whether this text is the original or a digest: a digest's record also knows the original by its sum."""
    if record is None or document.sha256 == record.original_sha256:
        return TextKind.ORIGINAL
    return record.text


def beside(path: Path) -> Path:
    return path.with_suffix(".yml")
