"""The sentence around a mention: “Milenio reported that …” out of a paragraph of six sentences.

A plain rule, for showing only: a sentence ends at ``. ! ? …`` (with closing quotes) before a blank and a
letter that is not small. Abbreviations cut some sentences short; long ones are cut near the words.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.model import Span

_END = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?…][\"'”’»)\]]*\s+(?=[^a-z\s])"
)
_MOST = 320  # characters of a quoted sentence
_AROUND = 120  # characters kept on each side of the words when a sentence is cut


def sentence(text: str, passage: Span, words: Span) -> Span:
    """The sentence of a passage that holds the words."""
    window = Span(max(passage.start, words.start - 2 * _MOST), min(passage.end, words.end + 2 * _MOST))
    cuts = [window.start, *(m.end() for m in _END.finditer(text, window.start, window.end)), window.end]
    at = max(1, bisect_right(cuts, words.start))
    start = cuts[at - 1]
    end = next((cut for cut in cuts[at:] if cut >= words.end), window.end)
    return _trimmed(text, _cut(text, Span(start, end), words))


def _cut(text: str, found: Span, words: Span) -> Span:
    if found.end - found.start <= _MOST:
        return found
    start = _blank_after(text, max(found.start, words.start - _AROUND), words.start, found.start)
    end = min(found.end, words.end + _AROUND)
    blank = text.rfind(" ", words.end, end)
    return Span(start, blank if end < found.end and blank > 0 else end)


def _blank_after(text: str, start: int, most: int, first: int) -> int:
    if start == first:
        return start
    blank = text.find(" ", start, most)
    return blank + 1 if blank >= 0 else start


def _trimmed(text: str, span: Span) -> Span:
    found = span.of(text)
    return Span(span.start + len(found) - len(found.lstrip()), span.start + len(found.rstrip()))
