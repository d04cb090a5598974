"""How fast names are found: ``python benchmarks/matching.py [MB]``.

Matching: a made-up newspaper against authority files of 1,000, 10,000 and 100,000 names; what matters is that it stays
above 10 MB a second, and that ten times the names do not cost twice the time. Discovery: at least 0.3 MB a second,
and in proportion to the length. All on one core, measured in processor time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from generator.find import Linker
from generator.find.discover import discover
from generator.model import (
    Article,
    ArticleId,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityId,
    EntityType,
    PartKind,
    SeedName,
    Span,
)

SYLLABLES = ("ka", "lo", "mir", "dan", "ves", "tor", "gra", "nel", "shu", "pi", "ost", "wen", "bra", "zi", "rem", "ula")
FILLER = ("the", "council", "of", "this", "town", "has", "not", "said", "when", "bridge", "will", "be", "open", "again")
PARAGRAPH = 90  # words
NAMED = 0.04  # of the words


def word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def names(number: int) -> list[str]:
    chance = random.Random(7)  # noqa: S311 - made-up texts, the same each time
    found: dict[str, None] = {}
    while len(found) < number:
        found[f"{word(chance)} {word(chance)}"] = None
    return list(found)


def newspaper(characters: int, known: list[str]) -> str:
    """Paragraphs in which one word in so many is a name; every other of them is known."""
    chance = random.Random(11)  # noqa: S311
    paragraphs, length = [], 0
    while length < characters:
        words = [
            (chance.choice(known) if chance.random() < 0.5 else word(chance))
            if chance.random() < NAMED
            else chance.choice(FILLER)
            for _ in range(PARAGRAPH)
        ]
        paragraphs.append("The " + " ".join(words) + " “as agreed” — so they said.")
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)


def document(text: str) -> tuple[Document, Article]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    whole = Article(
        ArticleId("a"), PartKind.ARTICLE, SeedName("a"), Span(0, len(text)), (1, len(spans)), blocks=tuple(spans)
    )
    return Document(SeedName("a"), text, "", len(text), "utf-8"), whole


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def matching(megabytes: float) -> None:
    known = names(1000)
    text = newspaper(int(megabytes * 1e6), known)
    doc, article = document(text)
    spent = {}
    for number in (1000, 10_000, 100_000):
        entities = [Entity(EntityId(f"e{i}"), EntityType.PLACE, name) for i, name in enumerate(names(number))]
        linker = Linker(entities)
        spent[number] = seconds(lambda linker=linker: linker.reading(doc, article))  # type: ignore[misc]
        print(f"matching, {number:7,} names: {megabytes / spent[number]:6.1f} MB/s")
    print(f"100,000 names against 10,000: {spent[100_000] / spent[10_000]:.2f} times the time (at most 2)")


def discovering(megabytes: float) -> None:
    text = newspaper(int(megabytes * 1e6 / 4), names(1000))
    short, long = document(text[: len(text) // 4]), document(text)
    spent = seconds(lambda: discover(*short)), seconds(lambda: discover(*long))
    print(f"discovery: {len(text) / 1e6 / spent[1]:.2f} MB/s (at least 0.3)")
    print(f"four times the text: {spent[1] / spent[0]:.1f} times the time")


if __name__ == "__main__":
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 8.0
    matching(size)
    discovering(size)
