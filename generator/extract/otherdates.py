"""Dates on lines of their own that are none of the article: "Photo: Nils Berg, 9 September 1999", the page's clock,
"12 March 1921 – 3 June 2009" below a name, "Saturday, 14 June 2025 / 10 am to 5 pm, Church Meadow".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from generator.extract.reviewed import beside_imprint, on_card
from generator.extract.view import View
from generator.languages import known, words
from generator.split.bylines import names_alone
from generator.split.closings import closes
from generator.split.furniture.comments import opens_thread
from generator.split.hours import holds_hours, opens_with_hours
from generator.split.line import Line, LineKind
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.scan.clock import TIME
from generator.split.titles import date_only, names_issue
from generator.text.names import person_at
from generator.text.phrases import alternation

_NEAR = 4  # lines
_TOP = 3  # lines above the page's clock: the site's name, its motto
_MENU = 2  # entries
_UNTIL = re.compile(r"\s*[)\]]?\s*[-–—†+✝]\s*[(\[]?\s*")
_FROM_DAY = re.compile(r"(?<![\d.:/])\d{1,2}\.?\s?[-–—]\s?$")  # "12–15 March 2021"
_PICTURES = ("photographer", "illustrator")


def of_something_else(view: View, line: Line, piece: Piece) -> bool:
    """Of a picture, a life or an event, or of the day on which the page was saved."""
    said = line.meta
    if said is None or piece.date is None:
        return False
    if _has_hours(view, line, piece) or _of_event(view, line) or _below_label(view, line):
        return True
    if on_card(view, line) or beside_imprint(view, line):
        return True
    if piece.labelled or any(author.labelled for author in said.authors):
        return False
    if of_picture(view, line, said) or _of_period(line, said, piece):
        return True
    return not said.authors and (_now(view, line, piece) or _place_below(view, line))


def _below_label(view: View, line: Line) -> bool:
    """Of whoever wrote in a forum, in a row below its label: "Join Date / Feb 2012", "Member since / March 2014"."""
    above = view.sheet.lines[line.index - 1].folded.rstrip(" :") if line.index else ""
    return above in known("other_date_labels") or f"{above}:" in known("member_lines")


def _of_event(view: View, line: Line) -> bool:
    """With its hour below a title that is one's, or stands below their head: "Talk: Old boats / 4 May, 8 pm", "Events /
    Concert at the slip / 4 May, 8pm".
    """
    if view.title is None or line.index != view.title.index + 1:
        return False
    headed = view.title.index > 0 and view.sheet.lines[view.title.index - 1].folded in known("event_heads")
    kind, colon, _ = view.title.folded.partition(":")
    return (headed or (bool(colon) and kind.strip() in known("event_kinds"))) and bool(TIME.search(line.text))


def of_picture(view: View, line: Line, said: MetaLine) -> bool:
    """In a credit: "Foto: Nils Berg, 9 de septiembre de 1999"; "Nils Berg/AFP, 9 September 1999", with an author
    elsewhere or another date below it.
    """
    first = said.pieces[0] if said.pieces else None
    if first is not None and first.kind is PieceKind.CREDIT and first.role in _PICTURES:
        return True
    signed = any(author.labelled for other, meta in view.said if other is not line for author in meta.authors)
    if line.kind is LineKind.CREDIT:
        return signed or not said.authors
    if signed and any(line.text[one.span.end :].lstrip().startswith("/") for one in said.authors):
        return True
    name = person_at(line.text, 0, len(line.text)) if "/" in line.text else None
    return name is not None and line.text.startswith("/", name[1]) and _dated_below(view, line)


def _dated_below(view: View, line: Line) -> bool:
    """ "Nils Berg/The Harbour Mail - 9 September 1999 / Ann Lee / 3 March 2021"."""
    below = view.sheet.below(line.index, _NEAR)
    return any(one.meta.dates for one in below if one.meta and one in view.top)


def _of_period(line: Line, said: MetaLine, piece: Piece) -> bool:
    """One of two dates from the first of which to the second something lasted: "12–15 March 2021"."""
    begins = line.text[piece.span.start].isdecimal() and not names_issue(line)
    if begins and _FROM_DAY.search(line.text[: piece.span.start]):
        return True
    return any(
        piece in both and _UNTIL.fullmatch(line.text, both[0].span.end, both[1].span.start) and _differ(*both)
        for both in pairwise(said.dates)
    )


def _differ(one: Piece, other: Piece) -> bool:
    return not (one.date and other.date and set(one.date.readings) & set(other.date.readings))


def _now(view: View, line: Line, piece: Piece) -> bool:
    """Today, at the top of the page: "Friday, February 6, 2026 at 6:16 PM", or a date with the site's menu below it."""
    first = _first_title(view)
    if line.index >= first or opens_thread(line.text) or not (piece.date and piece.date.full):
        return False
    weekday = piece.date.weekday is not None
    if weekday and line.timed:
        return not _beside_byline(view, line)
    above = view.sheet.lines[: line.index]
    opens = len(above) <= _TOP and all(one.kind in (LineKind.FURNITURE, LineKind.SHORT) for one in above)
    title = view.title.folded if view.title else ""
    below = tuple(one for one in view.sheet.lines[line.index + 1 : first] if title not in one.folded)
    return date_only(line) and opens and _in_menu(above, below, weekday)  # a trail to the title is no menu


def _beside_byline(view: View, line: Line) -> bool:
    """ "Written by Ann Lee / Sunday, 14 March 2010 19:22", "… / Written by: Administrator" is no clock."""
    near = view.sheet.lines[max(0, line.index - 1) : line.index + 2]
    return any(one.folded.startswith(_bylines()) for one in near)


@cache
def _bylines() -> tuple[str, ...]:
    return tuple(label for label in words("author_labels") if " " in label)


def _in_menu(above: tuple[Line, ...], below: tuple[Line, ...], weekday: bool) -> bool:
    """Two of its entries, or with a weekday above it one that is no section's name."""
    buttons, sections = _entries(below)
    alone = len(below) == 1 and not weekday  # "14 July 2021 / Press release / title"
    if not buttons + sections or alone:
        return False
    return buttons + sections + sum(_entries(above)) >= _MENU or (weekday and buttons > 0)


def _entries(lines: tuple[Line, ...]) -> tuple[int, int]:
    """How many buttons there are, those for sharing and printing aside, and how many names of sections."""
    buttons = sum(one.kind in (LineKind.FURNITURE, LineKind.RELATED) and not one.tool for one in lines)
    return buttons, sum(one.kind is LineKind.SHORT and one.folded in known("nav") for one in lines)


def _has_hours(view: View, line: Line, piece: Piece) -> bool:
    """The hours of an event stand behind the date or below it."""
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    return holds_hours(line.text, piece.span.end) or any(opens_with_hours(one.text) for one in below)


def _place_below(view: View, line: Line) -> bool:
    """Below a text, when an event is: its place follows."""
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    placed = (one.kind is LineKind.SHORT and not names_alone(one.text) and not closes(one) for one in below)
    return line in view.foot and any(placed)


def _first_title(view: View) -> int:
    """Where the title is printed for the first time near its place; -1 without a title."""
    if view.title is None:
        return -1
    above = view.sheet.lines[max(0, view.title.index - _NEAR) : view.title.index]
    return next((one.index for one in above if one.text == view.title.text), view.title.index)


@cache
def other_labels() -> re.Pattern[str]:
    """ "Next meeting", "On sale until"."""
    return re.compile(rf"(?<!\w)(?:{alternation(words('other_date_labels'))})(?!\w)", re.IGNORECASE)
