"""Where a page uses its own name apart from its top: "Photo Jeanne Lenoir pour Le Falot", "© Le Falot / Jean Roy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.extract.view import View
from generator.languages import printed, words
from generator.model import Span
from generator.split.captions import may_credit
from generator.split.dateline import read_dateline
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.text.phrases import alternation, in_any_case

_LONGEST = 250  # code points of a caption
_TAIL = 90  # code points in which its credit stands
_FOOT = 40  # lines below the text
_LETTERS = re.compile(r"\w+")
_ENDING = re.compile(r"\.[a-z]{2,4}$")  # of an address: "Le-Falot.fr"
_NAME = r"(?P<name>[^\W\d_][^/|()«»„“”\".,;:!?]{1,38}?)"
_QUOTED = rf"[«„“\"]?\s?{_NAME}\s?[»“”\"]?"
_BEHIND = (re.compile(rf"[/|]\s?{_QUOTED}\s?\)?$"), re.compile(rf"©\s?{_NAME}\s?/"))
_CLAIM = re.compile(
    rf"©\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\s)?{_NAME}\s*(?:$|[.,|/]|\s[\w]{{1,4}}\s\d|\s\d{{4}})"
)
_ALONE = re.compile(r"\((?P<name>[A-Z]{2,6})\)\s?(?:--|[—–-])\s?(?=\S)")
_PERSON = r"[A-ZÀ-ÝА-Я][\w'’.-]+\s[A-ZÀ-ÝА-Я][\w'’.-]+"


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """The letters of a name, whatever its capitals and signs: "« LA PLANÈTE »", "La-Planète.fr"."""
    return "".join(_LETTERS.findall(_ENDING.sub("", name.casefold())))


def mentions(view: View) -> frozenset[str]:
    """The keys of the names that credits, datelines, copyright lines and editors bear."""
    return frozenset(key_of(name) for name in _mentioned(view))


def _mentioned(view: View) -> Iterator[str]:
    for line in view.lines:
        if line.prose or len(line.text) > _LONGEST:
            continue
        yield from _behind_names(line)
        if made := made_for(line):
            yield made.of(line.text)
        yield from (found["name"] for found in _of_house().finditer(line.text))
    if agency := agency_before(view):
        yield agency[1].of(agency[0].text)
    for line in (*view.foot, *_below(view)):
        claim = _CLAIM.search(line.text) if "©" in line.folded else None
        if claim:
            yield claim["name"]


def agency_before(view: View) -> tuple[Line, Span] | None:
    """The agency or broadcaster before the text: "KYIV, March 3 (Reuters) - ", "(NWN) — "."""
    line = next((line for line in view.body if line.prose), None)
    if line is None:
        return None
    if alone := _ALONE.match(line.text):
        return line, Span(*alone.span("name"))
    dateline = read_dateline(line.text) if line is view.body[0] else None
    return (line, dateline.agency) if dateline and dateline.agency else None


def _below(view: View) -> tuple[Line, ...]:
    last = view.lines[-1].index if view.lines else 0
    return view.sheet.lines[last + 1 : last + 1 + _FOOT]


def _behind_names(line: Line) -> Iterator[str]:
    """Behind the photographer's name: "(Jane Doe/The Harbour Mail)", "Photo: Jane Doe, Le Falot"."""
    pieces = line.meta.pieces if line.meta else ()
    credited = False
    for piece in pieces:
        if credited and piece.kind is PieceKind.UNKNOWN:
            yield piece.span.of(line.text)
        credited = credited or piece.kind is PieceKind.CREDIT
    if line.kind in (LineKind.CREDIT, LineKind.SHORT) and any(sign in line.text for sign in "/|©"):
        yield from (found["name"] for form in _BEHIND for found in form.finditer(line.text))


def made_for(line: Line) -> Span | None:
    """For whom a picture was made: "Photo Jeanne Lenoir pour Le Falot", "(Lena Marsh/For The Harbour Mail)"."""
    if len(line.text) > _LONGEST:
        return None
    if portrait := _portrait().match(line.text):
        return Span(*portrait.span("name"))
    if line.prose:
        return None
    found = _for().search(line.text, max(0, len(line.text) - _TAIL))
    return Span(*found.span("name")) if found else None


def credited(line: Line) -> bool:
    """A word for pictures stands in the line, or a name in capitals or in brackets ends it."""
    if len(line.text) > _LONGEST:
        return False
    shown = line.kind is LineKind.CREDIT or line.text[-1] in ")»"
    return shown or may_credit(line.text) or bool(_portrait().match(line.text))


@cache
def _for() -> re.Pattern[str]:
    return re.compile(rf"{_PERSON}(?:\s|\s?/\s?)(?:{in_any_case(words('written_for'))})\s{_QUOTED}\s?[).]*$")


@cache
def _portrait() -> re.Pattern[str]:
    """ "Joan Field, photographed for ABR, 14 March 2016, in Boston"."""
    return re.compile(rf"{_PERSON},?\s(?i:{alternation(words('photographed_for'))})\s{_NAME},")


@cache
def _of_house() -> re.Pattern[str]:
    """ "KURIER-Redakteur", of whoever writes for it."""
    roles = (role for role in printed("roles") if role[0].isalpha())
    return re.compile(rf"(?<!\w)(?P<name>[A-ZÄÖÜ][\w-]+)-(?i:{alternation(tuple(roles))})\b")
