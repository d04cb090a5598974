"""Glues labelled pages into one file, as people do who collect articles, and says which of them are found again.

An article is found when nine tenths of its lines are in one found article that holds no line of another one.
``python -m tests.glued_pages`` lists those that are not.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.extract import extract
from generator.model import PartKind, SeedName
from generator.read.seed import read_bytes
from generator.split import split
from tests.corpus_score import CORPUS

BETWEEN = ("\n", "\n\n", "\n\n\n\n", "\n\n---\n\n", "\n\n====================\n\n", "\n\nhttps://pages.example/{}\n")
_MOST = 5  # pages of a file
_NINE_TENTHS = 0.9


@dataclass(frozen=True)
class Page:
    name: str
    rows: tuple[str, ...]
    article: frozenset[int]  # numbers of its rows, from 0


@dataclass
class Tally:
    found: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.found / max(1, self.found + len(self.missed))


def pages() -> list[Page]:
    """The pages of text with a single article."""
    labelled = (yaml.safe_load(labels.read_text("utf-8")) for labels in sorted(CORPUS.glob("*.yml")))
    return [page for labels in labelled for page in _page(labels)]


def _page(labels: dict[str, Any]) -> Iterator[Page]:
    single = labels["parts"] is not None and sum(one["kind"] == "article" for one in labels["articles"]) == 1
    plain = labels["file"].endswith(".txt") and (labels["encoding"], labels["line_ends"]) == ("utf-8", "lf")
    if not single or not plain:
        return
    rows = (CORPUS / labels["file"]).read_text("utf-8").rstrip("\n").split("\n")
    spans = [part["lines"] for part in labels["parts"] if part["kind"] == "article"]
    kept = {number for first, last in spans for number in range(first, last + 1)}
    yield Page(labels["file"], tuple(rows), frozenset(n - 1 for n in kept if rows[n - 1].strip()))


def tally(files: int = 60) -> Tally:
    chance, total, every = random.Random(5), Tally(), pages()  # noqa: S311  the same files each time
    for number in range(files):
        chosen = chance.sample(every, chance.randint(2, _MOST))
        _count(chosen, BETWEEN[number % len(BETWEEN)], total)
    return total


def _count(chosen: Sequence[Page], between: str, total: Tally) -> None:
    text, owners = _glued(chosen, between)
    document, _ = read_bytes(text.encode(), SeedName("glued.txt"))
    assert document is not None
    lines: dict[str, set[int]] = defaultdict(set)
    for part in extract(document, split(document)).parts:
        if part.kind is PartKind.ARTICLE and part.article:
            lines[part.article].update(range(part.lines[0] - 1, part.lines[1]))
    taken = set()
    for number, page in enumerate(chosen):
        own = {row for row, owner in owners.items() if owner == number}
        best = max(lines, key=lambda article: len(lines[article] & own), default=None)
        got = lines[best] if best is not None else set()
        alone = all(owners.get(row, number) == number for row in got) and best not in taken
        taken.add(best)
        if alone and len(got & own) >= _NINE_TENTHS * len(own):
            total.found += 1
        else:
            total.missed.append(f"{between!r} {page.name}: {len(got & own)} of {len(own)} lines, alone: {alone}")
    total.invented.extend(f"{between!r} {text.splitlines()[min(lines[one])][:70]}" for one in lines if one not in taken)


def _glued(chosen: Sequence[Page], between: str) -> tuple[str, dict[int, int]]:
    """The text, and which page's article each of its rows belongs to."""
    text, owners = "", dict[int, int]()
    for number, page in enumerate(chosen):
        text += between.format(number) if number else ""
        first = text.count("\n")
        owners.update({first + row: number for row in page.article})
        text += "\n".join(page.rows)
    return text, owners


if __name__ == "__main__":
    result = tally()
    print(*result.missed, sep="\n")
    print("invented:", *result.invented, sep="\n  ")
    print(f"{result.found} found, {len(result.missed)} missed: {result.share:.3f}; {len(result.invented)} invented")
