"""Editors' decisions on single mentions: in line 19 ``Moscow`` is the city, ``{line: 19, text: Moscow, entity: …}``.

They come after all rules and win: `add` links the words whatever they were linked to before, `drop` takes a
mention away. A decision whose words no longer stand in its line, or whose mention was not made, is an error of the
record: it is never applied to other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from generator.diagnostics import Code, Diagnostic, Level, Place, declare
from generator.find.linker import Linker
from generator.model import (
    Article,
    ArticleRecord,
    Document,
    Mention,
    MentionRecord,
    PartKind,
    Record,
    RuleName,
    Span,
    Status,
)
from generator.text.composed import forms

STALE_DECISION = declare(
    "mention-decision-stale",
    Level.ERROR,
    """A record decides about words that do not stand in the line it names, or takes away a mention that was not
    made. The decision is not applied. Look up the line in the text and correct or delete the decision.""",
)
UNKNOWN_ENTITY = declare(
    "mention-decision-unknown-entity",
    Level.ERROR,
    "A record links words to an id that the authority file does not have. The decision is not applied.",
)
BY_EDITOR = RuleName("editors-decision")


def decide(
    document: Document, article: Article, record: Record, linker: Linker
) -> tuple[Article, tuple[Diagnostic, ...]]:
    """The article with the record's decisions on its mentions applied."""
    trouble: list[Diagnostic] = []
    for decision in _decisions(article, record):
        span = _span(document, article, decision)
        if span is None:
            words = f"{decision.text!r} does not stand in line {decision.on_line} of the article; not applied"
            trouble.append(_stale(STALE_DECISION, record, decision, words))
        elif other := next((m for m in article.mentions if m.rule == BY_EDITOR and m.span.meets(span)), None):
            words = f"{decision.text!r} meets {other.text!r}, about which another decision speaks; not applied"
            trouble.append(_stale(STALE_DECISION, record, decision, words))
        elif decision.entity is None:
            article, faults = _dropped(article, record, decision, span)
            trouble += faults
        elif (entity := linker.entity(decision.entity)) is None:
            words = f"no readable entry of the authority file has the id {decision.entity!r}; not applied"
            trouble.append(_stale(UNKNOWN_ENTITY, record, decision, words))
        else:
            mention = Mention(span, decision.text, entity.id, entity.type, Status.REVIEWED, BY_EDITOR, why=decision.why)
            article = _with(article, span, mention)
    return article, tuple(trouble)


def _decisions(article: Article, record: Record) -> Iterator[MentionRecord]:
    for entry in record.articles:
        if _speaks_of(entry, article):
            yield from entry.mentions


def _speaks_of(entry: ArticleRecord, article: Article) -> bool:
    if entry.id is not None:
        return entry.id == article.id
    if entry.lines is None:
        return article.kind is PartKind.ARTICLE
    return entry.lines[0] <= article.lines[1] and article.lines[0] <= entry.lines[1]


def _span(document: Document, article: Article, decision: MentionRecord) -> Span | None:
    """The words of a decision: the nth time they stand in their line; None if they do not."""
    if not article.lines[0] <= decision.on_line <= article.lines[1]:
        return None
    for words in forms(decision.text):
        found = occurrences(document.text, words, *document.lines.bounds(decision.on_line))
        at = next(islice(found, decision.nth - 1, None), None)
        if at is not None:
            return Span(at, at + len(words))
    return None


def occurrences(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Where these words stand as whole words: ``Ann`` not in ``Annual``."""
    at = text.find(words, start, end) if words else -1
    while at >= 0:
        stop = at + len(words)
        begins = at == start or not (text[at - 1].isalnum() and words[0].isalnum())
        if begins and (stop == end or not (text[stop].isalnum() and words[-1].isalnum())):
            yield at
        at = text.find(words, at + 1, end)


def _dropped(
    article: Article, record: Record, decision: MentionRecord, span: Span
) -> tuple[Article, tuple[Diagnostic, ...]]:
    if any(mention.span == span for mention in article.mentions):
        return _with(article, span, None), ()
    words = f"{decision.text!r} in line {decision.on_line} is no mention, so there is nothing to drop"
    return article, (_stale(STALE_DECISION, record, decision, words),)


def _with(article: Article, span: Span, mention: Mention | None) -> Article:
    """The article with this mention, or none, at these words; what overlapped them goes."""
    kept = [m for m in article.mentions if not m.span.meets(span)] + ([mention] if mention else [])
    unsettled = tuple(a for a in article.ambiguities if not a.span.meets(span))
    return replace(article, mentions=tuple(sorted(kept, key=lambda m: m.span)), ambiguities=unsettled)


def _stale(code: Code, record: Record, decision: MentionRecord, words: str) -> Diagnostic:
    rows = record.source.split("\n")
    excerpt = rows[decision.line - 1] if decision.line <= len(rows) else ""
    column = len(excerpt) - len(excerpt.lstrip(" -")) + 1
    return code.at(Place(record.path, decision.line, column, excerpt), words, "correct or delete the decision")
