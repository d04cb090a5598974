"""The page of a cited source: who cites it, each time with the sentence.

``sources/milenio/``: named without a link, with one, or itself in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, ArticleId, SourceKind
from generator.pages.evidence import line_link
from generator.pages.lines import article_line, article_link, found_in
from generator.pages.markup import element, heading, isolated, link, listing, outward, paragraph, section
from generator.pages.note_below import notes_below
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.quoting import quoted_with_notes
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.reporting import report
from generator.pages.source_names import host, is_link, printed_as, source_label
from generator.pages.words import SOURCE_WORDS
from generator.relate import addresses
from generator.relate.archive import Citation, CitedSource
from generator.text.counting import count

_ARTICLES = 30  # whose sentences stand on one page
_Group = tuple[Article, list[Citation]]


@KINDS.register("source")
def sources(reading: Reading) -> Iterator[Page]:
    for cited in reading.archive.cited:
        if grouped := known_citations(reading, cited):
            yield from _pages(reading, cited, grouped)


def _pages(reading: Reading, cited: CitedSource, grouped: list[_Group]) -> Iterator[Page]:
    for leaf in leaves(addresses.source(cited.id).rstrip("/"), grouped, _ARTICLES):
        yield Page(
            address=leaf.address,
            kind="source",
            title=leaf.numbered(_title(reading, cited)),
            body=tuple(_body(reading, cited, leaf, grouped)),
            matter={"facets": [{"name": "kind", "value": "source"}]} if leaf.number == 1 else {},
            description=f"Which texts of this archive cite {source_label(reading, cited)}.",
            noindex=cited.kind is SourceKind.PERSON and not reading.site.index_persons,
        )


def known_citations(reading: Reading, cited: CitedSource) -> list[_Group]:
    """Its citations by article, in time order, undated last."""
    found: dict[ArticleId, list[Citation]] = {}
    for citation in cited.citations:
        found.setdefault(citation.article, []).append(citation)
    known = [a for a in map(reading.archive.articles.__getitem__, found) if reading.known(a)]
    known.sort(key=lambda a: (a.date is None, a.date.value if a.date else "", a.id))
    return [(a, found[a.id]) for a in known]


def _title(reading: Reading, cited: CitedSource) -> str:
    """A bare address is called by its host, and stands in full below."""
    label = source_label(reading, cited)
    return f"A page at {label}" if host(cited) == label else label


def _body(reading: Reading, cited: CitedSource, leaf: Leaf[_Group], grouped: list[_Group]) -> Iterator[str]:
    yield heading(1, leaf.numbered(_title(reading, cited)), "title")
    if leaf.number == 1:
        yield element("p", " · ".join(_standing(reading, cited)), class_="aa-byline")
        yield from _elsewhere(reading, cited)
    total = sum(len(citations) for _, citations in grouped)
    articles = [article for article, _ in grouped]
    words = paragraph(f"{count(total, 'citation')} found in {found_in(articles)}.", "aa-small")
    rows = [_article(reading, leaf.address, article, citations) for article, citations in leaf.entries]
    yield from section("Where it is cited", "citations", words, *rows, leaf.pager())
    if leaf.number == 1:
        yield report(reading, leaf.address)


def _standing(reading: Reading, cited: CitedSource) -> Iterator[str]:
    if cited.kind is not SourceKind.URL:
        yield SOURCE_WORDS[cited.kind]
    if _held(reading, cited):
        yield "itself in this archive"
    elif cited.url:
        yield "linked; the page itself is not in this archive"
    else:
        yield "named only, no link is given"


def _held(reading: Reading, cited: CitedSource) -> Article | None:
    found = reading.archive.articles.get(cited.held) if cited.held else None
    return found if found and reading.known(found) else None


def _elsewhere(reading: Reading, cited: CitedSource) -> Iterator[str]:
    here = addresses.source(cited.id)
    printed = printed_as(source_label(reading, cited), [citation.source for citation in cited.citations])
    if printed:
        yield paragraph(f"P{printed.removeprefix(', p')}.")
    if cited.url:
        url, linked = isolated(cited.url), any(is_link(citation.source) for citation in cited.citations)
        behind = all(one.source.evidence for one in cited.citations if one.source.url == cited.url)
        label = "Address behind the words" if behind else "Printed address"
        yield paragraph(f"{label}: {outward(cited.url, url) if linked else url}")
    if held := _held(reading, cited):
        yield paragraph(f"Its text: {article_link(reading, here, held)}")
    if cited.entity and (entity := reading.entity(cited.entity)):
        page = link(addresses.between(here, addresses.entity(entity.id)), isolated(entity.name))
        yield paragraph(f"As a name in the texts: {page}")


def _article(reading: Reading, here: str, article: Article, citations: list[Citation]) -> str:
    running = [c.source.span for c in citations if c.source.span and not c.source.listed]
    rows = quoted_with_notes(reading, here, article, running)
    rows += [_not_quoted(reading, here, article, c) for c in citations if c.source.span is None or c.source.listed]
    body = paragraph(article_line(reading, here, article)) + listing(rows, class_="aa-quotes")
    return element("div", body, class_="aa-in-article")


def _not_quoted(reading: Reading, here: str, article: Article, citation: Citation) -> str:
    source = citation.source
    if source.span is None:
        why = source.evidence.why if source.evidence else None
        return f"Supplied by an editor{f': {isolated(why)}' if why else ''}"
    notes = notes_below(reading, here, article, [source.span])[source.span]
    return f"Listed at the end, {line_link(here, reading.seed(article), source.span)}{notes}"
