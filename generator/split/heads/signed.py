"""Heads without a line for the date: names right below the title, or a dateline that opens the text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.split.bylines import perhaps_names, surely_names
from generator.split.dateline import read_dateline, read_run_on
from generator.split.furniture.ends import heads_author
from generator.split.heads.begin import start_above
from generator.split.heads.body import body_after
from generator.split.heads.head import Head
from generator.split.heads.window import below_comments, window_above
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.candidates import asks
from generator.split.titles.looks import titleish

_AGAIN = 4  # lines
_PLACE = 4  # letters of a place in capitals
_TITLE = 3  # words of a title that nothing but its place shows


def signed_heads(sheet: Sheet) -> Iterator[Head]:
    """A title with names right below it, and text after that: "Gaining access / Evan Thorne / It is no secret …"."""
    for line in sheet.lines:
        if line.kind is not LineKind.SHORT or not line.index or not (surely_names(line.text) or _dashed(line)):
            continue
        if sheet.times(line.text) > 1 or heads_author(sheet.lines[line.index - 1].text):
            continue  # who speaks in an interview, or wrote the text above
        body = body_after(sheet, line.index)
        title = best_title(sheet, window_above(sheet, line.index), line.index) if body else None
        between = sheet.lines[line.index + 1 : body] if body else ()
        if any(one.kind not in (LineKind.META, LineKind.FURNITURE) and not _counts(sheet, one) for one in between):
            continue
        if title is None or below_comments(sheet, title, line.index):
            continue
        if body and sheet.lines[title].words >= _TITLE:
            yield Head(start_above(sheet, 0, title), title, body)


def _counts(sheet: Sheet, line: Line) -> bool:
    """The number of comments below the date, above the text: "2 days ago / 14 comments"."""
    above = sheet.lines[max(0, line.index - 2) : line.index]
    return line.kind is LineKind.COMMENTS and line.text[0].isdigit() and any(one.kind is LineKind.META for one in above)


def _dashed(line: Line) -> bool:
    return line.text[0] in "-–—" and bool(perhaps_names(line.text))


def datelined_heads(sheet: Sheet) -> Iterator[Head]:
    """A title right above a text that opens with a dateline: "Ferry freed / ORRIN, March 3 (Reuters) - …"."""
    for line in sheet.lines[1:]:
        above = sheet.above(line.index) if line.prose else None
        if above is None or above.kind is not LineKind.SHORT or above.words < _TITLE or not titleish(above):
            continue
        if asks(sheet, above):
            continue
        if any(one.text == above.text for one in sheet.lines[max(0, above.index - _AGAIN) : above.index]):
            continue  # the title once more, below its standfirst
        found = read_run_on(line.text)[1] or read_dateline(line.text)
        place = found is not None and line.text[:_PLACE].isupper() and ":" not in line.text[: found.end]
        if found and (found.agency or found.date or place):
            yield Head(start_above(sheet, 0, above.index), above.index, line.index)
