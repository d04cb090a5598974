"""What an article says about its own words: ``cartels`` stands there with a small letter, ``Milenio`` never does.

The blocks of the article are read into words once; headlines with Capitals on Every Word and lines set in capitals
are held back, because a capital there says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.find.lexicon import languages, words
from generator.find.tokens import Token, tokens
from generator.model import Article, Block, BlockKind, Document, Span
from generator.text.fold import Folded, fold

_SHORT_HEADING = 2  # words: "Executive Summary" names nothing
_TITLE_CASE = 0.6  # of the longer words of a heading
_SHOUTED = 0.7  # of the words of a block
_LONGER = 4  # letters
_PORTION = 500_000  # characters
_ENGLISH = "en"


@dataclass(slots=True)
class Text:
    """One block: its words. ``held``: only names known from elsewhere count in it."""

    start: int
    folded: Folded
    tokens: list[Token]
    held: bool = False

    def span(self, name: list[Token]) -> Span:
        begin, end = self.folded.original(name[0].start, name[-1].end)
        return Span(self.start + begin, self.start + end)


@dataclass(slots=True)
class Evidence:
    language: str = _ENGLISH
    small: set[str] = field(default_factory=set)  # words printed with a small letter
    names: set[str] = field(default_factory=set)  # words that stand in a run of several capitals
    pairs: set[tuple[str, str]] = field(default_factory=set)  # words that stand together in such a run
    capital: Counter[str] = field(default_factory=Counter)  # words with a capital that their place does not explain

    def heed(self, words: list[Token]) -> None:
        """Learn from a run of capitals."""
        self.capital.update(token.lower for token in words if token.capital and not token.opens)
        if len(words) > 1:
            self.names.update(token.lower for token in words if token.capital)
            self.pairs.update((a.lower, b.lower) for a, b in pairwise(words[1:]))


def portions(document: Document, article: Article) -> Iterator[list[Block]]:
    """The blocks in which names are looked for, in pieces small enough to be held as words. Nearly always one."""
    piece: list[Block] = []
    size = 0
    for block in article.blocks or (Block(BlockKind.PARAGRAPH, article.span),):
        for part in _cut(block, document.text) if block.kind is not BlockKind.META else ():
            if piece and size + part.span.end - part.span.start > _PORTION:
                yield piece
                piece, size = [], 0
            piece.append(part)
            size += part.span.end - part.span.start
    if piece:
        yield piece


def texts(document: Document, blocks: list[Block]) -> Iterator[Text]:
    """The blocks as words."""
    for block in blocks:
        folded = fold(block.span.of(document.text))
        found = tokens(folded.text)
        yield Text(block.span.start, folded, found, _held(block, found))


def _cut(block: Block, text: str) -> Iterator[Block]:
    """A block as it is; one of enormous length in pieces that end with a sentence if possible."""
    start, end = block.span.start, block.span.end
    while end - start > _PORTION:
        half, full = start + _PORTION // 2, start + _PORTION
        places = (text.rfind(mark, half, full) + 1 for mark in (". ", " "))
        stop = next(filter(None, places), full)
        yield Block(block.kind, Span(start, stop))
        start = stop
    yield Block(block.kind, Span(start, end))


def evidence(found: list[Text], article: Article) -> Evidence:
    """The language of the article and its words with small letters."""
    small = {part for text in found for token in text.tokens if token.text.islower() for part in token.text.split("-")}
    stated = article.language.value.split("-")[0].lower() if article.language else None
    return Evidence(stated if stated in languages() else _language(found), small)


def _held(block: Block, found: list[Token]) -> bool:
    capitals = sum(token.text.isupper() for token in found)
    if len(found) > _SHORT_HEADING and capitals > _SHOUTED * len(found):
        return True
    if block.kind not in (BlockKind.TITLE, BlockKind.HEADING):
        return False
    longer = [token for token in found if len(token.text) >= _LONGER]
    capital = sum(token.capital for token in longer)
    return len(found) <= _SHORT_HEADING or (len(longer) > 1 and capital > _TITLE_CASE * len(longer))


def _language(found: list[Text]) -> str:
    """The language whose small words stand here most often."""
    count = Counter(token.text for text in found for token in text.tokens if token.text.islower())
    lists = ("breakers", "openers", "connectors", "articles")
    small = {code: frozenset().union(*(words(code, key) for key in lists)) for code in languages()}
    weights = {code: sum(count[word] for word in small[code]) for code in small}
    return max(sorted(weights), key=lambda code: (weights[code], code == _ENGLISH))
