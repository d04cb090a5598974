"""Authors whose names stand alone on their line, or with a job: "Jane Doe, Staff Writer", "Ann Lee / May 3, 2022"."""

import re
from collections.abc import Iterator

from generator.extract.otherdates import of_something_else
from generator.extract.reviewed import of_book
from generator.extract.view import View, rules
from generator.extract.vouching import told_of, vouched
from generator.languages import known
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import (
    is_for_house,
    is_role,
    names_and_place,
    names_and_role,
    names_with_callings,
    other_role,
    perhaps_name_and_house,
    perhaps_names,
    perhaps_names_and_place,
    surely_names,
)
from generator.split.furniture.tools import is_reading_time
from generator.split.line import Line, LineKind
from generator.split.metawords import roleword
from generator.split.pieces import PieceKind
from generator.split.strangers import is_stranger, names_here
from generator.text.names import has_given_name

_TITLE_WORDS = 3
_ACCOUNT = re.compile(r"@\w{2,30}")
_ROW_WORDS = 8
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?|\sUhr|\s?h)?", re.IGNORECASE)
_INITIALS = "AL"
_DASHES = "-–—"
_SIGN = re.compile(r"/|\s[-–—]\s")  # between a name and its house
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“]")
_CAPTION_WORDS = 4
_NEAR = 3  # lines between a bare name and the date that vouches for it


@rules.register("byline-name-and-role")
def byline_name_and_role(view: View) -> Iterator[Statement]:
    """A name and a role on a line of their own: "Michael Webster syndicated investigative reporter".

    Serves syndicated columns, newspapers ("Jane Doe, Staff Writer") and blogs that leave out "by". Abstains
    unless the line stands between title and text, begins with the shape of a name and ends in a word
    for a writer's job; for a job that is taking or drawing the pictures, and behind other names for a name with a house
    behind a stroke, which credits a picture ("A. Lund / The Harbour Mail").
    """
    named = False
    for line in view.top:
        if line.kind is not LineKind.SHORT or line == view.title or other_role(line.text):
            continue
        found = names_and_role(line.text)
        for name in () if named and (_SIGN.search(line.text) or is_for_house(line.text)) else found:
            yield view.says(Property.AUTHOR, "byline-name-and-role", line.at(name), Strength.PLACED)
        named = named or bool(found or names_here(view.sheet, line))


@rules.register("byline-name-and-calling")
def byline_name_and_calling(view: View) -> Iterator[Statement]:
    """Names and what their owners are, whatever that be: "Étienne Marsh, hydrologist, and Sofia Brandt, geographer".

    Serves essays by guests of newspapers and journals. Abstains unless the line stands right below the title or beside
    the date, each name begins with a common given name, and the text does not tell of its owner: then it would be whom
    the text is about.
    """
    for line in view.top:
        if line.kind is not LineKind.SHORT or not _below_title(view, line) or other_role(line.text):
            continue
        if _spoke(view, line):
            continue
        if view.sheet.above(line.index) is view.title or _dated(view, line, sure=False):
            names = names_with_callings(line.text)
            for span in () if any(told_of(view, name.of(line.text)) for name in names) else names:
                yield view.says(Property.AUTHOR, "byline-name-and-calling", line.at(span), Strength.PLACED)


@rules.register("byline-bare-name")
def byline_bare_name(view: View) -> Iterator[Statement]:
    """Nothing but names on a line between title and text with the date beside it: "Ingrid Solberg / May 23, 2022".

    Serves Substack, Medium, Ghost, newspapers. Abstains without a date within three lines (below the
    title, unless a common given name comes first, or the initials stand above), above the title unless it is right
    above it or the date follows, and when a word in the line is one that names never hold ("The", "News"). A place
    may stand behind the names if the date is right beside, or if they begin with given names and the text does not
    tell of them: "Ingrid Solberg, Bergen", "Ingrid Solberg and Ove Lund | Bergen".
    """
    for line in view.top:
        if line.kind is not LineKind.SHORT or _wrote_nothing(view, line) or _below_button(view, line):
            continue
        if _below_title(view, line) and _dated(view, line) and not _shows(view, line):
            beside = _dated(view, line, sure=False)
            near = _near_date(view, line) if beside else ()
            near = near or (perhaps_names(line.text) if _initials_above(view, line) else ())
            for span in near or names_here(view.sheet, line) or _placed(view, line):
                yield view.says(Property.AUTHOR, "byline-bare-name", line.at(span), Strength.PLACED)


@rules.register("byline-given-name")
def byline_given_name(view: View) -> Iterator[Statement]:
    """Names on a line right above the text, without a date: "Hard water, soft law / Ann Lee and Pedro Ruiz".

    Serves journals, magazines and columns copied without their date. Abstains unless each name begins with a common
    given name or initials, or a dash opens the line ("- HASSEL BRANDT"), or the time that the reading takes stands
    below, or the page tells of its author under that name elsewhere; a title of three words or more stands above; and
    the line is next to the title or the text (to both: a title of two words will do), or the author's job or account
    ("@hassel") stands below it, or buttons, or a standfirst above it, where the text does not tell of the name's owner;
    and above a book's number, where it names who wrote the book.
    """
    title = view.title
    for line in view.top:
        if title is None or line.kind is not LineKind.SHORT or line.index <= title.index:
            continue
        if _wrote_nothing(view, line) or of_book(view, line):
            continue
        after = view.sheet.lines[line.index + 1] if line.index + 1 < len(view.sheet) else None
        job = after is not None and after.kind is LineKind.SHORT and (is_role(after.text) or _told(after))
        buttons = after is not None and after.kind is LineKind.FURNITURE
        timed = after is not None and buttons and is_reading_time(after.text)
        below = view.sheet.below(line.index)
        text = view.sheet.lines[view.head.body] if view.head else None
        above = view.sheet.above(line.index)
        places = [above is title, bool(below) and below[0] is text]
        aside = job or buttons or (above is not None and (above.prose or _of_colleague(view, line)))
        if (
            all(places)
            or (places[0] and (job or timed))
            or (title.words >= _TITLE_WORDS and (any(places) or timed or aside))
        ):
            marked = line.text[0] in _DASHES or timed or job
            names = perhaps_names(line.text)
            sure = names if marked or (names and vouched(view, line, names[0])) else surely_names(line.text)
            if not (any(places) or marked) and any(told_of(view, name.of(line.text)) for name in sure):
                continue
            for span in sure or _placed(view, line, alone=not all(places)):
                yield view.says(Property.AUTHOR, "byline-given-name", line.at(span), Strength.PLACED)


def _placed(view: View, line: Line, alone: bool = False) -> tuple[Span, ...]:
    """The names before a place; no place itself, which the text would tell of: "Victoria Falls, Zimbabwe".

    Where nothing else speaks for a byline, one name with a comma is none.
    """
    names = names_and_place(line.text)
    if any(names_here(view.sheet, one) for one in view.top if one.index < line.index and one is not view.title):
        return ()  # "A. Lund / Orrin" behind other names credits a picture
    if alone and len(names) == 1 and "," in line.text:
        return ()
    return () if any(told_of(view, name.of(line.text)) for name in names) else names


def _of_colleague(view: View, line: Line) -> bool:
    """Above stand another name and its owner's job: "Ann Lee / Reporter based in Oslo / Ove Lund"."""
    name, job = (*view.sheet.lines[max(0, line.index - 2) : line.index], line, line)[:2]
    return job.kind is LineKind.SHORT and bool(surely_names(name.text)) and roleword().search(job.text) is not None


def _below_button(view: View, line: Line) -> bool:
    """Below an author and a button for following them stands where it was published: "Ann Lee / Follow / The Lamp"."""
    name, button = (*view.sheet.lines[max(0, line.index - 2) : line.index], line, line)[:2]
    followed = button.kind is LineKind.FURNITURE and bool(surely_names(name.text))
    return followed and not surely_names(line.text)


def _of_topics(view: View, line: Line) -> bool:
    """What the page is filed under, in rows: "Topics: Harbours / Ada Park"; or where it was printed, "Published in /
    Civic Signal".
    """
    above = view.sheet.lines[line.index - 1] if line.index else None
    if above is None or above is view.title:
        return False
    if above.folded in known("outlet_labels"):
        return True
    return above.kind is LineKind.TAGS and not line.gap


def _spoke(view: View, line: Line) -> bool:
    """Below words in quotation marks that are not the title, or are one of two: "“We stay” / Ada Park, ferryman"."""
    above = view.sheet.lines[line.index - 1] if line.index else None
    if above is None or above.kind is not LineKind.SHORT or line.gap or not _QUOTED.fullmatch(above.text):
        return False
    return above is not view.title


def _below_caption(view: View, line: Line) -> bool:
    """Right below what a picture shows, which is printed twice or ends with a full stop, with a blank row or the text
    below, where others are named apart from it: "A boat at the quay. / ADA PARK // Ann Lee / 3 May 2019".
    """
    rows = view.sheet.lines
    above, below = rows[line.index - 1] if line.index else line, rows[line.index + 1 : line.index + 2]
    if line.gap or above is view.title or above not in view.top or above.words < _CAPTION_WORDS:
        return False
    twice = rows[above.index - 1].text == above.text
    if not (twice or above.text[-1] == ".") or not all(one.gap or one not in view.top for one in below):
        return False
    others = (one for one in view.top if one.kind is LineKind.SHORT and one is not line and one is not view.title)
    return any(names_here(view.sheet, one) and rows[one.index - 1] is not above for one in others)


def _near_date(view: View, line: Line) -> tuple[Span, ...]:
    """Names that no list knows, or one with a place; beside a sure name stands where its owner is: "De Orrin"."""
    around = view.sheet.lines[max(0, line.index - 1) : line.index + 2]
    beside = (one for one in around if one is not line and one is not view.title)
    if not surely_names(line.text) and any(surely_names(one.text) for one in beside):
        return ()
    told = ((name, name.of(line.text)) for name in perhaps_names_and_place(line.text))
    placed = [name for name, words in told if has_given_name(words) or is_stranger(view.sheet, line, words)]
    here = names_here(view.sheet, line) or _housed(view, line)
    return here or (tuple(placed) if len(placed) == len(perhaps_names_and_place(line.text)) else ())


def _housed(view: View, line: Line) -> tuple[Span, ...]:
    """Behind a name that no list knows, for whom its owner writes: "Hassel Brandt, special to the Mail"."""
    above = (one for one in view.top if one.index < line.index and one is not view.title)
    if any(names_here(view.sheet, one) for one in above):
        return ()  # behind other names a picture's
    names = perhaps_name_and_house(line.text)
    return names if all(is_stranger(view.sheet, line, name.of(line.text)) for name in names) else ()


@rules.register("byline-above-text")
def byline_above_text(view: View) -> Iterator[Statement]:
    """Names right above the title, or above a text without one: "Imran Brandt & Sajid Marsh / The lamps in …".

    Serves columns under their authors' names, clippings, and columns handed on without their title. Abstains unless
    each name begins with a common given name, above a title of two words, and when title or text tell of its owner, as
    under the heading of a portrait.
    """
    first = _opener(view)
    if first is None or first.kind is not LineKind.SHORT or first not in view.top:
        return
    names = surely_names(first.text)
    for span in () if any(_tells_of(view, first, name.of(first.text)) for name in names) else names:
        yield view.says(Property.AUTHOR, "byline-above-text", first.at(span), Strength.INFERRED)


def _opener(view: View) -> Line | None:
    """What stands right above the title, or opens a page without one."""
    if view.title is None:
        return view.lines[0] if view.lines and view.head and not view.lines[0].index else None
    above = view.sheet.above(view.title.index) if view.title.words >= _TITLE_WORDS else None
    if above is None or above.index + 1 != view.title.index:
        return None
    others = view.sheet.lines[max(0, above.index - _NEAR) : above.index]  # each with his place, as in journals
    return None if any(surely_names(one.text) for one in others) else above


def _tells_of(view: View, line: Line, name: str) -> bool:
    family = name.rsplit(maxsplit=1)[-1]
    return told_of(view, name) or any(family in one.text for one in view.top if one is not line)


def _initials_above(view: View, line: Line) -> bool:
    """In place of a portrait: "TQ / Thaynara Queiroz"."""
    above = view.sheet.lines[line.index - 1].text if line.index else ""
    return len(above) == len(_INITIALS) and above == "".join(word[0] for word in line.text.split()[: len(_INITIALS)])


def _told(line: Line) -> bool:
    return _ACCOUNT.fullmatch(line.text) is not None


def _wrote_nothing(view: View, line: Line) -> bool:
    """Beside or below the name stands that its owner did other work: "Jane Doolan / Staff Photographer"; or the line
    names a topic, a newspaper or whose words stand above it.
    """
    if _of_topics(view, line) or _spoke(view, line) or _below_caption(view, line):
        return True
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    if any((one.words == 1 or is_role(one.text)) and other_role(one.text) for one in below):
        return True
    return other_role(line.text) is not None


def _shows(view: View, line: Line) -> bool:
    """The text of a portrait: "Avatar Ann Lee", above "Ann Lee"."""
    after = view.sheet.lines[line.index + 1 : line.index + 2]
    return any(line.text != one.text and line.text.endswith(one.text) for one in after)


def _below_title(view: View, line: Line) -> bool:
    """Below the title; or above it with the date, as on Medium."""
    if view.title is None or line == view.title:
        return False
    between = view.sheet.lines[line.index : view.title.index]
    if line.index > view.title.index:
        return True
    if any(one.kind is LineKind.META for one in between):
        menu = any(one.kind is LineKind.FURNITURE and not one.tool for one in between)  # below a site's name
        site = menu or not line.index  # a blog's name stands there too: "Tallow Attic / Sunday, 10 October / title"
        return bool(surely_names(line.text) if site else names_here(view.sheet, line))
    return len(between) == 1 and bool(surely_names(line.text))


def _dated(view: View, line: Line, sure: bool = True) -> bool:
    """A date stands near: for a name that no list knows below the title, and right beside it or the writer's job."""
    kinds = (PieceKind.DATE, PieceKind.OTHER_DATE, PieceKind.MODIFIED)
    first = _printed_first(view) if not sure else 0
    metas = [other for other in view.top if other.kind is LineKind.META and other.meta and other.index >= first]
    near = [other for other in metas if any(other.meta.of(kind) for kind in kinds if other.meta)]
    near = [other for other in near if not _of_period(view, other)]
    farthest = _NEAR if sure or _job_below(view, line) else 1
    return any(_apart(view, line, other) <= farthest for other in near)


def _of_period(view: View, line: Line) -> bool:
    """The dates of a life or of an event vouch for no name: what stands beside them may be a place."""
    dates = line.meta.dates if line.meta else ()
    return bool(dates) and all(of_something_else(view, line, piece) for piece in dates)


def _printed_first(view: View) -> int:
    """Where the title is printed for the first time: on many pages the date stands between two printings."""
    if view.title is None:
        return 0
    above = view.sheet.lines[max(0, view.title.index - _NEAR) : view.title.index]
    return next((one.index for one in above if one.text == view.title.text), view.title.index)


def _job_below(view: View, line: Line) -> bool:
    after = view.sheet.lines[line.index + 1 : line.index + 2]
    return any(is_role(one.text) for one in after)


def _apart(view: View, line: Line, other: Line) -> int:
    """How many lines lie between, buttons, counters and the title printed again aside."""
    first, last = sorted((line.index, other.index))
    title = view.title.text if view.title else None
    between = (one for one in view.sheet.lines[first + 1 : last] if one.text != title)
    return 1 + sum(one.kind is not LineKind.FURNITURE and not one.tool and not _row(one) for one in between)


def _row(line: Line) -> bool:
    """The time of day, or cells for the newspaper and the place: "The Harbour Mail | Harlow (MA) |"."""
    return ("|" in line.text and line.words <= _ROW_WORDS) or bool(_CLOCK.fullmatch(line.text))
