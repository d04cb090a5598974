"""Numbers with their nouns: ``1 article``, ``12 articles``, ``1,204 entries``; how many words a line has, and whether
it holds a number.
"""

from __future__ import annotations

import re

_DIGIT, _PLAIN_DIGIT = re.compile(r"\d"), re.compile("[0-9]")


def count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def word_count(line: str) -> int:
    """How many words stand between the blanks of a line without any at its ends."""
    simple = "  " not in line and line.isprintable()  # single spaces are all its blanks
    return line.count(" ") + 1 if simple else len(line.split())


def has_digit(text: str) -> bool:
    """In whatever script; that of plain letters is looked through in a third of the time."""
    return (_PLAIN_DIGIT if text.isascii() else _DIGIT).search(text) is not None
