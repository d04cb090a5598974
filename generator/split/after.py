"""What the lines between one article and the next are: comments, teasers, furniture.

Below ``002``'s first article come five paragraphs without byline: teasers. Below another come "3 Comments",
the comments, and the page's own foot ("Blog Archive", "© 2013").
"""

from __future__ import annotations

from generator.model import PartKind
from generator.split.body import is_foot
from generator.split.sheet import Line, LineKind, Sheet
from generator.split.words import is_button, is_page_end

_Label = tuple[PartKind, int]
_FURNITURE: _Label = (PartKind.FURNITURE, 0)
_COMMENTS: _Label = (PartKind.COMMENTS, 0)
_FEWEST = 4  # words of a comment known only by its lower case


def labels_after(sheet: Sheet, begin: int, stop: int) -> list[_Label]:
    """Labels of the lines from ``begin``, which follows an article, to ``stop``."""
    labels: list[_Label] = []
    comments = False
    teasers = begin > 0 and is_foot(sheet.lines[begin - 1])
    for line in sheet.lines[begin:stop]:
        teasers = teasers or line.kind is LineKind.RELATED
        comments = _in_comments(line, comments)
        if comments:
            labels.append(_COMMENTS)
        elif teasers and line.prose and not is_page_end(line.text):
            labels.append((PartKind.TEASER, line.index))
        else:
            labels.append(_FURNITURE)
    return labels


def _in_comments(line: Line, inside: bool) -> bool:
    if line.kind is LineKind.STAMP or line.kind is LineKind.COMMENTS and _counts(line):
        return True
    if inside:
        return is_button(line.text) or not _leaves(line)
    return _informal(line)


def _counts(line: Line) -> bool:
    """The head above comments, not the form below them ("Leave a reply") or an empty widget."""
    return not is_page_end(line.text)


def _leaves(line: Line) -> bool:
    return line.kind in (LineKind.RELATED, LineKind.COMMENTS, LineKind.TAGS) or line.kind is LineKind.FURNITURE


def _informal(line: Line) -> bool:
    """Text below an article that begins in lower case was written by a reader."""
    return line.text[0].islower() and line.kind in (LineKind.PROSE, LineKind.SHORT) and line.words >= _FEWEST
