"""The nouns of the archive, as frozen values.

A saved file ``002.txt`` is a `Document`; its lines 1-7 are a `Part` of kind ``article``; that part read
as a text with an author and a date is an `Article`; "by Joseph Fitsanakis" on its line 7 is a `Statement`
whose `Evidence` is the span of the name; "Mexico" in line 3 is a `Mention` of an `Entity`.

Text is pointed into, never copied: a `Span` counts code points of the decoded text, half open. Line
numbers count ``\\n`` only, from 1. Unknown is ``None``, absent is ``()``. Nothing here reads a file.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple, NewType

from generator.text.lines import Lines
from generator.text.notes import Mark, note_marks, without_marks
from generator.text.spaces import with_plain_spaces

SeedName = NewType("SeedName", str)  # path of a seed relative to the seeds folder, with "/": "2022/002.txt"
ArticleId = NewType("ArticleId", str)  # permanent, safe as a path segment: "more-russian-spies"
EntityId = NewType("EntityId", str)  # permanent, safe as a path segment: "andres-manuel-lopez-obrador"
RuleName = NewType("RuleName", str)  # name of the rule that found something, known to `explain`
IsoDate = NewType("IsoDate", str)  # "2024-07-14", shortened to "2024-07" or "2024" when no more is printed


class Span(NamedTuple):
    """Half-open range of code points in a `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def held(spans: Sequence[Span], span: Span) -> bool:
    """One of these, which are in order and none within another, holds it."""
    at = bisect_right(spans, (span.start, sys.maxsize)) - 1
    return at >= 0 and spans[at].holds(span)


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, without those that lie within another."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


class PartKind(StrEnum):
    ARTICLE = "article"
    TEASER = "teaser"
    COMMENTS = "comments"
    FURNITURE = "furniture"


class How(StrEnum):
    PRINTED = "printed"  # a span of the text
    DERIVED = "derived"  # a rule over the text
    SUPPLIED = "supplied"  # an editor's word, with a reason


class Strength(IntEnum):
    """Rank of a rule's claim; the strongest wins, wherever the rule stands in a list."""

    INFERRED = 1
    PLACED = 2
    LABELLED = 3
    SUPPLIED = 4


class Property(StrEnum):
    """What a statement is about. Dublin Core's terms where it has them."""

    TITLE = "title"
    AUTHOR = "author"
    DATE = "date"
    MODIFIED = "modified"
    OUTLET = "outlet"
    TAG = "tag"
    LANGUAGE = "language"
    CREDIT = "credit"  # illustrator, photographer, translator, editor: never the author


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is stated. ``printed`` has a span, ``supplied`` has ``by`` and ``why``."""

    how: How
    rule: RuleName | None = None
    span: Span | None = None
    strength: Strength = Strength.INFERRED
    by: str | None = None
    why: str | None = None
    line: int | None = None  # supplied: line of the record; HTML metadata: line of the saved file
    pointer: str | None = None  # HTML metadata: path of the element, "/html/head/meta[3]"


@dataclass(frozen=True, slots=True)
class Statement:
    property: Property
    value: str
    evidence: Evidence
    role: str | None = None  # credits: "illustrator"; authors: the printed role


class BlockKind(StrEnum):
    """What a run of lines inside an article or teaser is to a reader."""

    TITLE = "title"  # the line(s) that print the title, also when printed again
    META = "meta"  # byline, date line, permalink line, deck label: kept, set small
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LISTED = "listed"  # an entry of an explicit source list at the end


@dataclass(frozen=True, slots=True)
class Block:
    """Contiguous non-blank lines read together. The blocks of a part cover all its non-blank lines, in order."""

    kind: BlockKind
    span: Span


class SourceKind(StrEnum):
    URL = "url"
    OUTLET = "outlet"
    PUBLICATION = "publication"
    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever or whatever an article gives as the basis of what it says, once per attribution."""

    name: str  # as printed, never empty
    kind: SourceKind
    named: bool
    listed: bool  # stands in an explicit list at the end
    span: Span | None  # of the attribution: name and phrase together, or "she says" alone; None when supplied
    name_span: Span | None  # None when supplied, or when the name is the address that a link leads to
    rule: RuleName | None
    phrase: str | None = None  # "reported that"
    url: str | None = None
    via: str | None = None  # the source through which it is cited
    evidence: Evidence | None = None  # where an editor supplied it, or its address is the target of a link


class EntityType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PUBLICATION = "publication"
    LAW = "law"
    EVENT = "event"
    PRODUCT = "product"


class Status(StrEnum):
    REVIEWED = "reviewed"  # an entry of the authority file
    CANDIDATE = "candidate"  # discovered by rule, not yet reviewed


@dataclass(frozen=True, slots=True)
class Entity:
    """An entry of the authority file, or a discovered name (status ``candidate``)."""

    id: EntityId
    type: EntityType | None  # None: a candidate whose type is unknown
    name: str
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    same_as: tuple[tuple[str, str], ...] = ()
    description: str | None = None
    replaces: tuple[EntityId, ...] = ()
    status: Status = Status.REVIEWED
    line: int | None = None  # in the authority file


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity. ``text`` is what stands there."""

    span: Span
    text: str
    entity: EntityId
    type: EntityType | None
    status: Status
    rule: RuleName
    misspelt: bool = False
    why: str | None = None  # an editor's decision: the reason given


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that was left unlinked because two or more entities own it."""

    span: Span
    text: str
    owners: tuple[EntityId, ...]
    article: ArticleId


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's annotation (W3C Web Annotation, motivation ``commenting``)."""

    body: str  # Markdown; raw HTML in it is shown as text
    by: str
    date: IsoDate | None
    line: int | None  # line of the seed it is about; None: the whole article
    span: Span | None  # words or line of the seed; None: the whole article
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader reads: an ``article`` part with its statements; a ``teaser`` is a small one.

    ``span`` is the part's; statements may point outside it (a tag line in the furniture below).
    """

    id: ArticleId
    kind: PartKind
    seed: SeedName
    span: Span
    lines: tuple[int, int]  # first and last line with text, counted from 1
    title: Statement | None = None
    authors: tuple[Statement, ...] = ()
    date: Statement | None = None
    modified: Statement | None = None
    outlet: Statement | None = None
    language: Statement | None = None
    tags: tuple[Statement, ...] = ()
    credits: tuple[Statement, ...] = ()
    rivals: tuple[Statement, ...] = ()  # values not chosen
    headings: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    sources: tuple[Source, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    notes: tuple[Note, ...] = ()
    added: IsoDate | None = None
    url: str | None = None
    archived_url: str | None = None
    replaces: tuple[ArticleId, ...] = ()  # earlier addresses


@dataclass(frozen=True, slots=True)
class Part:
    """A labelled piece of a seed. The parts of a seed tile it: joined in order they are its text."""

    kind: PartKind
    span: Span
    lines: tuple[int, int]  # first and last line with text; of a blank part: first and last line
    article: ArticleId | None = None  # the article that the part is, or that its tags and credits belong to


@dataclass(frozen=True, slots=True)
class Region:
    """What a reader that knows the page's mark-up says about a stretch of its text."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a saved page that lead somewhere: the target stands in the mark-up alone."""

    span: Span
    target: str  # as the mark-up gives it
    line: int | None  # of the saved file
    pointer: str  # path of the element


@dataclass(frozen=True)
class Document:
    """One seed as received: its text, decoded and otherwise untouched.

    For HTML the text is the text of the page; ``regions`` and ``embedded`` carry what the mark-up says.
    """

    name: SeedName
    text: str
    sha256: str  # of the bytes of the file
    size: int  # bytes
    encoding: str
    media_type: str = "text/plain"
    regions: tuple[Region, ...] = ()
    embedded: tuple[Statement, ...] = ()  # metadata from mark-up or front matter
    captions: tuple[Span, ...] = ()  # of pictures, where the mark-up shows them
    links: tuple[Link, ...] = ()  # in lists of sources, and from the text to other sites
    quoted: tuple[Span, ...] = ()  # quotations and works told of, in order, none within another
    undecided: tuple[Statement, ...] = ()  # dates of the metadata that can be read two ways, as written: "03/04/2023"

    def __hash__(self) -> int:
        """By file and bytes: what is remembered of a file is asked for thousands of times."""
        return hash((self.name, self.sha256))

    def quotes(self, span: Span) -> bool:
        """It is in words of another text, as the mark-up shows."""
        return held(self.quoted, span)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    @cached_property
    def reading(self) -> str:
        """The text as the rules read it, sign for sign as long: a space of another width is a space, and so is the mark
        of a note behind a word.
        """
        return without_marks(with_plain_spaces(self.text), self.note_marks)

    @cached_property
    def note_marks(self) -> tuple[Mark, ...]:
        """The numbers of notes that are glued to words of the text."""
        return note_marks(self.text)


class TextKind(StrEnum):
    ORIGINAL = "original"
    DIGEST = "digest"


class Publish(StrEnum):
    FULL = "full"
    DIGEST = "digest"
    RECORD = "record"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Supplied:
    """A value that an editor supplies, with the reason and the line of the record."""

    value: str
    why: str
    by: str
    line: int


@dataclass(frozen=True, slots=True)
class NoteRecord:
    body: str
    by: str
    date: IsoDate | None
    on_line: int | None
    quote: str | None
    line: int  # of the record


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """An addition to the cited sources, or (``drop``) a removal, with the reason."""

    name: str
    why: str
    by: str | None
    line: int  # of the record
    drop: bool = False
    kind: SourceKind | None = None
    url: str | None = None
    on_line: int | None = None


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A decision on one span of the text: ``entity`` None drops the mention."""

    on_line: int
    text: str
    entity: EntityId | None
    why: str
    line: int  # of the record
    nth: int = 1  # which occurrence of the text in the line


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    line: int  # of the record
    lines: tuple[int, int] | None = None
    id: ArticleId | None = None
    added: IsoDate | None = None
    url: str | None = None
    archived_url: str | None = None
    title: Supplied | None = None
    authors: tuple[Supplied, ...] = ()
    date: Supplied | None = None
    outlet: Supplied | None = None
    language: Supplied | None = None
    sources: tuple[SourceRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    mentions: tuple[MentionRecord, ...] = ()
    replaces: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What the editors know about a seed."""

    path: str  # as shown in diagnostics
    sha256: str | None = None  # of the file beside it
    original_sha256: str | None = None
    text: TextKind = TextKind.ORIGINAL
    publish: Publish = Publish.RECORD  # in full only where a record says so
    rights: str | None = None
    why: str | None = None  # why a text is withheld
    articles: tuple[ArticleRecord, ...] = ()
    sha256_line: int = 1  # of the record
    source: str = field(default="", repr=False)  # the YAML text, for diagnostics


@dataclass(frozen=True, slots=True)
class Seed:
    """A saved file with all that was found in it. Pure: the same bytes and record give the same value."""

    document: Document
    record: Record | None
    text_kind: TextKind
    parts: tuple[Part, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What the owner says about the site (mkdocs.yml)."""

    name: str
    url: str | None  # absolute, with a trailing slash
    description: str | None = None
    report_url: str | None = None
    index_persons: bool = False  # let search engines index pages of persons
    intro: str | None = None  # Markdown that opens the front page
    public: bool = False  # heed `publish`: show in full only what a record allows
