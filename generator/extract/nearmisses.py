"""What looked like a value and is none: a date inside a sentence, in a comment; a standfirst; an illustrator.

For a person who wonders why a page that holds three dates has none. Nothing is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Article, Document, Part, PartKind, Property, Span
from generator.read.composing import reading_of
from generator.split.heads import heads_of
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.sheet import sheet_of
from generator.split.titles import date_only, rivals
from generator.text.dates import PrintedDate, find_dates, impossible_dates
from generator.text.names import has_given_name, person_at

_MOST = 8
_RIVALS = 2  # titles
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True)
class NearMiss:
    about: Property
    span: Span
    why: str


def near_misses(document: Document, parts: tuple[Part, ...], article: Article) -> tuple[NearMiss, ...]:
    """The first few, in the order of the page."""
    reading = reading_of(document)
    return reading.back(_near_misses(reading.document, reading.there(parts), reading.there(article)))


def _near_misses(document: Document, parts: tuple[Part, ...], article: Article) -> tuple[NearMiss, ...]:
    own = [part for part in parts if part.article == article.id]
    lines = [line for line in sheet_of(document).lines if line.meta and any(part.span.holds(line.span) for part in own)]
    found = [*_titles(document, article), *_credits(article), *_perhaps_authors(lines, article)]
    found += (miss for part in own for miss in _dates(document, part, article))
    return tuple(sorted(found, key=lambda miss: miss.span)[:_MOST])


def _titles(document: Document, article: Article) -> Iterator[NearMiss]:
    sheet = sheet_of(document)
    head = next((head for head in heads_of(document) if sheet.lines[head.start].number == article.lines[0]), None)
    why = "less speaks for it than for the title" if article.title else "too little speaks for a title"
    for line in rivals(sheet, head.title, head.body)[:_RIVALS] if head else ():
        yield NearMiss(Property.TITLE, line.core, why)


def _credits(article: Article) -> Iterator[NearMiss]:
    for credit in article.credits:
        if credit.evidence.span:
            yield NearMiss(Property.AUTHOR, credit.evidence.span, f"a credit ({credit.role}) is no author")


def _perhaps_authors(lines: list[Line], article: Article) -> Iterator[NearMiss]:
    """Behind an author's job: "By Ann Lee, Senior Fellow, Ada Park"."""
    for line in lines if article.authors else ():
        for piece in line.meta.of(PieceKind.ROLE) if line.meta else ():
            name = person_at(line.text, piece.span.start, piece.span.end)
            if name and has_given_name(line.text[name[0] : name[1]]):
                yield NearMiss(
                    Property.AUTHOR, line.at(Span(*name)), "a name behind a job may be where its owner works"
                )


def _dates(document: Document, part: Part, article: Article) -> Iterator[NearMiss]:
    taken = [s.evidence.span for s in (article.date, article.modified, *article.rivals) if s and s.evidence.span]
    for line in sheet_of(document).lines:
        if part.span.holds(line.span) and not line.prose:
            for start, end in impossible_dates(line.text, 0, len(line.text)):
                yield NearMiss(Property.DATE, line.at(Span(start, end)), "no month has such a day")
    for date in find_dates(document.reading, part.span.start, part.span.end):
        span = Span(date.start, date.end)
        if not any(span.meets(other) for other in taken):
            yield NearMiss(Property.DATE, span, _why(document, part, date, article))


def _why(document: Document, part: Part, date: PrintedDate, article: Article) -> str:
    start, end = document.lines.bounds(document.lines.number(date.start))
    if any(m.start() + start <= date.start < m.end() + start for m in _ADDRESS.finditer(document.text[start:end])):
        return "a date in an address is none of the article"
    if part.kind is PartKind.COMMENTS:
        return "a date of a comment"
    if part.kind is PartKind.FURNITURE:
        return "a date in the page's furniture"
    if article.date and date.value == article.date.value:
        return "says the same as the date chosen"
    if date.value is None:
        return f"can be {' or '.join(date.readings)}"
    return _of_line(document, date) or "a date inside a sentence or of something else"


def _of_line(document: Document, date: PrintedDate) -> str | None:
    """For a date on a line of its own, or in a credit."""
    sheet = sheet_of(document)
    line = sheet.lines[bisect_right(sheet.starts, date.start) - 1]
    if line.prose:
        return None
    if line.kind is LineKind.CREDIT or (line.meta and line.meta.of(PieceKind.CREDIT)):
        return "a date of a picture"
    return "a date of a life or an event, or the page's clock" if date_only(line) else None
