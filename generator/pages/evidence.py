"""How we know a value, in words and with a way there: ``printed: “by Joseph Fitsanakis”, line 7``.

The link leads to the page of the saved file, to the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from inspect import getdoc

from generator.extract.view import rules
from generator.model import Article, Evidence, How, Seed, Span, Statement
from generator.pages.file_leaves import file_place
from generator.pages.markup import element, isolated, link
from generator.pages.words import shortened
from generator.relate import addresses
from generator.text import escape

_QUOTED = 160  # characters of a printed value that a table shows


def statements(article: Article) -> Iterator[Statement]:
    """All that is stated about an article, values not chosen included."""
    single = (article.title, article.date, article.modified, article.outlet, article.language)
    yield from (found for found in single if found)
    yield from (*article.authors, *article.tags, *article.credits, *article.rivals)


def evidence_spans(seed: Seed) -> tuple[Span, ...]:
    """The spans that a page may point at: those of statements, cited sources and notes."""
    return tuple(sorted({span for article in seed.articles for span in _spans(article)}))


def _spans(article: Article) -> Iterator[Span]:
    yield from (s.evidence.span for s in statements(article) if s.evidence.span)
    yield from (span for source in article.sources for span in (source.span, source.name_span) if span)
    yield from (note.span for note in article.notes if note.span)


def line_link(here: str, seed: Seed, span: Span, words: str | None = None) -> str:
    """``line 7``, linked to the marked words on the saved file's page."""
    there = f"{file_place(seed.document, span.start)}#{addresses.span_id(span)}"
    return link(addresses.between(here, there), words or f"line {seed.document.lines.number(span.start)}")


def how_known(here: str, seed: Seed, evidence: Evidence, *, brief: bool = False) -> str:
    """One cell of the table: how, the words, the line, the rule or the person. ``brief``: the rule by its name only."""
    if evidence.how is How.SUPPLIED:
        return _supplied(evidence)
    pieces = ["Printed" if evidence.how is How.PRINTED else "Worked out from the text"]
    if evidence.span:
        quote = isolated(shortened(evidence.span.of(seed.document.text), _QUOTED), "q")
        pieces.append(f": {quote}, {line_link(here, seed, evidence.span)}")
    elif evidence.pointer:
        pieces.append(f" in the page’s mark-up, {element('code', isolated(evidence.pointer))}")
    return "".join(pieces) + _rule(evidence, brief=brief)


def _supplied(evidence: Evidence) -> str:
    by = isolated(evidence.by) if evidence.by else "an editor"
    why = f": {isolated(evidence.why)}" if evidence.why else ""
    return f"Not printed. Supplied by {by}{why}"


def _rule(evidence: Evidence, *, brief: bool) -> str:
    """What the rule looks for, and its name, which ``explain`` knows."""
    if not evidence.rule:
        return ""
    name = element("span", f"rule: {isolated(evidence.rule)}", class_="aa-rule-name")
    words = None if brief else rule_words(evidence.rule)
    return " " + element("span", f"{escape.html(words)} {name}" if words else name, class_="aa-rule")


@cache
def rule_words(name: str) -> str | None:
    """The first sentence of a rule's documentation without its examples: "A name after a label"."""
    rule = rules.get(name)
    said = (getdoc(rule) or "").split("\n\n")[0].split("\n")[0] if rule else ""
    return said.split(': "')[0].rstrip(" .:").replace("``", "") + "." if said else None
