"""The words of attribution in one language: "said", "according to", "sources", "a report by".

They come from the data files; a phrase of several words is found by its first, so that a sentence is looked
through once, word by word, without any pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from generator.extract.words import Word, words_of
from generator.languages import languages

_FALLBACK = "en"
_PLAIN = re.compile(r"\w++")
_CUES = ("verbs_report", "according", "according_after", "citing", "cited_by", "report_nouns")


class Phrases:
    """Phrases of one or more words, looked up in a sentence."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted({str(p) for p in phrases}, key=lambda p: (-len(p), p)):
            parts = tuple(word.low for word in words_of(phrase, 0, len(phrase)))
            self._by_first.setdefault(parts[0], []).append(parts)

    def at(self, words: tuple[Word, ...], index: int) -> int:
        """The number of words of the longest phrase that begins here; 0 if none does."""
        for parts in self._by_first.get(words[index].low, ()):
            if len(parts) == 1 or parts == tuple(word.low for word in words[index : index + len(parts)]):
                return len(parts)
        return 0

    def found(self, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
        """Index of the first word and number of words, for each phrase in the sentence."""
        for index, word in enumerate(words):
            if word.low in self._by_first and (width := self.at(words, index)):
                yield index, width


class Vocabulary:
    """The words of attribution in one language."""

    def __init__(self, code: str) -> None:
        table = languages()[code]
        self.code = code
        self.nouns_capital = code == "de"
        self.report, self.according, self.after, self.citing, self.cited_by = (
            Phrases(table.get(key) or ()) for key in _CUES[:5]
        )
        self.recipients = Phrases(table.get("recipients") or ())
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
        self.determiners = _set(table, "determiners")
        self.indefinite = _set(table, "indefinite")
        self.own = _set(table, "own_words")
        self.function = _set(table, "function_words") | self.determiners | self.own
        self.that = _set(table, "saying_that")
        self.inverts = _set(table, "inverts")
        self.weak = _set(table, "verbs_weak")
        self.described = _set(table, "described_by")
        self.not_people = _set(table, "not_people")
        self.fiction = _set(table, "fiction")
        self.cues = frozenset(_cues(table))


def _cues(table: dict[str, Any]) -> Iterator[str]:
    """Words of which one at least stands in every sentence that attributes something."""
    for key in _CUES:
        yield from (_PLAIN.findall(str(phrase).casefold())[0] for phrase in table.get(key) or ())


def _set(table: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(word).casefold().replace("’", "'") for word in table.get(key) or ())


@cache
def vocabulary(code: str | None) -> Vocabulary:
    return Vocabulary(code if code in languages() else _FALLBACK)
