"""``clipping.md``: the text is the file; front matter, if there is any, says what the file is about.

``title: The Map Room Reopens`` between two lines of ``---`` is a statement whose evidence is the value's place in
the file. Front matter that is no YAML is text like any other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import yaml

from generator.diagnostics import Diagnostic
from generator.model import (
    Document,
    Evidence,
    How,
    PartKind,
    Property,
    Region,
    RuleName,
    SeedName,
    Span,
    Statement,
    Strength,
)
from generator.read.encoding import decode
from generator.read.reading import readers, stated
from generator.text.dates import find_dates

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)
_LARGEST = 20_000  # code points of front matter
_KEYS = {
    "title": Property.TITLE,
    "author": Property.AUTHOR,
    "authors": Property.AUTHOR,
    "by": Property.AUTHOR,
    "byline": Property.AUTHOR,
    "date": Property.DATE,
    "published": Property.DATE,
    "pubdate": Property.DATE,
    "updated": Property.MODIFIED,
    "modified": Property.MODIFIED,
    "lastmod": Property.MODIFIED,
    "site": Property.OUTLET,
    "site_name": Property.OUTLET,
    "publication": Property.OUTLET,
    "publisher": Property.OUTLET,
    "outlet": Property.OUTLET,
    "tags": Property.TAG,
    "keywords": Property.TAG,
}
_CLIPPED = {"source", "created"}  # written by a web clipper
_OF_THE_CLIPPING = (Property.MODIFIED, Property.TAG)  # then these are the collector's
_DATES = (Property.DATE, Property.MODIFIED)


@readers.register(".markdown")
@readers.register(".md")
def read_markdown(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    text, encoding, trouble = decode(raw, name)
    front = _FRONT.match(text) if text.startswith("---") else None
    found = tuple(_stated(text, front)) if front and len(front["yaml"]) <= _LARGEST else ()
    regions = (Region(PartKind.FURNITURE, Span(0, front.end())),) if front and found else ()
    digest = hashlib.sha256(raw).hexdigest()
    return Document(name, text, digest, len(raw), encoding, "text/markdown", regions, found), trouble


@stated.register("front-matter")
def _stated(text: str, front: re.Match[str]) -> Iterator[Statement]:
    """Title, author, date, site and tags in the YAML between ``---`` at the top of a note.

    Serves clippings and notes in Markdown. Abstains for what is no YAML, for anchors, and for the collector's own
    dates and tags in what a web clipper wrote.
    """
    try:
        table = yaml.safe_load(front["yaml"]) if "&" not in front["yaml"] and "*" not in front["yaml"] else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return
    table = table if isinstance(table, dict) else {}
    clipped = {str(key).casefold() for key in table} >= _CLIPPED
    for key, value in table.items():
        about = _KEYS.get(str(key).casefold())
        if clipped and about in _OF_THE_CLIPPING:
            continue
        if about is None:
            continue
        for one in _values(value):
            if statement := _statement(text, _value_begins(text, front, key), front.end("yaml"), about, one):
                yield statement


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _values(one)
    elif isinstance(value, dict):
        yield from _values(value.get("name"))
    elif isinstance(value, datetime | date):
        yield value.isoformat()[:10]
    elif isinstance(value, str | int) and str(value).strip(" []"):
        yield str(value).strip(" []")


def _value_begins(text: str, front: re.Match[str], key: object) -> int:
    """Where the values of a key begin, so that "water" among the tags is not found in the title."""
    at = re.compile(rf"^{re.escape(str(key))}\s*:", re.MULTILINE).search(text, front.start("yaml"), front.end("yaml"))
    return at.end() if at else front.start("yaml")


def _statement(text: str, begin: int, end: int, about: Property, value: str) -> Statement | None:
    at = text.find(value, begin, end)
    if at < 0:
        return None
    span = Span(at, at + len(value))
    if about in _DATES:
        dates = list(find_dates(value))
        if not dates or dates[0].value is None:
            return None
        value = dates[0].value
    evidence = Evidence(How.PRINTED, RuleName("front-matter"), span, Strength.LABELLED)
    return Statement(about, " ".join(value.split()), evidence)
