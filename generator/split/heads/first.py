"""The first text of the page, which needs neither date nor byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.split.bylines import surely_names
from generator.split.heads.begin import head_at
from generator.split.heads.body import is_long_title
from generator.split.heads.head import Head
from generator.split.heads.mottos import below_motto
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.standfirst import is_deck

_SIGNATURE = 3  # lines
_LONGEST_TITLE = 30  # words
_TOP = 4  # lines
_MOTTO = 20  # words
_NAME = 4  # words of a site's name
_BELOW = 6  # lines
_TELLING = 8  # words of two sentences in one row
_INNER_END = re.compile(r"[.!?…]\s+[(“«„\"]?[^\W\d_a-zà-ÿа-я]")  # the end of a sentence within the line


def first_head(sheet: Sheet) -> Iterator[Head]:
    """The first text of the page, whether or not date and byline stand above it."""
    body = next((line.index for line in sheet.lines if _begins_text(sheet, line)), None)
    body = _first_of_short(sheet) if body is None else body
    if body is not None:
        below = below_motto(sheet, 0, body, len(sheet)) if sheet.lines[body].prose else None
        yield below or head_at(sheet, 0, body)


def _first_of_short(sheet: Sheet) -> int | None:
    """Where a text without a paragraph begins: a verse, a note, a list; not on a page of buttons and menus."""
    short = [line for line in sheet.lines if line.kind in (LineKind.SHORT, LineKind.PROSE)]
    stopped = (line for line in short[1:] if line.text[-1] in ".…!?" and _below_title(sheet, line))
    told = (line for line in short[1:] if line.words >= _TELLING and _INNER_END.search(line.text))
    menus = sum(line.kind is LineKind.FURNITURE for line in sheet.lines) > len(short)
    return next((line.index for line in (*stopped, *told, *(() if menus else short))), None)


def _below_title(sheet: Sheet, line: Line) -> bool:
    """Right below what may be a title, or below its names and its date: "Boats out / Anna Belova / 3 March 2021"."""
    above = sheet.lines[max(0, line.index - _SIGNATURE - 1) : line.index]
    unsigned = (one for one in reversed(above) if one.kind is not LineKind.META and not surely_names(one.text))
    return any(titleish(one) for one in above[-1:]) or any(titleish(one) for one in islice(unsigned, 1))


def _begins_text(sheet: Sheet, line: Line) -> bool:
    """Prose, but no standfirst, and no long title right above the date."""
    if not line.prose or _tells_of_site(sheet, line):
        return False
    return not (is_deck(sheet, line.index) or _first_title(sheet, line) or is_long_title(sheet, line))


def _tells_of_site(sheet: Sheet, line: Line) -> bool:
    """One sentence at the top of the page, with a title and the text below: "Hi, I am Ann and I write about boats."; or
    what a picture shows, with its credit.
    """
    if line.index > _TOP or line.words > _MOTTO or _INNER_END.search(line.text):
        return False
    after = sheet.lines[line.index + 1 : line.index + 1 + _BELOW]
    title, *below = (*(one for one in after if one.kind is not LineKind.CREDIT), line)
    named = all(one.kind is LineKind.FURNITURE or one.words <= _NAME for one in sheet.lines[: line.index])
    titled = title.kind is LineKind.SHORT and title.words > _NAME and titleish(title)
    return named and titled and any(one.prose and one.words > _MOTTO for one in below)


def _first_title(sheet: Sheet, line: Line) -> bool:
    """The page opens with one long line or one question, no full stop, and goes on with prose: its title."""
    after = next(iter(sheet.below(line.index)), None)
    if line.index != sheet.first_of_text or not titleish(line) or after is None or _INNER_END.search(line.text):
        return False
    return line.words <= _LONGEST_TITLE and (after.prose or after.kind in (LineKind.CREDIT, LineKind.SHORT))
