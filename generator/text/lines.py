r"""Line arithmetic: ``"ab\ncd"`` has line 1 at offsets 0-2 and line 2 at 3-5.

Two notions, kept apart on purpose. A *line number* counts ``\n`` only, because that is how editors and
`grep -n` count. A *row* is what a reader sees as a line: it ends at ``\n``, ``\r\n`` or a lone ``\r``, so
that a file from an old machine is not one row. In nearly every file they coincide.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_ROW_END = re.compile(r"\r\n|\n|\r")


class Row(NamedTuple):
    """One row: ``start`` to ``end`` without its line end, ``next`` with it; ``number`` is its line number."""

    start: int
    end: int
    next: int
    number: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Lines:
    """Line numbers, columns and rows of a text. Built once, asked often."""

    __slots__ = ("_rows", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._rows: tuple[Row, ...] | None = None

    def __len__(self) -> int:
        """Number of lines; a final line end does not begin another line."""
        extra = len(self._starts) > 1 and self._starts[-1] == len(self._text)
        return len(self._starts) - extra

    def number(self, offset: int) -> int:
        """Line number of an offset, from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """Column of an offset in its line, in code points, from 1."""
        return offset - self._starts[self.number(offset) - 1] + 1

    def bounds(self, number: int) -> tuple[int, int]:
        """Offsets of a line without its line end. Raises IndexError for a line that is not there."""
        if not 1 <= number <= len(self._starts):
            raise IndexError(number)
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self._text)
        return start, end - (end > start and self._text[end - 1] == "\r")

    def line(self, number: int) -> str:
        start, end = self.bounds(number)
        return self._text[start:end]

    @property
    def rows(self) -> tuple[Row, ...]:
        if self._rows is None:
            self._rows = tuple(self._find_rows())
        return self._rows

    def _find_rows(self) -> list[Row]:
        rows, start, number = [], 0, 1
        for match in _ROW_END.finditer(self._text):
            end, following = match.span()
            rows.append(Row(start, end, following, number))
            number += self._text[following - 1] == "\n"
            start = following
        if start < len(self._text):
            rows.append(Row(start, len(self._text), len(self._text), number))
        return rows
