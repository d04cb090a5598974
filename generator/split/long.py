"""Files that no page can hold: a log of fifty megabytes, a table of two hundred thousand rows.

Such a file is kept whole and offered as a download (``files/NAME/NAME.txt``); it is not cut into parts and
gives no article. The bounds are some ten times the longest article that we know of, and what a browser still shows.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import Document
from generator.text.counting import count

MOST_CHARACTERS = 2_000_000
MOST_LINES = 50_000

TOO_LONG = declare(
    "seed-too-long",
    Level.WARNING,
    """A saved file is longer than a page can be: more than two million characters or fifty thousand lines. It is
    kept whole and can be downloaded from its page, and gives no article. Cut it into the articles it holds.""",
)


def is_long(document: Document) -> bool:
    return len(document.text) > MOST_CHARACTERS or len(document.lines) > MOST_LINES


def told(document: Document) -> tuple[Diagnostic, ...]:
    """What there is to say about the length of a file."""
    if not is_long(document):
        return ()
    size = f"{count(len(document.text), 'character')} in {count(len(document.lines), 'line')}"
    said = f"{size} are too many for a page; kept whole as a download, no article"
    return (TOO_LONG.at(Place(document.name), said, "cut the file into the articles it holds"),)
