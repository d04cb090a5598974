"""Trouble as data: ``seeds/002.yml:7:3: error[record-unknown-key] …``.

A stage declares its codes once, with the paragraph that `explain` prints and the reference lists, and
yields `Diagnostic` values. Nothing here prints; `rendered` composes the words for a terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from unicodedata import combining, east_asian_width

_WIDTH = 100  # of the excerpt under a message, in code points
_TABLE: dict[str, Code] = {}


class Level(IntEnum):
    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file. Line and column count from 1; ``excerpt`` is the line itself, for the caret."""

    path: str
    line: int = 1
    column: int = 1
    excerpt: str = ""
    width: int = 1  # how many columns are meant


@dataclass(frozen=True, slots=True)
class Code:
    name: str
    level: Level
    paragraph: str  # what it means, why it matters, what to do

    def at(self, place: Place, message: str, hint: str = "") -> Diagnostic:
        return Diagnostic(place, self.level, self.name, message, hint)


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """``message``: what is wrong; what we did. ``hint``: what to do."""

    place: Place
    level: Level
    code: str
    message: str
    hint: str = ""


def declare(name: str, level: Level, paragraph: str) -> Code:
    """Declare a code. A code has one owner: declaring it twice is a bug."""
    if name in _TABLE:
        raise ValueError(f"diagnostic code declared twice: {name}")
    code = _TABLE[name] = Code(name, level, " ".join(paragraph.split()))
    return code


def codes() -> tuple[Code, ...]:
    """All declared codes, by name. Complete once the stages are imported."""
    return tuple(_TABLE[name] for name in sorted(_TABLE))


def rendered(diagnostic: Diagnostic) -> str:
    """The message as a compiler prints it: one line, then the excerpt and a caret if there is one."""
    d, place = diagnostic, diagnostic.place
    tail = f"; {d.hint}" if d.hint else ""
    where = f"{place.path}:{place.line}:{place.column}: " if place.path else ""
    head = _visible(f"{where}{d.level.name.lower()}[{d.code}] {d.message}{tail}")
    return f"{head}\n{_caret(place)}" if place.excerpt.strip() else head


def told(diagnostics: Iterable[Diagnostic], most: int = 5) -> Iterator[tuple[Level, str]]:
    """Each message in words. Of advice only the first few of a kind: a hundred lines of it hide an error."""
    met: Counter[str] = Counter()
    for diagnostic in diagnostics:
        met[diagnostic.code] += diagnostic.level is Level.INFO
        if met[diagnostic.code] <= most:
            yield diagnostic.level, rendered(diagnostic)
    for code, times in sorted(met.items()):
        if times > most:
            yield Level.INFO, f"… and {times - most} more: info[{code}]"


class UnusableError(Exception):
    """A command line or an environment with which nothing can be done: one line for the user, exit status 2."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(rendered(diagnostic))
        self.diagnostic = diagnostic


def _caret(place: Place) -> str:
    column = min(place.column - 1, len(place.excerpt))
    begin = max(0, column - _WIDTH // 2)
    shown = place.excerpt[begin : begin + _WIDTH]
    before, after = "…" if begin else "", "…" if begin + _WIDTH < len(place.excerpt) else ""
    pad = len(before) + _columns(place.excerpt[begin:column])
    width = max(1, _columns(place.excerpt[column : min(column + place.width, begin + len(shown))]))
    return f"  {before}{_visible(shown)}{after}\n  {' ' * pad}{'^' * width}"


def _columns(text: str) -> int:
    """Columns of a terminal: an accent of its own takes none, a Chinese sign two."""
    return sum(2 if east_asian_width(sign) in "WF" else int(not combining(sign)) for sign in text)


def _visible(text: str) -> str:
    """Control and direction characters of a stranger's text must not act on the reader's terminal."""
    return "".join(c if c.isprintable() or c == " " else "\ufffd" for c in text)
