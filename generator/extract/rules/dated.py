"""Rules ``date-line`` and ``date-dateline``: when the article was published, or changed."""

import re
from collections.abc import Iterator

from generator.extract.orders import settled
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone
from generator.split.dateline import read_dateline
from generator.split.pieces import Piece, PieceKind
from generator.split.sheet import Line, LineKind

_CLOCK = re.compile(r"\d[:.h]\d\d")
_NEAR = 4  # lines
_ABOUT = {PieceKind.DATE: Property.DATE, PieceKind.MODIFIED: Property.MODIFIED}


@rules.register("date-line")
def date_line(view: View) -> Iterator[Statement]:
    """A date on a line that says nothing but when and by whom: "March 28, 2022 Leave a comment".

    Serves blogs, newspapers and wire copy. A label ("Published", "Date:") makes it stronger; "Updated" makes
    it a change. A date farther above the title than another is weaker: many pages open with today's. Abstains inside
    sentences, URLs and comments, for dates of visits and events, and when day and month cannot be told apart.
    """
    for line, said in view.said:
        for piece in said.pieces:
            about = _ABOUT.get(piece.kind)
            value = settled(view.sheet, piece.date, view.language) if about and piece.date else None
            if about and value and not (about is Property.DATE and _of_something_else(view, line, piece)):
                weak = _of_the_page(view, line) or _of_version(line, piece)
                strength = Strength.INFERRED if weak else _strength(piece)
                yield view.says(about, "date-line", line.at(piece.span), strength, value=value)


def _of_something_else(view: View, line: Line, piece: Piece) -> bool:
    """Now, at the top of the page ("Friday, February 6, 2026 at 6:16 PM"), or when an event is: its place is below."""
    if piece.labelled or line.meta is None or line.meta.authors or piece.date is None:
        return False
    timed = any(_CLOCK.search(line.text, one.span.start, one.span.end) for one in line.meta.of(PieceKind.COUNTER))
    if timed and piece.date.weekday and line.index < _first_title(view):
        return True
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    return line in view.foot and any(one.kind is LineKind.SHORT and not names_alone(one.text) for one in below)


def _first_title(view: View) -> int:
    """Where the title is printed for the first time near its place; -1 without a title."""
    if view.title is None:
        return -1
    above = view.sheet.lines[max(0, view.title.index - _NEAR) : view.title.index]
    return next((one.index for one in above if one.text == view.title.text), view.title.index)


def _of_version(line: Line, piece: Piece) -> bool:
    """ "Stand: 4. März 2021" gives way to "Veröffentlicht am 3. März 2021"."""
    before = line.text[: piece.span.start].rstrip(" :").casefold().split()
    return bool(before) and before[-1] in words("version_labels")


def _of_the_page(view: View, line: Line) -> bool:
    """Today's date, above that of the article: "26 September 2018 / Press releases / 18.08.2017 / title"."""
    if view.title is None or line.index >= view.title.index:
        return False
    return any(other.index > line.index and other in view.top and meta.dates for other, meta in view.said)


@rules.register("date-dateline")
def date_dateline(view: View) -> Iterator[Statement]:
    """The date of a dateline: "ORRIN, 26 October 2017 – Library members …".

    Serves press releases and wire copy. Abstains when the dateline prints no year.
    """
    found = read_dateline(view.body[0].text) if view.body else None
    if found and found.date and (value := settled(view.sheet, found.date, view.language)):
        span = view.body[0].at(Span(found.date.start, found.date.end))
        yield view.says(Property.DATE, "date-dateline", span, Strength.PLACED, value=value)


def _strength(piece: Piece) -> Strength:
    return Strength.LABELLED if piece.labelled else Strength.PLACED
