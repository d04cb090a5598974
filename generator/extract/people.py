"""Who is named in full in a stretch of text: "Mayor Ottilie Vale" is Ottilie Vale.

A name begins with a common given name ("Ottilie", "J."), whatever stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.source_kinds import kind_of
from generator.memo import of_this_file
from generator.model import SourceKind, Span
from generator.text.names import LONG_NAME, has_given_name, looks_personal

_UPPER = r"[^\W\d_a-zà-öø-ÿа-я]"
_SMALL = r"(?:(?:de|del|la|da|do|dos|van|von|der|den|di|du)[ \t]){0,2}"
_OPENING = rf"{_UPPER}(?<!\w.)"  # of a word; the letter comes first, because most are ruled out by it
CAPITALS = re.compile(rf"{_OPENING}[\w.'’-]{{0,30}}(?:[ \t]{_SMALL}{_UPPER}[\w'’-]{{1,30}}){{1,4}}")
_POSSESSIVE = ("'s", "’s")


class Person(NamedTuple):
    name: str
    span: Span
    begins: int  # where the capitals before the name begin: "Mayor"


@of_this_file
def all_people(text: str, span: Span) -> tuple[Person, ...]:
    """Those of a whole article, for which several rules ask."""
    return tuple(people(text, span))


def people(text: str, span: Span) -> Iterator[Person]:
    """Those named in full, in order."""
    for match in CAPITALS.finditer(text, span.start, span.end):
        words = match.group().split()
        at = next((at for at, word in enumerate(words[:-1]) if has_given_name(word)), None)
        if at is not None and (person := _person(match, " ".join(words[at:]))):
            yield person


def _person(match: re.Match[str], shown: str) -> Person | None:
    start = match.end() - len(shown)
    name = shown.removesuffix(_POSSESSIVE[0]).removesuffix(_POSSESSIVE[1])
    if not LONG_NAME.fullmatch(name) or not looks_personal(name) or kind_of(name) is not SourceKind.PERSON:
        return None
    return Person(name, Span(start, start + len(name)), match.start())
