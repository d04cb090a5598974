"""The archive as pages look at it: an article with its passages, a span with its place, what may be shown.

``reading.place(article, mention.span)`` is ``articles/x/#p-5f2c91ab``. Everything is worked out once.
"""

from __future__ import annotations

from functools import cached_property

from generator.model import (
    Article,
    ArticleId,
    Document,
    Entity,
    EntityId,
    Part,
    PartKind,
    Publish,
    Seed,
    SeedName,
    Span,
    TextKind,
)
from generator.pages.words import shortened, year_key
from generator.relate import addresses
from generator.relate.archive import Archive, Citation, CitedSource
from generator.relate.passages import Passage, passage_of, passages
from generator.relate.publication import shown

_FIRST_WORDS = 8
WITHHELD_TITLE = "[Withheld text]"


class Reading:
    """Read-only view of an archive for its pages."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.site = archive.site
        self._passages: dict[ArticleId, tuple[Passage, ...]] = {}
        self._parts: dict[SeedName, tuple[Part, ...]] = {}

    def parts(self, seed: Seed) -> tuple[Part, ...]:
        """The parts of a saved file that hold more than blanks."""
        name, text = seed.document.name, seed.document.text
        if name not in self._parts:
            self._parts[name] = tuple(part for part in seed.parts if part.span.of(text).strip())
        return self._parts[name]

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Articles that have a line in the lists (no teasers), newest first, undated last."""
        return tuple(a for a in self.all_articles if a.kind is PartKind.ARTICLE)

    @cached_property
    def announcements(self) -> tuple[Article, ...]:
        """Teasers: what a saved page prints about another text."""
        return tuple(a for a in self.all_articles if a.kind is PartKind.TEASER)

    @cached_property
    def all_articles(self) -> tuple[Article, ...]:
        found = sorted(self.archive.articles.values(), key=lambda a: (self.title(a).casefold(), a.id))
        found.sort(key=lambda a: year_key(a.date.value if a.date else None), reverse=True)
        return tuple(found)

    def seed(self, article: Article) -> Seed:
        return self.archive.seed_of[article.id]

    def document(self, article: Article) -> Document:
        return self.seed(article).document

    def shown(self, article: Article) -> Publish:
        return shown(self.seed(article), self.site)

    def is_digest(self, article: Article) -> bool:
        """Whether its running text is the editors' wording; titles, bylines, headings and lists stand as printed."""
        return self.seed(article).text_kind is TextKind.DIGEST

    def reads(self, article: Article) -> bool:
        """Whether its text stands on its page."""
        return self.shown(article) is Publish.FULL

    def known(self, article: Article) -> bool:
        """Whether anything about it but its being here may be told."""
        return self.shown(article) is not Publish.WITHHELD

    def passages(self, article: Article) -> tuple[Passage, ...]:
        if article.id not in self._passages:
            self._passages[article.id] = passages(self.document(article), article)
        return self._passages[article.id]

    def place(self, article: Article, span: Span | None) -> str:
        """Address of the passage in which a span begins; of the page when the passage is not shown."""
        if span and self.reads(article) and (passage := passage_of(self.passages(article), span)):
            return f"{addresses.article(article.id)}#{passage.id}"
        return addresses.article(article.id)

    def title(self, article: Article) -> str:
        """Printed as it is; supplied or made up by us in square brackets."""
        if not self.known(article):
            return WITHHELD_TITLE
        if article.title is None or not article.title.value.strip():
            return f"[Untitled: {self._first_words(article)}]"
        value = " ".join(article.title.value.split())
        return f"[{value.strip('[]')}]" if article.title.evidence.how == "supplied" else value

    def _first_words(self, article: Article) -> str:
        if not self.reads(article):
            return "text not shown"
        found = (p.span.of(self.document(article).text) for p in self.passages(article) if p.number)
        whole = next(found, None) or article.span.of(self.document(article).text)
        words = whole.split(None, _FIRST_WORDS)
        return shortened(" ".join(words[:_FIRST_WORDS]), 80).rstrip(" …") + (" …" if len(words) > _FIRST_WORDS else "")

    def entity(self, identity: EntityId) -> Entity | None:
        return self.archive.entity.get(identity)

    def named_in(self, article: Article) -> tuple[Entity, ...]:
        """Entities with a page that an article names, in the order of first mention."""
        found = dict.fromkeys(m.entity for m in article.mentions if m.entity in self.archive.entity)
        return tuple(self.archive.entity[identity] for identity in found)

    @cached_property
    def cited_by(self) -> dict[ArticleId, tuple[tuple[CitedSource, Citation], ...]]:
        """Per article what it cites, in the order of the archive's sources."""
        found: dict[ArticleId, list[tuple[CitedSource, Citation]]] = {}
        for cited in self.archive.cited:
            for citation in cited.citations:
                found.setdefault(citation.article, []).append((cited, citation))
        return {article: tuple(pairs) for article, pairs in found.items()}

    @cached_property
    def pages_of_entities(self) -> dict[EntityId, tuple[Article, ...]]:
        """Entities that may be shown, with the articles that name them."""
        found: dict[EntityId, tuple[Article, ...]] = {}
        for entity in self.archive.entities:
            named = {a.article: None for a in self.archive.appearances.get(entity.id, ())}
            if known := tuple(a for a in map(self.archive.articles.__getitem__, named) if self.known(a)):
                found[entity.id] = known
        return found
