"""Where else a page bears a name of its own: its address, its claim, its buttons, its text: "she told Ferry Light"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.extract.mentions import key_of
from generator.extract.own_clues import DOMAIN, Clue, core, is_called, is_paper, letters, tells_what, told_to_be
from generator.extract.own_names import Name, OwnNames, Place
from generator.extract.page_tops import is_motto, is_trail, of_menu
from generator.extract.selfnames import speaks_of
from generator.extract.sitenames import quoted
from generator.extract.view import View
from generator.languages import known
from generator.model import Span
from generator.split.bylines import surely_names
from generator.split.line import Line, LineKind
from generator.split.titles import date_only, names_issue
from generator.text.names import without_accents

_SHORT, _WHOLE, _PART, _HOST = 3, 5, 4, 5  # letters
_OFTEN = 12
_BULLETS = "•·*–-/"
_RULES = "-–—*•·=_ "
_APART = (Place.BELOW, Place.OWNER, Place.CREDIT, Place.BESIDE)
_WITHIN, _ALONE, _TOLD = 5, 3, 4  # the most that count


def witnesses(view: View, own: OwnNames, name: Name) -> Iterator[Clue]:
    low, bare = name.text.casefold(), core(name.text)
    if not DOMAIN.fullmatch(name.text):
        yield from _of_addresses(own, name)
    claimed = any(line != low and bears(line, bare) for line in own.owners)
    yield "claimed", claimed
    shown = name.at(Place.ABOVE, Place.BELOW, Place.PART_ABOVE) > 0
    yield "claimed and shown", shown and name.at(Place.OWNER) > 0
    yield "claimed on the page", view.sheet.claimed(name.text)
    alone = own.short.count(f"\n{low}\n")
    within = max(0, _times(own.short, bare) - alone)
    yield "within lines", min(within, _WITHIN) ** 0.5
    yield "never within", within == 0
    yield "lines alone", min(max(alone - 1, 0), _ALONE)
    yield "mentioned", key_of(name.text) in own.told or key_of(bare) in own.told
    yield "in text", _in_text(view, name.text[len(name.text) - len(bare) :]) ** 0.5
    yield "own voice", speaks_of(view, name.text)
    yield "author", low in {piece.span.of(line.text).casefold() for line, meta in view.said for piece in meta.authors}


def is_bare(view: View, own: OwnNames, name: Name) -> bool:
    """Nothing but where it stands speaks for it: a place's name, one above a trail, or one above the title without
    menu, motto and witness, which is a subject's as likely as the site's: "Lost Roads". A person's may be that of a
    blog only on the first line.
    """
    lines = view.sheet.lines
    places = [(line, span) for place, line, span in name.places if place in (Place.ABOVE, Place.PART_ABOVE)]
    if is_paper(name.text) or DOMAIN.fullmatch(name.text) or any(quoted().fullmatch(line.text) for line, _ in places):
        return False
    low = name.text.casefold()
    person = core(name.text) == low and bool(surely_names(name.text))
    if person and (not places or places[0][0].index > own.above.start):
        return True
    other = person or low in known("places")
    trail = bool(places) and not is_called(name.text) and _leads_on(lines[places[0][0].index + 1], own.gap)
    if not other and not trail and (not places or any(_of_page(lines[index]) for index in own.above)):
        return False
    if not own.hosts.isdisjoint({letters(name.text), _whole(name.text)}) or key_of(name.text) in own.told:
        return False
    if any(bears(one, core(name.text)) for one in own.owners):
        return False
    return other or trail or not (name.at(*_APART) or _explained(lines, own, places))


def _leads_on(line: Line, gap: int) -> bool:
    """The rest of a trail or of a list of places: "/", "HOME / NEWS / ROADS", "• Main Library"."""
    listed = line.text[0] in _BULLETS and bool(line.text.strip(_RULES))
    return line.gap <= gap and (listed or is_trail(line))


def _explained(lines: tuple[Line, ...], own: OwnNames, places: list[tuple[Line, Span]]) -> bool:
    """A motto, the day or what it is stands behind or below the name, or the page's address above it."""
    at = places[0][0].index
    if at + 1 >= own.above.stop:
        return at > 0 and lines[at - 1].kind is LineKind.URL
    below = lines[at + 1]
    told = told_to_be(below) or is_motto(below) or date_only(below) or names_issue(below)
    return told or any(tells_what(line.text[span.end :]) for line, span in places)


def bears(text: str, name: str) -> bool:
    return _times(text, name, 1) > 0


def _of_page(line: Line) -> bool:
    """Of its menu or its furniture, and no tool of the article."""
    return (line.kind is LineKind.FURNITURE and not line.aside) or of_menu(line)


def _of_addresses(own: OwnNames, name: Name) -> Iterator[Clue]:
    key, whole = letters(name.text), _whole(name.text)
    both = {key, whole}
    same = len(whole) >= _SHORT and not own.hosts.isdisjoint(both)
    yield "host", same
    long = len(whole) >= _WHOLE
    yield "host in part", long and not same and any(_alike(host, key, whole) for host in own.hosts)
    yield "host within", long and any(len(h) > _HOST and h in whole and not whole.startswith(h) for h in own.hosts)
    yield "account", len(whole) >= _SHORT and not own.handles.isdisjoint(both)


def _alike(host: str, key: str, whole: str) -> bool:
    """ "ferrylightnews" and "Ferry Light", "ferry" and "Ferry Light"."""
    if whole in host or (len(key) > _PART and key in host):
        return True
    return len(host) > _PART and (key.startswith(host) or whole.startswith(host))


@lru_cache(maxsize=1024)
def _whole(name: str) -> str:
    return without_accents(key_of(name))


def _in_text(view: View, name: str) -> int:
    """In how many paragraphs; a short name only behind a blank."""
    told, found = f" {name}" if len(name) <= _SHORT else name, 0
    for line in view.body:
        found += line.prose and found < _TOLD and told in line.text
    return found


def _times(text: str, name: str, most: int = _OFTEN) -> int:
    """How often the name stands there as words of its own."""
    at, found = text.find(name), 0
    while at >= 0 and found < most:
        end = at + len(name)
        found += not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
        at = text.find(name, end)
    return found
