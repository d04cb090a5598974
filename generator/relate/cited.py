"""The sources of the archive: "Milenio" is cited by one article, "InSight Crime" by another in two sentences.

Attributions that name the same thing are one source: the same address, the same entity, or the same name. What
nobody can tell apart is not put together: "analysts" here and "analysts" there stay with their articles.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from hashlib import sha256

from generator.model import Article, ArticleId, Entity, EntityId, Mention, Source, SourceKind
from generator.relate.archive import Citation, CitedSource
from generator.text.fold import folded
from generator.text.slug import slug

_SCHEME = re.compile(r"(?i)^https?://(?:www\.)?")
_DIGITS = 8  # of the hash that keeps two addresses with one slug apart

Key = tuple[str, str]


def cited_sources(articles: Iterable[Article], entities: Iterable[Entity]) -> tuple[CitedSource, ...]:
    """All named sources, by id."""
    known, owners = tuple(articles), tuple(entities)
    by_name, names = _owners(owners), {entity.id: entity.name for entity in owners}
    held = _addresses(known)
    groups: dict[Key, list[Citation]] = {}
    for article in known:
        linked = _linked(article, names)
        for source in article.sources:
            if source.named and source.kind is not SourceKind.ANONYMOUS:
                key = _key(source, linked, by_name)
                groups.setdefault(key, []).append(Citation(article.id, source))
    found = (_cited(key, tuple(citations), held, names) for key, citations in groups.items())
    return tuple(sorted(found, key=lambda source: source.id))


def address(url: str) -> str:
    """What two spellings of one address have in common: no scheme, no "www.", no fragment, no final slash."""
    return _SCHEME.sub("", url.strip()).partition("#")[0].rstrip("/")


def _owners(entities: Iterable[Entity]) -> dict[str, EntityId]:
    """Folded names that one entity alone has."""
    owners: dict[str, set[EntityId]] = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            owners.setdefault(folded(name), set()).add(entity.id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}


def _addresses(articles: Iterable[Article]) -> dict[str, ArticleId]:
    return {address(url): article.id for article in articles for url in (article.archived_url, article.url) if url}


def _linked(article: Article, ids: Container[str]) -> dict[int, list[Mention]]:
    """The mentions of entities by where they end: an article as long as a book has thousands."""
    found: dict[int, list[Mention]] = {}
    for mention in article.mentions:
        if mention.entity in ids:
            found.setdefault(mention.span.end, []).append(mention)
    return found


def _key(source: Source, linked: Mapping[int, list[Mention]], by_name: Mapping[str, EntityId]) -> Key:
    """The address; the entity that the name was linked to, or that has this name alone; or the name."""
    if source.url:
        return "url", address(source.url)
    span = source.name_span  # titles included: "General VanHerck"
    ends = linked.get(span.end, ()) if span else ()
    within = next((m.entity for m in ends if span and span.holds(m.span)), None)
    if entity := within or by_name.get(folded(source.name)):
        return "entity", entity
    return "name", folded(source.name).casefold()


def _cited(
    key: Key, citations: tuple[Citation, ...], held: Mapping[str, ArticleId], names: Mapping[EntityId, str]
) -> CitedSource:
    """Under the entity's name where it has one: what a text prints ("President Obrador") differs from text to text."""
    first = citations[0].source
    kind, value = key
    entity = EntityId(value) if kind == "entity" else None
    stem = value if kind == "entity" else slug(value if kind == "url" else first.name)
    digest = sha256(f"{kind} {value}".encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    identity = stem if kind == "entity" else f"{stem}-{digest}"
    url = next((citation.source.url for citation in citations if citation.source.url), None)
    name = names[entity] if entity else first.name
    text = held.get(address(url)) if url else None
    return CitedSource(identity, name, first.kind, url, entity, text, citations)
