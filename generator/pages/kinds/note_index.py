"""All notes of the editors, by article: ``notes/``. Each leads to the words it is about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article
from generator.pages.line_links import LineLinks
from generator.pages.lines import facts_of
from generator.pages.markup import element, folded, heading, isolated, link, listing, paragraph
from generator.pages.note_body import note_html
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.relate import addresses
from generator.relate.annotations import Annotation, notes_of
from generator.text.counting import count


@KINDS.register("notes")
def note_index(reading: Reading) -> Iterator[Page]:
    listed = (*reading.articles, *reading.announcements)
    noted = [article for article in listed if article.notes and reading.reads(article)]
    total = sum(len(article.notes) for article in noted)
    for leaf in leaves(addresses.NOTES, noted, 20):
        title = leaf.numbered("Notes")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(reading, leaf, total), leaf.pager()),
            description="What the editors of this archive remark on its texts.",
        )


def _body(reading: Reading, leaf: Leaf[Article], total: int) -> Iterator[str]:
    if not total:
        yield paragraph("No editor has written a note yet.")
        return
    yield paragraph(
        f"{count(total, 'note')} by the editors. A note says what stands in a text and what can be checked; it does "
        "not judge what anyone meant."
    )
    if len(leaf.entries) > 1:
        yield folded("The texts on this page", listing(_contents(reading, article) for article in leaf.entries))
    for article in leaf.entries:
        yield heading(2, reading.title(article), _anchor(article), class_="aa-section")
        rows = "\n".join(_row(reading, leaf.address, article, note) for note in notes_of(article))
        yield element("div", f"{_facts(reading, leaf.address, article)}\n{rows}", class_="aa-noted")


def _contents(reading: Reading, article: Article) -> str:
    notes = element("span", count(len(article.notes), "note"), class_="aa-facts")
    return f"{link('#' + _anchor(article), isolated(reading.title(article)))} {notes}"


def _anchor(article: Article) -> str:
    return f"on-{article.id}"


def _facts(reading: Reading, here: str, article: Article) -> str:
    text = link(addresses.between(here, addresses.article(article.id)), "Read the text")
    return element("p", " · ".join([*facts_of(reading, article), text]), class_="aa-facts")


def _row(reading: Reading, here: str, article: Article, annotation: Annotation) -> str:
    note = annotation.note
    place = f"line {note.line}" if note.line else "the whole text"
    about = f"{element('q', isolated(note.quote))}, {place}" if note.quote else place
    there = f"{addresses.article(article.id)}#{annotation.id}"
    head = element("p", f"On {link(addresses.between(here, there), about)}", class_="aa-by")
    return element("div", f"{head}\n{note_html(note.body, LineLinks(reading, here, article))}", class_="aa-note-row")
