"""The dateline that opens wire copy: "KYIV, March 3 (Reuters) - ", "ORRIN, 26 October 2017 – ".

A place, perhaps a date, perhaps an agency in brackets, then a dash; what follows is the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.languages import table
from generator.model import Span
from generator.text.dates import PrintedDate, find_dates
from generator.text.phrases import alternation

_LONGEST = 110  # code points before the dash


@dataclass(frozen=True, slots=True)
class Dateline:
    end: int  # where the text begins
    date: PrintedDate | None
    agency: Span | None


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph, or None."""
    match = _pattern().match(text[: _LONGEST + 20])
    if not match or not (match["agency"] or match["when"] or match["place"].isupper()):
        return None
    date = next(find_dates(text, 0, match.end()), None)
    agency = Span(*match.span("agency")) if match["agency"] else None
    return Dateline(match.end(), date, agency)


@cache
def _pattern() -> re.Pattern[str]:
    months = alternation(table("months"))
    place = r"(?P<place>[^\W\d_][\w.'’-]*(?:[\s,/]{1,2}[^\W\d_][\w.'’-]*){0,5}?)"
    day = rf"\d{{1,2}}\.?\s(?:de\s)?(?:{months})\.?|(?:{months})\.?\s\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}\.?"
    when = rf"(?P<when>(?:[\w-]{{2,14}},?\s)?(?:{day})(?:,?\s(?:de\s|del\s)?(?:19|20)\d\d)?)?"
    agency = r"(?:\s?[\[(](?P<agency>[A-ZА-ЯÀ-Ý][\w&.\s/-]{1,30})[\])])?"
    return re.compile(rf"{place}[,.]?\s?{when}[,.]?{agency}\s?(?:--|[-–—:])\s", re.IGNORECASE)
