"""Somebody something is attributed to: the words of his name, and what kind of source he is.

"The general" is a `Party` that may point back to "Gen. Ruth Harker", named a paragraph before; "a report by the
Harbour Institute" is the institute with a report.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.extract.clauses import Sentence
from generator.model import SourceKind, Span


class Party(NamedTuple):
    """Somebody something is attributed to. ``first`` and ``last`` are indexes of the words read."""

    name: Span
    kind: SourceKind
    named: bool
    first: int
    last: int
    report: bool = False  # "a report by" it
    back: bool = False  # "the postmaster": one person with an article, who may have been named before


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.place(first)[0], sentence.place(last)[1])
