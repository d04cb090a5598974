"""Whether a line may be a title by its own look: short enough, no full stop, no link, no file, no date.

``The committee that met in a lift`` may; ``← Older doors``, ``harbour_04.jpg`` and ``26 февраля 05 года`` may not.
"""

from __future__ import annotations

import re

from generator.languages import table
from generator.memo import of_this_file
from generator.split.editions import is_edition
from generator.split.hours import opens_with_hours
from generator.split.line import Line, LineKind
from generator.split.wording import in_title_case
from generator.text.dates import PrintedDate, find_dates

_WORDS = (2, 32)
_CHARS = 220
_MARKED = "*_>|-+=•·●▪◦"  # emphasis, quotations, lists and tables of Markdown
_DATE_WORDS = 5
_DATED = re.compile(r"\d{1,2}\.?\s\w")
_FILE = re.compile(  # what a picture or a site is called
    r"\.(?:jpe?g|png|gif|webp|pdf)$|\w_\w+_?\w*$|^(?:\S+\s){1,4}\(\d{1,2}\)$|^[\w’'-]+\.[a-z]{2,4}(?:\.[a-z]{2})?$",
    re.IGNORECASE,
)
_DAYS = 2  # words of a weekday and a day: "Martes, 29 octubre 2002 Año III"
_FULL_STOPS = frozenset(".,;:")
_UNENDING = "–—|"  # at the end of a salutation, a dateline, a cell
_ARROWS = "←→›»>"  # at the end of a link; a title in such quotes begins with one too
_CRUMBS = (" > ", " › ", " » ")
_HOUR_LAST = re.compile(r"\s\d{1,2}:\d\d[\s,|]+$")
_YEARS = re.compile(r"\d{4}\s?[–—-]\s?\d{4}")  # of a life
_ABBREVIATED = ("...", "…..", ". .", "U.S.", "Inc.", "Jr.", "Ltd.", "a.m.", "p.m.")


def _titleish(line: Line) -> bool:
    """Short enough for a title, without the full stop of a sentence, and no byline."""
    if line.kind not in (LineKind.SHORT, LineKind.PROSE) or len(line.text) > _CHARS:
        return False
    text = line.text
    if line.words <= _DATE_WORDS and _DATED.match(text) and _day_and_month(text):
        return False
    if (
        (line.words > _DAYS and (_dated_issue(text) or opens_with_hours(text)))
        or is_link(text)
        or _YEARS.fullmatch(text)
        or is_edition(text)
    ):
        return False
    if text[0] in _MARKED or text[-1] in _UNENDING or (text[0] + text[-1]) in ("()", "[]") or _names_file(text):
        return False
    if text[-1] in _FULL_STOPS and not (text.endswith(_ABBREVIATED) or in_title_case(text) or line.signed):
        return False
    return (_WORDS[0] <= line.words <= _WORDS[1] or len(text) >= 4) and (not text[0].islower() or not line.index)


def _names_file(text: str) -> bool:
    perhaps = ("." in text or "_" in text) if text[-1].isalnum() else text[-1] in "_)"
    return perhaps and _FILE.search(text) is not None


titleish = of_this_file(_titleish, most=512)  # each clue asks for the same lines again


def is_link(text: str) -> bool:
    """A link, or where the page stands: "← Older doors", "Log in now >", "Workshop > Repairs > Pumps"."""
    if text[0] == "←" or (text[-1] in _ARROWS and text[0] not in "»«›‹"):
        return not ("«" in text and text[-1] == "»")
    return (text[0].islower() and " / " in text) or any(text.count(sign) > 1 for sign in _CRUMBS)


def _day_and_month(text: str) -> bool:
    """The line begins like a date of a form that is not read: "26 февраля 05 года"."""
    return text.split()[1].casefold().rstrip(".,") in table("months")


def _of_issue(text: str, date: PrintedDate) -> bool:
    """At the end behind a weekday, or behind a label: "As of: 3 March 2023, 21:08"."""
    return bool(date.weekday and date.end == len(text)) or text[: date.start].endswith(": ")


def _dated_issue(text: str) -> bool:
    """The date of a newspaper's issue: "Martes, 29 octubre 2002 Año III. N.º 482", "Recortes Sábado 30 Agosto 2025"; or
    when a post appeared, to the minute: "Ann Lee's corner 09:42 11 March 2017".
    """
    dates = tuple(find_dates(text)) if text[-1].isdecimal() else ()
    if len(dates) == 1 and (_of_issue(text, dates[0]) or _HOUR_LAST.search(text, 0, dates[0].whole_start)):
        return True  # two are those of a life
    first, second = text.split(maxsplit=2)[:2]
    return first.casefold().rstrip(",.") in table("weekdays") and second[0].isdecimal() and any(find_dates(text))
