"""Metadata against print: the page says "By Tess Albright", its JSON-LD "Ravi Dutt".

What no reader of the page saw gives way to what the page prints where an article's date and author stand. Both
are kept, the hidden value as a rival, and a diagnostic says which metadata contradict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import Article, Document, Property, Statement, Strength
from generator.text.fold import fold

CONTRADICT = declare(
    "metadata-contradict",
    Level.WARNING,
    """The metadata in a saved page's mark-up, or in a note's front matter, name another author or date than the page
    prints, or contradict each other. What the page prints is taken, else the first of them; the other value is kept as
    a rival and its author is not added. A record can say which is right, with the reason.""",
)
_HIDDEN = ("json-ld", "meta-element", "front-matter")  # in the order in which they are believed
_WEIGHED = (Property.AUTHOR, Property.DATE, Property.TITLE)
_DAY = 1  # an evening in one place is the next day in another


def weighed(claims: list[Statement]) -> list[Statement]:
    """The claims, hidden ones that are contradicted being no more than inferred."""
    if not any(_is_hidden(claim) for claim in claims):
        return claims
    trusted = [claim for claim in claims if not _of_the_page(claim, claims)]
    outdone = {id(one) for about in _WEIGHED for one in _outdone([c for c in trusted if c.property is about])}
    return [_weaker(claim) if id(claim) in outdone else claim for claim in claims]


def _of_the_page(claim: Statement, claims: list[Statement]) -> bool:
    """A date without a label above the heading, or that of a change: it says nothing against the metadata."""
    span = claim.evidence.span
    if claim.property is not Property.DATE or claim.evidence.strength >= Strength.LABELLED or span is None:
        return False
    headings = [c.evidence.span for c in claims if c.evidence.rule == "page-heading" and c.evidence.span]
    changed = any(c.property is Property.MODIFIED and c.value == claim.value for c in claims)
    return changed or any(span.start < heading.start for heading in headings)


def contradictions(document: Document, article: Article) -> Iterator[Diagnostic]:
    """What hidden metadata say other than the author and date that were chosen."""
    chosen = {Property.AUTHOR: article.authors, Property.DATE: (article.date,) if article.date else ()}
    for rival in article.rivals:
        taken = [one for one in chosen.get(rival.property, ()) if one]
        if _is_hidden(rival) and taken and not any(_alike(rival, one) for one in taken):
            yield _contradiction(document, rival, taken)


def _contradiction(document: Document, rival: Statement, taken: list[Statement]) -> Diagnostic:
    evidence = rival.evidence
    other = " and ".join(f"{one.value} ({_where(document, one)})" for one in taken)
    said = f"{rival.property} {rival.value} in {evidence.rule} contradicts {other}; that is taken, this kept as a rival"
    return CONTRADICT.at(Place(document.name, _line(document, rival)), said, "supply the right one in the record")


def _where(document: Document, one: Statement) -> str:
    evidence = one.evidence
    whole = "file" if _is_hidden(one) or evidence.span is None else "text"
    return f"{evidence.rule}, line {_line(document, one)} of the {whole}"


def _line(document: Document, one: Statement) -> int:
    """Of the saved file for what its mark-up says, else of the text."""
    evidence = one.evidence
    if evidence.span and (evidence.line is None or not _is_hidden(one)):
        return document.lines.number(evidence.span.start)
    return evidence.line or 1


def _outdone(claims: list[Statement]) -> Iterator[Statement]:
    hidden = [claim for claim in claims if _is_hidden(claim)]
    if hidden:
        about = claims[0].property
        yield from {Property.AUTHOR: _authors, Property.DATE: _dates, Property.TITLE: _titles}[about](claims, hidden)


def _authors(claims: list[Statement], hidden: list[Statement]) -> Iterator[Statement]:
    """Kinds of metadata that share no author with the page, or else with the first of them; other forms of a name."""
    printed = [claim for claim in claims if not _is_hidden(claim) and claim.evidence.strength >= Strength.PLACED]
    groups = [[claim for claim in hidden if claim.evidence.rule == rule] for rule in _HIDDEN]
    known = printed or next(group for group in groups if group)
    for group in groups:
        agrees = any(_alike(one, other) for one in group for other in known)
        yield from (one for one in group if not agrees or _other_form(one, printed))


def _other_form(one: Statement, printed: list[Statement]) -> bool:
    """ "Tess" where the page prints "By Tess Albright"."""
    sure = [other for other in printed if other.evidence.strength >= Strength.LABELLED]
    alike = [other for other in sure if _alike(one, other)]
    return bool(alike) and all(_words(one) != _words(other) for other in alike)


def _dates(claims: list[Statement], hidden: list[Statement]) -> Iterator[Statement]:
    printed = [claim for claim in claims if not _is_hidden(claim) and claim.evidence.strength >= Strength.PLACED]
    for one in hidden if printed else ():
        if not any(one.value.startswith(other.value) for other in printed):
            yield one


def _titles(claims: list[Statement], hidden: list[Statement]) -> Iterator[Statement]:
    """A headline for search engines that the page does not print, where it has a heading."""
    if any(claim.evidence.rule == "page-heading" for claim in claims):
        yield from (one for one in hidden if one.evidence.span is None)


def _is_hidden(claim: Statement) -> bool:
    return claim.evidence.rule in _HIDDEN


def _weaker(claim: Statement) -> Statement:
    return replace(claim, evidence=replace(claim.evidence, strength=Strength.INFERRED))


def _alike(one: Statement, other: Statement) -> bool:
    if one.property is Property.DATE:
        return _near(one.value, other.value)
    words, others = _words(one), _words(other)
    return words <= others or others <= words


def _words(one: Statement) -> set[str]:
    return set(fold(one.value).text.casefold().replace(".", " ").split())


def _near(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _DAY
    except ValueError:
        return False
