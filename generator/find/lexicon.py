"""Word lists for finding names, kept as data: ``words("people", "particles")`` holds "de", "van", "al".

Each file in the folder `data` maps the name of a list to its words, in small letters and separated by blanks. A
file named by two letters holds the words of a language; adding a language is adding a file. Words are folded as
the texts are (text/fold.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml
from babel import Locale

from generator.text.fold import folded

_FOLDER = files("generator.find").joinpath("data")
_LANGUAGE = len("en.yml")
_Strings: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def words(file: str, key: str) -> frozenset[str]:
    """The words of one list; none if the file does not have it."""
    return frozenset(folded(word).lower() for word in _read(file).get(key, "").split())


@cache
def everywhere(key: str) -> frozenset[str]:
    """The words of a list in all languages."""
    return frozenset().union(*(words(language, key) for language in languages()))


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(f.name[:2] for f in _FOLDER.iterdir() if len(f.name) == _LANGUAGE and f.name.endswith(".yml")))


@cache
def months_and_days() -> frozenset[str]:
    """Names of months and weekdays in all languages."""
    return frozenset(folded(name).lower().rstrip(".") for code in languages() for name in _calendar(Locale(code)))


@cache
def territories() -> frozenset[str]:
    """Names of countries and continents in all languages, folded, in their own case."""
    names = (folded(name) for code in languages() for name in Locale(code).territories.values())
    return frozenset(name for name in names if name[0].isupper())


@cache
def unions() -> frozenset[str]:
    """Those of the territories that are unions of states: United Nations, Unión Europea."""
    return frozenset(folded(Locale(code).territories[union]) for code in languages() for union in ("EU", "UN"))


@cache
def short_territories() -> frozenset[str]:
    """Abbreviations of countries: US, UK."""
    return frozenset(_read("cities")["short"].split(", "))


@cache
def cities() -> frozenset[str]:
    """Well-known cities: those that give a time zone its name, in all languages, and some more."""
    zones = (zone.get("city") for code in languages() for zone in Locale(code).time_zones.values())
    names = {folded(name) for name in zones if name} | {folded(name) for name in _read("cities")["more"].split(", ")}
    plain = everywhere("openers") | everywhere("starters") | words("people", "given")
    return frozenset(name for name in names if name.lower() not in plain and name[0].isupper())


@cache
def peoples() -> frozenset[str]:
    """Words for peoples, languages, beliefs and parties: no names."""
    return frozenset().union(
        *(words("demonyms", key) for key in _read("demonyms") if key != "before"), everywhere("groups")
    )


def _calendar(locale: Locale) -> Iterator[str]:
    for table in (locale.months, locale.days):
        for forms in table.values():
            yield from forms.get("wide", {}).values()  # the short forms are words too: "Sam", "So"


@cache
def _read(file: str) -> dict[str, str]:
    text = _FOLDER.joinpath(f"{file}.yml").read_text(encoding="utf-8")
    read: dict[str, str] = yaml.load(text, Loader=_Strings)  # noqa: S506 - strings only: "on" is a word
    return read
