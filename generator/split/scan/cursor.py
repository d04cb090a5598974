"""Where the reading of a line stands, what it has taken so far, and how it moves on.

``January 21, 2025 by Joseph Fitsanakis 1 Comment`` with one piece taken, the date, stands at "by".
"""

from __future__ import annotations

import re

from generator.model import Span
from generator.split.pieces import Piece, PieceKind
from generator.text.names import person_at
from generator.text.phrases import Labels, first_word

SEPARATORS = re.compile(r"[\s|·•‧∙▪►▶»«›‹>—–―:;,/()\[\]\u200b\ufeff✎✍📅📆🗓👤👩👨🖊🖋🕒🕑⏰⏱~*_#-]+(?:\.\s+)?|\.\s+")
_CELL_SIGN = re.compile(r"[|·•‧∙▪►▶»—–―/()\[\]\t]")
_CELL_GAP = re.compile(r"\s(?:-\s|\s\s)")
_CELL_END = re.compile(rf"\s*{_CELL_SIGN.pattern}|{_CELL_GAP.pattern}|$")
_AFTER_LABEL = re.compile(r"(?:\s*\([^()]{2,20}\)(?=\s?:))?\s*[:：]?\s*[-–—|]?\s*\[?")


class Scan:
    """One pass over a line, from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.end = text, end
        self.pieces: list[Piece] = []
        self.foreign = self.strange = 0  # words and cells that nothing here knows
        self.move(start)

    def pass_signs(self) -> None:
        if gap := SEPARATORS.match(self.text, self.at, self.end):
            self.move(gap.end())

    def move(self, at: int) -> None:
        self.at, self.word = at, first_word(self.text, at, self.end)

    def add(self, kind: PieceKind, start: int, end: int, **more: object) -> bool:
        self.pieces.append(Piece(kind, Span(start, end), **more))  # type: ignore[arg-type]
        self.move(end)
        return True

    def after(self, labels: Labels) -> int | None:
        """Where the words after a label begin."""
        match = labels.match(self.text, self.at, self.end, self.word)
        if match is None:
            return None
        comma = self.text.startswith(",", match.end()) and (" " in match.group() or self._names_alone(match.end() + 1))
        return self.past_gap(match.end() + comma)  # "Texto y fotos, Ann Lee"

    def _names_alone(self, at: int) -> bool:
        """Nothing but a person's name follows: "Autora, Ann Lee"."""
        start = self.past_gap(at)
        found = person_at(self.text, start, self.end)
        return found is not None and found[1] == self.end

    def past_gap(self, at: int) -> int:
        """Where the words begin after the signs that part a label from them."""
        gap = _AFTER_LABEL.match(self.text, at, self.end)
        return gap.end() if gap else at

    def ends_cell(self, at: int) -> bool:
        return bool(_CELL_END.match(self.text, at, self.end))


def cell_end(text: str, at: int, end: int) -> int:
    """Like a search for `_CELL_END`, in a fifth of the time."""
    sign = _CELL_SIGN.search(text, at, end)
    stop = sign.start() if sign else end
    gap = _CELL_GAP.search(text, at, min(end, stop + 2))
    while sign and stop > at and text[stop - 1].isspace():
        stop -= 1
    return min(stop, gap.start()) if gap else stop
