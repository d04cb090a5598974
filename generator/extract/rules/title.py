"""Rules ``title-above-text`` and ``title-of-teaser``."""

import re
from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import PartKind, Property, Span, Statement, Strength
from generator.split.line import Line
from generator.split.titles import titleish

_TITLE_WORDS = 3
_SITE_WORDS = 6  # of a line that holds the name of a site
_NEAR = 150  # lines in which the site's name stands again
_NOTE = re.compile(r"(?:(?<=\S)\[\d{1,2}\]|\s?\[(?:…|\.\.\.)\])$")  # a footnote's number, "[...]"
_SITE = re.compile(r"^(?P<title>.+?)(?P<bar>\s[|–—-]\s)(?P<site>[^|–—]{2,40})$")


@rules.register("title-above-text")
def title_above_text(view: View) -> Iterator[Statement]:
    """A short line above the byline or the text: "More Russian spies in Mexico than anywhere else".

    Serves nearly every page. Of several short lines the one is taken for which most speaks: words that stand in the
    text, small words, a date or byline beside it, a standfirst below; against one speaks that it is short and all in
    capital letters, or a sentence or more, or that a title stands above it. Abstains where too little speaks for any,
    where a byline opens the page, for menus and section names, and for a teaser.
    """
    if view.title:
        yield view.says(Property.TITLE, "title-above-text", _without_site(view, view.title), Strength.PLACED)


def _without_site(view: View, title: Line) -> Span:
    """The title without the name of its site: "Pilots leave | Sedgeford Mail"; behind a dash only a name met again."""
    span = title.core
    span = Span(span.start, span.start + len(_NOTE.sub("", span.of(view.text))))
    match = _SITE.search(span.of(view.text))
    if not match or len(match["title"].split()) < _TITLE_WORDS:
        return span
    near = view.sheet.lines[max(0, title.index - _NEAR) : title.index + _NEAR]
    site = match["site"].casefold()
    again = any(site in line.folded and line.words <= _SITE_WORDS for line in near if line is not title)
    return Span(span.start, span.start + match.end("title")) if "|" in match["bar"] or again else span


@rules.register("title-of-teaser")
def title_of_teaser(view: View) -> Iterator[Statement]:
    """The short line above a paragraph that announces another post: "How to undo a tangle / Lay the line on grass …".

    Serves search results, "Related posts" and archive pages with excerpts. Abstains when the paragraph stands alone.
    """
    if view.part.kind is PartKind.TEASER and len(view.lines) > 1 and titleish(view.lines[0]):
        yield view.says(Property.TITLE, "title-of-teaser", view.lines[0].core, Strength.PLACED)
