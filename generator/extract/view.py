"""One article or teaser with its surroundings, as the rules see it.

For the second article of ``002``: its lines 25-32, its head (title on line 25, text from line 27), and as
tail the furniture that follows it, where tags and credits stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from generator.extract.clauses import Sentence, attributing
from generator.extract.vocabulary import vocabulary
from generator.lazy import lazy
from generator.memo import of_this_file
from generator.model import (
    Document,
    Evidence,
    How,
    Part,
    Property,
    RuleName,
    Source,
    Span,
    Statement,
    Strength,
)
from generator.registry import Registry
from generator.split.bylines import surely_names
from generator.split.emphasis import unmarked
from generator.split.furniture.consent import reserves_rights
from generator.split.heads import Head
from generator.split.line import Line, LineKind
from generator.split.metawords import roleword
from generator.split.pieces import MetaLine, PieceKind
from generator.split.sheet import Sheet
from generator.split.titles import date_only, titleish
from generator.text.lows import small
from generator.text.tongues import likely_tongue, tongue

_SHORTEST = 16  # code points of a paragraph that may attribute something
_SAYING = (LineKind.META, LineKind.CREDIT)
_MARKED = ("microdata", "rel-author")  # rules whose evidence stands on the page
_FOOT = 4  # lines of furniture below the text in which the date may stand
_CLOSING = 8  # last lines of a text among which the date may stand
_NOTES = 2  # paragraphs below it, about author and rights
_BELOW = 8  # lines looked at below a date that ends the text
_TOP = 128  # lines above the text: a page with more of them is a list, and the rules compare each with each
_METAS = 64  # of these and of the lines below the text those that say when and by whom
_SENTENCE = 60  # code points of a line that is no heading
_LONGEST = 100_000  # a longer line is no prose
_PORTION = 200  # sentences read at once: all those of a long text together take thirty times its length
Rule = Callable[["View"], Iterator[Statement]]
SourceRule = Callable[["View"], Iterator[Source]]
SentenceRule = Callable[["View", "Said"], Iterator[Source]]
rules: Registry[Rule] = Registry("generator.extract.rules")
source_rules: Registry[SourceRule] = Registry("generator.extract.source_rules")
sentence_rules: Registry[SentenceRule] = Registry("generator.extract.source_rules")


def _may_say(line: Line) -> bool:
    """Prose, or a short line that ends like a sentence: "The mayor said:"."""
    return line.prose or len(line.text) > _SENTENCE or line.text[-1] in '.:”"»'


def _signs_below(line: Line) -> bool:
    """Below a text: "Interview by Ann Lee. Photographs: Ove Lund.", "Posted by Ann Lee at 10:47 PM"."""
    told = line.kind is LineKind.CREDIT or (line.kind is LineKind.META and line.timed)
    authors = line.meta.authors if told and line.meta else ()
    return bool(authors) and all(author.labelled for author in authors)


def _tells_of_change(line: Line) -> bool:
    """Right below the text: "Last updated on Monday, 15 March 2010 08:01"."""
    said = line.meta if line.kind is LineKind.META else None
    changes = said.of(PieceKind.MODIFIED) if said and not said.dates and not said.authors else ()
    return any(piece.labelled for piece in changes)


def _publishes(line: Line) -> bool:
    """Says in so many words when the article was published: "Published On: August 1, 2025", "Posted in Boats on …"."""
    said = line.meta if line.kind in (LineKind.META, LineKind.TAGS) else None
    return said is not None and any(piece.labelled for piece in said.dates) and not said.authors


def _of_other_day(line: Line, days: set[str]) -> bool:
    """A name and a day that is none of these, without a label for either."""
    said = line.meta if line.meta and line.meta.authors else None
    dates = [piece.date for piece in said.dates if piece.date] if said else []
    plain = said is not None and not any(piece.labelled for piece in said.pieces)
    return plain and bool(dates) and all(days.isdisjoint(date.readings) for date in dates)


def _small(line: Line, signed: bool) -> bool:
    """A button, a claim, or what the author is, in a row below the name."""
    job = signed and line.kind is LineKind.SHORT and roleword().match(line.text)
    return line.kind is LineKind.FURNITURE or bool(job) or reserves_rights(line.text)


def _dated_below(text: tuple[Line, ...], tail: tuple[Line, ...]) -> tuple[Line, ...]:
    """The date right below the text, its buttons and the name that signs it, with no other near it that might be a
    comment's or the next post's; where what follows has its own heading, that is none.
    """
    at = next((number for number, line in enumerate(tail[:_FOOT]) if not line.tool), 0)
    at += at < len(tail) and bool(surely_names(tail[at].text))
    others = (LineKind.META, LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED)
    announced = any(line.text.endswith(":") for line in text)
    if announced or len(tail) <= at or not date_only(tail[at]):
        return ()
    signed = next((number for number, line in enumerate(tail) if number > at and not surely_names(line.text)), at + 1)
    below = next((line for line in tail[signed : signed + _BELOW] if not _small(line, signed > at + 1)), None)
    headed = below is None or below.kind in (LineKind.COMMENTS, LineKind.RELATED, LineKind.TAGS)
    return tail[at : at + 1] if headed or not any(line.kind in others for line in tail[at + 1 : _BELOW]) else ()


@of_this_file
def _unmarked(document: Document) -> str:
    """The text without the marks around names: "told the *Harbour Mail*"."""
    return unmarked(document.reading)


@dataclass(frozen=True, eq=False)
class Said:
    """Some sentences of an article, one after the other, and the phrases in them."""

    sentences: tuple[Sentence, ...]

    def phrases(self, kind: str) -> list[tuple[Sentence, int, int]]:
        """The sentences with a phrase of this kind, its first word and its number of words."""
        return self._phrases.get(kind, [])

    @lazy
    def _phrases(self) -> dict[str, list[tuple[Sentence, int, int]]]:
        by_kind: dict[str, list[tuple[Sentence, int, int]]] = {}
        for sentence in self.sentences:
            for kind, places in sentence.phrases.items():
                by_kind.setdefault(kind, []).extend((sentence, index, width) for index, width in places.items())
        return by_kind


@dataclass(frozen=True, eq=False)
class View:
    document: Document
    part: Part  # of an article in several parts: from the first to the last
    head: Head | None
    lines: tuple[Line, ...]  # of its parts, without the furniture between them
    tail: tuple[Line, ...]  # of the furniture that belongs to it
    sheet: Sheet
    alone: bool = True  # the only article of its file

    @lazy
    def text(self) -> str:
        return self.document.reading

    @lazy
    def title(self) -> Line | None:
        return self.sheet.lines[self.head.title] if self.head and self.head.title is not None else None

    @lazy
    def _begins(self) -> int:
        """The number of lines above the text proper."""
        return min(bisect_left(self.lines, self.head.body, key=attrgetter("index")), _TOP) if self.head else 0

    @lazy
    def top(self) -> tuple[Line, ...]:
        """The lines above the text proper: title, deck, byline."""
        return self.lines[: self._begins]

    @lazy
    def body(self) -> tuple[Line, ...]:
        return self.lines[self._begins :]

    @lazy
    def metas(self) -> tuple[Line, ...]:
        """The meta lines above and below the text, not those in its midst."""
        both = ((line for line in lines if line.kind in _SAYING) for lines in (self.top, self._own_foot))
        near = tuple(line for lines in both for line in islice(lines, _METAS))
        if not any(line.meta and line.meta.authors for line in near):
            near = (*near, *(line for line in self.tail[:1] if _signs_below(line)))
        changed = (line for line in self.tail[:1] if _tells_of_change(line))
        near = tuple(dict.fromkeys((*near, *self._marked_below, *changed)))
        if any(line.meta and line.meta.dates for line in near):
            return near
        below = (*self._closing, *self._own_foot, *self.tail[:_FOOT])
        return (*near, *(line for line in below if _publishes(line)), *_dated_below(self.lines[-1:], self.tail))

    @property
    def _marked_below(self) -> Iterator[Line]:
        """The lines below the text in which the mark-up says who wrote it: they tell when, too."""
        for one in self.document.embedded if self.alone else ():
            span = one.evidence.span
            if span and one.property is Property.AUTHOR and one.evidence.rule in _MARKED:
                yield from (line for line in self.tail if line.kind is LineKind.META and line.span.holds(span))

    @lazy
    def said(self) -> tuple[tuple[Line, MetaLine], ...]:
        """What the meta lines say, and what runs on from the title in the same row."""
        lines = [(line, line.meta) for line in self.metas if line.meta]
        title = self.title
        return (*lines, (title, title.run_on)) if title and title.run_on else tuple(lines)

    @lazy
    def foot(self) -> tuple[Line, ...]:
        """The lines after the last line of text."""
        below = next((number for number, line in enumerate(reversed(self.body)) if line.prose), 0)
        return self.body[len(self.body) - below :]

    @property
    def _closing(self) -> Iterator[Line]:
        """The last lines of the text, below which no more is said than about its author and its readers' rights."""
        paragraphs = 0
        for line in reversed(self.body[-_CLOSING:]):
            paragraphs += line.prose
            if paragraphs > _NOTES:
                return
            if paragraphs and not line.prose:
                yield line

    @lazy
    def _own_foot(self) -> tuple[Line, ...]:
        """The foot without a byline of somebody else with its date, right below what may be the next title, or with
        another day than the text's: "Ann Lee / 12.2.2018" below a teaser.
        """
        above = [line.meta for line in self.top if line.meta]
        signed = any(meta.authors for meta in above) and any(meta.dates for meta in above)
        days = {reading for meta in above for piece in meta.dates if piece.date for reading in piece.date.readings}
        own = (line for line in self.foot if not (signed and self._signs_next(line)))
        return tuple(line for line in own if not (days and _of_other_day(line, days)))

    def _signs_next(self, line: Line) -> bool:
        """A byline with its date, right below what may be the next title."""
        if not (line.meta and line.meta.authors and line.meta.dates):
            return False
        before = self.sheet.lines[line.index - 1] if line.index else line
        return before.index in self._foot_at and before.kind is LineKind.SHORT and titleish(before)

    @lazy
    def _foot_at(self) -> frozenset[int]:
        return frozenset(line.index for line in self.foot)

    @lazy
    def questions(self) -> int:
        """How many short lines ask something: an interview has several."""
        return sum(line.text.endswith("?") for line in self.lines if line.kind is LineKind.SHORT)

    @lazy
    def language(self) -> str | None:
        return tongue(self.part.span.of(self.text))

    @lazy
    def low(self) -> str:
        """The text of its part in small letters."""
        return small(self.part.span.of(self.text))

    def said_in_portions(self) -> Iterator[Said]:
        """The sentences in which somebody may be named as the source of what is said."""
        found: list[Sentence] = []
        for sentence in self._sentences():
            found.append(sentence)
            if len(found) == _PORTION:
                yield Said(tuple(found))
                found = []
        yield Said(tuple(found))

    def _sentences(self) -> Iterator[Sentence]:
        known = vocabulary(self.language or likely_tongue(self.part.span.of(self.text)))
        cues = known.cues.places(self.low, self.text, self.part.span)
        for line in self.lines if cues else ():
            if _SHORTEST <= len(line.text) <= _LONGEST and line is not self.title and _may_say(line):
                yield from attributing(_unmarked(self.document), line.span, cues, known)

    def says(self, about: Property, rule: str, span: Span, strength: Strength, **more: str | None) -> Statement:
        """A statement about the words at ``span``; ``value`` is what they mean, ``role`` that of a credit."""
        evidence = Evidence(How.PRINTED, RuleName(rule), span, strength)
        value = more.get("value") or " ".join(span.of(self.text).split())
        return Statement(about, value, evidence, more.get("role"))
