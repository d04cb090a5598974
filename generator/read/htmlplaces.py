"""Where in a page an element stands: ``<a rel="author">`` inside ``<aside>`` is the author of another article."""

from __future__ import annotations

from lxml import html

_BESIDE = frozenset({"aside", "nav"})
_WHOLE = frozenset({"html", "body"})
_WORDS = ("comment", "related", "sidebar", "recommend", "most-read", "read-next", "more-from", "teaser")
_ABOUT_LAYOUT = ("has-", "with-", "no-", "without-", "hide-")


def aside(element: html.HtmlElement) -> bool:
    """In comments, a sidebar, a menu or among related posts."""
    return any(_is_beside(one) for one in (element, *element.iterancestors()) if one.tag not in _WHOLE)


def _is_beside(element: html.HtmlElement) -> bool:
    if element.tag in _BESIDE:
        return True
    marks = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
    if not any(word in marks for word in _WORDS):
        return False
    return any(word in mark for mark in marks.split() if not mark.startswith(_ABOUT_LAYOUT) for word in _WORDS)


def in_caption(element: html.HtmlElement) -> bool:
    """Under a picture: its date and its names are the picture's."""
    return any(one.tag == "figure" for one in (element, *element.iterancestors()))
