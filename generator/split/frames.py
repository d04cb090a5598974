"""What stands around each page of a site: "Ferry Light / News from both banks / Home News Letters" above every article.

Two lines or more that open or close the file and stand in its midst again, in the same order, frame the pages that were
glued there. A single line is none: buttons, speakers of an interview and running heads come again within one article.
Nor are the headings of records a frame ("What it does / Why"): a menu, a button or a copyright line is part of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.split.line import LineKind
from generator.split.sheet import Sheet

_EDGE = 40  # lines at either end of a file
_FEWEST = 2  # lines of a frame
_OFTEN = 200  # a line that comes again more often is a button


@lru_cache(maxsize=2)
def framed(sheet: Sheet) -> frozenset[int]:
    """The lines that frame the pages of a file."""
    opening = range(min(_EDGE, sheet.first_prose))
    closing = range(len(sheet) - 1, max(sheet.first_prose, len(sheet) - _EDGE), -1)
    return frozenset((*_again(sheet, opening, 1), *_again(sheet, closing, -1)))


def _again(sheet: Sheet, edge: range, step: int) -> Iterator[int]:
    """The places where a run of lines at the edge stands once more."""
    for index in edge:
        line = sheet.lines[index]
        if line.prose and step < 0:
            return
        if 1 < sheet.times(line.text) <= _OFTEN:
            for place in sheet.places(line.text):
                if _inside(sheet, place) and not _same(sheet, index - step, place - step):
                    run = _run(sheet, index, place, step)
                    length = _up_to_furniture(sheet, index, run, step) if run >= _FEWEST else 0
                    yield from range(place, place + length * step, step)
                    yield from range(index, index + length * step, step)


def _inside(sheet: Sheet, place: int) -> bool:
    return sheet.first_prose < place


def _up_to_furniture(sheet: Sheet, index: int, run: int, step: int) -> int:
    """The lines up to the last menu, button or copyright line: what comes again behind it is a title or a heading."""
    kinds = [sheet.lines[index + place * step].kind for place in range(run)]
    return next((place for place in range(run, 0, -1) if kinds[place - 1] is LineKind.FURNITURE), 0)


def _run(sheet: Sheet, index: int, place: int, step: int) -> int:
    """How many lines are the same from here on."""
    run = 0
    while run < _EDGE and _same(sheet, index + run * step, place + run * step):
        run += 1
    return run


def _same(sheet: Sheet, index: int, place: int) -> bool:
    if index == place or not (0 <= index < len(sheet) and 0 <= place < len(sheet)):
        return False
    line, other = sheet.lines[index], sheet.lines[place]
    return not line.prose and line.text == other.text
