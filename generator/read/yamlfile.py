"""YAML as a stranger may have written it: every value keeps its line, every fault becomes a diagnostic.

``seeds/002.yml`` line 7 ``publsh: full`` is read as a `Node` at line 7; `Reading.fields` says that the key
is unknown and names the nearest one. Values stay the text that was written (``2024-07``, ``no``, ``1e3``):
YAML's guesses about types are not ours. Anchors, tags, duplicate keys and several documents are refused,
and with them everything that makes YAML grow or run.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

import yaml

from generator.diagnostics import Code, Diagnostic, Level, Place, declare
from generator.model import IsoDate
from generator.text.counting import count

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEPTH = 12  # the deepest value of a record stands at 5
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

Choice = TypeVar("Choice", bound=StrEnum)

SYNTAX = declare(
    "yaml-syntax",
    Level.ERROR,
    """The file is not YAML that we read: a syntax error, an anchor or alias, a tag, a tab used as
    indentation, or values nested too deeply. Nothing of the file is used; the rest of the archive is built.""",
)
DUPLICATE = declare(
    "yaml-duplicate-key",
    Level.ERROR,
    "A key stands twice in one mapping, so it cannot be said which value is meant. The first is used.",
)
UNKNOWN_KEY = declare(
    "yaml-unknown-key",
    Level.ERROR,
    """A key is not one that this file has. It is ignored; the message names the nearest known key.
    The keys of a record are listed in docs/records.md, those of the authority file in docs/authority.md.""",
)
SHAPE = declare(
    "yaml-wrong-shape",
    Level.ERROR,
    "A value has the wrong shape: a list where one word is needed, a word where a date is. It is ignored.",
)
MORE = declare(
    "yaml-more-faults",
    Level.ERROR,
    """A file has many faults of the kinds above; the first ten are printed. Mend those: often one of them is the
    cause of the rest, as where everything stands one step too far to the left.""",
)
_MOST_TOLD = 10
_MOST_QUOTED = 80  # characters of a value in a message
MISSING = declare("yaml-missing-key", Level.ERROR, "A key that is needed is missing. The entry is ignored.")


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value: ``text`` of a scalar (None for null), ``items`` of a list, or ``fields`` of a mapping."""

    line: int
    column: int
    kind: str  # "scalar", "list", "map"
    text: str | None = None
    items: tuple[Node, ...] = ()
    fields: Mapping[str, Node] = field(default_factory=dict)
    keys: Mapping[str, Node] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self.kind == "scalar" and self.text is None


class Reading:
    """One YAML file being read: hands out values, collects the trouble."""

    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self._rows = source.split("\n")
        self.diagnostics: list[Diagnostic] = []
        self.root = self._parse(source)

    def trouble(self, code: Code, node: Node, message: str, hint: str = "") -> None:
        excerpt = self._rows[node.line - 1] if node.line <= len(self._rows) else ""
        width = len(node.text or "") or 1
        self.diagnostics.append(code.at(Place(self.path, node.line, node.column, excerpt, width), message, hint))

    def told(self) -> tuple[Diagnostic, ...]:
        """The faults of the file as far as one wants to read them at once."""
        first, rest = self.diagnostics[:_MOST_TOLD], self.diagnostics[_MOST_TOLD:]
        if not rest:
            return tuple(first)
        more = f"not printed: {count(len(rest), 'more fault')} in this file"
        return (*first, MORE.at(Place(self.path, rest[0].place.line), more, "mend the first ten, then build again"))

    def fields(self, node: Node, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> Mapping[str, Node] | None:
        """The fields of a mapping; None if it is none, or lacks a needed key."""
        if node.kind != "map":
            self.trouble(SHAPE, node, f"expected a mapping with {_listed(known)}; ignored")
            return None
        for key in node.fields:
            if key not in known:
                self._unknown(node.keys[key], key, known)
        missing = [key for key in needed if key not in node.fields or node.fields[key].empty]
        if missing:
            self.trouble(MISSING, node, f"{_listed(tuple(missing))} missing; the entry is ignored")
            return None
        return {key: value for key, value in node.fields.items() if key in known and not value.empty}

    def string(self, node: Node | None) -> str | None:
        if node is None or node.empty:
            return None
        if node.kind != "scalar" or not (node.text or "").strip():
            self.trouble(SHAPE, node, "expected one piece of text; ignored", "put it in quotes")
            return None
        return node.text

    def items(self, node: Node | None) -> tuple[Node, ...]:
        if node is None or node.empty:
            return ()
        if node.kind != "list":
            self.trouble(SHAPE, node, "expected a list; ignored", "write it as [one, two] or with dashes")
            return ()
        return node.items

    def strings(self, node: Node | None) -> tuple[str, ...]:
        found = (self.string(entry) for entry in self.items(node))
        return tuple(text for text in found if text is not None)

    def whole(self, node: Node | None) -> int | None:
        """A positive whole number."""
        if node is None or node.empty:
            return None
        if node.kind == "scalar" and re.fullmatch(r"[1-9]\d{0,8}", node.text or "", re.ASCII):
            return int(node.text or "")
        self.trouble(SHAPE, node, "expected a line number from 1; ignored")
        return None

    def date(self, node: Node | None) -> IsoDate | None:
        if node is None or node.empty:
            return None
        if node.kind == "scalar" and re.fullmatch(_DATE.pattern, node.text or "", re.ASCII):
            return IsoDate(node.text or "")
        self.trouble(SHAPE, node, "expected a date; ignored", "write 2024-07-14, 2024-07 or 2024")
        return None

    def choice(self, node: Node | None, among: type[Choice]) -> Choice | None:
        text = self.string(node)
        if node is None or text is None:
            return None
        try:
            return among(text)
        except ValueError:
            options = tuple(option.value for option in among)
            self.trouble(
                SHAPE, node, f"{quoted(text)} is not one of {_listed(options)}; ignored", _nearest(text, options)
            )
            return None

    def _unknown(self, node: Node, key: str, known: tuple[str, ...]) -> None:
        hint = _nearest(key, known) or f"known keys: {', '.join(known)}"
        self.trouble(UNKNOWN_KEY, node, f"unknown key {quoted(key)}; ignored", hint)

    def _parse(self, source: str) -> Node | None:
        try:
            return self._built(source)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            words = " ".join(filter(None, (error.context, error.problem)))
        except (yaml.YAMLError, RecursionError) as error:  # a character that YAML forbids
            line, column, words = 1, 1, " ".join(str(error).split())
        self.trouble(SYNTAX, Node(line, column, "scalar"), f"not YAML: {words}; nothing of this file is used")
        return None

    def _built(self, source: str) -> Node | None:
        refused = self._refused(source)
        if refused:
            self.trouble(SYNTAX, *refused)
            return None
        root = yaml.compose(source, Loader=_Loader)
        return self._node(root) if root is not None else None

    def _refused(self, source: str) -> tuple[Node, str] | None:
        depth = 0
        for event in yaml.parse(source, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            fault = _fault(event) or ("values are nested too deeply" if depth > _DEPTH else None)
            if fault:
                mark = event.start_mark
                line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
                return Node(line, column, "scalar"), f"{fault}; nothing of this file is used"
        return None

    def _node(self, raw: yaml.Node) -> Node:
        line, column = raw.start_mark.line + 1, raw.start_mark.column + 1
        if isinstance(raw, yaml.ScalarNode):
            null = raw.tag == "tag:yaml.org,2002:null"
            return Node(line, column, "scalar", None if null else raw.value)
        if isinstance(raw, yaml.SequenceNode):
            return Node(line, column, "list", items=tuple(self._node(child) for child in raw.value))
        fields: dict[str, Node] = {}
        keys: dict[str, Node] = {}
        for raw_key, raw_value in raw.value:
            key = self._node(raw_key)
            if key.kind != "scalar":
                self.trouble(SHAPE, key, "a key must be one word; ignored")
            elif (key.text or "") in fields:
                self.trouble(
                    DUPLICATE,
                    key,
                    f"key {quoted(key.text or '')} stands twice; the first is used",
                    "remove one of them",
                )
            else:
                fields[key.text or ""], keys[key.text or ""] = self._node(raw_value), key
        return Node(line, column, "map", fields=fields, keys=keys)


def _fault(event: yaml.Event) -> str | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "anchors and aliases (&name, *name) are not read here"
    if isinstance(event, yaml.ScalarEvent) and not event.value.isascii() and _SURROGATE.search(event.value):
        return "half a character (a lone surrogate) is not read here"
    tag = getattr(event, "tag", None)
    implicit = getattr(event, "implicit", True)  # of a scalar: as it stands, or in quotes
    written = not any(implicit) if isinstance(implicit, tuple) else not implicit
    return f"tags such as {tag} are not read here" if tag and written else None


def _nearest(word: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f'did you mean "{close[0]}"?' if close else ""


def quoted(text: str) -> str:
    """A value as messages quote it, which are one line each."""
    shown = " ".join(text.split())
    return f'"{shown}"' if len(shown) <= _MOST_QUOTED else f'"{shown[:_MOST_QUOTED]}…"'


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)
