"""Which names may be one thing: ``NDRS`` and ``National Directorate for Rail Safety``, ``Kovalchuk`` and ``Kovalchyk``.

Three signs, each given as the reason: an abbreviation whose letters begin the words of the longer name, a name that
holds all words of the other, and a spelling that rapidfuzz finds near; the last two not where one is surely a place
and the other an organisation (Kenya, Kenya Red Cross). Nothing is merged here. Names are compared
only with those that share a word or a beginning, so the work stays in proportion to their number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from generator.find.discover import key
from generator.find.lexicon import everywhere
from generator.find.runs import kind_words
from generator.model import EntityId, EntityType
from generator.text.fold import folded

_NEAR = 88.0  # of 100
_SHORTEST = 5  # letters, for near spellings
_SMALL = ("connectors", "starters", "joined_by_and")  # words that say nothing of a name
_CROWD = 40  # names with one word in common: the word says nothing
_BEGINNING = 3  # letters
_TRANSLATED = 4  # letters of an abbreviation in another order: of three, chance makes too many


@dataclass(frozen=True, slots=True)
class Known:
    """A name to compare: a proposal's or an entry's."""

    id: EntityId
    name: str
    aliases: tuple[str, ...]
    reviewed: bool
    type: EntityType | None = None  # if it is sure


@dataclass(frozen=True, slots=True)
class Alike:
    """Another name that may be the same thing."""

    id: EntityId
    name: str
    reviewed: bool
    why: str


def likenesses(names: Sequence[Known]) -> Mapping[EntityId, tuple[Alike, ...]]:
    """For each name those that may mean the same, with the reason. Entries are not compared with each other."""
    found: dict[EntityId, dict[EntityId, Alike]] = {}
    for one, other in _pairs(names):
        if (one.reviewed and other.reviewed) or one.id == other.id:
            continue
        if why := _why(one, other):
            for here, there in ((one, other), (other, one)):
                found.setdefault(here.id, {}).setdefault(there.id, Alike(there.id, there.name, there.reviewed, why))
    return {identity: tuple(alike[other] for other in sorted(alike)) for identity, alike in found.items()}


def initials(name: str) -> str:
    """First letters of the words that have capitals."""
    return "".join(word[0] for word in re.findall(r"[^\W_]+", folded(name)) if word[0].isupper())


def _pairs(names: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Names that share a word, a beginning, or an abbreviation."""
    shelves: defaultdict[tuple[str, str], list[Known]] = defaultdict(list)
    for known in names:
        for place in {place for text in (known.name, *known.aliases) for place in _places(text)}:
            shelves[place].append(known)
    for place in sorted(shelves):
        if len(shelves[place]) <= _CROWD:
            yield from combinations(shelves[place], 2)


def _places(name: str) -> Iterable[tuple[str, str]]:
    words = key(name).split()
    letters = "".join(sorted(name if name.isupper() and " " not in name else initials(name))).upper()
    if len(letters) > 1:
        yield "letters", letters
    yield from (("word", word) for word in words if len(word) >= _BEGINNING and word not in everywhere("connectors"))
    yield "beginning", key(name)[:_BEGINNING]


def _why(one: Known, other: Known) -> str | None:
    pairs = [(a, b) for a in (one.name, *one.aliases) for b in (other.name, *other.aliases)]
    kinds = {one.type, other.type} - {None}
    for test in (_abbreviation, _longer, _spelling) if len(kinds) < 2 else (_abbreviation,):
        if reason := next(filter(None, (test(a, b) for a, b in pairs)), None):
            return reason
    return None


def _abbreviation(a: str, b: str) -> str | None:
    short, full = sorted((a, b), key=len)
    plain = short.replace(".", "")
    if not (plain.isupper() and len(plain) > 1 and " " not in short and " " in full):
        return None
    if plain == initials(full):
        return f"“{short}” are the first letters of “{full}”"
    if len(plain) >= _TRANSLATED and sorted(plain) == sorted(initials(full)):
        return f"“{short}” are the first letters of “{full}” in another order"
    return None


def _longer(a: str, b: str) -> str | None:
    short, full = sorted((key(a), key(b)), key=len)
    if (a if key(a) == short else b).isupper():
        return None
    few, many = short.split(), full.split()
    telling = [word for word in few if word not in kind_words() and not any(word in everywhere(key) for key in _SMALL)]
    if not telling or len(few) == len(many) or not set(few) < set(many):
        return None
    return f"“{a if key(a) == short else b}” is a part of the other name"


def _spelling(a: str, b: str) -> str | None:
    one, other = key(a), key(b)
    if min(len(one), len(other)) < _SHORTEST:
        return None
    if one == other:
        return "the spellings differ in accents or capitals only"
    likeness = fuzz.ratio(one, other, score_cutoff=_NEAR)
    return f"“{a}” and “{b}” are spelt alike ({likeness:.0f} of 100)" if likeness else None
