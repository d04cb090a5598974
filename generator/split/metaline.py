"""A line that says when and by whom, and nothing else: "January 21, 2025 by Joseph Fitsanakis 1 Comment".

The line is read from left to right into pieces (a date, a label with a name, a counter, a permalink).
It is a meta line only if the pieces cover it: a sentence that holds a date is none, because its other
words are no pieces. What stands between separators and is unknown (a place, an outlet, a role) is allowed
beside known pieces if it is short.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model import Span
from generator.split.metascan import Scan
from generator.split.metawords import label_words
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.wording import wording

_DIGIT = re.compile(r"\d")
_RUN_ON = 2  # words
_LONGEST = 400  # code points; a longer line is prose


def read_metaline(text: str, span: Span) -> MetaLine | None:
    """The pieces of the line, or None if other words stand in it."""
    if span.end - span.start > _LONGEST or not _promising(text[span.start : span.end]):
        return None
    pieces = Scan(text, span.start, span.end).pieces()
    return MetaLine(tuple(pieces)) if _credible(text, span, pieces) else None


def _promising(line: str) -> bool:
    """Every date has a digit, every byline a word of a label: most lines need no closer look."""
    return bool(_DIGIT.search(line)) or not label_words().isdisjoint(wording(line).words)


def _credible(text: str, span: Span, pieces: list[Piece]) -> bool:
    if not pieces:
        return False
    known = [p for p in pieces if p.kind not in (PieceKind.UNKNOWN, PieceKind.COUNTER, PieceKind.ROLE)]
    unknown = [p for p in pieces if p.kind is PieceKind.UNKNOWN]
    if not known:
        return False
    if any(_runs_on(text, before, after) for before, after in pairwise(pieces)):
        return False
    foreign = [len(p.span.of(text).split()) for p in unknown]
    return sum(foreign) <= 8 and max(foreign, default=0) <= 5 and len(unknown) <= 3


def _runs_on(text: str, before: Piece, after: Piece) -> bool:
    """Words that go on from a date without a sign between: "On 3 January 1976 it stood in the mud"."""
    if PieceKind.UNKNOWN not in (before.kind, after.kind) or text[before.span.end : after.span.start].strip():
        return False
    foreign = after if after.kind is PieceKind.UNKNOWN else before
    return len(foreign.span.of(text).split()) > _RUN_ON
