"""``clipping.md``: the text is the file; front matter, if there is any, says what the file is about.

``title: The Map Room Reopens`` between two lines of ``---`` is a statement whose evidence is the value's place in the
file. ``role: translator`` beside a name makes it a credit; ``{{title}}`` and ``n/a`` state nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.languages import known, table
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
from generator.read import schema
from generator.read.encoding import decode
from generator.read.frontmatter import Entry, front_matter
from generator.read.reading import readers, stated
from generator.read.stateddates import decided
from generator.text.names import is_nobody

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


_TEMPLATE = re.compile(r"\{\{|\{%|<%|\$\{")
_WORD = re.compile(r"\w")
_HANDLE = re.compile(r"[a-z\d]+(?:[-_.][a-z\d]+)*")
_BRACKETS = " []"  # of a link between notes: [[Hanna Brook]]


@readers.register(".markdown")
@readers.register(".md")
def read_markdown(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    text, encoding, trouble = decode(raw, name)
    front = front_matter(text, name)
    found, undecided = decided(_stated(front.entries)) if front else ((), ())
    regions = (Region(PartKind.FURNITURE, Span(0, front.end)),) if front else ()
    digest = hashlib.sha256(raw).hexdigest()
    document = Document(name, text, digest, len(raw), encoding, "text/markdown", regions, found, undecided=undecided)
    return document, (*trouble, *(front.trouble if front else ()))


@stated.register("front-matter")
def _stated(entries: tuple[Entry, ...]) -> Iterator[Statement]:
    """Title, author, date, site, tags and who did other work, in the YAML or TOML atop a note.

    Serves clippings and notes in Markdown. Abstains for lists and tables in what is no YAML or TOML, for anchors, for
    what a template or a program left unset ("{{author}}", "n/a"), and for the collector's own dates and tags in what a
    web clipper wrote.
    """
    clipped = {entry.key.casefold() for entry in entries} >= _CLIPPED
    outlets = {entry.value for entry in entries if _KEYS.get(entry.key.casefold()) is Property.OUTLET}
    for entry in _persons_once(entries):
        key, value = entry.key.casefold(), " ".join(entry.value.strip(_BRACKETS).split())
        role = _other_work(entry.role or "") or _other_work(key)
        about = Property.CREDIT if role else _KEYS.get(key)
        if about is None or (clipped and about in _OF_THE_CLIPPING) or _unset(about, value):
            continue
        if about is not Property.AUTHOR or value not in outlets:
            evidence = Evidence(How.PRINTED, RuleName("front-matter"), _place(entry), Strength.LABELLED)
            yield Statement(about, value, evidence, role)


def _persons_once(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Without the handle of an author whom another key names: ``author: hanna-brook`` beside ``authors:``."""
    named = {entry.key.casefold() for entry in entries if _is_author(entry) and not _HANDLE.fullmatch(entry.value)}
    for entry in entries:
        if not (_is_author(entry) and _HANDLE.fullmatch(entry.value) and named - {entry.key.casefold()}):
            yield entry


def _is_author(entry: Entry) -> bool:
    return _KEYS.get(entry.key.casefold()) is Property.AUTHOR


def _other_work(told: str) -> str | None:
    """The work of a translator, an editor, an illustrator, in any language."""
    low = told.casefold().strip()
    return schema.credit(low) or table("lone_roles").get(low) or table("picture_roles").get(low)


def _unset(about: Property, value: str) -> bool:
    if not _WORD.search(value) or _TEMPLATE.search(value):
        return True
    named = about in (Property.TITLE, Property.OUTLET) and value.casefold() in known("placeholder_names")
    return named or (about is Property.OUTLET and is_nobody(value))


def _place(entry: Entry) -> Span:
    """The words of the value without the brackets of a link."""
    lead = len(entry.value) - len(entry.value.lstrip(_BRACKETS))
    tail = len(entry.value) - len(entry.value.rstrip(_BRACKETS))
    if len(entry.value) != entry.span.end - entry.span.start:
        return entry.span
    return Span(entry.span.start + lead, entry.span.end - tail)
