"""Marks of Markdown, around a whole line or in it: ``**By Ellen Marsh**``, ``_3 May 2014_``, ``[Home](https://…)``."""

import re

from generator.model import Span

_AROUND = re.compile(r"(?P<marks>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:[^*_]*[^\s*_])?)(?P=marks)")

_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^\s()]+\)")
_LINK_IN = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,200})\]\([^\s()]{1,2000}\)")
_STARS_IN, _LOWS_IN = (
    re.compile(
        rf"(?<![\w{sign}\\])(?P<marks>{sign}{{1,3}})(?P<words>[^\s{sign}](?:[^{sign}\n]{{0,200}}[^\s{sign}])?)(?P=marks)(?![\w{sign}])"
    )
    for sign in (r"\*", "_")
)
_NOTE = re.compile(r"[.,;]\d{1,2}(?=\s|$)")  # begins with a sign that is quickly found
_WORD, _QUOTES = 3, '"”’»'


def emphasised(text: str) -> Span | None:
    """Where the words of a line stand that has such marks around it."""
    around = _AROUND.fullmatch(text) if text[:1] in ("*", "_") and text[-1] == text[0] else None
    return Span(*around.span("words")) if around else None


def linked(text: str) -> Span | None:
    """Where the words of a line stand that is nothing but a link."""
    link = _LINK.fullmatch(text) if text[:1] == "[" and text[-1] == ")" else None
    return Span(*link.span("words")) if link else None


def unmarked(text: str) -> str:
    """The text with blanks instead of such marks and the number of a single note, sign for sign as long: "told the
    [Harbour Mail](https://…).1".
    """
    for sign, pattern in (("*", _STARS_IN), ("_", _LOWS_IN), ("](", _LINK_IN)):
        if sign in text:
            text = pattern.sub(_blanked, text)
    return _NOTE.sub(_without_note, text)


def _without_note(found: re.Match[str]) -> str:
    """The stop behind a word or a quotation, without the number of a note."""
    before = found.string[max(0, found.start() - _WORD) : found.start()]
    notes = (len(before) == _WORD and before.isalpha()) or before[-1:] in tuple(_QUOTES)
    return found[0][0] + " " * (len(found[0]) - 1) if notes else found[0]


def _blanked(marked: re.Match[str]) -> str:
    begin, end = marked.span("words")
    return " " * (begin - marked.start()) + marked["words"] + " " * (marked.end() - end)
