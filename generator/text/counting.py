"""Numbers with their nouns: ``1 article``, ``12 articles``, ``1,204 entries``; and how many words a line has."""

from __future__ import annotations


def count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def word_count(line: str) -> int:
    """How many words stand between the blanks of a line without any at its ends."""
    simple = "  " not in line and line.isprintable()  # single spaces are all its blanks
    return line.count(" ") + 1 if simple else len(line.split())
