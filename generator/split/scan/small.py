"""The step that takes counters, permalinks, times of day and handles: "1 Comment", "9:20 PM", "@annlee"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.languages import words
from generator.split.metawords import TIME_WORDS, counters
from generator.split.pieces import PieceKind
from generator.split.scan.clock import TIME
from generator.split.scan.cursor import Scan
from generator.text.dates import find_dates
from generator.text.phrases import alternation

# of Overblog, behind the date: "16 novembre 2009 1 16 /11 /novembre /2009"
_IN_PIECES = re.compile(r"\d{1,2} \d{1,2} /\d{1,2} /[^\W\d]+ /\d{4}")
_HANDLE = re.compile(r"@\w{2,30}|\S+@\S+\.\w+|https?://\S+")


def small(scan: Scan) -> bool:
    """Counters, permalinks, times, handles."""
    for match in _smalls(scan):
        if match and match.end() > scan.at and not _goes_on(scan.text[match.end() : match.end() + 1]):
            signs = match.re is _HANDLE and scan.pieces and scan.pieces[-1].kind is PieceKind.AUTHOR
            return scan.add(PieceKind.ROLE if signs else PieceKind.COUNTER, scan.at, _before_date(scan, match))
    return False


def _before_date(scan: Scan, match: re.Match[str]) -> int:
    """Where what is filed ends, if the day stands behind it: "Category: Rivers 3 May 2021"."""
    if match.end() < scan.end or not scan.text[scan.end - 1].isdecimal() or scan.pieces:
        return match.end()
    date = next(find_dates(scan.text, scan.at + 1, scan.end), None)
    return date.whole_start if date and date.end == scan.end else match.end()


def only_small(scan: Scan, at: int) -> bool:
    """Nothing but such things from there to the end: "2 min read · 16 comments"."""
    rest = Scan(scan.text, at, scan.end)
    rest.pass_signs()
    while rest.at < rest.end:
        if not small(rest):
            return False
        rest.pass_signs()
    return True


def _smalls(scan: Scan) -> Iterator[re.Match[str] | None]:
    if scan.word in TIME_WORDS or scan.word[0] == "t":
        yield TIME.match(scan.text, scan.at, scan.end)
    if "@" in scan.text or "://" in scan.text:
        yield _HANDLE.match(scan.text, scan.at, scan.end)
    if scan.pieces and scan.word[0] == "#":
        yield _IN_PIECES.match(scan.text, scan.at, scan.end)
        yield _replies().match(scan.text, scan.at, scan.end)
    yield counters().match(scan.text, scan.at, scan.end, scan.word)


@cache
def _replies() -> re.Pattern[str]:
    """How many comments there are, between the date and the byline: "July 19, 2023 0 By Ann Lee"."""
    return re.compile(rf"\d{{1,4}}(?=\s(?:{alternation(words('weak_author_labels'))})\s)", re.IGNORECASE)


def _goes_on(sign: str) -> bool:
    """The word does not end here; a capital begins another one that no blank divides from it: "8:15 AMUpdated"."""
    return sign.islower() or sign.isdigit()
