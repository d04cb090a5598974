"""The lines of an article as blocks: title, meta line, heading, paragraph, entry of a source list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.view import View
from generator.model import Block, BlockKind
from generator.split.sheet import Line, LineKind
from generator.split.words import is_source_head

_HEADING_WORDS = 16
_SMALL = (
    LineKind.META,
    LineKind.CREDIT,
    LineKind.FURNITURE,
    LineKind.TAGS,
    LineKind.RELATED,
    LineKind.COMMENTS,
    LineKind.STAMP,
    LineKind.END,
)


def blocks_of(view: View) -> Iterator[Block]:
    """One block for each line with text, in order."""
    listed = False
    for place, line in enumerate(view.lines):
        kind = _kind(view, place, line, listed)
        listed = (is_source_head(line.text) and kind is BlockKind.HEADING) or (listed and kind is BlockKind.LISTED)
        yield Block(kind, line.span)


def _kind(view: View, place: int, line: Line, listed: bool) -> BlockKind:
    if view.title and line.text == view.title.text and line in view.top:
        return BlockKind.TITLE
    if line.kind in _SMALL or (line in view.top and line.kind is LineKind.SHORT and _byline(view, line)):
        return BlockKind.META
    if listed and not (line.prose and line.words > 60):
        return BlockKind.LISTED
    return BlockKind.HEADING if _heading(view, place, line) else BlockKind.PARAGRAPH


def _byline(view: View, line: Line) -> bool:
    return any(rule(line) for rule in ()) or _after_title(view, line)


def _after_title(view: View, line: Line) -> bool:
    """Right below the title: an unlabelled byline, a place."""
    if view.title is None or line.index <= view.title.index:
        return True
    return line.words <= 8 and not _followed_by_heading_shape(view, line)


def _followed_by_heading_shape(view: View, line: Line) -> bool:
    return line.text.istitle() and line.index - 1 == (view.title.index if view.title else -1) and line.gap > 0


def _heading(view: View, place: int, line: Line) -> bool:
    """A bare short line with text after it, capitalised, without a full stop."""
    if line.kind is LineKind.SOURCES:
        return True
    last = line.text[-1]
    if line.words > _HEADING_WORDS or last in ".,;:…" or not line.text[0].isalnum() or line.text[0].islower():
        return False
    following = view.lines[place + 1 : place + 3]
    return line.kind is LineKind.SHORT and any(after.prose for after in following)
