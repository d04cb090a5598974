"""A document as its lines with text, each with what it is by itself: prose, a meta line, a comment header.

"MORE ON THE TOPIC:" is the head of a list of other posts, "Share" is furniture, "Sources:" heads a list,
a line of twenty words is prose. Where a line stands is weighed later, by the stage that cuts the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice

from generator.languages import words
from generator.lazy import lazy
from generator.memo import of_this_file
from generator.model import Document, Span
from generator.split.captions import caption_credit, closes_with_agency, names_agency
from generator.split.emphasis import linked, without_emphasis
from generator.split.insets import inset_lines, resumed_lines
from generator.split.menus import Cell, menu_entries
from generator.split.metaline import read_metaline
from generator.split.pieces import MetaLine, PieceKind
from generator.split.readers import reader_stamps
from generator.split.wording import in_title_case
from generator.split.words import (
    asks_consent,
    is_button,
    is_comment_head,
    is_comment_stamp,
    is_furniture,
    is_menu_entry,
    is_more,
    is_related_head,
    is_source_head,
    is_tag_line,
    is_tool,
    reserves_rights,
)
from generator.split.wrapped import paragraphs
from generator.text.phrases import alternation

_SHORT = 200  # code points; only such lines are looked up in the lists of set phrases
_MODERATE = 100  # code points; a longer line that ends like a sentence is hardly anything else
_BUTTON = 60  # code points; shorter lines are remembered from page to page
_PROSE_WORDS = 22
_SENTENCE_WORDS = 9
_ENTRY = 3  # words of an entry of a menu
_CLOSING = frozenset(".!?…。:;\"'”’»)]")  # the last sign of any sentence
_SENTENCE_END = re.compile(r"[.!?…。:;][\"\'”’»)\]]*(?:\[\d+\])*$|\)\.$")


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


_SIGNS = {LineKind.PROSE: "p", LineKind.SHORT: "t", LineKind.RELATED: "r", LineKind.META: "m"}


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
        return self.text.casefold() if len(self.text) <= _SHORT else ""

    @lazy
    def core(self) -> Span:
        """The text without the marks of a heading or a forum's label and what runs on, as a span of the document."""
        if (words := linked(self.text)).start:
            return self.at(words)
        marks = _MARKS.match(self.text) or _thread().match(self.text)
        end = self.run_on.pieces[0].span.start if self.run_on else len(self.text)
        end = len(_LABEL_BEFORE.sub("", self.text[:end])) if self.run_on else end
        return Span(self.span.start + (marks.end() if marks else 0), self.span.start + end)

    @lazy
    def run_on(self) -> MetaLine | None:
        """Byline and date in the same row as the title: "… for pilots By Ellen Marsh October 17, 2022 5 min read"."""
        if len(self.text) > _SHORT:
            return None
        for match in _byline_within().finditer(self.text):
            said = read_metaline(self.text, Span(match.start(), len(self.text)))
            if said and said.authors and said.dates and said.pieces[0].kind is PieceKind.AUTHOR:
                return said
        return None

    @lazy
    def tool(self) -> bool:
        """A button, a counter or a picture's credit, as they stand between a title, its byline and its text."""
        if self.kind is LineKind.CREDIT:
            return True
        return self.kind in (LineKind.FURNITURE, LineKind.COMMENTS) and is_tool(self.text)

    @lazy
    def prose(self) -> bool:
        return self.kind is LineKind.PROSE

    def at(self, span: Span) -> Span:
        """A span of this line's text as a span of the document."""
        return Span(self.span.start + span.start, self.span.start + span.end)


_LABEL_BEFORE = re.compile(r"\s+\S+\s*$")
_URL = re.compile(r"(?:[\[(]?\d{1,3}[\]).]\s*|[•*–-]\s*)?<?(?:https?://|www\.)\S+>?[.,]?")
_REPLY_NUMBER = re.compile(r"#(?:[2-9]|[1-9]\d{1,4})")
_POSTED = " » "  # between name and date on phpBB: "by Mags » Wed Jan 14, 2009 11:03 am"
_CLOCK = re.compile(r"\d:\d\d")
_REPLY = re.compile(r"\d:\d\d(?:\s?[ap]\.?m\.?)?[\s|·•,-]*#(?:[2-9]|[1-9]\d{1,4})$", re.IGNORECASE)
_ENTRY_NUMBER = re.compile(r"(\d{1,2})[.)]\s")
_MARKS = re.compile(r"#{1,6}\s+(?=\S)")
_COPYRIGHT = ("©", "(c)", "copyright")
_END_MARK = re.compile(
    r"#{2,}|-\s?30\s?-|\*{3,}|[-–—_*~=•·\s]{3,}|# # #|ENDS?|-ENDS?-|[-–—]\s?END\s?[-–—]"
    r"|={3,}.{0,80}={3,}|-{3,}.{0,80}-{3,}"
)


@cache
def _thread() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('thread_labels'))})\s+(?=\S)", re.IGNORECASE)


@cache
def _byline_within() -> re.Pattern[str]:
    """A byline's label behind three words or more, before a capital."""
    return re.compile(
        rf"(?<=\w\s)(?:{alternation(words('weak_author_labels'))})\s(?=(?-i:[^\W\d_a-zà-ÿа-я]))", re.IGNORECASE
    )


def _words(text: str) -> int:
    return len(text.split()) if len(text) < _SHORT * 4 else len(text) // 6


def _kind(text: str, words: int, meta: MetaLine | None) -> LineKind:
    if len(text) <= _SHORT:
        return _kind_of_short(text, words, meta)
    if meta is not None and meta.authors and len(text) < 2 * _SHORT:
        return LineKind.META
    if asks_consent(text) or reserves_rights(text):
        return LineKind.FURNITURE
    if caption_credit(text) or closes_with_agency(text):
        return LineKind.CREDIT
    return LineKind.TAGS if is_tag_line(text) else LineKind.PROSE


def _kind_of_short(text: str, words: int, meta: MetaLine | None) -> LineKind:
    """What a line of moderate length is, the likeliest first."""
    sentence = _is_sentence(text, words)
    if sentence and len(text) > _MODERATE and not _something_else(text, meta):
        return LineKind.PROSE
    for kind, test in _TESTS:
        if test(text) and not (kind is LineKind.STAMP and _updated(text, meta)):
            return kind
    if caption_credit(text) or names_agency(text):
        return LineKind.CREDIT
    if meta:
        return _kind_of_meta(text, meta)
    if is_furniture(text):
        return LineKind.FURNITURE
    return LineKind.PROSE if sentence or words >= _PROSE_WORDS else LineKind.SHORT


def _is_sentence(text: str, words: int) -> bool:
    if text[-1] not in _CLOSING or words < _SENTENCE_WORDS:
        return False
    return _SENTENCE_END.search(text[-12:]) is not None and not in_title_case(text)


def _kind_of_meta(text: str, meta: MetaLine) -> LineKind:
    if _numbers_reply(text, meta):
        return LineKind.STAMP
    return LineKind.CREDIT if _only_credit(meta) else LineKind.META


def _numbers_reply(text: str, meta: MetaLine) -> bool:
    """A date, a time of day and a number above the first, on a forum: "01-14-2009, 11:03 AM #2"."""
    return "#" in text and bool(meta.dates) and _REPLY.search(text) is not None


def _updated(text: str, meta: MetaLine | None) -> bool:
    """How long ago the article was changed: "17/10/2022 10h15, updated 2 months ago", "Updated 3 hours ago"."""
    if meta is None or not meta.of(PieceKind.OTHER_DATE):
        return False
    return bool(meta.dates) or text.casefold().startswith(words("modified_labels"))


def _something_else(text: str, meta: MetaLine | None) -> bool:
    return is_furniture(text) or bool(caption_credit(text)) or meta is not None or is_tag_line(text)


_TESTS = (
    (LineKind.END, _END_MARK.fullmatch),
    (LineKind.URL, _URL.fullmatch),
    (LineKind.RELATED, is_related_head),
    (LineKind.COMMENTS, is_comment_head),
    (LineKind.SOURCES, is_source_head),
    (LineKind.STAMP, is_comment_stamp),
    (LineKind.TAGS, is_tag_line),
)


def _only_credit(meta: MetaLine) -> bool:
    return bool(meta.of(PieceKind.CREDIT)) and not meta.dates and not meta.authors


class Sheet:
    """The lines with text of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = _with_insets(_with_menus(_with_readers(_with_numbers(_with_replies(tuple(_lines(document)))))))

    def __len__(self) -> int:
        return len(self.lines)

    def above(self, index: int) -> Line | None:
        """The line above, buttons and counters aside."""
        while index and self.lines[index - 1].tool:
            index -= 1
        return self.lines[index - 1] if index else None

    def below(self, index: int, most: int = 1) -> tuple[Line, ...]:
        """The next lines, buttons and counters aside."""
        rest = (line for line in islice(self.lines, index + 1, None) if not line.tool)
        return tuple(islice(rest, most))

    @lazy
    def _short(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if len(line.text) <= _SHORT)

    @lazy
    def first_prose(self) -> int:
        """Index of the first line of prose; past the end when there is none."""
        return next((line.index for line in self.lines if line.prose), len(self.lines))

    @lazy
    def first_of_text(self) -> int:
        """Index of the first line that is no furniture."""
        return next((line.index for line in self.lines if line.kind is not LineKind.FURNITURE), len(self.lines))

    @lazy
    def starts(self) -> tuple[int, ...]:
        """Where each line begins."""
        return tuple(line.span.start for line in self.lines)

    def times(self, text: str) -> int:
        """How often a line of exactly these words is on the page."""
        return len(self.places(text))

    def places(self, text: str) -> Sequence[int]:
        """Where the lines of exactly these words stand."""
        return self._placed.get(text, ())

    def in_copyright(self, text: str) -> bool:
        """The words stand in a copyright line too: a site's or an owner's name."""
        return any(text.casefold() in line for line in self._copyright)

    @lazy
    def _placed(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for line in self._short:
            found.setdefault(line.text, []).append(line.index)
        return found

    @lazy
    def _copyright(self) -> tuple[str, ...]:
        lows = (line.text.casefold() for line in self._short)
        return tuple(low for low in lows if any(map(low.__contains__, _COPYRIGHT)))


def _lines(document: Document) -> Iterator[Line]:
    whole = document.reading
    for index, (gap, rows) in enumerate(paragraphs(document)):
        first, last = rows[0], rows[-1]
        raw = whole[first.start : last.end].rstrip()
        text = raw.lstrip()
        start, end = first.start + len(raw) - len(text), first.start + len(raw)
        words, kind, meta = _short_traits(text) if len(text) <= _BUTTON else _traits(text)
        if meta and any(caption.holds(Span(start, end)) for caption in document.captions):
            kind, meta = LineKind.CREDIT, MetaLine(meta.of(PieceKind.CREDIT))
        yield Line(index, Span(start, end), first.number, last.number, gap, text, words, kind, meta)


def _with_replies(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The heads of a forum's replies are stamps: a date above "#2", a byline below the first post's subject."""
    stamps: set[int] = set()
    subjects: set[str] = set()
    for line in lines[1:]:
        above = lines[line.index - 1]
        if line.text[0] == "#" and above.kind is LineKind.META and _REPLY_NUMBER.fullmatch(line.text):
            stamps |= {above.index, line.index}
        elif line.kind is LineKind.META and _POSTED in line.text and line.meta and line.meta.authors:
            if above.text in subjects and _CLOCK.search(line.text):
                stamps.add(line.index)
            subjects.add(above.text)
    if not stamps:
        return lines
    return tuple(replace(one, kind=LineKind.STAMP) if one.index in stamps else one for one in lines)


def _with_numbers(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Entries of a numbered list are no bylines: "2. Who sets the price? / 3. Bulb season (by Imre Castell)"."""
    entries = {line.index for line in lines if line.kind is LineKind.META and _numbered(lines, line)}
    if not entries:
        return lines
    return tuple(replace(one, kind=LineKind.SHORT, meta=None) if one.index in entries else one for one in lines)


def _numbered(lines: tuple[Line, ...], line: Line) -> bool:
    """The numbers of the lines beside it are one less or one more."""
    number = _ENTRY_NUMBER.match(line.text)
    beside = (*lines[max(0, line.index - 1) : line.index], *lines[line.index + 1 : line.index + 2]) if number else ()
    around = [int(found[1]) for found in (_ENTRY_NUMBER.match(one.text) for one in beside) if found]
    return bool(number and around) and all(abs(int(number[1]) - one) == 1 for one in around if number)


def _with_readers(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The names and dates above readers' comments are stamps."""
    if not any(line.kind is LineKind.COMMENTS for line in lines):
        return lines
    stamps = frozenset(reader_stamps("".join(map(_sign_of_comments, lines))))
    return tuple(replace(one, kind=LineKind.STAMP) if one.index in stamps else one for one in lines)


def _sign_of_comments(line: Line) -> str:
    if line.kind is LineKind.META and _dates(line) and _CLOCK.search(line.text):
        return "d"
    if line.kind is LineKind.SHORT and line.text[-1] not in _CLOSING:
        return "n" if line.words <= _ENTRY else "t"
    if line.kind is LineKind.FURNITURE and is_button(line.text) and not line.tool:
        return "b"
    return {LineKind.COMMENTS: "c", LineKind.RELATED: "r", LineKind.SHORT: "p", LineKind.PROSE: "p"}.get(line.kind, "-")


def _with_menus(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The entries of a menu are furniture."""
    first = next((line.index for line in lines if line.prose), len(lines))
    entries = frozenset(menu_entries(tuple(map(_cell, lines)), first))
    if not entries:
        return lines
    return tuple(replace(one, kind=LineKind.FURNITURE) if one.index in entries else one for one in lines)


def _cell(line: Line) -> Cell:
    if line.words <= _ENTRY and line.kind in (LineKind.SHORT, LineKind.FURNITURE) and is_menu_entry(line.text):
        return Cell.ENTRY
    if line.kind is LineKind.FURNITURE:
        return Cell.BUTTON
    return Cell.SMALL if line.kind is LineKind.SHORT and line.words <= _ENTRY else Cell.OTHER


def _with_insets(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a box with other posts in the midst of a text."""
    signs = "".join(map(_sign, lines))
    if "r" not in signs and "x" not in signs:
        return lines
    gaps = [line.gap for line in lines]
    insets = frozenset((*inset_lines(signs, gaps), *resumed_lines(signs, gaps, [line.text for line in lines])))
    return tuple(replace(one, kind=LineKind.INSET, meta=None) if one.index in insets else one for one in lines)


def _dates(line: Line) -> bool:
    return line.meta is not None and bool(line.meta.dates) and not line.meta.authors


def _sign(line: Line) -> str:
    """What the line may be of a box with other posts."""
    if _dates(line):
        return "d"
    if line.kind is LineKind.FURNITURE:
        return "x" if is_more(line.text) else "-"
    return _SIGNS.get(line.kind, "-")


def _traits(text: str) -> tuple[int, LineKind, MetaLine | None]:
    inner = without_emphasis(text)
    plain = inner.of(text).rjust(inner.end).ljust(len(text)) if inner.start else text  # an underline is part of a word
    words, meta = _words(text), read_metaline(plain, inner)
    return words, _kind(text, words, meta), meta


_short_traits = lru_cache(maxsize=4096)(_traits)  # the buttons and menus of a site stand on each of its pages


@of_this_file
def sheet_of(document: Document) -> Sheet:
    """The sheet of a document, shared by the stages that read it one after the other."""
    return Sheet(document)
