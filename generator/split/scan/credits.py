"""The step that takes whoever did other work than write: "Photo: Ann Lee", "Translated by Pedro Ruiz"."""

from __future__ import annotations

import re

from generator.split.metawords import credit_labels, label_inside
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
        if found := person_at(scan.text, at, scan.end):
            return scan.add(PieceKind.CREDIT, at, found[1], labelled=True, role=role)
        stop = cell_end(scan.text, at, scan.end)
        if at < stop and _COLON.search(scan.text, scan.at, at):
            return scan.add(PieceKind.CREDIT, *_behind_caption(scan, at) or (at, stop), labelled=True, role=role)
    return False


def _behind_caption(scan: Scan, at: int) -> tuple[int, int] | None:
    """ "Photo: the pier before the storm, by Ann Lee": the name that ends the line."""
    for label in label_inside().finditer(scan.text, at, scan.end):
        found = person_at(scan.text, label.end(), scan.end)
        if found and not scan.text[found[1] : scan.end].strip(" .)"):
            return found
    return None


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
