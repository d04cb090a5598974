"""Short texts as documents and articles, for tests of what comes after reading and splitting."""

from __future__ import annotations

import re

from generator.model import (
    Article,
    ArticleId,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityId,
    EntityType,
    Mention,
    PartKind,
    SeedName,
    Span,
)


def document(text: str, name: str = "a.txt") -> Document:
    return Document(SeedName(name), text, "0" * 64, len(text), "utf-8")


def article(doc: Document, identity: str = "a", kind: PartKind = PartKind.ARTICLE) -> Article:
    """The whole document as one article, each line a paragraph."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\r\n]+", doc.text) if m.group().strip()]
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in lines)
    return Article(
        ArticleId(identity), kind, doc.name, Span(0, len(doc.text)), (1, max(1, len(doc.lines))), blocks=blocks
    )


def person(identity: str, name: str, **more: tuple[str, ...]) -> Entity:
    return Entity(EntityId(identity), EntityType.PERSON, name, **more)  # type: ignore[arg-type]


def place(identity: str, name: str, **more: tuple[str, ...]) -> Entity:
    return Entity(EntityId(identity), EntityType.PLACE, name, **more)  # type: ignore[arg-type]


def organisation(identity: str, name: str, **more: tuple[str, ...]) -> Entity:
    return Entity(EntityId(identity), EntityType.ORGANISATION, name, **more)  # type: ignore[arg-type]


def pairs(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(mention.text, mention.entity) for mention in mentions]
