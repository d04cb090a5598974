"""Whom the mark-up names as author: "By Odile Brask, Staff Writer", "View all posts by Odile Brask", "admin".

A value is read as a byline: the names without labels, roles and houses, two persons as two, and "Photo: Pim Rask" as a
credit. What programs write where nobody signed ("root", "Author Name", "SEO Team"), addresses, agencies and
newspapers name no one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.extract.source_kinds import is_outlet, kind_of
from generator.languages import known, words
from generator.model import SourceKind, Span
from generator.split.bylines import names_alone
from generator.split.metaline import read_metaline
from generator.split.pieces import PieceKind
from generator.text.names import PARTICLES, is_nobody
from generator.text.phrases import alternation

_NO_NAME = re.compile(r"://|@|[{}<>%$\\]|^[^\W\d_]*\W*\d+$|^[\W\d_]*$")
_LONGEST = 200  # code points of names
_WORDS = 5  # of a name that no rule knows
_SMALL_WORDS = 3  # of a name in small letters: "odile brask-ohm"
_BY = "By "


class Named(NamedTuple):
    """Where a person is named, and the work that is no writing."""

    span: Span
    role: str | None = None


def named_in(value: str) -> tuple[Named, ...]:
    """The persons in an author's value."""
    if len(value) > _LONGEST or _is_nobody(value):
        return ()
    profile = _profile().match(value)
    begin = profile.end() if profile else 0
    told = value[begin:]
    alone = () if "(" in told else names_alone(told)
    found = tuple(Named(span) for span in alone) or tuple(_labelled(told)) or tuple(_bare(told))
    moved = (Named(Span(one.span.start + begin, one.span.end + begin), one.role) for one in found)
    return tuple(one for one in moved if not _is_nobody(one.span.of(value)))


def _is_nobody(name: str) -> bool:
    low = name.casefold().strip(" .")
    last = low.rpartition(" ")[2]
    unset = low in known("placeholder_names") or low in known("site_programs") or last in known("newsroom_ends")
    return unset or is_nobody(name) or _NO_NAME.search(name) is not None or is_outlet(name)


@cache
def _profile() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('profile_labels'))})\s+", re.IGNORECASE)


def _labelled(value: str) -> Iterator[Named]:
    """The names in "By Odile Brask", "Photo: Pim Rask", and behind an invisible "By"."""
    for before in ("", _BY):
        text = before + value
        said = read_metaline(text, Span(0, len(text)))
        for piece in said.pieces if said else ():
            role = piece.role if piece.kind is PieceKind.CREDIT else None
            if role or (piece.kind is PieceKind.AUTHOR and piece.labelled):
                yield Named(Span(piece.span.start - len(before), piece.span.end - len(before)), role)
        if said and any(piece.kind in (PieceKind.CREDIT, PieceKind.AUTHOR) for piece in said.pieces):
            return


def _bare(value: str) -> Iterator[Named]:
    """A name that no rule knows: "odile", "Brask, Odile"; no sentence, no body, no newspaper."""
    told = value.split()
    small = value.islower() and len(told) <= _SMALL_WORDS
    named = all(word[0].isupper() or word in PARTICLES or not word[0].isalpha() for word in told)
    plain = not {word.casefold().strip(".,") for word in told} & (known("by_endings") | known("stopwords"))
    if 0 < len(told) <= _WORDS and (small or named) and (plain or "," in value) and not _is_house(value):
        yield Named(Span(0, len(value)))


def _is_house(value: str) -> bool:
    kind = kind_of(value)
    return kind in (SourceKind.OUTLET, SourceKind.PUBLICATION) or (
        kind is SourceKind.ORGANISATION and not known("organisation_words").isdisjoint(value.casefold().split())
    )
