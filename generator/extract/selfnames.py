"""Where a page speaks of itself: "Follow Ferry Light on Facebook", "she told Ferry Light", "the Ferry Light app".

One such place may speak of another newspaper, a section or a person; a name on a button that the text, an address or a
claim bears too is the page's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice

from ahocorasick_rs import AhoCorasick

from generator.extract.addresses import at_home
from generator.extract.mentions import key_of
from generator.extract.view import View
from generator.languages import words
from generator.memo import of_this_file
from generator.model import Span
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.text.phrases import alternation

_ABOVE, _BELOW = 25, 60  # lines around the article
_LONGEST = 300  # code points of a button
_LEAST = 4  # letters
_KINDS = (LineKind.FURNITURE, LineKind.RELATED, LineKind.COMMENTS, LineKind.SHORT)
_WORD = r"[A-ZÀ-ÝА-ЯЁ\d][\w&’'/-]*(?:\.\w+)?"
_SMALL = r"(?:(?:of|the|and|&|de|la|del|do|da|des|du|et|y|e|и)\s)?"
_NAME = rf"(?P<name>{_WORD}(?:\s{_SMALL}{_WORD}){{0,4}})"
_BEFORE = 40  # code points
_LAST = 2  # paragraphs of the text


def on_buttons(view: View) -> Iterator[tuple[Line, Span]]:
    """The names that buttons and boxes around the article bear."""
    around, buttons = _around(view), _on_buttons(view.sheet)
    first = bisect_left(buttons, around.start, key=_place)
    for line, span in islice(buttons, first, None):
        if line.index >= around.stop:
            return
        if line is not view.title:
            yield line, span


def _place(button: tuple[Line, Span]) -> int:
    return button[0].index


@of_this_file
def _on_buttons(sheet: Sheet) -> tuple[tuple[Line, Span], ...]:
    """Those of the whole page."""
    short = [line for line in sheet.lines if line.kind in _KINDS and len(line.text) <= _LONGEST]
    lows = [line.text.casefold() for line in short]
    starts = [0, *accumulate(len(low) + 1 for low in lows)]
    labels = _labels().find_matches_as_indexes("\n".join(lows))
    buttons = dict.fromkeys(bisect_right(starts, start) - 1 for _, start, _ in labels)
    found = ((short[at], match.span("name")) for at in buttons for match in _button().finditer(short[at].text))
    named = ((line, _bare(line.text, Span(*name))) for line, name in found)
    return tuple((line, span) for line, span in named if len(key_of(span.of(line.text))) >= _LEAST)


def in_bios(view: View) -> Iterator[tuple[Line, Span]]:
    """For whom the author works, as told below the text: "Ann Lee is a staff writer for Ferry Light."."""
    authors = {piece.span.of(line.text).casefold() for line, meta in view.said for piece in meta.authors}
    lines = (*view.body[-_LAST:], *view.foot, *view.tail) if authors else ()
    for line in lines:
        if len(line.text) <= _LONGEST and any(name in line.folded for name in authors):
            yield from ((line, Span(*match.span("name"))) for match in _workplace().finditer(line.text))


def speaks_of(view: View, name: str, besides: Line | None = None) -> bool:
    """The text or an address bears the name as the page's own."""
    around = _around(view)
    told = (line for line in _bearing(view.sheet, name, around) if line is not view.title and line is not besides)
    return any(_told(line.text, name) for line in told) or at_home(name, view.sheet, around.start, around.stop)


def _bearing(sheet: Sheet, name: str, around: range) -> Iterator[Line]:
    """The lines around the article that bear the name."""
    text, last = sheet.document.reading, sheet.lines[around[-1]].span.end if around else 0
    at = text.find(name, sheet.lines[around[0]].span.start, last) if around else -1
    while at >= 0:
        yield (line := sheet.lines[bisect_right(sheet.starts, at) - 1])
        at = text.find(name, line.span.end, last)


def _around(view: View) -> range:
    """The lines above and below the article and those between its parts."""
    if not view.lines:
        return range(0)
    first, last = view.lines[0].index, view.lines[-1].index
    return range(max(0, first - _ABOVE), min(len(view.sheet), last + 1 + _BELOW))


def _bare(text: str, span: Span) -> Span:
    """Without "app" and "newsletter" behind the name."""
    shown = span.of(text)
    while True:
        head, _, last = shown.rpartition(" ")
        if not head or last.casefold() not in words("own_things"):
            return Span(span.start, span.start + len(shown))
        shown = head.rstrip()


def _told(text: str, name: str) -> bool:
    """ "… told Ferry Light", "a reporter for Ferry Light"."""
    at = text.find(name)
    while at >= 0:
        if _voice().search(text, max(0, at - _BEFORE), at):
            return True
        at = text.find(name, at + 1)
    return False


@cache
def _article() -> str:
    return rf"(?:(?:{alternation(words('articles'))})\s|[«„“\"»])?"


@cache
def _labels() -> AhoCorasick:
    return AhoCorasick(words("own_buttons"))


@cache
def _button() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation(words('own_buttons'))})\s(?i:{_article()}){_NAME}")


@cache
def _workplace() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation(words('own_voice'))})\s(?i:{_article()}){_NAME}")


@cache
def _voice() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words('own_voice'))})\s{_article()}$", re.IGNORECASE)
