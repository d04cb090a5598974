"""Names and days that the mark-up gives to somebody else: the author of a book that is reviewed, who edited the text.

``<div itemprop="itemReviewed" itemscope itemtype="…/Book">by Ingmar Dovell`` looks like a byline to the rules that read
lines. So does the name of an editor on a line of its own.
"""

from __future__ import annotations

from generator.memo import of_this_file
from generator.model import Document, Property, Span, Statement, Strength

_SIGNING = (Property.AUTHOR, Property.DATE)


def own(document: Document, claims: list[Statement]) -> list[Statement]:
    """The claims without those about other works, quotations and whoever did other work than write."""
    if not document.quoted and not _credited(document):
        return claims
    kept = [one for one in claims if not (one.property in _SIGNING and _quoted(document, one))]
    return [one for one in kept if not (_guessed(one) and one.evidence.span in _credited(document))]


@of_this_file
def _credited(document: Document) -> frozenset[Span]:
    said = (one.evidence.span for one in document.embedded if one.property is Property.CREDIT)
    return frozenset(span for span in said if span)


def _quoted(document: Document, one: Statement) -> bool:
    span = one.evidence.span
    return span is not None and one.evidence.pointer is None and document.quotes(span)


def _guessed(one: Statement) -> bool:
    return one.property is Property.AUTHOR and one.evidence.strength < Strength.LABELLED
