"""The editors' notes on a quoted line, printed under the quotation wherever it stands.

"It recalls that the general was arrested in 2020" is quoted on the general's page; that the charges were dropped is
what the note on that line says, and it stands there too. A note on other words of the line is linked. On the page of
a country, which stands in every second line, the notes are there to open.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, Span
from generator.pages.line_links import LineLinks
from generator.pages.markup import element, folded, isolated, link
from generator.pages.note_body import note_html
from generator.pages.reading import Reading
from generator.relate import addresses
from generator.relate.annotations import Annotation, notes_of
from generator.relate.passages import passage_of

_SUMMARY = "What the editors note on this line"


def notes_below(
    reading: Reading, here: str, article: Article, sentences: Sequence[Span], *, closed: bool = False
) -> dict[Span, str]:
    """For each sentence its notes as HTML; a note stands under the first sentence that it is about."""
    told: dict[str, Span] = {}
    on_line = {whole: _on_line(reading, article, whole) for whole in sentences}
    for whole, found in on_line.items():
        for note in found:
            if _about(note, whole):
                told.setdefault(note.id, whole)
    links = LineLinks(reading, here, article)
    made = {whole: _html(links, whole, found, told) for whole, found in on_line.items()}
    return {whole: folded(_SUMMARY, html) if closed and html else html for whole, html in made.items()}


def _on_line(reading: Reading, article: Article, whole: Span) -> list[Annotation]:
    passage = passage_of(reading.passages(article), whole) if reading.reads(article) else None
    return [a for a in notes_of(article) if passage and a.note.span and a.note.span.meets(passage.span)]


def _about(annotation: Annotation, whole: Span) -> bool:
    note = annotation.note
    return bool(note.span and (not note.quote or note.span.meets(whole)))


def _html(links: LineLinks, whole: Span, found: list[Annotation], told: dict[str, Span]) -> str:
    full = "".join(_whole_note(links, a) for a in found if told.get(a.id) == whole)
    others = [_link(links, a) for a in found if a.id not in told]
    also = element("p", f"Also on this line: {', '.join(others)}", class_="aa-by") if others else ""
    return element("div", full + also, class_="aa-note-below") if full or also else ""


def _whole_note(links: LineLinks, annotation: Annotation) -> str:
    head = element("p", f"{_link(links, annotation)}, by {isolated(annotation.note.by)}:", class_="aa-by")
    return head + note_html(annotation.note.body, links)


def _link(links: LineLinks, annotation: Annotation) -> str:
    quote = annotation.note.quote
    about = f" on {element('q', isolated(quote))}" if quote else ""
    there = f"{addresses.article(links.article.id)}#{annotation.id}"
    return link(addresses.between(links.here, there), f"Note {annotation.number}{about}")
