"""The pieces of a whole line: each step takes what it knows at the place where the pass stands, and says whether it
took anything; what no step knows is taken cell by cell, as unknown.
"""

from __future__ import annotations

import re

from generator.model import Span
from generator.split.metawords import first_words, glued_by
from generator.split.pieces import Piece
from generator.split.scan.credits import credit
from generator.split.scan.cursor import Scan
from generator.split.scan.dates import glued_date, labelled_date, plain_date, undated_day
from generator.split.scan.names import author
from generator.split.scan.signed import another, begins_list, filed, housed, listed, signed
from generator.split.scan.small import small
from generator.split.scan.strange import long_cell, role, unknown
from generator.text.names import degree_ends, has_given_name

_ISO_TIME = re.compile(r"T\d\d:\d\d")
_KNOWN = (filed, credit, labelled_date, author, signed, another, plain_date, undated_day, small)


def pieces_of(text: str, span: Span) -> list[Piece]:
    """What covers the line; nothing if too many of its words are strange."""
    scan = Scan(text, span.start, span.end)
    while True:
        scan.pass_signs()
        if scan.at >= scan.end:
            return scan.pieces
        if housed(scan) or _takes_known(scan) or listed(scan) or role(scan):
            continue
        if not unknown(scan):
            return []


def _takes_known(scan: Scan) -> bool:
    return any(step(scan) for step in _KNOWN) if _familiar(scan) else glued_date(scan)


def opens_like_prose(text: str, span: Span) -> bool:
    """Six words that nothing here knows stand first: no meta line, and most lines of a text."""
    scan = Scan(text, span.start, span.end)
    scan.pass_signs()
    return scan.at < scan.end and long_cell(scan) and not _familiar(scan) and not housed(scan)


def _familiar(scan: Scan) -> bool:
    """The next word is a number or a sign, begins some label, month, weekday, counter or name."""
    if scan.word in first_words() or not scan.word[0].isalpha() or _ISO_TIME.match(scan.text, scan.at):
        return True
    if scan.pieces:
        return False
    if glued_by().match(scan.text, scan.at):
        return True
    if not scan.text[scan.at].isupper():
        return False
    return has_given_name(scan.word) or degree_ends(scan.text[scan.at : scan.end]) > 0 or begins_list(scan)
