"""Authors in a cell of the date line: "Beatriz Olmo | 9 mayo 2018"."""

from collections.abc import Iterator

from generator.extract.otherdates import of_something_else
from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone, surely_names
from generator.split.line import Line, LineKind
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.strangers import is_stranger

_INITIALS = 5  # letters of an agency


@rules.register("byline-beside-date")
def byline_beside_date(view: View) -> Iterator[Statement]:
    """A name in a cell of the date line: "Beatriz Olmo | 9 mayo 2018", "Mar 3 2024 · Ann Lee".

    Serves newsletters and magazines. Abstains when two cells have the shape of names (which of them would
    it be?), beside an agency's initials or the date of an event, when a label in the line names the author, and
    before a date that no sign or a comma divides from it ("Villa de Tormes, 3 May 2014"), unless a common given name
    comes first.
    """
    for line in view.top:
        meta = line.meta if line.kind is LineKind.META and view.title else None
        when = _when(meta)[:1] if meta and not meta.authors else ()
        if meta is None or not when or of_something_else(view, line, when[0]) or _of_agency(line, meta):
            continue
        above = view.title is not None and line.index < view.title.index
        cells = [_names_in(view, line, cell.span, when[0].span, above) for cell in meta.of(PieceKind.UNKNOWN)]
        named = [names for names in cells if names]
        for span in named[0] if len(named) == 1 else ():
            yield view.says(Property.AUTHOR, "byline-beside-date", line.at(span), Strength.INFERRED)


def _of_agency(line: Line, meta: MetaLine) -> bool:
    """Beside an agency stands the place: "EFE | Santiago de Compostela | 30.11.2016"."""
    cells = (piece.span.of(line.text) for piece in meta.of(PieceKind.UNKNOWN))
    return any(cell.isupper() and cell.isalpha() and len(cell) <= _INITIALS for cell in cells)


def _when(meta: MetaLine) -> tuple[Piece, ...]:
    """The dates of the line, or "2 years ago"."""
    return meta.dates or tuple(piece for piece in meta.of(PieceKind.OTHER_DATE) if piece.date is None)


def _names_in(view: View, line: Line, cell: Span, date: Span, above: bool) -> tuple[Span, ...]:
    """Above the title a cell may as well be the site's or a section's: there a given name must come first.

    Before a date that no sign divides from it, too, unless the page does not belie that it is a name.
    """
    told = cell.of(line.text).rstrip(" ,")
    placed = cell.end <= date.start and not line.text[cell.end : date.start].strip(" ,")
    names = surely_names(told) if above else names_alone(told)
    if placed and not surely_names(told) and not all(_strange(view, line, name.of(told)) for name in names):
        return ()
    title = view.title.text if view.title else ""
    return tuple(
        Span(cell.start + name.start, cell.start + name.end) for name in names if name.of(told) not in title
    )  # "Army seals the well at Tell Ammar / 6 October 2012 | Tell Ammar"


def _strange(view: View, line: Line, name: str) -> bool:
    """A comma stands rather behind a place: "Villa de Tormes, 3 May 2014"."""
    return line.text.startswith(f"{name} ") and is_stranger(view.sheet, line, name)
