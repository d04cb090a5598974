"""Names on a page that may be its own, and where each stands: "Ferry Light" at the top, in the claim, in the address.

Above the article and below it every short line may be a site's name, or hold one: before a motto, behind "Follow",
behind ©, behind a photographer's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.extract.mentions import key_of, mentions
from generator.extract.owners import EDGES, owners, trimmed
from generator.extract.page_bounds import footer_of, header_of, page_start
from generator.extract.reviewed import of_book
from generator.extract.selfnames import on_buttons
from generator.extract.sitenames import is_belonging, site_name
from generator.extract.view import View
from generator.languages import known
from generator.model import Span
from generator.split.furniture.networks import is_network
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.split.sheet import COPYRIGHT
from generator.split.titles import names_issue

_WORDS = 8
_CELL_WORDS = 6
_MOST_NAMES = 300  # of a page; each is looked up in all of its text
_NEXT = 6  # lines from the title on
_LEAST, _MOST = 2, 60  # code points of a name
_LONGEST = 300  # code points of a line
_TAIL = 60  # code points of a caption in which its credit stands
_KINDS = (LineKind.SHORT, LineKind.FURNITURE, LineKind.END, LineKind.URL, LineKind.RELATED, LineKind.CREDIT)
_MOTTO = re.compile(r"\s[|–—:›»>•·-]{1,2}\s|\s{2,}|(?<=[A-ZÀ-Ý]{3})\.\s")
_DOMAIN = re.compile(
    r"(?<![\w@/.-])(?:www\.)?(?P<host>(?:[^\W_][\w-]*\.){1,2}(?:com|net|org|info|online|news|tv|io|dev|ie|de|at|ch|fr|be"
    r"|es|it|pt|br|ar|mx|cl|pe|uy|co|in|ng|za|nz|au|uk|us|eu|cat|ru|su|by|ру|рф|ua))(?![\w-]|\.\w|@)",
    re.IGNORECASE,
)
_SECOND_LEVEL = ("com", "co", "org", "gov")
_NO_NAME = re.compile(r"[_,€$£₽%]|:\s|\]\(|://")
_HOSTS = re.compile(r"(?<![\w/-])(?:https?://|[\w.+-]+@)?((?:[\w-]+\.)+[^\W\d_]{2,})(?:/([\w.-]+))?")
_ADDRESSED = ("://", "www.", "@")
_HANDLE = re.compile(r"(?<!\w)@(\w{3,})")
_BEHIND = re.compile(r"(?<=\w)\s?[/|]\s?(?P<name>[^\W\d_][^/|()«»„“”\".,;:!?]{1,38}?)\s?[\])]?$")


class Place(StrEnum):
    """The best one to show a reader first."""

    ABOVE = "above"  # alone on a line above the article
    BELOW = "below"
    PART_ABOVE = "part above"  # before a motto, or first of a row
    BESIDE = "beside"  # in the byline or the date line
    OWNER = "owner"  # behind ©
    PART_BELOW = "part below"
    CREDIT = "credit"  # behind the photographer's name
    BUTTON = "button"  # "Follow Ferry Light"


_SHOWN = {place: rank for rank, place in enumerate(Place)}


@dataclass(eq=False)
class Name:
    """A name in one spelling, with its places, the first of the page first."""

    text: str
    places: list[tuple[Place, Line, Span]] = field(default_factory=list)

    def at(self, *wanted: Place) -> int:
        return sum(place in wanted for place, _, _ in self.places)

    @property
    def best(self) -> tuple[Place, Line, Span]:
        return min(self.places, key=lambda one: _SHOWN[one[0]])


@dataclass(frozen=True, eq=False)
class OwnNames:
    """What may be the page's name, and what else of the page bears witness to it."""

    names: tuple[Name, ...]
    above: range
    below: range
    hosts: frozenset[str]  # the parts of addresses: "ferrylight", of "www.ferrylight.example"
    handles: frozenset[str]  # accounts: "ferrylight", of "@FerryLight"
    owners: tuple[str, ...]  # the lines with ©, in small letters
    short: str  # all short lines, in small letters
    gap: int  # blank rows that stand above every line there
    told: frozenset[str]  # the keys of names in credits, datelines, copyright lines


def own_names(view: View) -> OwnNames:
    lines = view.sheet.lines
    above, below = header(view), footer_of(view)
    found: dict[str, Name] = {}
    for place, line, span in _all(view, above, below):
        text = " ".join(span.of(line.text).split())
        if _LEAST <= len(text) <= _MOST and text.count(" ") < _WORDS and _is_worded(text):
            if text not in found and len(found) == _MOST_NAMES:
                continue
            found.setdefault(text, Name(text)).places.append((place, line, span))
    near = (*(lines[index] for index in (*above, *below)), *view.lines)
    hosts, handles = _addresses(near)
    gap = min((line.gap for line in lines[above.start + 1 : above.stop + _NEXT]), default=0)
    shorts = [line.folded for line in near if not line.prose and line.folded]
    claims = tuple(low for low in shorts if any(map(low.__contains__, COPYRIGHT)))
    return OwnNames(
        tuple(found.values()), above, below, hosts, handles, claims, "\n".join(("", *shorts, "")), gap, mentions(view)
    )


def header(view: View) -> range:
    """The lines above the first article of the page; a name and nothing else heads the one article below it."""
    start = page_start(view)
    above = header_of(view, start)
    alone = len(above) == 1 and view.head is not None and start < view.head.start
    return range(above.stop, above.stop) if alone else above


def _is_worded(text: str) -> bool:
    """No list, no account, no offer: "Suscríbete por 1 €"."""
    written = text.partition(" ")[0].casefold() in known("written_for")
    return not written and not _NO_NAME.search(text) and any(map(str.isalpha, text))


def _all(view: View, above: range, below: range) -> Iterator[tuple[Place, Line, Span]]:
    lines = view.sheet.lines
    title = view.title.folded if view.title else None
    buttons: dict[int, list[Span]] = {}
    for line, span in on_buttons(view):
        buttons.setdefault(line.index, []).append(span)
    for index in (*above, *below):
        line = lines[index]
        if line.prose or len(line.text) > _LONGEST or (title and line.folded.startswith(title)):
            continue
        pressed = tuple(buttons.get(index, ()))
        yield from ((place, line, span) for place, span in _names_in(line, index in above, pressed))
    for line in view.lines:
        if line is view.title or line.prose or len(line.text) > _LONGEST:
            continue
        if credit := _BEHIND.search(line.text, max(0, len(line.text) - _TAIL)):
            yield Place.CREDIT, line, Span(*credit.span("name"))
        if line.index not in below and line.kind in (LineKind.FURNITURE, LineKind.SHORT) and _claims(line):
            yield from ((Place.OWNER, line, span) for span in owners(line.text))
    yield from ((Place.BESIDE, line, span) for line, span in _beside(view))


def _claims(line: Line) -> bool:
    return any(sign in line.folded for sign in COPYRIGHT)


def _names_in(line: Line, above: bool, buttons: tuple[Span, ...]) -> Iterator[tuple[Place, Span]]:
    part = Place.PART_ABOVE if above else Place.PART_BELOW
    found = _DOMAIN.finditer(line.text) if "." in line.text else ()
    addresses = [one for one in found if one["host"] != line.text]
    if _claims(line):
        yield from ((Place.OWNER, span) for span in owners(line.text))
        if not above:
            return
    if line.kind in _KINDS:
        yield from ((Place.BUTTON, span) for span in buttons)
        if any(_presses(line.text[: span.start]) for span in buttons):
            return
        if not addresses or addresses[0].start() == 0:  # no "Way to ferrylight.example"
            yield from _of_line(line, Place.ABOVE if above else Place.BELOW, part)
    yield from ((part, Span(*one.span("host"))) for one in addresses if not _is_deep(one["host"]))
    if line.kind is LineKind.META and line.meta:
        yield from ((part, trimmed(line.text, piece.span)) for piece in line.meta.of(PieceKind.UNKNOWN))


def _presses(before: str) -> bool:
    """ "Follow", "Support the" open a button; "Der" opens a name."""
    low = before.strip(EDGES).casefold()
    first, _, last = low.rpartition(" ")
    pressed = first if first and last in known("articles") else low
    return pressed in known("own_buttons") and pressed not in known("articles")


def _of_line(line: Line, alone: Place, part: Place) -> Iterator[tuple[Place, Span]]:
    """The line, and what stands before a motto, before what it is, or before "app" and "homepage"."""
    if is_belonging(line):
        return
    whole, cut = trimmed(line.text, Span(0, len(line.text))), site_name(line)
    if cut.start or whole.start >= whole.end:
        yield alone, cut  # a name in quotes behind its noun
        return
    if not names_issue(line):  # no "Lowland Diary   No. 14"
        yield alone, whole
    end = whole.end
    if whole.start < cut.end < end:
        yield part, (cut := Span(whole.start, cut.end))
        end = cut.end
    motto = _MOTTO.search(line.text, whole.start + 1, end)
    if motto and whole.start < motto.start():
        yield part, Span(whole.start, motto.start())
    shown = whole.of(line.text)
    head, _, last = shown.rpartition(" ")
    if head and (last.casefold() in known("own_things") or last.casefold() in known("home_words")):
        yield part, Span(whole.start, whole.start + len(head.rstrip(EDGES)))


def _is_deep(host: str) -> bool:
    """Of a section or an office of the site: "shop.ferrylight.example"; no "ferrylight.co.uk"."""
    *parts, _ = host.split(".")
    return len(parts) > 1 and parts[-1] not in _SECOND_LEVEL


def _beside(view: View) -> Iterator[tuple[Line, Span]]:
    """Names in the byline and in the date line; not the title of a book under review."""
    for line in dict.fromkeys((*view.top, *view.metas)):
        if line is view.title or len(line.text) > _LONGEST:
            continue
        if line.meta is None:
            below = view.sheet.lines[line.index + 1 : line.index + 2]
            signed = bool(below) and below[0].meta is not None and bool(below[0].meta.authors)
            short = line.kind in (LineKind.SHORT, LineKind.FURNITURE) and line.words <= _CELL_WORDS
            if short and not (signed and of_book(view, below[0])):
                yield line, trimmed(line.text, Span(0, len(line.text)))
        elif not line.meta.of(PieceKind.CREDIT):
            pieces = line.meta.pieces
            cells = (piece.span for piece in pieces if piece.kind in (PieceKind.UNKNOWN, PieceKind.ROLE))
            yield from ((line, trimmed(line.text, span)) for span in cells)
            if pieces[0].kind is PieceKind.AUTHOR and (before := trimmed(line.text, Span(0, pieces[0].span.start))):
                yield line, before


def _addresses(lines: tuple[Line, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The parts of hosts, and the accounts at networks: "ferrylight" of "@FerryLight" and "facebook.com/ferrylight"."""
    hosts: set[str] = set()
    accounts: set[str] = set()
    for line in lines:
        if len(line.text) > _LONGEST:
            continue
        if "@" in line.text:
            accounts.update(key_of(one[1]) for one in _HANDLE.finditer(line.text))
        if "." not in line.text[:-1] or (line.prose and not any(map(line.text.__contains__, _ADDRESSED))):
            continue
        for one in _HOSTS.finditer(line.text.casefold()):
            parts = one[1].replace("-", "").split(".")
            if is_network(parts[-2]):
                accounts.add(key_of(one[2] or ""))
            else:
                hosts.update(parts[:-1])
    return frozenset(hosts), frozenset(accounts)
