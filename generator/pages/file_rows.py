"""The rows of a saved file as HTML: number, text, and the evidence spans as marks that an address can reach.

``<span class="aa-row" id="L7"><a class="aa-line" href="#L7" …></a><span class="aa-words">…</span></span>``
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence

from generator.model import Seed, Span
from generator.pages.evidence import evidence_spans
from generator.pages.markup import element
from generator.relate import addresses
from generator.text import escape
from generator.text.lines import Row


class FileRows:
    """The rows of one seed, asked part by part."""

    def __init__(self, seed: Seed) -> None:
        self._text = seed.document.text
        self._rows = seed.document.lines.rows
        self._starts = [row.start for row in self._rows]
        self._evidence = _by_row(self._starts, evidence_spans(seed))

    def html(self, part: Span) -> str:
        """The rows of one part; a row that two parts share is cut between them, and numbered once."""
        first = max(0, bisect_right(self._starts, part.start) - 1)
        last = bisect_left(self._starts, part.end)
        return "\n".join(self._row(at, part) for at in range(first, last) if self._rows[at].next > part.start)

    def _row(self, at: int, part: Span) -> str:
        row = self._rows[at]
        start, end = max(row.start, part.start), min(row.end, part.end)
        inside = [span for span in self._evidence.get(at, ()) if span.start < end and start < span.end]
        words = "".join(_nested(self._text, Span(start, max(start, end)), inside))
        first = start == row.start and (at == 0 or self._rows[at - 1].number != row.number)
        anchor = self._anchor(row)
        content = anchor + element("span", words, class_="aa-words", dir="auto")
        return element("span", content, class_="aa-row", id=addresses.line_id(row.number) if first else None)

    def _anchor(self, row: Row) -> str:
        number = str(row.number)
        label = f"Line {number}"
        return element("a", "", class_="aa-line", href=f"#L{number}", data_number=number, aria_label=label)


def _by_row(starts: Sequence[int], spans: Sequence[Span]) -> dict[int, list[Span]]:
    """For each row the evidence that touches it, sorted, longer before shorter."""
    found: dict[int, list[Span]] = {}
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        first = max(0, bisect_right(starts, span.start) - 1)
        for at in range(first, bisect_left(starts, span.end)):
            found.setdefault(at, []).append(span)
    return found


def _nested(text: str, within: Span, evidence: Sequence[Span]) -> Iterator[str]:
    """Text with its evidence as nested marks; a span that crosses another is cut where it would cross."""
    at, rest = within.start, deque(evidence)
    while rest:
        span = rest.popleft()
        start, end = max(span.start, at), min(span.end, within.end)
        if start >= end:
            continue
        inner = []
        while rest and rest[0].start < end:
            inner.append(rest.popleft())
        rest.extendleft(e for e in reversed(inner) if e.end > end)
        identity = addresses.span_id(span) if span.start == start else None
        content = "".join(_nested(text, Span(start, end), inner))
        yield escape.seen(text[at:start]) + element("mark", content, class_="aa-evidence-words", id=identity)
        at = end
    yield escape.seen(text[at : within.end])
