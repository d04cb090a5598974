"""Steps that take a date: "Published March 3, 2021", "3 March 2021", "2 days ago"."""

from __future__ import annotations

import re

from generator.split.metawords import date_labels, label_before_label, undated, undated_words, weak_words
from generator.split.pieces import PieceKind
from generator.split.scan.clock import LABELLED_TIME, TIME
from generator.split.scan.cursor import SEPARATORS, Scan
from generator.text.dates import PrintedDate, date_at, month_at
from generator.text.phrases import may_open

_GLUED = re.compile(r"[^\W\d_a-zß-ÿа-я][^\W\d_A-ZÀ-ÝА-Я]{3,14}(?=[A-ZÀ-ÝА-Я][a-zß-ÿа-я]{2})")
_BEFORE_DATE = re.compile(r"[\s,|·–-]*(?:(?:on|at|am|el|del|le|em|de|of)\s)?")


def labelled_date(scan: Scan) -> bool:
    weak = may_open(scan.word, weak_words())
    if weak and (empty := label_before_label().match(scan.text, scan.at, scan.end)):
        scan.move(empty.end())  # "By Published On: August 1, 2025"
    for kind, labels in date_labels().opening(scan.word):
        at = scan.after(labels)
        if at is not None and (found := _date(scan, at) or _date(scan, _past_time(scan, at))):
            return scan.add(kind, found.start, found.end, labelled=True, date=found)
        if at is not None and (time := LABELLED_TIME.match(scan.text, at, scan.end)):
            return scan.add(PieceKind.COUNTER, scan.at, time.end())  # "Posted at 9:20 PM by Vera Oak"
    return False


def glued_date(scan: Scan) -> bool:
    """A label or a section that no blank divides from the date: "PublishedMarch 3, 2021", "NewsMarch 3, 2021"."""
    before = _GLUED.match(scan.text, scan.at, scan.end) if not scan.pieces else None
    found = date_at(scan.text, before.end(), scan.end) if before else None
    if not before or not found:
        return False
    kind = _kind_of(before.group())
    if kind is None:
        scan.add(PieceKind.UNKNOWN, *before.span())
    return scan.add(kind or PieceKind.DATE, found.start, found.end, labelled=kind is not None, date=found)


def _kind_of(label: str) -> PieceKind | None:
    low = label.casefold()
    found = ((kind, labels.match(label, 0, len(label), low)) for kind, labels in date_labels().opening(low))
    return next((kind for kind, match in found if match and match.end() == len(label)), None)


def _past_time(scan: Scan, at: int) -> int:
    """Where the date begins in "Updated 3:15 PM EST, Fri March 3, 2023"."""
    time = TIME.match(scan.text, at, scan.end)
    gap = _BEFORE_DATE.match(scan.text, time.end(), scan.end) if time else None
    return gap.end() if gap else at


def plain_date(scan: Scan) -> bool:
    signed = scan.pieces and scan.pieces[-1].kind is PieceKind.AUTHOR
    gap = _BEFORE_DATE.match(scan.text, scan.at, scan.end) if signed else None
    found = _date(scan, gap.end() if gap else scan.at)
    return bool(found) and scan.add(PieceKind.DATE, found.start, found.end, date=found) if found else False


def _date(scan: Scan, at: int) -> PrintedDate | None:
    found = date_at(scan.text, at, scan.end)
    if not found and (month := month_at(scan.text, at, scan.end)) and scan.ends_cell(month.end):
        return month
    return found


def undated_day(scan: Scan) -> bool:
    """ "2 days ago", "Jan 19": when, but not on which date."""
    match = undated().match(scan.text, scan.at, scan.end) if may_open(scan.word, undated_words()) else None
    return scan.add(PieceKind.OTHER_DATE, scan.at, match.end()) if match else False


def timed(scan: Scan, date: PrintedDate | None) -> bool:
    """The time of day follows: "Tom Kranz 27.09.2022 - 16:42 Uhr"."""
    gap = SEPARATORS.match(scan.text, date.end, scan.end) if date else None
    return gap is not None and LABELLED_TIME.match(scan.text, gap.end(), scan.end) is not None


def dated_after(scan: Scan, at: int) -> bool:
    """A date follows: "ellen marsh on Mon, 10/17/2022"."""
    gap = _BEFORE_DATE.match(scan.text, at, scan.end)
    return gap is not None and date_at(scan.text, gap.end(), scan.end) is not None
