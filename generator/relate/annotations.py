"""The notes of an article with their permanent ids: ``#n-1c0ffee5`` is one note.

An id is made from the note's own words; of two equal notes on one article the second is ``n-1c0ffee5-2``.
Notes come in the order of the text, those on the whole article first.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from generator.model import Article, Note


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note with its id and its number on the page."""

    note: Note
    id: str
    number: int


def notes_of(article: Article) -> tuple[Annotation, ...]:
    seen: Counter[str] = Counter()
    found = []
    for number, note in enumerate(sorted(article.notes, key=_place), start=1):
        identity = "n-" + sha256(note.body.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        seen[identity] += 1
        suffix = f"-{seen[identity]}" if seen[identity] > 1 else ""
        found.append(Annotation(note, identity + suffix, number))
    return tuple(found)


def _place(note: Note) -> tuple[int, int, str]:
    return (note.span.start, note.span.end, note.body) if note.span else (-1, -1, note.body)
