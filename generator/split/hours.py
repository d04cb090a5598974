"""From when to when something is open or takes place: "10 am to 5 pm, Church Meadow", "von 10 bis 17 Uhr"."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.text.phrases import alternation

_LONGEST = 200  # code points of a line that says when
_FIRST_HOUR = re.compile(r"(?:[^\W\d_]{2,12}(?::\s|\s(?:[^\W\d_]{2,5}\s)?))?\d")  # "Time: 10", "von 10", "desde las 10"
_TWO = re.compile(r"\d[^\n]{1,20}\d")


def opens_with_hours(text: str) -> bool:
    """The line begins with them, or with an hour and a place: no title and no text."""
    if len(text) > _LONGEST or not _FIRST_HOUR.match(text):
        return False
    return bool(_hours().match(text) or _hour_and_place().match(text))


def holds_hours(text: str, start: int) -> bool:
    """They stand somewhere behind ``start``."""
    return _may_hold(text, start) and bool(_hours().search(text, start))


def _may_hold(text: str, start: int) -> bool:
    return len(text) <= _LONGEST and bool(_TWO.search(text, start))


@cache
def _hour_and_place() -> re.Pattern[str]:
    """ "7.30 pm, Church Hall"."""
    return re.compile(
        rf"\d{{1,2}}(?:[:.h]\d\d)?\s?(?:{alternation(words('hour_units'))})\s?,\s(?:[A-ZÀ-ÝА-Я][\w'’.-]*(?:\s|$)){{2,6}}$"
    )


@cache
def _hours() -> re.Pattern[str]:
    """Two times, at least one of them with minutes or with a word for the hour."""
    unit = rf"(?:\s?(?:{alternation(words('hour_units'))})(?!\w))"
    minutes = r"(?:[:.h]\d\d)"
    opening = rf"(?:[^\W\d_]{{2,12}}:\s)?(?:(?:{alternation(words('hour_openers'))})\s)?"
    until = rf"\s?(?:[-–—]|(?<=\s)(?:{alternation(words('hour_joints'))})(?=\s))\s?"
    hour = rf"\d{{1,2}}{minutes}?"
    return re.compile(
        rf"(?<!\w){opening}(?:\d{{1,2}}(?:{minutes}{unit}?|{unit}){until}{hour}{unit}?|{hour}{until}{hour}{unit})(?!\w)",
        re.IGNORECASE,
    )
