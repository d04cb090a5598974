"""Rules ``outlet-reprint``, ``outlet-header``, ``outlet-agency``, ``outlet-copyright``: where it was published."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import name_and_role
from generator.split.dateline import read_dateline
from generator.split.heads import Head, heads_of
from generator.split.sheet import Line, LineKind
from generator.split.titles import HOUSE, bare_name, date_only, names_issue, titleish
from generator.split.words import is_nav, is_page_end
from generator.text.phrases import alternation

_HEADER_LINES = 7
_NAME_WORDS = 7
_MOST_HEADS = 20  # articles of one page
_FARTHEST = 25
_HEADER_KINDS = (LineKind.FURNITURE, LineKind.SHORT, LineKind.END, LineKind.CREDIT)
_NO_NAME = re.compile(r"(?:El|La|Los|Las|Le|Les|L'|Der|Die|Das|O|A|Os|As|The)\s?[a-zà-ÿ][\w-]+$")  # an entry of a menu
_PARTICLE = 3  # letters
_SENTENCE = 3  # words in lower case that make a motto
_TRAIL = re.compile(r"\w\s[‹›>»«]\s\w")  # a breadcrumb
_NEWS = re.compile(r"\s[-–|:]\s")


@rules.register("outlet-reprint")
def outlet_reprint(view: View) -> Iterator[Statement]:
    """The place of first publication: "This article first appeared in The Lantern Quarterly."

    Serves reprints, syndication, republished essays. Abstains inside sentences that say more.
    """
    for line in (*view.lines, *view.tail):
        match = _reprint().match(line.text) if len(line.text) < 250 else None
        if match:
            yield view.says(Property.OUTLET, "outlet-reprint", line.at(Span(*match.span("name"))), Strength.LABELLED)


@rules.register("outlet-header")
def outlet_header(view: View) -> Iterator[Statement]:
    """The site's name above the menu: "Tidewater Courier / News Sport Weather / … / title".

    Serves saved pages of newspapers, blogs, newsletters. The first short line of the page counts only with a
    witness: a menu or a line of furniture between it and the title, or the same words in a copyright line.
    Abstains when the line is the title, a date, a name or a section.
    """
    title = view.head.title if view.head else None
    start = _page_start(view)
    for line in _header(view, start):
        if line.index != title and _name_like(line) and _witnessed(view, line, start):
            yield view.says(Property.OUTLET, "outlet-header", line.at(_name(line)), Strength.PLACED)
            return


def _page_start(view: View) -> int:
    """Where the article begins; of several on one page, where the first of them begins."""
    start = view.head.start if view.head else 0
    for head in reversed(_before(view, start)):
        between = view.sheet.lines[head.body : start]
        if any(
            line.kind is LineKind.END or (line.kind is LineKind.FURNITURE and is_page_end(line.text))
            for line in between
        ):
            return start
        if _header(view, start):
            return start
        start = head.start
    return start


def _before(view: View, start: int) -> tuple[Head, ...]:
    """The last few heads above."""
    heads = heads_of(view.document)
    number = bisect_left(heads, start, key=lambda head: head.start)
    return heads[max(0, number - _MOST_HEADS) : number]


def _header(view: View, start: int) -> tuple[Line, ...]:
    """The furniture that opens the page, or the page glued below another."""
    lines = view.sheet.lines
    first = start
    while first and lines[first - 1].kind in _HEADER_KINDS and first > start - _FARTHEST:
        first -= 1
    return lines[first : min(start, first + _HEADER_LINES)]


def _name_like(line: Line) -> bool:
    plain = line.kind is LineKind.SHORT and titleish(line) and line.words <= _NAME_WORDS
    if (
        not plain
        or line.text[-1] in "?!"
        or not line.text[0].isalpha()
        or _NO_NAME.match(line.text)
        or names_issue(line)
    ):
        return False
    small = sum(word[0].islower() and len(word) > _PARTICLE for word in line.text.split())
    return small < _SENTENCE and not name_and_role(line.text)


def _witnessed(view: View, line: Line, start: int) -> bool:
    between = view.sheet.lines[line.index + 1 : start]
    if names_issue(view.sheet.lines[line.index + 1]):
        return True
    if HOUSE.search(line.text):
        return True
    menu = any(one.kind is LineKind.FURNITURE for one in between[:2])
    if (bare_name(line) and not (menu and is_nav(between[0].text))) or (line.words < 2 and not view.sheet.recurs(line)):
        return False
    opens = line.index == 0 or view.sheet.lines[line.index - 1].kind is LineKind.FURNITURE
    named = line.text[-1].isalnum() and all(len(w) <= _PARTICLE or not w[0].islower() for w in line.text.split())
    menus = (one for one in between if one.kind is LineKind.FURNITURE or _TRAIL.search(one.text))
    framed = any(menus) or date_only(view.sheet.lines[start])
    framed = framed or (named and len(between) > 0)
    return (opens and framed) or (view.sheet.recurs(line) and not _of_title(view, line))


def _of_title(view: View, line: Line) -> bool:
    """The words stand again in the title alone."""
    return view.title is not None and line.folded in view.title.folded


def _name(line: Line) -> Span:
    """The name without motto ("Point and Crossing – the railway forum") and what it is ("STILE magazine")."""
    motto = _NEWS.search(line.text)
    end = motto.start() if motto and motto.start() > 3 else len(line.text)
    name, _, noun = line.text[:end].rpartition(" ")
    return Span(0, len(name) if name and noun in words("outlet_nouns") else end)


@rules.register("outlet-agency")
def outlet_agency(view: View) -> Iterator[Statement]:
    """The agency of a dateline: "KYIV, March 3 (Reuters) - ".

    Serves wire copy. Abstains when the brackets hold no name.
    """
    found = read_dateline(view.body[0].text) if view.body else None
    if found and found.agency:
        yield view.says(Property.OUTLET, "outlet-agency", view.body[0].at(found.agency), Strength.INFERRED)


@cache
def _reprint() -> re.Pattern[str]:
    article = r"(?:the\s+website\s+of\s+|der\s|dem\s|den\s|le\s+site\s+de\s+|журнале\s|газете\s|на сайте\s)?"
    labels = alternation(words("outlet_labels"))
    return re.compile(
        rf"[(\[*_]*(?:{labels})\s*:?\s*{article}(?P<name>[^\n.,;()]{{2,60}}?)(?=\s*(?:[.,;()*_]|$|\son\s|\sin\s\d|\s\d|\sam\s|\sel\s|\sle\s|\sem\s\d|\sunder\s|\sand\sis\s))",
        re.IGNORECASE,
    )
