"""What many questions need of one line, made once: "12 Comments" is ``# comments``, a head of comments and a counter.

Nearly every line is asked whether it is furniture, a menu, a byline, a credit, and is none of them: it holds no word
of theirs, which its words tell at a glance.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.lazy import lazy
from generator.memo import of_this_file
from generator.split.emphasis import linked
from generator.text.lows import lows
from generator.text.phrases import Phrasebook, even, plain

EDGES = " \t\u00a0:.…!?»›>→▼▾►|•·–—-*#←‹«✕×_≈"
_ENDS_OF_NUMBERS = "0123456789kKmM"
_LONG_WORD = re.compile(r"(?<!\S)\S(?=\S{4})")  # the first letter of one that an English title gives a capital
_TITLE = 5  # words
_AS_A_WHOLE = (
    "furniture",
    "related_heads",
    "comment_heads",
    "button_words",
    "page_ends",
    "page_starts",
    "trailers",
    "author_heads",
    "source_heads",
    "publication_heads",
    "continuing",
    "box_lines",
    "tools",
    "reading_times",
    "page_numbers",
)
_AT_THE_BEGINNING = (
    "furniture_starts",
    "page_end_starts",
    "tails_bio",
    "about_heads",
    "tag_openers",
    "member_lines",
    "box_starts",
)


class Wording:
    """Made up as it is asked for: a sentence is no menu, and nobody asks how many of its words hold a sign."""

    def __init__(self, text: str) -> None:
        link = linked(text)
        self._text = link.of(text) if link else text
        self.shown = plain(self._text)

    @lazy
    def bare(self) -> str:
        """The plain form of the text without the signs at its ends."""
        inner = self._text.strip(EDGES)
        if inner == self._text:
            return self.shown
        if inner[:1].isspace() or inner[-1:].isspace() or inner[:1].isdigit() or inner[-1:] in _ENDS_OF_NUMBERS:
            return plain(inner)  # a number may hold a full stop
        return self.shown.strip(EDGES)

    @lazy
    def listed(self) -> frozenset[str]:
        """The lists of which the bare line is an entry."""
        return _book(_AS_A_WHOLE).holding(self.bare)

    @lazy
    def opened(self) -> frozenset[str]:
        """The lists of which an entry begins the line."""
        return _book(_AT_THE_BEGINNING).opening(self.shown)

    @lazy
    def words(self) -> frozenset[str]:
        return frozenset(lows(even(self.shown)))

    @lazy
    def signed(self) -> tuple[str, ...]:
        """The words that hold a sign; most hold none and need no pattern."""
        return tuple(word for word in even(self.shown).split() if not word.isalnum())


wording = of_this_file(Wording, most=512)


@cache
def _book(keys: tuple[str, ...]) -> Phrasebook:
    return Phrasebook({key: words(key) for key in keys})


def in_title_case(text: str) -> bool:
    """ "A Small Town Bet on a Plant. Then the Plant Stopped Calling.": the longer words begin with capitals."""
    if any(word.group().islower() for word in _LONG_WORD.finditer(text)):
        return False
    return len(text.split()) >= _TITLE and not text.isupper()
