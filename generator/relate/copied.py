"""Passages that stand in two articles: a paragraph that a second paper took over, word for word or nearly so.

Paragraphs meet through an index of short word sequences, each taken where a word's checksum happens to say so, so
that the same words give the same sequences in both texts and only a fraction need be kept. What meets is compared
by rapidfuzz. A sequence that stands in very many articles is a house's standing text and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from rapidfuzz import fuzz

from generator.model import Article, ArticleId, BlockKind, Document, Seed, Span
from generator.relate.archive import Reason, ReasonKind
from generator.text.fold import folded

_SHORTEST = 12  # words: shorter paragraphs are alike by chance
_SEQUENCE = 4  # words
_EVERY = 8  # one word in so many begins a sequence
_CROWD = 12  # paragraphs: a sequence in more of them is standing text
_ALIKE = 85.0  # of 100, of the letters
_WEIGHT = 2.0
_WORD = re.compile(r"\w+")

Copied = Mapping[ArticleId, Mapping[ArticleId, tuple[Reason, ...]]]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    article: ArticleId
    span: Span
    document: Document

    def words(self) -> list[str]:
        """Read again when asked for: the words of all paragraphs take many times the length of the texts."""
        return _WORD.findall(folded(self.span.of(self.document.text)).lower())


def copied_passages(seeds: Iterable[Seed]) -> Copied:
    """For each article the passages that stand in others too."""
    index: dict[int, list[_Paragraph]] = {}
    for seed in seeds:
        for article in seed.articles:
            for paragraph in _paragraphs(seed.document, article):
                for sequence in _sequences(paragraph.words()):
                    index.setdefault(sequence, []).append(paragraph)
    found: dict[ArticleId, dict[ArticleId, tuple[Reason, ...]]] = {}
    for one, other in _alike(index):
        for here, there in ((one, other), (other, one)):
            reasons = found.setdefault(here.article, {}).get(there.article, ())
            found[here.article][there.article] = (*reasons, _reason(here, there))
    return found


def _paragraphs(document: Document, article: Article) -> Iterator[_Paragraph]:
    return (_Paragraph(article.id, b.span, document) for b in article.blocks if b.kind is BlockKind.PARAGRAPH)


def _sequences(words: list[str]) -> set[int]:
    """Checksums of sequences of words: those that begin with a word of the right checksum, else the first."""
    if len(words) < _SHORTEST:
        return set()
    starts = [i for i in range(len(words) - _SEQUENCE + 1) if _chosen(words[i])] or [0]
    return {crc32(" ".join(words[i : i + _SEQUENCE]).encode("utf-8", "surrogatepass")) for i in starts}


@lru_cache(maxsize=1 << 16)
def _chosen(word: str) -> bool:
    return crc32(word.encode("utf-8", "surrogatepass")) % _EVERY == 0


def _alike(index: Mapping[int, list[_Paragraph]]) -> Iterator[tuple[_Paragraph, _Paragraph]]:
    """Pairs of paragraphs of different articles with nearly the same words, in the order of the texts."""
    compared: set[tuple[ArticleId, Span, ArticleId, Span]] = set()
    for paragraphs in index.values():
        if not 1 < len(paragraphs) <= _CROWD:
            continue
        for one, other in combinations(sorted(paragraphs, key=lambda p: (p.article, p.span)), 2):
            pair = (one.article, one.span, other.article, other.span)
            if one.article == other.article or pair in compared:
                continue
            compared.add(pair)
            if fuzz.ratio(" ".join(one.words()), " ".join(other.words()), score_cutoff=_ALIKE):
                yield one, other


def _reason(here: _Paragraph, there: _Paragraph) -> Reason:
    one, other = here.words(), there.words()
    label = f"{'the same' if one == other else 'nearly the same'} passage, {min(len(one), len(other))} words"
    return Reason(ReasonKind.PASSAGE, label, None, _WEIGHT, here.span, there.span)
