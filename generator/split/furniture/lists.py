"""The lists of the language files in which a line is looked up, and the words of a line that are sought there."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.languages import words
from generator.text.lows import lows
from generator.text.phrases import Phrases, even, plain

_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=64)
def told_words(text: str) -> tuple[str, ...]:
    """The words in lower case."""
    return tuple(_WORDS.findall(text.casefold()))


@cache
def words_of(*keys: str) -> frozenset[str]:
    """The words that the phrases of the lists are made of."""
    return frozenset(word for key in keys for phrase in words(key) for word in lows(even(plain(phrase))))


@cache
def listed_in(*keys: str) -> Phrases:
    return Phrases(phrase for key in keys for phrase in words(key))
