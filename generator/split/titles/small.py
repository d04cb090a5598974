"""What the small lines about a title say: ``May 23, 2022`` when, ``Issue 48`` an issue, ``Editor`` a job."""

from __future__ import annotations

import re

from generator.languages import known, words
from generator.split.bylines import is_role, names_and_role
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.text.counting import has_digit
from generator.text.names import is_nobody, person_at

_SITE_WORDS = 5
_ISSUE = re.compile(
    r"(?<!\w)(?:issue|no\.|nr\.|nº|n\.\s?º|n°|vol\.|volume|número|ausgabe|numéro|выпуск|номер|№)\s?\d", re.IGNORECASE
)


def bare_name(line: Line) -> bool:
    """Nothing but a person's name."""
    found = person_at(line.text, 0, len(line.text))
    return found is not None and found[1] == len(line.text)


def date_only(line: Line) -> bool:
    """Nothing but when: a date, or "3 years ago"."""
    if line.kind is not LineKind.META or line.meta is None or line.meta.authors:
        return False
    return bool(line.meta.dates) or any(piece.date is None for piece in line.meta.of(PieceKind.OTHER_DATE))


def is_job(line: Line) -> bool:
    """A writer's job, with the name perhaps."""
    return is_role(line.text) or bool(names_and_role(line.text))


def names_issue(line: Line) -> bool:
    """ "Issue 48 | 1 February 2024": the line above it is the periodical's name."""
    if line.kind not in (LineKind.META, LineKind.SHORT) or not has_digit(line.text):
        return False
    return bool(_ISSUE.search(line.text)) and not line.folded.startswith(words("release_labels"))


def by_nobody(line: Line) -> bool:
    """ "By Lantern Staff"."""
    told = line.text.split()
    return 1 < len(told) <= _SITE_WORDS and told[0].casefold() in known("weak_author_labels") and is_nobody(told[-1])
