"""The list of what the articles cite: ``sources/``, those cited by most articles first within each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Article, SourceKind
from generator.pages.kinds.source import known_citations
from generator.pages.lines import found_in
from generator.pages.markup import element, heading, heading_of, isolated, link, listing, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.source_names import listed_label, unnamed_sources
from generator.pages.words import shortened
from generator.relate import addresses

_GROUPS = {
    SourceKind.OUTLET: "Outlets and publications",
    SourceKind.PUBLICATION: "Outlets and publications",
    SourceKind.ORGANISATION: "Organisations",
    SourceKind.PERSON: "People",
    SourceKind.ANONYMOUS: "Unnamed",
    SourceKind.URL: "Links",
}
_ORDER = list(dict.fromkeys(_GROUPS.values()))
_PER_PAGE = 300
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the list: a source that has a page, or the words for one without a name, and where they stand."""

    group: str
    name: str
    there: str
    texts: tuple[Article, ...]
    line: int = 0  # of an unnamed source


@KINDS.register("sources")
def source_index(reading: Reading) -> Iterator[Page]:
    rows = sorted([*_named(reading), *_unnamed(reading)], key=_place)
    for leaf in leaves(addresses.SOURCES, rows, _PER_PAGE):
        title = leaf.numbered("Cited sources")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(reading, leaf), leaf.pager()),
            description="Whom and what the texts of this archive give as the basis of what they say.",
        )


def _named(reading: Reading) -> Iterator[_Row]:
    for cited in reading.archive.cited:
        if texts := tuple(article for article, _ in known_citations(reading, cited)):
            yield _Row(_GROUPS[cited.kind], listed_label(reading, cited), addresses.source(cited.id), texts)


def _unnamed(reading: Reading) -> Iterator[_Row]:
    """Each attribution for itself: whether "analysts" are the same people in two texts, nobody knows."""
    for article in filter(reading.known, reading.all_articles):
        for source in unnamed_sources(article):
            line = reading.document(article).lines.number(source.span.start) if source.span else 0
            there = reading.place(article, source.span)
            yield _Row(_GROUPS[SourceKind.ANONYMOUS], source.name, there, (article,), line)


def _place(row: _Row) -> tuple[int, int, str, str, int]:
    return (_ORDER.index(row.group), -len(row.texts), row.name.casefold(), row.there, row.line)


def _body(reading: Reading, leaf: Leaf[_Row]) -> Iterator[str]:
    yield paragraph(
        "Whom and what the articles give as the basis of what they say, as far as we found it. The number says how "
        "many articles and announcements cite it. An unnamed source stands here in the words of the text, each time "
        "it is given."
    )
    for title, group in groupby(leaf.entries, key=lambda row: row.group):
        yield heading_of(2, title, title.lower().replace(" ", "-"), class_="aa-section")
        yield listing((_line(reading, leaf.address, row) for row in group), class_="aa-source-list")
    if not leaf.entries:
        yield paragraph("No cited source was found.")


def _line(reading: Reading, here: str, row: _Row) -> str:
    if row.group == _GROUPS[SourceKind.ANONYMOUS]:
        article = row.texts[0]
        place = link(addresses.between(here, row.there), f"line {row.line}" if row.line else "supplied")
        title = isolated(shortened(reading.title(article), _LONGEST_TITLE))
        digest = ", in our digest" if reading.is_digest(article) else ""
        return f"{isolated(row.name)} {element('span', f'{title}{digest}, {place}', class_='aa-aside')}"
    number = element("span", str(len(row.texts)), class_="aa-count", title=found_in(row.texts))
    return f"{link(addresses.between(here, row.there), isolated(row.name))} {number}"
