"""Cuts a page into parts: ``article`` lines 1-7, a ``teaser`` each on lines 8 to 12, ``furniture`` on line 33.

From one head to the next: the article runs to its last line of text, its foot or its list of sources;
what follows is comments, teasers or furniture. Every line goes somewhere, and blank lines go with the
part before them, so the parts tile the text.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right

from generator.memo import of_this_file
from generator.model import Document, Part, PartKind, Span
from generator.read.composing import reading_of
from generator.split.after import labels_after
from generator.split.body import article_end
from generator.split.furniture.networks import is_account, is_mail
from generator.split.heads import Head, heads_of
from generator.split.line import Line, LineKind
from generator.split.long import is_long
from generator.split.sheet import Sheet, sheet_of

_BESIDE_TEXT = (LineKind.FURNITURE, LineKind.INSET, LineKind.RELATED)
_Label = tuple[PartKind, int]  # the number keeps neighbours of one kind apart


def split(document: Document) -> tuple[Part, ...]:
    """The parts of a page. Joined in order they are its text."""
    reading = reading_of(document)
    return reading.back(_parts(reading.document))


def _parts(document: Document) -> tuple[Part, ...]:
    if not document.text:
        return ()
    sheet = None if is_long(document) else sheet_of(document)
    if not sheet:
        return (Part(PartKind.FURNITURE, Span(0, len(document.text)), (1, len(document.lines))),)
    return tuple(_tiled(document, sheet, _groups(_labels(document, sheet))))


def _labels(document: Document, sheet: Sheet) -> list[_Label]:
    labels: list[_Label] = [(PartKind.FURNITURE, 0)] * len(sheet)
    heads = heads_of(document)
    for number, head in enumerate(heads):
        stop = heads[number + 1].start if number + 1 < len(heads) else len(sheet)
        last = _region_end(document, sheet, head, stop)
        end = article_end(sheet, head, last)
        labels[head.start : end] = [_inside(line, head, number) for line in sheet.lines[head.start : end]]
        labels[end:stop] = labels_after(sheet, end, stop) if last == stop else [(PartKind.FURNITURE, 0)] * (stop - end)
    return _as_marked_up(document, sheet, labels)


def _inside(line: Line, head: Head, number: int) -> _Label:
    """Advertisements, share bars, counters of comments and boxes with other posts within an article are furniture;
    whose a picture is ("© Ann Lee") and where its author is written to ("alee@example.org") is said by the article.
    """
    if line.index in (head.start, head.title):
        return (PartKind.ARTICLE, number)
    beside = line.kind in _BESIDE_TEXT and not (line.text[0] == "©" or is_mail(line.text))
    if beside or line.kind is LineKind.COMMENTS or is_account(line.text):
        return (PartKind.FURNITURE, 0)
    return (PartKind.ARTICLE, number)


def _region_end(document: Document, sheet: Sheet, head: Head, stop: int) -> int:
    """Where the mark-up ends the article."""
    begin, regions = sheet.lines[head.start].span, _article_regions(document)
    at = bisect_right(regions, (begin.start, sys.maxsize)) - 1
    if at < 0 or not regions[at].holds(begin):
        return stop
    below = (line.index for line in sheet.lines[head.start : stop] if line.span.start >= regions[at].end)
    return next(below, stop)


@of_this_file
def _article_regions(document: Document) -> tuple[Span, ...]:
    """In order; none lies within another."""
    return tuple(sorted(region.span for region in document.regions if region.kind is PartKind.ARTICLE))


def _as_marked_up(document: Document, sheet: Sheet, labels: list[_Label]) -> list[_Label]:
    """Comments and front matter are where the mark-up says."""
    for region in document.regions:
        if region.kind is PartKind.ARTICLE:
            continue
        begin, end = (bisect_left(sheet.starts, at) for at in region.span)
        labels[begin:end] = [(region.kind, 0)] * (end - begin)
    return labels


def _groups(labels: list[_Label]) -> list[tuple[PartKind, int, int]]:
    groups: list[tuple[PartKind, int, int]] = []
    previous: _Label | None = None
    for index, label in enumerate(labels):
        if label == previous:
            kind, first, _ = groups[-1]
            groups[-1] = (kind, first, index)
        else:
            groups.append((label[0], index, index))
        previous = label
    return groups


def _tiled(document: Document, sheet: Sheet, groups: list[tuple[PartKind, int, int]]) -> list[Part]:
    starts = [_row_start(document, sheet.lines[first]) for _, first, _ in groups]
    starts[0] = 0
    ends = [*starts[1:], len(document.text)]
    return [
        Part(kind, Span(begin, end), (sheet.lines[first].number, sheet.lines[last].last))
        for (kind, first, last), begin, end in zip(groups, starts, ends, strict=True)
    ]


def _row_start(document: Document, line: Line) -> int:
    """Where the row of the line begins, its indentation included."""
    start = line.span.start
    while start and document.text[start - 1] not in "\r\n":
        start -= 1
    return start
