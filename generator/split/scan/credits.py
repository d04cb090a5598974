"""The step that takes whoever did other work than write: "Photo: Ann Lee", "Translated by Pedro Ruiz"."""

from __future__ import annotations

import re

from generator.split.metawords import credit_labels
from generator.split.pieces import PieceKind
from generator.split.scan.cursor import Scan, cell_end
from generator.text.names import person_at
from generator.text.phrases import first_word

_COLON = re.compile(r"[:：]\s*$")


def credit(scan: Scan) -> bool:
    for outer, labels in credit_labels().opening(scan.word):
        at = scan.after(labels)
        if at is None:
            continue
        role, at = _inner_credit(scan, at) or (outer, at)
        found = person_at(scan.text, at, scan.end)
        stop = found[1] if found else cell_end(scan.text, at, scan.end)
        if at < stop and (found or _COLON.search(scan.text, scan.at, at)):
            return scan.add(PieceKind.CREDIT, at, stop, labelled=True, role=role)
    return False


def _inner_credit(scan: Scan, at: int) -> tuple[str, int] | None:
    """ "Image: Drawing by Jonty Mears": the inner word says what the work was."""
    word = first_word(scan.text, at, scan.end)
    for role, labels in credit_labels().opening(word):
        match = labels.match(scan.text, at, scan.end, word)
        if match and person_at(scan.text, inner := scan.past_gap(match.end()), scan.end):
            return role, inner
    return None


def work_in_brackets(scan: Scan, cell: str) -> str | None:
    """What the one before did: "Ann Lee (Text) und Pedro Ruiz (Fotos)"."""
    if scan.text[scan.at - 1] != "(":
        return None
    for role, labels in credit_labels().opening(scan.word):
        label = labels.match(cell, 0, len(cell), scan.word)
        if label and label.end() == len(cell):
            return role
    return None
