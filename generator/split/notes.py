"""Lines below a text that tell what its notes say: "3. Petersen's survey, 1911" below "… the Weir Society.3"."""

from __future__ import annotations

import re

from generator.memo import of_this_file
from generator.model import Document, Span

_NUMBER = re.compile(r"(\d{1,2})[.)]?[ \t]+(?=\S)")


def note_number(document: Document, span: Span) -> int:
    """How many signs the number takes with which a line begins as a note; 0 if the text above bears no such mark."""
    first = _first_ends(document)
    number = _NUMBER.match(document.text, span.start, span.end) if first else None
    told = number is not None and first.get(int(number[1]), span.end) <= span.start
    return number.end() - number.start() if number and told else 0


@of_this_file
def _first_ends(document: Document) -> dict[int, int]:
    """Where the first mark of each number ends."""
    return {mark.number: mark.end for mark in reversed(document.note_marks)}
