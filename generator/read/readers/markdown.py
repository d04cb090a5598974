"""``clipping.md``: the text is the file; front matter, if there is any, says what the file is about.

``title: The Map Room Reopens`` between two lines of ``---``, and ``title = "The Map Room Reopens"`` between two of
``+++``, is a statement whose evidence is the value's place in the file. Front matter that is no YAML ("title: Ferries:
a farewell") or no TOML is read line by line, and reported.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Level, Place, declare
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

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<inner>.*?)^(?:---|\.\.\.)[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\+\+\+[ \t]*\r?\n(?P<inner>.*?)^\+\+\+[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)
_TOML_KEY = re.compile(r"^[ \t]*[A-Za-z_][\w-]{0,30}[ \t]*=", re.MULTILINE)
_TOML_PLAIN = re.compile(r"^(?P<key>[A-Za-z_]\w{0,30})[ \t]*=[ \t]*(?P<value>(?![\[{])\S[^\n\r]*)", re.MULTILINE)
_TOML_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")
_KEY = re.compile(r"^[A-Za-z_][\w -]{0,30}:(?:[ \t]|$)", re.MULTILINE)
_LIKE_YAML = re.compile(r"[A-Za-z_][\w -]{0,30}:(?:[ \t]|$)|[ \t]|[-?:#] |-$|[\]}]")
_PLAIN = re.compile(r"^(?P<key>[A-Za-z_]\w{0,30}):[ \t]+(?P<value>(?![\[{&*!|>%@`#])\S[^\n\r]*)", re.MULTILINE)
_TOML_HINT = "put quotes around text, or take the front matter out"
_HINT = "put quotes around values with a colon, or take the front matter out"
UNREAD = declare(
    "front-matter-unread",
    Level.WARNING,
    """The lines between `---` at the top of a note in Markdown could not be read as YAML, or those between `+++` as
    TOML. Plain lines like `title: Ferries` are read nevertheless; lists and tables are not. Nothing of the text is
    lost. Put quotes around values that hold a colon.""",
)
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
    front = _front(text)
    table, unread = _table(front, name) if front else ({}, ())
    found = tuple(_stated(text, front, table)) if front else ()
    regions = (Region(PartKind.FURNITURE, Span(0, front.end())),) if front else ()
    digest = hashlib.sha256(raw).hexdigest()
    document = Document(name, text, digest, len(raw), encoding, "text/markdown", regions, found)
    return document, (*trouble, *unread)


def _front(text: str) -> re.Match[str] | None:
    """The front matter, YAML or TOML; a thematic break at the top of a text is none."""
    if text.startswith("+++"):
        toml = _TOML.match(text)
        return toml if toml and _TOML_KEY.search(toml["inner"]) else None
    front = _FRONT.match(text) if text.startswith("---") else None
    return front if front and _KEY.search(front["inner"]) and not _prose(front["inner"]) else None


def _prose(yaml_text: str) -> bool:
    """Sentences between two thematic breaks, with a colon in one of them."""
    lines = [line for line in yaml_text.splitlines() if line.strip()]
    like = sum(bool(_LIKE_YAML.match(line)) for line in lines)
    return 2 * like < len(lines)


_Table = dict[Any, Any]


def _table(found: re.Match[str], name: SeedName) -> tuple[_Table, tuple[Diagnostic, ...]]:
    """Key and value, and what there is to say about it."""
    front, toml = found["inner"], found.re is _TOML
    if len(front) > _LARGEST:
        return {}, (UNREAD.at(Place(name, 1), f"front matter of {len(front)} characters; left unread", _HINT),)
    try:
        table = tomllib.loads(front.replace("\r\n", "\n")) if toml else _yaml(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = f"the front matter is no {'TOML' if toml else 'YAML'}; read line by line, as far as it goes"
        place = _toml_place(front, name, error) if toml else _place(front, name, error)
        trouble = UNREAD.at(place, said, _TOML_HINT if toml else _HINT)
        return _by_line(front, _TOML_PLAIN if toml else _PLAIN), (trouble,)
    return (table if isinstance(table, dict) else {}), ()


def _yaml(front: str) -> Any:
    aliases = any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(front, Loader=yaml.SafeLoader))
    return _by_line(front, _PLAIN) if aliases else yaml.safe_load(front)


def _toml_place(front: str, name: SeedName, error: Exception) -> Place:
    """Where the TOML went wrong, below the first ``+++``."""
    at = _TOML_WHERE.search(str(error))
    if at is None:
        return Place(name, 1)
    line, lines = int(at[1]), front.split("\n")
    return Place(name, line + 1, int(at[2]), lines[line - 1] if line <= len(lines) else "")


def _place(front: str, name: SeedName, error: Exception) -> Place:
    """Where the YAML went wrong, below the first ``---``."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Place(name, 1)
    lines = front.split("\n")
    return Place(name, mark.line + 2, mark.column + 1, lines[mark.line] if mark.line < len(lines) else "")


def _by_line(front: str, plain: re.Pattern[str]) -> _Table:
    """The plain values: "title: Ferries: a farewell"."""
    return {match["key"]: match["value"].strip().strip("\"'") for match in plain.finditer(front)}


@stated.register("front-matter")
def _stated(text: str, front: re.Match[str], table: _Table) -> Iterator[Statement]:
    """Title, author, date, site and tags in the YAML between ``---``, or the TOML between ``+++``, atop a note.

    Serves clippings and notes in Markdown. Abstains for lists and tables in what is no YAML or TOML, for anchors, and
    for the collector's own dates and tags in what a web clipper wrote.
    """
    clipped = {str(key).casefold() for key in table} >= _CLIPPED
    for key, value in table.items():
        about = _KEYS.get(str(key).casefold())
        if clipped and about in _OF_THE_CLIPPING:
            continue
        if about is None:
            continue
        for one in _values(value):
            if statement := _statement(text, _value_begins(text, front, key), front.end("inner"), about, one):
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
    at = re.compile(rf"^[ \t]*{re.escape(str(key))}\s*[:=]", re.MULTILINE).search(
        text, front.start("inner"), front.end("inner")
    )
    return at.end() if at else front.start("inner")


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
