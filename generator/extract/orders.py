"""Is 09/05/2018 the ninth of May? Another date of the page may tell: beside 23/05/2018 it is.

Only dates on meta lines count. So may the language of the article: where days and months are divided by full stops,
German and Russian write the day first; an American page may mean the month. Without such a witness both readings
stay possible, and the date is unknown.
"""

from __future__ import annotations

import re

from generator.languages import languages
from generator.memo import of_this_file
from generator.split.line import LineKind
from generator.split.sheet import Sheet
from generator.text.dates import PrintedDate, find_dates

_DIVIDED = re.compile(r"[/.·-]")


def settled(sheet: Sheet, date: PrintedDate, language: str | None) -> str | None:
    """The one reading of a date, with the help of the page's other dates and the language of the article."""
    if date.value or len(date.readings) != 2:
        return date.value
    orders = _witnesses(sheet)
    if not orders and date.dotted and language and languages()[language].get("dotted_dates") == "day first":
        return date.readings[0]
    if len(orders) != 1:
        return None
    day_first = orders == {True}
    return date.readings[0] if day_first else date.readings[1]


@of_this_file
def _witnesses(sheet: Sheet) -> frozenset[bool]:
    """Whether the day stands first, as the page's unambiguous numeric dates have it."""
    found: set[bool] = set()
    for line in sheet.lines:
        if line.kind is LineKind.META:
            found.update(order for date in find_dates(line.text) if (order := _order(line.text, date)) is not None)
    return frozenset(found)


def _order(text: str, date: PrintedDate) -> bool | None:
    printed = text[date.start : date.end]
    first = _DIVIDED.split(printed)[0]
    if not date.value or first == printed or not first.isdigit():
        return None
    if len(first) > 2 or date.value[5:7] == date.value[8:10]:
        return None
    return int(first) == int(date.value[8:10])
