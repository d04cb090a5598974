"""The posts of an archive page: two ``<article class="hentry">``, each with a heading, a date and its text.

The library takes the first, or all of them as one. A page has posts when at least two elements marked as articles
hold a heading, a date or author of their own, and paragraphs; a card with a line of summary is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import html

from generator.model import Span
from generator.read.htmlplaces import aside
from generator.read.htmltext import PageText, Placed
from generator.text.dates import find_dates

_CLASSES = frozenset({"hentry", "h-entry", "post-outer"})
_HEADINGS = ("h1", "h2", "h3")
_PARAGRAPH = 60  # code points of a paragraph that is no summary's or menu's
_PARAGRAPHS = 2
_TEXT = 300  # code points of a post's paragraphs together
_HEAD = 400  # code points between heading and text in which date and author stand


class Post(NamedTuple):
    """Where a post is, and its heading."""

    span: Span
    heading: Placed


def posts_of(page: PageText) -> tuple[Post, ...]:
    """The posts, if there are two or more."""
    marked = [index for index, placed in enumerate(page.placed) if _is_marked(placed.element)]
    if len(marked) < 2:
        return ()
    outer: list[int] = []
    for index in sorted(marked, key=lambda at: (page.placed[at].span.start, -page.placed[at].span.end, -at)):
        if not outer or page.placed[index].span.start >= page.placed[outer[-1]].span.end:
            outer.append(index)
    posts = tuple(post for index in outer if not aside(page.placed[index].element) for post in _post(page, index))
    return posts if len(posts) > 1 else ()


def _is_marked(element: html.HtmlElement) -> bool:
    return element.tag == "article" or not _CLASSES.isdisjoint((element.get("class") or "").lower().split())


def _inside(page: PageText, index: int) -> list[Placed]:
    """The elements in another: they end before it does, and after all that stands above it."""
    begin, at = page.placed[index].span.start, index
    while at and page.placed[at - 1].span.start >= begin:
        at -= 1
    return list(page.placed[at:index])


def _post(page: PageText, index: int) -> Iterator[Post]:
    placed, inner = page.placed[index], _inside(page, index)
    headings = sorted((one for one in inner if one.element.tag in _HEADINGS), key=lambda one: one.span)
    told = [one.span for one in inner if one.element.tag == "p" and one.span.end - one.span.start >= _PARAGRAPH]
    if not headings or len(told) < _PARAGRAPHS or sum(span.end - span.start for span in told) < _TEXT:
        return
    heading, first = headings[0], min(told)
    if heading.span.start < first.start and _signed(page, Span(placed.span.start, first.start), heading, inner):
        yield Post(placed.span, heading)


def _signed(page: PageText, head: Span, heading: Placed, inner: list[Placed]) -> bool:
    """A date or an author stands between the beginning of the post and its text, the heading aside."""
    if any(head.holds(one.span) and (one.element.tag == "time" or "author" in _marks(one.element)) for one in inner):
        return True
    around = f"{page.text[head.start : heading.span.start]}\n{page.text[heading.span.end : head.end]}"
    return len(around) < _HEAD and any(True for _ in find_dates(around))


def _marks(element: html.HtmlElement) -> str:
    return f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}".lower()
