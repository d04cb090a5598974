"""A box with other posts in a text: "Related / Port wins a prize / March 4, 2019 / Old bridge closes / June 18, 2018".

The entries stand closer together than the box and the text below it, each with its date or none with one. Where a list
of other posts is as wide apart as the text, or a title of its own stands below it, another page may begin there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# a list's head between two paragraphs (p): titles (t), titles and dates (d)
_BOX = re.compile(r"(?<=p)r(?P<entries>(?:td){1,8}|(?:dt){2,8}|t{1,8})(?=p)")


def inset_lines(signs: str, gaps: Sequence[int]) -> Iterator[int]:
    """The places of the lines of such boxes, by the sign of each line and the blank rows above it."""
    for box in _BOX.finditer(signs) if "r" in signs else ():
        first, end = box.start("entries"), box.end()
        widest = max(gaps[first:end])
        if widest < gaps[end] and widest <= gaps[first]:
            yield from range(box.start(), end)
