"""What the words of a line tell of whether it is the title of a text.

For ``The committee that met in a lift``: words of it stand in the text, it is long. Against ``Slow Parliament``: few
words, all capitalised.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.languages import known
from generator.split.captions import labels_picture, may_credit
from generator.split.cohesion import stems
from generator.split.furniture.navigation import is_label
from generator.split.houses import is_masthead
from generator.split.line import Line
from generator.split.titles.looks import titleish
from generator.split.titles.small import names_issue
from generator.split.wording import in_title_case

QUOTES = "“«„‘\"'"
SITE = 4  # words of a site's name

_ENDED, _LONG, _TOO_LONG = 8, 10, 18  # words
_PARTICLE = 3  # letters
_FEW = 2  # words
_LABEL = 2  # words
_TWO_SENTENCES = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿа-я]")
_CELLS = re.compile(r"\s[|/>›»·•]\s|^/|\S\s{2,}\S")  # of a trail or a menu
_DOTS = ("...", "…")


class Worded(NamedTuple):
    """How far each holds for a line."""

    told: float  # its words stand in the text as well
    length: float  # up to eight words
    beyond: float  # words more than ten
    numbers: float
    quoted: float
    asks: float
    parted: float
    breaks_off: float
    bracketed: float
    two_sentences: float
    issue: float
    few: float  # two words at most
    capitalised: float  # few words, all capitalised
    four_capitalised: float  # a title as well
    masthead: float
    cells: float
    credited: float


WEIGHTS = Worded(
    told=3.3,
    length=2.0,
    beyond=-0.2,
    numbers=-1.7,
    quoted=1.4,
    asks=1.0,
    parted=1.8,
    breaks_off=-1.25,
    bracketed=-1.2,
    two_sentences=-1.45,
    issue=-1.6,
    few=-0.5,
    capitalised=-2.0,
    four_capitalised=1.0,
    masthead=-0.8,
    cells=-1.75,
    credited=-0.5,
)


def worded(line: Line, text: frozenset[str]) -> Worded:
    """What speaks for and against the line by its words; ``text`` are the rarer words with which the text begins."""
    told = line.text.split()
    own = stems(line.text)
    capitalised = is_like_a_name(told)
    return Worded(
        told=len(own & text) / (len(own) + 1),
        length=min(len(told), _ENDED) / _ENDED,
        beyond=max(0, min(len(told), _TOO_LONG) - _LONG),
        numbers=sum(any(map(str.isdigit, word)) for word in told) / len(told),
        quoted=line.text[0] in QUOTES,
        asks=line.text[-1] == "?",
        parted=_parted(line.text),
        breaks_off=line.text.endswith(_DOTS),
        bracketed=line.text[-1] in ")]",
        two_sentences=_tells_two(line.text),
        issue=names_issue(line),
        few=len(told) <= _FEW,
        capitalised=capitalised,
        four_capitalised=capitalised and len(told) == SITE and line.text.istitle() and all(map(str.isalpha, told)),
        masthead=is_masthead(line.text),
        cells=bool(_CELLS.search(line.text)),
        credited=_credited(line, told),
    )


def _parted(text: str) -> bool:
    """Two parts of a title; no number behind its label: "Seen: 874 times", no writer's, subject's, section's label."""
    label, colon, rest = text.partition(": ")
    return bool(colon) and not rest[:1].isdecimal() and label.casefold() not in _labels() and not is_label(label)


@cache
def _labels() -> frozenset[str]:
    return known("author_labels") | known("tag_labels")


def _tells_two(text: str) -> bool:
    """Two sentences; as capitals show, no title of two: "I Sold the Last Boat. Here Is the Receipt."."""
    if not _TWO_SENTENCES.search(text):
        return False
    return not in_title_case(text) or any(map(str.isdigit, text))


def _credited(line: Line, told: list[str]) -> bool:
    """What labels a picture's maker stands behind other words: "The pier on Monday. Photo by a reader"."""
    if not may_credit(line.text) or in_title_case(line.text):
        return False
    return any(word[0] in "(©" or (word[0].isupper() and labels_picture(word)) for word in told[_LABEL:])


def is_like_a_name(told: list[str]) -> bool:
    """Few words, all capitalised: a site's name, or a section's."""
    return len(told) <= SITE and all(map(_capitalised, told))


def _capitalised(word: str) -> bool:
    return word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE


def perhaps_title(line: Line) -> bool:
    """The line below it may be its standfirst."""
    told = line.text.split()
    return len(told) >= SITE and titleish(line) and not (is_like_a_name(told) or is_label(line.text))
