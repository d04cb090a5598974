"""The book under review and who wrote it: "Book of the week / The Tide Clerk / by Ottoline Vance"."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.view import View
from generator.languages import known, words
from generator.memo import of_this_file
from generator.split.line import Line, LineKind
from generator.split.metawords import label_inside
from generator.text.phrases import alternation

_BOOK_WORDS = 14  # of a line that tells of a book
_NEAR = 3  # lines
_DIGIT = re.compile(r"\d")
_ISBN = re.compile(r"(?<![\d-])(?:97[89]-?)?\d{9}[\dX](?![\d-])")
_PRICE = re.compile(r"[£$€]\s?\d|\d\s?[£$€]")


def of_book(view: View, line: Line) -> bool:
    """This byline names who wrote the book: its length, its price or "Review by …" stands below, or a review's heading
    above the book's title. What is "Reviewed by" a doctor is no book.
    """
    if line not in view.top:
        return False
    below = view.sheet.lines[line.index + 1 : line.index + 1 + _NEAR]
    return any(_of_publisher(one) or _of_review(one) for one in below) or _below_heading(view, line)


@of_this_file
def tells_of_book(view: View) -> bool:
    """A book's publisher and length or its author stands above the text."""
    return any(_of_publisher(line) for line in view.top) or any(
        of_book(view, line) for line, said in view.said if said.authors
    )


def reviewer_label(text: str) -> re.Match[str] | None:
    return _reviewer().match(text)


def _of_review(line: Line) -> bool:
    return line.meta is not None and bool(line.meta.authors) and bool(reviewer_label(line.text))


def _of_publisher(line: Line) -> bool:
    if line.prose or line.words > _BOOK_WORDS:
        return False
    if line.folded.startswith("isbn"):
        return True
    if not _DIGIT.search(line.text):
        return False
    if line.kind is not LineKind.URL and _ISBN.search(line.text):
        return True
    return bool(_pages().search(line.text) or (line.kind is LineKind.SHORT and _PRICE.search(line.text)))


def _below_heading(view: View, line: Line) -> bool:
    """Written small, or without a date beside it that would make it the reviewer's."""
    above = view.sheet.lines[max(0, line.index - 2) : line.index]
    if len(above) < 2 or above[0].folded not in known("review_heads") or above[1].kind is not LineKind.SHORT:
        return False
    if label_inside().search(above[1].text):
        return False
    return line.text[0].islower() or not any(said.dates for _, said in view.said)


@cache
def _pages() -> re.Pattern[str]:
    units = alternation(words("book_units"))
    return re.compile(rf"(?<!\w)(?:\d{{2,4}}\s?(?:{units})(?!\w)|(?:{units})\s?:\s?\d{{2,4}}(?!\w))", re.IGNORECASE)


@cache
def _reviewer() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('reviewer_labels'))})\s?:?\s", re.IGNORECASE)
