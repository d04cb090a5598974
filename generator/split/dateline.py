"""The dateline that opens wire copy: "KYIV, March 3 (Reuters) - ", "ORRIN, 26 October 2017 – ".

A place, perhaps a date, perhaps an agency in brackets, then a dash; what follows is the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from generator.languages import table, words
from generator.model import Span
from generator.split.scan.clock import TIME
from generator.text.dates import PrintedDate, date_at, find_dates
from generator.text.names import person_at
from generator.text.phrases import Labels, alternation, first_word

_CAPITALS = re.compile(r"(?:\s[A-ZÀ-Ý]{3,})+$")
_DASH = re.compile(r"[-–—:]\s|[)\]]\.?\s?[-–—]")  # the last sign of any dateline
_PLACE = r"(?P<place>[^\W\d_][\w.'’-]*(?:[\s,/]{1,2}[^\W\d_][\w.'’-]*){0,5}?)"
_COUNTRY = r"(?:\s\([^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}\)(?=,\s))?"  # "Pasto (Colombia), 18 feb 2021 (EFE).- …"
_YEAR = re.compile(r"(?:19|20)\d\d(?:\.|\s/)")
_CAPITAL = 4  # letters of a place in capitals
_AGENCY = 60  # code points in which the agency's bracket opens
_PREPOSITION = 3  # letters
_AFTER_LABEL = re.compile(r"\s?:?\s")
_THEN_TEXT = re.compile(
    r"(?:[\s,|–—-]+\d{1,2}[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)?\s?(?:[|–—-]\s)?\s?[\"“«„¿¡]?(?=[^\W\da-zß-ÿа-яё_])"
)
_SIGN_THEN_TEXT = re.compile(r"\)?\s?(?:[|–—~]|--?)\s[\"“«„¿¡]?(?=[^\W\da-zß-ÿа-яё_])")
_NAME_SIGN = re.compile(r"([^/|\d]{5,40}?)\s?[/|]\s")
_LONGEST_TITLE = 250  # code points, date and hour included
_LONGEST = 110  # code points before the dash


@dataclass(frozen=True, slots=True)
class Dateline:
    end: int  # where the text begins
    date: PrintedDate | None
    agency: Span | None


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph, or None."""
    head = text[: _LONGEST + 20]
    match = _pattern().match(head) if _DASH.search(head) else None
    match = match or (_between_strokes().match(head) if "/. " in head else None)
    match = (_with_agency().match(head) if _DASH.search(head) else None) or match
    if not match or not (match["agency"] or match["when"] or match["place"].isupper()):
        return None
    date = next(find_dates(text, 0, match.end()), None)
    agency = next((Span(*match.span(key)) for key in ("agency", "house") if match.groupdict().get(key)), None)
    return Dateline(match.end(), date, agency)


def opens_wire(text: str) -> bool:
    """The text opens with an agency's dateline: "PUERTO CLARO (EFE).- …"."""
    if not text[1:_CAPITAL].isupper() or not any(sign in text[:_AGENCY] for sign in "(/"):
        return False
    found = read_dateline(text)
    return found is not None and found.agency is not None


def read_release(text: str) -> tuple[PrintedDate, bool] | None:
    """The date at the beginning of a press release, and whether it is surely one.

    "ST. LOUIS, October 5, 2020 /Presswire/ -- The …" is; "Rocaseca, 19 de mayo de 2017. El …" may be the words of
    somebody who tells a story.
    """
    head = text[:_LONGEST]
    match = _release().match(head) if head[0].isupper() and _YEAR.search(head) else None
    date = next(find_dates(text, 0, match.end()), None) if match else None
    return (date, bool(match["wire"])) if match and date else None


def opening_date(text: str) -> PrintedDate | None:
    """The date before a text that a sign divides from it, or that a label explains.

    "30 September 2019 – Orrin Quarries has …", "22/03/2011 | The mill …", "Published on Feb 3, 2009 The mill …",
    "Ann Lee / 22 March 2011 - The mill …"; but a sentence begins with "On 3 January 1976 Orrin …" and "3 May 2019 –
    the day of the flood – …".
    """
    end = min(len(text), _LONGEST)
    label = _date_label().match(text, 0, end, first_word(text, 0, end))
    gap = _AFTER_LABEL.match(text, label.end(), end) if label else None
    named = _NAME_SIGN.match(text, 0, end) if text[0].isupper() else None
    if named and person_at(text, 0, named.end(1)) == (0, named.end(1)):
        gap = named
    at = gap.end() if gap else 0
    date = date_at(text, at, end)
    if date is None or not (label or text[at].isdecimal() or date.weekday or text[: date.end].istitle()):
        return None
    return date if (_THEN_TEXT if label else _SIGN_THEN_TEXT).match(text, date.end) else None


def labelled_date_within(text: str) -> PrintedDate | None:
    """Behind a label with a capital, with the hour: "… comes back Published on Feb 3, 2009 6:02 PM Last night …"."""
    head = text[:_LONGEST_TITLE]
    for date in find_dates(head) if _holds_label().find_matches_as_indexes(head.casefold()) else ():
        before = head[: date.whole_start].rstrip(" :")
        label = next((one for one in _long_labels() if before.casefold().endswith(one)), None)
        if label and before[-len(label)].isupper() and TIME.match(head[date.end :].lstrip(" ,")):
            return date
    return None


@cache
def _long_labels() -> tuple[str, ...]:
    return tuple(label for label in words("date_labels") if " " in label)


@cache
def _holds_label() -> AhoCorasick:
    return AhoCorasick(_long_labels())


@cache
def _date_label() -> Labels:
    return Labels(label for label in words("date_labels") if len(label) > _PREPOSITION)


@cache
def _release() -> re.Pattern[str]:
    return re.compile(
        rf"{_PLACE}{_COUNTRY},\s{_day()},?\s(?:de\s|del\s)?(?:19|20)\d\d\.?"
        rf"(?:(?P<wire>\s/[^/\n]{{3,30}}/\s?(?:--|[-–—]))|(?<=\.)(?=\s(?-i:[^\W\d_a-zà-ÿа-я])))",
        re.IGNORECASE,
    )


def read_run_on(text: str) -> tuple[tuple[Span, ...], Dateline | None]:
    """Byline and dateline that run into the text: "By Vera Oak and Gil Marsh KYIV (Reuters) - Waves of …"."""
    label = _label().match(text)
    names: list[Span] = []
    at = label.end() if label else 0
    while label and (found := person_at(text, at, min(len(text), at + _LONGEST))):
        end = found[0] + len(_CAPITALS.sub("", text[found[0] : found[1]]))
        names.append(Span(found[0], end))
        joint = _and().match(text, end)
        at = joint.end() if joint else end
        if not joint:
            break
    after = at + len(text[at : at + 1]) - len(text[at : at + 1].lstrip())
    found_line = read_dateline(text[after : after + _LONGEST + 20]) if names else None
    return (tuple(names), found_line) if found_line and found_line.agency else ((), None)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('weak_author_labels'))})\s", re.IGNORECASE)


@cache
def _and() -> re.Pattern[str]:
    return re.compile(
        rf"\s*,\s*(?:(?:{alternation(words('conjunctions'))})\s)?|\s(?:{alternation(words('conjunctions'))})\s"
    )


@cache
def _between_strokes() -> re.Pattern[str]:
    """ "МЫСОВОЕ, 4 мая. /ТАСС/. Паром …"."""
    return re.compile(
        rf"{_PLACE}[,.]?\s?{_when()}[,.]?\s?/(?P<agency>[A-ZА-ЯÀ-Ý][\w&.\s-]{{1,30}})/\.(?=\s)", re.IGNORECASE
    )


@cache
def _with_agency() -> re.Pattern[str]:
    """ "МОСКВА, 3 апр - РИА Новости. Паром …", "Москва. 14 мая 2019. INTERFAX.RU - Паром …"."""
    names = alternation(words("dateline_agencies"))
    behind_dash = rf"[-–—]\s(?P<agency>{names})(?=[.,]\s)[^.\n]{{0,40}}\.\s"
    before_dash = rf"(?P<house>{names})\s[-–—]\s"
    return re.compile(rf"{_PLACE}[,.]\s{_when()}[,.]?\s(?:{behind_dash}|{before_dash})", re.IGNORECASE)


def _day() -> str:
    months = alternation(table("months"))
    return rf"(?:\d{{1,2}}\.?\s(?:de\s)?(?:{months})\.?|(?:{months})\.?\s\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}\.?)"


def _when() -> str:
    words_of_year = alternation(words("year_words"))
    year = (
        rf"(?:,?\s(?:de\s|del\s)?(?:19|20)\d\d(?:\s(?:{words_of_year}))?(?:,\s\d{{1,2}}:\d\d)?"
        r"|\s\d\d\s/\s\d{1,2}:\d\d(?:\s[ap]m)?)?"
    )
    return rf"(?P<when>(?:[\w-]{{2,14}},?\s)?{_day()}{year})?"


@cache
def _pattern() -> re.Pattern[str]:
    agency = r"(?:\s?[\[(](?P<agency>[A-ZА-ЯÀ-Ý][\w&.\s/-]{1,30})[\])])?"
    return re.compile(
        rf"{_PLACE}{_COUNTRY}[,.]?\s?(?P<bracket>\()?{_when()}(?(bracket)(?<=\d)\))[,.]?{agency}\.?\s?(?:--|[-–—:])(?:\s|(?<=[)\]][-–—])|(?<=[)\]]\s[-–—])|$)",
        re.IGNORECASE,
    )
