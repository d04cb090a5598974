"""Which names stand in the same articles, as a picture: names in a column, an arc between two that do.

From thirty articles on; reviewed names only, the forty that most articles share, and of their ties the eighty
strongest. Names that belong together stand near each other, so that arcs are short. A tie says that both names
are printed in one text and nothing more; the picture says so itself. `network_ties` is the same for a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.exports.labels import TEXT, label
from generator.exports.reference import may_be_named
from generator.exports.vega import EDGE, ROW, WIDTH, Picture, drawn
from generator.model import Entity, EntityId, EntityType, PartKind, Status
from generator.relate import addresses
from generator.relate.archive import Archive

LEAST_ARTICLES = 30
NOTHING_MORE = "Being named in the same text implies nothing more than that."
_MOST_NAMES, _MOST_TIES = 40, 80
_LABEL = 160  # where names begin: right of the arcs


@dataclass(frozen=True, slots=True)
class Tie:
    """Two names and the number of articles that print both."""

    one: Entity
    other: Entity
    articles: int


def network_ties(archive: Archive) -> tuple[Tie, ...]:
    """The strongest first; empty while the archive is small."""
    texts = [
        frozenset(mention.entity for mention in article.mentions)
        for article in archive.articles.values()
        if article.kind is PartKind.ARTICLE and may_be_named(archive, article)
    ]
    if len(texts) < LEAST_ARTICLES:
        return ()
    names = _names(archive, texts)
    pairs = Counter(pair for text in texts for pair in combinations(sorted(text & names.keys()), 2))
    found = [Tie(names[one], names[other], number) for (one, other), number in pairs.items() if number > 1]
    found.sort(key=lambda tie: (-tie.articles, tie.one.id, tie.other.id))
    return tuple(found[:_MOST_TIES])


def network_svg(archive: Archive, here: str = "") -> str:
    """The picture for the page at the address ``here``; empty when there is nothing to tie."""
    ties = network_ties(archive)
    return drawn(_tied(ties, here)) if ties else ""


def _names(archive: Archive, texts: Iterable[frozenset[EntityId]]) -> dict[EntityId, Entity]:
    """Those that most articles share; places, which stand everywhere, last."""
    many = Counter(name for text in texts for name in text)
    found = [entity for entity in archive.entities if entity.status is Status.REVIEWED and many[entity.id] > 1]
    found.sort(key=lambda entity: (entity.type is EntityType.PLACE, -many[entity.id], entity.id))
    return {entity.id: entity for entity in found[:_MOST_NAMES]}


def _tied(ties: Sequence[Tie], here: str) -> Picture:
    names = sorted({name.id: name for tie in ties for name in (tie.one, tie.other)}.items())
    rows = [
        {"id": name, "label": label(entity.name, WIDTH - _LABEL), "link": f"#{at}", "words": _whole(entity)}
        for at, (name, entity) in enumerate(names)
    ]
    return Picture(
        "network",
        len(names) * ROW + 2 * EDGE,
        "Names that stand in the same articles",
        f"{len(names)} names; an arc joins two that stand in the same articles. {NOTHING_MORE}",
        {"names": rows, "ties": [_arc(tie) for tie in reversed(ties)]},
        {"strongest": ties[0].articles},
        [addresses.between(here, addresses.entity(name)) for name, _ in names],
    )


def _arc(tie: Tie) -> dict[str, object]:
    """Both ends twice: Vega puts what it has found about them in place of one."""
    one, other = tie.one.id, tie.other.id
    words = f"{_whole(tie.one)} and {_whole(tie.other)}: {tie.articles} articles"
    return {"source": one, "target": other, "one": one, "other": other, "articles": tie.articles, "words": words}


def _whole(entity: Entity) -> str:
    return label(entity.name, WIDTH * TEXT)
