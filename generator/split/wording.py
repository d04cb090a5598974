"""What many questions need of one line, made once: "12 Comments" is ``# comments``, a head of comments and a counter.

Nearly every line is asked whether it is furniture, a menu, a byline, a credit, and is none of them: it holds no word
of theirs, which its words tell at a glance.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.memo import of_this_file
from generator.text.phrases import Phrasebook, even, plain

EDGES = " \t\u00a0:.…!?»›>→▼▾►|•·–—-*#←‹«✕×_"
_WORD = re.compile(r"\w+")
_AS_A_WHOLE = (
    "furniture",
    "related_heads",
    "comment_heads",
    "button_words",
    "page_ends",
    "trailers",
    "source_heads",
    "continuing",
    "box_lines",
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
    __slots__ = ("bare", "listed", "opened", "shown", "signed", "unsigned", "words")

    def __init__(self, text: str) -> None:
        self.shown = plain(text)
        self.bare = _bare(text, self.shown)
        self.listed = _book(_AS_A_WHOLE).holding(self.bare)  # the lists of which the bare line is an entry
        self.opened = _book(_AT_THE_BEGINNING).opening(self.shown)  # the lists of which an entry begins the line
        told = even(self.shown).split()
        signs = [word for word in told if not word.isalnum()]
        self.signed = " ".join(signs)  # the words that hold a sign; most hold none and need no pattern
        self.unsigned = len(told) - len(signs)
        self.words = frozenset((*told, *_WORD.findall(self.signed.replace("_", " "))))


wording = of_this_file(Wording, most=128)


def _bare(text: str, shown: str) -> str:
    """The plain form of a text without the signs at its ends; that of the whole text is known."""
    inner = text.strip(EDGES)
    if inner == text:
        return shown
    if "#" in shown or inner[:1].isspace() or inner[-1:].isspace():
        return plain(inner)  # a number may hold a full stop
    return shown.strip(EDGES)


@cache
def _book(keys: tuple[str, ...]) -> Phrasebook:
    return Phrasebook({key: words(key) for key in keys})
