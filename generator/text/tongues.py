"""Which language a text is in, by its commonest words: "the", "of" and "and" in every tenth place are English.

Unknown for a short text, and when two languages come close.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache, lru_cache

from generator.languages import languages
from generator.text.lows import lows

_SAMPLE = 6000  # code points
_FEWEST = 4
_LEAST_SHARE = 0.10
_LEAD = 1.5


def tongue(text: str) -> str | None:
    """The code of the language."""
    return _tongue(text[:_SAMPLE])


def likely_tongue(text: str) -> str | None:
    """The language whose words a text too short to be sure of is best read with."""
    best, second = _scores(text[:_SAMPLE])[0][:2]
    return best[1] if best[0] > second[0] else None


def _tongue(sample: str) -> str | None:
    (best, second, *_), words = _scores(sample)
    if best[0] < _FEWEST or best[0] < words * _LEAST_SHARE or best[0] < second[0] * _LEAD:
        return None
    return best[1]


@cache
def _spoken() -> dict[str, tuple[str, ...]]:
    """The common words, each with the languages it is one of; twice where a list names it twice."""
    found: dict[str, tuple[str, ...]] = {}
    for code, language in languages().items():
        for word in language["stopwords"]:
            found[word] = (*found.get(word, ()), code)
    return found


def written(text: str) -> str:
    """The alphabet of its first letter, as Unicode names it: "LATIN", "CYRILLIC"; nothing of a text without letters."""
    first = next(filter(str.isalpha, text), None)
    return unicodedata.name(first, "").partition(" ")[0] if first else ""


@lru_cache(maxsize=64)
def _scores(sample: str) -> tuple[list[tuple[int, str]], int]:
    """How many common words of each language the text has, the best first; and how many words."""
    told = lows(sample)
    counted = Counter(filter(_spoken().__contains__, told))
    said = dict.fromkeys(languages(), 0)
    for word, times in counted.items():
        for code in _spoken()[word]:
            said[code] += times
    return sorted(((times, code) for code, times in said.items()), reverse=True), len(told)
