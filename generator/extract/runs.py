"""Runs of capitalised words that may be names: "Bureau des eaux souterraines" begins one, "Yann Le Goaster" is one.

A run never crosses a mark, and ends at a possessive. "Theodora Vale of Saltmarsh College" is cut before "of": a person
and where she works; "Ministry of Inland Waters" is not.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.extract.vocabulary import Vocabulary
from generator.extract.words import Word
from generator.languages import words as listed
from generator.text.names import PARTICLES

_CONNECTORS = PARTICLES | {"of", "zu", "for", "the", "bin", "и", "&", "d'", "l'", "et", "für"}
_JOINS = frozenset(("y", "e", "et", "и", "für"))  # join only inside the name of a body: "Ministerio de Salud y Consumo"
_CUT = frozenset(("of", "at", "for"))
_NEW = frozenset(
    [
        "new",
        "nueva",
        "nuevo",
        "nova",
        "novo",
        "neue",
        "neues",
        "nouveau",
        "nouvelle",
        "новая",
        "новый",
        "north",
        "south",
        "east",
        "west",
    ]
)
_OPEN = frozenset("\"“«„»‘'(")
_GAP = 2  # small words within a name


class Run(NamedTuple):
    first: int
    last: int  # both are indexes of the words of the sentence


def runs_of(words: tuple[Word, ...], known: Vocabulary, taken: frozenset[int]) -> tuple[Run, ...]:
    """The runs of a sentence; the words at ``taken`` ("Nach Auskunft") are part of none."""
    found: list[Run] = []
    index = 0
    while index < len(words):
        if not words[index].capital or index in taken or not _begins(words, index, known):
            index += 1
            continue
        run = _cut(words, Run(index, _last(words, index, known, taken)))
        found.append(run)
        index = run.last + 1
    return tuple(found)


def _begins(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """Whether a run may begin with this capitalised word."""
    word = words[index]
    if word.low in known.not_names and not _leads(words, index, known):
        return False
    if known.nouns_capital and (word.low in known.nouns or word.low in known.anonymous):
        return False  # "Angaben der Versender"
    opens = index == 0 or words[index - 1].text in _OPEN
    return not (opens and (word.low in known.function or word.low in known.anonymous))


def _last(words: tuple[Word, ...], first: int, known: Vocabulary, taken: frozenset[int]) -> int:
    last = probe = first
    while probe + 1 < len(words) and probe + 1 not in taken and not _ends(words, last):
        probe += 1
        word = words[probe]
        if (word.capital and (word.low not in known.not_names or _goes_on(words, probe, known))) or (
            word.text[0].isdigit() and probe == last + 1
        ):
            last = probe
        elif (
            word.low not in _CONNECTORS
            or probe - last > _GAP
            or (word.low in _JOINS and not _body(words[first : last + 1]))
        ):
            break
    return last


def _leads(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "New York", "Nueva España"."""
    return words[index].low in _NEW and _goes_on(words, index, known)


def _goes_on(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "Jalisco New Generation Cartel": a name follows the common word."""
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and after.capital and after.low not in known.not_names


def _ends(words: tuple[Word, ...], last: int) -> bool:
    """At a possessive, unless the name of a body goes on: "Attorney General's Office"."""
    after = words[last + 1]
    return _possessive(words[last]) and not (after.capital and _body((after,)))


def _possessive(word: Word) -> bool:
    return len(word.text) > 2 and word.low.endswith(("'s", "s'"))


def _cut(words: tuple[Word, ...], run: Run) -> Run:
    for index in range(run.first + 2, run.last):
        if words[index].low in _CUT and not _body(words[run.first : index]):
            return Run(run.first, index - 1)
    return run


def _body(words: tuple[Word, ...]) -> bool:
    """A word like "Ministry" is among them."""
    return any(word.low in _bodies() for word in words)


@cache
def _bodies() -> frozenset[str]:
    keys = ("organisation_words", "publication_words", "masthead_words", "outlet_words", "titles")
    return frozenset(word for key in keys for word in listed(key))
