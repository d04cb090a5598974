"""The list of all articles, newest first: ``articles/``. Teasers have pages, but no line here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.article_table import article_table
from generator.pages.markup import folded, heading, paragraph
from generator.pages.page import Page
from generator.pages.pager import leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.taking_away import taking_away
from generator.relate import addresses
from generator.text.counting import count


@KINDS.register("articles")
def article_index(reading: Reading) -> Iterator[Page]:
    for leaf in leaves(addresses.ARTICLES, reading.articles):
        title = leaf.numbered("Articles")
        words = f"{count(len(reading.articles), 'article')}, newest first. A value in [brackets] is not printed in "
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(
                heading(1, title, "title"),
                paragraph(words + "the text; an editor supplied it."),
                folded("Narrow the list", "", class_="aa-narrow") if leaf.total == 1 and len(leaf.entries) > 1 else "",
                article_table(reading, leaf.address, leaf.entries),
                leaf.pager(),
                taking_away(reading, leaf.address),
            ),
            description="All articles of this archive.",
        )
