"""Who is meant by the words beside "said" or "according to": a name, a report by somebody, or nobody named.

"a report by Foreign Policy" is Foreign Policy; "some observers" are anonymous; "the report" and "the
general" point back to somebody already named and are no source of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

from generator.extract.clauses import Vocabulary, Word, name_before, name_from
from generator.languages import words as listed
from generator.model import SourceKind, Span
from generator.text.names import LONG_NAME

_REACH = 9  # words between "according to" and the name
_POSSESSIVE = re.compile(r"['’]s?$")
_DEFINITE = frozenset(
    "the el la los las le les der die das den dem o a os as this that this these its his her their".split()
)


_BY = frozenset("by por par von pelo pela".split())
_PUBLISHED = frozenset("published released issued conducted produced publicado publié veröffentlicht".split())
FUNCTION = frozenset(
    """who which that whose and or in at of on the as is was are were has have had from to for with by but when while
    y e et und o que qui dont où der die das den dem des de del du da do la el le les los las en em im in und на в и
    с по к от из за о об при до который которая also then later not""".split()
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody something is attributed to. ``first`` and ``last`` are indexes of the words read."""

    name: Span
    kind: SourceKind
    named: bool
    first: int
    last: int
    report: bool = False  # "a report by" it


def party_after(text: str, words: tuple[Word, ...], at: int, known: Vocabulary) -> Party | None:
    """The party that begins at this word: "the Mexican newspaper Milenio", "some observers"."""
    anonymous: int | None = None
    for index in range(at, min(len(words), at + _REACH)):
        word = words[index]
        if word.mark and word.text not in "'’\"“«„":
            break
        run = _own_name(text, words, index, known)
        if run and not _adjective(words, run, known) and not _common_noun(words, run, known):
            return _named(text, words, run, at, known)
        if word.low in known.anonymous:
            anonymous = index
        elif anonymous is not None and not _leads_on(words, index, known):
            break
    return _anonymous(words, at, anonymous) if anonymous is not None else None


def _leads_on(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "police force Europol", "a report by the Trust": a name may follow the noun."""
    if words[index].low in known.links | _DEFINITE | _PUBLISHED:
        return any(word.low in known.nouns for word in words[max(0, index - 3) : index])
    return index + 1 < len(words) and bool(name_from(words, index + 1, known)) and words[index].low not in FUNCTION


def _adjective(words: tuple[Word, ...], run: tuple[int, int], known: Vocabulary) -> bool:
    """ "Mexican newspaper Milenio", "US law": one capital before a common noun is no name."""
    if words[run[0]].low in known.anonymous:
        return True
    if run[1] != run[0] or run[1] + 1 >= len(words) or words[run[0]].text in _outlets():
        return False
    after = words[run[1] + 1]
    return (
        not after.mark
        and after.text[0].islower()
        and after.low not in FUNCTION
        and not known.report.fullmatch(after.text)
    )


def _own_name(text: str, words: tuple[Word, ...], index: int, known: Vocabulary) -> tuple[int, int] | None:
    """The run that begins here; of "рассказал ТАСС Николай Грачёв" what follows the agency."""
    run = name_from(words, index, known)
    if run and run[1] - run[0] >= 2 and words[run[0]].text in _outlets():
        return run[0] + 1, run[1]
    return run


def _common_noun(words: tuple[Word, ...], run: tuple[int, int], known: Vocabulary) -> bool:
    """In German every noun has a capital: one alone after an article is no name."""
    if not known.nouns_capital or run[0] != run[1]:
        return False
    return run[0] > 0 and words[run[0] - 1].text[0].islower() and words[run[0]].text not in _outlets()


def party_before(text: str, words: tuple[Word, ...], at: int, known: Vocabulary) -> Party | None:
    """The party whose last word stands right before index ``at``."""
    if at > 1 and words[at - 1].text == "," and (inner := name_before(words, at - 1, known)) and inner[1] > inner[0]:
        if inner[0] and words[inner[0] - 1].text == ",":
            return _named(text, words, inner, inner[0], known)  # "The engineer, Saskia Thorne, said"
    at = without_aside(words, at)
    run = name_before(words, at, known)
    if run and not _common_noun(words, run, known) and words[run[0]].low not in known.anonymous:
        return _subject(text, words, run, known)
    for index in range(at - 1, max(-1, at - 8), -1):
        if words[index].mark:
            return None
        if words[index].low in known.anonymous:
            begin = _phrase_start(words, index)
            party = _report_by(text, words, index, at, known)
            return party or _anonymous(words, begin, index)
    return None


def _subject(text: str, words: tuple[Word, ...], run: tuple[int, int], known: Vocabulary) -> Party | None:
    """The name before a verb; what is somebody's ("VanHerck's claims") or only cited ("by Bloomberg") does not speak."""
    if _POSSESSIVE.search(words[run[1]].text):
        return None
    before = [word.low for word in words[max(0, run[0] - 4) : run[0]]]
    report = any(word in known.nouns for word in before)
    if before and before[-1] in _BY and not report:
        return None
    party = _named(text, words, run, run[0], known)
    return replace(party, report=report) if party else None


def _report_by(text: str, words: tuple[Word, ...], noun: int, at: int, known: Vocabulary) -> Party | None:
    """ "a study from the Harbour Institute warns": the name between noun and verb."""
    if words[noun].low not in known.nouns:
        return None
    for index in range(noun + 1, at):
        run = name_from(words, index, known)
        if run and run[1] < at and words[index - 1].low in known.links | _DEFINITE:
            party = _named(text, words, run, noun, known)
            return replace(party, report=True) if party else None
    return None


def without_aside(words: tuple[Word, ...], at: int) -> int:
    """The index after the name in "VanHerck (pictured) said", "Anna Lund, the mayor, said"."""
    if at and words[at - 1].text == ")":
        opening = next((i for i in range(at - 2, max(-1, at - 10), -1) if words[i].text == "("), None)
        return opening if opening is not None else at
    if at and words[at - 1].text == ",":
        opening = next((i for i in range(at - 2, max(-1, at - 16), -1) if words[i].text == ","), None)
        return opening if opening else at
    return at


def _phrase_start(words: tuple[Word, ...], noun: int) -> int:
    begin = noun
    while (
        begin
        and not words[begin - 1].mark
        and noun - begin < 4
        and (
            words[begin - 1].capital
            or len(words[begin - 1].text) > 3
            or words[begin - 1].low in ("two", "ten", "us", "un")
        )
    ):
        begin -= 1
    return begin


def _anonymous(words: tuple[Word, ...], first: int, last: int) -> Party | None:
    """Nobody named; None for "the report", which points back."""
    definite = words[first].low in _DEFINITE or first and words[first - 1].low in _DEFINITE
    if definite and last - first <= 1 and not words[last].low.endswith(("s", "n", "i", "ы", "и")):
        return None
    while first < last and words[first].low in _DEFINITE:
        first += 1
    return Party(Span(words[first].start, words[last].end), SourceKind.ANONYMOUS, False, first, last)


def _named(text: str, words: tuple[Word, ...], run: tuple[int, int], first: int, known: Vocabulary) -> Party | None:
    begin, end = words[run[0]].start, words[run[1]].end
    shown = text[begin:end]
    if shown.isupper() and len(shown.split()) > 2 or len(shown) < 2:
        return None
    begin = _after_title(text, begin, end, known)
    end -= len(_POSSESSIVE.search(text[begin:end]).group()) if _POSSESSIVE.search(text[begin:end]) else 0  # type: ignore[union-attr]
    before = {word.low for word in words[max(0, run[0] - 3) : run[0]]}
    return Party(Span(begin, end), kind_of(text[begin:end], bool(before & known.outlet_nouns)), True, first, run[1])


def _after_title(text: str, begin: int, end: int, known: Vocabulary) -> int:
    """Where the name begins after ranks and offices, if two words of it remain."""
    best = begin
    for match in known.titles.finditer(text, begin, end):
        rest = text[match.end() : end].split()
        if len(rest) >= 2 and rest[0][0].isupper():
            best = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    return best


def kind_of(name: str, beside_outlet: bool) -> SourceKind:
    """By the lists of known names, then by a word in the name, then by its shape."""
    bare = name.removeprefix("the ").removeprefix("The ")
    parts = set(bare.split())
    if beside_outlet or bare in _outlets() or name in _outlets():
        return SourceKind.OUTLET
    if parts & _names("organisation_words"):
        return SourceKind.ORGANISATION
    if parts & _names("publication_words"):
        return SourceKind.PUBLICATION
    if parts & _names("outlet_words"):
        return SourceKind.OUTLET
    if bare.isupper() and len(parts) == 1:
        return SourceKind.ORGANISATION
    return SourceKind.PERSON if LONG_NAME.fullmatch(bare) or len(parts) == 1 else SourceKind.ORGANISATION


@cache
def _outlets() -> frozenset[str]:
    table = yaml.safe_load(files(__package__).joinpath("outlets.yml").read_text("utf-8"))
    return frozenset(str(name) for names in table.values() for name in names)


@cache
def _names(key: str) -> frozenset[str]:
    return frozenset(word[:1].upper() + word[1:] for word in listed(key))
