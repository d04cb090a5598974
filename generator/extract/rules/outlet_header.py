"""Rule ``outlet-header``: the site's name above the menu, "Tidewater Courier / News Sport Weather / … / title"."""

from bisect import bisect_left
from collections.abc import Iterator

from generator.extract.page_names import addressed
from generator.extract.sitenames import name_like, site_name
from generator.extract.view import View, rules
from generator.extract.witnesses import beside_archive, witnessed
from generator.model import Property, Statement, Strength
from generator.split.furniture.ends import is_page_end
from generator.split.heads import Head, heads_of
from generator.split.line import Line, LineKind
from generator.split.titles import date_only

_HEADER_LINES = 7
_ADDRESS = 3  # lines above a head among which its address may stand
_MOST_HEADS = 20  # articles of one page
_FARTHEST = 25
_HEADER_KINDS = (
    LineKind.FURNITURE,
    LineKind.SHORT,
    LineKind.END,
    LineKind.CREDIT,
    LineKind.URL,
    LineKind.RELATED,
)


@rules.register("outlet-header")
def outlet_header(view: View) -> Iterator[Statement]:
    """The site's name above the menu: "Tidewater Courier / News Sport Weather / … / title".

    Serves saved pages of newspapers, blogs, newsletters. A line counts that an owner's place (a claim, an address, a
    button) bears too, or that is called like a newspaper; the first line of the page also where the page repeats it,
    or a row of a menu, a motto, the day or what the site is stands below it.
    Abstains when the words are the title's, a date, a name, an entry of a menu, or such as buttons are made of, and
    above a trail.
    """
    title = view.title.folded if view.title else None
    start = _page_start(view)
    header = _header(view, start)
    if len(header) == 1 and view.head and start < view.head.start and not beside_archive(view, header[0]):
        return  # a name and nothing else heads the one article below it: no menu, no motto
    for line in header:
        if (
            line.folded != title
            and (name_like(line) or _named(view, line))
            and witnessed(view, line, start, line is header[0])
        ):
            yield view.says(Property.OUTLET, "outlet-header", line.at(site_name(line)), Strength.PLACED)
            return


def _named(view: View, line: Line) -> bool:
    """A name in small letters that the address of the page bears."""
    return line.kind is LineKind.SHORT and line.text[0].islower() and addressed(view, line)


def _page_start(view: View) -> int:
    """Where the article begins; of several on one page, where the first of them begins."""
    start = view.head.start if view.head else 0
    for head in reversed(_before(view, start)):
        between = view.sheet.lines[head.body : start]
        if any(map(_ends_page, between)) or _addressed(view, start):
            return start
        if any(map(name_like, _header(view, start))):
            return start
        start = head.start
    return start


def _ends_page(line: Line) -> bool:
    """Between the posts of one page stand neither its foot nor readers nor other posts."""
    if line.kind in (LineKind.END, LineKind.RELATED, LineKind.STAMP):
        return True
    return line.kind is LineKind.FURNITURE and is_page_end(line.text)


def _addressed(view: View, start: int) -> bool:
    """An address of its own stands above the head."""
    return any(line.kind is LineKind.URL for line in view.sheet.lines[max(0, start - _ADDRESS) : start])


def _before(view: View, start: int) -> tuple[Head, ...]:
    """The last few heads above."""
    heads = heads_of(view.document)
    number = bisect_left(heads, start, key=lambda head: head.start)
    return heads[max(0, number - _MOST_HEADS) : number]


def _header(view: View, start: int) -> tuple[Line, ...]:
    """The furniture that opens the page, or the page glued below another."""
    lines = view.sheet.lines
    first = start
    while first and _in_header(lines[first - 1]) and first > start - _FARTHEST:
        first -= 1
    while first < start and lines[first].kind is LineKind.FURNITURE:
        first += 1
    return lines[first : min(start, first + _HEADER_LINES)]


def _in_header(line: Line) -> bool:
    """The page's clock stands there too: "Viernes, 8 de octubre de 2021"."""
    return line.kind in _HEADER_KINDS or date_only(line)
