"""Lines of the box that tells of an author below the text: "View all posts by Ilse Brand →", "About Ilse Brand".

Whoever "more from …" names may be a newspaper, and whoever "About …" names whom the text is about: these need a common
given name, and the caller asks whether the text tells of its owner.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.model import Span
from generator.split.bylines import perhaps_names, surely_names
from generator.split.bylines.shared import moved
from generator.split.furniture.headings import is_about
from generator.text.phrases import alternation

_LONGEST = 70  # code points
_LINKED = re.compile(r"(?<=\w)https?://\S+$")  # right behind the name: "Ilse Brandhttps://river.example"
_POSTS = 3  # words of a label that nothing but a person follows: "all posts by"


def posts_by(text: str) -> tuple[Span, ...]:
    """Whose other posts the line leads to."""
    if len(text) > _LONGEST:
        return ()
    if linked := _LINKED.search(text):
        return surely_names(text[: linked.start()])
    opened = _labels().match(text)
    if not opened:
        return ()
    rest = text[opened.end() :].rstrip(" →»›>.")
    sure = len(opened["label"].split()) < _POSTS
    return tuple(moved(name, opened.end()) for name in (surely_names if sure else perhaps_names)(rest))


def told_about(text: str) -> tuple[Span, ...]:
    """Whom the lines below tell of: "About Ilse Brand", "À propos de Camille Roussel"."""
    opened = _heads().match(text) if len(text) <= _LONGEST and is_about(text) else None
    names = surely_names(text[opened.end() :].rstrip(" :")) if opened else ()
    return tuple(moved(name, opened.end()) for name in names) if opened else ()


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{alternation(words('profile_labels'))}):?\s+", re.IGNORECASE)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('about_heads'))}):?\s+(?:(?:de|del|da|do)\s)?", re.IGNORECASE)
