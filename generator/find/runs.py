"""Runs of capitals, cut into what may be names: ``[White House] Chief of Staff [John Kelly]``.

A run is capitalised words with nothing but spaces and small connecting words between them. Titles divide it;
words for peoples, days and months are taken off its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from generator.find.lexicon import cities, everywhere, months_and_days, peoples, short_territories, territories, words
from generator.find.tokens import Token

Run = list[Token]
_CONNECTORS = 3  # at most, in a row: "of the", "de la"
_ADJECTIVES = 2  # at most, after such a word: Fonds monétaire international
_FULL_NAME = 2  # words
_LONGEST = 16  # words of a run
_LONGEST_WORD = 60  # letters
_AFTER_NAMES = ("CEO", "CFO", "COO", "MP", "KC", "QC", "PhD")  # Ann Orr KC
_SHORTEST_NOUN = 4  # letters
_FIELDS = 5  # words in which a list of fields is closed
_YEAR = 4  # digits
_GENITIVES = (("ии", "ия"), ("а", ""), ("ы", "а"), ("и", "ь"), ("ины", "ина"), ("я", "и"))  # Турция, Иран, Индия
_CYRILLIC = re.compile(r"[А-Яа-я]")


def runs(found: list[Token], language: str) -> Iterator[Run]:
    """All runs of a block, in order, with the connecting words inside them."""
    at, breakers = 0, words(language, "breakers")
    while at < len(found):
        if found[at].phrase:
            yield found[at : at + found[at].phrase]
            at += found[at].phrase
            continue
        if not _begins(found, at, breakers):
            at += 1
            continue
        run = [found[at]]
        while len(run) < _LONGEST:
            more = _next(found, at, run, breakers) or _in_small_letters(found, at, run, language)
            more = more or _field_follows(found, at, run) or _number_follows(found, at)
            if not more:
                break
            run += more
            at += len(more)
        at += 1
        yield run


def names(run: Run) -> Iterator[tuple[Run, bool]]:
    """The parts of a run that may be names, and whether a title stands before."""
    if run[0].phrase:
        yield run, False
        return
    for segment, after_title in _segments(run):
        office = after_title and bool(segment) and segment[0].text in everywhere("of") - _particles()
        for name in _trimmed(segment, after_title):
            yield name, after_title and not office  # "Chief Officer of Quarrow": that is where, not who


def _begins(found: list[Token], at: int, breakers: frozenset[str]) -> bool:
    token = found[at]
    if not bears(token) or len(token.text) > _LONGEST_WORD:
        return False
    following = at + 1 < len(found) and found[at + 1].joined and found[at + 1].capital
    if token.lower in everywhere("articles"):
        return following
    return not (token.lower in breakers and not token.acronym)


def _next(found: list[Token], at: int, run: Run, breakers: frozenset[str]) -> Run:
    """What continues a run after the token at this place: a capital, or connecting words and a capital."""
    if found[at].closed:
        return found[at + 1 : at + 2] if _owns(found, at, run) else []
    ahead = at + 1
    while ahead < len(found) and ahead - at <= _CONNECTORS and _connects(found[ahead]):
        ahead += 1
    if ahead >= len(found) or not found[ahead].joined or not _continues(found, ahead, breakers):
        return []
    between = found[at + 1 : ahead]
    return found[at + 1 : ahead + 1] if not between or _fits(run, between, found[ahead : ahead + 2]) else []


def _owns(found: list[Token], at: int, run: Run) -> bool:
    """``Prosecutor's Office``, ``Workers' Union``, ``St. Anne's Cathedral``: here the owner belongs to the name."""
    token = found[at]
    if not token.owns:
        return False
    ordinary = any(token.lower in everywhere(key) for key in ("titles", "openers", "starters", "joined_by_and"))
    end = token.end + len("'s" if token.possessive else "'")
    for after in found[at + 1 : at + 1 + _CONNECTORS]:
        if not after.capital or after.start != end + 1:
            return False
        if after.lower in everywhere("organisations"):
            return ordinary or run[0].lower in everywhere("saints")
        end = after.end
    return False


def _in_small_letters(found: list[Token], at: int, run: Run, language: str) -> Run:
    """The words with small letters with which the name of an institution goes on."""
    goes_on = _kind_goes_on(found, at, run, language) or _kind_follows(found, at, language)
    return goes_on or (_of_what(found, at, run, language) if words(language, "links") else [])


def _of_what(found: list[Token], at: int, run: Run, language: str) -> Run:
    """``Cour des comptes``, ``Association des maires ruraux``, ``Caisse des dépôts et consignations``."""
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or not after.text.islower() or found[at].closed:
        return []
    bare = run[1:] if run[0].lower in everywhere("articles") else run
    if not bare or bare[0].opens or bare[0].lower not in words(language, "organisations"):
        return []
    if not all(token.attached for token in bare[1:]):
        return []
    links, ahead = words(language, "links"), at + 1
    while ahead < len(found) and ahead - at <= _CONNECTORS and _small(found[ahead]) and found[ahead].text in links:
        ahead += 1
    if ahead >= len(found) or not _small(found[ahead]):
        return []
    linked = found[at + 1 : ahead + 1]
    if not _tail(linked, bool(bare[1:]), language):
        return []
    for token in linked:
        token.attached = True
    return linked


def _tail(linked: Run, goes_on: bool, language: str) -> bool:
    """Is this a noun with "of" before it, or an adjective or second noun after such a noun; no verb: "de revoir"?"""
    noun, before = linked[-1], [token.text for token in linked[:-1]]
    if any(noun.text in words(language, key) for key in ("openers", "breakers", "no_tails")):
        return False
    if not before and not noun.elided:
        return goes_on and noun.text.endswith(tuple(words(language, "kind_endings")))
    if before[:1] == ["et"] and not goes_on:
        return False
    bare = not before if noun.elided else before[-1] == "de"  # no article between
    return len(noun.text) >= _SHORTEST_NOUN and not (bare and noun.text.endswith(("er", "ir", "re")))


def _field_follows(found: list[Token], at: int, run: Run) -> Run:
    """``Agricultura`` in "Ministerio de Ganadería, Agricultura y Pesca": a list of fields that "and" closes."""
    fields = everywhere("joined_by_and")
    if found[at].lower not in fields or not any(token.lower in everywhere("organisations") for token in run):
        return []
    ands = everywhere("between_fields")
    for after, last in pairwise(found[at : at + _FIELDS]):
        comma = last.start == after.end + len(", ") and last.capital and last.lower in fields and not last.opens
        if last.text in ands and after is not found[at]:
            return found[at + 1 : at + 2]
        if not comma:
            return []
    return []


def _number_follows(found: list[Token], at: int) -> Run:
    """``Ruta 40``, ``Convenção 169``, ``Bribery Act 2010``"""
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or not after.text.isdigit() or not after.joined or found[at].closed:
        return []
    year = len(after.text) == _YEAR and found[at].lower in everywhere("laws")
    after.attached = len(after.text) <= _YEAR and (year or found[at].lower in everywhere("numbered"))
    return [after] if after.attached else []


def _kind_goes_on(found: list[Token], at: int, run: Run, language: str) -> Run:
    """``Union européenne``, ``Министерство транспорта``: where only the first word of such a name has a capital."""
    after = found[at + 1] if at + 1 < len(found) else None
    bare = run[1:] if run[0].lower in everywhere("articles") else run
    if found[at].closed or after is None or not after.joined or not after.text.islower():
        return []
    if len(bare) > _ADJECTIVES or not all(token.attached for token in bare[1:]):
        return []
    endings = tuple(words(language, "kind_endings"))
    goes_on = after.lower in words(language, "kind_fields") or (endings and after.text.endswith(endings))
    after.attached = bool(goes_on) and bare[0].lower in everywhere("organisations")
    return [after] if after.attached else []


def _kind_follows(found: list[Token], at: int, language: str) -> Run:
    """``Японское море``, ``Дальневосточный федеральный университет``: an adjective with a capital, then small ones."""
    endings = tuple(words(language, "adjective_endings"))
    first = found[at]
    if (
        not endings
        or not first.capital
        or not first.text.endswith(endings)
        or (first.opens and first.lower in peoples())
    ):
        return []
    ahead = at + 1
    kinds = words(language, "kinds_after")
    while ahead < len(found) and ahead - at < _CONNECTORS and _small(found[ahead]) and found[ahead].lower not in kinds:
        if not found[ahead].text.endswith(endings):
            return []
        ahead += 1
    if ahead >= len(found) or not _small(found[ahead]) or found[ahead].lower not in kinds:
        return []
    for token in found[at + 1 : ahead + 1]:
        token.attached = True
    return found[at + 1 : ahead + 1]


def _small(token: Token) -> bool:
    return token.joined and token.text.islower()


def _connects(token: Token) -> bool:
    return token.joined and (token.text in everywhere("connectors") or token.text in _particles())


def _continues(found: list[Token], at: int, breakers: frozenset[str]) -> bool:
    token = found[at]
    if token.text[0].isdigit():  # DJI Matrice 300 RTK
        return at + 1 < len(found) and found[at + 1].joined and found[at + 1].acronym
    saint = token.lower in everywhere("saints")  # Baía de São Marcos: elsewhere "são" is a verb
    return bears(token) and (token.acronym or saint or token.lower not in breakers)


def bears(token: Token) -> bool:
    """May this word bear a name: ``Duri``, ``al-Duri``?"""
    head, _, rest = token.text.partition("-")
    return token.capital or (rest[:1].isupper() and head in _particles())


def _fits(run: Run, between: Run, after: Run) -> bool:
    """May these connecting words stand inside a name here?"""
    first, last, following = between[0].text, run[-1].lower, after[0].lower
    ordinary = last in peoples() or last in months_and_days() or last in everywhere("capitals")
    if ordinary or following in months_and_days():
        return _text([*run, *between, after[0]]) in cities()  # Rio de Janeiro
    if any(token.text in everywhere("between_fields") for token in between):
        return {last, following} <= everywhere("joined_by_and")
    if first in everywhere("on_topics"):
        return last in everywhere("committees")
    return _reaches(run, first, after)


def _reaches(run: Run, connector: str, after: Run) -> bool:
    """Does a name reach over "of", "de", "von", "for" to the next capital?"""
    institutional = any(token.lower in kind_words() for token in run)
    personal = any(token.lower in words("people", "given") or token.lower in _particles() for token in run)
    office = after[0].acronym or after[0].lower in everywhere("organisations")
    if office and personal and not institutional and connector not in everywhere("of"):
        return False  # Jan Orr von der ETH
    if connector in everywhere("in_surnames") and _named_in_full(run):
        return False  # Jan Orr von Motor Kiel
    if connector in everywhere("after_organisation"):
        surname = connector in everywhere("in_surnames") or run[-1].lower in _particles()  # Van der Berg
        return institutional or (personal and surname)
    if connector in everywhere("of"):
        personal = personal or _since_title(run) == _FULL_NAME  # Desmond Achterberg of Quarr Bank
        country = after[0].text in territories() or _text(after) in territories()
        return institutional or not (personal or country or run[0].opens)
    if connector in everywhere("in_surnames"):
        return personal
    # "Vecinos de Kiruna": the first word of a sentence must be part of a name by itself
    alone = len(run) == 1 and run[0].opens and not institutional and not personal
    return connector not in everywhere("articles") - _particles() and not alone


def _since_title(run: Run) -> int:
    """How many words stand after the last title of a run."""
    return next((n for n, token in enumerate(reversed(run)) if token.lower in everywhere("titles")), len(run))


def _named_in_full(run: Run) -> bool:
    """Does the run end with a given name and a surname?"""
    given = words("people", "given")
    return len(run) > 1 and run[-2].lower in given and run[-1].capital and run[-1].lower not in given


def _segments(run: Run) -> Iterator[tuple[Run, bool]]:
    """The run without the titles in it; whether a title stood before."""
    segment: Run = []
    after_title = False
    for at, token in enumerate(run):
        if _is_title(run, at):
            yield segment, after_title
            segment, after_title = [], True
        else:
            segment.append(token)
    yield segment, after_title


def _is_title(run: Run, at: int) -> bool:
    token, last = run[at], run[-1]
    if not token.capital or token.lower not in everywhere("titles") or token.acronym:
        return token.text in _AFTER_NAMES or _in_title(run, at)
    if _of_the_name(run, at) or _secretariat(run, at):
        return False
    if token.lower not in everywhere("soft_titles"):
        return True
    after_kind = (
        token.lower == "general" and at and run[at - 1].lower in everywhere("organisations")
    )  # Fiscalía General
    after = last if token is last else run[at + 1]
    owner = after.owns and after.lower in everywhere("titles")  # General Prosecutor's Office
    return not (after_kind or owner or after.lower in kind_words())  # General Assembly


def _secretariat(run: Run, at: int) -> bool:
    """``Secretaría de Economía``: without its accent a word for a person too, but she has no field behind her."""
    of = run[at].lower in everywhere("organisations") and at + 2 < len(run) and not run[at + 1].capital
    return of and any(token.lower in everywhere("joined_by_and") for token in run[at + 2 : at + 4])


def _of_the_name(run: Run, at: int) -> bool:
    """Is a word for a title a part of the name: ``Stephen King``, ``Court of Justice``, ``Private Roads Act``?"""
    token, last = run[at], run[-1]
    surname = at and token is last and run[at - 1].lower in words("people", "given") | {"luther"}
    object_of = at and not run[at - 1].capital and (token is last or not run[at + 1].capital)
    hospital = token.lower in everywhere("crowned") and last.lower in kind_words()  # Queen Adelaide Hospital
    law = token.lower in everywhere("soft_titles") and last.lower in everywhere("laws")
    return bool(surname or object_of or token.owns or hospital or law)  # Prosecutor's Office


def _in_title(run: Run, at: int) -> bool:
    """``Scientific`` in Chief Scientific Officer, ``Ministers`` in Ministers Ann Orr and Bo Lund."""
    if at + 1 == len(run) or not run[at].capital:
        return False
    before, token, after = run[at - 1].lower if at else "", run[at].lower, run[at + 1].lower
    several = token.endswith("s") and token[:-1] in everywhere("titles") and after in words("people", "given")
    return several or (before == "chief" and after == "officer")


def _trimmed(segment: Run, after_title: bool) -> Iterator[Run]:
    trimmed = _ends_cut(segment)
    segment = segment if len(trimmed) < len(segment) and _text(segment) in cities() else trimmed
    if (after_title or _inflected(segment)) and (at := _given(segment)):
        # Secretary of State [Antony Blinken], Mayor of [London] [Sadiq Khan]
        yield from _trimmed(segment[:at], True)
        yield segment[at:]
        return
    if cut := _after_country(segment):
        yield segment[:cut]
        yield from _trimmed(segment[cut:], after_title)
        return
    if not segment or is_people(segment) or _only_ordinary(bearing := list(filter(bears, segment)), segment):
        return
    if after_title and all(t.lower in everywhere("joined_by_and") | kind_words() for t in bearing):
        return  # Minister of [Foreign Affairs]
    yield segment


def _only_ordinary(bearing: Run, segment: Run) -> bool:
    """No name in it; but in ``Российский научный фонд`` the small words make one of an ordinary word."""
    return all(map(_ordinary, bearing)) and not any(token.attached for token in segment)


def _inflected(segment: Run) -> bool:
    """``Турции Мехмет Орр``: where names have cases, a given name in the nominative goes with no word before it."""
    return bool(segment) and bool(_CYRILLIC.match(segment[0].text))


def _given(segment: Run) -> int:
    """Where a given name stands after other words; 0 if nowhere."""
    given = words("people", "given")
    if segment and segment[0].lower in given:
        return 0
    return next((i for i in range(1, len(segment) - 1) if segment[i].capital and segment[i].lower in given), 0)


def _after_country(segment: Run) -> int:
    """Where a country ends that only a lost comma joins to the next name: China Russia; 0 if nowhere."""
    if any(token.lower in kind_words() for token in segment):
        return 0
    for cut in range(1, len(segment)):
        rest = segment[cut:]
        another = rest[0].capital and (len(rest) > 1 or rest[0].text in territories())
        if another and _is_country(segment[:cut]) and _text(segment) not in territories():
            return cut
    return 0


def _is_country(run: Run) -> bool:
    """A country, in Russian in the genitive too: Турции, Азербайджана."""
    name = _text(run)
    if name in territories() or name in short_territories():
        return True
    return _inflected(run) and any(
        name.endswith(end) and name.removesuffix(end) + base in territories() for end, base in _GENITIVES
    )


def _text(run: Run) -> str:
    return " ".join(token.text for token in run)


def _ends_cut(segment: Run) -> Run:
    """Without connecting words, days, months and peoples at the ends."""
    given = words("people", "given")
    while segment and (not bears(segment[0]) or _time(segment[0]) or _people_before_given(segment)):
        segment = segment[1:]
    while segment and (
        not (segment[-1].capital or segment[-1].attached or "-" in segment[-1].text)
        or (_time(segment[-1]) and not (len(segment) == 2 and segment[0].lower in given))
    ):
        segment = segment[:-1]
    return segment


def _people_before_given(segment: Run) -> bool:
    """Is this ``Russian Maxim Mironov``, or ``Iraqi Kurdish`` before something?"""
    if segment[0].lower not in peoples() or len(segment) < 3:
        return False
    if {segment[0].lower, segment[1].lower} & words("demonyms", "before"):
        return False  # Southern African Community, European Southern Observatory
    return segment[1].lower in words("people", "given") or segment[1].lower in peoples()


def _time(token: Token) -> bool:
    return token.lower in months_and_days() or token.lower.removesuffix("s") in months_and_days()


def is_people(segment: Run) -> bool:
    """``Latin American``, ``North Koreans``: a people of two words."""
    first, last = [token.lower for token in segment[:-1]], segment[-1].lower
    people = last in peoples() or last.removesuffix("s") in peoples()
    return bool(first) and people and set(first) <= words("demonyms", "before")


def _ordinary(token: Token) -> bool:
    word = token.lower
    code = token.acronym or token.text[1:2].isupper()  # MPs
    return _time(token) or word in peoples() or (code and word.replace(".", "") in everywhere("capitals"))


@cache
def _particles() -> frozenset[str]:
    return words("people", "particles")


@cache
def kind_words() -> frozenset[str]:
    """Words for kinds of things: in a name they say what it names."""
    lists = ("organisations", "publications", "places", "laws", "events")
    return frozenset().union(*(everywhere(key) for key in lists))
