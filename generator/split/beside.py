"""What a line is beside its neighbours: an entry of a menu, a reader's name, the head of a reply, a line of a box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.languages import known
from generator.split.bylines import perhaps_names, surely_names
from generator.split.furniture.comments import is_button
from generator.split.furniture.ends import is_more
from generator.split.furniture.navigation import is_menu_entry, is_nav
from generator.split.furniture.tools import icons_behind
from generator.split.insets import inset_lines, resumed_lines
from generator.split.kinds import CLOSING
from generator.split.line import Line, LineKind
from generator.split.menus import Cell, menu_entries
from generator.split.pieces import PieceKind
from generator.split.quoting import quoted_lines
from generator.split.readers import reader_stamps

_ENTRY = 3  # words of an entry of a menu
_CLAIM = 5  # words
_HEADLINE = 10  # words of an entry of a ticker
_WIDE_GAP = re.compile(r"\s{3,}|\s*\t\s*")
_TITLE = 5  # words of a title that no reader bears as a name
_STOPS = ".!…:;,)"
_TEXT = 2  # paragraphs
_TURN = 3  # lines
_READERS = 2
_REPLY_NUMBER = re.compile(r"#(?:[2-9]|[1-9]\d{1,4})")
_POSTED = " » "  # between name and date on phpBB: "by Mags » Wed Jan 14, 2009 11:03 am"
_CLOCK = re.compile(r"\d:\d\d")
_ENTRY_NUMBER = re.compile(r"(\d{1,2})[.)]\s")
_HEADS = (LineKind.RELATED, LineKind.FURNITURE)  # of such a box
_SIGNS_OF_COMMENTS = {LineKind.COMMENTS: "c", LineKind.RELATED: "r", LineKind.PROSE: "p", LineKind.STAMP: "s"}
_SIGNS = {LineKind.PROSE: "p", LineKind.SHORT: "t", LineKind.RELATED: "r", LineKind.META: "m"}


def seen_together(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a page, those of another kind whose neighbours tell more than their words."""
    paired = _with_replies(_with_tags(_with_quotations(_with_claims(lines))))
    return _with_insets(_with_menus(_with_readers(_with_numbers(paired))))


def _with_claims(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Between two paragraphs a claim without a year is that of a picture: "© Lusa", "© Copyright: Ann Lee"."""
    claims = {line.index for line in lines[1:-1] if line.text[0] == "©" and _of_picture(lines, line)}
    if not claims:
        return lines
    return tuple(replace(one, kind=LineKind.CREDIT, meta=None) if one.index in claims else one for one in lines)


def _of_picture(lines: tuple[Line, ...], line: Line) -> bool:
    above, below = lines[line.index - 1], lines[line.index + 1]
    short = line.words <= _CLAIM and not any(map(str.isdigit, line.text))
    return short and line.kind is LineKind.FURNITURE and above.prose and below.prose


def _with_quotations(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """What is quoted is text, and neither title nor byline."""
    quoted = quoted_lines(lines)
    if not quoted:
        return lines
    return tuple(replace(one, kind=LineKind.PROSE, meta=None) if one.index in quoted else one for one in lines)


def _with_tags(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """What stands below its label in a row of its own: "Tags / ferries, Orrin, winter roads"."""
    rows = [one for one in lines[1:] if one.kind is LineKind.SHORT and ", " in one.text]
    tags = {one.index for one in rows if lines[one.index - 1].folded.rstrip(" :") in known("tag_labels")}
    return tuple(replace(one, kind=LineKind.TAGS) if one.index in tags else one for one in lines) if tags else lines


def _with_replies(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The heads of a forum's replies are stamps: a date above "#2", a byline below the first post's subject."""
    stamps: set[int] = set()
    subjects: set[str] = set()
    for line in lines[1:]:
        above = lines[line.index - 1]
        if line.text[0] == "#" and above.kind is LineKind.META and _REPLY_NUMBER.fullmatch(line.text):
            stamps |= {above.index, line.index}
        elif line.kind is LineKind.META and _POSTED in line.text and line.meta and line.meta.authors:
            if above.text in subjects and _CLOCK.search(line.text):
                stamps.add(line.index)
            subjects.add(above.text)
    if not stamps:
        return lines
    return tuple(replace(one, kind=LineKind.STAMP) if one.index in stamps else one for one in lines)


def _with_numbers(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Entries of a numbered list are no bylines: "2. Who sets the price? / 3. Bulb season (by Imre Castell)"."""
    entries = {line.index for line in lines if line.kind is LineKind.META and _numbered(lines, line)}
    if not entries:
        return lines
    return tuple(replace(one, kind=LineKind.SHORT, meta=None) if one.index in entries else one for one in lines)


def _numbered(lines: tuple[Line, ...], line: Line) -> bool:
    """The numbers of the lines beside it are one less or one more."""
    number = _ENTRY_NUMBER.match(line.text)
    beside = (*lines[max(0, line.index - 1) : line.index], *lines[line.index + 1 : line.index + 2]) if number else ()
    around = [int(found[1]) for found in (_ENTRY_NUMBER.match(one.text) for one in beside) if found]
    return bool(number and around) and all(abs(int(number[1]) - one) == 1 for one in around if number)


def _with_readers(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The names and dates above readers' comments are stamps."""
    if not any(line.kind is LineKind.COMMENTS for line in lines):
        return _with_stamped(lines)
    stamps = frozenset(reader_stamps("".join(map(_sign_of_comments, lines))))
    return tuple(replace(one, kind=LineKind.STAMP) if one.index in stamps else one for one in lines)


def _with_stamped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Readers without a head above them: below a text of some paragraphs name, date and words come by turns."""
    first = next((at for at in range(len(lines)) if _by_reader(lines, at)), None)
    if first is None or sum(line.prose for line in lines[:first]) < _TEXT:
        return lines
    told = tuple(range(first, len(lines), _TURN))
    names = [lines[at].text for at in told]
    if len(told) < _READERS or not all(_by_reader(lines, at) for at in told) or not any(map(surely_names, names)):
        return lines
    stamps = {at + place for at in told for place in (0, 1)}
    return tuple(replace(one, kind=LineKind.STAMP) if one.index in stamps else one for one in lines)


def _by_reader(lines: tuple[Line, ...], at: int) -> bool:
    """A name set apart, right below it a date, right below that one paragraph."""
    if lines[at].kind is not LineKind.SHORT or not lines[at].gap:
        return False
    name, *rest = lines[at : at + _TURN]
    if len(rest) < _TURN - 1 or any(line.gap for line in rest):
        return False
    after = lines[at + _TURN : at + _TURN + 1]
    said = _dates(rest[0]) and not (rest[0].meta and rest[0].meta.of(PieceKind.UNKNOWN))
    told = rest[1].kind in (LineKind.PROSE, LineKind.SHORT) and all(line.gap for line in after)
    return said and told and name.words <= _ENTRY and bool(perhaps_names(name.text))


def _sign_of_comments(line: Line) -> str:
    if line.kind is LineKind.META and _dates(line) and _CLOCK.search(line.text):
        return "d"
    if line.kind is LineKind.SHORT:
        return _sign_of_short(line)
    if line.kind is LineKind.FURNITURE and not line.tool and is_button(line.text):
        return "b"
    if line.kind is LineKind.FURNITURE and is_menu_entry(line.text):
        return "m"
    if line.kind is LineKind.FURNITURE and not line.tool and is_nav(line.text):
        return "M"
    return _SIGNS_OF_COMMENTS.get(line.kind, "-")


def _sign_of_short(line: Line) -> str:
    """A title perhaps, a name, a few words, a reader's text."""
    if line.words >= _TITLE and line.text[-1] not in _STOPS:
        return "T"
    if line.text[-1] in CLOSING:
        return "p"
    return "n" if line.words <= _ENTRY else "t"


def _with_menus(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The entries of a menu are furniture."""
    first = next((line.index for line in lines if line.prose), len(lines))
    entries = frozenset((*menu_entries(tuple(map(_cell, lines)), first), *_rows_of_cells(lines, first)))
    if not entries:
        return lines
    return tuple(replace(one, kind=LineKind.FURNITURE) if one.index in entries else one for one in lines)


def _rows_of_cells(lines: tuple[Line, ...], first: int) -> Iterator[int]:
    """Above the text: menus and tickers whose entries wide gaps divide: "Advanced search       List of bands"."""
    for line in lines[: first + 1]:
        cells = _WIDE_GAP.split(line.text) if "   " in line.text or "\t" in line.text else ()
        few = all(len(cell.split()) <= _HEADLINE and cell[-1:] not in _STOPS for cell in cells)
        if few and len(cells) > 1 and line.kind in (LineKind.SHORT, LineKind.PROSE) and icons_behind(line.text) is None:
            yield line.index


def _cell(line: Line) -> Cell:
    if line.words <= _ENTRY and line.kind in (LineKind.SHORT, LineKind.FURNITURE) and is_menu_entry(line.text):
        return Cell.ENTRY
    if line.kind is LineKind.FURNITURE:
        return Cell.BUTTON
    return Cell.SMALL if line.kind is LineKind.SHORT and line.words <= _ENTRY else Cell.OTHER


def _with_insets(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a box with other posts in the midst of a text."""
    if not any(line.kind in _HEADS and _sign(line) in "rx" for line in lines):
        return lines
    told = [line for line in lines if not line.tool]  # buttons stand among the entries too
    signs = "".join(map(_sign, told))
    gaps = [line.gap for line in told]
    places = (*inset_lines(signs, gaps), *resumed_lines(signs, gaps, [line.text for line in told]))
    insets = frozenset(told[place].index for place in places)
    return tuple(replace(one, kind=LineKind.INSET, meta=None) if one.index in insets else one for one in lines)


def _dates(line: Line) -> bool:
    return line.meta is not None and bool(line.meta.dates) and not line.meta.authors


def _sign(line: Line) -> str:
    """What the line may be of a box with other posts."""
    if line.meta and _dates(line):
        return "D" if line.timed or any(piece.labelled for piece in line.meta.dates) else "d"
    if line.kind is LineKind.FURNITURE:
        return "x" if is_more(line.text) else "-"
    return _SIGNS.get(line.kind, "-")
