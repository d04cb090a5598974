"""What the lines between one article and the next are: comments, teasers, furniture.

Below ``002``'s first article come five paragraphs without byline: teasers. Below another come "3 Comments",
the comments, and the page's own foot ("Blog Archive", "© 2013").
"""

from __future__ import annotations

import re

from generator.model import PartKind
from generator.split.body import is_foot
from generator.split.furniture.comments import is_button, is_member_line
from generator.split.furniture.ends import is_page_end
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.sheet import Sheet
from generator.split.titles import titleish

_CLOCK = re.compile(r"\d:\d")
_Label = tuple[PartKind, int]
_FURNITURE: _Label = (PartKind.FURNITURE, 0)
_COMMENTS: _Label = (PartKind.COMMENTS, 0)


def labels_after(sheet: Sheet, begin: int, stop: int) -> list[_Label]:
    """Labels of the lines from ``begin``, which follows an article, to ``stop``."""
    labels: list[_Label] = []
    comments = False
    teasers = begin > 0 and is_foot(sheet.lines[begin - 1])
    for line in sheet.lines[begin:stop]:
        teasers = teasers or line.kind is LineKind.RELATED
        stamped = not teasers and not comments and _stamped(line)
        if stamped and labels and sheet.lines[line.index - 1].kind is LineKind.SHORT:
            labels[-1] = _COMMENTS
        comments = stamped or _in_comments(line, comments)
        if comments:
            labels.append(_COMMENTS)
        elif teasers and (number := _announces(sheet, line, stop)) is not None:
            labels.append((PartKind.TEASER, number))
        else:
            labels.append(_FURNITURE)
    return _without_empty_comments(sheet, begin, labels)


def _announces(sheet: Sheet, line: Line, stop: int) -> int | None:
    """The number of the teaser that this line belongs to: a paragraph, perhaps with a title above it."""
    if line.prose:
        return None if is_page_end(line.text) else line.index
    after = sheet.lines[line.index + 1] if line.index + 1 < stop else None
    titled = line.kind is LineKind.SHORT and titleish(line) and after is not None and after.prose and not after.gap
    return line.index + 1 if titled else None


def _stamped(line: Line) -> bool:
    """A date with a time of day below an article is that of a comment."""
    meta = line.meta if line.kind is LineKind.META else None
    return (
        meta is not None
        and bool(meta.dates)
        and any(p.kind is PieceKind.COUNTER and _CLOCK.search(p.span.of(line.text)) for p in meta.pieces)
    )


def _without_empty_comments(sheet: Sheet, begin: int, labels: list[_Label]) -> list[_Label]:
    """ "0 comments" with nothing below is a widget."""
    heads = (LineKind.COMMENTS, LineKind.FURNITURE)
    if all(sheet.lines[begin + i].kind in heads for i, label in enumerate(labels) if label is _COMMENTS):
        return [_FURNITURE if label is _COMMENTS else label for label in labels]
    return labels


def _in_comments(line: Line, inside: bool) -> bool:
    if line.kind is LineKind.STAMP or (line.kind is LineKind.COMMENTS and _counts(line)):
        return True
    if inside:
        return is_button(line.text) or is_member_line(line.text) or not _leaves(line)
    return _informal(line)


def _counts(line: Line) -> bool:
    """The head above comments, not the form below them ("Leave a reply") or an empty widget."""
    return not is_page_end(line.text)


def _leaves(line: Line) -> bool:
    return line.kind in (LineKind.RELATED, LineKind.COMMENTS, LineKind.TAGS) or line.kind is LineKind.FURNITURE


def _informal(line: Line) -> bool:
    """Text below an article that begins in lower case was written by a reader."""
    return line.text[0].islower() and line.prose
