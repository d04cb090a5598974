"""Scores what was extracted against the labels of ``tests/corpus``; run it to see every difference.

``python -m tests.corpus_score [--show FIELD] [NAME…]``. An invention is a value given where the page prints none
of that kind, or a wrong one.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.extract import Extracted, extract
from generator.model import Article, Document, SeedName, Source
from generator.read import read_seed
from generator.split import split

CORPUS = Path(__file__).parent / "corpus"
FIELDS = (
    "title",
    "authors",
    "date",
    "modified",
    "outlet",
    "tags",
    "headings",
    "credits",
    "language",
    "sources",
    "listed",
)
PRINTED = ("title", "authors", "date", "modified", "outlet")  # what must never come from nothing
_NEAR = 0.5  # share of lines two articles must have in common to be the same


@dataclass
class Score:
    """Per field: right, missed, invented; per page the differences in words."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def precision(self, name: str) -> float:
        return self.right[name] / max(1, self.right[name] + self.invented[name])

    def recall(self, name: str) -> float:
        return self.right[name] / max(1, self.right[name] + self.missed[name])

    def count(self, name: str, page: str, want: set[str], got: set[str], allowed: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        self.right[name] += len(want & got)
        for value in sorted(want - got):
            self.missed[name] += 1
            self.said[name].append(f"{page}: missed {value!r}")
        for value in sorted(got - want - allowed if not want and not allowed else ()):
            self.said["from nothing"].append(f"{page}: {name} {value!r}")
            self.invented["from nothing"] += name in PRINTED
        for value in sorted(got - want - allowed):
            self.invented[name] += 1
            self.said[name].append(f"{page}: invented {value!r}")


def score(names: list[str] | None = None) -> Score:
    total = Score()
    for labels in sorted(CORPUS.glob("*.yml")):
        if not names or any(name in labels.stem for name in names):
            _score_page(yaml.safe_load(labels.read_text("utf-8")), labels.stem, total)
    return total


@cache
def _read(name: str) -> tuple[Document, Extracted]:
    document, _ = read_seed(CORPUS / name, SeedName(name))
    assert document is not None, name
    return document, extract(document, split(document))


def _score_page(labels: dict[str, Any], page: str, total: Score) -> None:
    document, found = _read(labels["file"])
    if labels["parts"] is not None:
        _score_lines(labels, page, document, found, total)
    for wanted, got in _pairs(labels, document, found, page, total):
        _score_values(wanted, got, page, document, total)


def _score_lines(labels: dict[str, Any], page: str, document: Document, found: Extracted, total: Score) -> None:
    arguable = set(labels.get("arguable") or ())
    want: dict[int, str] = {}
    for part in labels["parts"]:
        want.update(dict.fromkeys(range(part["lines"][0], part["lines"][1] + 1), part["kind"]))
    got: dict[int, str] = {}
    for part in found.parts:
        got.update(dict.fromkeys(range(part.lines[0], part.lines[1] + 1), part.kind.value))
    for line, kind in want.items():
        if line in arguable or not document.lines.line(line).strip():
            continue
        inside = kind == "furniture" and any(
            a["lines"][0] < line < a["lines"][1] for a in labels["articles"] if a.get("lines")
        )
        if got.get(line) == kind or (inside and got.get(line) == "article"):
            total.right["parts"] += 1
        else:
            total.missed["parts"] += 1
            total.said["parts"].append(
                f"{page}:{line}: {kind} read as {got.get(line)}: {document.lines.line(line)[:70]!r}"
            )


def _pairs(
    labels: dict[str, Any], document: Document, found: Extracted, page: str, total: Score
) -> Iterator[tuple[dict[str, Any], Article]]:
    left = list(found.articles)
    for wanted in labels["articles"]:
        best = max(left, key=lambda a: _common(wanted, a, document), default=None)
        if best is None or _common(wanted, best, document) < _NEAR or best.kind.value != wanted["kind"]:
            total.missed["articles"] += 1
            total.said["articles"].append(
                f"{page}: missed {wanted['kind']} {wanted.get('lines') or wanted.get('article_has')}"
            )
            continue
        left.remove(best)
        total.right["articles"] += 1
        yield wanted, best
    for article in left:
        total.invented["articles"] += 1
        total.said["articles"].append(f"{page}: invented {article.kind.value} {article.lines}")


def _common(wanted: dict[str, Any], article: Article, document: Document) -> float:
    if "article_has" in wanted:
        text = article.span.of(document.text)
        has = [phrase in text for phrase in wanted["article_has"]]
        lacks = [phrase not in text for phrase in wanted.get("article_lacks") or ()]
        return (sum(has) + sum(lacks)) / max(1, len(has) + len(lacks))
    first, last = wanted["lines"]
    common = min(last, article.lines[1]) - max(first, article.lines[0]) + 1
    return common / max(last - first + 1, article.lines[1] - article.lines[0] + 1)


def _score_values(wanted: dict[str, Any], got: Article, page: str, document: Document, total: Score) -> None:
    def values(entries: Any, key: str = "value") -> set[str]:
        listed = entries if isinstance(entries, list) else [entries] if entries else []
        return {str(entry[key] if isinstance(entry, dict) else entry) for entry in listed}

    def one(name: str) -> set[str]:
        statement = getattr(got, name)
        return {statement.value} if statement else set()

    total.count("title", page, {" ".join(v.split()) for v in values(wanted.get("title"))}, one("title"))
    total.count("authors", page, values(wanted.get("authors")), {s.value for s in got.authors})
    for name in ("date", "modified"):
        total.count(name, page, values(wanted.get(name)), one(name))
    also = values(list(wanted.get("outlet_also") or ()))
    got_outlet = {_as_labelled(value, values(wanted.get("outlet")) | also) for value in one("outlet")}
    total.count("outlet", page, set() if got_outlet & also else values(wanted.get("outlet")), got_outlet, also)
    total.count("language", page, values(wanted.get("language")), one("language"))
    tagged = values(list(wanted.get("tags_also") or ()))
    total.count("tags", page, values(wanted.get("tags")), {s.value for s in got.tags}, tagged)
    total.count("headings", page, values(wanted.get("headings")), {h.of(document.text) for h in got.headings})
    credited = values(list(wanted.get("credits_also") or ()))
    total.count("credits", page, values(wanted.get("credits")), {s.value for s in got.credits}, credited)
    _score_sources(wanted, got, page, document, total)


def _as_labelled(value: str, labelled: set[str]) -> str:
    """Capitals do not count in the name of an outlet."""
    return next((one for one in labelled if one.casefold() == value.casefold()), value)


def _same(wanted: str, got: str) -> bool:
    a, b = wanted.casefold(), got.casefold()
    return a in b or b in a


def _score_sources(wanted: dict[str, Any], got: Article, page: str, document: Document, total: Score) -> None:
    left: list[Source] = list(got.sources)
    for source in wanted.get("sources") or ():
        name = "listed" if source["listed"] else "sources" if source["named"] else "unnamed"
        near = [
            s
            for s in left
            if s.listed is source["listed"] or source["kind"] == "url"
            if _same(source.get("url") or source["name"], s.url or s.name) or _same(source["name"], s.name)
        ]
        if near:
            total.right[name] += 1
            left = [s for s in left if s not in near]
        elif not source.get("optional"):
            total.missed[name] += 1
            total.said[name].append(f"{page}:{source.get('line')}: missed {source['name']!r} ({source.get('phrase')})")
    for source in left:
        name = "listed" if source.listed else "sources" if source.named else "unnamed"
        total.invented[name] += 1
        line = document.lines.number(source.span.start) if source.span else 0
        total.said[name].append(f"{page}:{line}: invented {source.name!r} ({source.phrase})")


def main(arguments: list[str]) -> None:
    shown = [a.removeprefix("--show=") for a in arguments if a.startswith("--show=")]
    total = score([a for a in arguments if not a.startswith("--")])
    for name in ("parts", "articles", *FIELDS, "unnamed", "from nothing"):
        counts = f"{total.right[name]:5} right {total.missed[name]:4} missed {total.invented[name]:4} invented"
        print(f"{name:9} P {total.precision(name):.3f}  R {total.recall(name):.3f} {counts}")
        if name in shown or "all" in shown:
            print(*(f"    {line}" for line in total.said[name]), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
