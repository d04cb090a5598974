"""Heads below the end of another page: ``… / © Orr Mail / Pilots leave / The pilots of Orr have …``.

A title and enough text after it are another page; below a rule across the page, text alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.split.furniture.ends import is_excerpt, is_page_end
from generator.split.heads.begin import head_at
from generator.split.heads.body import body_after, text_words
from generator.split.heads.head import Head
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.looks import titleish
from generator.split.tops import credits_picture

_BODY_WORDS = 30  # of a text that begins without date and byline below another
_GREAT_GAP = 5  # blank rows
_LONG_RULE = 9  # signs; a shorter rule divides the sections of a text
_AFTER_COMMENTS = 6  # lines
_FEW_WORDS = 20  # of a text below a rule across the page
_TITLE = 3  # words of a title that nothing but its place shows
_DIVIDING = (LineKind.RELATED, LineKind.END)  # between the end of a page and a text: another page begins below them


def heads_after_page_ends(sheet: Sheet) -> Iterator[Head]:
    """A title and enough text after the end of another page; after a rule across the page, text alone."""
    for line in sheet.lines:
        if not _separates(sheet, line):
            continue
        ruled = line.kind is LineKind.END
        body = body_after(sheet, line.index - (line.gap >= _GREAT_GAP))
        if body is None or text_words(sheet, body) < (_FEW_WORDS if ruled else _BODY_WORDS):
            continue
        between = sheet.lines[line.index + 1 : body]
        if any(one.kind in _DIVIDING for one in (line, *between)[ruled:]) or _cut_off(sheet.lines[body]):
            continue
        title = best_title(sheet, line.index + (line.gap < _GREAT_GAP), body)
        if title is not None and _may_be_heading(line) and sheet.lines[title].words < _TITLE:
            continue
        if title is not None:
            yield head_at(sheet, title, body)
        elif ruled and all(one.kind is LineKind.FURNITURE for one in between):
            yield Head(body, None, body)


def _may_be_heading(line: Line) -> bool:
    """Space or a short rule stands above headings too."""
    return line.gap >= _GREAT_GAP or (line.kind is LineKind.END and len(line.text) <= _LONG_RULE)


def _cut_off(line: Line) -> bool:
    """A paragraph that breaks off announces a text elsewhere."""
    return is_excerpt(line.text) or line.text.endswith(("...", "…"))


def _separates(sheet: Sheet, line: Line) -> bool:
    """The end of another page, a rule across the page, a great gap."""
    if line.kind is LineKind.END:
        before = sheet.lines[max(0, line.index - _AFTER_COMMENTS) : line.index]
        plain = not before or before[-1].kind in (LineKind.PROSE, LineKind.SHORT)
        if _opens_titled(sheet, line):
            return True
        return len(line.text) > _LONG_RULE or not plain or any(one.kind is LineKind.COMMENTS for one in before)
    if line.kind is LineKind.FURNITURE:
        return is_page_end(line.text) and not credits_picture(sheet, line)
    return line.gap >= _GREAT_GAP


def _opens_titled(sheet: Sheet, line: Line) -> bool:
    """Below a short rule stands a short line and then text: another page. Text alone is another section."""
    below = sheet.lines[line.index + 1 : line.index + 2]
    return bool(below) and below[0].kind is LineKind.SHORT and below[0].words >= _TITLE and titleish(below[0])
