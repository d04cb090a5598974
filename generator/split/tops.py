"""Where a page may begin in a file of several: ``… / © 2019 Orr Mail`` or ``----------`` above it, more space than
elsewhere, ``Skip to main content`` as its first line.

Such a place alone begins no article: a rule divides sections too. But no title stands above it and its date below.
"""

from __future__ import annotations

import re

from generator.memo import of_this_file
from generator.split.furniture.ends import is_page_end, is_page_start
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet

_COPYRIGHT = ("©", "(c)", "copyright")
_GREAT = 3  # blank rows more than elsewhere
_DIGIT = re.compile(r"\d")


def may_open(sheet: Sheet, index: int) -> bool:
    """The first line of another page perhaps, below the first text of the file."""
    if not sheet.first_prose < index < len(sheet):
        return False
    line, above = sheet.lines[index], sheet.lines[index - 1]
    if above.kind is LineKind.END or line.gap - usual_gap(sheet) >= _GREAT:
        return True
    return _foot(above) or (line.kind is LineKind.FURNITURE and is_page_start(line.text))


def _foot(line: Line) -> bool:
    """Whose page it was, and since when: "© 2019 Orr Mail"; "© Ann Lee" stands below a picture."""
    if line.kind is not LineKind.FURNITURE or not _DIGIT.search(line.text) or not is_page_end(line.text):
        return False
    return any(map(line.text.casefold().__contains__, _COPYRIGHT))


@of_this_file
def tops(sheet: Sheet) -> tuple[int, ...]:
    """All such places, in order."""
    return tuple(line.index for line in sheet.lines if may_open(sheet, line.index))


@of_this_file
def usual_gap(sheet: Sheet) -> int:
    """The blank rows that most often stand above a text."""
    gaps = [line.gap for line in sheet.lines[1:] if line.prose]
    return max(set(gaps), key=gaps.count) if gaps else 0
