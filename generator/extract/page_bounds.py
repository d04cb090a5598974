"""Where the page of an article begins and ends: its header and its footer, in a file of several pages too.

"Home / News / Ferry Light / title / … / text / About us / © Ferry Light": the first three lines and the last two.
"""

from __future__ import annotations

from bisect import bisect_left

from generator.extract.sitenames import name_like
from generator.extract.view import View
from generator.split.furniture.ends import is_page_end
from generator.split.heads import Head, heads_of
from generator.split.line import Line, LineKind
from generator.split.titles import date_only

_ABOVE, _BELOW = 120, 150  # lines
_NEAR = 25  # lines above a head that may be the top of a page
_ADDRESS = 3  # lines above a head among which its address may stand
_MOST_HEADS = 20  # articles of one page
_NOTICES = 1  # paragraphs within the header of a page
_PARAGRAPHS = 2  # of an article, at least
_TEXT = 10  # lines below a head among which an article has paragraphs
_TOP = (LineKind.FURNITURE, LineKind.SHORT, LineKind.END, LineKind.CREDIT, LineKind.URL, LineKind.RELATED)
_BETWEEN_PAGES = (LineKind.COMMENTS, LineKind.STAMP)


def page_start(view: View) -> int:
    """Where the article begins; of several on one page, where the first of them begins."""
    start = view.head.start if view.head else view.lines[0].index
    lines = view.sheet.lines
    for head in reversed(_heads_above(view, start)):
        addressed = any(line.kind is LineKind.URL for line in lines[max(0, start - _ADDRESS) : start])
        if addressed or any(map(_ends_page, lines[head.body : start])) or any(map(name_like, _top(view, start))):
            return start
        start = head.start
    return start


def header_of(view: View, start: int) -> range:
    """The lines above the article, from the top of the file or below the foot or the text of another page, and those
    of its head above the title.
    """
    head = view.head
    if head is None or head.start != start:
        return range(_first_above(view, start), start)
    return range(_first_above(view, start), start if head.title is None else max(start, head.title))


def footer_of(view: View) -> range:
    """The lines below the text, up to the top of the next page; a head with hardly any text below it begins none."""
    lines = view.sheet.lines
    first = view.foot[0].index if view.foot else view.lines[-1].index + 1
    end = min(len(lines), first + _BELOW)
    heads = heads_of(view.document)
    for number in range(bisect_left(heads, first, key=_start), len(heads)):
        head = heads[number]
        if head.start >= end:
            break
        if sum(line.prose for line in lines[head.body : head.body + _TEXT]) > _PARAGRAPHS:
            end = _first_above(view, head.start)
            break
    return range(first, max(first, end))


def _start(head: Head) -> int:
    return head.start


def _heads_above(view: View, start: int) -> tuple[Head, ...]:
    """The last few."""
    heads = heads_of(view.document)
    number = bisect_left(heads, start, key=_start)
    return heads[max(0, number - _MOST_HEADS) : number]


def _first_above(view: View, start: int) -> int:
    first = max(0, start - _ABOVE)
    if not _heads_above(view, start):
        return first
    prose = 0
    for index in range(start - 1, first - 1, -1):
        line = view.sheet.lines[index]
        if line.kind is LineKind.URL:
            return index
        prose += line.prose
        if prose > _NOTICES or line.kind in _BETWEEN_PAGES or _is_foot(line):
            return index + 1
    return first


def _top(view: View, start: int) -> tuple[Line, ...]:
    """The furniture right above; the page's clock stands there too: "Viernes, 8 de octubre de 2021"."""
    lines, first = view.sheet.lines, start
    while first > max(0, start - _NEAR) and (lines[first - 1].kind in _TOP or date_only(lines[first - 1])):
        first -= 1
    return lines[first:start]


def _ends_page(line: Line) -> bool:
    """Between the posts of one page stand neither its foot nor readers nor other posts."""
    if line.kind in (LineKind.END, LineKind.RELATED, LineKind.STAMP):
        return True
    return line.kind is LineKind.FURNITURE and is_page_end(line.text)


def _is_foot(line: Line) -> bool:
    short = line.kind in (LineKind.FURNITURE, LineKind.SHORT)
    return line.kind is LineKind.END or (short and is_page_end(line.text))
