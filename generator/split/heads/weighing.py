"""Whether a head below another text begins an article of its own: clues are weighed, none decides.

A reader's words with a day above them, a teaser, a box within the text and a heading look like heads. What they lack is
text: "Great read! / Ann / 3 March 2021" stands below twelve paragraphs, "PUEDES VER: …" between two that share their
words. The weights (nats) are those of a logistic regression over some 1,550 heads of labelled pages, alone, glued to
each other and made to archives of short posts, tried on each set of pages with the weights that the others gave.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.split.cohesion import shared, stems
from generator.split.heads.head import Head
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet

ENOUGH = -1.0  # below it a head is none: of the heads of articles one in a hundred, of the others two in three
_BIAS = -2.09
_TEXT = 14  # lines
_TEXTS = 8  # paragraphs that are compared
_HARDLY, _ALIKE = 0.6, 2.0  # shares of words in common
_HEADING = 12  # words
_FEW = 60  # words
_LINKS = 10  # lines
_NEAR = 3  # lines
_MORE, _LESS = 2.0, -4.0  # of a logarithm
_HEADINGS = 4
_BROKEN_OFF = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED)


def heads_article(sheet: Sheet, above: Head, head: Head, after: Head | None) -> bool:
    """Enough speaks for the head between two others."""
    return weight(sheet, above, head, after) > ENOUGH


def weight(sheet: Sheet, above: Head, head: Head, after: Head | None) -> float:
    """How much speaks for it, in nats."""
    end = after.start if after else len(sheet)
    before = sheet.lines[above.body : head.start]
    told = sum(line.words for line in before if line.prose)
    text = _text(sheet.lines[head.body : min(end, head.body + _TEXT)])
    words = sum(line.words for line in text)
    return (
        _BIAS
        + _of_rows(sheet.lines[head.start : head.body])
        + 1.34 * math.log1p(words)
        - 0.54 * math.log1p(text[0].words if text else 0)
        + 0.9 * max(_LESS, min(_MORE, math.log((words + 5) / (told + 5))))
        + 1.26 * (told < _FEW)
        + _of_words(sheet, head, [line.text for line in before if line.prose][-_TEXTS:], [line.text for line in text])
        + _of_place(before)
        + _of_rest(sheet, head, end)
        + 2.35 * (_shape(sheet, head) == _shape(sheet, above))
        + 1.27 * (after is not None and _shape(sheet, head) == _shape(sheet, after))
        - 0.52 * min(_HEADINGS, _headings(sheet.lines[above.body : head.start]))
    )


def _text(lines: Sequence[Line]) -> list[Line]:
    """The paragraphs up to comments or other posts."""
    end = next((at for at, line in enumerate(lines) if line.kind in _BROKEN_OFF), len(lines))
    return [line for line in lines[:end] if line.prose]


def _of_rows(rows: Sequence[Line]) -> float:
    """A date, a byline."""
    said = [line.meta for line in rows if line.kind is LineKind.META and line.meta]
    dated = any(meta.dates for meta in said)
    labelled = any(author.labelled for meta in said for author in meta.authors)
    return 1.04 * dated + 0.79 * labelled - 2.44 * (not said)


def _of_words(sheet: Sheet, head: Head, above: list[str], below: list[str]) -> float:
    """Whether both texts speak of the same things, and of which of them the title."""
    share = shared(above, below[:_TEXTS])
    known = 0.0
    if share is not None:
        known = 1.34 * (share < _HARDLY) - 1.52 * (share >= _ALIKE)
    if head.title is None:
        return known
    line = sheet.lines[head.title]
    own = stems(line.text)
    return known + 2.02 * _any_has(own, below[:_TEXTS]) - 0.6 * _any_has(own, above)


def _any_has(own: frozenset[str], texts: list[str]) -> bool:
    return any(not own.isdisjoint(stems(text)) for text in texts)


def _of_place(before: Sequence[Line]) -> float:
    """What stands between the text above and the head."""
    between = tuple(_since_text(before))
    buttons = bool(between) and all(line.kind is LineKind.FURNITURE for line in between)
    return (
        2.14 * any(line.kind is LineKind.END for line in between)
        + 1.37 * any(line.kind is LineKind.URL for line in between[:_NEAR])
        + 2.17 * any(line.kind is LineKind.COMMENTS for line in between)
        - 1.29 * buttons
    )


def _since_text(before: Sequence[Line]) -> Iterator[Line]:
    """The nearest first."""
    for line in reversed(before):
        if line.prose:
            return
        yield line


def _of_rest(sheet: Sheet, head: Head, end: int) -> float:
    """A text among buttons and links is hardly an article; nor one with headings, as they stand above it."""
    links = sheet.lines[head.body : head.body + _LINKS]
    small = sum(line.kind in (LineKind.SHORT, LineKind.FURNITURE) for line in links)
    inner = _headings(sheet.lines[head.body : min(end, head.body + _TEXT)])
    return -2.01 * small / _LINKS - 0.47 * min(_NEAR, inner)


def _headings(lines: Sequence[Line]) -> int:
    """Short lines between two paragraphs."""
    return sum(
        line.kind is LineKind.SHORT and line.words <= _HEADING and above.prose and below.prose
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
    )


def _shape(sheet: Sheet, head: Head) -> tuple[LineKind, ...]:
    """Of what rows it is made, buttons aside: the posts of an archive are alike."""
    return tuple(line.kind for line in sheet.lines[head.start : head.body] if line.kind is not LineKind.FURNITURE)
