"""Authors as senders: "From: Joseph Fitsanakis (joseph@intel.example)", "From Segun Adewale, Katsina"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.line import Line, LineKind
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
        found = _sent(line) if line.kind in _KINDS and line != view.title else None
        if found:
            yield view.says(Property.AUTHOR, "byline-sender", line.at(found), Strength.PLACED)


def _sent(line: Line) -> Span | None:
    label = _label().match(line.text)
    found = person_at(line.text, label.end(), len(line.text)) if label else None
    if label is None or found is None:
        return None
    rest = line.text[found[1] :]
    placed = bool(_PLACE.fullmatch(rest)) and has_given_name(line.text[slice(*found)])
    sure = placed or (label["colon"] and (not rest or _ADDRESS.fullmatch(rest)))
    return Span(*found) if sure else None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('sender_labels'))})(?P<colon>\s?:)?\s+[\"']?", re.IGNORECASE)
