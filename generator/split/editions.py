"""The line that tells of which edition a book is: "Bollard Press, 312pp, £18.99", "ISBN 978-…", "320 Seiten"."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.text.counting import has_digit
from generator.text.phrases import alternation

_ISBN = re.compile(r"(?<![\d-])(?:97[89]-?)?\d{9}[\dX](?![\d-])")


def holds_isbn(text: str) -> bool:
    return _ISBN.search(text) is not None


@cache
def pages() -> re.Pattern[str]:
    """The length of a book; no "09:12 p. m."."""
    units = alternation(words("book_units"))
    return re.compile(
        rf"(?<![\w:])(?:\d{{2,4}}\s?(?:{units})(?!\w|\s?m\.)|(?:{units})\s?:\s?\d{{2,4}}(?!\w))", re.IGNORECASE
    )


def is_edition(text: str) -> bool:
    """A cell of the line is the length and nothing else, another the publisher: no title."""
    if "," not in text or not has_digit(text):
        return False
    cells = [cell.strip(" .()") for cell in text.split(",")]
    return len(cells) > 1 and any(pages().fullmatch(cell) for cell in cells[1:])
