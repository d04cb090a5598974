"""Whether a text goes on or another one begins: ferries and pilots above, looms and dyers below, no word in common.

Two stretches of one article share a good part of their rarer words, the more the longer they are: measured on articles
and manuals, nineteen in twenty pairs of sixty words share a fifteenth and more, of four hundred words a sixth.
Texts by others about other things share half of that. It is no evidence by itself that a text ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from generator.languages import table, words
from generator.text.counting import word_count
from generator.text.lows import lows

_SHORTEST = 4  # letters of a rarer word
_STEM = 6  # letters; inflections differ behind them
_FEWEST = 60  # words of a stretch that says anything
_FEWEST_STEMS = 18
_WIDE, _WIDEST = 100, 300  # words
_SHARES = (0.06, 0.09, 0.12)  # of stretches of so many words; texts that share less are two


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The rarer words of a line, without their endings."""
    rarer = [word[:_STEM] for word in lows(text) if len(word) >= _SHORTEST and word.isalpha()]
    return frozenset(rarer) - _common()


size = lru_cache(maxsize=1024)(word_count)  # a paragraph is compared with what stands above and below each heading


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """Those of several lines."""
    return frozenset[str]().union(*map(stems, texts))


def shared(above: Iterable[str], below: Iterable[str]) -> float | None:
    """How many of the words of the one stretch stand in the other, in parts of the least that may; None of short ones.

    Below 1 the stretches are hardly of one text, above 2 they surely are.
    """
    upper, lower = tuple(above), tuple(below)
    sizes = sorted(sum(map(size, texts)) for texts in (upper, lower))
    if sizes[0] < _FEWEST:
        return None
    first, second = map(stems_of, (upper, lower))
    least = min(len(first), len(second))
    if least < _FEWEST_STEMS:
        return None
    return len(first & second) / least / _SHARES[(sizes[0] >= _WIDE) + (sizes[1] >= _WIDEST and sizes[0] >= _WIDE)]


@cache
def _common() -> frozenset[str]:
    """Words that texts share whatever they are about, in news also "said" and "sources".

    With small words alone fewer titles are found in the Spanish and Portuguese heads of tests/test_head_forms.py.
    """
    lists = ("stopwords", "not_names", "verbs_report", "auxiliaries", "negations", "sources_anonymous")
    listed = (*(word for key in lists for word in words(key)), *table("months"), *table("weekdays"))
    return frozenset(word[:_STEM] for word in listed)
