"""Where a page may begin in a file of several: ``… / © 2019 Orr Mail`` or ``----------`` above it, more space than
elsewhere, ``Skip to main content`` as its first line.

Such a place alone begins no article: a rule divides sections too. But no title stands above it and its date below.
"""

from __future__ import annotations

from generator.memo import of_this_file
from generator.split.furniture.ends import is_page_end, is_page_start
from generator.split.line import Line, LineKind
from generator.split.sheet import COPYRIGHT, Sheet
from generator.text.counting import has_digit

_GREAT = 3  # blank rows more than elsewhere


def may_open(sheet: Sheet, index: int) -> bool:
    """The first line of another page perhaps, below the first text of the file."""
    if not sheet.first_prose < index < len(sheet):
        return False
    line, above = sheet.lines[index], sheet.lines[index - 1]
    if above.kind is LineKind.END or (line.gap >= _GREAT and line.gap - usual_gap(sheet) >= _GREAT):
        return True
    return _foot(above) or (line.kind is LineKind.FURNITURE and is_page_start(line.text))


def is_first_of_page(sheet: Sheet, line: Line) -> bool:
    """The first line that is no furniture, of the file or below such a place."""
    index = line.index
    while index > sheet.first_of_text and not may_open(sheet, index):
        if sheet.lines[index - 1].kind is not LineKind.FURNITURE:
            return False
        index -= 1
    return True


def _foot(line: Line) -> bool:
    """Whose page it was, and since when: "© 2019 Orr Mail"; "© Ann Lee" stands below a picture."""
    if line.kind is not LineKind.FURNITURE or not has_digit(line.text) or not is_page_end(line.text):
        return False
    return any(map(line.text.casefold().__contains__, COPYRIGHT))


def credits_picture(sheet: Sheet, line: Line) -> bool:
    """Above or below a date, without a year: whose the picture is, not whose the page ("© Ann Lee")."""
    if line.text[0] != "©" or has_digit(line.text):
        return False
    above = sheet.above(line.index)
    return any(one.kind is LineKind.META for one in (above, *sheet.below(line.index)) if one)


@of_this_file
def tops(sheet: Sheet) -> tuple[int, ...]:
    """All such places, in order."""
    return tuple(line.index for line in sheet.lines if may_open(sheet, line.index))


@of_this_file
def usual_gap(sheet: Sheet) -> int:
    """The blank rows that most often stand above a text."""
    gaps = [line.gap for line in sheet.lines[1:] if line.prose]
    return max(set(gaps), key=gaps.count) if gaps else 0
