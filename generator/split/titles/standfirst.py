"""Standfirsts: one sentence between a title and its byline.

``Harbour closed / The quay sank by a hand's breadth overnight / By Ann Lee``: the middle line, long as it is,
is not yet the text.
"""

from __future__ import annotations

from itertools import takewhile

from generator.split.bylines import names_and_role, surely_names
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.small import bare_name, by_nobody, date_only, is_job

_DECK_WORDS = 45
_SITE_WORDS = 5
_HEAD_LINES = 10  # lines between a standfirst and the text


def is_deck(sheet: Sheet, index: int) -> bool:
    """One sentence between title and byline."""
    line = sheet.lines[index]
    title = sheet.above(index) if line.prose and line.words <= _DECK_WORDS else None
    if title is None or not titleish(title):
        return False
    above = sheet.above(title.index)
    after = next((one for one in sheet.lines[index + 1 : index + 5] if not _between(one)), None)
    signed = after is not None and (after.kind is LineKind.META or bare_name(after) or _signs(after))
    below = sheet.below(index, 2)[1:]
    if signed and after is not None and below and _heads_next(sheet, title.index, after, below[0]):
        return False
    return signed and (_opens(sheet, index) or not (above is not None and above.prose))


def _signs(line: Line) -> bool:
    return bool(surely_names(line.text) or names_and_role(line.text))


def _opens(sheet: Sheet, index: int) -> bool:
    """After byline and date the text begins; below a text's last paragraph and its foot comes something else."""
    below = sheet.lines[index + 1 : index + _HEAD_LINES]
    small = list(takewhile(lambda line: not line.prose, below))
    last = max((place for place, line in enumerate(small) if line.kind is LineKind.META), default=0)
    short = [(place, line) for place, line in enumerate(small) if line.kind is LineKind.SHORT]
    fits = (place < last or surely_names(line.text) or is_job(line) for place, line in short)
    return len(small) < len(below) and all(fits) and all(line.words <= _SITE_WORDS or is_job(line) for _, line in short)


def _between(line: Line) -> bool:
    """Share bars and captions between a standfirst and the byline."""
    return line.kind in (LineKind.FURNITURE, LineKind.CREDIT) or by_nobody(line)


def _heads_next(sheet: Sheet, title: int, after: Line, below: Line) -> bool:
    """The date below a text's last paragraph stands above the next post's title."""
    another = sheet.first_prose < title or (title > 0 and date_only(sheet.lines[title - 1]))
    return another and date_only(after) and below.kind is LineKind.SHORT and titleish(below)
