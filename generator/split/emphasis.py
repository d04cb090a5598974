"""Marks around a whole line, as Markdown sets them: ``**By Ellen Marsh**``, ``_3 May 2014_``, ``[Home](https://…)``."""

import re

from generator.model import Span

_AROUND = re.compile(r"(?P<marks>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:[^*_]*[^\s*_])?)(?P=marks)")

_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^\s()]+\)")


def emphasised(text: str) -> Span | None:
    """Where the words of a line stand that has such marks around it."""
    around = _AROUND.fullmatch(text) if text[:1] in ("*", "_") and text[-1] == text[0] else None
    return Span(*around.span("words")) if around else None


def linked(text: str) -> Span | None:
    """Where the words of a line stand that is nothing but a link."""
    link = _LINK.fullmatch(text) if text[:1] == "[" and text[-1] == ")" else None
    return Span(*link.span("words")) if link else None
