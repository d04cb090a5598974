"""Lines that close a text: "With material from Radio Alba", "Sources: Almanac 31; Gazette, 2 July", "kl/ayj/tp",
"Press Office of the Guild".
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import known, languages, words
from generator.split.line import Line, LineKind

_INITIALS = re.compile(
    r"[A-Z]?[a-zà-ÿ]{1,4}(?:/[a-zà-ÿ]{2,4}){1,3}|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}"
)  # of an agency's editors
_OFFICE = range(2, 9)  # words


def closes(line: Line) -> bool:
    """Says who helped with the text, what it rests on or which office sent it, or holds the initials of an agency's
    editors.
    """
    if line.kind is not LineKind.SHORT:
        return False
    label, colon, rest = line.folded.partition(":")
    if colon and rest.strip() and "//" not in rest and label in known("source_heads"):
        return True
    if line.folded.startswith(_helpers()) or _INITIALS.fullmatch(line.text):
        return True
    return line.words in _OFFICE and line.folded.startswith(_offices()) and line.text[-1] not in ":?"


@cache
def _offices() -> tuple[str, ...]:
    """Those that send out news: "Pressestelle der Gemeinde", "Agencia Alba"."""
    return tuple(f"{office} " for office in words("press_offices"))


@cache
def _helpers() -> tuple[str, ...]:
    """What stands before those who helped to write a text, in all languages."""
    listed = (
        label for language in languages().values() for label in language.get("credits", {}).get("contributor", ())
    )
    return tuple(f"{label}{sign}" for label in map(str, listed) for sign in (" ", ":") if " " in label or sign == ":")
