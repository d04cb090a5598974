"""Cuts a page into parts: ``article`` lines 1-7, a ``teaser`` each on lines 8 to 12, ``furniture`` on line 33.

From one head to the next: the article runs to its last line of text, its foot or its list of sources;
what follows is comments, teasers or furniture. Every line goes somewhere, and blank lines go with the
part before them, so the parts tile the text.
"""

from __future__ import annotations

from generator.model import Document, Part, PartKind, Span
from generator.split.heads import Head, heads_of, titleish
from generator.split.sheet import Line, LineKind, Sheet, sheet_of

_TAIL = (
    LineKind.FURNITURE,
    LineKind.TAGS,
    LineKind.CREDIT,
    LineKind.RELATED,
    LineKind.COMMENTS,
    LineKind.STAMP,
    LineKind.END,
)
_CLOSING = (LineKind.TAGS, LineKind.COMMENTS, LineKind.STAMP)


def split(document: Document) -> tuple[Part, ...]:
    """The parts of a page. Joined in order they are its text."""
    if not document.text:
        return ()
    sheet = sheet_of(document)
    if not len(sheet):
        return (Part(PartKind.FURNITURE, Span(0, len(document.text)), (1, len(document.lines))),)
    return tuple(_tiled(document, sheet, _groups(_labels(sheet, heads_of(document)))))


_Label = tuple[PartKind, int]  # the number keeps neighbours of one kind apart


def _labels(sheet: Sheet, heads: tuple[Head, ...]) -> list[_Label]:
    labels: list[_Label] = [(PartKind.FURNITURE, 0)] * len(sheet)
    for number, head in enumerate(heads):
        stop = heads[number + 1].start if number + 1 < len(heads) else len(sheet)
        end = article_end(sheet, head, stop)
        labels[head.start : end] = [(PartKind.ARTICLE, number)] * (end - head.start)
        labels[end:stop] = _after(sheet, end, stop)
    return labels


def article_end(sheet: Sheet, head: Head, stop: int) -> int:
    """Index after the last line of the article."""
    end = min(head.body + 1, stop)
    sources = False
    for index in range(head.body, stop):
        line = sheet.lines[index]
        if is_foot(line, index > head.body):
            return index + 1
        if _ends(sheet, index, stop, head):
            break
        sources = sources or line.kind is LineKind.SOURCES
        if line.prose or sources or line.kind in (LineKind.SHORT, LineKind.URL, LineKind.META):
            end = index + 1
    return _without_last_title(sheet, end, head) if end == stop == len(sheet) and not sources else end


def is_foot(line: Line, below_text: bool) -> bool:
    """A line that signs the article below its text: "Author: … | Date: … | Permalink"."""
    return (
        below_text
        and line.kind is LineKind.META
        and line.meta is not None
        and bool(line.meta.authors)
        and len(line.meta.pieces) > 1
    )


def _ends(sheet: Sheet, index: int, stop: int, head: Head) -> bool:
    line = sheet.lines[index]
    if line.kind not in _TAIL or index <= head.body:
        return False
    return line.kind in _CLOSING or not _goes_on(sheet, index + 1, stop)


def _goes_on(sheet: Sheet, begin: int, stop: int) -> bool:
    """The text continues after a line of furniture in its midst."""
    for index in range(begin, stop):
        line = sheet.lines[index]
        if line.kind in (*_CLOSING, LineKind.RELATED):
            return False
        if line.prose:
            return not line.text[0].islower()
    return False


def _without_last_title(sheet: Sheet, end: int, head: Head) -> int:
    """A single short line at the very end of the page is the next post's title."""
    last = sheet.lines[end - 1]
    lonely = end - 2 > head.body and sheet.lines[end - 2].prose and last.gap > 0
    return end - 1 if lonely and titleish(last) and not last.prose and last.words >= 4 else end


def _after(sheet: Sheet, begin: int, stop: int) -> list[_Label]:
    """Labels of the lines between an article and the next head."""
    labels: list[_Label] = []
    comments = False
    teasers = begin > 0 and is_foot(sheet.lines[begin - 1], True)
    for line in sheet.lines[begin:stop]:
        teasers = teasers or line.kind is LineKind.RELATED
        comments = comments or line.kind in (LineKind.COMMENTS, LineKind.STAMP) or _informal(line)
        if comments:
            labels.append((PartKind.COMMENTS, 0))
        elif teasers and line.prose:
            labels.append((PartKind.TEASER, line.index))
        else:
            labels.append((PartKind.FURNITURE, 0))
    return labels


def _informal(line: Line) -> bool:
    """Text below an article that begins in lower case was written by a reader."""
    return line.text[0].islower() and line.kind in (LineKind.PROSE, LineKind.SHORT) and line.words >= 4


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
        Part(kind, Span(begin, end), (sheet.lines[first].number, sheet.lines[last].number))
        for (kind, first, last), begin, end in zip(groups, starts, ends, strict=True)
    ]


def _row_start(document: Document, line: Line) -> int:
    """Where the row of the line begins, its indentation included."""
    start = line.span.start
    while start and document.text[start - 1] not in "\r\n":
        start -= 1
    return start
