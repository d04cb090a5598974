"""``<script type="application/ld+json">``: what a page says of its article in JSON-LD, and of others in it.

``{"@type": "NewsArticle", "headline": "Goat elected"}`` in a card below "The cold kiln" is of another article, and so
is "The cold kiln and other tales". Of several that may be meant the one counts that agrees best.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from lxml import html

from generator.model import Property
from generator.read import schema
from generator.read.htmlscope import is_beside, letters
from generator.read.htmltext import PageText
from generator.read.htmltitles import heads_alike
from generator.text.web_address import host_and_path

_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title")
_WRAPPED = re.compile(
    r"\A\s*(?:(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?)|(?:(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?)\s*\Z"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_SAME, _LIKE, _PLACED, _MAYBE = 3, 2, 1, 0  # the same headline, an alike one, the same address, nothing to compare
Node = dict[str, Any]


class Told(NamedTuple):
    about: Property
    value: str
    script: html.HtmlElement
    role: str | None = None


def articles_in_json(root: html.HtmlElement, page: PageText) -> Iterator[Told]:
    """What the nodes that are about this page's article say."""
    graph = _Graph(root)
    titles, address = _titles(root, page), _bare(own_address(root))
    ranked: list[tuple[int, list[Told]]] = []
    for node, script in graph.articles:
        try:
            agrees, said = _agrees(node, titles, address), list(graph.described(node, script))
        except RecursionError:  # lists in lists without end
            continue
        if agrees or (agrees == _MAYBE and len(graph.articles) == 1 and not is_beside(script) and not _customers(node)):
            ranked.append((agrees, said))
    best = max((rank for rank, _ in ranked), default=None)
    for rank, said in ranked:
        if rank == best:
            yield from said


class _Graph:
    """The nodes of a page's scripts: its articles, and all that others refer to by ``@id``."""

    def __init__(self, root: html.HtmlElement) -> None:
        self.articles: list[tuple[Node, html.HtmlElement]] = []
        self._named: dict[str, Node] = {}
        for script in _scripts(root):
            for node in _read(script):
                types = schema.names(node.get("@type"))
                if schema.is_a("articles", types) or schema.is_a("reviews", types):
                    self.articles.append((node, script))
                if isinstance(node.get("@id"), str) and len(node) > 1:
                    self._named.setdefault(node["@id"], node)

    def described(self, node: Node, script: html.HtmlElement) -> Iterator[Told]:
        pairs = (
            (Property.TITLE, _headline(node), None),
            (Property.AUTHOR, self._persons(node.get("author") or node.get("creator")), None),
            (Property.DATE, node.get("datePublished"), None),
            (Property.MODIFIED, node.get("dateModified"), None),
            (Property.OUTLET, self._meant(node.get("publisher")), None),
            *((Property.CREDIT, self._persons(node.get(role)), schema.credit(role)) for role in schema.credits()),
        )
        for about, value, role in pairs:
            for text in _texts(value):
                yield Told(about, text, script, role)

    def _meant(self, value: Any) -> Any:
        """The node of which only the ``@id`` is given, as WordPress tells of authors."""
        if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
            return self._named.get(value["@id"], value)
        return value

    def _persons(self, value: Any) -> Any:
        """The authors that are persons: a newsroom or a site as author is none."""
        if isinstance(value, list):
            return [self._persons(one) for one in value]
        found = self._meant(value)
        if isinstance(found, dict) and schema.is_a("organisations", schema.names(found.get("@type"))):
            return None
        return found


def _scripts(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            yield script


def _read(script: html.HtmlElement) -> list[Node]:
    try:
        return list(_nodes(json.loads(_WRAPPED.sub("", script.text or ""), strict=False)))
    except (ValueError, RecursionError):
        return []


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))
        yield from _nodes(value.get("mainEntity"))


def _customers(node: Node) -> bool:
    """A review without a publisher is often a customer's: that of the page names its heading."""
    return schema.is_a("reviews", schema.names(node.get("@type"))) and not node.get("publisher")


def _headline(node: Node) -> Any:
    return node.get("headline") or node.get("name")


def _agrees(node: Node, titles: set[str], address: str | None) -> int | None:
    """How surely its headline or its address is this page's; None for another's."""
    said = [text for text in _texts(_headline(node)) if letters(text)]
    if any(letters(one) == letters(title) for one in said for title in titles):
        return _SAME
    if any(heads_alike(one, title) for one in said for title in titles):
        return _LIKE
    places = {_bare(place) for place in _places(node)} - {None}
    if address and places:
        return _PLACED if address in places else None
    return None if said and titles else _MAYBE


def _titles(root: html.HtmlElement, page: PageText) -> set[str]:
    """The page's headings of the first rank (of the second, if there are none) and its titles."""
    said = {tag: [p.span.of(page.text) for p in page.placed if p.element.tag == tag] for tag in ("title", "h1", "h2")}
    metas = (
        m.get("content") for m in root.iter("meta") if (m.get("property") or m.get("name") or "").lower() in _TITLES
    )
    return {one for one in (*said["title"], *(said["h1"] or said["h2"]), *metas) if one and letters(one)}


def _name(meta: html.HtmlElement) -> str:
    return (meta.get("property") or meta.get("name") or "").strip().lower()


def own_address(root: html.HtmlElement) -> str | None:
    """Where the page stood, as it says."""
    links = (link for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    told = [
        *(link.get("href") for link in links),
        *(m.get("content") for m in root.iter("meta") if _name(m) == "og:url"),
    ]
    return str(told[0]) if told and told[0] else None


def _places(node: Node) -> Iterator[Any]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        yield value.get("@id") or value.get("url") if isinstance(value, dict) else value


def _bare(address: Any) -> str | None:
    return host_and_path(address) if isinstance(address, str) else None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(value.get("name"))
    elif isinstance(value, str):
        yield _ENTITY.sub(lambda found: unescape(found.group()), value)
