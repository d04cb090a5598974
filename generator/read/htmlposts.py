"""The posts of an archive page: two ``<article class="hentry">``, each with a heading, a date and its text.

The library takes the first, or all of them as one. A page has posts when at least two elements marked as articles, or
two neighbours of one class, hold a heading, a date or author of their own, and paragraphs; a card with a line of
summary is none, unless all that the page holds are short. A short post beside a long one stands in the same mark-up
and is not cut off. The day beside a post, Blogger's ``<h2 class="date-header">``, is its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml import html

from generator.languages import words
from generator.model import Span
from generator.read.htmlscope import is_beside, is_unit
from generator.read.htmltext import PageText, Placed
from generator.text.dates import find_dates
from generator.text.phrases import Phrases, plain

_HEADINGS = ("h1", "h2", "h3")
_PARAGRAPH = 60  # code points of a paragraph that is no summary's or menu's
_PARAGRAPHS = 2
_TEXT = 300  # code points of a post's paragraphs together
_ENTRY = 100  # of a short post's only paragraph
_HEAD = 400  # code points between heading and text, or below the text, in which date and author stand
_DAY = 40  # code points of a date with its weekday
_SIGNS = " .…>»→()[]"
_CUT_OFF = ("…", "...", "[…]", "[...]", "»", "→")  # ends a summary


class Post(NamedTuple):
    """Where a post is, its element and its heading."""

    span: Span
    element: html.HtmlElement
    heading: Placed


class _Candidate(NamedTuple):
    post: Post
    told: tuple[Span, ...]  # its paragraphs
    long: bool  # more than a summary


def posts_of(page: PageText) -> tuple[Post, ...]:
    """The posts, if there are two or more."""
    marked = _outermost(page, [at for at, placed in enumerate(page.placed) if is_unit(placed.element)])
    found = _posts(page, marked)
    if len(marked) < 2:
        found = _posts(page, _outermost(page, list(_neighbours(page))))
    return found


def _posts(page: PageText, outer: list[int]) -> tuple[Post, ...]:
    if len(outer) < 2:
        return ()
    candidates = [one for index in outer if not _set_aside(page.placed[index].element) for one in _post(page, index)]
    built = {_built(one) for one in candidates if one.long}
    chosen = [one for one in candidates if one.long or (_whole(page, one) and (not built or _built(one) in built))]
    return _with_days(page, [one.post for one in chosen]) if len(chosen) > 1 else ()


def _built(one: _Candidate) -> tuple[object, ...]:
    """The mark-up around a post: a card below an article stands in another box, or has a lesser heading."""
    around = ((str(shell.tag), shell.get("class")) for shell in one.post.element.iterancestors())
    return (str(one.post.element.tag), str(one.post.heading.element.tag), *around)


def _with_days(page: PageText, posts: list[Post]) -> tuple[Post, ...]:
    """Each post from the day that stands alone right above it, in the same box."""
    days = {placed.span.end: placed for placed in page.placed if _is_day(placed.span.of(page.text))}
    return tuple(post._replace(span=Span(_begin(page, post, days), post.span.end)) for post in posts)


def _begin(page: PageText, post: Post, days: dict[int, Placed]) -> int:
    above = post.span.start
    while above and page.text[above - 1].isspace():
        above -= 1
    day = days.get(above)
    return day.span.start if day and day.element.getparent() in post.element.iterancestors() else post.span.start


def _is_day(text: str) -> bool:
    """ "Friday, March 5, 2021"."""
    day = next(find_dates(text), None) if len(text) <= _DAY else None
    return day is not None and day.full and not text[: day.whole_start].strip() and not text[day.end :].strip(" .")


def _set_aside(element: html.HtmlElement) -> bool:
    return any(is_beside(one) for one in (element, *element.iterancestors()))


def _whole(page: PageText, one: _Candidate) -> bool:
    """A short post, not the summary of a longer one."""
    said, below = one.told[-1].of(page.text), page.text[one.told[-1].end : one.post.span.end]
    rows = [plain(row).strip(_SIGNS) for row in below.split("\n")]
    more = any(_more().are(row) or _more_of_it().begin(row) for row in rows)
    return not said.endswith(_CUT_OFF) and not more and not _more().end(plain(said))


@cache
def _more() -> Phrases:
    return Phrases(words("excerpt_ends"))


@cache
def _more_of_it() -> Phrases:
    """What the link to the rest of a post opens with: "Continue reading The last ferry"."""
    return Phrases(phrase for phrase in words("excerpt_ends") if " " in phrase)


def _outermost(page: PageText, marked: list[int]) -> list[int]:
    outer: list[int] = []
    for index in sorted(marked, key=lambda at: (page.placed[at].span.start, -page.placed[at].span.end, -at)):
        if not outer or page.placed[index].span.start >= page.placed[outer[-1]].span.end:
            outer.append(index)
    return outer


def _neighbours(page: PageText) -> Iterator[int]:
    """Elements of one class under one parent: ``<div class="post">``."""
    alike: dict[tuple[html.HtmlElement, str, str], list[int]] = {}
    for index, placed in enumerate(page.placed):
        parent, told = placed.element.getparent(), placed.element.get("class")
        if told and parent is not None and placed.element.tag in ("div", "section", "li"):
            alike.setdefault((parent, str(placed.element.tag), told), []).append(index)
    for group in alike.values():
        if len(group) > 1:
            yield from group


def _inside(page: PageText, index: int) -> list[Placed]:
    """The elements in another: they end before it does, and after all that stands above it."""
    begin, at = page.placed[index].span.start, index
    while at and page.placed[at - 1].span.start >= begin:
        at -= 1
    return list(page.placed[at:index])


def _post(page: PageText, index: int) -> Iterator[_Candidate]:
    placed, inner = page.placed[index], _inside(page, index)
    headings = sorted((one for one in inner if one.element.tag in _HEADINGS), key=lambda one: one.span)
    told = sorted(one.span for one in inner if one.element.tag == "p" and one.span.end - one.span.start >= _PARAGRAPH)
    size = sum(span.end - span.start for span in told)
    if not headings or not told or size < _ENTRY:
        return
    heading, first = headings[0], told[0]
    ends = (Span(placed.span.start, first.start), Span(told[-1].end, placed.span.end))
    if heading.span.start < first.start and any(_signed(page, end, heading, inner) for end in ends):
        long = len(told) >= _PARAGRAPHS and size >= _TEXT
        yield _Candidate(Post(placed.span, placed.element, heading), tuple(told), long)


def _signed(page: PageText, end: Span, heading: Placed, inner: list[Placed]) -> bool:
    """A date or an author stands above the text of the post, the heading aside, or below it."""
    if any(end.holds(one.span) and (one.element.tag == "time" or "author" in _marks(one.element)) for one in inner):
        return True
    shown = heading.span if end.holds(heading.span) else Span(end.start, end.start)
    around = f"{page.text[end.start : shown.start]}\n{page.text[shown.end : end.end]}"
    return len(around) < _HEAD and (any(True for _ in find_dates(around)) or _stamped(end, inner))


def _stamped(end: Span, inner: list[Placed]) -> bool:
    """``<abbr class="published" title="2021-09-11">`` of Blogger."""
    return any(end.holds(one.span) and "published" in (one.element.get("class") or "").split() for one in inner)


def _marks(element: html.HtmlElement) -> str:
    return f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}".lower()
