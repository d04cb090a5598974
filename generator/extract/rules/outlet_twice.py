"""Rules for a name that the page itself bears witness to: "Le Falot" at its top, "Photo Jean Roy pour Le Falot"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from generator.extract.mentions import credited, key_of, made_for, mentions
from generator.extract.selfnames import in_bios, on_buttons, speaks_of
from generator.extract.sitenames import quoted
from generator.extract.source_kinds import is_agency
from generator.extract.view import View, rules
from generator.languages import known, words
from generator.memo import of_this_file
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_label, is_menu_entry, is_nav
from generator.split.furniture.networks import is_network
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.text.phrases import alternation

_ABOVE = 8  # lines above the title in which the name stands
_WORDS = 5
_LEAST = 2  # letters
_KINDS = (LineKind.SHORT, LineKind.FURNITURE, LineKind.CREDIT, LineKind.URL, LineKind.META)
_OTHER = (PieceKind.UNKNOWN, PieceKind.ROLE)
_CELL = re.compile(r"\s[›>»|–—‹-]\s|(?<=[A-Z]{3})\.\s")  # "FDV. Les nouvelles du val"
_BEHIND_NAMES = re.compile(r",\s(?P<name>[A-ZÀ-ÝА-Я][^,|]{1,38})$")
_DOMAIN = re.compile(
    r"[^\W\d_](?:[\w-]|\s(?=[^\W\d_a-zß-ÿа-я])){1,28}\.(?:com|net|org|info|online|de|at|ch|fr|be|es|it|pt|br|ar|mx|ru|ру|рф|ua|uk)"
)
_NUMBERED = re.compile(r"\s(?:№|n[°ºo]|nr\.?|núm\.?)\s?\d", re.IGNORECASE)


@rules.register("outlet-twice")
def outlet_twice(view: View) -> Iterator[Statement]:
    """A name above the title or beside the byline that a credit, a dateline, an editor, a button or the copyright
    bears too.

    At the top of the page what it is may stand behind it: "FDV - Actualités, info, météo".

    Serves newspapers and broadcasters: "Le Falot / France / title / … / Photo Jean Roy pour Le Falot". Abstains for
    sections, places, persons and networks.
    """
    names = _once((*_top(view), *_beside(view)))
    told = mentions(view) if names else frozenset()
    buttons = {key_of(span.of(line.text)) for line, span in on_buttons(view)} if names else frozenset()
    for line, span in names:
        name = span.of(line.text)
        section = " " not in name and line.index > 0  # "Government / title / … / More from Government"
        again = key_of(name) in buttons or speaks_of(view, name)
        if key_of(name) in told or _described(line, span) or (again and not section):
            yield view.says(Property.OUTLET, "outlet-twice", line.at(span), Strength.PLACED)
            return


@rules.register("outlet-own-voice")
def outlet_own_voice(view: View) -> Iterator[Statement]:
    """A name on a button, or for which the author works, that the text or the page's address bears too: "Follow Le
    Falot", "a dit au Falot".

    Serves newspapers saved without their top. Abstains for persons, places, sections and networks.
    """
    told = None
    for line, span in _once((*on_buttons(view), *in_bios(view))):
        name = span.of(line.text)
        if not _may_be_site(name):
            continue
        told = mentions(view) if told is None else told
        if key_of(name) in told or speaks_of(view, name, line):
            yield view.says(Property.OUTLET, "outlet-own-voice", line.at(span), Strength.INFERRED)
            return


@rules.register("outlet-domain")
def outlet_domain(view: View) -> Iterator[Statement]:
    """A name with the ending of an address, at the top of the page or beside the date: "LeFalot.fr › Gironde".

    Serves newspapers that are called as their site is. Abstains for networks, for addresses in small letters, and below
    the first line.
    """
    for line, span in (*_top(view)[:1], *_beside(view)):
        name = span.of(line.text)
        if _DOMAIN.fullmatch(name) and not name.islower():
            yield view.says(Property.OUTLET, "outlet-domain", line.at(span), Strength.PLACED)
            return


@rules.register("outlet-issue")
def outlet_issue(view: View) -> Iterator[Statement]:
    """The issue beside the date: "19.08.2022 • aus DER KOMPASS 34/2022".

    Serves magazines. Abstains without a number and a year.
    """
    for line in view.metas:
        if found := _issue().search(line.text):
            yield view.says(Property.OUTLET, "outlet-issue", line.at(Span(*found.span("name"))), Strength.PLACED)
            return


@rules.register("outlet-picture")
def outlet_picture(view: View) -> Iterator[Statement]:
    """For whom the picture was made: "Photo Jean Roy pour Le Falot", "(Lena Marsh/For The Harbour Mail)".

    Serves newspapers. Abstains for agencies, and where no word or bracket shows that the line is a credit.
    """
    for line in view.lines:
        span = made_for(line) if line is not view.title else None
        named = span is not None and span.of(line.text)[0].isupper()
        if span and named and credited(line) and not is_agency(span.of(line.text)):
            yield view.says(Property.OUTLET, "outlet-picture", line.at(span), Strength.INFERRED)
            return


def _once(names: Iterable[tuple[Line, Span]]) -> tuple[tuple[Line, Span], ...]:
    """Each name where it stands first: a page may say it on hundreds of lines."""
    first: dict[str, tuple[Line, Span]] = {}
    for line, span in names:
        first.setdefault(span.of(line.text), (line, span))
    return tuple(first.values())


@of_this_file
def _top(view: View) -> tuple[tuple[Line, Span], ...]:
    """Names in the lines above the title, the topmost first."""
    first = title = view.title.index if view.title else 0
    while first and first > title - _ABOVE and view.sheet.lines[first - 1].kind in _KINDS:
        first -= 1
    cells = ((line, _first_cell(line)) for line in view.sheet.lines[first:title])
    return tuple((line, span) for line, span in cells if _may_be_site(span.of(line.text)))


def _described(line: Line, name: Span) -> bool:
    """Several words of a menu behind the name on the first line of the page."""
    cells = line.text[name.end :].strip(" -–—").split(",") if line.index == 0 else []
    return len(cells) > 1 and any(cell.strip() and is_menu_entry(cell.strip()) for cell in cells)


def _first_cell(line: Line) -> Span:
    """The name at the beginning of a breadcrumb, or before a motto or the number of an issue."""
    if (named := quoted().match(line.text)) and _NUMBERED.match(line.text, named.end()):
        return Span(*named.span("name"))
    divided = _CELL.search(line.text)
    return Span(0, divided.start() if divided else len(line.text.rstrip(" |")))


@of_this_file
def _beside(view: View) -> tuple[tuple[Line, Span], ...]:
    """Names in the byline, in the date line and in the line above the date."""
    lines = (*view.top, *(line for line in view.metas if line not in view.top))
    near = (line for line in lines if line is not view.title and line.kind in _KINDS)
    cells = ((line, span) for line in near for span in _cells(line) if _may_be_site(span.of(line.text)))
    return tuple((line, span) for line, span in cells if span.of(line.text).casefold() not in known("picture_agencies"))


def _cells(line: Line) -> Iterator[Span]:
    if line.meta:
        pieces = line.meta.pieces
        if pieces and pieces[0].kind is PieceKind.AUTHOR and (before := line.text[: pieces[0].span.start].rstrip()):
            yield Span(0, len(before))
        credit = any(piece.kind is PieceKind.CREDIT for piece in pieces)
        yield from (piece.span for piece in pieces if piece.kind in _OTHER and not credit)
    elif line.kind is LineKind.SHORT and (found := _BEHIND_NAMES.search(line.text)):
        if surely_names(line.text[: found.start()]):
            yield Span(*found.span("name"))
    elif "|" in line.text or line.words <= _WORDS:
        yield _first_cell(line)


@lru_cache(maxsize=1024)  # a site's buttons and menus stand on each of its pages
def _may_be_site(name: str) -> bool:
    low = name.casefold()
    return (
        len(name.split()) <= _WORDS
        and len(key_of(name)) >= _LEAST
        and name[0].isalpha()
        and not name.islower()
        and low not in known("places")
        and not (is_label(name) or is_menu_entry(name) or is_nav(name) or is_network(name) or surely_names(name))
    )


@cache
def _issue() -> re.Pattern[str]:
    labels = alternation(form for label in words("issue_openers") for form in (label, label.capitalize()))
    name, issue = r"(?P<name>[^\W\d_][^•|,\d]{1,38}?)", r"\d{1,3}/(?:19|20)\d\d"
    return re.compile(rf"(?:^|[•|·,]\s?)(?:{labels})\s{name}\s{issue}\s?$")
