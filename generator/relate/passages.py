"""The passages of an article with their permanent addresses: ``#p-5f2c91ab`` is one paragraph.

An id is made from the passage's own letters (case, accents, blanks and punctuation aside), so an edit
elsewhere in the file moves nobody's link; of two equal passages the second is ``p-5f2c91ab-2``.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.model import Article, Block, BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article's text. ``number`` counts paragraphs only, for the eye; ``id`` is for good."""

    kind: BlockKind
    span: Span
    id: str
    number: int | None = None


def passages(document: Document, article: Article) -> tuple[Passage, ...]:
    """All the text of an article in order: its blocks, and whatever no block covers as paragraphs."""
    seen: Counter[str] = Counter()
    found, number = [], 0
    for block in _covering(document, article):
        identity = passage_id(block.span.of(document.text))
        seen[identity] += 1
        counted = block.kind is BlockKind.PARAGRAPH
        number += counted
        suffix = f"-{seen[identity]}" if seen[identity] > 1 else ""
        found.append(Passage(block.kind, block.span, identity + suffix, number if counted else None))
    return tuple(found)


def passage_of(found: tuple[Passage, ...], span: Span) -> Passage | None:
    """The passage in which a span begins."""
    at = bisect_right(found, span.start, key=lambda passage: passage.span.start) - 1
    return found[at] if at >= 0 and span.start < found[at].span.end else None


def passage_id(text: str) -> str:
    return "p-" + sha256(_folded(text).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _folded(text: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())
    return letters or "".join(text.split())


def _covering(document: Document, article: Article) -> Iterator[Block]:
    at = article.span.start
    for block in sorted(article.blocks, key=lambda block: block.span):
        yield from _bare(document, at, block.span.start)
        yield block
        at = max(at, block.span.end)
    yield from _bare(document, at, article.span.end)


def _bare(document: Document, start: int, end: int) -> Iterator[Block]:
    """Rows that no block covers."""
    rows = document.lines.rows
    first = bisect_right(rows, start, key=lambda row: row.end)
    for row in rows[first : bisect_left(rows, end, key=lambda row: row.start)]:
        span = Span(max(start, row.start), min(end, row.end))
        if span.start < span.end and span.of(document.text).strip():
            yield Block(BlockKind.PARAGRAPH, span)
