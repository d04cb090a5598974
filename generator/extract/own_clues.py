"""What speaks for a name to be the page's own and what against it, each clue with how much there is of it.

For "Ferry Light": it stands on the first line, a row of the menu below it, the copyright line bears it. Against
"España": one word, amid the menu. `own_weights` says how much each clue weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.extract.mentions import key_of
from generator.extract.own_names import Name, OwnNames, Place
from generator.extract.owners import of_company
from generator.extract.page_tops import is_coined, is_motto, is_row, of_menu
from generator.extract.sitenames import name_like, quoted
from generator.extract.source_kinds import is_agency, is_outlet
from generator.extract.view import View
from generator.languages import known
from generator.split.bylines import is_role, names_and_role
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.furniture.vocabulary import mostly_more, says_more
from generator.split.furniture.whole import is_furniture
from generator.split.houses import is_house, is_masthead
from generator.split.line import Line, LineKind
from generator.split.titles import date_only, names_issue
from generator.text.names import without_accents

_NO_NAME = re.compile(r"[,:;·|!?]|\.\.")
DOMAIN = re.compile(r"(?:www\.)?(?:[\w-]+\.)+[^\W\d_]{2,4}")
_PARTICLE = 3  # letters
_PAIR, _FEW, _MANY = 2, 3, 4  # words
_ACRONYM = 5  # letters
_LONGEST_ACRONYM = 6
_EARLY, _LATE = 5, 12  # lines
_OPENING = "«„“\"'’"
_ABOVE = (Place.ABOVE, Place.PART_ABOVE)
_PARTS = (Place.PART_ABOVE, Place.PART_BELOW)

Clue = tuple[str, float]


def clues(view: View, own: OwnNames, name: Name) -> Iterator[Clue]:
    """All but what its words tell, and what other places of the page bear witness to."""
    yield from _of_spelling(own, name)
    yield from _of_places(name)
    if name.at(*_ABOVE):
        yield from _of_header(view, own, name)


@lru_cache(maxsize=1024)
def core(name: str) -> str:
    """Without its article, in small letters."""
    low = name.casefold()
    first, _, rest = low.partition(" ")
    return rest if rest and first in known("articles") else low


@lru_cache(maxsize=1024)
def letters(name: str) -> str:
    """The same for "The Ferry Light", "FERRY LIGHT" and "www.ferry-light.example"."""
    if DOMAIN.fullmatch(name):
        return max((part.replace("-", "") for part in without_accents(name.casefold()).split(".")[:-1]), key=len)
    return without_accents(key_of(core(name)))


def clues_of_words(name: str) -> tuple[Clue, ...]:
    told = name.split()
    first = told[0].casefold()
    return (
        ("one word", len(told) == 1),
        ("two words", len(told) == _PAIR),
        ("words", max(0, len(told) - _MANY)),
        ("small words", min(_FEW, sum(word[0].islower() and len(word) > _PARTICLE for word in told))),
        ("signs", bool(_NO_NAME.search(name))),
        ("ends like a sentence", name[-1] in ".!?…" or not (name[0].isalnum() or name[0] in _OPENING)),
        ("job", is_role(name) or bool(names_and_role(name))),
        ("capitals", name.isupper() and len(name) <= _ACRONYM),
        ("small letters", name.islower()),
        ("article", len(told) > 1 and first in known("articles")),
        ("coined", is_coined(name)),
        ("address", bool(DOMAIN.fullmatch(name))),
        ("house", is_house(name)),
        ("paper", is_paper(name)),
        ("masthead", is_masthead(name)),
        ("known", is_outlet(name)),
        ("agency", is_agency(name)),
        ("company", min(_PAIR, sum(map(of_company, told)))),
        ("says more", says_more(name)),
        ("label", is_label(name)),
        ("entry", is_menu_entry(name)),
        ("furniture", is_furniture(name)),
        ("program", 3.0 * (name.casefold() in known("site_programs"))),
    )


def is_called(name: str) -> bool:
    """By what it is: "Forum of stamp collectors", "Тихая газета"."""
    told = name.casefold().split()
    return told[0] in known("outlet_nouns") or told[-1] in known("outlet_nouns")


def is_paper(name: str) -> bool:
    """A word of newspapers at an end of the name, which is no section: "La Voz del Páramo", "Market Street Mail"."""
    told = name.split()
    ends = is_house(told[-1]) and not any(word[0].islower() for word in told)
    edges = is_house(told[0]) or ends or told[0].casefold() in known("articles")
    section = all(is_menu_entry(word) or is_house(word) for word in told)
    named = edges and not section and not _NO_NAME.search(name)
    return is_masthead(name) or (len(told) > 1 and named and is_house(name))


def _of_spelling(own: OwnNames, name: Name) -> Iterator[Clue]:
    """Beside other spellings: "Telegraph" where "The Telegraph" stands too, "BBC" and "British Broadcasting"."""
    key, bare = letters(name.text), core(name.text) == name.text.casefold()
    same = [one for one in own.names if one is not name and letters(one.text) == key]
    articled = any(core(one.text) != one.text.casefold() and one.at(*_ABOVE, Place.BELOW) for one in same)
    yield "fuller", bare and articled
    address = DOMAIN.fullmatch(name.text) is not None
    yield "named too", address and not all(DOMAIN.fullmatch(one.text) for one in same)
    short = 1 < len(name.text) <= _LONGEST_ACRONYM and name.text.isupper()
    yield "is acronym", short and any(_initials(one.text) == name.text for one in own.names)


@lru_cache(maxsize=1024)
def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


def _of_places(name: Name) -> Iterator[Clue]:
    places = {place for place, _, _ in name.places}
    yield "above", Place.ABOVE in places
    yield "part below", Place.PART_BELOW in places
    yield "above and below", bool(places & {*_ABOVE}) and bool(places & {Place.BELOW, Place.PART_BELOW})
    yield "on button", Place.BUTTON in places
    yield "beside", Place.BESIDE in places
    yield "credit", Place.CREDIT in places
    yield "credits", name.at(Place.CREDIT) > 1
    yield "beside and credit", {Place.BESIDE, Place.CREDIT} <= places
    for place in (*_PARTS, Place.BELOW):
        yield f"only {place}", places == {place}
    rests = (line.text[span.end :] for place, line, span in name.places if place in _PARTS)
    yield "tells what", 2.0 * any(map(tells_what, rests))


def tells_what(rest: str) -> bool:
    """ "FDV - Actualités, info, météo"."""
    cells = [cell.strip() for cell in rest.strip(" -–—|:").split(",")]
    nouns = any(word in known("outlet_nouns") for word in rest.casefold().replace("-", " ").split())
    return nouns or (len(cells) > 1 and any(cell and is_menu_entry(cell) for cell in cells))


def _of_header(view: View, own: OwnNames, name: Name) -> Iterator[Clue]:
    lines, above = view.sheet.lines, own.above
    place, line = next((place, line) for place, line, _ in name.places if place in _ABOVE)
    below, last = lines[line.index + 1], line.index + 1 >= above.stop
    first, more = line.index == above.start, says_more(name.text) and mostly_more(name.text)
    yield "first", first
    yield "first alone", first and place is Place.ABOVE
    yield "first and more", first and more
    yield "first below buttons", not first and all(map(_is_button, lines[above.start : line.index]))
    yield "early", not first and line.index - above.start < _EARLY
    yield "late", line.index - above.start > _LATE
    yield "gap", line.gap > own.gap and not first
    yield "line of furniture", line.kind is LineKind.FURNITURE
    yield "like a name", name_like(line)
    yield "quoted", 3.0 * (quoted().fullmatch(line.text) is not None)
    yield "alone above", len(above) == 1
    yield "above title", last
    yield "rubric", last and not first and " " not in name.text
    yield "issue", names_issue(line) or (not last and names_issue(below))
    yield "gap below", below.gap > own.gap
    if not last:
        yield "above row", is_row(below)
        yield "above date", date_only(below)
        yield "above motto", is_motto(below)
        yield "above furniture", below.kind is LineKind.FURNITURE
        yield "above noun", told_to_be(below)
    if not first:
        over = lines[line.index - 1]
        yield "below menu", of_menu(over)
        yield "below furniture", over.kind is LineKind.FURNITURE
        yield "below address", 3.0 * (over.kind is LineKind.URL and last)
        listed = line.gap <= own.gap and below.gap <= own.gap
        yield "in list", listed and _is_entry(below) and _is_entry(over)


def told_to_be(line: Line) -> bool:
    """What it is: "Blog of the seminar for old roads"."""
    return not of_menu(line) and any(word in known("outlet_nouns") for word in line.folded.split()[:_FEW])


def _is_button(line: Line) -> bool:
    return line.kind is LineKind.FURNITURE or of_menu(line) or len(line.text) < _FEW


def _is_entry(line: Line) -> bool:
    return not line.prose and line.words <= _FEW
