"""A box with other posts in a text: "Related / Port wins a prize / March 4, 2019 / Old bridge closes / June 18, 2018".

The entries stand closer together than the box and the text below it, each with its date or none with one. Where a list
of other posts is as wide apart as the text, or a title of its own stands below it, another page may begin there; unless
the text below the list speaks of the same as the text above it and no date stands there that is no entry's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.split.cohesion import shared, stems_of

# the same with bylines (m) among them, or a single post below "Read more" (x)
_LIST = re.compile(r"(?<=[pt-])(?:r[tdm]{1,8}(?=p)|xt[dm]{1,2}(?=t?p))")
_TAKEN_UP = 2  # words
_ENTRIES = 3  # titles; with fewer of them the date may be that of the entry
_ABOVE, _BELOW = 400, 250  # words that are compared
# a list's head between two paragraphs (p): titles (t), titles and dates (d); below a title two dated ones at least
_BOX = re.compile(
    r"(?:(?<=p)r(?=t|(?:dt){2})|(?<=t)r(?=(?:td){2}))(?P<entries>(?:td){1,8}|(?:dt){2,8}|t{1,8}|t{2,7}m)(?=p)"
)


def inset_lines(signs: str, gaps: Sequence[int]) -> Iterator[int]:
    """The places of the lines of such boxes, by the sign of each line and the blank rows above it."""
    for box in _BOX.finditer(signs.lower()) if "r" in signs else ():
        first, end = box.start("entries"), box.end()
        widest = max(gaps[first:end])
        if widest < gaps[end] and widest <= gaps[first]:
            yield from range(box.start(), end)


def resumed_lines(signs: str, gaps: Sequence[int], texts: Sequence[str]) -> Iterator[int]:
    """The lines of such lists below which the text goes on, but for a last title set apart: of a heading or a page."""
    for found in _LIST.finditer(signs.lower()):
        head, end = found.span()
        if signs.find("p", 0, head) >= 0 and not _heads_text(signs[head:end]) and _goes_on(signs, texts, head, end):
            yield from range(head, _set_apart(signs, gaps, head, end))


def _set_apart(signs: str, gaps: Sequence[int], head: int, end: int) -> int:
    """The first title below the list's first that is farther from the line above than the entries are, else the end."""
    widest = gaps[head + 1]
    for at in range(head + 2, end):
        if signs[at] in "tT" and gaps[at] > widest:
            return at
        widest = max(widest, gaps[at])
    return end


def _heads_text(entries: str) -> bool:
    """The last date alone has an hour or a label (D): the entries are alike, so it is that of the text below."""
    dates = "".join(sign for sign in entries if sign in "dD")
    return dates.endswith("D") and dates.count("D") == 1 and (len(dates) > 1 or entries.count("t") >= _ENTRIES)


def _goes_on(signs: str, texts: Sequence[str], head: int, end: int) -> bool:
    """The texts above and below share as many words as those of one article do."""
    above = tuple(_upto((texts[at] for at in range(head - 1, -1, -1) if signs[at] in "pt"), _ABOVE))
    other = signs.find("r", end)
    stop = len(texts) if other < 0 else other  # below another list may stand another page
    below = tuple(_upto((texts[at] for at in range(end, stop) if signs[at] == "p"), _BELOW))
    share = shared(above, below)
    if share is not None and share >= 1:
        return True
    if share is None and signs[head:end].strip("t") == "r" and signs.startswith("pp", end):
        return True  # too little to compare: an excerpt has one paragraph, and a date is another page's perhaps
    entries = [texts[at] for at in range(head + 1, end) if signs[at] == "t"]
    return bool(entries) and "m" not in signs[head:end] and _titled_otherwise(above, entries, below)


def _titled_otherwise(above: Sequence[str], entries: Sequence[str], below: Sequence[str]) -> bool:
    """The text below takes up words of the text above, and hardly one of the entries'."""
    upper, lower, listed = map(stems_of, (above, below, entries))
    own = lower - upper
    return listed.isdisjoint(own) and len(upper & lower) >= _TAKEN_UP


def _upto(texts: Iterator[str], most: int) -> Iterator[str]:
    told = 0
    for text in texts:
        yield text
        told += text.count(" ") + 1
        if told >= most:
            return
