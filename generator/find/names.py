"""The forms under which an entity may stand in a text: ``Andrés Manuel López Obrador`` is also ``AMLO``, ``Obrador``.

From an entry of the authority file come its name, aliases, misspellings and weak forms; from a person's name also
the surname, which counts after the full form only. Each form is folded, and kept in capitals too, for lines set in
capitals. Phrases of ``not_in`` are looked for like names, and then silence the entity inside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from generator.find.lexicon import everywhere, peoples, words
from generator.find.runs import kind_words
from generator.model import Entity, EntityId, EntityType, RuleName
from generator.text.fold import folded

_SPANISH = re.compile(r"(?:[aeo]s?|[aeiou]z|[aio]n|[aeo]r|[aei]l)$")  # how surnames end in Spanish and Portuguese
_SHORTEST = 3  # letters of a company's name


class Form(IntEnum):
    """How a form names its entity; from `WEAK` on only after a full form in the same article."""

    NAME = 1
    ALIAS = 2
    MISSPELLING = 3
    WEAK = 4
    SURNAME = 5
    SHORT = 6

    @property
    def full(self) -> bool:
        return self < Form.WEAK

    @property
    def rule(self) -> RuleName:
        return _RULES[self]


_RULES = {
    Form.NAME: RuleName("authority-name"),
    Form.ALIAS: RuleName("authority-alias"),
    Form.MISSPELLING: RuleName("authority-misspelling"),
    Form.WEAK: RuleName("weak-form"),
    Form.SURNAME: RuleName("surname"),
    Form.SHORT: RuleName("company-without-legal-form"),
}


@dataclass(frozen=True, slots=True)
class Owner:
    entity: Entity
    form: Form


@dataclass(frozen=True, slots=True)
class Pattern:
    """One string that is looked for, with all that it may mean."""

    owners: tuple[Owner, ...] = ()
    in_capitals: tuple[Owner, ...] = ()  # owners of a form of which this is the spelling in capitals
    silences: frozenset[EntityId] = frozenset()


def patterns(entities: Iterable[Entity]) -> dict[str, Pattern]:
    """All strings to look for. An entity owns a string once, in its strongest form."""
    owned: dict[str, dict[EntityId, Owner]] = {}
    capital: dict[str, dict[EntityId, Owner]] = {}
    silenced: dict[str, set[EntityId]] = {}
    for entity in entities:
        for form, text in forms(entity):
            owned.setdefault(text, {}).setdefault(entity.id, Owner(entity, form))
            if text.upper() != text:
                capital.setdefault(text.upper(), {}).setdefault(entity.id, Owner(entity, form))
        for phrase in filter(None, map(folded, entity.not_in)):
            for spelling in {phrase, phrase.upper()}:
                silenced.setdefault(spelling, set()).add(entity.id)
    return {
        text: Pattern(
            tuple(owned.get(text, {}).values()),
            tuple(capital.get(text, {}).values()),
            frozenset(silenced.get(text, ())),
        )
        for text in sorted({*owned, *capital, *silenced})
    }


def forms(entity: Entity) -> Iterator[tuple[Form, str]]:
    """The folded forms of an entity, strongest first."""
    listed = (
        (Form.NAME, (entity.name,)),
        (Form.ALIAS, entity.aliases),
        (Form.MISSPELLING, entity.misspellings),
        (Form.WEAK, entity.weak),
    )
    for form, texts in listed:
        yield from ((form, text) for text in map(folded, texts) if text)
    if entity.type is EntityType.PERSON:
        for surname in surnames(folded(entity.name)):
            yield Form.SURNAME, surname
            yield Form.SURNAME, surname[0].upper() + surname[1:]  # "De Kirchner" at the head of a sentence
    elif entity.type is EntityType.ORGANISATION:
        yield from ((Form.SHORT, short) for short in _without_legal_form(folded(entity.name)))


def _without_legal_form(name: str) -> Iterator[str]:
    """``Alder Foods`` for Alder Foods, Inc.; not ``American`` for American Holding Co."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].rstrip(".,").lower() in everywhere("legal_forms"):
        parts.pop()
        short = " ".join(parts).rstrip(",")
        word = short.lower()
        if len(word) >= _SHORTEST and not (word in peoples() or word in kind_words() or word in everywhere("openers")):
            yield short


def surnames(name: str) -> tuple[str, ...]:
    """What may stand for a person once introduced: ``de Kirchner`` and ``Kirchner``, ``Xi``, ``Pena Nieto``."""
    parts, particles = name.replace(",", " ").split(), words("people", "particles")
    while len(parts) > 2 and parts[-1].rstrip(".").lower() in words("people", "generations"):
        parts.pop()  # John Kelly Jr.
    if len(parts) < 2 or not parts[-1][0].isalpha():
        return ()
    found = [parts[-1]]
    head, _, tail = parts[-1].rpartition("-")
    if head.lower() in particles:
        found.append(tail)  # al-Duri, Duri
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in particles:
        first -= 1
        found.append(" ".join(parts[first:]))
    if first > 1 and len(parts[first - 1]) > 2:
        found.append(" ".join(parts[first - 1 :]))  # two surnames, as in Spanish
        if _two_surnames(parts[first - 1], parts[-1]):
            found.append(parts[first - 1])
    if parts[0].lower() in words("people", "family_first"):
        found.append(parts[0])
    return tuple(found)


def _two_surnames(father: str, mother: str) -> bool:
    """Is this Uribe Botero, called Uribe, and not Walker Bush?"""
    given = father.lower() in words("people", "given")
    return not given and all(_SPANISH.search(name) for name in (father, mother))
