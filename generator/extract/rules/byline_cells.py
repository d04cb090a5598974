"""Authors in a cell of the date line: "Beatriz Olmo | 9 mayo 2018"."""

import re
from collections.abc import Iterator

from generator.extract.otherdates import of_something_else
from generator.extract.view import View, rules
from generator.languages import known
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_alone, names_and_role, surely_names
from generator.split.furniture.tools import is_reading_time
from generator.split.line import Line, LineKind
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.strangers import is_stranger
from generator.text.names import has_given_name

_INITIALS = 5  # letters of an agency
_HANDLE = re.compile(r"(?=[^\W\d]*_)[a-zа-яё][a-zа-яё\d_-]{3,29}")  # of a user
_BEHIND = re.compile(r"\s*@\w{2,30}$|(?<=[^\W\d])\d{1,2}:\d\d$")  # an account, the hour
_SIGNS = frozenset("/|·•—–-")


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
    told = _BEHIND.sub("", cell.of(line.text)).rstrip(" ,")
    placed = cell.end <= date.start and not line.text[cell.end : date.start].strip(" ,")
    names = surely_names(told) if above else names_alone(told) or _with_role(told) or _user(line, cell, told)
    if not surely_names(told) and not all(_strange(view, line, name.of(told), placed) for name in names):
        return ()
    title = view.title.text if view.title else ""
    return tuple(
        Span(cell.start + name.start, cell.start + name.end) for name in names if name.of(told) not in title
    )  # "Army seals the well at Tell Ammar / 6 October 2012 | Tell Ammar"


def _with_role(told: str) -> tuple[Span, ...]:
    """ "Ann Lee, correspondent of the Harbour Mail"."""
    names = names_and_role(told)
    return names if all(has_given_name(name.of(told)) for name in names) else ()


def _user(line: Line, cell: Span, told: str) -> tuple[Span, ...]:
    """One word that is somebody's: a user's name, or a given name between the date and how many answered: "3 May 2019 /
    Ann / 4 comments", "ann_lee — 3.05.2019".
    """
    counts = [one.span.of(line.text) for one in line.meta.of(PieceKind.COUNTER)] if line.meta else []
    answered = any(count[0].isdigit() and not is_reading_time(count) for count in counts)
    signs = line.text[: cell.start].rstrip()[-1:] + line.text[cell.end :].lstrip()[:1]
    given = answered and " " not in told and has_given_name(told) and told.casefold() not in known("places")
    return (Span(0, len(told)),) if set(signs) & _SIGNS and (given or _HANDLE.fullmatch(told)) else ()


def _strange(view: View, line: Line, name: str, placed: bool) -> bool:
    """A comma stands rather behind a place: "Villa de Tormes, 3 May 2014"; a cell may as well hold a section."""
    if has_given_name(name) or " " not in name:
        return not placed
    return is_stranger(view.sheet, line, name) and (not placed or line.text.startswith(f"{name} "))
