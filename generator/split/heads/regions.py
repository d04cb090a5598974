"""Heads where the mark-up says that an article is: ``<article><h1>Pilots leave</h1> …``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import itemgetter

from generator.memo import of_this_file
from generator.model import Document, PartKind, Property, Region, Span
from generator.split.heads.head import Head
from generator.split.line import Line
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title

_ABOVE_REGION = 6  # lines in which a title is sought that the mark-up does not show


def heads_in_regions(document: Document, sheet: Sheet) -> Iterator[Head]:
    """The heads where the mark-up says that articles are."""
    for region in document.regions:
        begin, stop = (bisect_left(sheet.starts, at) for at in (region.span.start, region.span.end))
        inside = [line for line in sheet.lines[begin:stop] if region.span.holds(line.span)]
        if region.kind is not PartKind.ARTICLE or not inside:
            continue
        title = _stated_title(document, region, inside)
        after = [line for line in inside if title is None or line.index > title]
        prose = next((line.index for line in after if line.prose), (after or inside)[0].index)
        if title is None:
            title = best_title(sheet, max(0, inside[0].index - _ABOVE_REGION), prose)
        yield Head(min(inside[0].index, inside[0].index if title is None else title), title, prose)


def _stated_title(document: Document, region: Region, inside: list[Line]) -> int | None:
    """The line of the title within the region that the mark-up states first."""
    titles = _titles(document)
    begin = bisect_left(titles, (region.span.start, 0), key=itemgetter(1))
    held = takewhile(lambda title: title[1].start < region.span.end, islice(titles, begin, None))
    stated = min((title for title in held if region.span.holds(title[1])), default=None)
    if stated is None:
        return None
    return next((line.index for line in inside if line.span.meets(stated[1])), None)


@of_this_file
def _titles(document: Document) -> tuple[tuple[int, Span], ...]:
    """Where the titles that the mark-up states stand, in the order of the page, each with its place among them."""
    stated = enumerate(one.evidence.span for one in document.embedded if one.property is Property.TITLE)
    return tuple(sorted(((at, span) for at, span in stated if span), key=itemgetter(1)))
