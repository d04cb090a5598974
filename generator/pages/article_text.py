"""The text of an article as blocks: all of it, in order, each passage with its permanent address.

The title line is the page's heading where it first stands; bylines and date lines are set small around it;
notes follow the passage they are about.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, BlockKind, Note, Span
from generator.pages.line_links import LineLinks
from generator.pages.markup import element, folded, heading, heading_of, isolated
from generator.pages.note_body import note_html
from generator.pages.prose import Prose, between_insets, disjoint, named, printed_links, reference
from generator.pages.reading import Reading
from generator.pages.words import shortened, spoken_date
from generator.relate import addresses
from generator.relate.annotations import Annotation, notes_of
from generator.relate.passages import Passage, passage_of

_LONGEST_HEADING = 300
_LONGEST_WORDS = 40  # of those a note is about
_CLASSES = {
    BlockKind.TITLE: "aa-again",
    BlockKind.META: "aa-printed",
    BlockKind.PARAGRAPH: "aa-p",
    BlockKind.LISTED: "aa-p aa-source-line",
}


class ArticleText:
    """The blocks of one article; ``before`` the heading, the ``heading`` itself, and what comes ``after``."""

    def __init__(self, reading: Reading, article: Article) -> None:
        self._reading = reading
        self._article = article
        self._document = reading.document(article)
        self._passages = reading.passages(article)
        self._notes = notes_of(article)
        self._prose = self._running_text()
        self._links = LineLinks(reading, addresses.article(article.id), article)
        self._lang = article.language.value if article.language and article.language.value != "en" else None
        self._title = self._leading_title()

    def before(self) -> Iterator[str]:
        """Lines printed above the title."""
        if self._title:
            yield from self._blocks(self._passages[: self._passages.index(self._title)])

    def heading(self) -> str:
        if self._title is None:
            return heading(1, self._reading.title(self._article), "title")
        return self._heading_block(self._title, 1)

    def notes_on_all(self) -> str:
        """Notes on the article as a whole."""
        return _beside([a for a in self._notes if a.note.span is None], None, self._links)

    def after(self) -> Iterator[str]:
        first = self._passages.index(self._title) + 1 if self._title else 0
        if self._title:
            yield self._notes_on(self._title)
        yield from self._blocks(self._passages[first:])

    def _running_text(self) -> Prose:
        text, here = self._document.text, addresses.article(self._article.id)
        entities = {str(identity): entity for identity, entity in self._reading.archive.entity.items()}
        links = disjoint(printed_links(text, self._article.span))
        names = between_insets(disjoint(named(self._article.mentions, entities, here)), links)
        return Prose(text, names, self._notes)

    def _leading_title(self) -> Passage | None:
        """The line that prints the title, where only small lines stand above it."""
        for passage in self._passages:
            if passage.kind is BlockKind.TITLE:
                return passage
            if passage.kind is not BlockKind.META:
                return None
        return None

    def _blocks(self, found: tuple[Passage, ...]) -> Iterator[str]:
        for passage in found:
            notes = self._notes_on(passage)
            if notes and passage.kind is not BlockKind.HEADING:
                yield element("div", f"{self._block(passage)}\n{notes}", class_="aa-pair")
            else:
                yield self._block(passage)
                yield notes

    def _block(self, passage: Passage) -> str:
        if passage.kind is BlockKind.HEADING:
            return self._heading_block(passage, 2)
        whole = [a for a in self._notes_in(passage) if not a.note.quote]
        content = self._prose.html(_trimmed(self._document.text, passage.span)) + "".join(map(reference, whole))
        return element(
            "p", content + _pin(passage), id=passage.id, class_=_CLASSES[passage.kind], lang=self._lang, dir="auto"
        )

    def _heading_block(self, passage: Passage, level: int) -> str:
        text = passage.span.of(self._document.text)
        if len(text) > _LONGEST_HEADING:
            return element(f"h{level}", self._prose.html(passage.span), id=passage.id, lang=self._lang)
        return heading_of(level, self._prose.heading(passage.span), passage.id, lang=self._lang)

    def _notes_in(self, passage: Passage) -> list[Annotation]:
        spans = ((a, a.note.span) for a in self._notes)
        return [a for a, span in spans if span and passage_of(self._passages, span) is passage]

    def _notes_on(self, passage: Passage) -> str:
        return _beside(self._notes_in(passage), self._document.lines.number(passage.span.start), self._links)


def _trimmed(text: str, span: Span) -> Span:
    found = span.of(text)
    return Span(span.start + len(found) - len(found.lstrip()), span.end - len(found) + len(found.rstrip()))


def _pin(passage: Passage) -> str:
    if passage.number is None:
        return ""
    label = f"Paragraph {passage.number}, permanent address"
    return element("a", "", class_="aa-pin", href=f"#{passage.id}", data_number=str(passage.number), aria_label=label)


def _beside(found: list[Annotation], line: int | None, links: LineLinks) -> str:
    rows = "\n".join(note_block(annotation, line, links) for annotation in found)
    return element("div", f"\n{rows}\n", class_="aa-notes", data_pagefind_ignore="all") if rows else ""


def _about(note: Note) -> str | None:
    """The words that a note is about, said in the margin, where the note may stand lower than they do."""
    return f"on “{shortened(note.quote, _LONGEST_WORDS)}”" if note.quote else None


def note_block(annotation: Annotation, line: int | None, links: LineLinks) -> str:
    """A note: beside its words where there is room, to open below them where there is not."""
    note, number = annotation.note, str(annotation.number)
    place = f"line {line}" if line else "this text"
    about = element("q", isolated(note.quote)) if note.quote else place
    by = f"{isolated(note.by)}{f', {spoken_date(note.date)}' if note.date else ''}"
    body = f"{note_html(note.body, links)}\n{element('p', by, class_='aa-by')}"
    inside = element("div", body, class_="aa-note-body", data_number=number, data_on=_about(note))
    summary = f"Note {number} on {about}"
    return folded(summary, inside, class_="aa-note", id=annotation.id)
