"""The list of what the articles cite: ``sources/``, those cited by most articles first within each kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model import SourceKind
from generator.pages.kinds.source import known_citations
from generator.pages.markup import element, heading, heading_of, isolated, link, listing, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.relate import addresses
from generator.relate.archive import CitedSource
from generator.text.counting import count

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


@KINDS.register("sources")
def source_index(reading: Reading) -> Iterator[Page]:
    cited = [(found, len(known_citations(reading, found))) for found in reading.archive.cited]
    known = sorted(((found, n) for found, n in cited if n), key=_place)
    for leaf in leaves(addresses.SOURCES, known, _PER_PAGE):
        title = leaf.numbered("Cited sources")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(leaf), leaf.pager()),
            description="Whom and what the texts of this archive give as the basis of what they say.",
        )


def _place(row: tuple[CitedSource, int]) -> tuple[int, int, str, str]:
    found, number = row
    return (_ORDER.index(_GROUPS[found.kind]), -number, found.name.casefold(), found.id)


def _body(leaf: Leaf[tuple[CitedSource, int]]) -> Iterator[str]:
    yield paragraph(
        "Whom and what the articles give as the basis of what they say, as far as we found it. An unnamed source "
        "stands here in the words of the article."
    )
    for title, group in groupby(leaf.entries, key=lambda row: _GROUPS[row[0].kind]):
        yield heading_of(2, title, title.lower().replace(" ", "-"), class_="aa-section")
        yield listing((_row(leaf.address, found, number) for found, number in group), class_="aa-source-list")
    if not leaf.entries:
        yield paragraph("No cited source was found.")


def _row(here: str, found: CitedSource, number: int) -> str:
    page = link(addresses.between(here, addresses.source(found.id)), isolated(found.name))
    return f"{page} {element('span', str(number), class_='aa-count', title=count(number, 'text'))}"
