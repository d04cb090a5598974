"""Whether an address on the page bears a name: "El patio de atrás" and "http://elpatiodeatras.example/2011/03"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.memo import of_this_file
from generator.split.line import LineKind
from generator.split.sheet import Sheet
from generator.text.names import without_accents

_LEAST = 6  # letters of a name in an address
_LETTERS = re.compile(r"\w+")
_HOST = re.compile(r"(?<![\w/.-])(?:https?://|\S+@)?((?:[\w-]+\.)+[a-z]{2,})")
_KINDS = (LineKind.URL, LineKind.FURNITURE)


def at_home(name: str, sheet: Sheet, first: int, end: int) -> bool:
    """One of the lines from the first holds an address of a host that is called so."""
    key = _key(name)
    return len(key) >= _LEAST and any(key in hosts for index, hosts in _addresses(sheet) if first <= index < end)


@of_this_file
def _addresses(sheet: Sheet) -> tuple[tuple[int, frozenset[str]], ...]:
    """The lines of a page that hold addresses, each with their hosts."""
    lines = (line for line in sheet.lines if line.kind in _KINDS)
    return tuple((line.index, hosts) for line in lines if (hosts := _hosts(line.folded)))


@lru_cache(maxsize=512)
def _key(name: str) -> str:
    """The letters of the name as an address spells them."""
    return "".join(_LETTERS.findall(without_accents(name.casefold())))


@lru_cache(maxsize=512)
def _hosts(folded: str) -> frozenset[str]:
    """The parts of the hosts in a line."""
    if "." not in folded:
        return frozenset()
    return frozenset(part for found in _HOST.finditer(folded) for part in found[1].replace("-", "").split("."))
