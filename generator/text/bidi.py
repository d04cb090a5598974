"""Words that would turn ours around: ``\u202eABC · Harbour Archive`` in the bar of a window reads backwards to its end.

In a page an element isolates a stranger's words (`generator.pages.markup.isolated`). A window's title has no
elements; there the characters made for it do the same.
"""

from __future__ import annotations

import unicodedata

_LEFT_TO_RIGHT = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON", ""})
_FSI, _PDI = "\u2068", "\u2069"
_OPENING = frozenset("\u2066\u2067\u2068")


def turns(text: str) -> bool:
    """Whether a text holds letters written from right to left, or characters that change direction."""
    return not text.isascii() and any(unicodedata.bidirectional(c) not in _LEFT_TO_RIGHT for c in text)


def isolated(text: str) -> str:
    """The text as it is where it turns nothing, else held in its own direction, whatever it opens or closes."""
    if not turns(text):
        return text
    opened = closed = 0
    for character in text:
        if character in _OPENING:
            opened += 1
        elif character == _PDI and opened:
            opened -= 1
        elif character == _PDI:
            closed += 1
    return f"{_FSI * (closed + 1)}{text}{_PDI * (opened + 1)}"
