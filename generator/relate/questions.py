"""What the build declined to decide: "Castro" in line 11 may be Fidel or Raúl; 003 prints no date.

Each question comes with the YAML that would settle it and the file it belongs into, so that answering one is
copying it and filling in a word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.find.decisions import occurrences
from generator.find.linker import CANDIDATE
from generator.model import Ambiguity, Article, Entity, EntityId, PartKind, Seed, SeedName, Status
from generator.relate.archive import Appearance, Question
from generator.relate.settled import Settled

AUTHORITY = "entities.yml"
_MOST = 200  # names not yet reviewed: a longer list is `suggest`'s work


def questions(
    seeds: Iterable[Seed],
    authority: Iterable[Entity],
    entities: Iterable[Entity],
    appearances: Mapping[EntityId, tuple[Appearance, ...]],
) -> tuple[Question, ...]:
    """Ambiguous names, articles without date or author, and shared names that nobody has reviewed."""
    known, seeds = tuple(authority), tuple(seeds)
    names = {entity.id: entity.name for entity in known}
    settled = Settled(known, seeds)
    asked: list[Question] = []
    for seed in seeds:
        for article in seed.articles:
            asked += (_ambiguous(seed, article, ambiguity, names) for ambiguity in article.ambiguities)
            asked += _unstated(seed.document.name, article)
    open_ones = (e for e in entities if not settled.any(place.mention for place in appearances[e.id]))
    return (*asked, *_unreviewed(open_ones, appearances))


def _ambiguous(seed: Seed, article: Article, found: Ambiguity, names: Mapping[EntityId, str]) -> Question:
    line = seed.document.lines.number(found.span.start)
    begin, end = seed.document.lines.bounds(line)
    before = sum(at < found.span.start for at in occurrences(seed.document.text, found.text, begin, end))
    owners = " or ".join(names.get(owner, owner) for owner in found.owners)
    nth = f", nth: {before + 1}" if before else ""
    rest = ", ".join(found.owners[1:])
    decision = f"line: {line}, text: {_quoted(found.text)}{nth}, entity: {found.owners[0]}, why: {_quoted('…')}"
    return Question(
        kind="ambiguous-name",
        words=f"“{found.text}” in line {line} may be {owners}.",
        seed=seed.document.name,
        article=article.id,
        span=found.span,
        yaml=f"{_head(article)}    mentions:\n      add:\n        - {{{decision}}}  # or {rest}\n",
        file=record_name(seed.document.name),
    )


def _unstated(name: SeedName, article: Article) -> Iterator[Question]:
    if article.kind is not PartKind.ARTICLE:
        return
    for kind, key, missing in (
        ("no-date", "date", article.date is None),
        ("no-author", "author", not article.authors),
    ):
        if missing:
            supplied = f"    {key}: {{value: …, why: {_quoted('…')}, by: {_quoted('…')}}}\n"
            words = f"The article prints no {key}, and no editor has supplied one."
            yield Question(kind, words, name, article.id, yaml=_head(article) + supplied, file=record_name(name))


def _unreviewed(
    entities: Iterable[Entity], appearances: Mapping[EntityId, tuple[Appearance, ...]]
) -> Iterator[Question]:
    spread = {
        entity: len({place.article for place in appearances[entity.id]})
        for entity in entities
        if entity.status is Status.CANDIDATE
    }
    for entity in sorted(spread, key=lambda entity: (-spread[entity], entity.id))[:_MOST]:
        words = f"“{entity.name}” is printed in {spread[entity]} articles, and no editor has looked at it yet."
        kind = entity.type or "…"
        yaml = f"- id: {entity.id.removeprefix(CANDIDATE)}\n  type: {kind}\n  name: {_quoted(entity.name)}\n"
        yield Question("unreviewed-name", words, yaml=yaml, file=AUTHORITY)


def record_name(name: SeedName) -> str:
    """The record beside a seed."""
    return str(PurePosixPath(name).with_suffix(".yml"))


def _head(article: Article) -> str:
    first, last = article.lines
    return f"articles:\n  - lines: [{first}, {last}]\n"


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)
