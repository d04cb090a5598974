"""A page's titles and its headings: "The cold kiln - Arden Review" in the bar, "The cold kiln" above the text.

A title bar has segments, of which one is the site's name. The heading that it names is that of the page's article;
where it names two, the one nearer to the text: the other is the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import html

from generator.languages import known
from generator.model import Span
from generator.read.htmlscope import Scopes, letters
from generator.read.htmltext import PageText, Placed

_SEPARATOR = re.compile(r"\s+[-–—|·•»«/:]+\s+|\s*[|»«]\s*|:\s+|\s+\(")
_HOME = re.compile(r"/|\./|(?:https?:)?//[^/?#]+/?")
_RANKS = ("h1", "h2", "h3")
_HEADS = frozenset({"entry-title", "post-title", "p-name"})  # classes of the heading of an article
_SITES = frozenset({"site-title", "site-description", "site-name", "site-slogan", "blog-title", "blog-description"})
_PARAGRAPH = 60  # code points
_LONG = 8  # letters of a heading that a longer title begins with
_CUT = 40  # letters after which a headline is cut off for search engines


def heads_alike(one: str, other: str) -> bool:
    """ "The cold kiln: a visit" and "The cold kiln - Arden Review"; not "The cold kiln and other tales"."""
    short, long = sorted((letters(one), letters(other)), key=len)
    if len(short) < _LONG:
        return short == long
    if len(short) >= _CUT and long.startswith(short):
        return True
    parts, others = _ends(one), _ends(other)
    return not parts.isdisjoint(others)


def _ends(title: str) -> set[str]:
    """The letters of the title, and of what begins or ends it up to a separator."""
    cuts = [found.span() for found in _SEPARATOR.finditer(title)]
    told = [title, *(title[:start] for start, _ in cuts), *(title[end:] for _, end in cuts)]
    return {said for one in told if len(said := letters(one)) >= _LONG}


def segments(title: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(title) if part.strip()]


def page_heading(page: PageText, scopes: Scopes, sites: set[str]) -> Placed | None:
    """The heading of the page's article."""
    shown = [one for one in page.placed if one.element.tag in _RANKS and _may_head(one, page, scopes, sites)]
    marked = [one for one in shown if not _HEADS.isdisjoint((one.element.get("class") or "").lower().split())]
    if len(marked) == 1:
        return marked[0]
    tops = [one for one in shown if one.element.tag == _RANKS[0]]
    named = _named(page, shown)
    if len(tops) == 1 and (not named or named[-1].span.of(page.text) == tops[0].span.of(page.text)):
        return tops[0]
    return named[-1] if named else None


def _may_head(one: Placed, page: PageText, scopes: Scopes, sites: set[str]) -> bool:
    if _leads_home(one.element) or any(map(_is_site, (one.element, *one.element.iterancestors()))):
        return False
    return letters(one.span.of(page.text)) not in sites and scopes.own(one.element)


def _is_site(element: html.HtmlElement) -> bool:
    """``<h2 id="site-description">Notes from the quay</h2>``: the site's name or motto, by its class."""
    told = f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
    return element.tag not in ("html", "body") and not _SITES.isdisjoint(told)


def _named(page: PageText, shown: list[Placed]) -> list[Placed]:
    """The headings above the text that the title bar begins with or, if there are none, names otherwise."""
    bar = next((one.span.of(page.text) for one in page.placed if one.element.tag == "title"), "")
    paragraphs = (one.span for one in page.placed if one.element.tag == "p")
    text = min((span.start for span in paragraphs if span.end - span.start >= _PARAGRAPH), default=len(page.text))
    above = sorted((one for one in shown if one.span.start < text), key=lambda one: one.span)
    said = [(one, letters(one.span.of(page.text))) for one in above]
    first = [one for one, told in said if told and told in _beginnings(bar)]
    return first or [one for one, told in said if told and told in {*map(letters, segments(bar)), *_ends(bar)}]


def _beginnings(bar: str) -> set[str]:
    return {letters(bar), *(letters(bar[: found.start()]) for found in _SEPARATOR.finditer(bar))}


def _leads_home(heading: html.HtmlElement) -> bool:
    """ "Brick Diary" at the top of every page of that name."""
    return any(
        "home" in (link.get("rel") or "").split() or _HOME.fullmatch((link.get("href") or "").strip())
        for link in (*heading.iter("a"), *heading.iterancestors("a"))
    )


def without_site(title: str, page: PageText, sites: set[str]) -> str | None:
    """ "Counting swifts - Eaves and Gutters" is headed "Counting swifts"; None for a name of the site alone."""
    for heading in page.headings:
        shown = " ".join(heading.of(page.text).split())
        if len(shown) >= _LONG and letters(shown) not in sites and _begins(title, shown):
            return shown
    return None if _names_site(title, page, sites) else _cut(title, sites)


def _names_site(title: str, page: PageText, sites: set[str]) -> bool:
    """ "Mole Courier", "Mole Courier - Home": the site, or what nothing on the page is headed beside "Home"."""
    told = segments(title)
    rest = [part for part in told if part.casefold() not in known("home_words")]
    if all(letters(part) in sites for part in rest):
        return True
    headed = {letters(heading.of(page.text)) for heading in page.headings}
    return len(rest) == 1 < len(told) and letters(rest[0]) not in headed


def _begins(title: str, shown: str) -> bool:
    rest = title[len(shown) :] if title.startswith(shown) else None
    return rest is not None and (not rest or _SEPARATOR.match(rest) is not None)


def _cut(title: str, sites: set[str]) -> str:
    """Without the site's name at one of its ends."""
    for found in reversed(list(_SEPARATOR.finditer(title))):
        if letters(title[found.end() :]) in sites:
            title = title[: found.start()]
    first = _SEPARATOR.search(title)
    return title[first.end() :] if first and letters(title[: first.start()]) in sites else title


def site_names(page: PageText, told: Iterable[str]) -> set[str]:
    """The letters of the site's name, as its metadata give it."""
    return {letters(name) for name in told} - {""}


def printed(value: str, page: PageText) -> Span | None:
    """Where the page prints the value in words of its own, its heading before its title bar."""
    for heading in page.headings:
        if heading.of(page.text) == value:
            return heading
    after_bar = page.text.find("\n") + 1
    found = re.compile(rf"(?<![\w@./-]){re.escape(value)}(?![\w@/]|[.-]\w)").search(page.text, after_bar)
    return Span(*found.span()) if found else None
