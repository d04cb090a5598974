"""The whole archive, finished: what pages and exports see, and all they see.

"000 and the second article of 002 both name the Jalisco cartel" is a `Relation` with one `Reason`;
"Milenio is cited by one article" is a `CitedSource` with one `Citation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from generator.diagnostics import Diagnostic
from generator.model import (
    Article,
    ArticleId,
    Entity,
    EntityId,
    Mention,
    Seed,
    SeedName,
    Site,
    Source,
    SourceKind,
    Span,
    Status,
)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention, and where."""

    article: ArticleId
    mention: Mention


class ReasonKind(StrEnum):
    ENTITY = "entity"
    AUTHOR = "author"
    SOURCE = "source"
    PASSAGE = "passage"  # the same or nearly the same paragraph stands in both


@dataclass(frozen=True, slots=True)
class Reason:
    kind: ReasonKind
    label: str  # what a reader sees: the entity's name, the author, the source
    target: str | None = None  # id of the entity or cited source
    weight: float = 0.0
    here: Span | None = None  # passage: in this article's seed
    there: Span | None = None  # passage: in the other article's seed


@dataclass(frozen=True, slots=True)
class Relation:
    """Another article and why it is related, strongest reason first."""

    article: ArticleId
    weight: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Entities named in the same articles as another, the most telling first, and how many there are in all."""

    nearest: tuple[tuple[EntityId, int], ...]  # with the number of articles
    total: int


@dataclass(frozen=True, slots=True)
class Citation:
    article: ArticleId
    source: Source


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as the archive knows it: all attributions that name the same thing."""

    id: str  # safe as a path segment
    name: str
    kind: SourceKind
    url: str | None
    entity: EntityId | None  # where the name is that of an entity
    held: ArticleId | None  # the cited text is itself in the archive
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something the build declined to decide, with the YAML that would settle it."""

    kind: str  # "ambiguous-name", "no-date", "no-author", "unreviewed-name", ...
    words: str  # one sentence for a reader
    seed: SeedName | None = None
    article: ArticleId | None = None
    span: Span | None = None
    yaml: str | None = None
    file: str | None = None  # the file the YAML belongs into


@dataclass(frozen=True, slots=True)
class Redirect:
    """An earlier address of a page."""

    section: str  # "articles" or "entities"
    old: str
    new: str


@dataclass(frozen=True)
class Archive:
    """Read-only. Sorted: seeds by name, articles by id, entities by id."""

    site: Site
    seeds: tuple[Seed, ...]
    entities: tuple[Entity, ...]  # those with a page: reviewed and mentioned, or candidates shared by two articles
    appearances: Mapping[EntityId, tuple[Appearance, ...]]
    related: Mapping[ArticleId, tuple[Relation, ...]]
    together: Mapping[EntityId, Neighbours]  # named in the same articles, two at least
    cited: tuple[CitedSource, ...]
    questions: tuple[Question, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=False)

    @cached_property
    def articles(self) -> Mapping[ArticleId, Article]:
        found = (article for seed in self.seeds for article in seed.articles)
        return {article.id: article for article in sorted(found, key=lambda a: a.id)}

    @cached_property
    def seed_of(self) -> Mapping[ArticleId, Seed]:
        return {article.id: seed for seed in self.seeds for article in seed.articles}

    @cached_property
    def entity(self) -> Mapping[EntityId, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def named(self) -> Mapping[str, Entity]:
        """Reviewed entities by their full forms, name or alias; a form with two owners is nobody's."""
        owners: dict[str, set[EntityId]] = {}
        for entity in self.entities:
            for form in (entity.name, *entity.aliases) if entity.status is Status.REVIEWED else ():
                owners.setdefault(form, set()).add(entity.id)
        return {form: self.entity[found.pop()] for form, found in owners.items() if len(found) == 1}
