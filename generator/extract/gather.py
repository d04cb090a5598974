"""Parts to articles: every rule has its say, the strongest claim wins, the others are kept as rivals.

For ``002``: two articles and five teasers. The date of line 7, which is labelled "Date:", is preferred to
that of line 2, which is not; as both say the same they are no rivals.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extract.blocks import blocks_of
from generator.extract.extracted import Extracted
from generator.extract.language import language_of
from generator.extract.view import View, rules, source_rules
from generator.model import Article, ArticleId, BlockKind, Document, Part, PartKind, Property, Source, Span, Statement
from generator.split.heads import heads_of
from generator.split.sheet import Line, sheet_of
from generator.text.slug import slug

_READ = (PartKind.ARTICLE, PartKind.TEASER)
_FIRST_WORDS = 8
_NOWHERE = Span(sys.maxsize, sys.maxsize)


def extract(document: Document, parts: tuple[Part, ...]) -> Extracted:
    """The articles and teasers of a page, and the parts that belong to them."""
    articles: list[Article] = []
    known: list[Part] = []
    seen: Counter[str] = Counter()
    for place, part in enumerate(parts):
        if part.kind not in _READ:
            known.append(_owned(part, articles))
            continue
        view = _view(document, parts, place)
        article = _article(view, seen)
        articles.append(article)
        known.append(replace(part, article=article.id))
    return Extracted(tuple(articles), tuple(known))


def _owned(part: Part, articles: list[Article]) -> Part:
    """Furniture and comments below an article are its own."""
    above = next((a for a in reversed(articles) if a.kind is PartKind.ARTICLE), None)
    return replace(part, article=above.id) if above else part


def _view(document: Document, parts: tuple[Part, ...], place: int) -> View:
    sheet, part = sheet_of(document), parts[place]
    inside = tuple(_within(sheet.lines, part))
    head = next((h for h in heads_of(document) if inside and h.start == inside[0].index), None)
    tail = _tail(sheet.lines, parts[place + 1 :]) if part.kind is PartKind.ARTICLE else ()
    alone = len(heads_of(document)) <= 1
    return View(document, part, head if part.kind is PartKind.ARTICLE else None, inside, tail, sheet, alone)


def _within(lines: Iterable[Line], part: Part) -> Iterator[Line]:
    return (line for line in lines if part.span.start <= line.span.start < part.span.end)


def _tail(lines: tuple[Line, ...], after: tuple[Part, ...]) -> tuple[Line, ...]:
    found: list[Line] = []
    for part in after:
        if part.kind is PartKind.ARTICLE:
            break
        if part.kind is PartKind.FURNITURE:
            found.extend(_within(lines, part))
    return tuple(found)


def _article(view: View, seen: Counter[str]) -> Article:
    claims = [claim for _, rule in rules for claim in rule(view)] if view.part.kind is PartKind.ARTICLE else []
    title = _chosen(claims, Property.TITLE)
    authors = _authors(claims)
    date = _chosen(claims, Property.DATE)
    modified = _chosen(claims, Property.MODIFIED)
    outlet = _chosen(claims, Property.OUTLET)
    chosen = [s for s in (title, date, modified, outlet, *authors) if s]
    blocks = tuple(blocks_of(view))
    return Article(
        id=_id(view, title, seen),
        kind=view.part.kind,
        seed=view.document.name,
        span=view.part.span,
        lines=view.part.lines,
        title=title,
        authors=authors,
        date=date,
        modified=modified,
        outlet=outlet,
        language=language_of(view.part.span.of(view.text)),
        tags=_distinct(claims, Property.TAG),
        credits=_distinct(claims, Property.CREDIT),
        rivals=tuple(_rivals(claims, chosen)),
        headings=tuple(block.span for block in blocks if block.kind is BlockKind.HEADING),
        blocks=blocks,
        sources=_sources(view),
    )


def _ranked(claims: list[Statement], about: Property) -> list[Statement]:
    found = [claim for claim in claims if claim.property is about]
    return sorted(found, key=lambda s: (-s.evidence.strength, s.evidence.span or _NOWHERE, s.evidence.rule or ""))


def _chosen(claims: list[Statement], about: Property) -> Statement | None:
    return next(iter(_ranked(claims, about)), None)


def _authors(claims: list[Statement]) -> tuple[Statement, ...]:
    """The authors named with the greatest strength, each once, in the order of the page."""
    ranked = _ranked(claims, Property.AUTHOR)
    strongest = [claim for claim in ranked if claim.evidence.strength is ranked[0].evidence.strength]
    return _once(strongest)


def _distinct(claims: list[Statement], about: Property) -> tuple[Statement, ...]:
    return _once(_ranked(claims, about))


def _once(statements: list[Statement]) -> tuple[Statement, ...]:
    return tuple({statement.value.casefold(): statement for statement in reversed(statements)}.values())[::-1]


def _rivals(claims: list[Statement], chosen: list[Statement]) -> Iterator[Statement]:
    taken = {(s.property, s.value.casefold()) for s in chosen}
    single = (Property.TITLE, Property.DATE, Property.MODIFIED, Property.OUTLET, Property.AUTHOR)
    for claim in claims:
        if claim.property in single and (claim.property, claim.value.casefold()) not in taken:
            taken.add((claim.property, claim.value.casefold()))
            yield claim


def _sources(view: View) -> tuple[Source, ...]:
    found = [source for _, rule in source_rules for source in rule(view)]
    return tuple(sorted(found, key=lambda s: (s.span.start if s.span else 0, s.listed, s.name)))


def _id(view: View, title: Statement | None, seen: Counter[str]) -> ArticleId:
    """From the title, and from the seed's name, so that no other file can change it."""
    words = title.value if title else " ".join(view.body[0].text.split()[:_FIRST_WORDS]) if view.body else "untitled"
    stem = slug(words, 53)
    seen[stem] += 1
    mark = hashlib.sha256(f"{view.document.name}\0{stem}\0{seen[stem]}".encode("utf-8", "surrogatepass")).hexdigest()
    return ArticleId(f"{stem}-{mark[:6]}")
