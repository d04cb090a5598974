"""The small lines above a date or byline among which the title is sought: up to the text or rule before them."""

from __future__ import annotations

from generator.split.closings import closes
from generator.split.cohesion import stems_of
from generator.split.furniture.ends import is_page_end
from generator.split.heads.body import SMALL_KINDS, is_long_title, text_words
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.looks import titleish
from generator.split.titles.small import date_only
from generator.split.titles.standfirst import is_deck
from generator.split.tops import may_open

_ABOVE = 25  # lines looked at before a meta line for the title
_UNDERLINE = 3  # signs more or fewer than the title has
_HEAD_LINES = 6
_MOST = 60  # words of them
_TITLE = 4  # words
_FAR = 3  # blank rows more than below the title
_TEXT = 12  # lines
_ENDING = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED, LineKind.TAGS, LineKind.END)
_DASHES = "-–—"  # of who speaks
_DATED = 3  # lines between a post's date and its title


def window_above(sheet: Sheet, meta: int) -> int:
    """The first of the small lines above a meta line."""
    low = meta
    if _date_header(sheet, meta):
        return meta
    while low > meta - _ABOVE and low and (sheet.lines[low - 1].kind in SMALL_KINDS or is_deck(sheet, low - 1)):
        if sheet.lines[low - 1].kind is LineKind.END and not _underlines(sheet, low - 1):
            return low
        if may_open(sheet, low) and best_title(sheet, low, meta) is not None:
            return low
        if closes(sheet.lines[low - 1]) and sheet.first_prose < low:
            return low
        low -= 1
    if low and is_long_title(sheet, sheet.lines[low - 1]) and best_title(sheet, low, meta) is None:
        low -= 1
    return low


def title_above_standfirsts(sheet: Sheet, low: int, meta: int, body: int) -> int | None:
    """The title above a paragraph or two that stand above the small lines: of all lines the best title of the text."""
    first, told = low, 0
    while first > max(0, low - _HEAD_LINES) and _of_head(sheet.lines[first - 1]):
        first -= 1
        told += sheet.lines[first].words * sheet.lines[first].prose
    if not 0 < told <= min(_MOST, text_words(sheet, body)) or any(map(_ends, sheet.lines[first:meta])):
        return None
    top = first
    while top > max(0, first - _HEAD_LINES) and _small(sheet.lines[top - 1]):
        top -= 1
    title = best_title(sheet, top, body)
    if title is None or title >= first or not _opens(sheet, sheet.lines[title], meta):
        return None
    return title if title > top or _begins(sheet, title, first, body) else None


def _ends(line: Line) -> bool:
    """Below a text stands something else: its last paragraph is no standfirst."""
    return (line.kind in _ENDING and not line.tool) or is_page_end(line.text)


def _small(line: Line) -> bool:
    return line.kind in (LineKind.SHORT, LineKind.FURNITURE, LineKind.CREDIT) and not is_page_end(line.text)


def _of_head(line: Line) -> bool:
    """A standfirst, or a button below it."""
    return line.prose or (line.kind in (LineKind.FURNITURE, LineKind.CREDIT) and not is_page_end(line.text))


def _opens(sheet: Sheet, title: Line, meta: int) -> bool:
    """A title with no date above it where dates head the posts."""
    above = sheet.lines[max(0, title.index - _DATED) : title.index]
    if date_only(sheet.lines[meta]) and any(map(date_only, above)):
        return False
    return title.kind is LineKind.SHORT and title.words >= _TITLE and titleish(title) and title.text[0] not in _DASHES


def _begins(sheet: Sheet, title: int, lead: int, body: int) -> bool:
    """Right below another text: set far apart from it, or what it says is taken up below rather than above."""
    if title == 0 or not sheet.lines[title - 1].prose:
        return True
    if sheet.lines[title].gap - sheet.lines[title + 1].gap >= _FAR:
        return True
    own = stems_of(line.text for line in sheet.lines[title : lead + 1])
    above = stems_of(line.text for line in sheet.lines[max(0, title - _TEXT) : title] if line.prose)
    below = stems_of(line.text for line in sheet.lines[body : body + _TEXT] if line.prose)
    return len(own & below) > len(own & above)


def _underlines(sheet: Sheet, index: int) -> bool:
    """The rule stands right below a title, as long as it: no page ends there."""
    rule, above = sheet.lines[index], sheet.lines[index - 1] if index else None
    return above is not None and not rule.gap and abs(len(rule.text) - len(above.text)) <= _UNDERLINE


def _date_header(sheet: Sheet, meta: int) -> bool:
    """A date with its weekday between a text and a title: on Blogspot it stands above the post."""
    line = sheet.lines[meta]
    below = sheet.lines[meta + 1 : meta + 3]
    if not date_only(line) or line.meta is None or len(below) < 2 or sheet.first_prose > meta:
        return False
    weekday = any(piece.date and piece.date.weekday for piece in line.meta.dates)
    return weekday and below[0].kind is LineKind.SHORT and titleish(below[0]) and below[1].prose


def below_comments(sheet: Sheet, title: int, meta: int) -> bool:
    """Between the short line and the date the comments begin: the date is a comment's."""
    heads = (LineKind.COMMENTS, LineKind.STAMP)
    return sheet.first_prose < title and any(line.kind in heads for line in sheet.lines[title + 1 : meta])
