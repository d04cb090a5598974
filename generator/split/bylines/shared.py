"""What the readers of bylines have in common: short rows are remembered, and names are parted by the same signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import TypeVar

from generator.languages import words
from generator.model import Span
from generator.text.names import NOTE_MARKS, without_degrees
from generator.text.phrases import alternation

T = TypeVar("T")
LONGEST = 90  # code points
LEADING = re.compile(r"[-–—•›»|~]{1,3}\s*|,\s")
NAME_WORDS = 3  # of a name whose first word is no known given name
_HOUSE_WORDS = 9
_SMALL = 3  # letters of the words between: "of", "the", "de"


def remembered(ask: Callable[[str], T]) -> Callable[[str], T]:
    """Each clue to a title asks the same few short lines again, and a site's bylines stand on each of its pages."""
    kept = lru_cache(maxsize=2048)(lambda text: ask(_plain(text)))
    return wraps(ask)(lambda text: kept(text) if len(text) <= LONGEST else ask(text))


@lru_cache(maxsize=512)
def _plain(row: str) -> str:
    return without_degrees(row).rstrip()


def moved(name: Span, by: int) -> Span:
    """The name as a span of the row, of a part of which it is one."""
    return Span(name.start + by, name.end + by)


@cache
def joint() -> re.Pattern[str]:
    """What parts two names: ", ", " and ", " / "."""
    joints = alternation(words("conjunctions"))
    between = rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+|\s*[/|;&·•]\s*"
    return re.compile(rf"(?=[{NOTE_MARKS}\s,/|;&·•])[{NOTE_MARKS}]*(?:{between})", re.IGNORECASE)


def like_a_house(told: list[str]) -> bool:
    """A few words with capitals, and small ones between: "University of Sedgeford"."""
    return len(told) <= _HOUSE_WORDS and all(word[:1].isupper() or len(word) <= _SMALL for word in told)
