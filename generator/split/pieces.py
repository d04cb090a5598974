"""What a line about the article is made of: in "January 21, 2025 by Joseph Fitsanakis 1 Comment" a date, an author and
a counter.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model import Span
from generator.text.dates import PrintedDate


class PieceKind(StrEnum):
    DATE = "date"
    MODIFIED = "modified"
    OTHER_DATE = "other date"  # of an event, of a visit: says nothing of the article
    AUTHOR = "author"
    CREDIT = "credit"
    ROLE = "role"
    COUNTER = "counter"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: PieceKind
    span: Span
    labelled: bool = False
    date: PrintedDate | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class MetaLine:
    pieces: tuple[Piece, ...]

    def of(self, kind: PieceKind) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.kind is kind)

    @property
    def dates(self) -> tuple[Piece, ...]:
        return self.of(PieceKind.DATE)

    @property
    def authors(self) -> tuple[Piece, ...]:
        return self.of(PieceKind.AUTHOR)
