"""A saved file over several pages: rows 1-3,000 on ``files/x/``, the next on ``lists/files/x/2/``.

A page of fifteen thousand rows weighed four megabytes and kept a phone busy for twenty seconds. The first page keeps
the address that the file always had; whatever points at words asks here on which page they stand.
"""

from __future__ import annotations

from bisect import bisect_right

from generator.model import Document, Span
from generator.pages.pager import leaf_address
from generator.relate import addresses

ROWS = 3000


def leaf_spans(document: Document) -> tuple[Span, ...]:
    """What stands on each page; a file without rows has one."""
    starts = [row.start for row in document.lines.rows[::ROWS]] or [0]
    return tuple(Span(a, b) for a, b in zip(starts, [*starts[1:], len(document.text)], strict=True))


def file_place(document: Document, offset: int) -> str:
    """Address of the page that holds an offset."""
    row = bisect_right(document.lines.rows, offset, key=lambda row: row.start) - 1
    return leaf_address(file_section(document), max(0, row) // ROWS + 1)


def file_section(document: Document) -> str:
    return addresses.saved_file(document.name).rstrip("/")
