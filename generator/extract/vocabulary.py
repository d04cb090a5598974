"""The words of attribution in one language: "said", "according to", "sources", "a report by".

They come from the data files; a phrase of several words is found by its first, so that a sentence is looked
through once, word by word, without any pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from generator.extract.words import words_of
from generator.languages import languages

_FALLBACK = "en"
_PLAIN = re.compile(r"\w++")
REPORT, ACCORDING, AFTER, CITING, CITED_BY = "verbs_report", "according", "according_after", "citing", "cited_by"
RECIPIENTS = "recipients"
_PHRASES = (REPORT, ACCORDING, AFTER, CITING, CITED_BY, RECIPIENTS)
_CUES = (REPORT, ACCORDING, AFTER, CITING, CITED_BY, "report_nouns", "uttering")


Found = tuple[tuple[int, int], ...]  # index of the first word and number of words, of each phrase in a sentence


class Phrases:
    """Phrases of several kinds, all looked up in one pass over a sentence."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for kind, listed in phrases.items():
            for phrase in sorted({str(p) for p in listed}, key=lambda p: (-len(p), p)):
                parts = tuple(word.low for word in words_of(phrase, 0, len(phrase)))
                self._by_first.setdefault(parts[0], []).append((kind, parts))

    def found(self, lows: tuple[str, ...]) -> dict[str, Found]:
        """By kind, among words in lower case; of phrases of one kind that begin with the same word the longest."""
        by_kind: dict[str, dict[int, int]] = {}
        for index, low in enumerate(lows):
            for kind, parts in self._by_first.get(low, ()):
                places = by_kind.setdefault(kind, {})
                if index not in places and lows[index : index + len(parts)] == parts:
                    places[index] = len(parts)
        return {kind: tuple(places.items()) for kind, places in by_kind.items()}


class Cues:
    """Words of which one at least stands in whatever attributes something, all sought in one pass over a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(sorted(set(words)))

    def in_text(self, low: str) -> bool:
        """Whether one of them is a word of a text in lower case."""
        found = self._automaton.find_matches_as_indexes(low, overlapping=True)
        return any(not _letter(low[start - 1 : start]) and not _letter(low[end : end + 1]) for _, start, end in found)


def _letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


class Vocabulary:
    """The words of attribution in one language."""

    def __init__(self, code: str) -> None:
        table = languages()[code]
        self.code = code
        self.nouns_capital = code == "de"
        self.phrases = Phrases({key: table.get(key) or () for key in _PHRASES})
        self.firm = _set(table, "verbs_firm")
        self.auxiliaries = _set(table, "auxiliaries")
        self.negations = _set(table, "negations")
        self.anonymous = _set(table, "sources_anonymous")
        self.people_endings = tuple(_set(table, "people_endings"))
        self.nouns = _set(table, "report_nouns")
        self.links = _set(table, "report_links")
        self.authored = _set(table, "authored_by")
        self.spokes = _set(table, "spokespeople")
        self.not_names = _set(table, "not_names") | _set(table, "determiners") | _set(table, "indefinite")
        self.outlet_nouns = _set(table, "outlet_nouns")
        self.roles = _set(table, "roles")
        self.titles = _set(table, "titles")
        self.title_ends = frozenset(title.split()[-1].rstrip(".") for title in self.titles)  # of "Chief of Staff"
        self.determiners = _set(table, "determiners")
        self.indefinite = _set(table, "indefinite")
        self.own = _set(table, "own_words")
        self.function = _set(table, "function_words") | self.determiners | self.own
        self.that = _set(table, "saying_that")
        self.inverts = _set(table, "inverts")
        self.uttering = _set(table, "uttering")
        self.utterances = _set(table, "utterances")
        self.passives = _set(table, "passives")
        self.weak = _set(table, "verbs_weak")
        self.described = _set(table, "described_by")
        self.not_people = _set(table, "not_people")
        self.fiction = _set(table, "fiction")
        self.cues = Cues(_cues(table))


def _cues(table: dict[str, Any]) -> Iterator[str]:
    """Words of which one at least stands in every sentence that attributes something."""
    for key in _CUES:
        for phrase in table.get(key) or ():
            yield max(_PLAIN.findall(str(phrase).casefold()), key=len)  # of "was based on" the word that is rare


def _set(table: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(word).casefold().replace("’", "'") for word in table.get(key) or ())


@cache
def vocabulary(code: str | None) -> Vocabulary:
    return Vocabulary(code if code is not None and code in languages() else _FALLBACK)
