"""Printed dates, exact to the character: "Sunday, July 14, 2024" is 2024-07-14, printed in "July 14, 2024".

Own patterns over the month tables of all languages. A library's search was tried and turned "may", "$15"
and "we" into dates. A numeric date that can be read two ways (03/04/2023) has both readings and no value;
a date without a year is none. A pattern of hundreds of months and weekdays is tried only where a
number, a month or a weekday begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from generator.languages import table, words
from generator.text.counting import has_digit
from generator.text.phrases import alternation

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[89]|20)\d\d"
_BEFORE = (  # "Ellen MarshMay 13, 2019", "ELLEN MARSHMAY 13, 2019", "13/05/201913 de mayo de 2019"
    r"(?:(?<![\w/.])|(?-i:(?<=[a-zß-ÿа-я\d])(?=[A-ZÀ-ÝА-Я][a-zß-ÿа-я])|(?<=[A-Z]{2})(?=[A-Z]{3,9}\.?\s\d))"
    r"|(?<=[/.-](?:19|20)\d\d)(?=\d\d?\.?\s))(?<!\S-)"
)
_GLUED = r"(?!(?-i:[a-z]))"  # a small letter right behind: only a month in letters shows that it is a date
_DATE_END = r"(?!_|\d(?!\d?(?:[:h]\d\d|\s(?:min|мин|[ck]omm?ent|коммент)))|[-/.]\d(?!(?<=-\d)\d?:\d\d))(?!(?<=\d)T\b)"
_WORD = re.compile(r"\w+")
_LATE_DAY = re.compile(r"(?<!\d)(?:2[^\D0-8]|3\d)")  # that not every month has
_SHORT = 3  # letters of a month cut short
_UNSET = ("1970-01-01", "0001-01-01", "1969-12-31", "0000-00-00")  # what programs write for no date
_STATED = re.compile(
    rf"(?P<year>{_YEAR})(?:(?P<sign>[-/.]?)(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>\d\d)(?!\d)"
    rf"|(?:[-/.](?P<only>0[1-9]|1[0-2]))?(?=[T\s]|$))"
)
_ACCENTED = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """``readings`` has one ISO value, or two when day and month cannot be told apart."""

    start: int
    end: int
    readings: tuple[str, ...]
    weekday: int | None = None  # 1 is Monday, as printed
    whole_start: int = -1  # with the weekday
    dotted: bool = False  # 04.05.2023, 04·05·23

    @property
    def value(self) -> str | None:
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def full(self) -> bool:
        """To the day."""
        return len(self.readings[0]) == len("2024-07-14")

    @property
    def contradicted(self) -> bool:
        """The printed weekday is not that of the date."""
        full = self.value if self.full else None
        return bool(full and self.weekday and date.fromisoformat(full).isoweekday() != self.weekday)


@cache
def _numeric() -> re.Pattern[str]:
    """The forms of a full date that begin with a number."""
    return re.compile(rf"{_BEFORE}(?P<date>{_beginning_with_number()}){_DATE_END}", re.IGNORECASE)


@cache
def _worded() -> re.Pattern[str]:
    """The forms that begin with a month, and all forms behind a weekday."""
    month, day, between = _month_name(), _DAY, _between()
    gap = rf"(?:\.?,?|\s?(?:::?|[-–|]))\s{{1,2}}(?:(?:{alternation(words('date_words'))})\s)?"
    weekday = rf"(?P<weekday>{alternation(table('weekdays'))}){gap}"
    return re.compile(
        rf"{_BEFORE}(?:{weekday})?(?P<date>"
        rf"(?P<m1>{month})(?:,?\s{{1,2}}(?:the\s)?|/)(?P<d1>{day})(?:st|nd|rd|th|º)?(?:{between}\s{{0,2}}|/)(?P<y1>{_YEAR})"
        rf"|(?P<m8>{month})\s{{1,2}}(?P<d8>{day})\s\d\d:\d\d:\d\d\s(?:[A-Z]{{3,4}}\s)?(?P<y8>{_YEAR})"  # of a program
        rf"|{_beginning_with_number()}){_DATE_END}",
        re.IGNORECASE,
    )


@cache
def _beginning_with_number() -> str:
    month, day, year, between = _month_name(), _DAY, _YEAR, _between()
    sign = r"(?:[-\s]{0,2}|\s?//?\s?|\s[·|]\s)"
    weekday = rf"(?:(?:{alternation(table('weekdays'))}),?\s)?"  # "17 Saturday Aug 2013"
    return (
        rf"(?P<d2>{day})(?:st|nd|rd|th|º|er|ª|°)?\.?{sign}{weekday}{between}(?P<m2>{month}){between}{sign}(?P<y2>{year})"
        rf"|(?P<y3>{year})(?P<sep3>[-/.])(?P<m3>0?[1-9]|1[0-2])(?P=sep3)(?P<d3>{day}){_GLUED}"
        rf"|(?P<a4>\d{{1,2}})(?P<sep>[-/·]|\.\s?|\s[-/.|·]\s(?=\d\d?\s[-/.|·]\s\d{{4}})|\s?[\r\n]{{1,4}})(?P<b4>\d{{1,2}})(?P=sep)(?P<y4>{year}|\d\d){_GLUED}"
        rf"|(?P<y5>{year})\s?年\s?(?P<m5>1[0-2]|0?[1-9])\s?月\s?(?P<d5>{day})\s?日{_GLUED}"
        rf"|(?P<y6>{year})\s(?P<m6>{month})\s(?P<d6>{day}){_GLUED}"
        rf"|(?P<d7>{day})-(?P<m7>{month})-(?P<y7>\d\d){_GLUED}"
        # "13 Sep. 15 / 04:12 pm", "3 Sep 20 à 18:04"
        rf"|(?P<d9>{day})\s(?P<m9>{month})\s(?P<y9>\d\d)(?=\s?(?:[/,|–-]|at|à|um|a las|às|в)\s?\d\d?[:h]\d\d)"
    )


@cache
def month_names() -> MappingProxyType[str, int]:
    """The numbers of the months by name, also as in a text whose encoding lost the accents: "f\ufffdvrier"."""
    names = dict(table("months"))
    lost = {
        _ACCENTED.sub("\ufffd", name): number
        for name, number in names.items()
        if len(name) > _SHORT and name[0].isascii()
    }
    return MappingProxyType(lost | names)


def _month_name() -> str:
    return rf"(?:{alternation(month_names())})\.?"


def _between() -> str:
    return rf"(?:\s{{0,2}},?\s{{0,2}}(?:(?:{alternation(words('date_words'))})\s{{1,2}})?)"


@cache
def _month_year() -> re.Pattern[str]:
    between = rf"(?:,?\s{{1,2}}(?:(?:{alternation(words('date_words'))})\s)?)"
    return re.compile(rf"(?<!\w)(?P<date>(?P<m1>{_month_name()}){between}(?P<y1>{_YEAR}))(?!\w)", re.IGNORECASE)


@cache
def _openers() -> frozenset[str]:
    """The words that a date may begin with."""
    return frozenset(name.split("-")[0] for name in (*table("months"), *table("weekdays")))


def _pattern_at(word: str) -> re.Pattern[str] | None:
    """The pattern for a date that begins with this word or number, if one may."""
    if word[0].isdecimal():
        return _numeric()
    return _worded() if word.casefold() in _openers() else None


@cache
def _months_year() -> re.Pattern[str]:
    month = _month_name()
    return re.compile(rf"(?<!\w){month}\s?[/–-]\s?{month},?\s(?P<year>(?:1[89]|20)\d\d)(?!\w)", re.IGNORECASE)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """All full dates that stand in the text, in order."""
    end = len(text) if end is None else end
    if not has_digit(text[start:end]):
        return
    after = start
    for word in _WORD.finditer(text, start, end):
        pattern = _pattern_at(word.group()) if word.start() >= after else None
        if pattern and (match := pattern.match(text, word.start(), end)):
            after = match.end()
            if found := _read(match):
                yield found


def impossible_dates(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a day is printed that its month does not have: "February 30, 2017"."""
    if not _LATE_DAY.search(text, start, end):
        return
    for word in _WORD.finditer(text, start, end):
        pattern = _pattern_at(word.group())
        match = pattern.match(text, word.start(), end) if pattern else None
        if (
            match
            and _read(match) is None
            and any(
                _month(match[f"m{n}"] or "") and _FIRST_YEAR <= _year(match[f"y{n}"]) <= _LAST_YEAR
                for n in "126"
                if f"m{n}" in match.groupdict()
            )
        ):
            yield match.span("date")
            return


def may_begin(text: str, start: int, end: int) -> bool:
    """A number, a month or a weekday stands there, with which dates begin."""
    return any(_pattern_at(word) for word in _WORD.findall(text, start, end))


def date_at(text: str, start: int, end: int) -> PrintedDate | None:
    """The full date that begins exactly here (its weekday included)."""
    word = _WORD.match(text, start, end)
    pattern = _pattern_at(word.group()) if word else None
    match = pattern.match(text, start, end) if pattern else None
    return _read(match) if match else None


def month_at(text: str, start: int, end: int) -> PrintedDate | None:
    """A month and year that begin exactly here: "March 2021"."""
    word = _WORD.match(text, start, end)
    if not word or word.group().casefold() not in table("months"):
        return None
    if several := _months_year().match(text, start, end):  # "July/August 2009": the year is all that is sure
        return PrintedDate(several.start(), several.end(), (several["year"],), None, several.start())
    match = _month_year().match(text, start, end)
    if not match:
        return None
    value = f"{match['y1']}-{_month(match['m1']):02}"
    return PrintedDate(match.start("date"), match.end("date"), (value,), None, match.start())


def stated_date(value: str) -> PrintedDate | None:
    """The date that a program or an editor wrote as a value, or a month or a year: "20210914", "2021/09", "2021"."""
    value = value.strip()
    if value.startswith(_UNSET):
        return None
    if match := _STATED.match(value):
        year, month, day, only = match.group("year", "month", "day", "only")
        iso = _iso(int(year), int(month), int(day)) if day else f"{year}-{only}" if only else year
        return PrintedDate(0, match.end(), (iso,), None, 0) if iso else None
    return next(find_dates(value), None) or month_at(value, 0, len(value))


def _read(match: re.Match[str]) -> PrintedDate | None:
    readings = tuple(dict.fromkeys(iso for iso in (_iso(*ymd) for ymd in _readings(match)) if iso))
    printed = match.groupdict().get("weekday")
    weekday = table("weekdays").get(printed.casefold()) if printed else None
    if weekday and len(readings) > 1:
        agreeing = tuple(iso for iso in readings if date.fromisoformat(iso).isoweekday() == weekday)
        readings = agreeing if len(agreeing) == 1 else readings
    if not readings:
        return None
    dotted = (match.groupdict().get("sep") or "-")[0] in ".·"
    return PrintedDate(match.start("date"), match.end("date"), readings, weekday, match.start(), dotted)


def _readings(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    found = match.groupdict()
    for n in "1256789":
        if found.get(f"y{n}"):
            month = int(found["m5"]) if n == "5" else _month(found[f"m{n}"])
            yield _year(found[f"y{n}"]), month, int(found[f"d{n}"])
            return
    if found["y3"]:
        yield int(found["y3"]), int(found["m3"]), int(found["d3"])
        return
    year, a, b = _year(found["y4"]), int(found["a4"]), int(found["b4"])
    yield year, b, a
    yield year, a, b


def _year(printed: str) -> int:
    return int(printed) + (2000 if len(printed) < len("2000") else 0)


def _month(printed: str) -> int:
    """The month; 0 for "Aprİl", which is April to the pattern only."""
    return month_names().get(printed.casefold().rstrip("."), 0)


def _iso(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
