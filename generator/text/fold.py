"""Folding beside the text: ``“López  Obrador’s”`` is searched as ``"Lopez Obrador's"``; the text stays as it is.

Accents, quotation marks, dashes, blanks and invisible characters differ from one copy of a text to the next;
names are compared without them. A `Folded` knows for each of its characters where it stands in the original,
so what is found in the folded text is pointed at in the untouched one. Upper and lower case are kept. A run of
blanks becomes one space, or one line end if it holds a blank line: names never reach across paragraphs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

_ODD = re.compile(r"[^\x20-\x7e]")
_ODD_OR_WIDE = re.compile(r"[^\x20-\x7e]|  ")  # half as fast: only for texts with double spaces
_BLANKS = re.compile(r"\s+")
_SPECIAL = {
    **dict.fromkeys("‘’‚‛′´`ʼʻ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict(zip("øØłŁđĐıðÐ", "oOlLdDidD", strict=True)),
    **dict(
        zip(
            "ßẞæÆœŒþÞĳĲﬁﬂﬀ", ["ss", "SS", "ae", "AE", "oe", "OE", "th", "Th", "ij", "IJ", "fi", "fl", "ff"], strict=True
        )
    ),
}
_PIECES = 1 << 13  # joined at once: in a text of odd letters each is a piece
_DECOMPOSED_UNTIL = "\u2000"  # beyond stand symbols, and scripts whose characters must stay whole


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` for comparing; `original` turns a range of it into a range of the text it was made from."""

    text: str
    source: str
    shifts: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())  # from here on: folded offset, original offset

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Range in the original of a non-empty range; a letter's combining marks belong to it."""
        if not self.shifts[0]:
            return start, end
        begin, stop = self._at(start), self._at(end - 1) + 1
        while stop < len(self.source) and unicodedata.combining(self.source[stop]):
            stop += 1
        return begin, stop

    def _at(self, offset: int) -> int:
        folded, original = self.shifts
        index = bisect_right(folded, offset) - 1
        return offset if index < 0 else original[index] + offset - folded[index]


def fold(text: str) -> Folded:
    """Fold a text. Linear; for plain ASCII the offsets are the same."""
    pieces: list[str] = []
    joined: list[str] = []
    folded_at: list[int] = []
    original_at: list[int] = []
    done = length = 0
    for match in (_ODD_OR_WIDE if "  " in text else _ODD).finditer(text):
        if match.start() < done:
            continue
        start, end, new = _replacement(text, match.start(), done)
        pieces += text[done:start], new
        length += start - done + len(new)
        if len(new) != end - start:
            for back in range(len(new) - 1, 0, -1):  # each character of "ss" stands at the ß
                folded_at.append(length - back)
                original_at.append(start)
            folded_at.append(length)
            original_at.append(end)
        done = end
        if len(pieces) > _PIECES:
            joined.append("".join(pieces))
            pieces.clear()
    return Folded("".join([*joined, *pieces, text[done:]]), text, (tuple(folded_at), tuple(original_at)))


def folded(name: str) -> str:
    """A name as it is compared."""
    return fold(name).text.strip()


def _replacement(text: str, at: int, done: int) -> tuple[int, int, str]:
    """What the odd character, or the blanks around it, become: start, end, replacement."""
    if not text[at].isspace():
        return at, at + 1, _plain(text[at])
    start = at - 1 if at > done and text[at - 1] == " " else at
    match = _BLANKS.match(text, at)
    end = match.end() if match else at + 1
    ends = max(text.count("\n", at, end), text.count("\r", at, end))
    return start, end, "\n" if ends > 1 else " "


@cache
def _plain(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if character < _DECOMPOSED_UNTIL and category[0] == "L":
        kept = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
        return kept or character
    return " " if category == "No" else character  # a note's raised number is no part of the name before it
