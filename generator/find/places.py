"""Where names are looked for: in "…, said Kim (kim@mexico.example)" the first Kim counts, the address does not.

Names are looked for in the title, headings, paragraphs and listed sources of an article or teaser; the byline,
the date line, tags, page furniture and readers' comments are left alone, and so are URLs, e-mail addresses and
account names wherever they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.lexicon import everywhere, months_and_days, words
from generator.model import Article, BlockKind, Span
from generator.text.fold import Folded, fold

_BLANK = re.compile(r"[ \n]")
_ADDRESS = re.compile(r"(?i:https?|ftp)://|www\.|@\w")
_DOMAIN = re.compile(r"\w\.(?:com|org|net|edu|gov|mil|int|info|press|news|io|[a-z]{2})(?:[/:?#]|\W*$)")
_LONGEST_TOKEN = 5000
_NEAR = 12  # characters
_ENGLISH = "en"
_HEAD = re.compile(r"(?:^|\n|[.!?][\"')]?) *[\"']?$")  # what stands before the first word of a sentence
_FOLLOWING = re.compile(r" ([a-z]+)")


class Place:
    """The searched text of one article: folded, with the blocks that count and the addresses that do not."""

    def __init__(self, text: str, article: Article) -> None:
        self.offset = article.span.start
        self.folded: Folded = fold(article.span.of(text))
        blocks = [b for b in article.blocks if b.kind is not BlockKind.META]
        self.blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self._everywhere = not article.blocks
        self._token = (0, 0, False)

    @property
    def text(self) -> str:
        return self.folded.text

    def original(self, span: Span) -> str:
        """What stands at a span of the document."""
        return self.folded.source[span.start - self.offset : span.end - self.offset]

    def span(self, start: int, end: int) -> Span:
        """Where a range of the folded text stands in the document."""
        begin, stop = self.folded.original(start, end)
        return Span(begin + self.offset, stop + self.offset)

    def block(self, span: Span) -> int | None:
        """Number of the block that holds a span; None if none does."""
        if self._everywhere:
            return 0
        index = bisect_right(self._starts, span.start) - 1
        return index if index >= 0 and self.blocks[index].span.holds(span) else None

    def masked(self, start: int) -> bool:
        """Does a name at this offset stand inside a URL, an address or an account name? Ask from left to right."""
        if not self._token[0] <= start < self._token[1]:
            blank = self.text.rfind(" ", 0, start)
            begin = max(blank, self.text.rfind("\n", blank + 1, start)) + 1
            after = _BLANK.search(self.text, start)
            end = after.start() if after else len(self.text)
            self._token = (begin, end, is_address(self.text[begin:end]))
        return self._token[2]


def is_address(token: str) -> bool:
    """Is this run of characters without a blank a URL, an address or an account name?"""
    return len(token) > _LONGEST_TOKEN or bool(_ADDRESS.search(token) or _DOMAIN.search(token))


def is_month(text: str, start: int, end: int) -> bool:
    """Is ``May`` the month here, as in "in May", "late May", "May 3", "3 May", and not Theresa May?"""
    if text[start:end].lower() not in months_and_days():
        return False
    before = text[max(0, start - _NEAR) : start].split()
    after = text[end : end + _NEAR].split()
    dated = any(word[0].isdigit() for word in before[-1:] + after[:1])
    return dated or (bool(before) and before[-1].lower() in everywhere("before_times"))


def is_ordinary(text: str, start: int, end: int) -> bool:
    """Is ``Young`` the word here, as in "Young men" at the head of a sentence, and not in "Young found"?"""
    if text[start:end].lower() not in words(_ENGLISH, "ordinary_surnames"):
        return False
    after = _FOLLOWING.match(text, end)
    if not after or not _HEAD.search(text[max(0, start - _NEAR) : start]):
        return False
    word = after[1]
    plain = word in words(_ENGLISH, "predicates") or word in words(_ENGLISH, "speaking")
    return not (plain or word.endswith(("ed", "ly")))
