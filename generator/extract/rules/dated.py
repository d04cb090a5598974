"""Rules ``date-line``, ``date-dateline``, ``date-alone``, ``date-of-change``: when the article appeared, or changed."""

from collections.abc import Iterator

from generator.extract.daysaround import likeliest_day
from generator.extract.lonedates import LoneDate, lone_date
from generator.extract.orders import settled
from generator.extract.otherdates import of_something_else
from generator.extract.view import View, rules
from generator.languages import words
from generator.memo import of_this_file
from generator.model import PartKind, Property, Span, Statement, Strength
from generator.split.dateline import labelled_date_within, opening_date, read_dateline, read_release
from generator.split.line import Line, LineKind
from generator.split.metawords import undated
from generator.split.pieces import Piece, PieceKind
from generator.text.dates import PrintedDate

_ABOVE = 12  # lines
_PARAGRAPHS = 5
_ABOUT = {PieceKind.DATE: Property.DATE, PieceKind.MODIFIED: Property.MODIFIED}


@rules.register("date-line")
def date_line(view: View) -> Iterator[Statement]:
    """A date on a line that says nothing but when and by whom: "March 28, 2022 Leave a comment".

    Serves blogs, newspapers and wire copy. A label ("Published", "Date:") makes it stronger; "Updated" makes
    it a change. A date farther above the title than another is weaker: many pages open with today's. Abstains inside
    sentences, URLs and comments; for the page's clock with a menu below it; for dates of pictures, lives ("12 March
    1921 – 3 June 2009"), visits and events; and when day and month cannot be told apart.
    """
    yield from _on_lines(view)


@of_this_file
def _on_lines(view: View) -> tuple[Statement, ...]:
    return tuple(_read_lines(view))


def _read_lines(view: View) -> Iterator[Statement]:
    for line, said in view.said:
        for piece in said.pieces:
            about = _ABOUT.get(piece.kind)
            value = settled(view.sheet, piece.date, view.language) if about and piece.date else None
            if about and value and not (about is Property.DATE and of_something_else(view, line, piece)):
                weak = _of_the_page(view, line) or _of_version(line, piece)
                strength = Strength.INFERRED if weak else _strength(piece)
                yield view.says(about, "date-line", line.at(piece.span), strength, value=value)


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
    """The date of a dateline: "ORRIN, 26 October 2017 – Library members …", "22/03/2011 | The mill …".

    Serves press releases, wire copy and short news. Abstains when the dateline prints no year, and, where a full stop
    ends it, when no line above says that this is a press release; in a list of days.
    """
    yield from _on_datelines(view)


@of_this_file
def _on_datelines(view: View) -> tuple[Statement, ...]:
    return tuple(_read_dateline(view))


def _read_dateline(view: View) -> Iterator[Statement]:
    for line in _datelines(view):
        found = read_dateline(line.text)
        if line is not view.body[0] and (found is None or found.end < len(line.text)):
            continue
        date = found.date if found else _of_release(view) or _opening(view) or _run_on(view)
        if date and (value := settled(view.sheet, date, view.language)):
            span = line.at(Span(date.start, date.end))
            yield view.says(Property.DATE, "date-dateline", span, Strength.PLACED, value=value)


def _datelines(view: View) -> tuple[Line, ...]:
    """The first paragraph, and the short line above it: "Orrin (26 October 2017).-"."""
    above = view.sheet.above(view.body[0].index) if view.body else None
    short = above is not None and above.kind is LineKind.SHORT and above is not view.title
    return (*((above,) if above and short else ()), *view.body[:1])


@rules.register("date-alone")
def date_alone(view: View) -> Iterator[Statement]:
    """The only date near an article that states none: "NOTICE 22.02.2018 - 13:47H".

    Serves pages that set the date among other words, apart from title and text. Abstains when two days stand there or
    one can be read two ways; in sentences, captions, tables, links to other posts, comments and events; for days before
    1990.
    """
    found = _lone(view)
    if found and not found.changed:
        yield view.says(Property.DATE, "date-alone", found.span, Strength.INFERRED, value=found.value)


@rules.register("date-likeliest")
def date_likeliest(view: View) -> Iterator[Statement]:
    """Of several days around an article the one for which most speaks: "OHIO Published July 19, 2022 3:11pm EDT".

    Serves pages whose rows of place, section and date no rule reads whole, or whose date stands far from the title.
    Abstains where a row of the head states the date, another rule finds the only one, and unless that day is likelier
    than all others and none together; in sentences, credits, comments, links to other posts and events.
    """
    found = likeliest_day(view) if _silent(view) and not _lone(view) else None
    if found:
        yield view.says(Property.DATE, "date-likeliest", found.span, Strength.INFERRED, value=found.value)


@rules.register("date-of-change")
def date_of_change(view: View) -> Iterator[Statement]:
    """The day of the last change, where no other is printed: "Last updated: Saturday, 21 February 2004".

    Serves pages that overwrite the day of publication; style guides cite them by this one. Abstains as ``date-alone``
    does, and behind the day of publication without its year ("Published Jan. 4 | Updated Jan. 5, 2022").
    """
    found = _lone(view)
    if found and found.changed and not _behind_day(view, found.span):
        yield view.says(Property.DATE, "date-of-change", found.span, Strength.INFERRED, value=found.value)


def _behind_day(view: View, date: Span) -> bool:
    """Another day stands before it in its row."""
    line = next((one for one in view.sheet.lines if one.span.holds(date)), None)
    return line is not None and undated().search(line.text, 0, date.start - line.span.start) is not None


@of_this_file
def _lone(view: View) -> LoneDate | None:
    return lone_date(view) if _silent(view) else None


def _silent(view: View) -> bool:
    """No other rule dates the article."""
    return view.part.kind is PartKind.ARTICLE and bool(view.lines) and not _stated(view)


def _opening(view: View) -> PrintedDate | None:
    """The date that opens the text, if no other paragraph opens with one."""
    first = opening_date(view.body[0].text) if view.body and view.body[0].prose else None
    others = (line for line in view.body[1 : 1 + _PARAGRAPHS] if line.prose)
    return None if first is None or any(opening_date(line.text) for line in others) else first


def _run_on(view: View) -> PrintedDate | None:
    """ "The mill comes back Published on Feb 3, 2009 6:02 PM Last night …": page and text in one row."""
    return labelled_date_within(view.body[0].text) if view.body and view.body[0].prose else None


def _stated(view: View) -> bool:
    """Another rule finds a date, or would if it could be read in one way only."""
    if any(one.property is Property.DATE for one in (*_on_lines(view), *_on_datelines(view), *view.document.embedded)):
        return True
    dates = (piece.date for _, said in view.said for piece in said.pieces if piece.kind in _ABOUT and piece.date)
    return any(settled(view.sheet, date, view.language) is None for date in dates)


def _of_release(view: View) -> PrintedDate | None:
    """The date of a release that a wire carries, or that "Nota de prensa", "For immediate release" stands above."""
    found = read_release(view.body[0].text) if view.body else None
    if found is None or found[1]:
        return found[0] if found else None
    first = view.body[0].index
    above = view.sheet.lines[max(0, first - _ABOVE) : first]
    return found[0] if any(label in line.folded for line in above for label in words("release_labels")) else None


def _strength(piece: Piece) -> Strength:
    return Strength.LABELLED if piece.labelled else Strength.PLACED
