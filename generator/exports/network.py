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
from xml.etree.ElementTree import Element

from generator.exports.drawing import ROW, TEXT, WIDTH, add, framed, label, written
from generator.exports.reference import may_be_named
from generator.model import Entity, EntityId, EntityType, PartKind, Status
from generator.relate import addresses
from generator.relate.archive import Archive

LEAST_ARTICLES = 30
NOTHING_MORE = "Being named in the same text implies nothing more than that."
_MOST_NAMES, _MOST_TIES = 40, 80
_ARCS, _EDGE = 150, 14  # across: room for the arcs; down: above and below


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
    return written(_drawn(ties, here)) if ties else ""


def _names(archive: Archive, texts: Iterable[frozenset[EntityId]]) -> dict[EntityId, Entity]:
    """Those that most articles share; places, which stand everywhere, last."""
    many = Counter(name for text in texts for name in text)
    found = [entity for entity in archive.entities if entity.status is Status.REVIEWED and many[entity.id] > 1]
    found.sort(key=lambda entity: (entity.type is EntityType.PLACE, -many[entity.id], entity.id))
    return {entity.id: entity for entity in found[:_MOST_NAMES]}


def _drawn(ties: Sequence[Tie], here: str) -> Element:
    names = _in_order(ties)
    height = len(names) * ROW + 2 * _EDGE
    description = f"{len(names)} names; an arc joins two that stand in the same articles. {NOTHING_MORE}"
    svg = framed("network", height, "Names that stand in the same articles", description)
    rows = {name.id: _EDGE + at * ROW + ROW / 2 for at, name in enumerate(names)}
    for tie in reversed(ties):
        _arc(svg, tie, tie.articles / ties[0].articles, *sorted((rows[tie.one.id], rows[tie.other.id])))
    for name in names:
        add(svg, "circle", cx=_ARCS, cy=rows[name.id], r=3)
        link = add(svg, "a", href=addresses.between(here, addresses.entity(name.id)))
        text = add(
            link, "text", label(name.name, WIDTH - _ARCS - 10), x=_ARCS + 10, y=rows[name.id] + 4, font_size=TEXT
        )
        add(text, "title", label(name.name, WIDTH * TEXT))
    return svg


def _arc(svg: Element, tie: Tie, strength: float, top: float, bottom: float) -> None:
    half = (bottom - top) / 2
    curve = f"A{min(half, _ARCS - 6):.1f} {half:.1f} 0 0 0 {_ARCS} {bottom:.1f}"
    path = f"M{_ARCS} {top:.1f}{curve}"
    bold, wide = 0.15 + strength / 2, 0.5 + 3 * strength
    arc = add(svg, "path", d=path, fill="none", stroke="currentColor", stroke_opacity=bold, stroke_width=wide)
    add(arc, "title", f"{label(tie.one.name, 400)} and {label(tie.other.name, 400)}: {tie.articles} articles")


def _in_order(ties: Iterable[Tie]) -> list[Entity]:
    """Beginning with the strongest tie, each name is followed by the one most tied to those just placed."""
    bonds: dict[EntityId, dict[EntityId, int]] = {}
    names: dict[EntityId, Entity] = {}
    for tie in ties:
        for one, other in ((tie.one, tie.other), (tie.other, tie.one)):
            names[one.id] = one
            bonds.setdefault(one.id, {})[other.id] = tie.articles
    placed: list[EntityId] = []
    left = sorted(names)
    while left:
        near = placed[-3:]
        best = max(left, key=lambda name: (sum(bonds[name].get(other, 0) for other in near), sum(bonds[name].values())))
        placed.append(best)
        left.remove(best)
    return [names[name] for name in placed]
