"""Rule ``interviewed``: who answers in an interview: "Ines Falk: I was nine." below each question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.people import all_people
from generator.extract.view import View, source_rules
from generator.memo import of_this_file
from generator.model import RuleName, Source, SourceKind, Span
from generator.split.line import Line

_ANSWERS = 2  # at least
_WORD = r"[^\W\d_a-zà-öø-ÿа-я][\w.'’-]{0,30}"
_NAMED = re.compile(rf"(?:[-–—]\s)?(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})\s?:\s(?=\S)")
_RULE = RuleName("interviewed")


@source_rules.register("interviewed")
def interviewed(view: View) -> Iterator[Source]:
    """Who answers in an interview, before a colon at the head of at least two lines: "Falk: It outlived us both."

    Serves interviews and podcasts in print. Abstains for who asks, for the author, and for a name that the article
    prints nowhere in full.
    """
    spoken: dict[str, list[tuple[Line, Span]]] = {}
    lines = [(line, match) for line in view.body if ":" in line.text and (match := _NAMED.match(line.text))]
    for line, match in lines if len(lines) >= _ANSWERS else ():
        if whole := _whole(view, match["name"]):
            spoken.setdefault(whole, []).append((line, Span(*match.span("name"))))
    for whole, turns in spoken.items():
        if len(turns) >= _ANSWERS and not _asks(turns) and not _writes(view, whole):
            line, at = turns[0]
            span = line.at(at)
            phrase = Span(span.start, span.end + 1)
            yield Source(whole, SourceKind.PERSON, True, False, phrase, span, _RULE, ":")


def _asks(turns: list[tuple[Line, Span]]) -> bool:
    return sum(line.text.rstrip('”"»').endswith("?") for line, _ in turns) * _ANSWERS >= len(turns)


def _whole(view: View, name: str) -> str | None:
    """The name in full, as the article prints it somewhere."""
    found = {one for one in _in_full(view) if one == name or name in one.split()}
    return found.pop() if len(found) == 1 else None


@of_this_file
def _in_full(view: View) -> frozenset[str]:
    return frozenset(one.name for one in all_people(view.text, view.part.span))


def _writes(view: View, name: str) -> bool:
    return any(name in line.text for line in view.metas)
