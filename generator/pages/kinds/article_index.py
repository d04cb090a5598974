"""The list of all articles, newest first: ``articles/``. Announcements of other posts stand apart, below them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, PartKind
from generator.pages.article_table import article_table
from generator.pages.lines import article_line
from generator.pages.markup import folded, heading, heading_of, listing, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.taking_away import taking_away
from generator.pages.words import texts
from generator.relate import addresses


@KINDS.register("articles")
def article_index(reading: Reading) -> Iterator[Page]:
    for leaf in leaves(addresses.ARTICLES, (*reading.articles, *reading.announcements)):
        title = leaf.numbered("Articles")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(reading, leaf), leaf.pager(), taking_away(reading, leaf.address)),
            description="All articles of this archive.",
        )


def _body(reading: Reading, leaf: Leaf[Article]) -> Iterator[str]:
    total = texts(len(reading.articles), len(reading.announcements))
    articles = [article for article in leaf.entries if article.kind is PartKind.ARTICLE]
    yield paragraph(
        f"{total}. Articles stand newest first. A value in [brackets] is not printed in the text; an editor "
        "supplied it."
    )
    if articles or not leaf.entries:
        if leaf.total == 1 and len(articles) > 1:
            yield folded("Narrow the list", "", class_="aa-narrow")
        yield article_table(reading, leaf.address, articles)
    if announced := leaf.entries[len(articles) :]:
        yield heading_of(2, "Announcements of other posts", "announcements", class_="aa-section")
        yield paragraph("A line or two that a saved page prints about another text; that text is not here.", "aa-small")
        yield listing((article_line(reading, leaf.address, article) for article in announced), class_="aa-related")
