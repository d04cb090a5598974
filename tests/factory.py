"""Small archives by hand: ``archive(saved("The Ferry\\n\\nIt stopped.\\n", title="The Ferry"))``.

A value that stands in the text is `printed` there; any other is `supplied`. What is mentioned, cited or noted
is pointed out by its words.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from generator.model import (
    Article,
    ArticleId,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityId,
    EntityType,
    Evidence,
    How,
    IsoDate,
    Mention,
    Note,
    Part,
    PartKind,
    Property,
    Publish,
    Record,
    RuleName,
    Seed,
    SeedName,
    Site,
    Source,
    SourceKind,
    Span,
    Statement,
    Strength,
    TextKind,
)
from generator.relate import relate
from generator.relate.archive import Archive

RULE = RuleName("by-hand")
SITE = Site("Harbour Archive", "https://archive.example/press/")


def archive(*seeds: Seed, entities: tuple[Entity, ...] = (), site: Site = SITE) -> Archive:
    return relate(seeds, entities, site)


def entity(identity: str, name: str, kind: EntityType = EntityType.ORGANISATION, **more: object) -> Entity:
    return replace(Entity(EntityId(identity), kind, name), **more)


def saved(  # noqa: PLR0913
    text: str,
    identity: str = "the-ferry",
    *,
    kind: PartKind = PartKind.ARTICLE,
    title: str | None = None,
    authors: tuple[str, ...] = (),
    date: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    tags: tuple[str, ...] = (),
    mentions: tuple[tuple[str, Entity], ...] = (),
    sources: tuple[Source, ...] = (),
    notes: tuple[Note, ...] = (),
    added: str | None = None,
    url: str | None = None,
    digest: bool = False,
    publish: Publish = Publish.FULL,
) -> Seed:
    """One file that holds one article (or teaser)."""
    document = document_of(text, f"{identity}.txt")
    lines = (1, max(1, len(document.lines)))

    def stated(what: Property, value: str | None) -> Statement | None:
        return _statement(text, what, value) if value is not None else None

    article = Article(
        ArticleId(identity),
        kind,
        document.name,
        Span(0, len(text)),
        lines,
        title=stated(Property.TITLE, title),
        authors=tuple(_statement(text, Property.AUTHOR, author) for author in authors),
        date=stated(Property.DATE, date),
        outlet=stated(Property.OUTLET, outlet),
        language=stated(Property.LANGUAGE, language),
        tags=tuple(_statement(text, Property.TAG, tag) for tag in tags),
        blocks=_blocks(document, title),
        mentions=tuple(mention(text, words, named) for words, named in mentions),
        sources=sources,
        notes=notes,
        added=IsoDate(added) if added else None,
        url=url,
    )
    what = TextKind.DIGEST if digest else TextKind.ORIGINAL
    record = Record(f"{identity}.yml", text=what, publish=publish)
    return Seed(document, record, what, (Part(kind, article.span, lines, article.id),), (article,))


def document_of(text: str, name: str) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    return Document(SeedName(name), text, sha256(data).hexdigest(), len(data), "utf-8")


def mention(text: str, words: str, named: Entity) -> Mention:
    return Mention(span_of(text, words), words, named.id, named.type, named.status, RULE)


def note(text: str, quote: str | None, body: str) -> Note:
    span = span_of(text, quote) if quote else None
    line = text.count("\n", 0, span.start) + 1 if span else None
    return Note(body, "the editors", IsoDate("2026-11-20"), line, span, quote)


def cited(text: str, words: str, name: str, kind: SourceKind = SourceKind.OUTLET, url: str | None = None) -> Source:
    """A source whose attribution is ``words``, with ``name`` in them."""
    whole = span_of(text, words)
    at = whole.start + words.index(name)
    named = kind is not SourceKind.ANONYMOUS
    return Source(name, kind, named, False, whole, Span(at, at + len(name)), RULE, phrase=words, url=url)


def span_of(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def _statement(text: str, what: Property, value: str) -> Statement:
    if value in text:
        evidence = Evidence(How.PRINTED, RULE, span_of(text, value), Strength.LABELLED)
    else:
        evidence = Evidence(
            How.SUPPLIED, strength=Strength.SUPPLIED, by="the editors", why="known from its page", line=1
        )
    return Statement(what, value, evidence)


def _blocks(document: Document, title: str | None) -> tuple[Block, ...]:
    rows = (row for row in document.lines.rows if row.of(document.text).strip())
    return tuple(
        Block(BlockKind.TITLE if row.of(document.text) == title else BlockKind.PARAGRAPH, Span(row.start, row.end))
        for row in rows
    )
