"""Lists of set phrases: ``# comments``, ``Subscribe to``, ``leave a comment``.

``#`` stands for a number, ``…`` for a few words. Case, the width of spaces and the kind of apostrophe do
not count. Most phrases are looked up in a set by their plain form; only those with ``…`` need a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Generic, TypeVar

K = TypeVar("K")
_NUMBER = re.compile(r"\d[\d.,]*[km]?(?!\w)")
_PLAIN_NUMBER = re.compile(_NUMBER.pattern, re.ASCII)  # quicker in a text of plain letters
_GAP, _COUNT = r"\s{1,3}", r"\d[\d.,]{0,9}[KkMm]?"  # of a phrase in a pattern
_WORD = re.compile(r"\w+")
_SPACES = re.compile(r"\s+")
_DOTLESS = re.compile("[ı\u0307]")  # equal to "i" in a pattern that ignores case, not when folded
_NONE: frozenset[str] = frozenset()


def plain(text: str) -> str:
    """ "12 Comments" and "3  comments" are both ``# comments``."""
    narrow = text if "  " not in text and text.isprintable() else _SPACES.sub(" ", text)
    low = narrow.casefold().replace("’", "'")
    return (_PLAIN_NUMBER if low.isascii() else _NUMBER).sub("#", low)


def even(shown: str) -> str:
    """A plain form in which no letter is left that only a pattern takes for another."""
    return shown if shown.isascii() else shown.replace("ı", "i").replace("\u0307", "")


class Phrases:
    """A list of phrases, asked about the plain form of a line."""

    def __init__(self, phrases: Iterable[str]) -> None:
        book = Phrasebook({"": phrases})
        self._book = book
        self._ends = tuple(book.exact)
        self.first_words = frozenset(_first(phrase) for phrase in book.phrases)

    def are(self, shown: str) -> bool:
        """The whole text is one of the phrases."""
        return bool(self._book.holding(shown))

    def end(self, shown: str) -> bool:
        """The text ends with one of the phrases."""
        return shown.endswith(self._ends)

    def begin(self, shown: str) -> bool:
        """The text begins with one of the phrases, at the end of a word."""
        return bool(self._book.opening(shown))


class Phrasebook:
    """Several lists of phrases, all asked in one look: "3 comments" stands in ``comment_heads`` and ``counters``."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.phrases: dict[str, frozenset[str]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                shown = plain(phrase).strip()
                self.phrases[shown] = self.phrases.get(shown, _NONE) | {name}
        self.exact = {phrase: names for phrase, names in self.phrases.items() if "…" not in phrase}
        self._by_first: dict[str, list[str]] = {}
        for phrase in self.phrases:
            self._by_first.setdefault(_first(phrase), []).append(phrase)
        wild = [phrase for phrase in self.phrases if "…" in phrase]
        self._by_tail = [phrase for phrase in wild if _opens_with_anything(phrase)]
        self._by_head: dict[str, list[str]] = {}
        for phrase in wild:
            if phrase not in self._by_tail:
                self._by_head.setdefault(_first(phrase), []).append(phrase)
        self._tails = tuple(map(_tail, self._by_tail))

    def holding(self, shown: str) -> frozenset[str]:
        """The lists of which the whole text is a phrase."""
        names = self.exact.get(shown, _NONE)
        for phrase in self._by_head.get(_first(shown), ()) if self._by_head else ():
            if shown.startswith(_head(phrase)) and _pattern_of(phrase).fullmatch(shown):
                names |= self.phrases[phrase]
        for phrase in self._by_tail if shown.endswith(self._tails) else ():
            if shown.endswith(_tail(phrase)) and _pattern_of(phrase).fullmatch(shown):
                names |= self.phrases[phrase]
        return names

    def opening(self, shown: str) -> frozenset[str]:
        """The lists of which a phrase begins the text, at the end of a word."""
        names = _NONE
        for phrase in self._by_first.get(_first(shown), ()):
            if _starts(shown, phrase):
                names |= self.phrases[phrase]
        return names


def _opens_with_anything(phrase: str) -> bool:
    """ "… says:": no word or sign begins whatever the phrase stands for."""
    first = _first(phrase)
    return first == "…" or phrase.startswith(f"{first}…")


def _head(phrase: str) -> str:
    return phrase.partition("…")[0]


def _tail(phrase: str) -> str:
    return phrase.rpartition("…")[2]


def _first(shown: str) -> str:
    """The first word, or the first sign of a phrase that begins with none ("©", "←")."""
    word = _WORD.match(shown)
    return word.group() if word else shown[:1]


def _starts(shown: str, phrase: str) -> bool:
    if "…" in phrase:
        return bool(_pattern_of(phrase).match(shown))
    after = shown[len(phrase) : len(phrase) + 1]
    return shown.startswith(phrase) and not (phrase[-1].isalnum() and (after.isalnum() or after == "_"))


@cache
def _pattern_of(phrase: str) -> re.Pattern[str]:
    return re.compile(re.escape(phrase).replace("…", "[^\n]{1,80}"))


def alternation(phrases: Iterable[str]) -> str:
    """Pattern for any of the phrases, longest first; most places are ruled out by a look at the first letter."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)):
        groups.setdefault(phrase.strip()[:1].casefold().replace("’", "'"), []).append(phrase)
    return "|".join(_of_one_letter(group) for group in groups.values())


def _of_one_letter(phrases: list[str]) -> str:
    first = phrases[0].strip()[:1]
    if first == "#":
        return _of_numbers(phrases)
    pattern = "|".join(map(_pattern, phrases))
    if len(phrases) == 1 or not first.isalpha():
        return pattern
    return f"(?=[{''.join(sorted({first, *first.lower(), *first.upper(), first.title()[:1]}))}])(?:{pattern})"


def _of_numbers(phrases: list[str]) -> str:
    """Phrases that begin with a number: it is read once, and then what stands behind it."""
    behind = [phrase.strip().removeprefix("#") for phrase in phrases]
    choices = [_pattern(rest) for rest in behind if not rest.startswith(" ")]
    if parted := [rest for rest in behind if rest.startswith(" ")]:
        choices.insert(0, f"{_GAP}(?:{alternation(parted)})")
    return f"{_COUNT}(?:{'|'.join(choices)})"


def in_any_case(phrases: Iterable[str]) -> str:
    """As `alternation`, of the phrases as they are, with a capital, and in capitals: "for", "For", "FOR"."""
    return alternation(form for phrase in phrases for form in (phrase, phrase.capitalize(), phrase.upper()))


def first_word(text: str, start: int, end: int) -> str:
    """The word that begins here, for `Labels.match`; of a number "#", and a sign is a word by itself."""
    match = _WORD.match(text, start, end)
    if match is None:
        return text[start:end][:1].casefold().replace("’", "'")
    word = match.group()
    return "#" if word[0].isdecimal() else word.casefold()


def may_open(word: str, first: frozenset[str]) -> bool:
    """Whether a pattern that ignores case may match here, where `first_word` is ``word``; ``first`` are its own."""
    return word in first or (not word.isascii() and _DOTLESS.search(word) is not None)


class Labels:
    """Phrases that open something, ending where a word ends: "Written by", "# comments".

    Their pattern is tried only where one of their first words stands.
    """

    def __init__(self, phrases: Iterable[str], pattern: str | None = None) -> None:
        listed = tuple(phrases)
        self._pattern = re.compile(pattern or rf"(?:{alternation(listed)})(?!\w)", re.IGNORECASE)
        shown = [phrase.strip().replace("#", "0") for phrase in listed]
        self.first_words = frozenset(first_word(phrase, 0, len(phrase)) for phrase in shown)
        if any(_opens_with_anything(phrase) for phrase in shown):
            raise ValueError(f"a label begins with a word of its own: {listed}")

    def match(self, text: str, start: int, end: int, word: str) -> re.Match[str] | None:
        """The phrase at ``start``, where `first_word` is ``word``."""
        return self._pattern.match(text, start, end) if may_open(word, self.first_words) else None


class LabelKinds(Generic[K]):
    """Labels of several kinds, in the order in which they are tried; at most words none is."""

    def __init__(self, kinds: Iterable[tuple[K, Labels]]) -> None:
        self._all = tuple(kinds)
        opening = {word for _, labels in self._all for word in labels.first_words}
        self._by_word = {word: tuple(one for one in self._all if word in one[1].first_words) for word in opening}

    def opening(self, word: str) -> tuple[tuple[K, Labels], ...]:
        """Those that a label may be of that begins with this `first_word`."""
        return self._by_word.get(word, self._all if may_open(word, _NONE) else ())


def _pattern(phrase: str) -> str:
    out = re.escape(phrase.strip()).replace(r"\ ", _GAP).replace(r"\#", _COUNT)
    out = rf"{out[:-1]}\s?:" if out.endswith(":") else out  # "Journaliste : …"
    return out.replace("…", r"[^\n]{1,80}?").replace("’", "'").replace("'", "['’]")
