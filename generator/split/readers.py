"""Who wrote a comment and when, without a word that says so: "2 comments / Jonty Mears / April 2, 2020 at 9:14 am".

Below the number of comments a short line with a date and an hour below it is a reader's name. The number of comments
below a title is no such head, for the writer's name and the date stand there too, unless a button to reply follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# a head of comments (c) below the end of a text (p) or above a button (b), names (n), dates with an hour (d)
_COMMENTS = re.compile(r"(?:(?<=p)[^pndtT]{0,6}c|c(?=n?d[ptT][^nd]{0,4}b))(?P<below>n?d[^rc]*)")
_STAMP = re.compile(r"n?d")
# the next page: a title (T) that is no reader's text, what stands below it, the writer's name and the date; its menu,
# an entry a line (m) or all in one (M), or of words that no list knows
_NEXT_PAGE = re.compile(r"(?<![dsp])(?<![dsp][nt])T[^rcd]{0,16}d|m[^pd]{0,9}m|M|n{5}")


def reader_stamps(signs: str) -> Iterator[int]:
    """The places of such names and dates, by the sign of each line."""
    for comments in _COMMENTS.finditer(signs) if "c" in signs else ():
        begin, end = comments.span("below")
        other = _NEXT_PAGE.search(signs, begin, end)
        for stamp in _STAMP.finditer(signs, begin, other.start() if other else end):
            yield from range(*stamp.span())
