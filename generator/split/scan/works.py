"""Whose work something is that is no text: "Sculpture by Ann Lee, 3 May 1909", "Gemälde von Ann Lee".

The words that name writing are in the language files, some with "by" behind them ("story by", "ein Bericht von"). Any
other noun or participle before "by" tells of other work, and its date is not that of the text.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import known, words
from generator.split.metawords import weak_words
from generator.text.names import has_given_name, person_at
from generator.text.phrases import alternation

_OF = ("de", "du", "di")
_MOST = 3  # words of the work


def of_other_work(text: str, start: int, end: int) -> bool:
    """One to three words, "by" or "of", and a person in the cell."""
    for match in _joints().finditer(text, start, end):
        work = text[start : match.start()].split()
        found = person_at(text, match.end(), end) if 0 < len(work) <= _MOST else None
        if not found or _again(text, work, found):
            continue
        if match["joint"].casefold() not in weak_words():
            return _owned(text, work, found)
        section = match["joint"][0].isupper() and _section(" ".join(work).casefold())
        if not section and work[-1].casefold() not in known("writings"):
            return True
    return False


def _owned(text: str, work: list[str], found: tuple[int, int]) -> bool:
    """ "Escultura de Pío Laska"; no "Luis de María Brandt", and no place."""
    if len(work) > 1 or has_given_name(work[0]):
        return False
    return work[0].casefold() in known("other_works") or has_given_name(text[slice(*found)])


def _section(told: str) -> bool:
    """That the text stands in, in a cell of its own once: "Local News By Ann Lee"; no "Film By Ann Lee"."""
    if told in known("kickers"):
        return True
    return told not in known("other_works") and all(word in known("nav") for word in told.split())


def _again(text: str, work: list[str], found: tuple[int, int]) -> bool:
    """The user's name above the author's: "Kuya By Kuya Brandt"."""
    return work[0].casefold() == text[found[0] : found[1]].split(maxsplit=1)[0].casefold()


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w\s)(?P<joint>{alternation((*words('weak_author_labels'), *_OF))})\s", re.IGNORECASE)
