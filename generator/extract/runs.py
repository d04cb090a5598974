"""Runs of capitalised words that may be names: "Bureau des eaux souterraines" begins one, "Yann Le Goaster" is one.

A run never crosses a mark, and ends at a possessive. "Theodora Vale of Saltmarsh College" is cut before "of": a person
and where she works; "Ministry of Inland Waters" is not.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.extract.source_kinds import body_words, is_agency, is_body, is_outlet, kind_of
from generator.extract.vocabulary import Vocabulary
from generator.extract.words import Word
from generator.languages import known as everywhere
from generator.languages import words as listed
from generator.model import SourceKind
from generator.text.names import PARTICLES, has_given_name

_IN_ANY_LANGUAGE = frozenset(("&", "bin"))
_OPEN = frozenset("\"“«„»‘'(")
_GAP = 2  # small words within a name


class Run(NamedTuple):
    first: int
    last: int  # both are indexes of the words of the sentence


def runs_of(words: tuple[Word, ...], known: Vocabulary, taken: frozenset[int]) -> tuple[Run, ...]:
    """The runs of a sentence; the words at ``taken`` ("Nach Auskunft") are part of none."""
    found: list[Run] = []
    past = -1
    for index in [index for index, word in enumerate(words) if word.capital]:
        if index <= past or index in taken or not _begins(words, index, known):
            continue
        last = _last(words, index, known, taken)
        last = _of_what(words, last, known) if known.cases else _listed(words, index, last)
        run = _cut(words, Run(index, _two_fields(words, index, last, known)))
        found.append(run)
        past = run.last
    return tuple(found)


def may_end(word: Word, known: Vocabulary) -> bool:
    """A run may end with the word: a small one is only what joins two names, or in Russian what a body is for."""
    return word.capital or word.low in _connectors() or word.text[0].isdigit() or known.cases


def _within(words: tuple[Word, ...], first: int, probe: int, last: int, known: Vocabulary) -> bool:
    """ "Jalisco New Generation Cartel", "Medibank North", "Jornal de Notícias": a common word within a name."""
    of = probe > last + 1 and _body(words[first : last + 1])
    return of or _goes_on(words, probe, known) or _compass(words, probe, last)


def _compass(words: tuple[Word, ...], probe: int, last: int) -> bool:
    """ "Medibank North"."""
    beside = probe == last + 1 or words[probe - 1].low == "the"  # "Letters of the North"
    return beside and words[probe].low in everywhere("ends_names")


def _of_what(words: tuple[Word, ...], last: int, known: Vocabulary) -> int:
    """ "Министерство обороны", "Служба внешней разведки": what a body is for, written small."""
    if not _body(words[last : last + 1]):
        return _adjective_of(words, last, known)
    return _past_genitives(words, last, known)


def _genitive(word: Word, known: Vocabulary) -> bool:
    """No verb: "транспорта", not "сообщила"."""
    if word.mark or word.capital or word.low in known.small or word.low in known.when or word.low in known.auxiliaries:
        return False
    named = word.low in everywhere("region_nouns") or word.low.endswith(listed("genitive_endings"))
    return named or (word.low.endswith("а") and not word.low.endswith("ла"))


def _past_genitives(words: tuple[Word, ...], last: int, known: Vocabulary) -> int:
    while last + 1 < len(words) and _genitive(words[last + 1], known):
        last += 1
    return last


def _adjective_of(words: tuple[Word, ...], last: int, known: Vocabulary) -> int:
    """ "Счётной палаты", "Всемирного банка": a capital adjective and the noun of a body, written small."""
    if not words[last].low.endswith(listed("adjective_endings")):
        return last
    for index in range(last + 1, min(len(words), last + 3)):
        if words[index].low in everywhere("region_nouns"):
            return index
        if is_body(words[index].low):
            return _past_genitives(words, index, known)
        if not words[index].low.endswith(listed("adjective_endings")):
            break
    return last


def _listed(words: tuple[Word, ...], first: int, last: int) -> int:
    """ "Department for Environment, Food and Rural Affairs": a body whose name lists what it is for."""
    if last - first < 2 or last + 3 >= len(words) or not _body(words[first : first + 1]):
        return last
    at = last + 1
    while at + 1 < len(words) and words[at].text == "," and words[at + 1].capital and not _body((words[at + 1],)):
        at += 2
    if (
        at == last + 1
        or at + 1 >= len(words)
        or words[at].low not in everywhere("and_words")
        or not words[at + 1].capital
    ):
        return last
    end = at + 1
    while end + 1 < len(words) and words[end + 1].capital:
        end += 1
    return end


def _two_fields(words: tuple[Word, ...], first: int, last: int, known: Vocabulary) -> int:
    """ "Association of Harbour Masters and Pilots": what a body is for is two things alike."""
    end = last + 2
    if not known.noun_last or end >= len(words) or words[last + 1].low != "and" or not words[end].capital:
        return last
    of = any(word.low in ("of", "for") for word in words[first:last]) and _body(words[first:last])
    while end + 1 < len(words) and words[end + 1].capital:
        end += 1
    alike = words[last].low.endswith("s") and words[end].low.endswith("s")
    return end if of and alike and not _possessive(words[end]) else last


def _begins(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """Whether a run may begin with this capitalised word."""
    word = words[index]
    if word.low in known.not_names and not _leads(words, index, known):
        return False
    if known.nouns_capital and (word.low in known.nouns or word.low in known.anonymous):
        return False  # "Angaben der Versender"
    opens = index == 0 or words[index - 1].text in _OPEN
    return not (opens and (word.low in known.function or word.low in known.anonymous or word.low in known.doubts))


def _last(words: tuple[Word, ...], first: int, known: Vocabulary, taken: frozenset[int]) -> int:
    last = probe = first
    while probe + 1 < len(words) and probe + 1 not in taken and not _ends(words, last):
        probe += 1
        word = words[probe]
        if (word.capital and (word.low not in known.not_names or _within(words, first, probe, last, known))) or (
            word.text[0].isdigit() and probe == last + 1 and not _counts(words, probe, known)
        ):
            last = probe
        elif (
            word.low not in _connectors()
            or probe - last > _GAP
            or (word.low in everywhere("body_joins") and not _body(words[first : last + 1]))
            or (
                known.nouns_capital
                and word.low in everywhere("articles_in_names")
                and not _noble(words, first, probe, known)
            )
        ):
            return _both(words, first, last, probe, known)
    return last


def _counts(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "der Speicher 1989", "laut Jahresabschluss 310 000 Pfund": behind a German noun a long number is of no name."""
    after = words[index + 1].text if index + 1 < len(words) else ""
    return known.nouns_capital and words[index].text.isdigit() and (len(words[index].text) > 2 or after.isdigit())


def _noble(words: tuple[Word, ...], first: int, article: int, known: Vocabulary) -> bool:
    """ "Ursula von der Leyen"; "Börsenverein des Deutschen Buchhandels", "Bund der Steuerzahler"."""
    if words[article - 1].low in ("von", "van", "zu"):
        return True
    after = words[article + 1].text if article + 1 < len(words) else ""
    body = (_body(words[first:article]) and words[first].low not in _ranks()) or words[first].low.endswith(
        known.body_endings
    )
    return body and words[article].low in ("des", "der") and kind_of(after) is not SourceKind.OUTLET


def _both(words: tuple[Word, ...], first: int, last: int, joint: int, known: Vocabulary) -> int:
    """ "the Securities and Exchange Commission": one word, "and", and the rest of the name of a body."""
    opened = first and words[first - 1].low in known.determiners
    shortened = words[first].low == "u.s."
    if joint != last + 1 or words[joint].low != "and" or not (opened or shortened) or last - first > shortened:
        return last
    if is_outlet(words[last].text) or _body(words[first : last + 1]):
        return last
    end = joint
    while end + 1 < len(words) and words[end + 1].capital:
        end += 1
    return end if end > joint + 1 and (shortened or _body(words[joint + 1 : end + 1])) else last


def _leads(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "New York", "Nueva España"."""
    return words[index].low in everywhere("leads_names") and _goes_on(words, index, known)


def _goes_on(words: tuple[Word, ...], index: int, known: Vocabulary) -> bool:
    """ "Jalisco New Generation Cartel": a name follows the common word."""
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and after.capital and after.low not in known.not_names


def _ends(words: tuple[Word, ...], last: int) -> bool:
    """At a possessive, unless the name of a body goes on: "Attorney General's Office"."""
    if not _possessive(words[last]):
        return False
    after = words[last + 1]
    return not (after.capital and (_body((after,)) or is_outlet(f"{words[last].text} {after.text}")))


def _possessive(word: Word) -> bool:
    return len(word.text) > 2 and word.low.endswith(("'s", "s'"))


def _cut(words: tuple[Word, ...], run: Run) -> Run:
    if (told := _listener(words, run)) is not None:
        return Run(run.first, told)
    if run.last - run.first > 1 and _person(words[run.first : run.last]) and (told := _agency(words, run)):
        return Run(run.first, told - 1)  # "сказал Иван Белов ТАСС"
    for index in range(run.first + 1, run.last):
        if words[index].low in everywhere("and_words") and _two_papers(words, run, index):
            return Run(run.first, index - 1)
    for index in range(run.first + 2, run.last):
        if words[index].low in everywhere("comes_from") and (
            _works_at(words, run, index) or _comes_from(words, run, index)
        ):
            return Run(run.first, index - 1)
        if words[index].low in everywhere("works_at") and not _office(words, run.first, index):
            return Run(run.first, index - 1)
    return run


def _two_papers(words: tuple[Word, ...], run: Run, at: int) -> bool:
    """ "El Correo de Moya y La Sexta", "du Monde et de Mediapart"."""
    second = at + 1
    while second <= run.last and words[second].text[0].islower():
        second += 1
    first, other = (
        " ".join(word.text for word in part) for part in (words[run.first : at], words[second : run.last + 1])
    )
    return is_outlet(other) or (is_outlet(first) and kind_of(other) is SourceKind.OUTLET)


def _listener(words: tuple[Word, ...], run: Run) -> int | None:
    """Where the outlet ends that is told, right before the speaker: "dijo a EFE Lucía Herrán"."""
    told = run.first and words[run.first - 1].low in everywhere("before_told")
    for last in range(run.first, min(run.first + 2, run.last - 1)):  # a name of two is left
        outlet = " ".join([word.text for word in words[run.first : last + 1]])
        known = is_agency(outlet) or (told and (is_outlet(outlet) or _name_behind(words, run, last)))
        begin = last + 1 + (words[last + 1].low in everywhere("articles"))  # "informó a EFE la Guardia Civil"
        if known and _person_or_body(words[begin : run.last + 1], begin > last + 1):
            return last
    return None


def _person_or_body(words: tuple[Word, ...], definite: bool) -> bool:
    return _person(words) or (definite and len(words) > 0 and words[0].capital)


def _name_behind(words: tuple[Word, ...], run: Run, last: int) -> bool:
    """ "(dijo) a ABN (Lucía Herrán)": no given name, and one behind it."""
    alone = last == run.first and not has_given_name(words[last].text)
    return (
        alone
        and words[last].low.rstrip(".") not in _ranks()
        and last < run.last
        and has_given_name(words[last + 1].text)
    )


def _agency(words: tuple[Word, ...], run: Run) -> int:
    """Where an agency begins that ends the run behind a name of two; 0 if none does."""
    for index in range(run.first + 2, run.last + 1):
        if is_agency(" ".join(word.text for word in words[index : run.last + 1])):
            return index
    return 0


def _works_at(words: tuple[Word, ...], run: Run, at: int) -> bool:
    """ "Sabine Mertens (von der Universität Kassel)": a person, and a body behind."""
    after = next((word for word in words[at + 1 : run.last + 1] if word.capital), None)
    return after is not None and _body((after,)) and _person(words[run.first : at])


def _comes_from(words: tuple[Word, ...], run: Run, at: int) -> bool:
    """ "Ulrike Sandau (von der Bürgerinitiative)": a surname stands before; none in "Karl Theodor von Guttenberg"."""
    german = words[at].low in ("von", "vom") and _person(words[run.first : at])
    return german and has_given_name(words[run.first].text) and not has_given_name(words[at - 1].text)


def _person(words: tuple[Word, ...]) -> bool:
    return len(words) > 1 and all(word.capital for word in words) and not _body(words)


def _office(words: tuple[Word, ...], first: int, at: int) -> bool:
    """ "Ministry (of …)", "Secretary (of State)"; no longer if a name of two stands behind the title."""
    held = words[first:at]
    return _body(held) and not (len(held) > 2 and held[0].low.rstrip(".") in _ranks() and not _body(held[1:]))


def _body(words: tuple[Word, ...]) -> bool:
    """A word like "Ministry" is among them."""
    return any(word.low in _bodies() or word.low.removesuffix("s") in _bodies() for word in words)


@cache
def _connectors() -> frozenset[str]:
    """Small words within a name."""
    return PARTICLES | everywhere("name_connectors") | everywhere("body_joins") | _IN_ANY_LANGUAGE


@cache
def _ranks() -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in listed("titles"))


@cache
def _bodies() -> frozenset[str]:
    keys = ("publication_words", "masthead_words", "outlet_words", "titles")
    return body_words() | frozenset(word for key in keys for word in listed(key))
