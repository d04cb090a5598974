"""Front matter of an article page: every property, unknown ones as null, and the evidence for each.

``author: [Joseph Fitsanakis]`` with ``evidence: {author: [{how: printed, line: 7, rule: …}]}``. The names
are a contract: other tools read them from the Markdown files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Article, Evidence, How, Publish, Seed, Source, Statement
from generator.pages.reading import Reading
from generator.pages.source_names import source_label
from generator.text import escape


def article_matter(reading: Reading, article: Article) -> dict[str, Any]:
    seed = reading.seed(article)
    if not reading.known(article):
        return _withheld(article, seed)
    return {
        "author": [author.value for author in article.authors],
        "date": _value(article.date),
        "outlet": _value(article.outlet),
        "sources": _sources(article.sources),
        "entities": [entity.id for entity in reading.named_in(article)],
        "tags": [escape.flat(tag.value) for tag in article.tags],
        "language": _value(article.language),
        "text": seed.text_kind.value,
        "seed": _seed(article, seed),
        "evidence": _evidence(article, seed),
    }


def _withheld(article: Article, seed: Seed) -> dict[str, Any]:
    lists: dict[str, Any] = {name: [] for name in ("author", "sources", "entities", "tags")}
    nothing = dict.fromkeys(("date", "outlet", "language"))
    where = {"text": seed.text_kind.value, "seed": _seed(article, seed), "evidence": {"title": None}}
    return {**lists, **nothing, **where}


def _value(statement: Statement | None) -> str | None:
    return statement.value if statement else None


def _seed(article: Article, seed: Seed) -> dict[str, Any]:
    return {"file": seed.document.name, "lines": list(article.lines), "sha256": seed.document.sha256}


def _sources(sources: Iterable[Source]) -> list[dict[str, Any]]:
    """Each source once, in the order of the text."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for source in sources:
        row: dict[str, Any] = {"name": source.name, "kind": source.kind.value}
        if source.url:
            row["url"] = source.url
        row["listed"] = source.listed
        found.setdefault(tuple(row.values()), row)
    return list(found.values())


def _evidence(article: Article, seed: Seed) -> Mapping[str, Any]:
    def one(statement: Statement | None) -> dict[str, Any] | None:
        return _known(statement.evidence, seed) if statement else None

    return {
        "title": one(article.title),
        "author": [one(author) for author in article.authors],
        "date": one(article.date),
        "outlet": one(article.outlet),
        "language": one(article.language),
        "tags": [one(tag) for tag in article.tags],
    }


def _known(evidence: Evidence, seed: Seed) -> dict[str, Any]:
    if evidence.how is How.SUPPLIED:
        return {"how": evidence.how.value, "by": evidence.by, "why": evidence.why}
    line = seed.document.lines.number(evidence.span.start) if evidence.span else evidence.line
    return {"how": evidence.how.value, "line": line, "rule": evidence.rule}


def facets(reading: Reading, article: Article) -> list[dict[str, str]]:
    """What search divides its results by; a page without a value has none."""
    if reading.shown(article) is Publish.WITHHELD:
        return [{"name": "kind", "value": article.kind.value}]
    found = [("kind", article.kind.value)]
    found += [("author", author.value) for author in article.authors]
    found += [("year", article.date.value[:4])] if article.date else []
    found += [("outlet", article.outlet.value)] if article.outlet else []
    found += [("entity", entity.name) for entity in reading.named_in(article)]
    found += [("source", source_label(reading, cited)) for cited, _ in reading.cited_by.get(article.id, ())]
    return [{"name": name, "value": value} for name, value in dict.fromkeys(found)]
