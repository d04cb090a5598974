"""The three lines to copy: ``Fitsanakis, J. (2022, March 28). More Russian spies … . https://…``.

Rendered by a CSL processor (citeproc-py) over the small styles beside this file. The stock styles ask for
what it cannot do: over ``apa.csl`` an article without an author got its title twice, over Chicago's every
web page an "Edition.", over MLA's a given name shrank to initials (0.11.1). Titles keep their printed capitals.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from generator.exports.csl import csl_item
from generator.exports.reference import may_be_named, reference
from generator.model import Article, PartKind
from generator.relate.archive import Archive
from generator.text import bidi

_STYLES = (("APA", "apa", False), ("Chicago", "chicago", True), ("MLA", "mla", True))
_FOLDER = Path(__file__).with_name("styles")
# Noncharacters, which no value holds (`plain.one_line` replaces them): the processor reads "<span" in a title
# as markup of its own, and our italics must not be mistaken for a title's.
_ITALIC_ON, _ITALIC_OFF, _LESS_THAN = "\ufdd0", "\ufdd1", "\ufdd2"
# What is written from right to left is isolated, so that it turns nothing around that stands beside it.
_BDI_ON, _BDI_OFF = "\ufdd3", "\ufdd4"
_ISOLATED = ("title", "container-title", "family", "literal")  # of a given name a style takes letters: see `_given`
_HELD = re.compile(f"({_BDI_ON}[^{_BDI_OFF}]*{_BDI_OFF})")
_WORD = re.compile(r"[^\s.,;:()“”]+")
_ENDS = (".", "?", "!", "…")


def citations(archive: Archive, article: Article) -> tuple[tuple[str, str], ...]:
    """(style, HTML) of the *original*; safe to print, italics as ``<i>``. Empty for what cannot be cited."""
    if article.kind is not PartKind.ARTICLE or not may_be_named(archive, article):
        return ()
    item = csl_item(reference(archive, article))
    return tuple((name, _as_html(_rendered(style, _prepared(item, quoted)))) for name, style, quoted in _STYLES)


def _prepared(item: dict[str, Any], quoted: bool) -> dict[str, Any]:
    """American styles put the title's full stop inside its quotation marks; the processor cannot."""
    title = item.get("title", "[Untitled]")
    title = title if title.endswith(_ENDS) else title + "."
    if quoted:
        title = title if title.startswith("[") else f"“{title.replace('“', '‘').replace('”', '’')}”"
    found = {**item, "id": "it", "title": title}
    found.pop("keyword", None)
    found.pop("language", None)
    return {name: _guarded(value, name) for name, value in found.items()}


def _guarded(value: Any, name: str) -> Any:
    if isinstance(value, str):
        plain = value.replace("<", _LESS_THAN)
        return f"{_BDI_ON}{plain}{_BDI_OFF}" if name in _ISOLATED and bidi.turns(value) else plain
    if isinstance(value, dict):
        return {part: _guarded(inner, part) for part, inner in value.items()}
    return [_guarded(part, name) for part in value] if isinstance(value, list) else value


def _rendered(style: str, item: dict[str, Any]) -> str:
    bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([item]), _FORMATTER)
    bibliography.register(Citation([CitationItem("it")]))
    return str(bibliography.bibliography()[0])


@cache
def _style(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(str(_FOLDER / f"{name}.csl"), validate=False)


def _as_html(text: str) -> str:
    held = "".join(piece if _HELD.fullmatch(piece) else _given(piece) for piece in _HELD.split(text))
    plain = escape(held.replace(_LESS_THAN, "<"))
    plain = plain.replace(_BDI_ON, "<bdi>").replace(_BDI_OFF, "</bdi>")
    return plain.replace(_ITALIC_ON, "<i>").replace(_ITALIC_OFF, "</i>")


def _given(text: str) -> str:
    """What a style made of a given name, here an initial, is isolated where it came to stand."""
    return _WORD.sub(lambda m: f"{_BDI_ON}{m[0]}{_BDI_OFF}" if bidi.turns(m[0]) else m[0], text)


def _italic(text: str) -> str:
    return f"{_ITALIC_ON}{text}{_ITALIC_OFF}"


_FORMATTER = SimpleNamespace(
    preformat=lambda text: text,
    Italic=_italic,
    **dict.fromkeys(("Oblique", "Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps"), str),
)
