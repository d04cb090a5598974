"""Earlier addresses: the entry `cjng` that ``replaces: [jalisco-cartel]`` is found under both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Article, Entity
from generator.relate.addresses import ARTICLES, ENTITIES
from generator.relate.archive import Redirect


def redirects(
    articles: Iterable[Article], authority: Iterable[Entity], with_pages: Iterable[Entity]
) -> tuple[Redirect, ...]:
    """From every replaced id to the page that took its place, unless something stands at the old address."""
    pages = {entity.id for entity in with_pages}
    found = [
        *_old_addresses(ARTICLES, ((article.id, article.replaces) for article in articles), None),
        *_old_addresses(ENTITIES, ((entity.id, entity.replaces) for entity in authority), pages),
    ]
    return tuple(sorted(found, key=lambda redirect: (redirect.section, redirect.old)))


def _old_addresses(
    section: str, replaced: Iterable[tuple[str, tuple[str, ...]]], pages: Iterable[str] | None
) -> Iterator[Redirect]:
    follows: dict[str, str] = {}
    living: set[str] = set()
    for new, olds in replaced:
        living.add(new)
        for old in olds:
            follows.setdefault(old, new)
    shown = set(pages) if pages is not None else living
    for old in sorted(set(follows) - living):
        if (new := _last(old, follows)) in shown:
            yield Redirect(section, old, new)


def _last(old: str, follows: dict[str, str]) -> str:
    """Where a chain of replacements ends; a circle ends where it began."""
    seen = {old}
    while (new := follows.get(old)) is not None and new not in seen:
        seen.add(old := new)
    return old
