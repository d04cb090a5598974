"""``<script type="application/ld+json">``: what a page says of its article in JSON-LD, and of others in it.

``{"@type": "NewsArticle", "headline": "Goat elected"}`` in a card below "The cold kiln" is of another article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml import html

from generator.model import Property
from generator.read.htmlplaces import aside
from generator.read.htmltext import PageText
from generator.text.web_address import host_and_path

_ARTICLES = (
    "Article",
    "NewsArticle",
    "BlogPosting",
    "Report",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "LiveBlogPosting",
    "ScholarlyArticle",
    "SocialMediaPosting",
)
_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title")
_LETTERS = re.compile(r"[^\W_]+")
_LONG = 8  # letters; of shorter headlines every letter must agree
Node = dict[str, Any]
Told = tuple[Property, str, html.HtmlElement]


def articles_in_json(root: html.HtmlElement, page: PageText) -> Iterator[Told]:
    """What the nodes that are about this page's article say."""
    nodes = [(node, script) for script in _scripts(root) for node in _read(script)]
    titles, address = _titles(root, page), _address(root)
    for node, script in nodes:
        try:
            agrees = _agrees(node, titles, address)
            said = list(_described(node, script))
        except RecursionError:  # lists in lists without end
            continue
        if agrees or (agrees is None and len(nodes) == 1 and not aside(script)):
            yield from said


def _scripts(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            yield script


def _read(script: html.HtmlElement) -> list[Node]:
    try:
        return list(_nodes(json.loads(script.text, strict=False)))
    except (ValueError, RecursionError):
        return []


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(kind in _ARTICLES for kind in kinds):
            yield value
        yield from _nodes(value.get("@graph"))
        yield from _nodes(value.get("mainEntity"))


def _agrees(node: Node, titles: set[str], address: str | None) -> bool | None:
    """By its headline or its address this page's; None where there is nothing to compare."""
    said = {_letters(text) for text in _texts(node.get("headline"))} - {""}
    if any(_same(one, title) for one in said for title in titles):
        return True
    places = {_bare(place) for place in _places(node)} - {None}
    if address and places:
        return address in places
    return False if said and titles else None


def _same(one: str, other: str) -> bool:
    """ "The cold kiln: a visit" and "The cold kiln - Arden Review" are headed alike."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _LONG and short in long)


def _titles(root: html.HtmlElement, page: PageText) -> set[str]:
    """The letters of the page's headings of the first rank (of the second, if there are none) and of its title."""
    said = {tag: [p.span.of(page.text) for p in page.placed if p.element.tag == tag] for tag in ("title", "h1", "h2")}
    metas = (
        m.get("content") for m in root.iter("meta") if (m.get("property") or m.get("name") or "").lower() in _TITLES
    )
    return {_letters(one or "") for one in (*said["title"], *(said["h1"] or said["h2"]), *metas)} - {""}


def _name(meta: html.HtmlElement) -> str:
    return (meta.get("property") or meta.get("name") or "").strip().lower()


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(unescape(text))).casefold()


def _address(root: html.HtmlElement) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return _bare(link.get("href"))
    return next((_bare(m.get("content")) for m in root.iter("meta") if _name(m) == "og:url"), None)


def _places(node: Node) -> Iterator[Any]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        yield value.get("@id") or value.get("url") if isinstance(value, dict) else value


def _bare(address: Any) -> str | None:
    return host_and_path(address) if isinstance(address, str) else None


def _described(node: Node, script: html.HtmlElement) -> Iterator[Told]:
    pairs = (
        (Property.TITLE, node.get("headline")),
        (Property.AUTHOR, _persons(node.get("author"))),
        (Property.DATE, node.get("datePublished")),
        (Property.MODIFIED, node.get("dateModified")),
        (Property.OUTLET, node.get("publisher")),
    )
    for about, value in pairs:
        for text in _texts(value):
            yield about, text, script


def _persons(value: Any) -> Any:
    """The authors that are persons: a newsroom or a site as author is none."""
    if isinstance(value, list):
        return [_persons(one) for one in value]
    if isinstance(value, dict) and "organization" in str(value.get("@type")).casefold():
        return None
    return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(value.get("name"))
    elif isinstance(value, str):
        yield value
