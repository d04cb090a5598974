"""Is 09/05/2018 the ninth of May? The rest of the page may tell: beside 23/05/2018 it is, or where "9 May 2018" or
an address with ``/2018/05/09/`` stands, or when its change of 03/06/2018 would else have come before it.

So may the language of the article: French, German, Portuguese and Russian write the day first everywhere, Spanish where
full stops divide it from the month or the clock has 24 hours; else an American page may mean the month. Without such a
witness both readings stay possible, and the date is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from generator.languages import languages
from generator.memo import of_this_file
from generator.split.furniture.printed import is_print_header
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.sheet import Sheet
from generator.text.dates import PrintedDate, find_dates

_DIVIDED = re.compile(r"\s?[/.·-]\s?")
_IN_ADDRESS = re.compile(r"(?<=[/-])((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)")
_ADDRESSED = ("://", "www.")
_DAY_FIRST, _BESIDE_24_HOURS = "day first", "day first beside 24 hours"
_OF_24_HOURS = re.compile(r"(?<![\d:])(?:0\d|1[3-9]|2[0-3])[:.h][0-5]\d(?!\d|\s?[ap]\.?\s?m\b)", re.IGNORECASE)
_AMBIGUOUS = 2  # readings
_NEAR = 3  # lines from a date to that of its change, from a picture to the date


def settled(sheet: Sheet, date: PrintedDate, language: str | None) -> str | None:
    """The one reading of a date, with the help of the page's other dates and the language of the article."""
    if date.value or len(date.readings) != _AMBIGUOUS:
        return date.value
    told = [reading for reading in date.readings if reading in _told(sheet)]
    if len(told) == 1:
        return told[0]
    orders = _orders(sheet)
    if not orders and language and _day_first(sheet, languages()[language], date):
        return date.readings[0]
    if len(orders) != 1:
        return None
    return date.readings[0] if orders == {True} else date.readings[1]


def _day_first(sheet: Sheet, language: Mapping[str, Any], date: PrintedDate) -> bool:
    if date.dotted and language.get("dotted_dates") == _DAY_FIRST:
        return True
    told = language.get("numeric_dates")
    return told == _DAY_FIRST or (told == _BESIDE_24_HOURS and _of_24_hours(sheet))


@of_this_file
def _of_24_hours(sheet: Sheet) -> bool:
    """A row of dates tells the hour as American pages do not: "17:41", "05:30"."""
    return any(line.kind is LineKind.META and _OF_24_HOURS.search(line.text) for line in sheet.lines)


@of_this_file
def _told(sheet: Sheet) -> frozenset[str]:
    """The days that the page prints so that they can be read in one way, and those in addresses."""
    days = {date.value for line in sheet.lines for date in find_dates(line.text) if date.value}
    addresses = (line.text for line in sheet.lines if any(map(line.text.__contains__, _ADDRESSED)))
    return frozenset((*days, *("-".join(found) for text in addresses for found in _IN_ADDRESS.findall(text))))


@of_this_file
def _orders(sheet: Sheet) -> frozenset[bool]:
    """Whether the day stands first, as the page's other numeric dates have it."""
    found: set[bool] = set()
    for line in sheet.lines:
        if not is_print_header(line.text):
            found.update(order for date in find_dates(line.text) if (order := _order(line.text, date)) is not None)
        if line.meta and line.kind is LineKind.META:
            found.update(_in_time(sheet, line))
    return frozenset(found)


def _order(text: str, date: PrintedDate) -> bool | None:
    parts = _DIVIDED.split(text[date.start : date.end])
    if not date.value or len(parts) < len(("day", "month", "year")) or not all(part.isdigit() for part in parts):
        return None
    if len(parts[0]) > 2 or date.value[5:7] == date.value[8:10]:
        return None
    return int(parts[0]) == int(date.value[8:10])


def _in_time(sheet: Sheet, line: Line) -> Iterator[bool]:
    """The way to read the dates in which no change comes before the text and no text before its picture."""
    said = line.meta.pieces if line.meta else ()
    changes = [piece.date for piece in said if piece.kind is PieceKind.MODIFIED and piece.date]
    above = sheet.lines[max(0, line.index - _NEAR) : line.index]
    dates = [piece.date for one in (*above, line) if one.meta for piece in one.meta.dates if piece.date]
    pictures = [date for one in above if one.kind is LineKind.CREDIT for date in find_dates(one.text) if date.full]
    for before, after in (*product(dates, changes), *product(pictures, dates)):
        possible = [
            before.readings[way % len(before.readings)] <= after.readings[way % len(after.readings)] for way in (0, 1)
        ]
        if sum(possible) == 1:
            yield possible[0]
