"""What the reading of dates has to say: two readings of 03/04/2023, a Tuesday that was a Friday, a 30th of February."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.extract.orders import settled
from generator.extract.view import View
from generator.model import Property, Statement
from generator.split.line import Line
from generator.split.pieces import PieceKind
from generator.text.dates import PrintedDate, impossible_dates, stated_date

AMBIGUOUS = declare(
    "date-ambiguous",
    Level.INFO,
    """A date can be read two ways (03/04/2023 is the third of April or the fourth of March), and nothing on the page
    settles it. The article has no date. An editor who knows it supplies it in the record.""",
)
IMPOSSIBLE = declare(
    "date-impossible",
    Level.WARNING,
    """A day is printed above the text that its month does not have (February 30). It is nobody's date; an editor who
    knows the right one supplies it in the record.""",
)
WEEKDAY = declare(
    "date-weekday",
    Level.WARNING,
    """The weekday printed with a date is not the weekday of that date. The date is given as printed; one of the two
    is a misprint. A note in the record can say which.""",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OF_ARTICLE = (PieceKind.DATE, PieceKind.MODIFIED)


def troubles(view: View, chosen: Statement | None) -> Iterator[Diagnostic]:
    """The diagnostics about the dates on an article's meta lines, of which one was ``chosen``."""
    for line in view.metas:
        for piece in line.meta.pieces if line.meta else ():
            if piece.kind in _OF_ARTICLE and piece.date:
                yield from _about(view, line, piece.date, known=chosen is not None)
    yield from _impossible(view)
    if chosen is None and view.alone:
        yield from _undecided(view)


def _impossible(view: View) -> Iterator[Diagnostic]:
    for line in view.top:
        for start, end in () if line.prose else impossible_dates(line.text, 0, len(line.text)):
            said = f"{line.text[start:end]} is no day; it is passed over"
            yield IMPOSSIBLE.at(_place(view, line, start, end), said, "supply the date in the record")


def _undecided(view: View) -> Iterator[Diagnostic]:
    """A date of the metadata that can be read two ways."""
    for one in view.document.undecided:
        date = stated_date(one.value) if one.property is Property.DATE else None
        if date:
            lines, span, line = view.document.lines, one.evidence.span, one.evidence.line
            number = line or (lines.number(span.start) if span else 1)
            column = lines.column(span.start) if span and not line else 1
            place = Place(view.document.name, number, column, "" if line else lines.line(number), len(one.value))
            said = f"{one.value} in {one.evidence.rule} can be {' or '.join(date.readings)}; the date is left unknown"
            yield AMBIGUOUS.at(place, said, "supply the date in the record")


def _about(view: View, line: Line, date: PrintedDate, *, known: bool) -> Iterator[Diagnostic]:
    place = _place(view, line, date.start, date.end)
    if not known and len(date.readings) > 1 and settled(view.sheet, date, view.language) is None:
        said = f"can be {' or '.join(date.readings)}; the date is left unknown"
        yield AMBIGUOUS.at(place, said, "supply the date in the record")
    if date.contradicted and date.weekday and date.value:
        said = f"{date.value} was no {_DAYS[date.weekday - 1]}; taken as printed"
        yield WEEKDAY.at(place, said, "say in a note which of the two is right")


def _place(view: View, line: Line, start: int, end: int) -> Place:
    lines = view.document.lines
    at = line.span.start + start
    number = lines.number(at)
    return Place(view.document.name, number, lines.column(at), lines.line(number), end - start)
