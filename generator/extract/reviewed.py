"""The book under review and who wrote it: "Book of the week / The Tide Clerk / by Ottoline Vance"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from generator.extract.view import View
from generator.languages import known, words
from generator.memo import of_this_file
from generator.split.editions import holds_isbn, pages
from generator.split.line import Line, LineKind
from generator.split.metawords import label_inside
from generator.split.wording import in_title_case
from generator.text.phrases import alternation

_BOOK_WORDS = 14  # of a line that tells of a book
_NEAR = 3  # lines
_DIGIT = re.compile(r"\d")
_CARD = 6  # lines
_OPENING = 30  # code points
_PRICE = re.compile(r"[£$€]\s?\d|\d\s?[£$€]")
_LABELLED = re.compile(r"[^\W\d_][\w\s]{1,20}:\s\S")


def of_book(view: View, line: Line) -> bool:
    """This byline names who wrote the book: its length, its price or "Review by …" stands below, a review's heading
    above the book's title, or below that title the text opens with "The book". What is "Reviewed by" a doctor is no
    book.
    """
    if line not in view.top:
        return _on_card(view, line)
    below = view.sheet.lines[line.index + 1 : line.index + 1 + _NEAR]
    if any(tells_of_publisher(one) or _of_review(one) for one in below):
        return True
    return _on_card(view, line) or _below_heading(view, line) or _above_review(view, line)


@of_this_file
def tells_of_book(view: View) -> bool:
    """A book's publisher and length or its author stands above the text, or all three in a box; or a review's heading
    stands above the title.
    """
    if any(tells_of_publisher(line) for line in view.top) or _headed(view):
        return True
    signed = (line for line in (*view.top, *view.metas, *view.body) if line.meta and line.meta.authors)
    return any(of_book(view, line) for line in signed)


def _headed(view: View) -> bool:
    """ "Book review / The Tide Clerk, by Ottoline Vance"."""
    title = view.title.index if view.title else 0
    above = view.sheet.lines[max(0, title - _NEAR) : title]
    return any(line.folded in known("review_heads") for line in above)


def on_card(view: View, line: Line) -> bool:
    """Of a book: "Title: The Tide Clerk / Author: Ottoline Vance / Publisher: Bollard Press / Date: 4 June 2009"; in
    the midst of a text without labels too.
    """
    labelled = _LABELLED.match(line.text) is not None
    if line in view.top and not labelled:
        return False
    rows = (one for one in _block_above(view, line) if one.meta and one.meta.authors)
    return any(of_book(view, one) for one in rows if not labelled or _LABELLED.match(one.text))


def beside_imprint(view: View, line: Line) -> bool:
    """In the row of a book's length or price, or in one block with its number: "Published 12 May 2016 / ISBN …"."""
    block = [line, *takewhile(lambda one: not one.gap, view.sheet.lines[line.index + 1 : line.index + 1 + _NEAR])]
    return any(tells_of_publisher(one) for one in block)


def _block_above(view: View, line: Line) -> Iterator[Line]:
    """The lines above up to the first blank row."""
    for above in reversed(view.sheet.lines[max(0, line.index - _CARD) : line.index]):
        if line.gap:
            return
        yield above
        line = above


def _on_card(view: View, line: Line) -> bool:
    """Another title than the article's right above, the book's length or publisher right below."""
    above = view.sheet.lines[max(0, line.index - 1) : line.index]
    if line.gap or not all(one.kind is LineKind.SHORT and one is not view.title for one in above) or not above:
        return False
    below = view.sheet.lines[line.index + 1 : line.index + 1 + _NEAR]
    rows = list(takewhile(lambda one: not one.gap, below))
    return any(tells_of_publisher(one) or one.folded.startswith(_publishers()) for one in rows)


@cache
def _publishers() -> tuple[str, ...]:
    return tuple(f"{label}:" for label in words("publisher_labels"))


def _above_review(view: View, line: Line) -> bool:
    """Another title than the article's right above, in capitals perhaps, and a text that opens with "The book"."""
    above = view.sheet.lines[max(0, line.index - 1) : line.index]
    if line.gap or not above or view.title is None or line.index <= view.title.index + 1 or not view.body:
        return False
    titled = above[0].text.isupper() or in_title_case(above[0].text)
    if not titled or above[0].kind is not LineKind.SHORT or any(said.dates for _, said in view.said):
        return False
    return view.body[0].text[:_OPENING].casefold().startswith(_subjects())


@cache
def _subjects() -> tuple[str, ...]:
    return tuple(f"{subject} " for subject in words("book_subjects"))


def reviewer_label(text: str) -> re.Match[str] | None:
    return _reviewer().match(text)


def _of_review(line: Line) -> bool:
    return line.meta is not None and bool(line.meta.authors) and bool(reviewer_label(line.text))


def tells_of_publisher(line: Line) -> bool:
    """The length, price or number of a book: "Faber, 312 pp, £16.99", "ISBN 978-…"."""
    if line.prose or line.words > _BOOK_WORDS:
        return False
    if line.folded.startswith("isbn"):
        return True
    if not _DIGIT.search(line.text):
        return False
    if line.kind is not LineKind.URL and holds_isbn(line.text):
        return True
    return bool(pages().search(line.text) or (line.kind is LineKind.SHORT and _PRICE.search(line.text)))


def _below_heading(view: View, line: Line) -> bool:
    """Written small, or without a date beside it that would make it the reviewer's."""
    above = view.sheet.lines[max(0, line.index - 2) : line.index]
    if len(above) < 2 or above[0].folded not in known("review_heads") or above[1].kind is not LineKind.SHORT:
        return False
    if label_inside().search(above[1].text):
        return False
    return line.text[0].islower() or not any(said.dates for _, said in view.said)


@cache
def _reviewer() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('reviewer_labels'))})\s?:?\s", re.IGNORECASE)
