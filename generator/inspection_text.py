"""What was found in some files, for a person: ``inspect 002.txt`` without ``--json``.

Each part with its lines, each value with its line and the rule or the editor that says so, and what is
not stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from generator.inspection import Inspection
from generator.model import Article, Document, How, Part, PartKind, Seed, Statement

_COLOURS = {
    PartKind.ARTICLE: "bold green",
    PartKind.TEASER: "bold cyan",
    PartKind.COMMENTS: "bold magenta",
    PartKind.FURNITURE: "bold dim",
}


def as_text(inspection: Inspection) -> Text:
    return Text("\n").join(line for seed in inspection.seeds for line in _seed(seed))


def _seed(seed: Seed) -> Iterator[Text]:
    document = seed.document
    yield Text(
        f"{document.name}: {len(document.lines)} lines, {len(document.text)} characters, {document.encoding}", "bold"
    )
    articles = {article.span: article for article in seed.articles}
    for part in seed.parts:
        yield _part(part)
        if part.span in articles:
            yield from _article(document, articles[part.span])


def _part(part: Part) -> Text:
    first, last = part.lines
    return Text(f"  {first}-{last} ").append(part.kind, _COLOURS[part.kind]).append(f" {part.article or ''}".rstrip())


def _article(document: Document, article: Article) -> Iterator[Text]:
    yield from _values(document, "title", (article.title,) if article.title else ())
    yield from _values(document, "author", article.authors)
    yield from _values(document, "date", (article.date,) if article.date else ())
    yield from _values(document, "outlet", (article.outlet,) if article.outlet else ())
    yield from _values(document, "tag", article.tags)
    yield from _values(document, "not chosen", article.rivals)
    for source in article.sources:
        line = f", line {document.lines.number(source.span.start)}" if source.span else ""
        yield _line("source", f"{source.name} ({source.kind}{line})")
    names = Counter(mention.entity for mention in article.mentions)
    yield _line("names", ", ".join(f"{name} {count}" for name, count in sorted(names.items())) or "none found")


def _values(document: Document, label: str, statements: tuple[Statement, ...]) -> Iterator[Text]:
    if not statements and label not in {"tag", "not chosen"}:
        yield _line(label, "not stated")
    for statement in statements:
        yield _line(label, f"{statement.value} ({_why(document, statement)})")


def _why(document: Document, statement: Statement) -> str:
    evidence = statement.evidence
    if evidence.how is How.SUPPLIED:
        return f"supplied by {evidence.by}: {evidence.why}"
    line = document.lines.number(evidence.span.start) if evidence.span else evidence.line
    return f"{evidence.how}{f', line {line}' if line else ''}, rule {evidence.rule}"


def _line(label: str, words: str) -> Text:
    return Text(f"      {label:<10} ", "dim").append(words, "default")
