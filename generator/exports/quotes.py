"""Where words stand on the page of their article, for W3C Web Annotations: the words with what is around them.

``{"type": "TextQuoteSelector", "exact": "Milenio", "prefix": "…the newspaper ", "suffix": " reported…"}``.
In the text of the article prefix, words and suffix together stand once. Below the text the page quotes sentences
again, so in a paragraph with a cited source the context is the whole paragraph. Titles, headings and listed
sources stand on the page more than once by their nature, and some paragraphs are printed twice: there the quote
holds within the passage only (`Quote.alone` is false), which has a permanent id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.model import Article, BlockKind, Document, Span
from generator.relate.passages import Passage, passage_of, passages

_CONTEXT = 32  # characters on each side at least, as annotation tools keep
_MOST = 1_000
_LONGEST = 100_000  # characters of an article
_SURROGATE = re.compile("[\ud800-\udfff]")
_ONE_LINE = (BlockKind.TITLE, BlockKind.HEADING)


@dataclass(frozen=True, slots=True)
class Quote:
    exact: str
    prefix: str
    suffix: str
    passage: str  # its id
    alone: bool  # stands once in the text, not only in its passage


@dataclass(frozen=True)
class Quotes:
    """The quotes of one article."""

    document: Document
    article: Article

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages(self.document, self.article)

    @cached_property
    def served(self) -> str:
        return "\n".join(self._shown(self._edges[passage.id], passage) for passage in self.passages)

    @cached_property
    def _edges(self) -> dict[str, Span]:
        return {passage.id: self._trimmed(passage.span) for passage in self.passages}

    @cached_property
    def _quoted_again(self) -> frozenset[str]:
        found = (passage_of(self.passages, source.span) for source in self.article.sources if source.span)
        return frozenset(passage.id for passage in found if passage)

    def of(self, span: Span) -> Quote | None:
        """None for words that are not in the text of the article, or not in one passage of it."""
        passage = passage_of(self.passages, span)
        if passage is None or not passage.span.holds(span) or not span.of(self.document.text).strip():
            return None
        span = self._trimmed(span)
        around = _MOST if passage.id in self._quoted_again else _CONTEXT
        found = self._with_context(span, passage, around)
        while around < _MOST and not found.alone:
            around *= 2
            found = self._with_context(span, passage, around)
        return found

    def _stands_once(self, words: str, passage: Passage) -> bool:
        """Not asked of a text as long as a shelf of books, where asking for every name would never end."""
        running = passage.kind is BlockKind.PARAGRAPH
        return running and (len(self.served) > _LONGEST or self.served.count(words) == 1)

    def _with_context(self, span: Span, passage: Passage, around: int) -> Quote:
        whole = self._edges[passage.id]
        before = Span(max(whole.start, span.start - around), span.start)
        after = Span(span.end, min(whole.end, span.end + around))
        exact, prefix, suffix = (self._shown(part, passage) for part in (span, before, after))
        return Quote(exact, prefix, suffix, passage.id, self._stands_once(prefix + exact + suffix, passage))

    def _trimmed(self, span: Span) -> Span:
        text = span.of(self.document.text)
        return Span(span.end - len(text.lstrip()), span.start + len(text.rstrip()))

    def _shown(self, span: Span, passage: Passage) -> str:
        """The characters as the page has them in its DOM."""
        text = _SURROGATE.sub("\ufffd", span.of(self.document.text)).replace("\0", "\u2400")
        return re.sub(r"\s+", " ", text) if passage.kind in _ONE_LINE else text
