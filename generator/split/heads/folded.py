"""Heads that are one: ``Boats out / By Ann Lee / The ferry at the quay, in May. / Courier photo / ORRIN — Nine …``.

A standfirst, a caption or a notice above a button or a picture may look like a text of its own, and what stands below
like the next one. Two heads with hardly any text between them are one where the upper title is the better one for the
text below, too, and no date or byline stands in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.split.bylines import surely_names
from generator.split.heads.head import Head
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.tops import may_open

_SENTENCES = 45  # words
_FEW = 3  # paragraphs
_MORE = 2  # times as many words below as between
_AHEAD = 10  # lines
_SPOKEN = 3  # words


def folded(sheet: Sheet, heads: Iterable[Head]) -> Iterator[Head]:
    """The heads in order, those that are one made one."""
    last: Head | None = None
    for head in heads:
        if last is None:
            last = head
        elif _one(sheet, last, head):
            last = Head(last.start, last.title, head.body)
        else:
            yield last
            last = head
    if last is not None:
        yield last


def _one(sheet: Sheet, upper: Head, lower: Head) -> bool:
    if upper.title is None or not upper.body <= lower.start < lower.body:
        return False
    between = [line.words for line in sheet.lines[upper.body : lower.body] if _tells(line)]
    if not between or len(between) > _FEW or max(between) > _SENTENCES:
        return False
    if any(may_open(sheet, index) for index in range(upper.body, lower.body + 1)):
        return False
    above, own = _facts(sheet, upper), _facts(sheet, lower)
    if above & own or not above | own:
        return False
    below = sum(line.words for line in sheet.lines[lower.body : lower.body + _AHEAD] if line.prose)
    return below >= _MORE * sum(between) and best_title(sheet, upper.title, lower.body) == upper.title


def _tells(line: Line) -> bool:
    """A paragraph, or a short line that ends like a sentence."""
    return line.prose or (line.kind is LineKind.SHORT and line.words >= _SPOKEN and line.text[-1] in ".!?…")


def _facts(sheet: Sheet, head: Head) -> set[str]:
    """Whether it says when, and who."""
    return {fact for line in sheet.lines[head.start : head.body] for fact in _said(line)}


def _said(line: Line) -> Iterator[str]:
    if line.kind is LineKind.META and line.meta is not None:
        if line.meta.dates:
            yield "when"
        if line.meta.authors:
            yield "who"
    elif line.kind is LineKind.SHORT and surely_names(line.text):
        yield "who"
