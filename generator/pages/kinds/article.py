"""The page of an article or a teaser: title, byline, text with notes, and three sections below.

``articles/more-russian-spies/``. A text that may not be shown has the same page without the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.exports import head_meta, json_ld_script
from generator.model import Article, PartKind
from generator.pages.about_text import about_section
from generator.pages.article_matter import article_matter, facets
from generator.pages.article_text import ArticleText
from generator.pages.banner import banner, standing_mark
from generator.pages.byline import byline, passage_source
from generator.pages.cited import cited_section
from generator.pages.lines import facts_of
from generator.pages.markup import heading, paragraph
from generator.pages.other_names import other_names
from generator.pages.page import Page
from generator.pages.reading import Reading
from generator.pages.related import related_section
from generator.pages.render import KINDS
from generator.pages.words import joined, shortened
from generator.relate import addresses

_DESCRIPTION = 200


@KINDS.register("article")
def articles(reading: Reading) -> Iterator[Page]:
    for article in reading.all_articles:
        yield Page(
            address=addresses.article(article.id),
            kind=article.kind.value,
            title=reading.title(article),
            body=_body(reading, article),
            matter={**article_matter(reading, article), **_for_machines(reading, article)},
            description=_description(reading, article),
            noindex=not reading.known(article) or article.kind is PartKind.TEASER,
        )


def _for_machines(reading: Reading, article: Article) -> dict[str, Any]:
    """What the templates put into the head."""
    found: dict[str, Any] = {"facets": facets(reading, article), "facts": _facts(reading, article)}
    if reading.reads(article):
        found["passage_source"] = passage_source(reading, article)
    if head := head_meta(reading.archive, article):
        found["head"] = head
    if linked := json_ld_script(reading.archive, article):
        found["linked_data"] = linked
    return found


def _facts(reading: Reading, article: Article) -> str:
    """The line under a search result: author, date, outlet, as plain words."""
    return " · ".join(facts_of(reading, article, plain=True))


def _body(reading: Reading, article: Article) -> Iterator[str]:
    if not reading.reads(article):
        yield from _without_text(reading, article)
        return
    text = ArticleText(reading, article)
    yield banner(reading, article)
    yield from text.before()
    yield text.heading()
    yield byline(reading, article)
    yield text.notes_on_all()
    yield from text.after()
    yield standing_mark(reading, article)
    yield other_names(reading, article)
    yield from _sections(reading, article)


def _without_text(reading: Reading, article: Article) -> Iterator[str]:
    yield banner(reading, article)
    yield heading(1, reading.title(article), "title")
    if reading.known(article):
        yield byline(reading, article)
        yield from _sections(reading, article)
    else:
        yield paragraph("Nothing else about it is published.")


def _sections(reading: Reading, article: Article) -> Iterator[str]:
    yield from cited_section(reading, article)
    yield from related_section(reading, article)
    yield from about_section(reading, article)


def _description(reading: Reading, article: Article) -> str | None:
    """For search engines and link previews: the first words, or whose article it is."""
    if not reading.known(article):
        return "A text that this archive keeps and does not publish."
    authors = joined([author.value for author in article.authors])
    by = f" by {authors}" if authors else ""
    if not reading.reads(article):
        return f"What is known about an article{by}."
    document = reading.document(article)
    first = next((p.span.of(document.text) for p in reading.passages(article) if p.number), "")
    return shortened(first, _DESCRIPTION) or None
