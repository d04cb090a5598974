"""How surely a row holds names: each begins with a given name, none is long, or a calling stands behind each."""

from __future__ import annotations

import re

from generator.languages import known
from generator.model import Span
from generator.split.bylines.alone import names_alone
from generator.split.bylines.shared import LONGEST, NAME_WORDS, joint, like_a_house, remembered
from generator.split.metawords import houses
from generator.text.names import PARTICLES, has_given_name, person_at

_CALLING = re.compile(r"\s*,\s[^\W\d_A-ZÀ-ÝА-Я][\w'’-]+(?:\s(?!(?:and|und|et|y|e|и)\s)[\w'’-]+){0,5}")
_NAMED = 2  # words of a house's name


@remembered
def surely_names(text: str) -> tuple[Span, ...]:
    """The names in such a line if each begins with a given name or initials: no "Swine Flu Outbreak Map".

    Divided by strokes one that does so speaks for all: "Remedios Cascante / Ana Fabra".
    """
    found = names_alone(text) or names_alone(_without_house(text))
    speak = any if "/" in text else all
    return found if speak(has_given_name(span.of(text)) for span in found) else ()


def _without_house(text: str) -> str:
    """ "Ann Lee and Pedro Ruiz" of "Ann Lee and Pedro Ruiz, The Harbour Mail"."""
    names, _, house = text.rpartition(", ")
    told = house.split()
    if not names or len(told) < _NAMED or not like_a_house(told) or len(names_alone(names)) < 2:
        return ""
    return names if told[0].casefold() in known("articles") or not houses().isdisjoint(told) else ""


def several_names(text: str) -> bool:
    """Names, one of which at least begins with a given name: "Hassel Brandt and Ann Lee"."""
    names = names_alone(text)
    return len(names) > 1 and any(has_given_name(name.of(text)) for name in names)


@remembered
def perhaps_names(text: str) -> tuple[Span, ...]:
    """The names in such a line if none of them is long; "Hassel Brandt" may be a person whom no list knows."""
    found = names_alone(text)
    known = (has_given_name(span.of(text)) or _long(span.of(text)) <= NAME_WORDS for span in found)
    return found if all(known) else ()


def _long(name: str) -> int:
    """Its words without particles: "Yuranis De la Cruz Pertuz" has three."""
    return sum(word.casefold() not in PARTICLES for word in name.split())


@remembered
def names_with_callings(text: str) -> tuple[Span, ...]:
    """The names in "Étienne Marsh, hydrologist, and Sofia Brandt, geographer": given names, and callings in small."""
    found: list[Span] = []
    at = 0
    while len(text) <= LONGEST and (name := person_at(text, at, len(text))):
        calling = _CALLING.match(text, name[1])
        if not calling or not has_given_name(text[slice(*name)]):
            return ()
        found.append(Span(*name))
        gap = joint().match(text, calling.end())
        if calling.end() == len(text):
            return tuple(found)
        if not gap:
            return ()
        at = gap.end()
    return ()
