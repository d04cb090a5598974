"""The sentences of a paragraph in which somebody may be named as the source of what is said.

Only the sentences that hold a word of attribution ("said", "report", "according") are read word by word; where such
words stand is looked up once for a whole article. Questions attribute nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from generator.extract.runs import Run, may_end, runs_of
from generator.extract.vocabulary import ACCORDING, CITED_BY, CITING, PUBLISHED_IN, REPORT, Found, Vocabulary
from generator.extract.words import Word, places_of, shortened, words_of
from generator.lazy import lazy
from generator.model import Span
from generator.text.names import has_given_name

_STOP = re.compile(
    r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"”»’)\]]*+(?:\[\d{1,3}\])*+\s++(?=[\"“«‘(¿¡—–-]?\s?[^\W\d_a-zà-ÿа-я])"
)
_PLAIN = re.compile(r"\w++")
_INTRODUCE = (ACCORDING, CITING, CITED_BY, PUBLISHED_IN)  # phrases that are part of no name: "Nach Auskunft"
_LONGEST = 2500  # code points; what is longer is no sentence
_LAST_WORD = 12  # code points looked back for an abbreviation


class _Lows(dict[int, str]):
    """Words by their places; nothing stands at any other place."""

    def __missing__(self, index: int) -> str:
        return ""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, read with the words of its language. Offsets are the document's."""

    text: str  # of the document
    start: int
    end: int
    known: Vocabulary

    @lazy
    def words(self) -> tuple[Word, ...]:
        return words_of(self.text, self.start, self.end)

    @lazy
    def lows(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple([word.low for word in self.words])

    @lazy
    def low(self) -> Callable[[int], str]:
        """The word at a place, in lower case; nothing outside the sentence."""
        return _Lows(enumerate(self.lows)).__getitem__

    @lazy
    def place(self) -> Callable[[int], tuple[int, int]]:
        """Where a word begins and ends."""
        return self._places.__getitem__

    @lazy
    def _places(self) -> tuple[tuple[int, int], ...]:
        return tuple(places_of(self.text, self.start, self.words))

    def index_at(self, offset: int) -> int:
        """The first word that begins there or behind."""
        return bisect_left(self._places, (offset, offset))

    @lazy
    def phrases(self) -> dict[str, Found]:
        return self.known.phrases.found(self.lows)

    def found(self, kind: str) -> Collection[tuple[int, int]]:
        """Where phrases of a kind stand: the index of the first word, and the number of words."""
        return self.phrases[kind].items() if kind in self.phrases else ()

    def width(self, kind: str, index: int) -> int:
        """The number of words of the phrase of this kind that begins here; 0 if none does."""
        return self.phrases[kind].get(index, 0) if kind in self.phrases else 0

    def tells_story(self, end: int) -> bool:
        """A word like "novel" stands before this place; "Roman" before a surname is a given name."""
        fiction = self.known.fiction
        if fiction.isdisjoint(self.lows[:end]):
            return False
        return any(word.low in fiction and not self._names(index) for index, word in enumerate(self.words[:end]))

    def _names(self, index: int) -> bool:
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        shown = self.words[index]
        return shown.capital and after is not None and after.capital and has_given_name(shown.text)

    def firm(self, verb: int) -> bool:
        """A verb of saying begins here that has no other meaning."""
        if self.low(verb) in self.known.firm:  # of "argued that" also "argued"
            return True
        width = self.width(REPORT, verb)
        return width > 1 and " ".join(self.lows[verb : verb + width]) in self.known.firm

    @lazy
    def runs(self) -> tuple[Run, ...]:
        places = {place for kind in _INTRODUCE for at, width in self.found(kind) for place in range(at, at + width)}
        places -= {at + width - 1 for at, width in self.found(PUBLISHED_IN) if self.words[at + width - 1].capital}
        return runs_of(self.words, self.known, frozenset(places | {0} if self._opens_in_capitals() else places))

    def _opens_in_capitals(self) -> bool:
        """ "Escribe Caro Baroja que", "Ранее Интерфакс": the first word has its capital from its place."""
        known, low = self.known, self.low(0)
        opens = low in known.auxiliaries or (known.verb_first and self.firm(0))
        return opens and len(self.words) > 1 and self.words[1].capital

    def run_from(self, index: int) -> Run | None:
        """The run that begins with this word."""
        return self._by_first.get(index) if 0 <= index < len(self.words) and self.words[index].capital else None

    def run_to(self, index: int) -> Run | None:
        """The run that ends with this word; most verbs stand behind a word that ends none."""
        likely = 0 <= index < len(self.words) and may_end(self.words[index], self.known)
        return self._by_last.get(index) if likely else None

    @lazy
    def _by_first(self) -> dict[int, Run]:
        return {run.first: run for run in self.runs}

    @lazy
    def _by_last(self) -> dict[int, Run]:
        return {run.last: run for run in self.runs}

    def shown(self, first: int, last: int) -> str:
        return self.text[self.place(first)[0] : self.place(last)[1]]

    def ends(self, index: int) -> bool:
        """Nothing or a mark stands here."""
        return index < 0 or index >= len(self.words) or self.words[index].mark


def attributing(text: str, span: Span, cues: list[int], known: Vocabulary) -> Iterator[Sentence]:
    """The sentences of a paragraph that hold one of the words of attribution at ``cues`` and are no questions."""
    if not _cued(cues, span.start, span.end):
        return
    at = span.start
    for stop in (*stops(text, span.start, span.end), span.end):
        if _cued(cues, at, stop) and stop - at <= _LONGEST and not text[at:stop].rstrip(' "”»’)').endswith("?"):
            yield Sentence(text, at, stop, known)
        at = stop


def _cued(cues: list[int], start: int, end: int) -> bool:
    number = bisect_left(cues, start)
    return number < len(cues) and cues[number] < end


def stops(text: str, start: int, end: int) -> Iterator[int]:
    for match in _STOP.finditer(text, start, end):
        if text[match.start()] != "." or not _shortened(text, start, match.start()):
            yield match.end()


def _shortened(text: str, start: int, at: int) -> bool:
    """The full stop belongs to the word before it: "Gen.", "J."."""
    if at == start or not text[at - 1].isalnum():
        return False
    last = _PLAIN.findall(text[max(start, at - _LAST_WORD) : at])[-1]
    return last.casefold() in shortened() or (len(last) == 1 and last.isalpha())
