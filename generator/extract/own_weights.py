"""Which name on a page is its own: clues are weighed, none decides.

For "The Pointing": it is the first line, it opens with an article, a row of the menu stands below it. Against
"Ferries": one word, such as sections are called by, and the title stands below.

The weights are those of a choice between all names of a page and none of them (a conditional logit), fitted to some 540
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

_ENOUGH = 0.52  # of what speaks for all names and for none: an invented one is worse than none
_HOPELESS = -7.0  # no page has so many such names that they would count
_WEIGHT_OF_NONE = 5.82  # of "the page does not print it"
_WEIGHTS = {
    "first": 2.18,
    "says more": 2.15,
    "address": 2.12,
    "known": 1.86,
    "claimed": 1.85,
    "first below buttons": 1.82,
    "own voice": 1.74,
    "gap": 1.57,
    "beside": 1.47,
    "first and more": 1.46,
    "article": 1.45,
    "paper": 1.38,
    "above and below": 1.21,
    "below furniture": 1.19,
    "above motto": 1.15,
    "above row": 1.14,
    "mentioned": 1.05,
    "above": 1.04,
    "tells what": 1.0,
    "first alone": 0.99,
    "below address": 0.87,
    "capitals": 0.84,
    "within lines": 0.84,
    "agency": 0.83,
    "beside and credit": 0.83,
    "claimed on the page": 0.82,
    "above date": 0.78,
    "host": 0.77,
    "credit": 0.72,
    "host within": 0.68,
    "like a name": 0.68,
    "credits": 0.63,
    "host in part": 0.63,
    "on button": 0.62,
    "in text": 0.6,
    "claimed and shown": 0.56,
    "coined": 0.54,
    "early": 0.52,
    "is acronym": 0.49,
    "issue": 0.45,
    "quoted": 0.45,
    "above noun": 0.38,
    "ends like a sentence": 0.37,
    "above title": 0.36,
    "above furniture": 0.35,
    "small letters": 0.35,
    "lines alone": 0.29,
    "masthead": 0.22,
    "account": 0.18,
    "alone above": 0.1,
    "house": 0.09,
    "never within": -0.3,
    "signs": -0.31,
    "author": -0.32,
    "job": -0.38,
    "part below": -0.38,
    "named too": -0.42,
    "two words": -0.48,
    "words": -0.48,
    "only part below": -0.49,
    "entry": -0.51,
    "late": -0.53,
    "only part above": -0.55,
    "label": -0.68,
    "line of furniture": -0.75,
    "below menu": -0.77,
    "small words": -0.81,
    "rubric": -0.83,
    "in list": -0.86,
    "fuller": -0.88,
    "program": -0.95,
    "gap below": -1.04,
    "only below": -1.27,
    "furniture": -1.29,
    "company": -1.37,
    "one word": -1.44,
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
