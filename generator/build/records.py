"""Which record speaks of which file: the one beside it, else one of the project's own with its checksum.

``seeds/002.yml`` stands beside ``seeds/002.txt`` (a digest) and names the checksum of the original, so it
also applies to that original, wherever it lies.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.build.gather import leads_out
from generator.build.options import ENTITIES
from generator.diagnostics import Diagnostic, Place
from generator.model import Document, Record, TextKind
from generator.read.record import read_record
from generator.read.textfile import UNREADABLE


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
    if path.name != ENTITIES and os.path.lexists(path):
        if leads_out(path, _folder(document, seed)):
            return None, (UNREADABLE.at(Place(str(path)), "a link that leads out of the seeds folder; left out"),)
        return read_record(path)
    return shelf.by_sum.get(document.sha256), ()


def _folder(document: Document, seed: Path) -> Path:
    """The seeds folder: a seed's name is its path below it."""
    return Path(os.path.realpath(seed.parents[document.name.count("/")]))


def text_kind(document: Document, record: Record | None) -> TextKind:
    """Whether this text is the original or a digest: a digest's record also knows the original by its sum."""
    if record is None or document.sha256 == record.original_sha256:
        return TextKind.ORIGINAL
    return record.text


def beside(path: Path) -> Path:
    return path.with_suffix(".yml")
