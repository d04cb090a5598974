"""The authority file: ``- {id: cjng, type: organisation, name: Jalisco New Generation Cartel}``.

Reads the shape of each entry and keeps the line it stands on; whether the entries make sense together
(an alias with two owners, a merge in a circle) is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Diagnostic, Level, declare
from generator.model import Entity, EntityId, EntityType
from generator.read.textfile import read_text
from generator.read.yamlfile import SHAPE, Node, Reading, quoted

KEYS = ("id", "type", "name", "aliases", "misspellings", "weak", "not_in", "same_as", "description", "replaces")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,15}")

BAD_ID = declare(
    "authority-bad-id",
    Level.ERROR,
    """An id is part of an address, so it has small letters, digits and single hyphens only, at most 80 of
    them: "andres-manuel-lopez-obrador". The entry is ignored, or where it stands under `replaces`, that id.""",
)
DUPLICATE_ID = declare(
    "authority-duplicate-id", Level.ERROR, "Two entries of the authority file have one id. The second is ignored."
)


@dataclass(frozen=True, slots=True)
class Authority:
    """The entries of an authority file, sorted by id. No file: no entries."""

    path: str = ""
    entities: tuple[Entity, ...] = ()
    source: str = field(default="", repr=False)


def read_authority(path: Path, shown: str | None = None) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """Read an authority file. Entries that are wrong are left out, each with a diagnostic."""
    name = shown or str(path)
    source, trouble = read_text(path, name)
    if source is None:
        return Authority(name), trouble
    reading = Reading(name, source)
    found: dict[EntityId, Entity] = {}
    for node in reading.items(reading.root):
        entity = _entity(reading, node)
        if entity and entity.id in found:
            first = found[entity.id].line
            reading.trouble(
                DUPLICATE_ID, node.fields["id"], f'id "{entity.id}" stands in line {first} too; this entry is ignored'
            )
        elif entity:
            found[entity.id] = entity
    entities = tuple(found[key] for key in sorted(found))
    return Authority(name, entities, source), reading.told()


def _entity(reading: Reading, node: Node) -> Entity | None:
    fields = reading.fields(node, KEYS, needed=("id", "type", "name"))
    if fields is None:
        return None
    identity, name = reading.string(fields["id"]), reading.string(fields["name"])
    kind = reading.choice(fields["type"], EntityType)
    if identity is None or kind is None or name is None:
        return None
    if not is_id(identity):
        reading.trouble(BAD_ID, fields["id"], f"{quoted(identity)} cannot be an id; the entry is ignored")
        return None
    return Entity(
        id=EntityId(identity),
        type=kind,
        name=name,
        aliases=reading.strings(fields.get("aliases")),
        misspellings=reading.strings(fields.get("misspellings")),
        weak=reading.strings(fields.get("weak")),
        not_in=reading.strings(fields.get("not_in")),
        same_as=_pairs(reading, fields.get("same_as")),
        description=reading.string(fields.get("description")),
        replaces=tuple(filter(None, (_replaced(reading, old) for old in reading.items(fields.get("replaces"))))),
        line=node.line,
    )


def _replaced(reading: Reading, node: Node) -> EntityId | None:
    text = reading.string(node)
    if text is None or is_id(text):
        return EntityId(text) if text else None
    reading.trouble(BAD_ID, node, f"{quoted(text)} cannot be an id; no redirect is made")
    return None


def is_id(text: str) -> bool:
    """Whether a text can be an id: an address on every file system, never a way out of a folder."""
    return len(text) <= 80 and _ID.fullmatch(text) is not None


def _pairs(reading: Reading, node: Node | None) -> tuple[tuple[str, str], ...]:
    if node is None or node.empty:
        return ()
    if node.kind != "map":
        reading.trouble(SHAPE, node, "expected a mapping such as {wikidata: Q1}; ignored")
        return ()
    values = ((key, _same(reading, key, value)) for key, value in sorted(node.fields.items()))
    return tuple((key, value) for key, value in values if value is not None)


def _same(reading: Reading, key: str, node: Node) -> str | None:
    text = reading.string(node)
    if text is None or key != "wikidata" or _WIKIDATA.fullmatch(text):
        return text
    reading.trouble(SHAPE, node, f"{quoted(text)} is no Wikidata id; one is a Q and a number, such as Q96; ignored")
    return None
