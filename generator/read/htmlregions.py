"""Which stretches of a page's text are the article and its comments, as trafilatura sees them.

The library drops text by design: what it leaves out is furniture, not lost. Its paragraphs are found again
in the page's own text by their letters, so that spaces and bullets do not matter.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import trafilatura

from generator.model import PartKind, Property, Region, Span, Statement, held, outermost
from generator.read.htmlscope import Boxes

_LETTERS = re.compile(r"[^\W_]+")
_LONG = 12  # letters; a shorter line must be a whole line of the library's text
_NEARLY = 0.8  # of the text that the library finds
_FEW = 2  # times a box must fit into its article
_SOURCES_REACH = 2  # lines between the article and its sources
_TITLE_REACH = 40  # lines between the title and the first paragraph
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def regions_of(
    source: str, text: str, stated: tuple[Statement, ...], boxes: Boxes, lists: tuple[Span, ...] = ()
) -> tuple[Region, ...]:
    """The article, the boxes within it and the comments, or nothing when the library finds no text."""
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
    article = _hull(_outside(above, boxes), text, said)
    if article is None:
        return ()
    article = _clipped(article, boxes.main)
    article = Span(_with_title(article, lines, stated), _with_sources(article, lists, text))
    regions = [Region(PartKind.ARTICLE, article), *_furniture(article, boxes, text, said)]
    boxed = outermost((*boxes.comments, *((comments,) if comments else ())))
    regions += [
        Region(PartKind.COMMENTS, span) for span in boxed if span.start >= article.end or _within(article, span)
    ]
    return tuple(regions)


def _outside(lines: list[Span], boxes: Boxes) -> list[Span]:
    """The lines that no box of comments or links holds: the article does not begin or end there."""
    spans = outermost((*boxes.comments, *(box.span for box in boxes.beside if box.links)))
    return [line for line in lines if not held(spans, line)]


def _clipped(article: Span, main: Span | None) -> Span:
    """Without the site's header, where the mark-up's article holds nearly all that the library found."""
    if main is None or not main.meets(article):
        return article
    common = Span(max(article.start, main.start), min(article.end, main.end))
    return common if (common.end - common.start) >= _NEARLY * (article.end - article.start) else article


def _furniture(article: Span, boxes: Boxes, text: str, said: str) -> list[Region]:
    """Lists of links in the midst of the article, and boxes that the library leaves out."""
    letters, within = _letters(said), (box for box in boxes.beside if _within(article, box.span))
    left_out = (box.span for box in within if box.links or _letters(box.span.of(text)) not in letters)
    return [Region(PartKind.FURNITURE, span) for span in outermost(left_out)]


def _with_sources(article: Span, lists: tuple[Span, ...], text: str) -> int:
    """The article ends below its lists of sources, which the library takes for lists of links."""
    end = article.end
    for found in sorted(lists):
        if article.start < found.start and text.count("\n", end, found.start) <= _SOURCES_REACH:
            end = max(end, found.end)
    return end


def _within(article: Span, box: Span) -> bool:
    """A small piece of the article, not its beginning."""
    small = (box.end - box.start) * _FEW <= article.end - article.start
    return small and article.start < box.start and box.end <= article.end


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
