"""Which articles belong together, and why: 000 and 002 both name the Jalisco cartel, which few others do.

A shared entity weighs the more the fewer articles name it; persons and organisations weigh more than places, and
reviewed entries more than names not yet reviewed. A shared author and a shared source are reasons of their own.
Nothing is compared pair by pair: articles meet through an inverted index, over their rarest reasons first and
within a budget, so that a country named everywhere does not make the work quadratic.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Article, ArticleId, Entity, EntityType, PartKind, Status
from generator.relate.archive import CitedSource, Reason, ReasonKind, Relation
from generator.relate.copied import Copied

_PLACE = 0.1  # six shared countries say less than one shared cartel
_OTHER = 0.7
_CANDIDATE = 0.5
_AUTHOR = 0.3
_SOURCE = 0.6
_BUDGET = 500  # entries of the index read for one article
_NEAREST = 40  # of the articles met that way, those whose reasons are weighed in full
_KEPT = 12  # relations of an article

Key = tuple[ReasonKind, str]


@dataclass(frozen=True, slots=True)
class _Shared:
    """Something that articles can have in common, and the articles that have it."""

    reason: Reason
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class _Common:
    """All that is needed to say what two articles have in common."""

    own: Mapping[ArticleId, set[Key]]
    shared: Mapping[Key, _Shared]
    full: set[ArticleId]  # articles; teasers are nobody's relations
    copied: Copied


def related(
    articles: Iterable[Article],
    entities: Iterable[Entity],
    cited: Iterable[CitedSource],
    copied: Copied,
) -> Mapping[ArticleId, tuple[Relation, ...]]:
    """Related articles of every article and teaser, the most telling first. Teasers are nobody's relations."""
    known = tuple(articles)
    reasons = _reasons(known, {entity.id: entity for entity in entities}, tuple(cited))
    index: dict[Key, list[ArticleId]] = {}
    full = {article.id for article in known if article.kind is PartKind.ARTICLE}
    for article in known:
        for key in reasons[article.id]:
            index.setdefault(key, []).append(article.id)
    shared = {key: _weighed(key, reasons, tuple(found), len(known)) for key, found in index.items() if len(found) > 1}
    own = {article.id: {key for key in reasons[article.id] if key in shared} for article in known}
    about = _Common(own, shared, full, copied)
    return {article.id: _relations(article.id, about) for article in known}


def _reasons(
    articles: tuple[Article, ...], entities: Mapping[str, Entity], cited: tuple[CitedSource, ...]
) -> dict[ArticleId, dict[Key, tuple[str, float]]]:
    """What each article could share: its label and the weight of its kind."""
    found: dict[ArticleId, dict[Key, tuple[str, float]]] = {article.id: {} for article in articles}
    for article in articles:
        for mention in article.mentions:
            if entity := entities.get(mention.entity):
                found[article.id][ReasonKind.ENTITY, entity.id] = (entity.name, _factor(entity))
        for author in article.authors:
            found[article.id][ReasonKind.AUTHOR, author.value] = (author.value, _AUTHOR)
    for source in cited:
        for citation in source.citations:
            found[citation.article][ReasonKind.SOURCE, source.id] = (source.name, _SOURCE)
    return found


def _factor(entity: Entity) -> float:
    if entity.type is EntityType.PLACE:
        factor = _PLACE
    elif entity.type in (EntityType.PERSON, EntityType.ORGANISATION):
        factor = 1.0
    else:
        factor = _OTHER
    return factor * (_CANDIDATE if entity.status is Status.CANDIDATE else 1.0)


def _weighed(
    key: Key,
    reasons: Mapping[ArticleId, Mapping[Key, tuple[str, float]]],
    articles: tuple[ArticleId, ...],
    total: int,
) -> _Shared:
    label, factor = reasons[articles[0]][key]
    weight = round(factor * math.log(1 + total / len(articles)), 4)
    target = None if key[0] is ReasonKind.AUTHOR else key[1]
    return _Shared(Reason(key[0], label, target, weight), articles)


def _relations(article: ArticleId, about: _Common) -> tuple[Relation, ...]:
    met = {*_nearest(article, about), *about.copied.get(article, ())} & about.full
    found = (_relation(article, other, about) for other in met)
    return tuple(sorted(found, key=lambda relation: (-relation.weight, relation.article))[:_KEPT])


def _nearest(article: ArticleId, about: _Common) -> list[ArticleId]:
    """Those that have most in common with this one, met through the rarest things first."""
    scores: dict[ArticleId, float] = {}
    left = _BUDGET
    for key in sorted(about.own[article], key=lambda key: (len(about.shared[key].articles), key)):
        shared = about.shared[key]
        for other in shared.articles[:left]:
            scores[other] = scores.get(other, 0.0) + shared.reason.weight
        left -= len(shared.articles)
        if left <= 0:
            break
    scores.pop(article, None)
    return heapq.nsmallest(_NEAREST, scores, key=lambda other: (other not in about.full, -scores[other], other))


def _relation(article: ArticleId, other: ArticleId, about: _Common) -> Relation:
    keys = about.own[article] & about.own[other]
    passages = about.copied.get(article, {}).get(other, ())
    shared = sorted((about.shared[key].reason for key in keys), key=lambda r: (-r.weight, r.kind, r.label))
    reasons = (*sorted(passages, key=lambda r: (r.here, r.there)), *shared)
    return Relation(other, round(sum(reason.weight for reason in reasons), 4), reasons)
