"""Whether an address on the page bears a name: "El patio de atrás" and "http://elpatiodeatras.example/2011/03"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.split.line import Line, LineKind
from generator.text.names import without_accents

_LEAST = 6  # letters of a name in an address
_LETTERS = re.compile(r"\w+")
_HOST = re.compile(r"(?<![\w/.-])(?:https?://|\S+@)?((?:[\w-]+\.)+[a-z]{2,})")
_KINDS = (LineKind.URL, LineKind.FURNITURE)


def at_home(name: str, lines: Iterable[Line]) -> bool:
    """One of the lines holds an address of a host that is called so."""
    key = _key(name)
    return len(key) >= _LEAST and any(key in _hosts(line.folded) for line in lines if line.kind in _KINDS)


def _key(name: str) -> str:
    """The letters of the name as an address spells them."""
    return "".join(_LETTERS.findall(without_accents(name.casefold())))


@lru_cache(maxsize=512)
def _hosts(folded: str) -> frozenset[str]:
    """The parts of the hosts in a line."""
    if "." not in folded:
        return frozenset()
    return frozenset(part for found in _HOST.finditer(folded) for part in found[1].replace("-", "").split("."))
