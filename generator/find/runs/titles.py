"""Titles divide a run: "[White House] Chief of Staff [John Kelly]"; in ``Stephen King`` there is none."""

from __future__ import annotations

from collections.abc import Iterator

from generator.find.lexicon import everywhere, words
from generator.find.runs.words import Run, kind_words

_AFTER_NAMES = ("CEO", "CFO", "COO", "MP", "KC", "QC", "PhD")  # Ann Orr KC


def segments(run: Run) -> Iterator[tuple[Run, bool]]:
    """The run without the titles in it; whether a title stood before."""
    segment: Run = []
    after_title = False
    for at, token in enumerate(run):
        if _is_title(run, at):
            yield segment, after_title
            segment, after_title = [], True
        else:
            segment.append(token)
    yield segment, after_title


def _is_title(run: Run, at: int) -> bool:
    token, last = run[at], run[-1]
    if not token.capital or token.lower not in everywhere("titles") or token.acronym:
        return token.text in _AFTER_NAMES or _in_title(run, at)
    if _of_the_name(run, at) or _secretariat(run, at):
        return False
    if token.lower not in everywhere("soft_titles"):
        return True
    after_kind = (
        token.lower == "general" and at and run[at - 1].lower in everywhere("organisations")
    )  # Fiscalía General
    after = last if token is last else run[at + 1]
    owner = after.owns and after.lower in everywhere("titles")  # General Prosecutor's Office
    return not (after_kind or owner or after.lower in kind_words())  # General Assembly


def _secretariat(run: Run, at: int) -> bool:
    """``Secretaría de Economía``: without its accent a word for a person too, but she has no field behind her."""
    of = run[at].lower in everywhere("organisations") and at + 2 < len(run) and not run[at + 1].capital
    return of and any(token.lower in everywhere("joined_by_and") for token in run[at + 2 : at + 4])


def _of_the_name(run: Run, at: int) -> bool:
    """Is a word for a title a part of the name: ``Stephen King``, ``Court of Justice``, ``Private Roads Act``?"""
    token, last = run[at], run[-1]
    surname = at and token is last and run[at - 1].lower in words("people", "given") | {"luther"}
    object_of = at and not run[at - 1].capital and (token is last or not run[at + 1].capital)
    hospital = token.lower in everywhere("crowned") and last.lower in kind_words()  # Queen Adelaide Hospital
    law = token.lower in everywhere("soft_titles") and last.lower in everywhere("laws")
    return bool(surname or object_of or token.owns or hospital or law)  # Prosecutor's Office


def _in_title(run: Run, at: int) -> bool:
    """``Scientific`` in Chief Scientific Officer, ``Ministers`` in Ministers Ann Orr and Bo Lund."""
    if at + 1 == len(run) or not run[at].capital:
        return False
    before, token, after = run[at - 1].lower if at else "", run[at].lower, run[at + 1].lower
    several = token.endswith("s") and token[:-1] in everywhere("titles") and after in words("people", "given")
    return several or (before == "chief" and after == "officer")
