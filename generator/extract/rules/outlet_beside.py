"""Rules for a newspaper beside the byline, the date or the dateline: "By Ellen Vasey for The Harbour Mail"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.mentions import agency_before
from generator.extract.reviewed import of_book
from generator.extract.source_kinds import is_outlet
from generator.extract.view import View, rules
from generator.languages import known, words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import is_role, names_and_role, surely_names
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.furniture.whole import is_furniture
from generator.split.houses import is_house, is_masthead
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.titles import date_only
from generator.text.phrases import in_any_case

_WORDS = 2
_IN_BRACKETS = re.compile(
    r"(?:[A-ZÀ-ÝА-Я][\w’'.-]*\s){2,4}\((?P<name>[^()/]{4,40})\)"
)  # "Hassel Brandt (The Quay Post)"
_SIGNED = re.compile(r"(?P<name>[^,|]{5,40})(?:,|\s\|)\s")


@rules.register("outlet-beside-byline")
def outlet_beside_byline(view: View) -> Iterator[Statement]:
    """A newspaper in a cell of the byline or date line: "- The Washington Times - Friday, August 1, 2003".

    Serves collections of newspapers, syndicated pieces ("By Ellen Vasey for The Harbour Mail"). Abstains unless a word
    in the cell is one that newspapers are called by.
    """
    for line in view.top:
        bracket = _IN_BRACKETS.fullmatch(line.text) if line.text[-1] == ")" and line is not view.title else None
        if bracket and _surely(bracket["name"]):
            span = line.at(Span(*bracket.span("name")))
            yield view.says(Property.OUTLET, "outlet-beside-byline", span, Strength.PLACED)
            return
    for line in (*view.top, *(line for line in view.metas if line not in view.top)):
        meta = line.meta if line.kind is LineKind.META else None
        for piece in meta.pieces if meta else ():
            found = _house_in(piece.span.of(line.text)) if piece.kind in (PieceKind.UNKNOWN, PieceKind.ROLE) else None
            if found:
                span = Span(piece.span.start + found[0], piece.span.start + found[1])
                yield view.says(Property.OUTLET, "outlet-beside-byline", line.at(span), Strength.PLACED)
                return


@rules.register("outlet-above-date")
def outlet_above_date(view: View) -> Iterator[Statement]:
    """A newspaper's name between the title and the date: "Gulls stop trams / The Quay Observer / August 3, 2011".

    Serves the exports of newspaper databases and clipping services. Abstains unless a word of the line is one that
    newspapers are called by, and a date stands right below; above who wrote a book under review, whose title it is.
    """
    title = view.head.title if view.head else None
    for line in view.sheet.lines[title + 1 : title + 1 + _WORDS] if title is not None else ():
        below = view.sheet.lines[line.index + 1 : line.index + 2]
        found = _house_in(line.text) if line.kind is LineKind.SHORT and below and _signed_or_dated(below[0]) else None
        titles = bool(below and below[0].meta and below[0].meta.authors) and of_book(view, below[0])
        if found and (view.sheet.times(line.text.split()[0]) or names_and_role(Span(*found).of(line.text))):
            continue  # "India / … / India News"; a reporter
        if found and not titles and line.folded.split()[0] not in known("weak_author_labels"):
            yield view.says(Property.OUTLET, "outlet-above-date", line.at(Span(*found)), Strength.PLACED)
            return


def _signed_or_dated(line: Line) -> bool:
    meta = line.meta if line.kind is LineKind.META else None
    return date_only(line) or bool(meta and meta.authors) or bool(surely_names(line.text))


def _house_in(cell: str) -> tuple[int, int] | None:
    """A newspaper's name that fills the cell, behind "for" or "via" or its writer's name perhaps."""
    match = _written_for().match(cell)
    opened = match or _taken_from().match(cell) or _signed_for(cell)
    start = opened.end() if opened else 0
    stop = len(cell.partition(" (")[0].rstrip(" .,)")) if start == 0 else len(cell.rstrip(" .,)"))
    name = cell[start:stop]
    written = match and name[:1].isupper() and not is_label(name)
    return (start, stop) if written or _surely(name) else None


def _signed_for(cell: str) -> re.Match[str] | None:
    """ "Ann Lee, " of "Ann Lee, Harbour Courier"."""
    found = _SIGNED.match(cell)
    return found if found and surely_names(found["name"]) else None


def _surely(name: str) -> bool:
    """Known, or called like a newspaper: "Quay News"; no "World News", which is a section."""
    if is_masthead(name) or is_outlet(name):
        return True
    told = name.split()
    plain = len(told) > 1 and "," not in name and not any(word[0].islower() for word in told)
    begins = plain and is_house(told[0]) and not is_menu_entry(told[0])
    edges = plain and is_house(name) and (begins or is_house(told[-1]))
    return (
        edges
        and not (is_label(name) or is_role(name))
        and not all(is_menu_entry(word) or is_house(word) for word in told)
    )


@cache
def _taken_from() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_case(words('outlet_sources'))})\s(?=[^\W\d_a-zß-ÿа-я])")


@cache
def _written_for() -> re.Pattern[str]:
    return re.compile(rf"\(?(?:{in_any_case(words('written_for'))})\s")


@rules.register("outlet-agency")
def outlet_agency(view: View) -> Iterator[Statement]:
    """The agency of a dateline: "KYIV, March 3 (Reuters) - ", "(NWN) — ".

    Serves wire copy. Abstains when the brackets hold no name: "Volleyball (women): …".
    """
    found = agency_before(view)
    name = found[1].of(found[0].text) if found else ""
    if found and (not name.islower() or is_outlet(name)) and not is_furniture(name):
        yield view.says(Property.OUTLET, "outlet-agency", found[0].at(found[1]), Strength.INFERRED)
