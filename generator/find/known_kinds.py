"""Europol, cited in a sentence, looks like a person to a rule; the authority file knows that it is none.

Where a cited source's name is the name of a reviewed entity, the entity's type decides whether it is a
person, an organisation or a publication. What no file knows keeps the kind that the rule saw.
"""

from __future__ import annotations

from dataclasses import replace

from generator.model import Article, EntityType, Mention, Source, SourceKind, Span, Status

_KINDS = {
    EntityType.PERSON: (SourceKind.PERSON,),
    EntityType.ORGANISATION: (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.PUBLICATION),
    EntityType.PUBLICATION: (SourceKind.PUBLICATION, SourceKind.OUTLET),
}


def with_known_kinds(article: Article) -> Article:
    """The article with the kinds of its sources as the authority file has them."""
    known = {mention.span: mention for mention in article.mentions if mention.status is Status.REVIEWED}
    return replace(article, sources=tuple(_known(source, known) for source in article.sources))


def _known(source: Source, known: dict[Span, Mention]) -> Source:
    mention = known.get(source.name_span) if source.name_span and source.named else None
    kinds = _KINDS.get(mention.type, ()) if mention and mention.type else ()
    return replace(source, kind=kinds[0]) if kinds and source.kind not in kinds else source
