"""What was found in some files, as values and as JSON (schema 1); writes nothing.

``python -m generator inspect 002.txt --json`` prints `as_json(inspect([Path("002.txt")]))`. Offsets count
code points of the whole file's text, so that ``text[a:b]`` is the printed form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build.conductor import authority_read
from generator.build.gather import Found, plain_name
from generator.build.options import Options
from generator.build.records import shelf
from generator.build.seeds import make_seed
from generator.diagnostics import Diagnostic, Level
from generator.find import Linker
from generator.model import (
    Article,
    Document,
    Entity,
    How,
    Mention,
    Part,
    Property,
    Seed,
    SeedName,
    Source,
    Span,
    Statement,
    Status,
)
from generator.text.lines import Lines

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Inspection:
    seeds: tuple[Seed, ...]
    entities: tuple[Entity, ...]  # of the authority file
    diagnostics: tuple[Diagnostic, ...]


def inspect(files: Sequence[Path], entities: Path | None = None, own: Path = Path("seeds")) -> Inspection:
    """Look at files without building anything. A file that cannot be read is a diagnostic."""
    folder = files[0].parent if files else own
    authority, trouble = authority_read(Options(seeds=folder, entities=entities, own=own))
    records, linker = shelf(own), Linker(authority.entities)
    made = [make_seed(_found(path), records, linker) for path in files]
    said = (*(d for d in trouble if d.level is Level.ERROR), *(d for one in made for d in one.diagnostics))
    return Inspection(tuple(one.seed for one in made if one.seed), authority.entities, tuple(sorted(set(said))))


def _found(path: Path) -> Found:
    """A name that is not UTF-8 is shown as the pages would show it."""
    return Found(path, SeedName(plain_name(path.name)), plain_name(str(path)))


def as_json(inspection: Inspection) -> Json:
    """The inspection in the shape that other people's tools read."""
    return {
        "schema": 1,
        "files": [_file(seed) for seed in inspection.seeds],
        "entities": _entities(inspection),
        "diagnostics": [_diagnostic(d) for d in inspection.diagnostics],
    }


def _file(seed: Seed) -> Json:
    document = seed.document
    return {
        "file": document.name,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "chars": len(document.text),
        "lines": len(document.lines),
        "text": seed.text_kind,
        "parts": [_part(part) for part in seed.parts],
        "articles": [_Told(document, article).json() for article in seed.articles],
    }


def _part(part: Part) -> Json:
    return {"kind": part.kind, "lines": list(part.lines), "chars": _chars(part.span), "article": part.article}


@dataclass(frozen=True, slots=True)
class _Told:
    """One article, told with lines and offsets."""

    document: Document
    article: Article

    @property
    def lines(self) -> Lines:
        return self.document.lines

    def json(self) -> Json:
        a = self.article
        return {
            "id": a.id,
            "kind": a.kind,
            "lines": list(a.lines),
            "title": self._chosen(a.title),
            "authors": [self._statement(author) for author in a.authors],
            "date": self._chosen(a.date),
            "modified": self._chosen(a.modified),
            "outlet": self._chosen(a.outlet),
            "language": self._chosen(a.language),
            "tags": [self._statement(tag) for tag in a.tags],
            "credits": [self._statement(credit) for credit in a.credits],
            "rivals": [{"property": rival.property, **self._statement(rival)} for rival in a.rivals],
            "headings": [{"value": span.of(self.document.text), **self._place(span)} for span in a.headings],
            "sources": [self._source(source) for source in a.sources],
            "mentions": [self._mention(mention) for mention in a.mentions],
        }

    def _chosen(self, statement: Statement | None) -> Json | None:
        if statement is None:
            return None
        rivals = [self._statement(r) for r in self.article.rivals if r.property is statement.property]
        return {**self._statement(statement), **({"rivals": rivals} if rivals else {})}

    def _statement(self, statement: Statement) -> Json:
        evidence = statement.evidence
        told: Json = {"value": statement.value, "how": evidence.how}
        if evidence.how is How.SUPPLIED:
            told |= {"by": evidence.by, "why": evidence.why}
        else:
            told["rule"] = evidence.rule
        if evidence.span:
            told |= self._place(evidence.span)
        elif evidence.line is not None and evidence.how is not How.SUPPLIED:
            told |= {"line": evidence.line, "pointer": evidence.pointer}
        if statement.role and statement.property in (Property.AUTHOR, Property.CREDIT):
            told["role"] = statement.role
        return told

    def _source(self, source: Source) -> Json:
        told: Json = {
            "name": source.name,
            "kind": source.kind,
            "named": source.named,
            "listed": source.listed,
            "url": source.url,
            "via": source.via,
            "phrase": source.phrase,
            "line": None,
            "chars": None,
        }
        if source.span:
            told |= self._place(source.span)
        if source.evidence and source.evidence.how is not How.SUPPLIED:
            told["url_at"] = {"line": source.evidence.line, "pointer": source.evidence.pointer}
        elif source.evidence:
            told |= {"how": source.evidence.how, "by": source.evidence.by, "why": source.evidence.why}
        return told

    def _mention(self, mention: Mention) -> Json:
        told: Json = {
            "text": mention.text,
            "entity": mention.entity,
            "type": mention.type,
            "status": mention.status,
            **self._place(mention.span),
        }
        return told | ({"misspelt": True} if mention.misspelt else {})

    def _place(self, span: Span) -> Json:
        return {"line": self.lines.number(span.start), "chars": _chars(span)}


def _entities(inspection: Inspection) -> list[Json]:
    known = {entity.id: entity for entity in inspection.entities}
    met: dict[str, Entity] = {}
    for mention in _mentions(inspection.seeds):
        if mention.entity not in met:
            found = Entity(mention.entity, mention.type, mention.text, status=Status.CANDIDATE)
            met[mention.entity] = known.get(mention.entity, found)
    chosen = (met[name] for name in sorted(met))
    return [{"id": e.id, "name": e.name, "type": e.type, "status": e.status} for e in chosen]


def _mentions(seeds: Iterable[Seed]) -> Iterable[Mention]:
    return (mention for seed in seeds for article in seed.articles for mention in article.mentions)


def _diagnostic(d: Diagnostic) -> Json:
    return {
        "path": d.place.path,
        "line": d.place.line,
        "column": d.place.column,
        "level": d.level.name.lower(),
        "code": d.code,
        "message": d.message,
        "hint": d.hint,
    }


def _chars(span: Span) -> list[int]:
    return [span.start, span.end]
