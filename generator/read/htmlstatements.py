"""What a page's mark-up says about it: JSON-LD, Open Graph and other ``<meta>``, microdata, ``<time>``, ``rel=author``.

``<meta property="article:published_time" content="2018-07-02T19:22:41+00:00">`` is the date 2018-07-02; the
evidence is the element: its line in the saved file and its path. Where the page also prints the value, the
statement points at the printed words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from generator.model import Evidence, How, Property, RuleName, Span, Statement, Strength
from generator.read.htmljson import articles_in_json
from generator.read.htmlplaces import aside, in_caption
from generator.read.htmlposts import Post
from generator.read.htmltext import PageText, Placed
from generator.read.reading import stated
from generator.text.dates import find_dates
from generator.text.names import is_nobody

_META = {
    "og:title": Property.TITLE,
    "twitter:title": Property.TITLE,
    "citation_title": Property.TITLE,
    "dc.title": Property.TITLE,
    "author": Property.AUTHOR,
    "article:author": Property.AUTHOR,
    "citation_author": Property.AUTHOR,
    "dc.creator": Property.AUTHOR,
    "parsely-author": Property.AUTHOR,
    "article:published_time": Property.DATE,
    "citation_publication_date": Property.DATE,
    "dc.date": Property.DATE,
    "dc.date.issued": Property.DATE,
    "date": Property.DATE,
    "pubdate": Property.DATE,
    "parsely-pub-date": Property.DATE,
    "article:modified_time": Property.MODIFIED,
    "og:site_name": Property.OUTLET,
    "application-name": Property.OUTLET,
    "article:tag": Property.TAG,
}
_MICRODATA = {
    "headline": Property.TITLE,
    "author": Property.AUTHOR,
    "datepublished": Property.DATE,
    "datemodified": Property.MODIFIED,
    "publisher": Property.OUTLET,
}
_MARKED = ("meta", "span", "a", "div", "p", "h1", "h2", "h3", "time", "address", "link", "li", "section", "b", "em")
_PROGRAMS = (
    "wordpress",
    "wordpress.com",
    "blogger",
    "blogspot",
    "squarespace",
    "wix",
    "wix.com",
    "ghost",
    "joomla",
    "drupal",
    "home",
    "blog",
    "my blog",
    "website",
    "untitled",
)
_DATES = (Property.DATE, Property.MODIFIED)
_HOME = re.compile(r"/|\./|(?:https?:)?//[^/?#]+/?")
_LARGEST = 500  # code points of a value
_PUBLISHED = ("entry-date", "published", "dt-published", "post-date", "pubdate")


@dataclass(frozen=True, slots=True)
class Found:
    about: Property
    value: str
    element: html.HtmlElement
    rule: str
    strength: Strength


def statements_of(root: html.HtmlElement, page: PageText, posts: tuple[Post, ...] = ()) -> tuple[Statement, ...]:
    """All that the mark-up states, strongest kinds first."""
    spans = {placed.element: placed.span for placed in page.placed}
    found = [
        *_json_ld(root, page),
        *_metas(root),
        *_microdata(root, page),
        *_times(page),
        *_authors(page),
        *_tags(page),
        *_headings(page),
        *_post_headings(page, posts),
    ]
    outlets = {" ".join(one.value.split()).casefold() for one in found if one.about is Property.OUTLET}
    stated = (_statement(one, root, page, spans) for one in found if not _site(one, outlets))
    return tuple({(s.property, s.value, s.evidence.rule, s.evidence.span): s for s in stated if s}.values())


def _site(one: Found, outlets: set[str]) -> bool:
    """An author that is the site itself, "The Pier Post"; an outlet that is only the program behind a site."""
    low = " ".join(one.value.split()).casefold()
    if one.about is Property.OUTLET:
        return low in _PROGRAMS
    return one.about is Property.AUTHOR and (low in outlets or low.startswith("the "))


def _statement(one: Found, root: html.HtmlElement, page: PageText, spans: dict[Any, Span]) -> Statement | None:
    value = " ".join(one.value.split())
    if not value or len(value) > _LARGEST or (one.about is Property.AUTHOR and (is_nobody(value) or "://" in value)):
        return None
    if one.about in _DATES:
        dates = list(find_dates(value[:10] if value[4:5] == "-" else value))
        if not dates or dates[0].value is None:
            return None
        value = dates[0].value
    if one.about is Property.TITLE:
        value = _without_site(value, page)
    span = spans.get(one.element) or _printed(value, page)
    path = root.getroottree().getpath(one.element)
    evidence = Evidence(How.PRINTED, RuleName(one.rule), span, one.strength, line=one.element.sourceline, pointer=path)
    return Statement(one.about, value, evidence)


def _printed(value: str, page: PageText) -> Span | None:
    """Where the page prints the value, its heading before its title bar."""
    for heading in page.headings:
        if heading.of(page.text) == value:
            return heading
    after_bar = page.text.find("\n") + 1
    at = page.text.find(value, after_bar)
    return Span(at, at + len(value)) if at >= 0 else None


def _without_site(title: str, page: PageText) -> str:
    """ "Counting swifts - Eaves and Gutters" is headed "Counting swifts" on the page."""
    for heading in page.headings:
        shown = " ".join(heading.of(page.text).split())
        if len(shown) >= 8 and title.startswith(shown):
            return shown
    return title


@stated.register("json-ld")
def _json_ld(root: html.HtmlElement, page: PageText) -> Iterator[Found]:
    """Headline, authors, dates and publisher of an article described in ``<script type="application/ld+json">``.

    Serves news sites and WordPress. Abstains for descriptions of sites, persons and lists, for broken JSON, and for
    another article: one whose headline is not the page's and whose address is not that of the page.
    """
    for about, value, script in articles_in_json(root, page):
        yield Found(about, value, script, "json-ld", Strength.LABELLED)


@stated.register("meta-element")
def _metas(root: html.HtmlElement) -> Iterator[Found]:
    """``<meta>`` elements: Open Graph, Dublin Core, ``citation_*``, ``name="author"``.

    Serves nearly every saved page. Abstains for authors that are addresses or nobody ("admin").
    """
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").strip().lower()
        about, content = _META.get(name), meta.get("content")
        if about and content:
            yield Found(about, content, meta, "meta-element", Strength.LABELLED)


@stated.register("microdata")
def _microdata(root: html.HtmlElement, page: PageText) -> Iterator[Found]:
    """``itemprop="headline"``, ``author``, ``datePublished``, ``dateModified``, ``publisher``.

    Serves blogs and themes with schema.org marks. Abstains under pictures, inside comments, sidebars, menus and
    related posts, and for authors that are organisations.
    """
    texts = {placed.element: placed.span.of(page.text) for placed in page.placed}
    for element in root.iter(*_MARKED):
        about = _MICRODATA.get((element.get("itemprop") or "").lower())
        if about and not _of_other(element) and not (about is Property.AUTHOR and _organisation(element)):
            named = _named(element) if about in (Property.AUTHOR, Property.OUTLET) else element
            value = named.get("datetime") or named.get("content") or texts.get(named)
            if value and (about is not Property.OUTLET or named is not element):
                yield Found(about, value, named, "microdata", Strength.LABELLED)


def _organisation(element: html.HtmlElement) -> bool:
    return "organization" in (element.get("itemtype") or "").lower()


def _named(element: html.HtmlElement) -> html.HtmlElement:
    """Of ``<span itemprop="author" itemscope>By <b itemprop="name">…`` the name."""
    if element.get("itemscope") is None:
        return element
    return next((one for one in element.iterdescendants() if one.get("itemprop") == "name"), element)


@stated.register("time-element")
def _times(page: PageText) -> Iterator[Found]:
    """``<time>`` elements that say they are the date of publication, by ``pubdate`` or their class.

    Serves blogs. Abstains for any other time, under pictures, and inside comments, sidebars, menus and related posts.
    """
    for placed in page.placed:
        if placed.element.tag == "time" and _published(placed.element) and not _of_other(placed.element):
            yield Found(Property.DATE, _content(placed, page), placed.element, "time-element", Strength.PLACED)


def _of_other(element: html.HtmlElement) -> bool:
    return aside(element) or in_caption(element)


def _content(placed: Placed, page: PageText) -> str:
    element = placed.element
    return element.get("datetime") or element.get("content") or placed.span.of(page.text)


def _published(element: html.HtmlElement) -> bool:
    classes = (element.get("class") or "").lower()
    return element.get("pubdate") is not None or any(word in classes for word in _PUBLISHED)


@stated.register("rel-author")
def _authors(page: PageText) -> Iterator[Found]:
    """Links with ``rel="author"``.

    Serves blogs and newspapers. Abstains inside comments, sidebars, menus and related posts.
    """
    for placed in page.placed:
        if placed.element.tag == "a" and "author" in _relations(placed) and not _of_other(placed.element):
            yield Found(Property.AUTHOR, placed.span.of(page.text), placed.element, "rel-author", Strength.PLACED)


@stated.register("rel-tag")
def _tags(page: PageText) -> Iterator[Found]:
    """Links with ``rel="tag"``.

    Serves WordPress. Abstains for categories, and inside comments, sidebars, menus and related posts.
    """
    for placed in page.placed:
        relations = _relations(placed)
        if "tag" in relations and "category" not in relations and not aside(placed.element):
            yield Found(Property.TAG, placed.span.of(page.text), placed.element, "rel-tag", Strength.LABELLED)


def _relations(placed: Placed) -> list[str]:
    return (placed.element.get("rel") or "").lower().split()


@stated.register("page-heading")
def _headings(page: PageText) -> Iterator[Found]:
    """The only ``<h1>`` of the page is its title.

    Serves nearly every saved page. Abstains when there are several, and when it is the site's name, linked home.
    """
    tops = [placed for placed in page.placed if placed.element.tag == "h1"]
    if len(tops) == 1 and not _leads_home(tops[0].element):
        yield Found(Property.TITLE, tops[0].span.of(page.text), tops[0].element, "page-heading", Strength.PLACED)


def _leads_home(heading: html.HtmlElement) -> bool:
    """ "Brick Diary" at the top of every page of that name."""
    return any(
        "home" in (link.get("rel") or "").split() or _HOME.fullmatch((link.get("href") or "").strip())
        for link in (*heading.iter("a"), *heading.iterancestors("a"))
    )


@stated.register("post-heading")
def _post_headings(page: PageText, posts: tuple[Post, ...]) -> Iterator[Found]:
    """The first heading of each ``<article>``, where a page holds several with a date or an author of their own.

    Serves archive pages of blogs. Abstains for cards with a line of summary, and for a page with one article.
    """
    for post in posts:
        heading = post.heading
        yield Found(Property.TITLE, heading.span.of(page.text), heading.element, "post-heading", Strength.PLACED)
