"""A document as its lines with text, each with what it is by itself and beside its neighbours.

Where a line stands is weighed later, by the stage that cuts the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.lazy import lazy
from generator.memo import of_this_file
from generator.model import Document, PartKind, Span, held, outermost
from generator.split.beside import seen_together
from generator.split.kinds import traits
from generator.split.line import SHORT, Line, LineKind
from generator.split.pieces import MetaLine, PieceKind
from generator.split.wrapped import paragraphs

_SMALL_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]+")
_BUTTON = 60  # code points; shorter lines are remembered from page to page
COPYRIGHT = ("©", "(c)", "copyright")


class Sheet:
    """The lines with text of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = seen_together(tuple(_lines(document)))

    def __len__(self) -> int:
        return len(self.lines)

    def above(self, index: int) -> Line | None:
        """The line above, buttons, counters and advertisements aside."""
        at = bisect_left(self._own, index)
        return self.lines[self._own[at - 1]] if at else None

    def below(self, index: int, most: int = 1) -> tuple[Line, ...]:
        """The next lines, buttons, counters and advertisements aside."""
        at = bisect_right(self._own, index)
        return tuple(self.lines[place] for place in self._own[at : at + most])

    @lazy
    def _own(self) -> tuple[int, ...]:
        """Where the lines that are no buttons, counters and advertisements stand."""
        return tuple(line.index for line in self.lines if not line.aside)

    @lazy
    def _short(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if len(line.text) <= SHORT)

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
        low = text.casefold()
        return any(low in line and low != line for line in self._copyright)

    def claimed(self, text: str) -> bool:
        """A copyright line is about a site or owner of that name, and not about a picture above it."""
        low = text.casefold()
        return any(low in line and low != line for line in self._copyright if line.startswith(COPYRIGHT))

    def in_short_lines(self, words: str) -> int:
        """How often the words stand in the lines that are no paragraphs."""
        return self._not_prose.count(words)

    @lazy
    def small_words(self) -> frozenset[str]:
        """The words that stand on the page in small letters."""
        return frozenset(_SMALL_WORD.findall(self.document.reading))

    def tells_of(self, words: Sequence[str], name: str, line: Line) -> bool:
        """One of the words stands in another line, in a menu or in the text; a line may hold or begin with the name."""
        others = (one for one in self._holding(words) if one is not line)
        rest = (one.text.removeprefix(name) if one.prose else one.text.replace(name, "") for one in others)
        return any(word in told for told in rest for word in words)

    def _holding(self, words: Sequence[str]) -> Iterator[Line]:
        """The lines in which one of the words stands, found in the whole text at once."""
        whole = self.document.reading
        places = {word: whole.find(word) for word in words}
        while left := [place for place in places.values() if place >= 0]:
            index = bisect_right(self.starts, min(left)) - 1
            if index >= 0 and min(left) < self.lines[index].span.end:
                yield self.lines[index]
            at = self.lines[index + 1].span.start if index + 1 < len(self.lines) else len(whole)
            places |= {word: whole.find(word, at) for word, place in places.items() if 0 <= place < at}

    @lazy
    def _not_prose(self) -> str:
        return "\n".join(line.text for line in self._short if not line.prose)

    @lazy
    def _placed(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for line in self._short:
            found.setdefault(line.text, []).append(line.index)
        return found

    @lazy
    def _copyright(self) -> tuple[str, ...]:
        lows = (line.text.casefold() for line in self._short)
        return tuple(low for low in lows if any(map(low.__contains__, COPYRIGHT)))


def _lines(document: Document) -> Iterator[Line]:
    whole = document.reading
    beside = outermost(region.span for region in document.regions if region.kind is PartKind.FURNITURE)
    for index, (gap, rows) in enumerate(paragraphs(document)):
        first, last = rows[0], rows[-1]
        raw = whole[first.start : last.end].rstrip()
        text = raw.lstrip()
        printed = document.text[first.start : last.end].rstrip()  # with the mark of a note behind it
        start, end = first.start + len(raw) - len(text), first.start + len(printed)
        words, kind, meta = _short_traits(text) if len(text) <= _BUTTON else traits(text)
        if meta and any(caption.holds(Span(start, end)) for caption in document.captions):
            kind, meta = LineKind.CREDIT, _credits(meta)
        if meta and document.quotes(Span(start, end)):
            meta = _credits(meta)
            kind = LineKind.CREDIT if meta else LineKind.SHORT
        if held(beside, Span(start, end)):
            kind, meta = LineKind.FURNITURE, None
        yield Line(index, Span(start, end), first.number, last.number, gap, text, words, kind, meta)


def _credits(meta: MetaLine) -> MetaLine | None:
    credits = meta.of(PieceKind.CREDIT)
    return MetaLine(credits) if credits else None


_short_traits = lru_cache(maxsize=4096)(traits)  # the buttons and menus of a site stand on each of its pages


@of_this_file
def sheet_of(document: Document) -> Sheet:
    """The sheet of a document, shared by the stages that read it one after the other."""
    return Sheet(document)
