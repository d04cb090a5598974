"""Who is named where: "CJNG" stands in 000 and in the second article of 002.

Entries of the authority file have a page as soon as they are named; a discovered name has one when two articles
print it. The name of a candidate is its commonest spelling; that of a person is no surname alone, and none is
set in capitals, if the texts print it otherwise too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.find.kinds import SURNAME
from generator.model import Article, Entity, EntityId, Status
from generator.relate.archive import Appearance

_SHARED = 2  # articles that make a discovered name worth a page


def appearances(articles: Iterable[Article]) -> dict[EntityId, tuple[Appearance, ...]]:
    """All mentions by entity, in the order of the articles."""
    found: dict[EntityId, list[Appearance]] = {}
    for article in articles:
        for mention in article.mentions:
            found.setdefault(mention.entity, []).append(Appearance(article.id, mention))
    return {identity: tuple(found[identity]) for identity in sorted(found)}


def with_pages(authority: Iterable[Entity], found: Mapping[EntityId, tuple[Appearance, ...]]) -> tuple[Entity, ...]:
    """The entities that have a page, by id."""
    reviewed = {entity.id: entity for entity in authority}
    kept = [reviewed[identity] for identity in found if identity in reviewed]
    kept += [
        candidate(identity, places)
        for identity, places in found.items()
        if identity not in reviewed and len({place.article for place in places}) >= _SHARED
    ]
    return tuple(sorted(kept, key=lambda entity: entity.id))


def candidate(identity: EntityId, places: tuple[Appearance, ...]) -> Entity:
    """A discovered name as an entity: best spelling, commonest type; ties go to the first in the alphabet."""
    spellings = Counter(place.mention.text for place in places)
    whole = [place.mention.text for place in places if place.mention.rule != SURNAME]
    types = Counter(place.mention.type for place in places if place.mention.type)
    name = _best(Counter(whole or spellings))
    kind = min(types, key=lambda kind: (-types[kind], kind), default=None)
    others = tuple(sorted(set(spellings) - {name}))
    return Entity(identity, kind, name, aliases=others, status=Status.CANDIDATE)


def _best(spellings: Counter[str]) -> str:
    """Not ``BOGOTA`` beside ``Bogotá``; then the commonest; of two equally common the one with more accents."""
    return min(spellings, key=lambda text: (text.isupper(), -spellings[text], text.isascii(), text))
