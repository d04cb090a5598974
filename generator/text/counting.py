"""Numbers with their nouns: ``1 article``, ``12 articles``, ``1,204 entries``."""

from __future__ import annotations


def count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
