"""Rule ``embedded``: what the mark-up of a saved page, or the front matter of a note, says about it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from generator.extract.orders import settled
from generator.extract.persons import Named, named_in
from generator.extract.view import View, rules
from generator.memo import of_this_file
from generator.model import Document, PartKind, Property, Span, Statement, Strength
from generator.split.line import Line
from generator.split.pieces import PieceKind
from generator.text.dates import stated_date

_OF_THE_PAGE = ("json-ld", "meta-element", "page-heading")
_ON_THE_PAGE = ("microdata", "rel-author", "time-element")  # their words stand on the page


@rules.register("embedded")
def embedded(view: View) -> Iterator[Statement]:
    """Statements of JSON-LD, Open Graph, microdata, ``<time>``, ``rel=author`` and front matter.

    Serves saved pages and notes. Authors are read as bylines: "By Odile Brask, Staff Writer" is Odile Brask. Of a file
    with several articles each has what stands inside it. Abstains then for JSON-LD, ``<meta>`` and the page's own
    heading: which article would be meant? Abstains for authors that name no person ("admin", "SEO Team", a newspaper)
    or whom the page prints as the one who took the pictures, edited or translated.
    """
    if view.part.kind is not PartKind.ARTICLE:
        return
    for one in view.document.embedded if view.alone else _inside(view, _placed(view.document)):
        if one.property is Property.AUTHOR:
            yield from _authors(view, one)
        elif one.property is Property.CREDIT:
            yield from (_credit(view, one, named) for named in named_in(one.value))
        else:
            yield _dated(one)
    for one in view.document.undecided if view.alone else _inside(view, _undecided(view.document)):
        date = stated_date(one.value)
        if date and (value := settled(view.sheet, date, view.language)):
            yield replace(one, value=value)


def _dated(one: Statement) -> Statement:
    """A year or a month says less than any day that the page prints."""
    if one.property not in (Property.DATE, Property.MODIFIED) or len(one.value) == len("2021-09-14"):
        return one
    return replace(one, evidence=replace(one.evidence, strength=Strength.INFERRED))


_Placed = tuple[tuple[Span, int, Statement], ...]  # in the order of the page


def _inside(view: View, placed: _Placed) -> Iterator[Statement]:
    """What stands in the article, of a file with several."""
    part = view.part.span
    for span, _, one in islice(placed, bisect_left(placed, ((part.start, 0),)), None):
        if span.start >= part.end:
            return
        if part.holds(span):
            yield one


@of_this_file
def _placed(document: Document) -> _Placed:
    return _in_order(document.embedded)


@of_this_file
def _undecided(document: Document) -> _Placed:
    return _in_order(document.undecided)


def _in_order(stated: tuple[Statement, ...]) -> _Placed:
    found = ((one.evidence.span, at, one) for at, one in enumerate(stated))
    placed = ((span, at, one) for span, at, one in found if span and one.evidence.rule not in _OF_THE_PAGE)
    return tuple(sorted(placed, key=lambda each: each[:2]))


def _authors(view: View, one: Statement) -> Iterator[Statement]:
    for named in named_in(one.value):
        span = _of(view, one, named)
        if named.role:
            yield _credit(view, one, named)
        elif not (one.evidence.rule in _ON_THE_PAGE and span and _credited(view, span)):
            yield replace(one, value=named.span.of(one.value), evidence=replace(one.evidence, span=span))


def _credit(view: View, one: Statement, named: Named) -> Statement:
    evidence = replace(one.evidence, span=_of(view, one, named))
    return Statement(Property.CREDIT, named.span.of(one.value), evidence, named.role or one.role)


def _of(view: View, one: Statement, named: Named) -> Span | None:
    """The words of the page that name this person among those of the whole value."""
    whole = one.evidence.span
    if whole is None or whole.of(view.document.text) != one.value:
        return whole
    return Span(whole.start + named.span.start, whole.start + named.span.end)


def _credited(view: View, span: Span) -> bool:
    """ "Photos by <a rel="author">": the words before the name say what was done."""
    line = _line(view, span)
    if line is None or line.meta is None:
        return False
    return any(line.at(piece.span).meets(span) for piece in line.meta.of(PieceKind.CREDIT))


def _line(view: View, span: Span) -> Line | None:
    lines = view.sheet.lines
    index = bisect_right(view.sheet.starts, span.start) - 1
    return lines[index] if index >= 0 and lines[index].span.holds(span) else None
