"""How much speaks for a candidate: clues are weighed, none decides.

The clues are those of its words (`Worded`), of its place (`Placed`) and of the lines above it (`Below`), each with the
weights beside it. Most weights are those that choose best among the lines above the texts of some 1,100 labelled pages
(a conditional logit, tried on each set of pages with the weights that the other sets gave); those of a menu below, of a
longer line that holds the words, of sentences below, of a longer rival, of pictures and of two words were fitted to
some 300 more, with the others held near what they were. Those of what the pages have few of (an issue, a masthead, the
window's line, an archive, another page's teasers) are set by hand. They are in nats: whatever has clues that come to
one more is 2.7 times as likely.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import mul
from typing import NamedTuple

from generator.memo import of_this_file
from generator.split.cohesion import stems
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles import placed as place
from generator.split.titles import worded as words
from generator.split.titles.looks import titleish
from generator.split.titles.placed import Window, placed
from generator.split.titles.small import date_only
from generator.split.titles.worded import QUOTES, perhaps_title, worded

ENOUGH = -2.0  # where less speaks for a line, nothing is the title: an invented one is worse than none

_MANY = 4  # words that stand in the text as well
_BYLINE = 3  # words of a byline
_RIVALS = 6  # lines above a standfirst in which its title stands
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition


class Below(NamedTuple):
    """What the lines above tell of a line, and how far."""

    menu: float
    day: float
    listed: float
    rival: float
    longer_rival: float


WEIGHTS = Below(menu=0.7, day=1.05, listed=-2.5, rival=-2.9, longer_rival=-0.7)
_NOTHING = Below(0, 0, 0, 0, 0)


def ranked(sheet: Sheet, lines: list[Line], low: int, body: int) -> list[tuple[float, Line]]:
    """Lines between the first that may be the title's and the text; the likeliest first, of equal ones the higher."""
    if not lines:
        return []
    window = _window(sheet, low, body)
    return sorted(((_weight(window, line), line) for line in lines), key=lambda one: (-one[0], one[1].index))


_window = of_this_file(Window, most=8)


def _weight(window: Window, line: Line) -> float:
    weight = _sum(worded(line, window.text), words.WEIGHTS)
    weight += _sum(placed(window, line), place.WEIGHTS)
    return weight + _sum(_below(window, line), WEIGHTS)


def _sum(clues: Iterable[float], weights: Iterable[float]) -> float:
    weight: float = sum(map(mul, clues, weights))
    return weight


def _below(window: Window, line: Line) -> Below:
    sheet, low = window.sheet, window.low
    if line.index == low:
        return _NOTHING
    before, above = sheet.lines[line.index - 1], sheet.above(line.index)
    rivals = [one for one in sheet.lines[max(low, line.index - _RIVALS) : line.index] if perhaps_title(one)]
    shared = [(min(len(stems(one.text) & window.text), _MANY) / _MANY, one.words) for one in rivals]
    return Below(
        menu=_of_menu(before) and not before.tool and not _below_title(sheet, before, low),
        day=above is not None and above.index >= low and date_only(above),
        listed=_listed(sheet, line, low),
        rival=max((share for share, _ in shared), default=0),
        longer_rival=max((share for share, long in shared if long > line.words), default=0),
    )


def _listed(sheet: Sheet, line: Line, low: int) -> bool:
    """Of a list of other posts, with another line below that is more likely the title."""
    after = next(iter(sheet.below(line.index)), None)
    related = any(one.kind is LineKind.RELATED for one in sheet.lines[low : line.index])
    return related and after is not None and perhaps_title(after)


def _below_title(sheet: Sheet, label: Line, low: int) -> bool:
    """A section's name between a title and its standfirst."""
    return (
        label.index > low
        and label.kind is LineKind.SHORT
        and label.words == 1
        and perhaps_title(sheet.lines[label.index - 1])
    )


def _of_menu(line: Line) -> bool:
    """Furniture, a section's name, or so few words that it may be either."""
    return line.kind is LineKind.FURNITURE or is_label(line.text) or is_menu_entry(line.text) or _short(line)


def _short(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.words < _BYLINE


def is_kicker(sheet: Sheet, line: Line) -> bool:
    """A line in capitals above a title that is a quotation: "TALK WITH A CURATOR / “A photograph needs a floor”"."""
    after = sheet.below(line.index)
    return line.text.isupper() and bool(after) and after[0].text[0] in QUOTES and titleish(after[0])


def is_repeated(sheet: Sheet, line: Line) -> bool:
    """The same words stand a few lines above or below: in the title bar, in a breadcrumb, as the page's heading."""
    if sheet.times(line.text) < _TWICE:
        return False
    near = sheet.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
    return any(other.text == line.text and other is not line for other in near)
