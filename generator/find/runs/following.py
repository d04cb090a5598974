"""A field or a number with which a name goes on: ``Ministerio de Ganadería, Agricultura y Pesca``, ``Ruta 40``."""

from __future__ import annotations

from itertools import pairwise

from generator.find.lexicon import everywhere
from generator.find.runs.words import Run
from generator.find.tokens import Token

_FIELDS = 5  # words in which a list of fields is closed
_YEAR = 4  # digits


def field_follows(found: list[Token], at: int, run: Run) -> Run:
    """``Agricultura`` in "Ministerio de Ganadería, Agricultura y Pesca": a list of fields that "and" closes."""
    fields = everywhere("joined_by_and")
    if found[at].lower not in fields or not any(token.lower in everywhere("organisations") for token in run):
        return []
    ands = everywhere("between_fields")
    for after, last in pairwise(found[at : at + _FIELDS]):
        comma = last.start == after.end + len(", ") and last.capital and last.lower in fields and not last.opens
        if last.text in ands and after is not found[at]:
            return found[at + 1 : at + 2]
        if not comma:
            return []
    return []


def number_follows(found: list[Token], at: int) -> Run:
    """``Ruta 40``, ``Convenção 169``, ``Bribery Act 2010``"""
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or not after.text.isdigit() or not after.joined or found[at].closed:
        return []
    year = len(after.text) == _YEAR and found[at].lower in everywhere("laws")
    after.attached = len(after.text) <= _YEAR and (year or found[at].lower in everywhere("numbered"))
    return [after] if after.attached else []
