"""What the extract stage hands on: articles, the parts that know their articles, and the trouble met."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model import Article, Part


@dataclass(frozen=True, slots=True)
class Extracted:
    """Articles in the order of the text; parts tile the document and name their article where they have one."""

    articles: tuple[Article, ...]
    parts: tuple[Part, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
