"""A head with paragraphs in it: ``The village without a train / Its 800 people share … / The old station, in 2012. /
By Ann Lee / 3 March 2021``.

Standfirsts and captions look like text. Above the first date or byline of a page a few of them, each a sentence or two,
are none if a title stands above them, or below them and above the byline, and much more text below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.split.bylines import surely_names
from generator.split.closings import closes
from generator.split.furniture.ends import is_page_end
from generator.split.heads.begin import start_above
from generator.split.heads.body import body_after, is_long_title
from generator.split.heads.head import Head
from generator.split.heads.mottos import below_motto, perhaps_title, says
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.tops import tops

_REACH = 25  # lines from the first paragraph to the date or byline
_SENTENCES = 45  # words
_FEW = 3  # paragraphs
_NEAR = 3  # lines
_MORE = 2  # times as many words below as above
_AHEAD = 10  # lines
_SHORTEST = 3  # words of a title; what is shorter is first of all a section's name
_CAPTION = 8  # words
_OTHERS = 30  # lines
_BULLETS = "•·▪●-–—*"  # of a standfirst in points, which is one
_ENDING = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED, LineKind.TAGS, LineKind.END)


def opening_heads(sheet: Sheet) -> Iterator[Head]:
    """The heads of the pages that have paragraphs in them."""
    for top, end in pairwise((0, *tops(sheet), len(sheet))):
        if found := _opening_head(sheet, top, end):
            yield found


def _opening_head(sheet: Sheet, top: int, end: int) -> Head | None:
    """That of the page that begins with this line, above the next that may."""
    first = _first(sheet, top, end)
    below = below_motto(sheet, top, first, end) if first < end else None
    if below is None or below.title is None:
        return _with_paragraphs(sheet, top, first, end)
    found = _with_paragraphs(sheet, below.title, _first(sheet, below.title, end), end)
    return replace(found, start=below.start) if found else below


def _first(sheet: Sheet, top: int, end: int) -> int:
    """The first paragraph."""
    lines = sheet.lines[top:end]
    return next((line.index for line in lines if line.prose and not is_long_title(sheet, line)), end)


def _with_paragraphs(sheet: Sheet, top: int, first: int, end: int) -> Head | None:
    """The head that has the first paragraphs below this line in it."""
    below = sheet.lines[first : min(end, first + _REACH)]
    meta = next((line.index for line in below if line.kind is LineKind.META or _names(sheet, line)), None)
    body = body_after(sheet, meta) if meta else None
    if meta is None or body is None or _heads_next(sheet.lines[body - 1]):
        return None
    if _days(sheet.lines[meta]) and not _same_days(sheet.lines[top:first], sheet.lines[meta]):
        return None  # another page's date
    title = best_title(sheet, top, body)
    if title is None or title >= first:
        title = _title_among(sheet, top, first, meta, title)
    if title is None or not _head_like(sheet.lines[min(first, title) : meta]):
        return None
    begin = start_above(sheet, top, title) if title < first else _begin(sheet, top, first)
    return Head(begin, title, body) if _more_below(sheet, first, meta, body) else None


def _heads_next(line: Line) -> bool:
    """The next post's title, below the signature of a short one; a long line that ends with a bracket is a caption."""
    shown = line.words >= _CAPTION and (line.text[-1] == ")" or "©" in line.text)
    return perhaps_title(line) and not shown


def _names(sheet: Sheet, line: Line) -> bool:
    """Nothing but who wrote the text, with a job, the name once more or buttons below; a heading has its text below."""
    below = sheet.lines[line.index + 1 : line.index + 2]
    alone = line.kind is LineKind.SHORT and all(not one.prose for one in below) and bool(surely_names(line.text))
    after = (one for one in sheet.lines[line.index + 1 : line.index + _OTHERS] if one.kind is LineKind.SHORT)
    return alone and not any(surely_names(one.text) for one in after if one.text != line.text)


def _title_among(sheet: Sheet, top: int, first: int, meta: int, best: int | None) -> int | None:
    """The title above the paragraphs, or that between them and the byline: a caption or a notice may stand above it."""
    above = best_title(sheet, top, first)
    headed = above is not None and above + 1 == first and perhaps_title(sheet.lines[above])
    if best is not None and best < meta and perhaps_title(sheet.lines[best]) and not headed:
        return None if any(map(_signs, sheet.lines[top:first])) else best  # two posts, each with its byline
    if above is None or sheet.lines[above].words < _SHORTEST:
        above = best_title(sheet, top, meta)
    return above


def _begin(sheet: Sheet, top: int, first: int) -> int:
    """Where the head begins whose title stands below a paragraph: at that, or at the day right above it."""
    above = sheet.lines[max(top, first - _NEAR) : first]
    return next((line.index for line in above if says(line)), first)


def _same_days(lines: tuple[Line, ...], meta: Line) -> bool:
    """At the top of the page stands no day, or that of the article once more."""
    days = _days(meta)
    return all(_days(line) <= days for line in lines)


def _days(line: Line) -> frozenset[str | None]:
    if line.kind is not LineKind.META or line.meta is None:
        return frozenset()
    return frozenset(piece.date.value for piece in line.meta.dates if piece.date)


def _signs(line: Line) -> bool:
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.authors)


def _head_like(lines: tuple[Line, ...]) -> bool:
    prose = [line for line in lines if line.prose]
    listed = sum(one.text[0] in _BULLETS and above.text[0] in _BULLETS for above, one in pairwise(prose))
    texts = (line for line in lines if not line.aside)  # "© Ann Lee" below a picture, an advertisement's place
    ended = any(_ends(line) or says(line) or is_page_end(line.text) or closes(line) for line in texts)
    return not ended and len(prose) - listed <= _FEW and all(line.words <= _SENTENCES for line in prose)


def _ends(line: Line) -> bool:
    """Comments or other posts follow; "Comment" among the buttons is one of them."""
    return line.kind in _ENDING and not line.tool


def _more_below(sheet: Sheet, first: int, meta: int, body: int) -> bool:
    """As much text below as above; twice as much where what stands above may be a text with the next title."""
    titled = any(perhaps_title(line) for line in sheet.lines[first + 1 : meta])
    commented = any(line.kind is LineKind.COMMENTS for line in sheet.lines[meta:body])
    times = _MORE if titled or commented else 1
    above = sum(line.words for line in sheet.lines[first:meta] if line.prose)
    return sum(line.words for line in sheet.lines[body : body + _AHEAD] if line.prose) >= times * above
