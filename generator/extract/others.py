"""Names and days that the mark-up gives to somebody else: the author of a book that is reviewed, who edited the text.

``<div itemprop="itemReviewed" itemscope itemtype="…/Book">by Ingmar Dovell`` looks like a byline to the rules that read
lines. So does the name of an editor on a line of its own.
"""

from __future__ import annotations

from generator.model import Document, Property, Statement, Strength

_SIGNING = (Property.AUTHOR, Property.DATE)


def own(document: Document, claims: list[Statement]) -> list[Statement]:
    """The claims without those about other works, quotations and whoever did other work than write."""
    if not document.quoted and not any(one.property is Property.CREDIT for one in document.embedded):
        return claims
    credits = [one.evidence.span for one in document.embedded if one.property is Property.CREDIT and one.evidence.span]
    kept = [one for one in claims if not (one.property in _SIGNING and _quoted(document, one))]
    return [one for one in kept if not (_guessed(one) and any(span == one.evidence.span for span in credits))]


def _quoted(document: Document, one: Statement) -> bool:
    span = one.evidence.span
    return span is not None and one.evidence.pointer is None and any(quoted.holds(span) for quoted in document.quoted)


def _guessed(one: Statement) -> bool:
    return one.property is Property.AUTHOR and one.evidence.strength < Strength.LABELLED
