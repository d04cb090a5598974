"""A line that says when and by whom, and nothing else: "January 21, 2025 by Joseph Fitsanakis 1 Comment".

The line is read from left to right into pieces (a date, a label with a name, a counter, a permalink).
It is a meta line only if the pieces cover it: a sentence that holds a date is none, because its other
words are no pieces. What stands between separators and is unknown (a place, an outlet, a role) is allowed
beside known pieces if it is short.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model import Span
from generator.split.bylines import names_and_role, several_names, surely_names
from generator.split.metawords import month_words, telling_words
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.scan import NUMBER, opens_like_prose, pieces_of
from generator.split.wording import wording
from generator.text.counting import has_digit
from generator.text.dates import find_dates
from generator.text.names import degree_words, without_degrees

_FIGURES = re.compile(
    r"\d(?:(?<=[^\W\d_]\d)|[-/.·–:]\d|\. \d| / \d|[\r\n]{1,4}\d|[^\W\d_])"
)  # of a date or a clock: "3/4/2023", "3 / 4 / 2023", "8:15", "17oct"
_RUN_TOGETHER = re.compile(r"[A-ZÀ-ÝА-Я](?<=[a-zß-ÿа-я].)")  # "5 min readBy Ellen Marsh"
_TWICE = re.compile(r"(\d{1,2}\D{2,20}\d{4})\1$")  # the second time for those who hear the page: "3 May 20213 May 2021"
_IN_FIGURES = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?=\d{1,2}\D{2,20}\d{4}$)")  # before its long form
_SIGNS = ("©", "年")
_RUN_ON = 2  # words
_UNTIL = ("-", "–", "—", "†")
_YEARS = 15  # what lasts longer is a life
_LONGEST = 400  # code points; a longer line is prose


def read_metaline(text: str, span: Span) -> MetaLine | None:
    """The pieces of the line, or None if other words stand in it."""
    if not 0 < span.end - span.start <= _LONGEST:
        return None
    twice = _TWICE.search(text, span.start, span.end) if text[span.end - 1].isdigit() else None
    span = Span(span.start, twice.end(1)) if twice else span
    short = _IN_FIGURES.match(text, span.start, span.end)
    span = Span(short.end(), span.end) if short else span
    if not _promising(text[span.start : span.end]) or opens_like_prose(text, span):
        return None
    told = span.of(text)
    plain = told if degree_words().isdisjoint(wording(told).words) else without_degrees(told)
    text = text if plain == told else f"{text[: span.start]}{plain}{text[span.end :]}"
    pieces = pieces_of(text, span)
    return MetaLine(tuple(pieces)) if _credible(text, span, pieces) else None


def _promising(line: str) -> bool:
    """Every byline has a word of a label, every date a number and a month or a sign: most lines need no closer look."""
    words = wording(line).words
    if not telling_words().isdisjoint(words):
        return True
    if not has_digit(line):
        return False
    dated = not month_words().isdisjoint(words) or _FIGURES.search(line) or any(map(line.__contains__, _SIGNS))
    return bool(dated or _RUN_TOGETHER.search(line))


def _credible(text: str, span: Span, pieces: list[Piece]) -> bool:
    if not pieces:
        return False
    known = [p for p in pieces if p.kind not in (PieceKind.UNKNOWN, PieceKind.COUNTER, PieceKind.ROLE)]
    if not known or _names_month(text, pieces, known) or _tells_life(text, span, known):
        return False
    return not any(
        _runs_on(text, before, after) or _captions(text, before, after) for before, after in pairwise(pieces)
    )


def _names_month(text: str, pieces: list[Piece], known: list[Piece]) -> bool:
    """ "Council meeting – March 2021" is a title; "N.º 22 — outubro de 2022" is of an issue."""
    months = all(piece.date and not piece.date.full for piece in known)
    opens = pieces[0].span.of(text) if pieces[0].kind is PieceKind.UNKNOWN else None
    return months and opens is not None and not has_digit(opens)


def _tells_life(text: str, span: Span, known: list[Piece]) -> bool:
    """A name and the days from birth to death: "Ottoline Brask, 4 June 1921 – 9 March 2009"."""
    if not any(piece.date for piece in known) or not any(sign in text for sign in _UNTIL):
        return False
    dates = tuple(find_dates(text, span.start, span.end))
    named = bool(dates) and any(sign.isalpha() for sign in text[span.start : dates[0].whole_start])
    return named and any(
        text[born.end : died.whole_start].strip() in _UNTIL
        and int(died.readings[0][:4]) - int(born.readings[0][:4]) > _YEARS
        for born, died in pairwise(dates)
    )


def _captions(text: str, before: Piece, after: Piece) -> bool:
    """A date in brackets behind what a picture shows: "Outside the gate in Lower Merrow (11 February 2019)"."""
    if before.kind is not PieceKind.UNKNOWN or after.date is None or after.labelled:
        return False
    bracketed = text[before.span.end : after.date.whole_start].strip() == "(" and text[after.span.end :].startswith(")")
    return bracketed and len(before.span.of(text).split()) > _RUN_ON


def _runs_on(text: str, before: Piece, after: Piece) -> bool:
    """Words that go on from a date without a sign between: "On 3 January 1976 it stood in the mud"."""
    if PieceKind.UNKNOWN not in (before.kind, after.kind) or text[before.span.end : after.span.start].strip():
        return False
    foreign, known = (after, before) if after.kind is PieceKind.UNKNOWN else (before, after)
    if "·" in known.span.of(text):
        return False  # "Moraleda del Campo 16·02·23"
    words = foreign.span.of(text)
    if foreign is before and NUMBER.search(words):
        return False  # "Hafenblatt Nr. 71 vom 3.10.2004"
    if known.kind is PieceKind.COUNTER and foreign is after and "," in words and known.span.of(text)[0].isdigit():
        return False  # "3 May 2021 Ann Lee 0 Comments boats, ferries"
    return len(words.split()) > _RUN_ON and not (surely_names(words) or several_names(words) or names_and_role(words))
