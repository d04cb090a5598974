"""Names with a place behind or before: "Heike Brandt, Orrin", "Clara Olmo. Orrin", "Orrin | Odile Brandt"."""

from __future__ import annotations

import re

from generator.languages import known, table
from generator.model import Span
from generator.split.bylines.lists import all_sure, listed
from generator.split.bylines.shared import LONGEST, remembered
from generator.split.metawords import common_words
from generator.text.names import NAME, degree_ends, has_given_name, is_nobody, person_at

_PLACE_NAME = r"[A-ZÀ-ÝА-Я][\w'’]+"
_IN = r"(?i:à|a|en|in|aus|em|из)"
_PLACES = rf"{_PLACE_NAME}(?:[\s-]{_PLACE_NAME}){{0,2}}"
_NAME_AND_PLACE = re.compile(
    rf"(?P<name>{NAME})(?:\s*,\s|\.\s|\s+[|/·•–—-]\s(?:{_IN}\s)?|\s+\((?:{_IN}\s)?)(?:г\.\s?)?(?P<place>{_PLACES})\)?"
)
_PLACE_AND_NAME = re.compile(rf"(?P<place>{_PLACES})\s?(?:[|/·•]|\s[–—-])\s(?P<name>{NAME})")


def names_and_place(text: str) -> tuple[Span, ...]:
    """The names in "Heike Brandt, Orrin", "Clara Olmo | Orrin", "Odile Brandt (à Orrin)": given names, then a place."""
    found = perhaps_names_and_place(text)
    return found if all_sure(text, found) else ()


@remembered
def perhaps_names_and_place(text: str) -> tuple[Span, ...]:
    """The same whether or not a list knows the given names."""
    return (_placed(text) or listed(text, _placed)) if len(text) <= LONGEST else ()


def _placed(text: str) -> tuple[Span, ...]:
    match = _NAME_AND_PLACE.fullmatch(text) or _PLACE_AND_NAME.fullmatch(text)
    if not match or has_given_name(match["place"]) or not _is_person(match["name"]):
        return ()
    told = match["place"].casefold().split()
    if not match.start("place") and not common_words().isdisjoint(told):
        return ()  # "Interview | Ann Lee"
    job = any(word in known("roles") or word in table("picture_roles") for word in told)
    return (
        ()
        if job or is_nobody(match["name"])
        else (Span(match.start("name") + degree_ends(match["name"]), match.end("name")),)
    )


def _is_person(name: str) -> bool:
    """The whole of it; no "Ana Prado y Luis Mora"."""
    return person_at(name, 0, len(name)) == (degree_ends(name), len(name))
