"""Who claims a page, as printed and without the words for companies: "© 2023 Ferry Light Media Ltd. All rights …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.languages import known, words
from generator.model import Span
from generator.text.phrases import alternation

EDGES = " \t|•·*–—-_:>»«›→<[]()"  # around a name in a row
DIVIDED = re.compile(r"\s[|–—-]\s")
_SIGN = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:[\s,.:;©–-]|\(c\)|copyright|(?:19|20)\d\d|owned\sor\slicensed\sby\b|by\b|\bde\b)*", re.IGNORECASE
)
_TOKEN = re.compile(r"\S+")
_COMPANY_SIGNS = ".,[]()&"


def owners(text: str) -> Iterator[Span]:
    """Behind the sign, or before it: "Ropes and Knots © 2018"."""
    sign = _SIGN.search(text)
    if sign is None:
        return
    rights = _rights_first().match(text, sign.end())
    lead = _LEAD.match(text, rights.end() if rights else sign.end())
    begin = lead.end() if lead else sign.end()
    stop = _stop().search(text, begin)
    end = stop.start() if stop else len(text)
    if end <= begin:
        divided = list(DIVIDED.finditer(text, 0, sign.start()))
        begin, end = divided[-1].end() if divided else 0, sign.start()
    named = trimmed(text, Span(begin, end))
    yield named
    bare = _without_company(named.of(text))
    yield Span(named.start + bare.start, named.start + bare.end)


def trimmed(text: str, span: Span) -> Span:
    """Without signs and blanks around it."""
    shown = span.of(text)
    begin = span.start + len(shown) - len(shown.lstrip(EDGES))
    return Span(begin, max(begin, span.start + len(shown.rstrip(EDGES))))


def of_company(word: str) -> bool:
    return word.casefold().strip(_COMPANY_SIGNS) in known("company_words")


def _without_company(name: str) -> Span:
    """ "The Sluice Times", of "The Sluice Times Newspapers Limited"; nothing, of "Sluice Group Ltd"."""
    told = list(_TOKEN.finditer(name))
    while told and (of_company(told[-1][0]) or len(told[-1][0].strip(_COMPANY_SIGNS)) <= len("P")):
        told.pop()
    while len(told) > 1 and of_company(told[0][0]):
        told.pop(0)
    return Span(told[0].start(), len(name[: told[-1].end()].rstrip(" ,."))) if told else Span(0, 0)


@cache
def _rights_first() -> re.Pattern[str]:
    """ "2021. All rights reserved | "."""
    rights = alternation(words("rights_words"))
    return re.compile(rf"[\s,.:;–-]*(?:(?:19|20)\d\d)?[\s,.:;–-]*(?:{rights})\s?[|.–-]?\s?", re.IGNORECASE)


@cache
def _stop() -> re.Pattern[str]:
    """A sign, a year, a day, the words about rights."""
    rights = alternation(words("rights_words"))
    signs = r"\s?[|;•·–—]\s?|\.\s|[,.]?\s?(?:19|20)\d\d|\s-\s|\s\w{1,4}\s\d|[.,;]$|©"
    return re.compile(rf"\s(?:{rights})\b|{signs}|\s(?:or|und)\s|$", re.IGNORECASE)
