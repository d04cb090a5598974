"""What kind of source a name is: "Milenio" an outlet, "Harbour Institute" an organisation, "Jan Petersen" a person.

By the lists of known names, then by a word in the name or beside it, then by its shape.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import yaml

from generator.extract.inflected import declined
from generator.languages import languages
from generator.languages import words as listed
from generator.model import SourceKind
from generator.text.names import LONG_NAME, has_given_name

_ARTICLES = ("the ", "The ")


@lru_cache(maxsize=5000)
def kind_of(name: str, beside_outlet: bool = False, definite: bool = False) -> SourceKind:
    """``definite``: "the" stands before it, as before "the Pentagon", never before a person."""
    bare = name.removeprefix(_ARTICLES[0]).removeprefix(_ARTICLES[1])
    parts = {part.casefold() for part in bare.split()}
    if beside_outlet or is_outlet(name) or is_masthead(bare) or _is_station(bare):
        return SourceKind.OUTLET
    first, _, rest = bare.casefold().partition(" ")
    if first in _words("publication_words") and rest.startswith(_OF):
        return SourceKind.PUBLICATION  # "Proceedings of the Delta Society"
    if "-" in first and not rest and {*first.split("-")[1:]} & (_words("masthead_words") | _words("outlet_words")):
        return SourceKind.OUTLET  # "Ouest-Hebdo"
    for key, kind in _BY_WORD:
        if parts & _words(key):
            return kind
    if (
        definite
        or _is_body_by_shape(bare)
        or bare in _known("governments")
        or bare in _known("bodies")
        or (bare.isupper() and len(parts) == 1)
    ):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON if LONG_NAME.fullmatch(bare) or len(parts) == 1 else SourceKind.ORGANISATION


def _is_station(name: str) -> bool:
    """ "BBC Cornwall": a known broadcaster in capitals, and a place."""
    station, _, place = name.partition(" ")
    return station.isupper() and station in _known("broadcasters") and place.isalpha() and place[0].isupper()


def _is_body_by_shape(name: str) -> bool:
    """ "YouGov", "Historic England", "Ростехнадзора"; no "McAllister", no "Anatole France"."""
    first, _, last = name.rpartition(" ")
    if not first:
        inner = any(sign.isupper() for sign in name[1:]) and not name.isupper() and name.isalpha()
        return (inner and not name.startswith(_NOBLE)) or name.casefold().endswith(_body_endings())
    return is_country(last) and " " not in first and not has_given_name(first)


_NOBLE = ("Mc", "Mac", "De", "Di", "Du", "Da", "La", "Le", "Fitz", "Van", "Von")


@cache
def _body_endings() -> tuple[str, ...]:
    return tuple(_words("body_name_endings"))


_OF = ("of ", "de ", "des ", "du ", "del ", "da ", "do ", "für ")
_BY_WORD = (
    ("organisation_words", SourceKind.ORGANISATION),
    ("publication_words", SourceKind.PUBLICATION),
    ("masthead_words", SourceKind.OUTLET),
    ("outlet_words", SourceKind.OUTLET),
)


@cache
def small_outlets() -> frozenset[str]:
    """Those that write themselves small: "dpa", "epd", "taz"."""
    return frozenset(name for key in _OUTLETS for name in _known(key) if name.islower())


@lru_cache(maxsize=5000)
def is_outlet(name: str) -> bool:
    """A known newspaper, agency, broadcaster or magazine; "Interfax-Ukraine" is one of an agency."""
    house, _, country = name.partition("-")
    names = [name, name.removeprefix("The "), *([house] if country and is_country(country) else ())]
    return any(not _known(key).isdisjoint(names) for key in _OUTLETS)


def is_masthead(word: str) -> bool:
    """ "Südwest-Kurier", "Landbote": a newspaper in one word of German; not "Bote" alone."""
    low = word.casefold()
    return word[:1].isupper() and low.endswith(_masthead_endings()) and low not in _words("masthead_endings")


@cache
def _masthead_endings() -> tuple[str, ...]:
    return tuple(_words("masthead_endings"))


def is_country(name: str) -> bool:
    return name in _known("countries")


@cache
def is_agency(name: str) -> bool:
    return name in _known("agencies")


def is_body(noun: str) -> bool:
    """A common noun of organisations: "the police force Europol"."""
    return noun in _words("organisation_words") or noun in _words("body_nouns")


_OUTLETS = ("agencies", "newspapers", "broadcasters")


@cache
def _known(key: str) -> frozenset[str]:
    table = yaml.safe_load(files(__package__).joinpath("outlets.yml").read_text("utf-8"))
    return frozenset(str(name) for name in table.get(key) or ())


@cache
def _words(key: str) -> frozenset[str]:
    found = frozenset(listed(key))
    return found | _cases(found) if key == "organisation_words" else found


def _cases(nouns: frozenset[str]) -> frozenset[str]:
    """Where nouns have cases, as in Russian, the other ones."""
    tables = (language.get("noun_cases") for language in languages().values())
    return frozenset(form for table in tables if table for form in declined(nouns, table))


@cache
def body_words() -> frozenset[str]:
    """Words in the names of organisations."""
    return _words("organisation_words")
