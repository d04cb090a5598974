"""The page of a cited source: who cites it, each time with the sentence.

``sources/milenio/``: named only, linked, or itself in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, ArticleId
from generator.pages.evidence import line_link
from generator.pages.lines import article_line, article_link
from generator.pages.markup import element, heading, isolated, link, listing, outward, paragraph, section
from generator.pages.page import Page
from generator.pages.prose import is_web_address
from generator.pages.quoting import quoted
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.words import SOURCE_WORDS, count
from generator.relate import addresses
from generator.relate.archive import Citation, CitedSource


@KINDS.register("source")
def sources(reading: Reading) -> Iterator[Page]:
    for cited in reading.archive.cited:
        if known_citations(reading, cited):
            yield Page(
                address=addresses.source(cited.id),
                kind="source",
                title=cited.name,
                body=tuple(_body(reading, cited)),
                matter={"facets": [{"name": "kind", "value": "source"}]},
                description=f"Which texts of this archive cite {cited.name}.",
                noindex=cited.kind == "person" and not reading.site.index_persons,
            )


def known_citations(reading: Reading, cited: CitedSource) -> list[tuple[Article, list[Citation]]]:
    """Its citations by article, in time order, undated last."""
    found: dict[ArticleId, list[Citation]] = {}
    for citation in cited.citations:
        found.setdefault(citation.article, []).append(citation)
    known = [a for a in map(reading.archive.articles.__getitem__, found) if reading.known(a)]
    known.sort(key=lambda a: (a.date is None, a.date.value if a.date else "", a.id))
    return [(a, found[a.id]) for a in known]


def _body(reading: Reading, cited: CitedSource) -> Iterator[str]:
    grouped = known_citations(reading, cited)
    yield heading(1, cited.name, "title")
    yield element("p", f"{SOURCE_WORDS[cited.kind]} · {_standing(cited)}", class_="aa-byline")
    yield from _elsewhere(reading, cited)
    total = sum(len(citations) for _, citations in grouped)
    found = paragraph(f"{count(total, 'citation')} found in {count(len(grouped), 'text')}.", "aa-small")
    rows = [_article(reading, cited, article, citations) for article, citations in grouped]
    yield from section("Who cites it", "citations", found, *rows)


def _standing(cited: CitedSource) -> str:
    if cited.held:
        return "itself in this archive"
    return "linked" if cited.url else "named only, without a link"


def _elsewhere(reading: Reading, cited: CitedSource) -> Iterator[str]:
    here = addresses.source(cited.id)
    if cited.url:
        printed = isolated(cited.url)
        yield paragraph(f"Printed address: {outward(cited.url, printed) if is_web_address(cited.url) else printed}")
    if cited.held:
        yield paragraph(f"Its text: {article_link(reading, here, reading.archive.articles[cited.held])}")
    if cited.entity and (entity := reading.entity(cited.entity)):
        page = link(addresses.between(here, addresses.entity(entity.id)), isolated(entity.name))
        yield paragraph(f"As a name in the texts: {page}")


def _article(reading: Reading, cited: CitedSource, article: Article, citations: list[Citation]) -> str:
    here = addresses.source(cited.id)
    rows = [_citation(reading, here, article, citation) for citation in citations]
    body = paragraph(article_line(reading, here, article)) + listing(rows, class_="aa-quotes")
    return element("section", body, class_="aa-in-article")


def _citation(reading: Reading, here: str, article: Article, citation: Citation) -> str:
    source = citation.source
    if source.span is None:
        why = source.evidence.why if source.evidence else None
        return f"Supplied by an editor{f': {isolated(why)}' if why else ''}"
    if source.listed:
        return f"Listed at the end, {line_link(here, reading.seed(article), source.span)}"
    return quoted(reading, here, article, source.span)
