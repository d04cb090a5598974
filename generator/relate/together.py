"""Who is named in the same articles: the Jalisco cartel with Milenio, in one article. No more is implied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.model import ArticleId, EntityId
from generator.relate.archive import Appearance

_KEPT = 30  # neighbours of an entity
_CROWD = 200  # entities of one article; a list of a thousand names says nothing about any two of them

Together = tuple[tuple[EntityId, int], ...]


def together(appearances: Mapping[EntityId, tuple[Appearance, ...]]) -> dict[EntityId, Together]:
    """For each entity those named in the same articles, with the number of articles, most first."""
    articles = {
        identity: tuple(dict.fromkeys(place.article for place in places)) for identity, places in appearances.items()
    }
    named: dict[ArticleId, list[EntityId]] = {}
    for identity in sorted(articles, key=lambda identity: (len(articles[identity]), identity)):
        for article in articles[identity]:
            named.setdefault(article, []).append(identity)
    crowds = {article: identities[:_CROWD] for article, identities in named.items()}
    return {identity: _neighbours(identity, articles[identity], crowds) for identity in sorted(articles)}


def _neighbours(
    identity: EntityId, articles: tuple[ArticleId, ...], crowds: Mapping[ArticleId, list[EntityId]]
) -> Together:
    counted: Counter[EntityId] = Counter()
    for article in articles:
        counted.update(crowds[article])
    del counted[identity]
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_KEPT])
