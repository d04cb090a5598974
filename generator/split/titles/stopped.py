"""Titles that end with a full stop: ``17 June 2013 / Night trains halve in two years. / By Ann Lee``.

By its look such a line is a sentence; by its place it is a title: below the day of a post and set apart from the text
by more than the day is, in capitals above it, or at the top with a byline right below.
"""

from __future__ import annotations

from itertools import islice

from generator.split.bylines import surely_names
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.small import date_only
from generator.split.tops import is_first_of_page

_WORDS = (4, 30)
_ENTRY = 3  # words of a menu's entry
_NAME = 2  # lines from a name to the date


def is_stopped(sheet: Sheet, line: Line) -> bool:
    """One sentence or two with the full stop, where a title stands."""
    if line.text[-1] != "." or line.kind not in (LineKind.SHORT, LineKind.PROSE) or not line.text[0].isalnum():
        return False
    if not _WORDS[0] <= line.words <= _WORDS[1] or line.text.endswith(".."):
        return False
    above = sheet.lines[line.index - 1] if line.index else None
    after = next(iter(sheet.below(line.index)), None)
    if after is None:
        return False
    if above is not None and date_only(above):
        return not line.prose or _days(after) == _days(above) != [] or _set_apart(line, after)
    return _in_capitals(line, after) or (_on_top(sheet, line) and _signed(sheet, after))


def _days(line: Line) -> list[str | None]:
    return [piece.date.value for piece in line.meta.dates if piece.date] if date_only(line) and line.meta else []


def _set_apart(line: Line, after: Line) -> bool:
    """A blank row above, more of them below, and then a longer paragraph."""
    return 0 < line.gap < after.gap and (not after.prose or after.words > line.words)


def _in_capitals(line: Line, after: Line) -> bool:
    return line.text.isupper() and after.prose and not after.text.isupper() and after.words > line.words


def _on_top(sheet: Sheet, line: Line) -> bool:
    """Nothing but a menu above it, or but furniture on a later page of the file."""
    return is_first_of_page(sheet, line) or all(one.words <= _ENTRY for one in islice(sheet.lines, line.index))


def _signed(sheet: Sheet, after: Line) -> bool:
    """A byline, or a name on a row of its own and a date."""
    if after.kind is LineKind.META and after.meta and after.meta.authors:
        return True
    below = sheet.below(after.index, _NAME)
    return bool(surely_names(after.text)) and any(one.kind is LineKind.META for one in below)
