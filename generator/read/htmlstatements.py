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

from generator.languages import known
from generator.model import Evidence, How, Property, RuleName, Span, Statement, Strength
from generator.read import schema
from generator.read.htmljson import articles_in_json
from generator.read.htmlposts import Post
from generator.read.htmlscope import Scopes, letters
from generator.read.htmltext import PageText, Placed
from generator.read.htmltitles import page_heading, printed, site_names, without_site
from generator.read.reading import stated
from generator.text.dates import stated_date

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
    "dc.contributor": Property.CREDIT,
}
_MICRODATA = {
    "headline": Property.TITLE,
    "author": Property.AUTHOR,
    "datepublished": Property.DATE,
    "datemodified": Property.MODIFIED,
    "publisher": Property.OUTLET,
}
_AGENTS = (Property.AUTHOR, Property.OUTLET, Property.CREDIT)
_DATES = (Property.DATE, Property.MODIFIED)
_LARGEST = 500  # code points of a value
_PUBLISHED = ("entry-date", "published", "dt-published", "post-date", "pubdate")
_CHANGED = ("modif", "updated", "changed")
_DATED = ("time", "abbr", "span")
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PARAGRAPH = 60  # code points of text


@dataclass(frozen=True, slots=True)
class Found:
    about: Property
    value: str
    element: html.HtmlElement
    rule: str
    strength: Strength
    role: str | None = None  # of a credit


def statements_of(
    root: html.HtmlElement, page: PageText, scopes: Scopes, posts: tuple[Post, ...] = ()
) -> tuple[Statement, ...]:
    """All that the mark-up states, strongest kinds first."""
    found = [*_json_ld(root, page), *_metas(root), *_microdata(root, page, scopes)]
    sites = site_names(page, (one.value for one in found if one.about is Property.OUTLET))
    heading = None if posts else page_heading(page, scopes, sites)
    found += [
        *_times(page, scopes, heading),
        *_authors(page, scopes),
        *_tags(page, scopes),
        *_headings(page, heading),
        *_post_headings(page, posts),
    ]
    spans = {placed.element: placed.span for placed in page.placed}
    stated = (_statement(one, root, page, spans, sites) for one in found if not _site(one, sites))
    return tuple({(s.property, s.value, s.evidence.rule, s.evidence.span): s for s in stated if s}.values())


def _site(one: Found, sites: set[str]) -> bool:
    """An author that is the site itself, "The Pier Post"; an outlet that is only the program behind a site."""
    low = " ".join(one.value.split()).casefold()
    if one.about is Property.OUTLET:
        return low in known("site_programs") or low in known("home_words")
    return one.about is Property.AUTHOR and (letters(low) in sites or low.startswith("the "))


def _statement(
    one: Found, root: html.HtmlElement, page: PageText, spans: dict[Any, Span], sites: set[str]
) -> Statement | None:
    value = _value(one.about, " ".join(one.value.split()), page, sites)
    if not value or len(value) > _LARGEST:
        return None
    span = spans.get(one.element) or printed(value, page)
    path = root.getroottree().getpath(one.element)
    evidence = Evidence(How.PRINTED, RuleName(one.rule), span, one.strength, line=one.element.sourceline, pointer=path)
    return Statement(one.about, value, evidence, one.role)


def _value(about: Property, told: str, page: PageText, sites: set[str]) -> str | None:
    """What is stated, in the archive's form, but for a date that can be read two ways; None where it is nothing."""
    if about in _DATES:
        date = stated_date(told)
        return (date.value or told) if date else None
    if about is Property.TITLE:
        return without_site(told, page, sites)
    return told


@stated.register("json-ld")
def _json_ld(root: html.HtmlElement, page: PageText) -> Iterator[Found]:
    """Headline, authors, dates and publisher of an article described in ``<script type="application/ld+json">``.

    Serves news sites and WordPress. Abstains for descriptions of sites, persons and lists, for broken JSON, and for
    another article: one whose headline is not the page's and whose address is not that of the page.
    """
    for about, value, script, role in articles_in_json(root, page):
        yield Found(about, value, script, "json-ld", Strength.LABELLED, role)


@stated.register("meta-element")
def _metas(root: html.HtmlElement) -> Iterator[Found]:
    """``<meta>`` elements: Open Graph, Dublin Core, ``citation_*``, ``name="author"``.

    Serves nearly every saved page. Abstains for authors that are addresses or nobody ("admin").
    """
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").strip().lower()
        about, content = _META.get(name), meta.get("content")
        if about and content:
            role = "contributor" if about is Property.CREDIT else None
            yield Found(about, content, meta, "meta-element", Strength.LABELLED, role)


@stated.register("microdata")
def _microdata(root: html.HtmlElement, page: PageText, scopes: Scopes) -> Iterator[Found]:
    """``itemprop="headline"``, ``author``, ``datePublished``, ``dateModified``, ``publisher``, ``editor`` and the like.

    Serves blogs and themes with schema.org marks. Abstains in items of another type (a book, a picture, a comment) and
    of another article, inside comments, sidebars, menus and related posts, and for authors that are organisations.
    """
    texts = {placed.element: placed.span.of(page.text) for placed in page.placed}
    for element in root.iterfind(".//*[@itemprop]"):
        prop = (element.get("itemprop") or "").lower()
        role = schema.credit(prop)
        about = Property.CREDIT if role else _MICRODATA.get(prop)
        if about and scopes.own(element) and not (about is Property.AUTHOR and _organisation(element)):
            named = _named(element) if about in _AGENTS else element
            value = named.get("datetime") or named.get("content") or _full(named) or texts.get(named)
            if value and (about is not Property.OUTLET or named is not element):
                yield Found(about, value, named, "microdata", Strength.LABELLED, role)


def _organisation(element: html.HtmlElement) -> bool:
    return schema.is_a("organisations", schema.names(element.get("itemtype") or ""))


def _named(element: html.HtmlElement) -> html.HtmlElement:
    """Of ``<span itemprop="author" itemscope>By <b itemprop="name">…`` the name."""
    if element.get("itemscope") is None:
        return element
    return next((one for one in element.iterdescendants() if one.get("itemprop") == "name"), element)


@stated.register("time-element")
def _times(page: PageText, scopes: Scopes, heading: Placed | None) -> Iterator[Found]:
    """``<time>`` elements that say they are the date of publication, by ``pubdate`` or their class, or by their place.

    Serves blogs and newspapers. By its place, between heading and text, a time counts if no other day stands there.
    Abstains for times of changes, inside sentences, under pictures, in quotations, comments, sidebars, menus and
    related posts.
    """
    times = [one for one in page.placed if one.element.tag in _DATED and scopes.own(one.element)]
    marked = [one for one in times if _published(one.element)]
    above = [] if marked else list(_above_text(page, scopes, times, heading))
    alike = len({_content(one, page)[:10] for one in above}) == 1
    for placed in marked or (above if alike else []):
        yield Found(Property.DATE, _content(placed, page), placed.element, "time-element", Strength.PLACED)


def _above_text(page: PageText, scopes: Scopes, times: list[Placed], heading: Placed | None) -> Iterator[Placed]:
    """Times with a full date between the page's heading, or the beginning of its article, and its text."""
    above = [span.start for span in (heading and heading.span, scopes.main) if span]
    begin = min(above, default=len(page.text))
    texts = (one.span for one in page.placed if one.element.tag == "p" and one.span.start >= begin)
    text = min((span.start for span in texts if span.end - span.start >= _PARAGRAPH), default=begin)
    for one in times:
        told = f"{one.element.get('itemprop') or ''} {one.element.get('class') or ''}".lower()
        dated = one.element.tag == "time" and _FULL_DATE.match(one.element.get("datetime") or "")
        if dated and begin <= one.span.start < text and not any(word in told for word in _CHANGED):
            yield one


def _content(placed: Placed, page: PageText) -> str:
    element = placed.element
    told = element.get("datetime") or element.get("content")
    return told or _full(element) or placed.span.of(page.text)


def _full(element: html.HtmlElement) -> str | None:
    """The day in ``<abbr class="published" title="2021-09-11T07:00">7:00 AM</abbr>``."""
    titled = element.get("title") or ""
    return titled if _FULL_DATE.match(titled) else None


def _published(element: html.HtmlElement) -> bool:
    classes = (element.get("class") or "").lower()
    if element.tag != "time":
        return "published" in classes.split() and _full(element) is not None
    return element.get("pubdate") is not None or any(word in classes for word in _PUBLISHED)


@stated.register("rel-author")
def _authors(page: PageText, scopes: Scopes) -> Iterator[Found]:
    """Links with ``rel="author"``, and the name on a card: ``<span class="post-author vcard">By <span class="fn">…``.

    Serves blogs and newspapers. Abstains inside comments, quotations, other articles, sidebars and menus.
    """
    for placed in page.placed:
        linked = placed.element.tag == "a" and "author" in _relations(placed)
        if (linked or _on_card(placed.element)) and scopes.own(placed.element):
            yield Found(Property.AUTHOR, placed.span.of(page.text), placed.element, "rel-author", Strength.PLACED)


@stated.register("rel-tag")
def _tags(page: PageText, scopes: Scopes) -> Iterator[Found]:
    """Links with ``rel="tag"``.

    Serves WordPress. Abstains for categories, and inside comments, sidebars, menus and related posts.
    """
    for placed in page.placed:
        relations = _relations(placed)
        if "tag" in relations and "category" not in relations and scopes.own(placed.element, pictured=True):
            yield Found(Property.TAG, placed.span.of(page.text), placed.element, "rel-tag", Strength.LABELLED)


def _on_card(element: html.HtmlElement) -> bool:
    """The name on an author's hCard."""
    if "fn" not in (element.get("class") or "").split():
        return False
    cards = ((one.get("class") or "").lower().split() for one in element.iterancestors())
    return any("vcard" in card and any("author" in word for word in card) for card in cards)


def _relations(placed: Placed) -> list[str]:
    return (placed.element.get("rel") or "").lower().split()


@stated.register("page-heading")
def _headings(page: PageText, heading: Placed | None) -> Iterator[Found]:
    """The only ``<h1>`` of the page is its title, or the heading above the text that the title bar begins with.

    Serves nearly every saved page. Abstains when there are several, and when it is the site's name, linked home.
    """
    if heading:
        yield Found(Property.TITLE, heading.span.of(page.text), heading.element, "page-heading", Strength.PLACED)


@stated.register("post-heading")
def _post_headings(page: PageText, posts: tuple[Post, ...]) -> Iterator[Found]:
    """The first heading of each ``<article>``, where a page holds several with a date or an author of their own.

    Serves archive pages of blogs. Abstains for cards with a line of summary, and for a page with one article.
    """
    for post in posts:
        heading = post.heading
        yield Found(Property.TITLE, heading.span.of(page.text), heading.element, "post-heading", Strength.PLACED)
