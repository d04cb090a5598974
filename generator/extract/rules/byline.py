"""Rules ``byline-labelled``, ``byline-name-and-role``, ``byline-bare-name``, ``byline-beside-date``."""

import re
from collections.abc import Iterator

from generator.extract.otherdates import of_picture, of_something_else
from generator.extract.reviewed import of_book, reviewer_label, tells_of_book
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import is_role, name_and_role, names_alone, perhaps_names, picture_role, surely_names
from generator.split.dateline import read_run_on
from generator.split.line import Line, LineKind
from generator.split.pieces import MetaLine, Piece, PieceKind
from generator.split.titles.small import date_only
from generator.split.words import is_member_line, is_reading_time, opens_thread
from generator.text.names import has_given_name, person_at

_TITLE_WORDS = 3
_HANDLE_WORDS = 2
_HANDLE = re.compile(r"(?=[^\W\d]*[_\d])[^\W\d_][a-zа-яё\d_-]{3,29}")  # of a user
_ACCOUNT = re.compile(r"@\w{2,30}")
_ROW_WORDS = 8
_DASHES = "-–—"
_STEM = 4  # letters
_SIGNED = 3  # lines below the last paragraph that a signature takes
_PLACE_WORDS = 4
_INITIALS = 5  # letters of an agency
_NEAR = 3  # lines between a bare name and the date that vouches for it


@rules.register("byline-labelled")
def byline_labelled(view: View) -> Iterator[Statement]:
    """A name after a label, above or below the text: "by Joseph Fitsanakis", "Author: …", "Posted by …".

    Serves WordPress, Blogspot, Drupal, newspapers, wire copy. Abstains when other words follow the name
    ("By John Smith's account"), when the byline names nobody ("Staff", "admin"), above a book's publisher and price
    or below a review's heading and the book's title, and everywhere inside the text.
    """
    named = any(" " in one.span.of(line.text) for line, said in view.said for one in said.authors)
    for line, said in view.said:
        for piece in () if of_book(view, line) or _of_picture(view, line, said) else said.authors:
            if named and line in view.top and " " not in piece.span.of(line.text):
                continue  # "Posted by lantern" above "By Ann Lee"
            yield view.says(Property.AUTHOR, "byline-labelled", line.at(piece.span), Strength.LABELLED)


def _of_picture(view: View, line: Line, said: MetaLine) -> bool:
    """ "Nils Berg/AFP, 9 September 1999" below "By Ann Lee"."""
    return any(not author.labelled for author in said.authors) and of_picture(view, line, said)


@rules.register("byline-reviewer")
def byline_reviewer(view: View) -> Iterator[Statement]:
    """Who reviewed the book: "Bollard Press, 312pp, £18.99 / Reviewed by Simon Leary".

    Serves reviews in newspapers and journals. Abstains where no book's author or publisher and length stand above the
    text: there whoever reviewed a text is its editor.
    """
    if not tells_of_book(view):
        return
    for line in view.top:
        label = reviewer_label(line.text)
        found = person_at(line.text, label.end(), len(line.text)) if label else None
        if found:
            yield view.says(Property.AUTHOR, "byline-reviewer", line.at(Span(*found)), Strength.LABELLED)


@rules.register("byline-continued")
def byline_continued(view: View) -> Iterator[Statement]:
    """A name on the line after a labelled byline, with nothing or "and" between: "By Ellen Marsh / and / John Oakes".

    Serves newspapers whose bylines are set in pieces. Abstains unless the name begins with a common given name or
    "and" stands before it.
    """
    open_, joined, joints = False, False, words("conjunctions")
    for line in view.top:
        if line.kind is LineKind.SHORT and open_ and line != view.title:
            for span in perhaps_names(line.text) if joined else surely_names(line.text):
                yield view.says(Property.AUTHOR, "byline-continued", line.at(span), Strength.LABELLED)
        said = line.meta if line.kind is LineKind.META else None
        opens = said is not None and bool(said.authors) and not said.dates
        alone = open_ and line.text.casefold() in joints
        joined = alone or (opens and line.text.rpartition(" ")[2].casefold() in joints)
        open_ = opens or alone


@rules.register("byline-name-and-role")
def byline_name_and_role(view: View) -> Iterator[Statement]:
    """A name and a role on a line of their own: "Michael Webster syndicated investigative reporter".

    Serves syndicated columns, newspapers ("Jane Doe, Staff Writer") and blogs that leave out "by". Abstains
    unless the line stands between title and text, begins with the shape of a name and ends in a word
    for a writer's job; for a job that is taking or drawing the pictures.
    """
    for line in view.top:
        if line.kind is not LineKind.SHORT or line == view.title or picture_role(line.text):
            continue
        if found := name_and_role(line.text):
            yield view.says(Property.AUTHOR, "byline-name-and-role", line.at(found), Strength.PLACED)


@rules.register("byline-bare-name")
def byline_bare_name(view: View) -> Iterator[Statement]:
    """Nothing but names on a line between title and text with the date beside it: "Ingrid Solberg / May 23, 2022".

    Serves Substack, Medium, Ghost, newspapers. Abstains without a date within three lines (below the
    title, unless a common given name comes first), above the title, and when a word in the line is one that names
    never hold ("The", "News").
    """
    for line in view.top:
        if line.kind is not LineKind.SHORT or _pictures(view, line):
            continue
        if _below_title(view, line) and _dated(view, line) and not _shows(view, line):
            near = perhaps_names(line.text) if _dated(view, line, sure=False) else ()
            for span in near or surely_names(line.text):
                yield view.says(Property.AUTHOR, "byline-bare-name", line.at(span), Strength.PLACED)


@rules.register("byline-given-name")
def byline_given_name(view: View) -> Iterator[Statement]:
    """Names on a line right above the text, without a date: "Hard water, soft law / Ann Lee and Pedro Ruiz".

    Serves journals, magazines and columns copied without their date. Abstains unless each name begins with a common
    given name or initials, or a dash opens the line ("- HASSEL BRANDT"), or the time that the reading takes stands
    below; a title of three words or more stands above; and the line is next to the title or the text (to both: a
    title of two words will do), or the author's job or account ("@hassel") stands below it.
    """
    title = view.title
    for line in view.top:
        if title is None or line.kind is not LineKind.SHORT or line.index <= title.index or _pictures(view, line):
            continue
        after = view.sheet.lines[line.index + 1] if line.index + 1 < len(view.sheet) else None
        job = after is not None and after.kind is LineKind.SHORT and (is_role(after.text) or _told(after))
        timed = after is not None and after.kind is LineKind.FURNITURE and is_reading_time(after.text)
        below = view.sheet.below(line.index)
        text = view.sheet.lines[view.head.body] if view.head else None
        places = [view.sheet.above(line.index) is title, bool(below) and below[0] is text]
        if all(places) or (title.words >= _TITLE_WORDS and (any(places) or job or timed)):
            marked = line.text[0] in _DASHES or timed or job
            for span in perhaps_names(line.text) if marked else surely_names(line.text):
                yield view.says(Property.AUTHOR, "byline-given-name", line.at(span), Strength.PLACED)


def _told(line: Line) -> bool:
    return _ACCOUNT.fullmatch(line.text) is not None


def _pictures(view: View, line: Line) -> bool:
    """Below the name stands that its owner takes or draws pictures: "Jane Doolan / Staff Photographer"."""
    below = view.sheet.lines[line.index + 1 : line.index + 2]
    return any(is_role(one.text) and picture_role(one.text) for one in below)


@rules.register("byline-forum-member")
def byline_forum_member(view: View) -> Iterator[Statement]:
    """Who opened a forum's thread: "01-14-2009, 10:22 AM #1 / Mags / Senior Member / Join Date: Mar 2005".

    Serves vBulletin and its like. Abstains unless a date that ends in "#1" stands right above, the name is of one or
    two words, and what the forum tells of its members stands within three lines below.
    """
    for line in view.top:
        if not _opens_thread(view, line):
            continue
        below = view.sheet.lines[line.index + 1 : line.index + 1 + _NEAR]
        few = line.kind is LineKind.SHORT and line.words <= _HANDLE_WORDS
        if few and any(is_member_line(one.text) for one in below):
            yield view.says(Property.AUTHOR, "byline-forum-member", line.span, Strength.PLACED)


def _opens_thread(view: View, line: Line) -> bool:
    """Right above stands the date with "#1" behind it, or the number on a line of its own."""
    above = view.sheet.lines[max(0, line.index - 2) : line.index]
    if len(above) > 1 and above[1].text == "#1":
        return above[0].kind is LineKind.META
    return bool(above) and above[-1].kind is LineKind.META and opens_thread(above[-1].text)


@rules.register("byline-handle")
def byline_handle(view: View) -> Iterator[Statement]:
    """A user's name right between the title and the date: "Winter roads / gabyshev_yu / 19.12.2016 07:44".

    Serves forums and the blogs of communities. Abstains unless the name is one word in small letters with a low line
    or a figure in it.
    """
    title = view.title
    for line in view.sheet.lines[title.index + 1 : title.index + 2] if title else ():
        dated = any(one in view.top and date_only(one) for one in view.sheet.lines[line.index + 1 : line.index + 2])
        if dated and line.kind is LineKind.SHORT and _HANDLE.fullmatch(line.text):
            yield view.says(Property.AUTHOR, "byline-handle", line.span, Strength.PLACED)


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
    return bool(surely_names(line.text)) and any(one.kind is LineKind.META for one in between)


def _dated(view: View, line: Line, sure: bool = True) -> bool:
    """A date stands near: for a name that no list knows below the title, and right beside it or the writer's job."""
    kinds = (PieceKind.DATE, PieceKind.OTHER_DATE)
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
    return 1 + sum(one.kind is not LineKind.FURNITURE and not _row(one) for one in between)


def _row(line: Line) -> bool:
    """Cells for the newspaper and the place: "The Harbour Mail | Harlow (MA) |"."""
    return "|" in line.text and line.words <= _ROW_WORDS


@rules.register("byline-run-on")
def byline_run_on(view: View) -> Iterator[Statement]:
    """A byline that runs into the dateline of the text: "By Vera Oak and Gil Marsh KYIV (Reuters) - Waves of …".

    Serves wire copy on the pages of stations and aggregators. Abstains unless the text opens with "By" and a
    dateline with its agency follows the names.
    """
    for line in view.body[:1]:
        for span in read_run_on(line.text)[0]:
            yield view.says(Property.AUTHOR, "byline-run-on", line.at(span), Strength.LABELLED)


@rules.register("byline-signature")
def byline_signature(view: View) -> Iterator[Statement]:
    """A name right below the last paragraph: "Sir – I read with interest … / Hilda Marsh / Priory Terrace, Eastwold".

    Serves letters to the editor, circulars and essays signed at their end. Abstains without a title, on a page of
    several letters, when more follows than a place or a date (below two names the foot of a page too), when the text
    tells of whoever bears the name, and unless a common given name or a dash comes first.
    """
    last = next((line for line in reversed(view.body) if line.prose), None)
    below = view.sheet.lines[last.index + 1 : last.index + 1 + _SIGNED] if last and view.title else ()
    own = [line for line in below if line in view.body or line in view.tail]
    if not own or own[0].kind is not LineKind.SHORT or _signed_within(view, own[0]):
        return
    for span in _signing(view, own[0], _ends_with(own[1:])):
        if not any(span.of(own[0].text) in line.text for line in view.lines if line is not own[0]):
            yield view.says(Property.AUTHOR, "byline-signature", own[0].at(span), Strength.INFERRED)


def _signing(view: View, line: Line, last: bool) -> tuple[Span, ...]:
    """The names of the line: if it ends the page, or there are two whose last names the text does not tell."""
    names = perhaps_names(line.text) if line.text[0] in _DASHES else surely_names(line.text)
    told = " ".join(one.text for one in view.lines if one is not line)
    strangers = len(names) > 1 and not any(_surname(name.of(line.text)) in told for name in names)
    if last or strangers:
        return names or _signed_from(line.text, told)
    return ()


def _surname(name: str) -> str:
    """Without the ending that Russian changes."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[: max(_STEM, len(last) - 2)]


def _signed_from(text: str, told: str) -> tuple[Span, ...]:
    """The name before a place that the text tells of: "Ann Lee, Nether Harlow"."""
    found = names_alone(text)
    if len(found) != 2 or text[found[0].end : found[1].start].strip() != ",":
        return ()
    name, place = (span.of(text) for span in found)
    return found[:1] if has_given_name(name) and not has_given_name(place) and place in told else ()


def _signed_within(view: View, last: Line) -> bool:
    """Another name alone in the midst of the text: a page of several letters."""
    return any(one.kind is LineKind.SHORT and surely_names(one.text) for one in view.body if one is not last)


def _ends_with(lines: list[Line]) -> bool:
    """Nothing but a place, a date or the foot of the page."""
    told = [line for line in lines if line.kind is LineKind.SHORT]
    other = [line for line in lines if line.kind in (LineKind.PROSE, LineKind.CREDIT)]
    return not other and len(told) <= 1 and all(one.words <= _PLACE_WORDS and not is_role(one.text) for one in told)


@rules.register("byline-beside-date")
def byline_beside_date(view: View) -> Iterator[Statement]:
    """A name in a cell of the date line: "Beatriz Olmo | 9 mayo 2018", "Mar 3 2024 · Ann Lee".

    Serves newsletters and magazines. Abstains when two cells have the shape of names (which of them would
    it be?), beside an agency's initials or the date of an event, when a label in the line names the author, and
    before a date that no sign or a comma divides from it ("Villa de Tormes, 3 May 2014"), unless a common given name
    comes first.
    """
    for line in view.top:
        meta = line.meta if line.kind is LineKind.META and view.title and line.index > view.title.index else None
        when = _when(meta)[:1] if meta and not meta.authors else ()
        if meta is None or not when or of_something_else(view, line, when[0]) or _of_agency(line, meta):
            continue
        named = [cell for cell in meta.of(PieceKind.UNKNOWN) if _names_in(line, cell.span, when[0].span)]
        for span in _names_in(line, named[0].span, when[0].span) if len(named) == 1 else ():
            yield view.says(Property.AUTHOR, "byline-beside-date", line.at(span), Strength.INFERRED)


def _of_agency(line: Line, meta: MetaLine) -> bool:
    """Beside an agency stands the place: "EFE | Santiago de Compostela | 30.11.2016"."""
    cells = (piece.span.of(line.text) for piece in meta.of(PieceKind.UNKNOWN))
    return any(cell.isupper() and cell.isalpha() and len(cell) <= _INITIALS for cell in cells)


def _when(meta: MetaLine) -> tuple[Piece, ...]:
    """The dates of the line, or "2 years ago"."""
    return meta.dates or tuple(piece for piece in meta.of(PieceKind.OTHER_DATE) if piece.date is None)


def _names_in(line: Line, cell: Span, date: Span) -> tuple[Span, ...]:
    told = cell.of(line.text).rstrip(" ,")
    placed = cell.end <= date.start and not line.text[cell.end : date.start].strip(" ,")
    names = surely_names(told) if placed else names_alone(told)
    return tuple(Span(cell.start + name.start, cell.start + name.end) for name in names)
