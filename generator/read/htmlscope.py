"""Whose words stand in an element of a page: ``<a rel="author">`` inside ``<aside>`` is the author of another article.

The nearest of these around it decides: an item of another type (a book, a comment, a picture), the box of readers'
comments or of other posts, a quotation, an article that is not the page's. What stands below the page's article and
under another heading is of another text too.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from lxml import html

from generator.languages import words
from generator.model import Span, outermost
from generator.read import schema
from generator.read.htmltext import PageText, Placed
from generator.text.phrases import Phrases, plain

_BESIDE = frozenset({"aside", "nav"})
_QUOTED = frozenset({"blockquote", "q"})
_WHOLE = frozenset({"html", "body"})
_CLASSES = frozenset({"hentry", "h-entry", "post-outer"})
_ABOUT_LAYOUT = ("has-", "with-", "no-", "without-", "hide-")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SIGN = re.compile(r"[^\W_]+")
_HALF = 2
_ALL = Span(0, sys.maxsize)
_SAID = 40  # code points of what a reader says


class Box(NamedTuple):
    span: Span
    links: bool  # and hardly anything else


class Boxes(NamedTuple):
    """Where a page's article is, if its mark-up tells, and what is none of it."""

    main: Span | None = None
    comments: tuple[Span, ...] = ()
    beside: tuple[Box, ...] = ()


class Scopes:
    """The page's own article, or its posts, among all that the page shows."""

    def __init__(self, page: PageText, posts: Iterable[html.HtmlElement] = ()) -> None:
        self._placed = page.placed
        self._spans = {placed.element: placed.span for placed in page.placed}
        self._headings = sorted((p for p in page.placed if p.element.tag in _HEADINGS), key=lambda p: p.span)
        self._heading_starts = [placed.span.start for placed in self._headings]
        self._text = page.text
        self.units = tuple(placed for placed in page.placed if is_unit(placed.element))
        self._own = frozenset(_shells(self.units, self._spans, posts) or _main(page, self.units))
        spans = (self._spans[element] for element in self._own if element in self._spans)
        self.main = max(spans, key=lambda span: span.end - span.start, default=None)  # if the mark-up tells

    def own(self, element: html.HtmlElement, pictured: bool = False) -> bool:
        """Said of the page's own article (or of the post in which it stands); ``pictured``: under a picture too."""
        inside = element in self._own
        if is_beside(element) or (not pictured and element.tag == "figure"):
            return False
        for one in element.iterancestors():
            if _is_foreign(one) or (not pictured and one.tag == "figure") or (is_unit(one) and one not in self._own):
                return False
            inside = inside or one in self._own
        return self._headed(element, inside)

    def _headed(self, element: html.HtmlElement, inside: bool) -> bool:
        """The heading above it is that of comments, or of a text beside the page's article."""
        main, at = self.main, self._place(element)
        number = bisect_right(self._heading_starts, at) if at is not None else 0
        if not number or at is None:
            return True
        heading = self._headings[number - 1]
        if opens_comments(heading.span.of(self._text)):
            return False
        if inside or main is None:
            return True
        return heading.span.start < main.end and (heading.span.start >= main.start or not _linked(heading.element))

    def _place(self, element: html.HtmlElement) -> int | None:
        """Where it stands, or what holds it: a ``<meta>`` shows no text."""
        for one in (element, *element.iterancestors()):
            if one.tag not in _WHOLE and one in self._spans:
                return self._spans[one].start
        return None

    def foreign(self) -> Iterator[Span]:
        """The text of items that are other works, and of quotations; not of a theme that sets all in one."""
        small = ((element, span) for element, span in self._spans.items() if _length(span) * _HALF < len(self._text))
        yield from outermost(span for element, span in small if element.tag in _QUOTED or _is_work(element))

    def boxes(self) -> Boxes:
        """The comments, and the boxes beside the text that stand within it."""
        comments, beside = [], []
        links = _Lengths(one.span for one in self._placed if one.element.tag == "a")
        for element, span in self._spans.items():
            if _is_comment(element) or _marked(element, _comment_marks()):
                comments += [span] if span.end - span.start >= _SAID else []
            elif is_beside(element):
                beside.append(Box(span, links.within(span) * _HALF >= span.end - span.start))
        return Boxes(self.main, outermost(comments), tuple(beside))


def is_unit(element: html.HtmlElement) -> bool:
    """An article of some page: by its element, its microformat, or its type."""
    if element.tag in _WHOLE:
        return False
    if element.tag == "article" or not _CLASSES.isdisjoint((element.get("class") or "").lower().split()):
        return True
    if element.get("itemscope") is None:
        return False
    types = schema.names(element.get("itemtype") or "")
    return schema.is_a("articles", types) or schema.is_a("reviews", types)


def is_beside(element: html.HtmlElement) -> bool:
    """A sidebar, a menu, comments or other posts, by its element or by the words of its class."""
    return element.tag in _BESIDE or _marked(element, _beside_marks()) or _marked(element, _comment_marks())


def opens_comments(heading: str) -> bool:
    return _comment_heads().are(plain(heading).strip())


def letters(text: str) -> str:
    return "".join(_SIGN.findall(text)).casefold()


def _main(page: PageText, units: tuple[Placed, ...]) -> Iterator[html.HtmlElement]:
    """The article that holds the heading of the first rank, or more text than stands outside all, and its shells."""
    among = {one.element for one in units}
    outer = [one for one in units if not any(shell in among for shell in one.element.iterancestors())]
    own = [one for one in outer if not _set_aside(one.element)]
    if not own:
        return
    told = _Lengths(one.span for one in page.placed if one.element.tag == "p")
    headed = next((one for one in own if any(True for _ in one.element.iter("h1"))), None)
    largest = headed or max(own, key=lambda one: (told.within(one.span), one.span.end - one.span.start))
    if not headed and told.within(largest.span) < told.within(_ALL) - sum(told.within(one.span) for one in outer):
        return
    yield from _shells(units, {largest.element: largest.span}, (largest.element,))


def _shells(
    units: tuple[Placed, ...], spans: Mapping[html.HtmlElement, Span], outer: Iterable[html.HtmlElement]
) -> set[html.HtmlElement]:
    """Articles and those within them that hold most of them: Blogger's ``post-outer`` around its ``hentry``."""
    own = set(outer)
    around = sorted(spans[element] for element in own)
    for one in units:
        at = bisect_right(around, (one.span.start, sys.maxsize)) - 1
        most_of_it = at >= 0 and around[at].holds(one.span) and _length(one.span) * _HALF >= _length(around[at])
        if most_of_it and not _set_aside(one.element):
            own.add(one.element)
    return own


class _Lengths:
    """How much text stands in paragraphs, or in links: on the whole page and within an element."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._sums = list(accumulate((span.end - span.start for span in ordered), initial=0))

    def within(self, span: Span) -> int:
        return self._sums[bisect_left(self._starts, span.end)] - self._sums[bisect_left(self._starts, span.start)]


def _set_aside(element: html.HtmlElement) -> bool:
    return is_beside(element) or any(_is_foreign(one) for one in element.iterancestors()) or _is_other_item(element)


def _is_foreign(element: html.HtmlElement) -> bool:
    if element.tag in _WHOLE:
        return False
    return element.tag in _QUOTED or is_beside(element) or _is_other_item(element)


def _is_other_item(element: html.HtmlElement) -> bool:
    """An item of microdata that is not the text of the page: a book, a picture, a comment, a review below it."""
    if element.get("itemscope") is None:
        return False
    types, roles = schema.names(element.get("itemtype") or ""), schema.names((element.get("itemprop") or "").lower())
    attached = bool(roles) and not schema.is_a("own", roles)
    if not types:
        return attached and not schema.is_a("authors", roles)
    if schema.is_a("agents", types):
        return attached and not schema.is_a("authors", roles)
    return attached or not any(schema.is_a(kind, types) for kind in ("articles", "reviews", "pages"))


def _is_work(element: html.HtmlElement) -> bool:
    """Another item that is neither a person, whom the article may name, nor a piece of the site around it."""
    types = schema.names(element.get("itemtype") or "")
    return _is_other_item(element) and not any(schema.is_a(kind, types) for kind in ("agents", "site"))


def _is_comment(element: html.HtmlElement) -> bool:
    return element.get("itemscope") is not None and schema.is_a("comments", schema.names(element.get("itemtype") or ""))


def _length(span: Span) -> int:
    return span.end - span.start


def _linked(heading: html.HtmlElement) -> bool:
    return any(link.get("href") for link in (*heading.iter("a"), *heading.iterancestors("a")))


def _marked(element: html.HtmlElement, marks: tuple[str, ...]) -> bool:
    """One of the words is part of its id or of a class that is not about the layout of the page."""
    if element.tag in _WHOLE:
        return False
    told = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
    if not any(word in told for word in marks):
        return False
    return any(word in mark for mark in told.split() if not mark.startswith(_ABOUT_LAYOUT) for word in marks)


@cache
def _comment_marks() -> tuple[str, ...]:
    return words("comment_marks")


@cache
def _beside_marks() -> tuple[str, ...]:
    return words("beside_marks")


@cache
def _comment_heads() -> Phrases:
    return Phrases(words("comment_heads"))
