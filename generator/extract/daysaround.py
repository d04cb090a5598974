"""The day that dates an article where no row of its own does: of all days around it the one for which most speaks.

"On June 11, 2015 1:32 am In Metro, News by Emmet" and "OHIO Published July 19, 2022 3:11pm EDT" tell more than when;
other rows stand far off. Clues are weighed, none decides: nearness to the title, a place in the head, few other words,
a weekday, the earliest and the oftenest day; against it a change and lines below the text. Days in sentences, of
readers, of neighbours, of events and of printouts are none.

The weights (nats) are those of a conditional logit over the days around some 380 articles of labelled pages, tried on
each set of pages with the weights that the others gave: there it dated right 278 of the 282 articles that print a day
in such rows, and none that prints no date.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter, mul

from generator.extract.lonedates import of_anything_else, of_neighbour, opens_with_name, shows_message, timed_or_alone
from generator.extract.orders import settled
from generator.extract.view import View
from generator.languages import words
from generator.memo import of_this_file
from generator.model import PartKind, Span
from generator.split.furniture.printed import is_print_header
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.scan.clock import TIME
from generator.text.dates import PrintedDate, find_dates
from generator.text.phrases import alternation

_ENOUGH = 0.7  # of the chance that one of the days, or none, is that of the article
_ONE_OF_THEM = 5.6  # nats more for any day than for none
_WEIGHTS = (0.81, -1.02, -1.61, -0.28, 0.47, -1.84, 0.5, 0.25)  # of the clues below
_LONGEST = 200  # code points
_SECTION = 4  # words
_DAY = 10  # of "2021-03-03"
_FIRST_YEAR = "1990"  # an older day is what the article is about
_ABOVE = 6  # lines above a title
_CLOSING = ".!?…:"
_AROUND = " ,|·•–—-"
_NEVER = (LineKind.COMMENTS, LineKind.STAMP, LineKind.INSET, LineKind.CREDIT)
_OF_READERS = (LineKind.COMMENTS, LineKind.STAMP)
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Day:
    value: str
    line: Line
    date: PrintedDate

    @property
    def span(self) -> Span:
        """Of the document."""
        return self.line.at(Span(self.date.start, self.date.end))


def likeliest_day(view: View) -> Day | None:
    """The day that is more likely the article's than any other and than none."""
    days = tuple(_days(view))
    times = Counter(day.value for day in days)
    first = min(times, default="")
    forces = [math.exp(_ONE_OF_THEM + sum(map(mul, _WEIGHTS, _clues(view, times, first, day)))) for day in days]
    shares = dict.fromkeys((day.value for day in days), 0.0)
    for day, force in zip(days, forces, strict=True):
        shares[day.value] += force
    value = max(shares, key=shares.__getitem__, default="")
    if not days or shares[value] < _ENOUGH * (1 + sum(forces)):
        return None
    return max((pair for pair in zip(forces, days, strict=True) if pair[1].value == value), key=itemgetter(0))[1]


def _clues(view: View, times: Counter[str], first: str, day: Day) -> tuple[float, ...]:
    """What the weights are those of, in their order."""
    line, title = day.line, view.title.index if view.title else view.lines[0].index
    beside = TIME.sub(" ", line.text[: day.date.whole_start]), TIME.sub(" ", line.text[day.date.end :])
    return (
        title <= line.index < _body(view),
        math.log1p(abs(line.index - title)),
        math.log1p(max(0, line.index - _last(view))),
        math.log1p(sum(len(_WORD.findall(text)) for text in beside)),
        day.date.weekday is not None,
        _changed(day),
        day.value == first,
        math.log(times[day.value]),
    )


def _changed(day: Day) -> bool:
    changes = day.line.meta.of(PieceKind.MODIFIED) if day.line.meta else ()
    return any(piece.date and piece.span.start <= day.date.start <= piece.span.end for piece in changes)


def _body(view: View) -> int:
    return view.head.body if view.head else view.lines[0].index


@of_this_file
def _last(view: View) -> int:
    """The last line of the text."""
    return max((line.index for line in view.body if line.prose), default=view.lines[-1].index)


def _days(view: View) -> Iterator[Day]:
    """Those that may date the article: in its head or above it; amid or below its text, if only one stands there."""
    paragraphs = [line.index for line in view.body if line.prose]
    text = paragraphs[1] if len(paragraphs) > 1 else _body(view)  # the first may be a standfirst
    first, title = view.lines[0].index, view.title.index if view.title else view.lines[0].index
    head = view.sheet.lines[max(0, title - _ABOVE) if view.alone else first : text]
    yield from _in_lines(
        view, (line for line in head if line.index < _body(view) or timed_or_alone(line) or line.text[0].isdecimal())
    )
    others = tuple(_in_lines(view, _amid_and_below(view, text)))
    if len({day.value for day in others}) == 1:
        yield from (day for day in others if not of_neighbour(view, day.line))


def _amid_and_below(view: View, text: int) -> Iterator[Line]:
    """Rows of nothing but dates, above what readers wrote; none that somebody's message shown there or a line with a
    colon announces; none below the article where the mark-up tells where that ends.
    """
    marked = any(region.kind is PartKind.ARTICLE for region in view.document.regions)
    end = len(view.sheet) if view.alone and not marked else view.lines[-1].index + 1
    for line in view.sheet.lines[text:end]:
        above = view.sheet.lines[line.index - 1]
        if line.kind in _OF_READERS or shows_message(line):
            return
        if line.kind is LineKind.META and above.text[-1] != ":":
            yield line


def _in_lines(view: View, lines: Iterable[Line]) -> Iterator[Day]:
    for line in lines:
        dates = () if _never(view, line) else tuple(find_dates(line.text))
        if not dates or of_anything_else(view, line, dates) or not (line.meta or _tells_when(view, line, dates)):
            continue
        for date in dates:
            value = settled(view.sheet, date, view.language) if date.full else None
            if value and len(value) == _DAY and value >= _FIRST_YEAR:
                yield Day(value, line, date)


def _never(view: View, line: Line) -> bool:
    """In a sentence, a credit, of a reader or a printout."""
    if line.prose or line.kind in _NEVER or line.text[-1] in _CLOSING or len(line.text) > _LONGEST:
        return True
    return line is view.title or not _DIGIT.search(line.text) or is_print_header(line.text)


def _tells_when(view: View, line: Line, dates: tuple[PrintedDate, ...]) -> bool:
    """Below the title one day, at the end of a row that names no publisher; or before its hour, a name, a label, the
    issue's number or a section; no place of an event, "June 22, 2015 Lower Green, Orrin".
    """
    if (view.title and line.index < view.title.index) or len({date.value for date in dates}) > 1:
        return False
    before, after = line.text[: dates[0].whole_start], line.text[dates[-1].end :]
    if _YEAR.search(after):
        return False  # a clock in two forms
    if any(map(str.isalpha, TIME.sub(" ", after))):
        beside = line.text[dates[0].end :]
        timed = TIME.match(beside.lstrip(_AROUND)) is not None
        opens = not before and (any(map(str.isdecimal, after)) or ("," not in after and len(after.split()) <= _SECTION))
        return timed or opens or opens_with_name(after) or _labels().search(beside) is not None
    return not before.casefold().startswith(_signing())


@cache
def _labels() -> re.Pattern[str]:
    """ "Rédigé par", "Modifié à": of the row in which a page tells of itself."""
    told = (label for key in ("author_labels", "modified_labels") for label in words(key) if len(label) > len("word"))
    return re.compile(rf"(?<!\w)(?:{alternation(list(told))})(?!\w)", re.IGNORECASE)


@cache
def _signing() -> tuple[str, ...]:
    """ "Published by"."""
    return tuple(f"{label} " for label in (*words("author_labels"), *words("weak_author_labels")))
