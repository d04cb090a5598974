"""Which stretches of a page's text are the article and its comments, as trafilatura sees them.

The library drops text by design: what it leaves out is furniture, not lost. Its paragraphs are found again
in the page's own text by their letters, so that spaces and bullets do not matter.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import trafilatura

from generator.model import PartKind, Property, Region, Span, Statement

_LETTERS = re.compile(r"[^\W_]+")
_LONG = 12  # letters; a shorter line must be a whole line of the library's text
_TITLE_REACH = 40  # lines between the title and the first paragraph
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def regions_of(source: str, text: str, stated: tuple[Statement, ...]) -> tuple[Region, ...]:
    """The article and the comments, or nothing when the library finds no text."""
    if not text.strip():
        return ()
    try:
        found = trafilatura.bare_extraction(source, include_comments=True, include_tables=True, with_metadata=False)
    except Exception:  # the library meets trees that nobody foresaw; the text rules read the page then
        return ()
    if found is None or isinstance(found, dict) or not found.text:
        return ()
    said, commented = found.text, found.comments or ""
    del found  # with it go the library's trees
    lines = list(_lines(text))
    comments = _hull(lines, text, commented)
    above = [line for line in lines if comments is None or line.start < comments.start]
    article = _hull(above, text, said)
    if article is None:
        return ()
    article = Span(_with_title(article, lines, stated), article.end)
    regions = [Region(PartKind.ARTICLE, article)]
    if comments is not None and comments.start >= article.end:
        regions.append(Region(PartKind.COMMENTS, comments))
    return tuple(regions)


def _lines(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", text):
        yield Span(*match.span())


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()


def _hull(lines: list[Span], text: str, found: str) -> Span | None:
    """From the first to the last line of the page that the library has too."""
    letters = [_letters(line) for line in found.split("\n")]
    whole, joined = set(letters) - {""}, "".join(letters)
    same = [line for line in lines if _has(_letters(line.of(text)), whole, joined)]
    return Span(same[0].start, same[-1].end) if same else None


def _has(letters: str, whole: set[str], joined: str) -> bool:
    return letters in whole or (len(letters) > _LONG and letters in joined)


def _with_title(article: Span, lines: list[Span], stated: tuple[Statement, ...]) -> int:
    """The article begins at its title, if the page prints that a little above the first paragraph."""
    titles = [s.evidence.span for s in stated if s.property is Property.TITLE and s.evidence.span]
    above = [span.start for span in titles if span.start < article.start]
    near = [at for at in above if sum(at <= line.start < article.start for line in lines) <= _TITLE_REACH]
    return max(near) if near else article.start
