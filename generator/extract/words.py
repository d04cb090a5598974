"""A text as words: "Gen. O’Hara’s report" is three: "Gen.", "O’Hara’s", "report".

Marks are words of their own. French articles and pronouns before an apostrophe are cut off ("l’" + "Association"),
so that the name behind them begins with a capital. What a word is by itself is worked out once and shared by all its
occurrences; where they stand is asked of few sentences, and told by `places_of`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from generator.extract.source_kinds import small_outlets
from generator.languages import known, printed


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    low: str
    capital: bool
    mark: bool


@cache
def shortened() -> frozenset[str]:
    """Words whose dot ends no sentence: "Gen.", "Nr."."""
    return known("dotted_titles") | known("abbreviations")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"[^\W_]{2,}+(?![.'’&/-])|[^\w\s]|"  # nearly every word, before all the others
        rf"(?:[^\W\d_]\.){{2,}}|(?:{'|'.join(printed('dotted_titles'))})\.|[^\W\d_]\.(?=\s)|"
        r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Ll]orsqu|[Jj]usqu)['’](?=\w{2}|a\b)|"
        r"[^\W_]++(?:['’&./-][^\W_]++)*+['’]?|_++"
    )


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    *told, last = text[start:end].split() or [""]
    return (*chain.from_iterable(map(_of_piece, told)), *_of_last(last))


@lru_cache(maxsize=20_000)
def _of_piece(piece: str) -> tuple[Word, ...]:
    """The words between two blanks; "J." before a blank is one, at the end of a sentence it is two."""
    return _of_last(f"{piece} ")


@lru_cache(maxsize=5_000)
def _of_last(piece: str) -> tuple[Word, ...]:
    return tuple(map(_word, _pattern().findall(piece)))


def places_of(text: str, start: int, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Where each of these words begins and ends; nothing but blanks stands between them."""
    end = start
    for word in words:
        while text[end].isspace():
            end += 1
        begin, end = end, end + len(word.text)
        yield begin, end


@lru_cache(maxsize=20_000)
def _word(shown: str) -> Word:
    capital = shown[0].isupper() or shown in small_outlets()
    return Word(shown, shown.casefold().replace("’", "'"), capital, not shown[0].isalnum())
