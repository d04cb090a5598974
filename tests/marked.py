"""Texts with their truth in them: ``[[Elena Duarte]], mayor of [[Puerto Sereno]]``; without brackets, plain texts."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from generator.model import Article, BlockKind, Document, Span
from tests.texts import article, document

_MARK = re.compile(r"\[\[(.+?)\]\]")


def marked(path: Path) -> tuple[Document, Article, frozenset[Span]]:
    """The plain text, its article (first line the title), and the spans that were marked."""
    source, text, spans, done = path.read_text(encoding="utf-8"), "", set(), 0
    for match in _MARK.finditer(source):
        text += source[done : match.start()]
        spans.add(Span(len(text), len(text) + len(match[1])))
        text, done = text + match[1], match.end()
    doc = document(text + source[done:], path.name)
    whole = article(doc)
    title = replace(whole.blocks[0], kind=BlockKind.TITLE)
    return doc, replace(whole, blocks=(title, *whole.blocks[1:])), frozenset(spans)
