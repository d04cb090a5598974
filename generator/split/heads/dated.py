"""Heads with a date or a byline: ``Is Trump signaling …? / January 21, 2025 by Joseph Fitsanakis / According to …``.

On Blogspot the date stands above the title; a byline may open a page without a title. The date of a comment and
the date at the foot of a text head nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.split.bylines import perhaps_names, surely_names
from generator.split.furniture.ends import is_page_end
from generator.split.heads.begin import dates_entry, signed_above, start_above
from generator.split.heads.body import body_after, text_words
from generator.split.heads.head import Head
from generator.split.heads.window import below_comments, title_above_standfirsts, window_above
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.small import date_only

_BODY_WORDS = 30  # of a text that begins without date and byline below another
_LONG_RULE = 9  # signs; a shorter rule divides the sections of a text
_FEW_WORDS = 20  # of a text below a rule across the page
_HEADER = 2  # lines from a post's date to its title
_MASTHEAD = 6  # lines
_NAME = 5  # words of a site's name
_COMMENT = 4  # lines of a reader
_COMMENT_TITLE = 3  # words
_NEAR = 8  # lines
_CLOCK = re.compile(r"\d:\d\d")


def dated_heads(sheet: Sheet) -> Iterator[Head]:
    """Heads with a date or a byline."""
    for line in sheet.lines:
        if line.kind is LineKind.META and line.meta and (line.meta.dates or line.meta.authors or date_only(line)):
            head = _around(sheet, line.index)
            if head and not _comment(sheet, head):
                yield head


def _comment(sheet: Sheet, head: Head) -> bool:
    """A comment with a title of its own: few words above its stamp and few below."""
    if head.title is None:
        return False
    among = _among_comments(sheet, head.start)
    if sheet.lines[head.title].words > _COMMENT_TITLE and not among:
        return False
    dated = head.start < head.title and date_only(sheet.lines[head.start])
    if dated and not (among and _CLOCK.search(sheet.lines[head.start].text)):
        return False
    if sheet.lines[head.title].words == _COMMENT_TITLE and _bylined(sheet, head):
        return False
    earlier = sheet.first_prose < head.start
    below = takewhile(_told_on, sheet.lines[head.body : head.body + _NEAR])
    return earlier and sum(line.words for line in below if line.prose) < _BODY_WORDS


def _told_on(line: Line) -> bool:
    """The text goes on, with buttons and pictures between the paragraphs perhaps."""
    return line.kind not in (LineKind.STAMP, LineKind.COMMENTS, LineKind.RELATED, LineKind.END)


def _among_comments(sheet: Sheet, start: int) -> bool:
    """Above the line the comments begin, and nothing since has ended them."""
    for line in reversed(sheet.lines[max(0, start - _NEAR) : start]):
        if line.kind in (LineKind.COMMENTS, LineKind.STAMP):
            return not is_page_end(line.text)
        if line.prose or line.kind in (LineKind.RELATED, LineKind.TAGS, LineKind.END) or is_page_end(line.text):
            return False
    return False


def _bylined(sheet: Sheet, head: Head) -> bool:
    """Below the title a labelled byline with the date, or a name and a place above it: "Dag Holm, Skerry"."""
    below = sheet.lines[(head.title or 0) + 1 : head.body]
    said = next((line.meta for line in below if line.kind is LineKind.META and line.meta and line.meta.dates), None)
    if said is None:
        return False
    name, comma, place = below[0].text.partition(", ")
    signed = bool(surely_names(below[0].text)) or (bool(comma and perhaps_names(name)) and place.istitle())
    return any(piece.labelled for piece in said.authors) or (below[0].kind is LineKind.SHORT and signed)


def _around(sheet: Sheet, meta: int) -> Head | None:
    body = body_after(sheet, meta)
    if body is None:
        return None
    low = window_above(sheet, meta)
    opened = title_above_standfirsts(sheet, low, meta, body)
    title = best_title(sheet, low, body) if opened is None else opened
    if title is None:
        opens = sheet.first_of_text >= meta and not date_only(sheet.lines[meta])
        return Head(meta, None, body) if opens or _below_rule(sheet, meta, body) else None
    if not _heads_title(sheet, meta, title, body):
        return None
    begin = signed_above(sheet, low, meta, title) if title > meta else start_above(sheet, low, title)
    return Head(begin, title, body)


def _heads_title(sheet: Sheet, meta: int, title: int, body: int) -> bool:
    """The date or byline is that of the title's text, and no comment's."""
    if below_comments(sheet, title, meta):
        return False
    said = sheet.lines[meta].meta
    if title > meta:
        if said and not said.dates and sheet.first_prose < meta:
            return False  # "1 year ago" below a reader's words
        return _opens_with_date(sheet, meta, title) and not _of_today(sheet, meta, title, body)
    if said and not said.dates and not sheet.lines[body].prose and sheet.first_prose < title:
        return False  # a post of one short line has its date
    return said is not None and bool(said.dates or said.authors)  # "3 years ago" below a short line is a comment's


def _below_rule(sheet: Sheet, meta: int, body: int) -> bool:
    """Nothing but a site's name and its menu stands between a rule across the page and the date."""
    for line in reversed(sheet.lines[max(0, meta - _MASTHEAD) : meta]):
        if line.kind is LineKind.END:
            return len(line.text) > _LONG_RULE and text_words(sheet, body) >= _FEW_WORDS
        if line.kind is not LineKind.FURNITURE and (line.kind is not LineKind.SHORT or line.words > _NAME):
            return False
    return False


def _opens_with_date(sheet: Sheet, meta: int, title: int) -> bool:
    """The meta line above a title is its date header, not the foot of the text before."""
    below = sheet.lines[meta + 1 : title]
    ended = any(line.kind is LineKind.FURNITURE and (line.gap > 1 or is_page_end(line.text)) for line in below)
    above_title = date_only(sheet.lines[meta]) and sum(not _passed_over(line) for line in below) <= 1
    if dates_entry(sheet, sheet.lines[meta]):
        return False
    return above_title and not ended and not _dates_comment(sheet, meta)


def _dates_comment(sheet: Sheet, meta: int) -> bool:
    """The date below a reader's words, as on Blogspot: "Lena said... / … / February 12, 2014 at 9:40 AM"."""
    above = sheet.lines[max(0, meta - _COMMENT) : meta]
    return sheet.lines[meta].timed and any(line.kind is LineKind.STAMP for line in above)


def _of_today(sheet: Sheet, meta: int, title: int, body: int) -> bool:
    """The date is that of the visit, above the site's menu; that of the text stands below its title."""
    dated = (line.kind is LineKind.META and line.meta and line.meta.dates for line in sheet.lines[title + 1 : body])
    return title - meta > _HEADER and any(dated)


def _passed_over(line: Line) -> bool:
    """Furniture, a section's name or a line in capitals between the date and the title."""
    return line.kind is LineKind.FURNITURE or line.words < _COMMENT_TITLE or line.text.isupper()
