"""All notes of the editors, by article: ``notes/``. Each leads to the words it is about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article
from generator.pages.line_links import LineLinks
from generator.pages.lines import article_line
from generator.pages.markup import element, heading, isolated, link, paragraph
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
    noted = [article for article in reading.all_articles if article.notes and reading.reads(article)]
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
    for article in leaf.entries:
        rows = "\n".join(_row(reading, leaf.address, article, note) for note in notes_of(article))
        yield element("div", f"{paragraph(article_line(reading, leaf.address, article))}\n{rows}", class_="aa-noted")


def _row(reading: Reading, here: str, article: Article, annotation: Annotation) -> str:
    note = annotation.note
    place = f"line {note.line}" if note.line else "the whole text"
    about = f"{element('q', isolated(note.quote))}, {place}" if note.quote else place
    there = f"{addresses.article(article.id)}#{annotation.id}"
    head = element("p", f"On {link(addresses.between(here, there), about)}", class_="aa-by")
    return element("div", f"{head}\n{note_html(note.body, LineLinks(reading, here, article))}", class_="aa-note-row")
