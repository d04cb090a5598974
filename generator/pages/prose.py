"""Running text as HTML: ``Milenio reported`` with a quiet link on ``Milenio`` and the mark of a note after it.

Every character of the text comes out, in order. Names and http(s) addresses become links; the words a note
is about are marked, and the note's number follows them without becoming text (a style sheet writes it).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.model import Entity, Mention, Span, Status
from generator.pages.markup import element
from generator.relate import addresses
from generator.relate.annotations import Annotation
from generator.text import escape
from generator.text.web_address import ends_at, is_web_address

# A printed address ends before closing punctuation that belongs to the sentence.
_URL = re.compile(r"https?://[^\s<>\"'“”‘’«»\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\\^`{|}]+", re.I)
_TRAILING = ".,;:!?)]…"
_RISKY = re.compile(r"[\[\]()*_`\\!{}~^]")  # Markdown reads these in a tag's attributes before it sees the tag


@dataclass(frozen=True, slots=True)
class Inset:
    """A stretch of text that becomes a link: the tag that opens it."""

    span: Span
    opening: str
    name: bool = False  # of an entity, and not an address that the text prints


def printed_links(text: str, span: Span) -> Iterator[Inset]:
    """http(s) addresses as they stand in the text."""
    for found in _URL.finditer(text, span.start, span.end):
        url = found.group().rstrip(_TRAILING)
        if url.endswith("/") and found.group()[len(url) :].startswith(")") and "(" in url:
            url += ")"
        if ends_at(text, found.end()) and is_web_address(url):
            yield Inset(Span(found.start(), found.start() + len(url)), _outward(url))


def named(mentions: Iterable[Mention], entities: dict[str, Entity], here: str) -> Iterator[Inset]:
    """Mentions of entities that have a page."""
    for mention in mentions:
        entity = entities.get(mention.entity)
        if entity:
            href = addresses.between(here, addresses.entity(entity.id))
            yield Inset(mention.span, _opening(mention, entity, href), name=True)


def _outward(url: str) -> str:
    return f'<a class="aa-url" href="{escape.html(url)}" rel="noopener nofollow ugc">'


def _opening(mention: Mention, entity: Entity, href: str) -> str:
    classes, title = ["aa-name"], ""
    if mention.status is Status.CANDIDATE:
        classes.append("aa-candidate")
        title = "Name not yet reviewed"
    if mention.misspelt:
        classes.append("aa-misspelt")
        title = f"Printed so. Meant, we think: {entity.name}"
    shown = f' title="{escape.html(title)}"' if title else ""
    return f'<a class="{" ".join(classes)}" href="{escape.html(href)}"{shown}>'


@dataclass(frozen=True)
class Prose:
    """A text with its insets, sorted and disjoint, and the notes on it."""

    text: str
    insets: tuple[Inset, ...]
    notes: tuple[Annotation, ...] = ()

    def html(self, span: Span) -> str:
        """The HTML of a stretch of the text."""
        pieces, at = [], span.start
        for inset in self._inside(span):
            pieces += [self._plain(at, inset.span.start), inset.opening, self._words(inset.span), "</a>"]
            pieces.append(self._references(inset.span.start, inset.span.end))
            at = inset.span.end
        return "".join([*pieces, self._plain(at, span.end)])

    def heading(self, span: Span) -> str:
        """A stretch of the text for a heading in Markdown, with its names as links and its notes."""
        pieces, at = [], span.start
        for inset in self._inside(span):
            if inset.name:
                opening = _RISKY.sub(lambda found: f"&#{ord(found.group())};", inset.opening)
                name = "".join(self._marked_down(cut) for cut in self._cuts(inset.span.start, inset.span.end))
                pieces += [self._plain_heading(at, inset.span.start), opening, name, "</a>"]
                pieces.append(self._references(inset.span.start, inset.span.end))
                at = inset.span.end
        return "".join([*pieces, self._plain_heading(at, span.end)])

    def _plain_heading(self, start: int, end: int) -> str:
        cuts = self._cuts(start, end)
        return "".join(self._marked_down(cut) + self._references(cut.start, cut.end) for cut in cuts)

    def _marked_down(self, cut: Span) -> str:
        """For Markdown, with the spaces at both ends that a piece between two others has."""
        piece = cut.of(self.text)
        before, after = " " * piece[:1].isspace(), " " * piece[-1:].isspace()
        return f"{before}{self._noted(cut, escape.markdown(piece))}{after}" if piece.strip() else before

    def _inside(self, span: Span) -> Iterator[Inset]:
        at = bisect_left(self.insets, span.start, key=lambda inset: inset.span.start)
        while at < len(self.insets) and self.insets[at].span.end <= span.end:
            yield self.insets[at]
            at += 1

    def _plain(self, start: int, end: int) -> str:
        """Text outside links: the number of a note follows its words at once."""
        return "".join(self._piece(cut) + self._references(cut.start, cut.end) for cut in self._cuts(start, end))

    def _words(self, span: Span) -> str:
        return "".join(self._piece(cut) for cut in self._cuts(span.start, span.end))

    def _cuts(self, start: int, end: int) -> Iterator[Span]:
        edges = {start, end}
        for quote in self._quotes:
            edges |= {edge for edge in (quote.start, quote.end) if start < edge < end}
        cuts = sorted(edges)
        return (Span(a, b) for a, b in pairwise(cuts))

    def _piece(self, span: Span) -> str:
        return self._noted(span, escape.seen(span.of(self.text)))

    def _noted(self, span: Span, content: str) -> str:
        noted = any(quote.holds(span) for quote in self._quotes)
        return element("span", content, class_="aa-noted-words") if noted else content

    @cached_property
    def _quotes(self) -> tuple[Span, ...]:
        return tuple(a.note.span for a in self.notes if a.note.span and a.note.quote)

    def _references(self, start: int, end: int) -> str:
        ending = (a for a in self.notes if a.note.quote and a.note.span and start < a.note.span.end <= end)
        return "".join(map(reference, ending))


def reference(annotation: Annotation) -> str:
    """The number of a note at its words, drawn by the style sheet."""
    return element(
        "a",
        "",
        class_="aa-note-ref",
        href=f"#{annotation.id}",
        data_number=str(annotation.number),
        aria_label=f"Note {annotation.number}",
    )


def disjoint(insets: Iterable[Inset]) -> tuple[Inset, ...]:
    """Sorted; of two that meet, the first and longer one stays."""
    kept: list[Inset] = []
    for inset in sorted(insets, key=lambda inset: (inset.span.start, -inset.span.end)):
        if not kept or kept[-1].span.end <= inset.span.start:
            kept.append(inset)
    return tuple(kept)


def between_insets(insets: Sequence[Inset], blocked: Sequence[Inset]) -> tuple[Inset, ...]:
    """All of ``blocked``, and of ``insets`` what meets none of them."""
    starts = [inset.span.start for inset in blocked]

    def free(inset: Inset) -> bool:
        at = bisect_left(starts, inset.span.end)
        return at == 0 or blocked[at - 1].span.end <= inset.span.start

    return disjoint([*blocked, *filter(free, insets)])
