"""The words of a run by themselves: may "Duri" bear a name, is "May" a time, is "Ministry" a kind of thing?"""

from __future__ import annotations

import re
from functools import cache

from generator.find.lexicon import everywhere, months_and_days, peoples, words
from generator.find.tokens import Token

Run = list[Token]
_CYRILLIC = re.compile(r"[А-Яа-я]")


def bears(token: Token) -> bool:
    """May this word bear a name: ``Duri``, ``al-Duri``?"""
    head, _, rest = token.text.partition("-")
    return token.capital or (rest[:1].isupper() and head in particles())


def is_people(segment: Run) -> bool:
    """``Latin American``, ``North Koreans``: a people of two words."""
    first, last = [token.lower for token in segment[:-1]], segment[-1].lower
    people = last in peoples() or last.removesuffix("s") in peoples()
    return bool(first) and people and set(first) <= words("demonyms", "before")


def is_time(token: Token) -> bool:
    return token.lower in months_and_days() or token.lower.removesuffix("s") in months_and_days()


def text_of(run: Run) -> str:
    return " ".join(token.text for token in run)


def is_small(token: Token) -> bool:
    return token.joined and token.text.islower()


def is_inflected(segment: Run) -> bool:
    """``Турции Мехмет Орр``: where names have cases, a given name in the nominative goes with no word before it."""
    return bool(segment) and bool(_CYRILLIC.match(segment[0].text))


@cache
def kind_words() -> frozenset[str]:
    """Words for kinds of things: in a name they say what it names."""
    lists = ("organisations", "publications", "places", "laws", "events")
    return frozenset().union(*(everywhere(key) for key in lists))


@cache
def particles() -> frozenset[str]:
    return words("people", "particles")
