"""Lists of set phrases: ``# comments``, ``Subscribe to``, ``leave a comment``.

``#`` stands for a number, ``…`` for a few words. Case, the width of spaces and the kind of apostrophe do
not count. Most phrases are looked up in a set by their plain form; only those with ``…`` need a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d[\d.,]*[km]?(?!\w)")
_WORD = re.compile(r"\w+")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """ "12 Comments" and "3  comments" are both ``# comments``."""
    return _NUMBER.sub("#", _SPACES.sub(" ", text.casefold()).replace("’", "'"))


class Phrases:
    """A list of phrases, asked about the plain form of a line."""

    def __init__(self, phrases: Iterable[str]) -> None:
        listed = sorted({plain(phrase).strip() for phrase in phrases}, key=lambda p: (-len(p), p))
        self._set = frozenset(phrase for phrase in listed if "…" not in phrase)
        wild = [phrase for phrase in listed if "…" in phrase]
        self._wild = re.compile("|".join(_wild(phrase) for phrase in wild)) if wild else None
        self._by_first: dict[str, list[str]] = {}
        for phrase in listed:
            self._by_first.setdefault(_first(phrase), []).append(phrase)
        self.first_words = frozenset(self._by_first)

    def are(self, shown: str) -> bool:
        """The whole text is one of the phrases."""
        return shown in self._set or (self._wild is not None and bool(self._wild.fullmatch(shown)))

    def end(self, shown: str) -> bool:
        """The text ends with one of the phrases."""
        return any(shown.endswith(phrase) for phrase in self._set)

    def begin(self, shown: str) -> bool:
        """The text begins with one of the phrases, at the end of a word."""
        return any(_starts(shown, phrase) for phrase in self._by_first.get(_first(shown), ()))


def _first(shown: str) -> str:
    """The first word, or the first sign of a phrase that begins with none ("©", "←")."""
    word = _WORD.match(shown)
    return word.group() if word else shown[:1]


def _starts(shown: str, phrase: str) -> bool:
    if "…" in phrase:
        return bool(re.match(_wild(phrase), shown))
    after = shown[len(phrase) : len(phrase) + 1]
    return shown.startswith(phrase) and not (phrase[-1].isalnum() and (after.isalnum() or after == "_"))


def _wild(phrase: str) -> str:
    return re.escape(phrase).replace("…", "[^\n]{1,80}")


def alternation(phrases: Iterable[str]) -> str:
    """Pattern for any of the phrases, longest first."""
    return "|".join(_pattern(phrase) for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)))


def start(phrases: Iterable[str]) -> re.Pattern[str]:
    """The phrase at the beginning, ending where a word ends."""
    return re.compile(rf"(?:{alternation(phrases)})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    out = re.escape(phrase.strip()).replace(r"\ ", r"\s{1,3}").replace(r"\#", r"\d[\d.,]{0,9}[KkMm]?")
    return out.replace("…", r"[^\n]{1,80}?").replace("’", "'").replace("'", "['’]")
