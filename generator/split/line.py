"""One line of a page and what kind of line it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from generator.languages import known, languages, words
from generator.lazy import lazy
from generator.model import Span
from generator.split.emphasis import linked
from generator.split.furniture.ends import stands_inside
from generator.split.furniture.tools import icons_behind, is_tool
from generator.split.metaline import read_metaline
from generator.split.pieces import MetaLine, PieceKind
from generator.split.wording import wording
from generator.text.phrases import alternation

SHORT = 200  # code points; only such lines are looked up in the lists of set phrases

_CLOSING_QUOTES = '»”"'
_LABEL_BEFORE = re.compile(r"\s+\S+\s*$")
_CLOCK = re.compile(r"\d[:.h]\d\d")
_SIGNS = " .,:|•■–—-"
_MARKS = re.compile(r"#{1,6}\s+(?=\S)")
_MARKS_BEHIND = re.compile(r"(?<=\S)\s+#+\s*\Z")


class LineKind(StrEnum):
    PROSE = "prose"
    SHORT = "short"  # a title, a heading, an entry of a list
    META = "meta"
    CREDIT = "credit"  # nothing but a credit: "Photo: Jane Doe / Agency"
    URL = "url"
    TAGS = "tags"
    FURNITURE = "furniture"
    RELATED = "related"  # head of a list of other posts
    COMMENTS = "comments"  # head of the readers' comments
    STAMP = "stamp"  # "Jane says:"
    SOURCES = "sources"  # head of a list of sources
    END = "end"  # "###"
    INSET = "inset"  # of a box with other posts in the midst of a text


def headed(text: str) -> Span:
    """The words of a heading without the marks of Markdown: "## Two tides ##"."""
    marks = _MARKS.match(text)
    behind = _MARKS_BEHIND.search(text, marks.end()) if marks else None
    return Span(marks.end() if marks else 0, behind.start() if behind else len(text))


@dataclass(frozen=True, eq=False)
class Line:
    """A row with text, trimmed; in hard-wrapped text a paragraph. ``gap`` counts the blank rows before it."""

    index: int
    span: Span
    number: int
    last: int  # line number of the last row
    gap: int
    text: str
    words: int
    kind: LineKind
    meta: MetaLine | None

    @lazy
    def folded(self) -> str:
        """A short line without regard to capitals; nothing of a long one."""
        return self.text.casefold() if len(self.text) <= SHORT else ""

    @lazy
    def core(self) -> Span:
        """The text without a heading's marks or a forum's label, what runs on and icons, as a span of the document."""
        if icons := icons_behind(self.text):
            return self.at(Span(0, icons))
        if words := linked(self.text):
            return self.at(words)
        marked = headed(self.text)
        marks = _thread().match(self.text)
        begin = marked.start or (marks.end() if marks else 0)
        said = self.run_on or self.signed
        end = said.pieces[0].span.start if said else marked.end
        end = len(_LABEL_BEFORE.sub("", self.text[:end])) if said else end
        end = len(self.text[:end].rstrip(_SIGNS)) if said and said is self.signed else end
        return Span(self.span.start + begin, self.span.start + end)

    @lazy
    def run_on(self) -> MetaLine | None:
        """Byline and date in the same row as the title: "… for pilots By Ellen Marsh October 17, 2022 5 min read"."""
        if not self._labels:
            return None
        for match in _byline_within().finditer(self.text):
            said = read_metaline(self.text, Span(match.start(), len(self.text)))
            if said and said.authors and said.dates and said.pieces[0].kind is PieceKind.AUTHOR:
                return said
        return None

    @lazy
    def signed(self) -> MetaLine | None:
        """Names that end the row behind a sign and a label: "… allotments”. Von Ann Lee", "…, por Pedro Ruiz"."""
        if self.kind is LineKind.META or not self._labels:
            return None
        for match in _byline_behind().finditer(self.text):
            if match["sign"][0] in _CLOSING_QUOTES and self.text[match.end("sign")].islower():
                continue  # "Review: “The Tide Clerk” by Ottoline Vance"
            said = read_metaline(self.text, Span(match.end("sign"), len(self.text)))
            if said and said.authors and said.pieces[0].kind is PieceKind.AUTHOR and not said.of(PieceKind.UNKNOWN):
                return said
        return None

    @lazy
    def _labels(self) -> bool:
        """Short enough for a title and a byline, with a byline's label among its words."""
        return len(self.text) <= SHORT and not known("weak_author_labels").isdisjoint(wording(self.text).words)

    @lazy
    def tool(self) -> bool:
        """A button, a counter or a picture's credit, as they stand between a title, its byline and its text."""
        if self.kind is LineKind.CREDIT:
            return True
        return self.kind in (LineKind.FURNITURE, LineKind.COMMENTS) and is_tool(self.text)

    @lazy
    def aside(self) -> bool:
        """Such a line, or an advertisement's place."""
        return self.tool or (self.kind is LineKind.FURNITURE and stands_inside(self.text))

    @lazy
    def timed(self) -> bool:
        """Says at what time of day: "5 junio 2023 19:52 CEST"."""
        counters = self.meta.of(PieceKind.COUNTER) if self.meta else ()
        return any(_CLOCK.search(self.text, one.span.start, one.span.end) for one in counters)

    @lazy
    def prose(self) -> bool:
        return self.kind is LineKind.PROSE

    def at(self, span: Span) -> Span:
        """A span of this line's text as a span of the document."""
        return Span(self.span.start + span.start, self.span.start + span.end)


@cache
def _thread() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('thread_labels'))})\s+(?=\S)", re.IGNORECASE)


@cache
def _byline_within() -> re.Pattern[str]:
    """A byline's label behind three words or more, before a capital."""
    return re.compile(
        rf"(?<=\w\s)(?:{alternation(words('weak_author_labels'))})\s(?=(?-i:[^\W\d_a-zà-ÿа-я]))", re.IGNORECASE
    )


@cache
def _byline_behind() -> re.Pattern[str]:
    """A byline's label behind a sign; what stands behind a comma in an English title is who wrote a book."""
    labels = words("weak_author_labels")
    others = [label for label in labels if label not in languages()["en"]["weak_author_labels"]]
    sign = rf"(?:[.!?…»”\"|•■–—]\s|,\s(?=(?:{alternation(others)})\s))"
    return re.compile(
        rf"(?<=\w)\W{{0,2}}(?P<sign>{sign})(?={alternation(labels)}\s?:?\s(?-i:[^\W\d_a-zà-ÿа-я]))", re.IGNORECASE
    )
