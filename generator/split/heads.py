"""Where articles begin: a title with a date or byline near it, and prose after that.

``Is Trump signaling …? / January 21, 2025 by Joseph Fitsanakis / According to US law, …`` is a head with
its title first; on Blogspot the date stands above the title; a byline may open a page without a title.
A footer that repeats author and date is no head: prose stands before it and no title.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.model import Document
from generator.split.sheet import Line, LineKind, Sheet, sheet_of
from generator.text.names import person_at

_BACK, _AHEAD = 4, 12  # lines looked at before and after a meta line
_TITLE_WORDS = (2, 32)
_TITLE_CHARS = 220
_SKIPPED = (
    LineKind.META,
    LineKind.CREDIT,
    LineKind.FURNITURE,
    LineKind.SHORT,
    LineKind.TAGS,
    LineKind.COMMENTS,
    LineKind.END,
)


@dataclass(frozen=True, slots=True)
class Head:
    """Indexes into the lines of the sheet. ``body`` is the first line of the text proper."""

    start: int
    title: int | None
    body: int


def titleish(line: Line) -> bool:
    """Short enough for a title, without the full stop of a sentence, and no byline."""
    if line.kind not in (LineKind.SHORT, LineKind.PROSE) or len(line.text) > _TITLE_CHARS:
        return False
    text = line.text
    if text.endswith((".", ",", ";", ":")) and not text.endswith(("...", "U.S.", "Inc.")):
        return False
    return (_TITLE_WORDS[0] <= line.words <= _TITLE_WORDS[1] or len(text) >= 12) and not text[0].islower()


def bare_name(line: Line) -> bool:
    """Nothing but a person's name."""
    found = person_at(line.text, 0, len(line.text))
    return found is not None and found[1] == len(line.text)


@lru_cache(maxsize=2)
def heads_of(document: Document) -> tuple[Head, ...]:
    """The heads of all articles of the page, in order."""
    sheet = sheet_of(document)
    found: dict[int, Head] = {}
    for line in sheet.lines:
        if line.kind is LineKind.META and line.meta and (line.meta.dates or line.meta.authors):
            head = _with_title_before(sheet, line.index) or _with_title_after(sheet, line.index)
            if head and not any(h.start <= head.start < h.body for h in found.values()):
                found[head.start] = head
    return tuple(_completed(sheet, sorted(found.values(), key=lambda h: h.start)))


def _with_title_before(sheet: Sheet, meta: int) -> Head | None:
    body = body_after(sheet, meta)
    if body is None:
        return None
    title = None
    for index in range(meta - 1, max(-1, meta - 1 - _BACK), -1):
        line = sheet.lines[index]
        if titleish(line) and not bare_name(line):
            title = index if title is None or _better_title(line, sheet.lines[title]) else title
        elif line.kind not in (LineKind.META, LineKind.CREDIT, LineKind.SHORT) and not _deck(sheet, index):
            break
    return None if title is None else Head(_dated_above(sheet, title), title, body)


def _better_title(earlier: Line, later: Line) -> bool:
    """A title with a deck below it: the earlier line wins unless it is a mere label."""
    return earlier.words >= 4 and later.gap <= 3


def _deck(sheet: Sheet, index: int) -> bool:
    """One sentence between title and byline."""
    return (
        index > 0 and sheet.lines[index].prose and sheet.lines[index].words <= 45 and titleish(sheet.lines[index - 1])
    )


def _dated_above(sheet: Sheet, title: int) -> int:
    """The date line right above the title begins the article."""
    if title and _date_only(sheet.lines[title - 1]):
        return title - 1
    return title


def _date_only(line: Line) -> bool:
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.dates) and not line.meta.authors


def _with_title_after(sheet: Sheet, meta: int) -> Head | None:
    """The date above the title, or a page that begins with a byline and has no title."""
    if meta + 1 >= len(sheet):
        return None
    after = sheet.lines[meta + 1]
    body = body_after(sheet, meta + 1)
    if (
        titleish(after)
        and not bare_name(after)
        and not after.prose
        and body is not None
        and _date_only(sheet.lines[meta])
    ):
        return Head(meta, meta + 1, body)
    opens = all(line.kind is LineKind.FURNITURE for line in sheet.lines[:meta])
    body = body_after(sheet, meta)
    return Head(meta, None, body) if opens and body is not None else None


def body_after(sheet: Sheet, index: int) -> int | None:
    """The first line of prose after this line, if only small lines stand between."""
    for line in sheet.lines[index + 1 : index + 1 + _AHEAD]:
        if line.prose:
            return line.index
        if line.kind not in _SKIPPED:
            return None
    return None


def _completed(sheet: Sheet, heads: list[Head]) -> list[Head]:
    """A page whose first article has neither date nor byline before its text."""
    first = next((line.index for line in sheet.lines if line.prose), None)
    if first is None:
        first = next((line.index for line in sheet.lines if line.kind is LineKind.SHORT), None)
    if first is None or (heads and heads[0].body <= first + 1):
        return heads
    if heads and sum(line.prose for line in sheet.lines[: heads[0].start]) < 3:
        return heads
    title = best_title(sheet, first)
    return [Head(first if title is None else title, title, first), *heads]


def best_title(sheet: Sheet, body: int) -> int | None:
    """The likeliest title among the short lines before the text."""
    lines = [line for line in sheet.lines[max(0, body - _AHEAD) : body] if titleish(line) and not bare_name(line)]
    if titleish(sheet.lines[body]) and not lines and body + 1 < len(sheet):
        return body
    full = [line for line in lines if line.words >= 4]
    chosen = full[0] if full else lines[0] if lines else None
    return chosen.index if chosen else None
