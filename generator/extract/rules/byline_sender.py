"""Authors as senders: "From: Joseph Fitsanakis (joseph@intel.example)", "From Segun Adewale, Katsina"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.line import Line, LineKind
from generator.split.metawords import joining, joint
from generator.text.names import has_given_name, person_at
from generator.text.phrases import alternation

_KINDS = (LineKind.FURNITURE, LineKind.SHORT)
_ADDRESS = re.compile(r"\s?[(<\[]?\S+(?:@|\sat\s)\S+[)>\]]?")
_PLACE = re.compile(r",\s[^\W\d_a-zà-ÿа-я][\w'’ -]{2,30}")


@rules.register("byline-sender")
def byline_sender(view: View) -> Iterator[Statement]:
    """Who sent a message or a report: "From: Alan Berry (aberry@example.org)", "From Segun Adewale, Katsina".

    Serves archives of mailing lists, and newspapers whose correspondents' bylines say from whom. Abstains inside the
    text, when anything but an address or a place follows the name, and, without a colon behind the label, unless a
    common given name comes first and a place behind a comma.
    """
    first = view.lines[0].index if view.lines else 0
    for line in view.sheet.lines[max(0, first - 1) : view.head.body if view.head else first]:
        for name in _sent(line) if line.kind in _KINDS and line != view.title else ():
            yield view.says(Property.AUTHOR, "byline-sender", line.at(name), Strength.PLACED)


def _sent(line: Line) -> tuple[Span, ...]:
    label = _label().match(line.text)
    names = _listed(line.text, label.end()) if label else ()
    if label is None or not names:
        return ()
    rest = line.text[names[-1].end :]
    placed = bool(_PLACE.fullmatch(rest)) and all(has_given_name(name.of(line.text)) for name in names)
    sure = placed or (label["colon"] and (not rest or _ADDRESS.fullmatch(rest)))
    return names if sure else ()


def _listed(text: str, at: int) -> tuple[Span, ...]:
    """One name, or several of which the last stands behind "and": a comma stands rather before a place."""
    found: list[Span] = []
    while name := person_at(text, at, len(text)):
        found.append(Span(*name))
        gap = joint().match(text, name[1])
        further = gap is not None and joining().search(text, gap.start())
        if gap is None or not further:
            break
        at = gap.end()
    return tuple(found)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('sender_labels'))})(?P<colon>\s?:)?\s+[\"']?", re.IGNORECASE)
