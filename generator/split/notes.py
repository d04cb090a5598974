"""Lines below a text that tell what its notes say: "3. Petersen's survey, 1911" below "… the Weir Society.3"."""

from __future__ import annotations

import re

from generator.model import Document, Span

_NUMBER = re.compile(r"(\d{1,2})[.)]?[ \t]+(?=\S)")


def note_number(document: Document, span: Span) -> int:
    """How many signs the number takes with which a line begins as a note; 0 if the text above bears no such mark."""
    marks = document.note_marks
    number = _NUMBER.match(document.text, span.start, span.end) if marks else None
    if number is None:
        return 0
    told = any(mark.number == int(number[1]) and mark.end <= span.start for mark in marks)
    return number.end() - number.start() if told else 0
