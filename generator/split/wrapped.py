"""Hard-wrapped text: rows of at most 72 signs that go on in the next row are one line to a reader.

A file is wrapped when none of its rows is long and row after row breaks where the next word would not have
fitted, going on in lower case. Then such rows are read together; in any other file a row is a line, but for a title
that takes two, a label in a cell of its own, and a day, month and year in one each: "21 / Jun / 2023".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from generator.languages import known, words
from generator.model import Document, Span
from generator.split.metaline import read_metaline
from generator.text.dates import date_at, month_at
from generator.text.lines import Row

_WIDEST = 100  # signs; a file with a longer row is not wrapped
_NARROWEST = 40
_FEWEST = 3  # rows that go on in lower case
_SECOND = 2  # rows
_LABEL = 40  # signs
_ROW = 20  # signs of the first row of a title of two
_CLOSED = ".:;!?"  # ends of a sentence
_SHARE = 0.2  # of the rows
_CELLS, _CELL = 3, 16  # rows of a day in cells, signs of each


def paragraphs(document: Document) -> Iterator[tuple[int, list[Row]]]:
    """The rows that are read together, each group with the number of blank rows before it."""
    text, rows = document.reading, document.lines.rows
    width = _width(text, rows)
    gap, group = 0, list[Row]()
    before = boxed = 0
    for number, row in enumerate(rows):
        if row.start == row.end or row.of(text).isspace():
            gap += 1
            continue
        forced = bool(group) and width and not gap and _forced(text, group[-1], row, width)
        joined = forced or number <= boxed or (len(group) == 1 and _paired(text, rows, number, gap))
        if group and not joined:
            yield before, group
            group = []
        if not group:
            before, boxed = gap, _box_end(text, rows, number)
        group.append(row)
        gap = 0
    if group:
        yield before, group


def _box_end(text: str, rows: tuple[Row, ...], number: int) -> int:
    """The last row of a day that takes two or three: "21 / Jun / 2023", "21 / Junio 2023"; of a list of months with the
    number of their posts none.
    """
    if rows[number].end - rows[number].start > _CELL:
        return 0
    last = number
    for _ in range(_CELLS - 1):
        last = next((after for after in range(last + 1, min(last + 3, len(rows))) if rows[after].of(text).strip()), 0)
        if not last or rows[last].end - rows[last].start > _CELL:
            return 0
        date = date_at(text, rows[number].start, rows[last].end)
        if date and date.full and not text[date.end : rows[last].end].strip():
            return last if date.start == rows[number].start and not _counts_months(text, rows, number, last) else 0
    return 0


def _counts_months(text: str, rows: tuple[Row, ...], number: int, last: int) -> bool:
    """ "Mayo 2012 / 14 / Junio 2012 / 9"."""
    around = (*rows[max(0, number - 2) : number], *rows[last + 1 : last + 5])
    return any(month_at(row.of(text).strip(), 0, _CELL) for row in around)


def _paired(text: str, rows: tuple[Row, ...], number: int, gap: int) -> bool:
    """The row and the one before it, so many blank ones above, are one line."""
    if gap:
        return gap == 1 and _says_whose(text, rows[number - 2], rows[number])
    return _says_whose(text, rows[number - 1], rows[number]) or _title_goes_on(text, rows, number)


def _says_whose(text: str, label: Row, row: Row) -> bool:
    """A label and what it labels, in cells of their own on the page: "By / Ellen Marsh", "Posted on / 3 May 2014"."""
    if label.end - label.start > _LABEL or row.end - row.start > _WIDEST:
        return False
    if label.of(text).strip(" :").casefold() not in _labels():
        return False
    said = read_metaline(text, Span(label.start, row.end))
    return said is not None and any(piece.labelled for piece in said.pieces[:1])


@cache
def _labels() -> frozenset[str]:
    keys = ("author_labels", "weak_author_labels", "date_labels", "modified_labels")
    return frozenset(label for key in keys for label in words(key)) - known("author_heads")


def _title_goes_on(text: str, rows: tuple[Row, ...], number: int) -> bool:
    """A title of two rows above its byline or date: "The harbour board meets a third time / and finds no key"."""
    row = rows[number].of(text).strip()
    if not row[0].islower() or row.split(maxsplit=1)[0] in words("weak_author_labels"):
        return False
    above = rows[number - 1].of(text).strip()
    if not above[0].isupper() or max(len(row), len(above)) > _WIDEST:
        return False
    apart = number < _SECOND or not rows[number - 2].of(text).strip()
    if not apart or len(above) < _ROW or above[-1] in _CLOSED or row[-1] in _CLOSED or _tells(row):
        return False
    below = (after.of(text).strip() for after in rows[number + 1 : number + 4])
    return _tells(next(filter(None, below), ""))


def _tells(row: str) -> bool:
    """When or by whom: "by Ellen Marsh"."""
    said = read_metaline(row, Span(0, len(row)))
    return said is not None and bool(said.dates or said.authors)


def _forced(text: str, row: Row, following: Row, width: int) -> bool:
    """The first word of the following row would not have fitted into this one."""
    word = following.of(text).split(maxsplit=1)[0]
    return len(row.of(text).rstrip()) + 1 + len(word) > width and not text[following.start].isspace()


def _width(text: str, rows: tuple[Row, ...]) -> int | None:
    """The width the file is wrapped to, or None."""
    widest = 0
    for row in rows:
        widest = max(widest, len(row.of(text).rstrip()))
        if widest > _WIDEST:
            return None
    if widest < _NARROWEST:
        return None
    pairs = [(a, b) for a, b in pairwise(rows) if a.of(text).strip() and b.of(text).strip()]
    running = [b for a, b in pairs if _forced(text, a, b, widest) and b.of(text).lstrip()[0].islower()]
    return widest if len(running) >= max(_FEWEST, _SHARE * len(rows)) else None
