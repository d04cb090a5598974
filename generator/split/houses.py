"""The shape of a periodical's name: "The Lower Ferry Independent", "El Heraldo de Alba", "Kreisblatt Uhlenau".

Capitalised words, and among them one that newspapers are called by. The words stand in the language files.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words

_MOST = 7  # words
_PARTICLE = 3  # letters
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_]|-\w)")  # the last of a compound: no "Courier-Talk"


def is_masthead(text: str) -> bool:
    """A newspaper's name by its words alone: "Orrin Herald"; no "Late news from the sun"."""
    told = text.split()
    return (
        1 < len(told) <= _MOST
        and ":" not in text
        and _capitalised(told)
        and any(_shows(word) for word in _WORD.findall(text))
    )


def is_house(text: str) -> bool:
    """Perhaps a newspaper's name: "The Harbour Mail", "Radio Alba"."""
    told = text.split()
    capital = 0 < len(told) <= _MOST and _capitalised(told)
    return capital and any(_shows(word) or word.casefold() in _common() for word in _WORD.findall(text))


def _capitalised(told: list[str]) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE for word in told)


def _shows(word: str) -> bool:
    low = word.casefold()
    compound = word[0].isupper() and low.endswith(words("masthead_endings")) and low not in words("masthead_endings")
    return low in _mastheads() or compound


@cache
def _mastheads() -> frozenset[str]:
    return frozenset(words("masthead_words"))


@cache
def _common() -> frozenset[str]:
    return frozenset(words("outlet_words"))
