"""The links by which a page cites: ``<h2>Sources</h2><ul><li><a href="https://doi.org/…">Dovell 2009</a></li>``, "as
``<a href="https://bay.example/2">a study</a>`` shows".

What the article cites there is the target of the link, which no reader sees: the library leaves lists of sources out,
and the text of a page has no targets. A list belongs to the heading right above it. In a text only links to other sites
cite: where the page's own address, its header, its menus or its boxes lead is home or furniture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from lxml import html

from generator.languages import words
from generator.model import Link, Span, held, outermost
from generator.read.htmljson import own_address
from generator.read.htmltext import PageText, Placed
from generator.text.phrases import Phrases, plain
from generator.text.web_address import host

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "summary", "dt")
_LISTS = ("ul", "ol", "dl")
_LONGEST = 40  # code points of a heading
_ADDRESSES = ("http://", "https://", "doi:")
_FRAME = frozenset({"header", "footer", "nav", "form", "button"})
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


def links_of(
    root: html.HtmlElement, page: PageText, lists: tuple[Span, ...], beside: Iterable[Span]
) -> tuple[Link, ...]:
    """The links in such lists, and those that lead from the text to other sites, with the address of their ``href``."""
    led = [(one, _target(one.element)) for one in page.placed if one.element.tag == "a"]
    frame = outermost((*beside, *(one.span for one in page.placed if one.element.tag in _FRAME)))
    framed = {one.element for one, _ in led if held(frame, one.span)}
    home = {_site(own_address(root) or ""), None, *(_site(target) for one, target in led if one.element in framed)}
    listed = outermost(lists)
    cited = (
        (one, target)
        for one, target in led
        if target.startswith(_ADDRESSES)
        and (held(listed, one.span) or (one.element not in framed and _site(target) not in home))
    )
    return tuple(_link(root, one, href) for one, href in islice(cited, _MOST))


def _target(link: html.HtmlElement) -> str:
    return (link.get("href") or "").strip()


def _site(address: str) -> str | None:
    """ "https://www.bay.example/2": the site "bay.example"."""
    found = host(address)
    return found.removeprefix("www.") if found else None


def _link(root: html.HtmlElement, one: Placed, href: str) -> Link:
    return Link(one.span, href, one.element.sourceline, root.getroottree().getpath(one.element))
