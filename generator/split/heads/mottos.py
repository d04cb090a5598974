"""Paragraphs above the title of a page: ``The Long Quay / Letters from the valley, since 1987. / News / Boats / The
village without a train / By Ann Lee / …``.

A motto, a notice or what a picture shows is no text of its own: no title stands right above it, and below it a line
that is a better title for the text than any above. The two have not each a date or a byline of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from generator.split.bylines import surely_names
from generator.split.heads.begin import start_above
from generator.split.heads.body import SMALL_KINDS, is_long_title
from generator.split.heads.head import Head
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.looks import titleish
from generator.split.titles.small import is_job
from generator.split.titles.standfirst import is_deck

_SENTENCES = 45  # words
_FEW = 2  # paragraphs
_REACH = 60  # lines of a menu below them
_MORE = 2  # times as many words below as above
_AHEAD = 20  # lines
_ROWS = 4  # lines of a date and a byline
_TITLE = 4  # words


def below_motto(sheet: Sheet, top: int, first: int, end: int) -> Head | None:
    """The head whose title stands below the paragraphs that begin with this line, the first of their page."""
    told = tuple(takewhile(_is_prose, sheet.lines[first : first + _FEW + 1]))
    if _titled(sheet, top, first) or len(told) > _FEW or any(line.words > _SENTENCES for line in told):
        return None
    last = first + len(told) - 1
    body = _text_below(sheet, last, min(end, last + _REACH))
    title = best_title(sheet, top, body) if body is not None else None
    if body is None or title is None or title <= last or not perhaps_title(sheet.lines[title]):
        return None
    rows = [line for line in sheet.lines[max(top, first - _ROWS) : first] if says(line)]
    own = facts(sheet.lines[last + 1 : body])
    below = sum(line.words for line in sheet.lines[body : body + _AHEAD] if line.prose)
    if not (own or rows) or facts(rows) & own or below < _MORE * sum(line.words for line in told):
        return None
    if rows or title - last <= _ROWS:
        return Head(rows[0].index if rows else first, title, body)
    return Head(start_above(sheet, last + 1, title), title, body)


def _titled(sheet: Sheet, top: int, first: int) -> bool:
    """What may be a title, or a salutation, stands right above the paragraphs or above their date and byline."""
    rows = (line for line in reversed(sheet.lines[top:first]) if not (line.aside or says(line)))
    above = next(rows, None)
    return above is not None and (perhaps_title(above) or above.text[-1] in ",:")


def facts(lines: Iterable[Line]) -> frozenset[str]:
    """Whether the rows say when, and who."""
    said = [line.meta for line in lines if line.kind is LineKind.META and line.meta]
    when = ("when" for meta in said if meta.dates)
    return frozenset((*when, *("who" for meta in said if meta.authors)))


def _is_prose(line: Line) -> bool:
    return line.prose


def _text_below(sheet: Sheet, last: int, end: int) -> int | None:
    for line in sheet.lines[last + 1 : end]:
        if line.prose and not (is_long_title(sheet, line) or is_deck(sheet, line.index)):
            return line.index
        if not line.prose and line.kind not in SMALL_KINDS:
            return None
    return None


def perhaps_title(line: Line) -> bool:
    """Long enough for a title, and no name or job."""
    signs = surely_names(line.text) or is_job(line)
    return line.kind is LineKind.SHORT and line.words >= _TITLE and titleish(line) and not signs


def says(line: Line) -> bool:
    """When, or who."""
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.dates or line.meta.authors)
