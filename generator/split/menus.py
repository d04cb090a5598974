"""Menus, an entry a line: "Home / News / Kitchen garden / Log in"; the buttons of a banner: "Accept all / Settings".

One word of a menu alone may be a heading or a rubric. Beside another one or beside a button it is furniture, and so is
a line that no list knows between two that are ("Kitchen garden"). Within a text only a longer menu is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

_FEWEST = 3  # entries of a menu within a text
_CERTAIN = 2  # known entries above and below one that no list knows


class Cell(Enum):
    ENTRY = auto()  # of a menu
    BUTTON = auto()  # other furniture
    SMALL = auto()  # a few words
    OTHER = auto()


def menu_entries(cells: Sequence[Cell], first_text: int) -> Iterator[int]:
    """The places of the entries and of what stands among them."""
    for begin, end in _runs(cells):
        known = [place for place in range(begin, end) if cells[place] is Cell.ENTRY]
        if not known or end - begin < (2 if begin < first_text else _FEWEST):
            continue
        yield from known
        yield from (place for place in range(begin, end) if cells[place] is Cell.SMALL)


def _runs(cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Entries and buttons without interruption but for a single unknown cell among entries."""
    begin = 0
    for place, cell in enumerate((*cells, Cell.OTHER)):
        if cell is Cell.OTHER or (cell is Cell.SMALL and not _among(cells, place)):
            if begin < place:
                yield begin, place
            begin = place + 1


def _among(cells: Sequence[Cell], place: int) -> bool:
    """Known entries stand right above and right below."""
    above, below = cells[max(0, place - _CERTAIN) : place], cells[place + 1 : place + 1 + _CERTAIN]
    near = [*above[-1:], *below[:1]]
    return near == [Cell.ENTRY] * 2 and (*above, *below).count(Cell.ENTRY) > _CERTAIN
