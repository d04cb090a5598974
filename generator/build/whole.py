"""What only the whole archive can see: two articles with one address, two with one title."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import Article, ArticleId, PartKind, Seed

SAME_ID = declare(
    "article-same-id",
    Level.ERROR,
    """Two articles have one id, so they would have one address. The first, by the name of its file, keeps it;
    the other gets a number after it until a record says another.""",
)
SAME_TITLE = declare(
    "article-same-title",
    Level.WARNING,
    """Two articles print one title. Both are kept, at addresses of their own. If they are copies of one text,
    keep one of the files; if not, nothing need be done.""",
)


@dataclass(frozen=True, slots=True)
class Told:
    """Where an article is met: for messages."""

    seed: Seed
    shown: str
    article: Article

    @property
    def place(self) -> Place:
        lines, at = self.seed.document.lines, self.article.title.evidence.span if self.article.title else None
        line = lines.number(at.start) if at else self.article.lines[0]
        return Place(self.shown, line, lines.column(at.start) if at else 1)


def distinct(seeds: Iterable[tuple[Seed, str]]) -> tuple[tuple[Seed, ...], tuple[Diagnostic, ...]]:
    """The seeds with ids that are distinct over the archive, and what had to be said about it."""
    owners: dict[ArticleId, Told] = {}
    kept, trouble = [], []
    for seed, shown in seeds:
        articles = []
        for article in seed.articles:
            told = Told(seed, shown, article)
            if article.id in owners:
                told = replace(told, article=replace(article, id=_another(article.id, owners)))
                trouble.append(_clash(told, owners[article.id].place, article.id))
            owners[told.article.id] = told
            articles.append(told.article)
        kept.append(_with(seed, tuple(articles)))
    return tuple(kept), (*trouble, *_same_titles(owners.values()))


def _clash(told: Told, first: Place, wanted: ArticleId) -> Diagnostic:
    message = f'id "{wanted}" is that of {first.path}:{first.line} too; this article is at "{told.article.id}"'
    return SAME_ID.at(told.place, message, "give one of them another id in its record")


def _another(wanted: ArticleId, owners: Mapping[ArticleId, Told]) -> ArticleId:
    numbers = itertools.count(2)
    return next(name for n in numbers if (name := ArticleId(f"{wanted[:70]}-{n}")) not in owners)


def _with(seed: Seed, articles: tuple[Article, ...]) -> Seed:
    if articles == seed.articles:
        return seed
    names = {article.span: article.id for article in articles}
    parts = tuple(replace(part, article=names.get(part.span, part.article)) for part in seed.parts)
    return replace(seed, articles=articles, parts=parts)


def _same_titles(articles: Iterable[Told]) -> Iterator[Diagnostic]:
    first: dict[str, Place] = {}
    for told in articles:
        if told.article.kind is not PartKind.ARTICLE or told.article.title is None:
            continue
        place, title = told.place, told.article.title.value
        if title in first:
            before = first[title]
            yield SAME_TITLE.at(place, f"the same title as {before.path}:{before.line}; both are kept")
        first.setdefault(title, place)
