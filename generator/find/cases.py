"""Names in their cases: ``Сергея Орлова``, ``Сергею Орлову`` and ``Сергей Орлов`` are one name.

A name is brought to the nominative only if its first word is a case of a known given name and its last word ends as
surnames of that gender do in the same case; the endings stand in data/ru.yml. Whatever is a nominative already, and
whatever may be somebody else ("Александра Иванова"), stays as it is printed.
"""

from __future__ import annotations

from functools import cache

from generator.find.lexicon import words

_LANGUAGE = "ru"
_FEMALE = ("а", "я")


def nominative(name: str) -> str:
    """The nominative of a person's name, folded and in small letters; the name itself if it is none in another case."""
    first, _, rest = name.partition(" ")
    if not rest or not first[:1] >= "а" or first in words("people", "given"):
        return name
    middle, _, last = rest.rpartition(" ")
    known = [given for given in _forms(first, "given_cases") if given in words("people", "given")]
    surnames = nominatives(last) if known and not middle else {}
    found = {(given, surnames.get(given.endswith(_FEMALE))) for given in known}
    whole = [f"{given} {surname}" for given, surname in found if surname]
    return whole[0] if len(whole) == 1 else name


@cache
def nominatives(surname: str) -> dict[bool, str]:
    """A surname in another case, brought to the nominative of a woman (True) and a man (False)."""
    lists = {True: "surname_cases_female", False: "surname_cases_male"}
    found = {female: next(iter(_forms(surname, key)), None) for female, key in lists.items()}
    return {female: form for female, form in found.items() if form}


def _forms(word: str, key: str) -> list[str]:
    """What a word may be in the nominative, by the longest ending of the list first."""
    pairs = sorted((pair.split(">") for pair in words(_LANGUAGE, key)), key=lambda pair: (-len(pair[0]), pair))
    return [word.removesuffix(end) + base.strip("-") for end, base in pairs if word.endswith(end)]
