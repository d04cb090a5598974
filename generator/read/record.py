"""Records: ``seeds/002.yml`` says what the editors know about ``seeds/002.txt``.

Reads the shape and keeps the line of every decision. A value with a fault is left out, with a diagnostic;
the rest of the record holds. Whether a record fits a text is decided where it is applied.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic, Level, declare
from generator.model import (
    ArticleId,
    ArticleRecord,
    EntityId,
    MentionRecord,
    NoteRecord,
    Publish,
    Record,
    SourceKind,
    SourceRecord,
    Supplied,
    TextKind,
)
from generator.read.authority import is_id
from generator.read.textfile import read_text
from generator.read.yamlfile import SHAPE, Node, Reading, quoted
from generator.text.web_address import is_accepted

FILE_KEYS = ("text", "sha256", "original_sha256", "publish", "why", "rights", "articles")
ARTICLE_KEYS = (
    *("lines", "id", "replaces", "added", "url", "archived_url"),
    *("title", "author", "authors", "date", "outlet", "language", "sources", "notes", "mentions"),
)
SUPPLIED_KEYS = ("value", "why", "by")
NOTE_KEYS = ("on", "body", "by", "date")
SOURCE_KEYS = ("name", "kind", "url", "line", "why", "by", "drop")
MENTION_KEYS = ("line", "text", "entity", "why", "nth")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_EDITORS = "the editors"

RECORD_BAD_ID = declare(
    "record-bad-id",
    Level.ERROR,
    """An article's id is its address, so it has small letters, digits and single hyphens only, at most 80
    of them. The id is ignored: the article keeps the address made from its title, or, where the id stands under
    `replaces`, no redirect is made.""",
)

NO_WHY = declare(
    "record-no-why",
    Level.WARNING,
    """A record withholds a text and does not say why. The page says that something is withheld; a reader should
    also learn the reason. Add `why` to the record, in one sentence.""",
)

Fields = Mapping[str, Node]


def read_record(path: Path, shown: str | None = None) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """Read one record. None when the file cannot be read as YAML at all."""
    name = shown or str(path)
    source, trouble = read_text(path, name)
    if source is None:
        return None, trouble
    reading = Reading(name, source)
    if reading.root is None:
        return (Record(name, source=source) if not reading.diagnostics else None), reading.told()
    fields = reading.fields(reading.root, FILE_KEYS)
    if fields is None:
        return None, reading.told()
    publish, why = _publish(reading, fields.get("publish")), reading.string(fields.get("why"))
    if why is None and "publish" in fields and fields["publish"].text == Publish.WITHHELD:
        message = "a text is withheld and no reason is given; the page says so without one"
        reading.trouble(NO_WHY, fields["publish"], message, "add `why` for the reader")
    record = Record(
        path=name,
        sha256=_sha256(reading, fields.get("sha256")),
        original_sha256=_sha256(reading, fields.get("original_sha256")),
        text=reading.choice(fields.get("text"), TextKind) or TextKind.ORIGINAL,
        publish=publish,
        rights=reading.string(fields.get("rights")),
        why=why,
        articles=_articles(reading, fields.get("articles")),
        sha256_line=fields["sha256"].line if "sha256" in fields else 1,
        source=source,
    )
    return record, reading.told()


def _publish(reading: Reading, node: Node | None) -> Publish:
    """Nothing is published in full that a record does not name so; a level that we cannot read shows nothing."""
    if node is None or node.empty:
        return Publish.RECORD
    return reading.choice(node, Publish) or Publish.WITHHELD


def _sha256(reading: Reading, node: Node | None) -> str | None:
    text = reading.string(node)
    if node is None or text is None or _SHA256.fullmatch(text):
        return text
    reading.trouble(SHAPE, node, "expected a SHA-256 sum, 64 digits 0-9 a-f; ignored")
    return None


def _articles(reading: Reading, node: Node | None) -> tuple[ArticleRecord, ...]:
    found = []
    for entry in reading.items(node):
        fields = reading.fields(entry, ARTICLE_KEYS)
        if fields is not None:
            found.append(_article(reading, entry, fields))
    return tuple(found)


def _article(reading: Reading, node: Node, fields: Fields) -> ArticleRecord:
    drops, adds = _mention_lists(reading, fields.get("mentions"))
    return ArticleRecord(
        line=node.line,
        lines=_lines(reading, fields.get("lines")),
        id=_article_id(reading, fields.get("id")),
        added=reading.date(fields.get("added")),
        url=_web_address(reading, fields.get("url")),
        archived_url=_web_address(reading, fields.get("archived_url")),
        title=_supplied(reading, fields.get("title")),
        authors=_authors(reading, fields),
        date=_supplied_date(reading, fields.get("date")),
        outlet=_supplied(reading, fields.get("outlet")),
        language=_supplied(reading, fields.get("language")),
        sources=tuple(filter(None, (_source(reading, entry) for entry in reading.items(fields.get("sources"))))),
        notes=tuple(filter(None, (_note(reading, entry) for entry in reading.items(fields.get("notes"))))),
        mentions=(*drops, *adds),
        replaces=tuple(filter(None, (_article_id(reading, old) for old in reading.items(fields.get("replaces"))))),
    )


def _lines(reading: Reading, node: Node | None) -> tuple[int, int] | None:
    if node is None or node.empty:
        return None
    numbers = [reading.whole(entry) for entry in node.items]
    if len(numbers) == 1 and numbers[0]:
        return numbers[0], numbers[0]
    if len(numbers) == 2 and numbers[0] and numbers[1] and numbers[0] <= numbers[1]:
        return numbers[0], numbers[1]
    reading.trouble(SHAPE, node, "expected first and last line; ignored", "write it as [1, 7]")
    return None


def _article_id(reading: Reading, node: Node | None) -> ArticleId | None:
    text = reading.string(node)
    if node is None or text is None:
        return None
    if is_id(text):
        return ArticleId(text)
    reading.trouble(
        RECORD_BAD_ID, node, f"{quoted(text)} cannot be an id; ignored", "small letters, digits and hyphens"
    )
    return None


def _web_address(reading: Reading, node: Node | None) -> str | None:
    text = reading.string(node)
    if node is None or text is None or (_WEB.fullmatch(text) and is_accepted(text)):
        return text
    reading.trouble(SHAPE, node, "expected a web address that browsers accept; ignored", "write https://host/path")
    return None


def _supplied(reading: Reading, node: Node | None) -> Supplied | None:
    if node is None or node.empty:
        return None
    fields = reading.fields(node, SUPPLIED_KEYS, needed=("value", "why"))
    if fields is None:
        return None
    value, why = reading.string(fields["value"]), reading.string(fields["why"])
    if value is None or why is None:
        return None
    return Supplied(value, why, reading.string(fields.get("by")) or _EDITORS, node.line)


def _supplied_date(reading: Reading, node: Node | None) -> Supplied | None:
    supplied = _supplied(reading, node)
    if node is None or supplied is None:
        return None
    return supplied if reading.date(node.fields["value"]) else None


def _authors(reading: Reading, fields: Fields) -> tuple[Supplied, ...]:
    """``author`` is one supplied value or a list of them; ``authors`` is the same."""
    node = fields.get("author") or fields.get("authors")
    if node is None:
        return ()
    entries = node.items if node.kind == "list" else (node,)
    return tuple(filter(None, (_supplied(reading, entry) for entry in entries)))


def _note(reading: Reading, node: Node) -> NoteRecord | None:
    fields = reading.fields(node, NOTE_KEYS, needed=("body",))
    if fields is None:
        return None
    body = reading.string(fields["body"])
    place: Fields = {}
    if "on" in fields:
        place = reading.fields(fields["on"], ("line", "quote"), needed=("line",)) or {}
        if not place:  # it was meant for some line, so it is not a note on the whole article
            return None
    if body is None:
        return None
    return NoteRecord(
        body=body.strip(),
        by=reading.string(fields.get("by")) or _EDITORS,
        date=reading.date(fields.get("date")),
        on_line=reading.whole(place.get("line")),
        quote=reading.string(place.get("quote")),
        line=node.line,
    )


def _source(reading: Reading, node: Node) -> SourceRecord | None:
    """``{name: …, kind: …, why: …}`` adds; ``{drop: NAME, why: …}`` takes away."""
    fields = reading.fields(node, SOURCE_KEYS, needed=("why",))
    if fields is None:
        return None
    named = fields.get("drop") or fields.get("name") or fields.get("url")
    name, why = reading.string(named), reading.string(fields["why"])
    if name is None or why is None:
        if named is None:
            reading.trouble(SHAPE, node, 'a source needs "name" or "drop"; ignored')
        return None
    return SourceRecord(
        name=name,
        why=why,
        by=reading.string(fields.get("by")) or _EDITORS,
        line=node.line,
        drop="drop" in fields,
        kind=reading.choice(fields.get("kind"), SourceKind),
        url=_web_address(reading, fields.get("url")),
        on_line=reading.whole(fields.get("line")),
    )


def _mention_lists(reading: Reading, node: Node | None) -> tuple[tuple[MentionRecord, ...], tuple[MentionRecord, ...]]:
    fields = reading.fields(node, ("drop", "add")) if node and not node.empty else None
    if not fields:
        return (), ()
    drops = (_mention(reading, entry, ("line", "text", "why")) for entry in reading.items(fields.get("drop")))
    adds = (_mention(reading, entry, ("line", "text", "entity", "why")) for entry in reading.items(fields.get("add")))
    return tuple(filter(None, drops)), tuple(filter(None, adds))


def _mention(reading: Reading, node: Node, needed: tuple[str, ...]) -> MentionRecord | None:
    fields = reading.fields(node, MENTION_KEYS, needed=needed)
    if fields is None:
        return None
    line, text, why = reading.whole(fields["line"]), reading.string(fields["text"]), reading.string(fields["why"])
    entity = reading.string(fields.get("entity")) if "entity" in needed else None
    if line is None or text is None or why is None or ("entity" in needed and entity is None):
        return None
    nth = reading.whole(fields.get("nth")) or 1
    return MentionRecord(line, text, EntityId(entity) if entity else None, why, node.line, nth)
