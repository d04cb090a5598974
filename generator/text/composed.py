"""Composed beside the text: ``"Jose\\u0301"`` is read as ``"José"``, ``"Sep\\u00adtember"`` as ``"September"``.

Copies from PDF files and from a Mac print a letter and its accent as two characters; typesetters put soft hyphens
and signs of direction into words. Rules would see a word end there. A `Composed` text knows for each of its characters
where it stands in the original. An accent with which no letter is composed (the stress of a Russian "за́мок") is left
out, and comes back in the values (`Composed.printed`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069"
_MARKS = "\u0300-\u036f"
_ODD = re.compile(rf"[{_MARKS}{_UNSEEN}]")
_PIECE = re.compile(rf"[^\W\d_][{_UNSEEN}]*[{_MARKS}][{_MARKS}{_UNSEEN}]*|[{_UNSEEN}]+")
_NOT_SEEN = re.compile(rf"[{_UNSEEN}]")


@dataclass(frozen=True, slots=True)
class Composed:
    """``text`` as the rules read it, and the way back to the ``source`` it was made from."""

    text: str
    source: str
    begins: tuple[int, ...]  # from here on in the text: behind each piece that became shorter
    stands: tuple[int, ...]  # the same places in the source

    def place(self, offset: int) -> int:
        """Where a character, or the end of the text, stands in the source."""
        if offset >= len(self.text):
            return len(self.source)
        index = bisect_right(self.begins, offset) - 1
        return offset if index < 0 else self.stands[index] + offset - self.begins[index]

    def edge(self, offset: int) -> int:
        """Where a piece of the text ends and the next begins, so that pieces in order are the whole source."""
        if offset in (0, len(self.text)):
            return len(self.source) if offset else 0
        return self._behind(offset)

    def words(self, start: int, end: int) -> tuple[int, int]:
        """A range of the text in the source, without the unseen signs around it."""
        return (self.place(start), self._behind(end)) if start < end else (self.edge(start), self.edge(start))

    def _behind(self, offset: int) -> int:
        """Behind the character before, with its accents."""
        index = bisect_left(self.begins, offset) - 1
        found = offset if index < 0 else self.stands[index] + offset - self.begins[index]
        while found < len(self.source) and unicodedata.combining(self.source[found]):
            found += 1
        return found

    def offset(self, place: int) -> int:
        """Where a place of the source is in the text."""
        index = bisect_right(self.stands, place) - 1
        found = place if index < 0 else self.begins[index] + place - self.stands[index]
        following = self.begins[index + 1] if index + 1 < len(self.begins) else len(self.text)
        return min(found, following)

    def printed(self, start: int, end: int) -> str:
        """The words of a range with the accents that have no letter of their own."""
        return unicodedata.normalize("NFC", _NOT_SEEN.sub("", self.source[slice(*self.words(start, end))]))


def composed(text: str) -> Composed | None:
    """The text with whole letters and without unseen signs; None for a text that is so already, or is nothing else."""
    if text.isascii() or not _ODD.search(text):
        return None
    pieces: list[str] = []
    begins: list[int] = []
    stands: list[int] = []
    done = length = 0
    for match in _PIECE.finditer(text):
        letter = _letter(match.group())
        pieces += text[done : match.start()], letter
        length += match.start() - done + len(letter)
        done = match.end()
        begins.append(length)
        stands.append(done)
    whole = "".join([*pieces, text[done:]])
    return Composed(whole, text, tuple(begins), tuple(stands)) if whole else None


def _letter(piece: str) -> str:
    """The letter that a letter and its accents make; of unseen signs nothing."""
    whole = unicodedata.normalize("NFC", _NOT_SEEN.sub("", piece))
    return whole[:1]


def forms(words: str) -> tuple[str, ...]:
    """Words as typed, and with their accents in and apart from the letters, for finding them in either text."""
    return tuple(dict.fromkeys((words, *(unicodedata.normalize(form, words) for form in ("NFC", "NFD")))))
