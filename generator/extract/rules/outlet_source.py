"""Rule ``outlet-source``: from where the whole text was taken, "Source: The Harbour Mail, 3 May 2012"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.addresses import at_home
from generator.extract.sitenames import quoted
from generator.extract.source_kinds import is_agency, is_outlet
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.houses import is_masthead
from generator.split.line import Line, LineKind
from generator.text.phrases import alternation

_LONGEST = 120  # code points of such a line
_BELOW = 3  # lines below the text
_DOMAIN = re.compile(
    r"[\w-]{2,28}\.(?:com|net|org|info|de|at|ch|fr|be|es|it|pt|br|ar|mx|cl|co|ru|ру|рф|ua|uk)", re.IGNORECASE
)


@rules.register("outlet-source")
def outlet_source(view: View) -> Iterator[Statement]:
    """From where the whole text was taken: "Source: The Harbour Mail, 3 May 2012", "EFE" on a line of its own.

    Serves reposts and wire copy. Abstains for names that are no newspaper's by their look, by the lists or by an
    address beside them, unless the line stands between title and text; and for the sources of pictures.
    """
    for line in (*view.top, *_last(view)):
        span = _taken_from(line) or (Span(0, len(line.text)) if is_agency(line.text) else None)
        if span and line is not view.title and _is_outlet(view, line, span.of(line.text)):
            yield view.says(Property.OUTLET, "outlet-source", line.at(span), Strength.PLACED)
            return


def _last(view: View) -> Iterator[Line]:
    yield from view.foot
    below = view.lines[-1].index + 1 if view.lines else 0
    for line in view.sheet.lines[below : below + _BELOW]:
        if line.kind in (LineKind.COMMENTS, LineKind.RELATED, LineKind.STAMP) or line.prose:
            return
        yield line


def _taken_from(line: Line) -> Span | None:
    found = _label().match(line.text) if ":" in line.text and len(line.text) <= _LONGEST else None
    named = quoted().fullmatch(found["name"]) if found else None
    if found and named:
        return Span(found.start("name") + named.start("name"), found.start("name") + named.end("name"))
    return Span(*found.span("name")) if found else None


def _is_outlet(view: View, line: Line, name: str) -> bool:
    if is_outlet(name) or is_masthead(name) or _DOMAIN.fullmatch(name) or quoted().search(line.text):
        return True
    if line in view.top:
        above = view.sheet.lines[line.index - 1]
        return (above is view.title or above.prose) and name[0].isupper() and not _divided(name)
    return at_home(name, view.sheet, line.index, line.index + 1 + _BELOW)


def _divided(name: str) -> bool:
    """Several names, or a picture's agency: "RELP – Barricada / Assembly"."""
    return any(sign in name for sign in "/|–—")


@cache
def _label() -> re.Pattern[str]:
    labels = alternation(words("outlet_sources"))
    name, rest = r"(?P<name>[^\W_][^,;()]{1,40}?)", r"\s*(?:[,;](?=.*\d).{0,40}|\(.{0,40})?[.)\]]*$"
    return re.compile(rf"[(\[]?(?:{labels})\s?:\s*{name}{rest}", re.IGNORECASE)
