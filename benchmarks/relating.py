"""How the work on the whole archive grows: ``python benchmarks/relating.py [ARTICLES]``.

Archives of a quarter, a half and all of so many made-up articles, each naming twenty entities out of a long tail (some
stand in most articles), and now and then a paragraph taken from another. Twice the articles should cost about twice
the time and memory (which includes the texts); nothing compares all pairs.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from itertools import pairwise

from generator.model import (
    Article,
    ArticleId,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityId,
    EntityType,
    Mention,
    PartKind,
    RuleName,
    Seed,
    SeedName,
    Site,
    Span,
    Status,
    TextKind,
)
from generator.relate import relate

WORDS = [f"w{number}" for number in range(4000)]
NAMED = 20  # entities of an article
PARAGRAPHS, LONG = 6, 40


def seeds(number: int) -> list[Seed]:
    chance = random.Random(3)  # noqa: S311 - made-up texts, the same each time
    copied = [" ".join(chance.choices(WORDS, k=LONG)) for _ in range(max(1, number // 50))]
    return [seed(chance, index, number, copied) for index in range(number)]


def seed(chance: random.Random, index: int, number: int, copied: list[str]) -> Seed:
    rows = [" ".join(chance.choices(WORDS, k=LONG)) for _ in range(PARAGRAPHS)]
    if chance.random() < 0.05:
        rows[0] = chance.choice(copied)
    text, blocks, at = "\n".join(rows), [], 0
    for row in rows:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(row))))
        at += len(row) + 1
    name, identity = SeedName(f"{index:06}.txt"), ArticleId(f"a{index:06}")
    mentions = tuple(mention(int(number * chance.random() ** 4), place) for place in range(NAMED))
    article = Article(
        identity, PartKind.ARTICLE, name, Span(0, len(text)), (1, len(rows)), blocks=tuple(blocks), mentions=mentions
    )
    return Seed(Document(name, text, "", len(text), "utf-8"), None, TextKind.ORIGINAL, (), (article,))


def mention(number: int, place: int) -> Mention:
    span = Span(place * 5, place * 5 + 4)
    return Mention(span, "name", EntityId(f"e{number}"), EntityType.PERSON, Status.REVIEWED, RuleName("authority-name"))


def main(articles: int) -> None:
    site = Site("benchmark", None)
    spent: list[float] = []
    for number in (articles // 4, articles // 2, articles):
        made = seeds(number)
        authority = [Entity(EntityId(f"e{i}"), EntityType.PERSON, f"Name {i}") for i in range(number)]
        begin = time.process_time()
        kept = relate(made, authority, site)
        spent.append(time.process_time() - begin)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{number:7,} articles: {spent[-1]:6.1f} s, {memory:6.0f} MiB at the most, {len(kept.entities):,} entities"
        )
    for before, after in pairwise(spent):
        print(f"twice the articles: {after / before:.2f} times the time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
