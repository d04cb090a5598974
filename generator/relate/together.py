"""Who is named in the same articles: the Jalisco cartel with Milenio, in two of them. No more is implied.

One text says nothing about any two of its names, so a neighbour shares two texts at least. First come those that
are seldom named elsewhere: a country that every text names is nobody's companion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.model import ArticleId, EntityId
from generator.relate.archive import Appearance, Neighbours

_KEPT = 30  # neighbours of an entity
_LEAST = 2  # texts that two names share
_CROWD = 200  # entities of one article; a list of a thousand names says nothing about any two of them


def together(appearances: Mapping[EntityId, tuple[Appearance, ...]]) -> dict[EntityId, Neighbours]:
    """For each entity those named in the same articles, with the number of articles, the most telling first."""
    articles = {
        identity: tuple(dict.fromkeys(place.article for place in places)) for identity, places in appearances.items()
    }
    named: dict[ArticleId, list[EntityId]] = {}
    for identity in sorted(articles, key=lambda identity: (len(articles[identity]), identity)):
        for article in articles[identity]:
            named.setdefault(article, []).append(identity)
    crowds = {article: identities[:_CROWD] for article, identities in named.items()}
    return {identity: _neighbours(identity, articles, crowds) for identity in sorted(articles)}


def _neighbours(
    identity: EntityId,
    articles: Mapping[EntityId, tuple[ArticleId, ...]],
    crowds: Mapping[ArticleId, list[EntityId]],
) -> Neighbours:
    counted: Counter[EntityId] = Counter()
    for article in articles[identity]:
        counted.update(crowds[article])
    del counted[identity]
    shared = [(other, number) for other, number in counted.items() if number >= _LEAST]
    shared.sort(key=lambda pair: (-pair[1] / len(articles[pair[0]]), -pair[1], pair[0]))
    return Neighbours(tuple(shared[:_KEPT]), len(shared))
