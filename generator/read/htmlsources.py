"""The lists of sources of a page: ``<h2>Sources</h2><ul><li><a href="https://doi.org/…">Dovell 2009</a></li>``.

What the article cites there is the target of the link, which no reader sees: the library leaves such lists out, and the
text of a page has no targets. A list belongs to the heading right above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from lxml import html

from generator.languages import words
from generator.model import Link, Span
from generator.read.htmltext import PageText, Placed
from generator.text.phrases import Phrases, plain

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "summary", "dt")
_LISTS = ("ul", "ol", "dl")
_LONGEST = 40  # code points of a heading
_ADDRESSES = ("http://", "https://", "doi:")
_MOST = 1000  # links; nobody cites more


def source_lists(page: PageText) -> tuple[Span, ...]:
    """From the heading of each list of sources to the end of the list."""
    lists = {one.span.start: one.span for one in page.placed if one.element.tag in _LISTS}
    return tuple(
        Span(head.start, lists[below].end)
        for head in _heads(page)
        if (below := _next(page.text, head.end)) in lists and lists[below].end > head.end
    )


def _heads(page: PageText) -> Iterator[Span]:
    for one in page.placed:
        short = one.element.tag in _HEADS and one.span.end - one.span.start <= _LONGEST
        if short and _source_heads().are(plain(one.span.of(page.text)).strip(" :")):
            yield one.span


def _next(text: str, at: int) -> int:
    """Where the next words stand."""
    while at < len(text) and (text[at].isspace() or text[at] == ":"):
        at += 1
    return at


@cache
def _source_heads() -> Phrases:
    return Phrases(words("source_heads"))


def links_of(root: html.HtmlElement, page: PageText, lists: tuple[Span, ...]) -> tuple[Link, ...]:
    """The links in such lists that lead to an address, as their ``href`` gives it."""
    if not lists:
        return ()
    held = (one for one in page.placed if one.element.tag == "a" and any(span.holds(one.span) for span in lists))
    cited = ((one, href) for one in held if (href := (one.element.get("href") or "").strip()).startswith(_ADDRESSES))
    return tuple(_link(root, one, href) for one, href in islice(cited, _MOST))


def _link(root: html.HtmlElement, one: Placed, href: str) -> Link:
    return Link(one.span, href, one.element.sourceline, root.getroottree().getpath(one.element))
