"""Which name on a page is its own: clues are weighed, none decides.

For "The Pointing": it is the first line, it opens with an article, a row of the menu stands below it. Against
"Ferries": one word, such as sections are called by, and the title stands below.

The weights are those of a choice between all names of a page and none of them (a conditional logit), fitted to some 800
labelled pages, the cases of the tests among them, and to the same pages without the names that are right; each set of
pages was tried with the weights that the other sets gave. They are in nats: whatever has clues that come to one more is
2.7 times as likely.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from math import exp

from generator.extract.own_clues import clues, clues_of_words, letters
from generator.extract.own_names import Name, header, own_names
from generator.extract.own_witnesses import is_bare, witnesses
from generator.extract.view import View
from generator.memo import of_this_file
from generator.split.sheet import Sheet

_ENOUGH = 0.6  # of what speaks for all names and for none: an invented one is worse than none
_HOPELESS = -7.0  # no page has so many such names that they would count
_WEIGHT_OF_NONE = 6.21  # of "the page does not print it"
_WEIGHTS = {
    "address": 3.16,
    "own voice": 2.38,
    "first": 2.16,
    "says more": 2.04,
    "known": 2.03,
    "first below buttons": 1.82,
    "paper": 1.76,
    "claimed": 1.67,
    "gap": 1.51,
    "below furniture": 1.4,
    "mentioned": 1.32,
    "article": 1.31,
    "first and more": 1.29,
    "host": 1.2,
    "beside": 1.15,
    "capitals": 1.14,
    "credit": 1.1,
    "above noun": 1.05,
    "within lines": 1.03,
    "below address": 1.01,
    "host within": 0.96,
    "on button": 0.96,
    "above and below": 0.95,
    "above row": 0.92,
    "first alone": 0.86,
    "tells what": 1.6,
    "above motto": 0.8,
    "like a name": 0.8,
    "claimed on the page": 0.79,
    "above": 0.77,
    "early": 0.72,
    "claimed and shown": 0.68,
    "agency": 0.64,
    "above date": 0.59,
    "in text": 0.57,
    "beside and credit": 0.53,
    "quoted": 0.53,
    "above furniture": 0.51,
    "credits": 0.42,
    "issue": 0.42,
    "host in part": 0.41,
    "coined": 0.35,
    "account": 0.34,
    "masthead": 0.33,
    "house": 0.25,
    "only part below": 0.05,
    "lines alone": 0.01,
    "ends like a sentence": -0.04,
    "small letters": -0.11,
    "never within": -0.13,
    "above title": -0.18,
    "two words": -0.2,
    "words": -0.23,
    "named too": -0.26,
    "author": -0.36,
    "alone above": -0.37,
    "part below": -0.37,
    "is acronym": -0.41,
    "job": -0.56,
    "small words": -0.56,
    "line of furniture": -0.59,
    "entry": -0.65,
    "only part above": -0.67,
    "rubric": -0.67,
    "gap below": -0.7,
    "late": -0.79,
    "label": -0.84,
    "in list": -0.86,
    "fuller": -0.88,
    "program": -0.89,
    "company": -0.91,
    "only below": -1.0,
    "signs": -1.03,
    "below menu": -1.12,
    "one word": -1.25,
    "furniture": -1.27,
}


def own_name(view: View) -> Name | None:
    """The name for which most speaks, if enough does; of its spellings the likeliest. That of the first article of a
    page is that of the others.
    """
    known, above = _of_pages(view.sheet), header(view)
    key = above or view.lines[0].index
    if key not in known:
        known[key] = _likeliest(view)
    return known[key]


@of_this_file
def _of_pages(_sheet: Sheet) -> dict[range | int, Name | None]:
    """By the lines above the first article of a page; without such by the line with which an article begins."""
    return {}


def _likeliest(view: View) -> Name | None:
    own = own_names(view)
    spellings: dict[str, list[tuple[float, Name]]] = defaultdict(list)
    for name in own.names:
        told = chain(clues(view, own, name), witnesses(view, own, name))
        weight = _of_words(name.text) + sum(_WEIGHTS[clue] * much for clue, much in told if much) - _WEIGHT_OF_NONE
        if weight > _HOPELESS and not is_bare(view, own, name):
            spellings[letters(name.text)].append((exp(weight), name))
    shares = {key: sum(share for share, _ in found) for key, found in spellings.items()}
    likeliest = max(shares, key=shares.__getitem__, default=None)
    if likeliest is None or shares[likeliest] < _ENOUGH * (1 + sum(shares.values())):
        return None
    return max(spellings[likeliest], key=_share)[1]


@lru_cache(maxsize=4096)
def _of_words(name: str) -> float:
    """Pages of one site bear the same names."""
    return sum(_WEIGHTS[clue] * much for clue, much in clues_of_words(name) if much)


def _share(one: tuple[float, Name]) -> float:
    return one[0]
