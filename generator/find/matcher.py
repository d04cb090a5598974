"""All authority names in a text at once: ``New York`` and ``York`` both, wherever they stand as words.

An Aho-Corasick automaton reads the folded text once, however many names there are, a stretch at a time: all hits
of a long text together take many times its length. Every occurrence is reported, overlapping ones too: which of them
counts is decided later, with knowledge of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from generator.find.names import Pattern, patterns
from generator.model import Entity

_GAP = frozenset(("", " ", "\n", ",", "."))  # beside nine names in ten
_STRETCH = 1 << 16  # characters


class Hit(NamedTuple):  # some 100,000 in a megabyte of names: a tuple is made in a third of the time
    """A string of the authority file in a folded text."""

    start: int
    end: int
    pattern: Pattern


class Matcher:
    """Built once for an authority file, asked for every article."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        found = patterns(entities)
        self._patterns = tuple(found.values())
        self._automaton = _automaton(list(found)) if found else None
        self._longest = max(map(len, found), default=0)

    def hits(self, text: str) -> Iterator[list[Hit]]:
        """Word-bounded occurrences that begin in one stretch of the text, then those of the next, each by their end."""
        if self._automaton is not None:
            for begin in range(0, len(text), _STRETCH):
                yield list(self._hits(text, begin, self._automaton))

    def _hits(self, text: str, begin: int, automaton: AhoCorasick) -> Iterator[Hit]:
        stretch = text[begin : begin + _STRETCH + self._longest]
        for index, at, until in automaton.find_matches_as_indexes(stretch, overlapping=True):
            if at >= _STRETCH:
                continue  # belongs to the next
            start, end = begin + at, begin + until
            plain = text[start - 1 : start] in _GAP and text[end : end + 1] in _GAP
            if plain or _bounded(text, start, end):
                yield Hit(start, end, self._patterns[index])


def _automaton(texts: list[str]) -> AhoCorasick:
    """Its table, the faster kind, takes the square of the length of a name: nine seconds for 30,000 letters."""
    return AhoCorasick(texts, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)


def _bounded(text: str, start: int, end: int) -> bool:
    """Does a word begin and end here? ``Iran`` in ``Iran's`` and ``U.S.-Iran`` does, in ``Iranian`` not.

    Nor does ``U.S.`` end in ``U.S.A.``, or ``US`` in ``US$``.
    """
    if start and (text[start - 1].isalnum() or text[start - 1] == "_") and text[start].isalnum():
        return False
    if end == len(text):
        return True
    if text[end] == "'" and text[end - 1].isalnum():
        return _is_ending(text, end)
    if text[end - 1] == "." and text[end].isalpha() and text[end + 1 : end + 2] == ".":
        return False
    return not ((text[end].isalnum() or text[end] in "_$") and text[end - 1].isalnum())


def _is_ending(text: str, apostrophe: int) -> bool:
    """``'s`` and a closing quote end a word; the rest of ``Ba'athists`` does not."""
    rest = text[apostrophe + 1 : apostrophe + 4]
    if not rest[:1].isalpha():
        return True
    length = next((i for i, c in enumerate(rest) if not c.isalpha()), len(rest))
    return rest[:length].lower() in ("s", "d", "ll", "re", "ve")
