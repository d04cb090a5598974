"""Parts to articles: every rule has its say, the strongest claim wins, the others are kept as rivals.

For ``002``: two articles and five teasers. The date of line 7, which is labelled "Date:", is preferred to
that of line 2, which is not; as both say the same they are no rivals.
"""

from __future__ import annotations

import hashlib
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic
from generator.extract.blocks import blocks_of
from generator.extract.extracted import Extracted
from generator.extract.full_names import under_full_names
from generator.extract.hidden import contradictions, weighed
from generator.extract.others import own
from generator.extract.source_rules.pronoun import HE_SAYS
from generator.extract.troubles import troubles
from generator.extract.view import View, rules, sentence_rules, source_rules
from generator.memo import of_this_file
from generator.model import (
    Article,
    ArticleId,
    Block,
    BlockKind,
    Document,
    Part,
    PartKind,
    Property,
    Source,
    Span,
    Statement,
)
from generator.read.composing import reading_of
from generator.split.heads import Head, heads_of
from generator.split.line import Line, headed
from generator.split.sheet import Sheet, sheet_of
from generator.text.slug import slug

_READ = (PartKind.ARTICLE, PartKind.TEASER)
_FIRST_WORDS = 8
_FIRST, _NOWHERE = Span(0, 0), Span(sys.maxsize, sys.maxsize)


def extract(document: Document, parts: tuple[Part, ...]) -> Extracted:
    """The articles and teasers of a page, and the parts that belong to them."""
    reading = reading_of(document)
    return reading.back(_extracted(reading.document, reading.there(parts)))


def _extracted(document: Document, parts: tuple[Part, ...]) -> Extracted:
    articles: list[Article] = []
    known: list[Part] = []
    said: list[Diagnostic] = []
    seen: Counter[str] = Counter()
    for group in _grouped(document, parts):
        if group.parts:
            view = _view(document, group)
            articles.append(_article(view, seen))
            said.extend((*troubles(view, articles[-1].date), *contradictions(document, articles[-1])))
        owner = articles[-1].id if group.parts else None
        known.extend(replace(part, article=owner if part.kind in _READ else _owner(articles)) for part in group.all)
    return Extracted(tuple(articles), tuple(known), tuple(said))


@dataclass(frozen=True, slots=True)
class _Group:
    """An article or teaser with what follows it, up to the next."""

    parts: tuple[Part, ...]  # of the article itself
    all: tuple[Part, ...]


def _grouped(document: Document, parts: tuple[Part, ...]) -> Iterator[_Group]:
    """An article that furniture interrupts has several parts; each but the first begins at no head."""
    heads = _heads(document)
    starts = sorted(sheet_of(document).lines[index].span.start for index in heads)
    gathered: list[Part] = []
    for part in parts:
        at = bisect_left(starts, part.span.start)
        headed = at < len(starts) and starts[at] < part.span.end
        if gathered and (part.kind is PartKind.TEASER or (part.kind is PartKind.ARTICLE and headed)):
            yield _group(gathered)
            gathered = []
        gathered.append(part)
    yield _group(gathered)


@of_this_file
def _heads(document: Document) -> dict[int, Head]:
    """The heads by the line they begin with."""
    return {head.start: head for head in heads_of(document)}


def _group(parts: list[Part]) -> _Group:
    return _Group(tuple(part for part in parts if part.kind in _READ), tuple(parts))


def _owner(articles: list[Article]) -> ArticleId | None:
    """Furniture and comments below an article are its own."""
    return next((a.id for a in reversed(articles) if a.kind is PartKind.ARTICLE), None)


def _view(document: Document, group: _Group) -> View:
    sheet = sheet_of(document)
    first, last = group.parts[0], group.parts[-1]
    hull = Part(first.kind, Span(first.span.start, last.span.end), (first.lines[0], last.lines[1]))
    inside = tuple(line for part in group.parts for line in _within(sheet, part))
    heads = _heads(document)
    head = heads.get(inside[0].index) if inside and first.kind is PartKind.ARTICLE else None
    outside = group.all[group.all.index(last) + 1 :] if first.kind is PartKind.ARTICLE else ()
    tail = tuple(line for part in outside if part.kind is PartKind.FURNITURE for line in _within(sheet, part))
    return View(document, hull, head, inside, tail, sheet, len(heads) <= 1)


def _within(sheet: Sheet, part: Part) -> tuple[Line, ...]:
    """The lines of a part, found by halving: a page may have very many."""
    first = bisect_left(sheet.starts, part.span.start)
    return sheet.lines[first : bisect_left(sheet.starts, part.span.end)]


def _article(view: View, seen: Counter[str]) -> Article:
    claims = weighed(own(view.document, [claim for _, rule in rules for claim in rule(view)]))
    ranked = _ranked(claims)
    title = _chosen(ranked, Property.TITLE)
    date = _chosen(ranked, Property.DATE)
    modified = _chosen(ranked, Property.MODIFIED)
    outlet = _chosen(ranked, Property.OUTLET)
    authors = _not_the_house(view, outlet, _authors(ranked))
    chosen = [s for s in (title, date, modified, outlet, *authors) if s]
    blocks = blocks_of(view)
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
        language=_chosen(ranked, Property.LANGUAGE),
        tags=_distinct(ranked, Property.TAG),
        credits=_distinct(ranked, Property.CREDIT),
        rivals=tuple(_rivals(claims, chosen)),
        headings=tuple(_heading(view, block) for block in blocks if block.kind is BlockKind.HEADING),
        blocks=blocks,
        sources=_of_others(_sources(view), outlet),
    )


def _heading(view: View, block: Block) -> Span:
    """The words of a heading without the marks of Markdown."""
    words = headed(block.span.of(view.text))
    return Span(block.span.start + words.start, block.span.start + words.end)


def _ranked(claims: list[Statement]) -> list[Statement]:
    """The strongest first; of equals in the order of the page."""
    return sorted(claims, key=lambda s: (-s.evidence.strength, s.evidence.span or _NOWHERE, s.evidence.rule or ""))


def _chosen(ranked: list[Statement], about: Property) -> Statement | None:
    return next((claim for claim in ranked if claim.property is about), None)


def _authors(ranked: list[Statement]) -> tuple[Statement, ...]:
    """The authors named with the greatest strength, each once, in the order of the page; where another rule names all
    of them and others, these: "Ann Lee, Pedro Ruiz and Ove Lund" above the text, "By Ann Lee" below it.
    """
    named = [claim for claim in ranked if claim.property is Property.AUTHOR]
    strongest = [claim for claim in named if claim.evidence.strength is named[0].evidence.strength]
    told = {claim.value.casefold() for claim in strongest}
    weaker = [claim for claim in named if claim.evidence.strength is not named[0].evidence.strength]
    for rule in dict.fromkeys(claim.evidence.rule for claim in weaker):
        fuller = [claim for claim in weaker if claim.evidence.rule == rule]
        if told < {claim.value.casefold() for claim in fuller}:
            strongest = fuller
            break
    shorter = {short for claim in strongest for short in _shortened(claim.value)}
    return tuple(one for one in _once(strongest) if " ".join(one.value.casefold().split()) not in shorter)


def _not_the_house(view: View, outlet: Statement | None, authors: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Without the site's own name beside a writer's: "Published on March 3 by Shared Harbour / by Ann Lee", "By Ann
    Lee, Lantern Radio Orrin" on the pages of "Lantern Radio".
    """
    houses = {view.sheet.lines[0].text.casefold(), outlet.value.casefold() if outlet else ""} - {""}
    houses_too = tuple(f"{house} " for house in houses)
    return tuple(one for one in authors if not f"{one.value.casefold()} ".startswith(houses_too)) or authors


def _shortened(name: str) -> Iterator[str]:
    """The same person under "By Germán Solís Ocampo" and, below the text, "Posted by Germán"; under "J. Ann Lee" and
    "Ann Lee".
    """
    whole = name.casefold().split()
    for at in range(1, len(whole)):
        yield " ".join(whole[:at])
        if all(word.endswith(".") for word in whole[:at]):
            yield " ".join(whole[at:])


def _distinct(ranked: list[Statement], about: Property) -> tuple[Statement, ...]:
    return _once([claim for claim in ranked if claim.property is about])


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
    """What the rules found, in order; of two readings of the same words the longer."""
    found = [source for _, rule in source_rules for source in rule(view)]
    for said in view.said_in_portions():
        found += (source for _, rule in sentence_rules for source in rule(view, said))
    found.sort(key=_in_order)
    kept: list[Source] = []
    for source in found:
        if not kept or not _same_words(kept[-1], source):
            kept.append(source)
        elif source.via and not kept[-1].via:
            kept[-1] = source
    return _without_echoes(under_full_names(view.text, view.part.span, tuple(kept)))


def _of_others(sources: tuple[Source, ...], outlet: Statement | None) -> tuple[Source, ...]:
    """Without the outlet of the article itself: "told The Tasman Times" in that paper."""
    own = _bare(outlet.value) if outlet else ""
    return tuple(source for source in sources if not own or source.listed or _bare(source.name) != own)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _in_order(source: Source) -> tuple[int, int, bool, str]:
    span = source.name_span or source.span or _FIRST
    return span.start, -span.end, source.rule == HE_SAYS, source.rule or ""


def _without_echoes(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Who is named where he speaks is not told of again where "he" does."""
    named = {source.name for source in sources if source.rule != HE_SAYS}
    return tuple(source for source in sources if source.rule != HE_SAYS or source.name not in named)


def _same_words(one: Source, other: Source) -> bool:
    return one.name_span is not None and other.name_span is not None and one.name_span.meets(other.name_span)


def _id(view: View, title: Statement | None, seen: Counter[str]) -> ArticleId:
    """From the title, and from the seed's name, so that no other file can change it."""
    opening = view.body[0].text.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS] if view.body else ["untitled"]
    words = title.value if title else " ".join(opening)
    stem = slug(words, 53)
    seen[stem] += 1
    mark = hashlib.sha256(f"{view.document.name}\0{stem}\0{seen[stem]}".encode("utf-8", "surrogatepass")).hexdigest()
    return ArticleId(f"{stem}-{mark[:6]}")
