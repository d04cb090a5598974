"""What stands atop a note between two lines of ``---`` (YAML) or ``+++`` (TOML): ``title: The Map Room Reopens``.

Every entry keeps its place in the file, also a value in quotes or folded over several rows. Front matter that is no
YAML ("title: Ferries: a farewell") or no TOML is read line by line, and reported.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import SeedName, Span

_YAML = re.compile(r"\A---[ \t]*\n(?P<inner>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(?P<inner>.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TOML_KEY = re.compile(r"^[ \t]*[A-Za-z_][\w-]{0,30}[ \t]*=", re.MULTILINE)
_TOML_PLAIN = re.compile(r"^(?P<key>[A-Za-z_]\w{0,30})[ \t]*=[ \t]*(?P<value>(?![\[{])\S[^\n]*)", re.MULTILINE)
_TOML_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")
_KEY = re.compile(r"^[A-Za-z_][\w -]{0,30}:(?:[ \t]|$)", re.MULTILINE)
_LIKE_YAML = re.compile(r"[A-Za-z_][\w -]{0,30}:(?:[ \t]|$)|[ \t]|[-?:#] |-$|[\]}]")
_PLAIN = re.compile(r"^(?P<key>[A-Za-z_]\w{0,30}):[ \t]+(?P<value>(?![\[{&*!|>%@`#])\S[^\n]*)", re.MULTILINE)
_TOML_HINT = "put quotes around text, or take the front matter out"
_HINT = "put quotes around values with a colon, or take the front matter out"
_NULL = "tag:yaml.org,2002:null"
_ROLES = ("role", "roles", "job")
UNREAD = declare(
    "front-matter-unread",
    Level.WARNING,
    """The lines between `---` at the top of a note in Markdown could not be read as YAML, or those between `+++` as
    TOML. Plain lines like `title: Ferries` are read nevertheless; lists and tables are not. Nothing of the text is
    lost. Put quotes around values that hold a colon.""",
)
_LARGEST = 20_000  # code points of front matter


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a key; of a person told of in a table the name, with the ``role`` it gives."""

    key: str
    value: str
    span: Span
    role: str | None = None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    end: int  # where the text begins
    entries: tuple[Entry, ...]
    trouble: tuple[Diagnostic, ...] = ()


def front_matter(text: str, name: SeedName) -> FrontMatter | None:
    """The front matter, YAML or TOML; a thematic break at the top of a text is none."""
    if not text.startswith(("---", "+++")):
        return None
    found = _fenced(text.replace("\r\n", " \n").replace("\r", "\n"))  # sign for sign as long
    if found is None:
        return None
    entries, trouble = _entries(found, name)
    return FrontMatter(found.end(), tuple(entries), trouble)


def _fenced(text: str) -> re.Match[str] | None:
    if text.startswith("+++"):
        toml = _TOML.match(text)
        return toml if toml and _TOML_KEY.search(toml["inner"]) else None
    front = _YAML.match(text)
    return front if front and _KEY.search(front["inner"]) and not _prose(front["inner"]) else None


def _prose(yaml_text: str) -> bool:
    """Sentences between two thematic breaks, with a colon in one of them."""
    lines = [line for line in yaml_text.splitlines() if line.strip()]
    like = sum(bool(_LIKE_YAML.match(line)) for line in lines)
    return 2 * like < len(lines)


def _entries(found: re.Match[str], name: SeedName) -> tuple[list[Entry], tuple[Diagnostic, ...]]:
    """The entries, and what there is to say about them."""
    front, toml = found["inner"], found.re is _TOML
    if len(front) > _LARGEST:
        return [], (UNREAD.at(Place(name, 1), f"front matter of {len(front)} characters; left unread", _HINT),)
    try:
        return list(_of_toml(found) if toml else _of_yaml(found)), ()
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = f"the front matter is no {'TOML' if toml else 'YAML'}; read line by line, as far as it goes"
        place = _toml_place(front, name, error) if toml else _place(front, name, error)
        trouble = UNREAD.at(place, said, _TOML_HINT if toml else _HINT)
        return list(_by_line(found, _TOML_PLAIN if toml else _PLAIN)), (trouble,)


def _of_yaml(found: re.Match[str]) -> Iterator[Entry]:
    front, begin = found["inner"], found.start("inner")
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(front, Loader=yaml.SafeLoader)):
        yield from _by_line(found, _PLAIN)
        return
    root = yaml.compose(front, Loader=yaml.SafeLoader)
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        for node, role in _nodes(value):
            start, end = _words_of(front, node)
            yield Entry(str(key.value), node.value, Span(begin + start, begin + end), role)


def _nodes(node: yaml.Node, role: str | None = None) -> Iterator[tuple[yaml.ScalarNode, str | None]]:
    """The single values in a value: of a list each, of a table the name."""
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _nodes(one, role)
    elif isinstance(node, yaml.MappingNode):
        inner = {str(key.value).casefold(): value for key, value in node.value}
        told = next((inner[key] for key in _ROLES if key in inner), None)
        if "name" in inner:
            yield from _nodes(inner["name"], next((one.value for one, _ in _nodes(told)), None) if told else None)
    elif isinstance(node, yaml.ScalarNode) and node.tag != _NULL:
        yield node, role


def _words_of(front: str, node: yaml.ScalarNode) -> Span:
    """Where the words of a value stand, without quotation marks, and without the sign of a folded one."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        return Span(start + 1, end - 1)
    if node.style in ("|", ">"):
        start = front.find("\n", start) + 1
    words = front[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _of_toml(found: re.Match[str]) -> Iterator[Entry]:
    for key, value in tomllib.loads(found["inner"]).items():
        begin = _value_begins(found, key)
        for one, role in _values(value):
            at = found.string.find(one, begin, found.end("inner"))
            row = found.string.find("\n", begin)
            yield Entry(key, one, Span(at, at + len(one)) if at >= 0 else Span(begin, max(row, begin)), role)


def _values(value: Any, role: str | None = None) -> Iterator[tuple[str, str | None]]:
    if isinstance(value, list):
        for one in value:
            yield from _values(one, role)
    elif isinstance(value, dict):
        told = next((value[key] for key in _ROLES if isinstance(value.get(key), str)), None)
        yield from _values(value.get("name"), told)
    elif isinstance(value, datetime | date):
        yield value.isoformat()[:10], role
    elif isinstance(value, str | int):
        yield str(value), role


def _value_begins(found: re.Match[str], key: str) -> int:
    """Where the values of a key begin, so that "water" among the tags is not found in the title."""
    begin, end = found.span("inner")
    at = re.compile(rf"^[ \t]*\"?{re.escape(key)}\"?\s*=\s*", re.MULTILINE).search(found.string, begin, end)
    table = at or re.compile(rf"^\[\[?{re.escape(key)}\]", re.MULTILINE).search(found.string, begin, end)
    return table.end() if table else begin


def _by_line(found: re.Match[str], plain: re.Pattern[str]) -> Iterator[Entry]:
    """The plain values: "title: Ferries: a farewell"."""
    for match in plain.finditer(found.string, *found.span("inner")):
        value = match["value"].strip().strip("\"'")
        start = match.start("value") + match["value"].index(value)
        yield Entry(match["key"], value, Span(start, start + len(value)))


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
