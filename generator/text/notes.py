"""Marks of notes glued to a word: the 3 of "according to the Weir Society.3", the ¹ of "the harbour master¹ said".

A page copied as text prints the number of a footnote right behind the word or its full stop, where it would become part
of a name and hide that a sentence ends. A number is such a mark if its neighbours are on the page too ("wall.2" with
"gate.1" before it or "quay.3" behind it), behind a bare word both of them; raised figures are marks behind any word
longer than a unit ("km²").
"""

from __future__ import annotations

import re
from typing import NamedTuple

_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_NUMBERS = str.maketrans(_RAISED, "1230456789")
_DIGITS = re.compile(r"\d(?<=[^\W\d_.]\d|[.,;!?…\"”’»)]\d)\d?(?=[\s.,;:!?…\"”’»)]|\Z)(?![.,:]\w|,?\s(?:19|20)\d\d\b)")
_SIGNS = re.compile(rf"[{_RAISED}](?<=\S.)[{_RAISED}]?(?:[,–-]?[{_RAISED}]{{1,2}})*(?!\w)")
_BARE = re.compile(r"[^\W\d_]{2}[^\W\d_A-ZА-Я]{2}\Z")
_CLOSED = re.compile(r"(?:[^\W\d_][^\W\d_A-ZА-Я]{2}|(?<!\d)[12]\d{3})[\"”’»)]*[.,;!?…][\"”’»)]*\Z|[^\W\d_][\"”»)]+\Z")
_RAISED_BEHIND = re.compile(r"[^\W\d_]{4}\Z|\b[A-ZÀ-ÝА-Я][^\W\d_]{1,2}\Z|[\w\"”’»)][.,;:!?…\"”’»)]+\Z")
_BACK = 12  # signs before a mark


class Mark(NamedTuple):
    start: int
    end: int
    number: int


def note_marks(text: str) -> tuple[Mark, ...]:
    """The marks of notes in a text, in order."""
    printed = [mark for mark in (*_plain(text), *_raised(text)) if mark.number]
    return tuple(sorted(printed)) if printed else ()


def without_marks(text: str, marks: tuple[Mark, ...]) -> str:
    """The text, sign for sign as long, with blanks for the marks."""
    pieces: list[str] = []
    done = 0
    for mark in marks:
        pieces += text[done : mark.start], " " * (mark.end - mark.start)
        done = mark.end
    return "".join([*pieces, text[done:]]) if pieces else text


def _raised(text: str) -> tuple[Mark, ...]:
    if text.isascii() or not any(sign in text for sign in _RAISED):
        return ()
    return tuple(
        Mark(*match.span(), int(match.group()[:1].translate(_NUMBERS)))
        for match in _SIGNS.finditer(text)
        if _RAISED_BEHIND.search(text, max(0, match.start() - _BACK), match.start())
    )


def _plain(text: str) -> tuple[Mark, ...]:
    """Figures behind words and full stops, of which each has its neighbours."""
    found = [(Mark(*match.span(), int(match.group())), bare) for match in _DIGITS.finditer(text) for bare in _at(match)]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for mark, _ in found:
        first.setdefault(mark.number, mark.start)
        last[mark.number] = mark.start

    def stands(mark: Mark, bare: bool) -> bool:
        before = first.get(mark.number - 1, mark.start) < mark.start
        behind = last.get(mark.number + 1, 0) > mark.start
        return (before and behind) if bare else (before or behind)

    return tuple(mark for mark, bare in found if stands(mark, bare))


def _at(match: re.Match[str]) -> tuple[bool, ...]:
    """Whether a bare word stands before the figure; nothing where no word and no mark that closes one does."""
    text, begin = match.string, max(0, match.start() - _BACK)
    if _CLOSED.search(text, begin, match.start()):
        return (False,)
    return (True,) if _BARE.search(text, begin, match.start()) else ()
