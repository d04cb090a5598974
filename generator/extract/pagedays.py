"""The day that a newspaper's page prints once, at its top, of the issue in which the article stands: "Thursday, 9
February 2006" below the paper's name, "You are here: Sunday 19 November 2006 › Towns › The mill comes back".

It dates an article that nothing else dates. But a page may as well show there the day on which somebody saved it. So
something else must bear it out: the year for which the page is claimed, readers who wrote on that day, the hour of the
issue's last change, or a trail that ends in the title; and nobody may have written before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.view import View
from generator.languages import known
from generator.split.line import Line, LineKind
from generator.text.dates import PrintedDate, find_dates

_TRAIL = 60  # code points of a label and the weekday, before the date of a trail
_LONGEST = 300  # code points of a trail
_TITLE = 3  # words of the title in which it ends
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def page_day(view: View) -> tuple[str, Line, PrintedDate] | None:
    """The one day with its weekday above the title, if the page bears it out."""
    title = view.title
    if title is None or not view.alone:
        return None
    found = [(line, date) for line in view.sheet.lines[: title.index] for date in _days(view, line)]
    if len({date.value for _, date in found}) != 1:
        return None
    line, date = found[0]
    value = date.value or ""
    return (value, line, date) if _borne_out(view, line, value) else None


def _days(view: View, line: Line) -> Iterator[PrintedDate]:
    if line.meta is not None and line.kind is LineKind.META:
        if not line.meta.authors and (_changed(line) or not line.timed):
            yield from (piece.date for piece in line.meta.dates if piece.date and _whole(piece.date))
    elif _leads_to_title(view, line):
        yield from (date for date in find_dates(line.text[:_TRAIL]) if _whole(date))


def _whole(date: PrintedDate) -> bool:
    return date.value is not None and date.full and date.weekday is not None and not date.contradicted


def _changed(line: Line) -> bool:
    """ "Monday, 19 July 2004. Updated at 14:07"."""
    return not known("modified_labels").isdisjoint(_WORD.findall(line.folded))


def _leads_to_title(view: View, line: Line) -> bool:
    if len(line.text) > _LONGEST or not line.text[0].isalpha():
        return False
    return any(one.words >= _TITLE and line.text.endswith(one.text) and one is not line for one in view.top)


def _borne_out(view: View, line: Line, day: str) -> bool:
    last = view.body[-1].index if view.body else line.index
    below = (one for one in view.sheet.lines[last + 1 :] if one.kind in (LineKind.META, LineKind.STAMP))
    others = [date.readings for one in below for date in find_dates(one.text)]
    claims = (one.text for one in view.sheet.lines if "©" in one.text or one.folded.startswith("copyright"))
    years = [year for text in claims for year in _YEAR.findall(text)]
    if any(max(other) < day for other in others) or (years and max(years) != day[:4]):
        return False
    return bool(years) or any(day in other for other in others) or _changed(line) or _leads_to_title(view, line)
