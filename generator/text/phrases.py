"""Lists of set phrases as one pattern: ``# comments``, ``Subscribe to``, ``leave a comment``.

``#`` stands for a number, ``…`` for a few words. Case, the width of spaces and the kind of apostrophe do
not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(phrases: Iterable[str]) -> str:
    """Pattern for any of the phrases, longest first."""
    return "|".join(_pattern(phrase) for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)))


def whole(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(phrases)})", re.IGNORECASE)


def start(phrases: Iterable[str]) -> re.Pattern[str]:
    """The phrase at the beginning, ending where a word ends."""
    return re.compile(rf"(?:{alternation(phrases)})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    out = re.escape(phrase.strip()).replace(r"\ ", r"\s{1,3}").replace(r"\#", r"\d[\d.,]{0,9}[KkMm]?")
    return out.replace("…", r"[^\n]{1,80}?").replace("'", "['’]").replace("’", "['’]").replace("['['’]]", "['’]")
