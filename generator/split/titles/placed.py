"""What the place of a line tells of whether it is the title of the text below: a byline, a standfirst, a menu below it.

The title of ``Slow Parliament / Home / Archive / The committee that met in a lift / Ingrid Solberg`` stands below the
menu and above a name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.languages import languages
from generator.lazy import lazy
from generator.memo import of_this_file
from generator.split.bylines import names_and_role, surely_names
from generator.split.cohesion import stems_of
from generator.split.furniture.navigation import is_menu_entry
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.named import is_named
from generator.split.titles.small import date_only
from generator.split.titles.worded import SITE, is_like_a_name, perhaps_title
from generator.split.wording import in_title_case
from generator.text.tongues import likely_tongue

_TEXT = 12  # lines
_TOP = 2  # lines
_NEXT = 2  # lines
_IN_ROW = 2  # lines of a menu above
_ENTRIES = 2  # lines of a menu below
_RUN, _LAST = 3, 5  # lines of a menu, words of its last entry
_MANY = 4  # words
_KICKER = 3.0  # as much as that many lines that hold a title speak for it
_FEW = 0.6  # of what speaks for a title above sentences
_DATED = 3  # lines: a day, another title, another day
_ABOVE = 25  # lines
_FEWEST = 2  # words
_LONGEST = 400  # code points of a trail
_HEADING = "# "  # of Markdown


def _of_text(sheet: Sheet, body: int) -> frozenset[str]:
    return stems_of(line.text for line in sheet.lines[body : body + _TEXT] if line.prose)


_told = of_this_file(_of_text, most=8)  # a date, a byline and the first text of a page ask for the same


class Window:
    """The lines above a text among which its title is sought."""

    def __init__(self, sheet: Sheet, low: int, body: int) -> None:
        self.sheet, self.low, self.body = sheet, low, body
        self.text = _told(sheet, body)  # the rarer words with which the text begins
        self.entries = [one.index for one in sheet.lines[low:body] if _of_menu(one)][-_ENTRIES:]  # the last of a menu

    @lazy
    def foreign(self) -> bool:
        """The text is in no language whose titles have capitals, as the English have."""
        spoken = likely_tongue(" ".join(one.text for one in self.sheet.lines[self.body : self.body + _NEXT]))
        return spoken is None or "capitals in titles" not in languages()[spoken].get("grammar", ())


class Placed(NamedTuple):
    """How far each holds for a line."""

    highest: float  # of the window
    top: float  # of the page
    near: float  # to the text
    by_meta: float  # a date, a byline or a name
    by_author: float
    above_standfirst: float
    set_off: float
    gap: float  # blank rows below it
    above_furniture: float
    above_sentences: float
    above_picture: float
    above_menu: float  # of two entries or more
    below_author: float
    in_menu: float
    in_run: float
    in_row: float
    in_archive: float
    opens_page: float
    again: float
    heading: float
    held: float
    named: float


WEIGHTS = Placed(
    highest=0.45,
    top=-0.9,
    near=0.4,
    by_meta=0.8,
    by_author=1.5,
    above_standfirst=1.4,
    set_off=1.1,
    gap=0.5,
    above_furniture=-0.9,
    above_sentences=3.2,
    above_picture=-0.6,
    above_menu=-1.5,
    below_author=-1.3,
    in_menu=-0.9,
    in_run=-0.6,
    in_row=-2.0,
    in_archive=-2.5,
    opens_page=2.5,
    again=0.9,
    heading=-1.2,
    held=1.2,
    named=2.5,
)


def placed(window: Window, line: Line) -> Placed:
    """What speaks for and against the line by its place."""
    sheet, body = window.sheet, window.body
    below = sheet.below(line.index, _NEXT)
    after = below[0] if below else None
    standfirst = _above_standfirst(line, below, body)
    return Placed(
        highest=line.index == window.low,
        top=line.index - sheet.first_of_text < _TOP,
        near=body - line.index <= _NEXT,
        by_meta=_beside(below, _is_meta),
        by_author=_beside(below, _signs),
        above_standfirst=standfirst,
        set_off=standfirst and in_title_case(line.text) and not in_title_case(below[0].text),
        gap=min(after.gap, _NEXT) if after else 0,
        above_furniture=after is not None and after.kind is LineKind.FURNITURE,
        above_sentences=_above_sentences(sheet, line, after, body),
        above_picture=_above_picture(sheet, line),
        above_menu=sum(line.index < entry for entry in window.entries) / _ENTRIES,
        below_author=_below_author(window, line),
        in_menu=_in_menu(sheet, line),
        in_run=_in_run(window, line),
        in_row=_in_row(window, line),
        in_archive=_in_archive(sheet, line, body),
        opens_page=after is not None and _opens_page(line, after),
        again=_again_elsewhere(sheet, line),
        heading=_is_heading(window, line),
        held=_held(sheet, line),
        named=is_named(sheet, line) or line.text.startswith(_HEADING),
    )


def _of_menu(line: Line) -> bool:
    if line.kind is LineKind.FURNITURE:
        return not line.aside
    return line.kind is LineKind.SHORT and line.words <= SITE and is_menu_entry(line.text)


def _beside(below: tuple[Line, ...], tells: Callable[[Line], bool]) -> float:
    """Such a line stands right below, or one line on."""
    return next((share for share, line in zip((1.0, 0.75), below, strict=False) if tells(line)), 0.0)


def _is_meta(line: Line) -> bool:
    """A date, a byline or a name."""
    return line.kind is LineKind.META or bool(surely_names(line.text)) or bool(names_and_role(line.text))


def _signs(line: Line) -> bool:
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.authors)


def _above_standfirst(line: Line, below: tuple[Line, ...], body: int) -> bool:
    """A longer line stands below it, no farther off than what is above, that might be a title if it stood alone.

    Where buttons stand between the two, blank rows tell nothing.
    """
    after = below[0] if below and below[0].index < body else None
    return (
        after is not None
        and (after.gap <= line.gap or after.index > line.index + 1)
        and after.kind is LineKind.SHORT
        and after.words > line.words >= SITE
        and perhaps_title(after)
    )


def _above_sentences(sheet: Sheet, line: Line, after: Line | None, body: int) -> float:
    """A standfirst of sentences, less so below few words: a section's name may stand between it and the title.

    What readers comment on is a text of its own, unless that is a button below others.
    """
    if after is None or not after.prose or after.index >= body:
        return 0.0
    if any(
        one.kind is LineKind.COMMENTS and not sheet.lines[one.index - 1].tool
        for one in sheet.lines[after.index + 1 : body]
    ):
        return 0.0
    return 1.0 if line.words >= SITE else _FEW


def _above_picture(sheet: Sheet, line: Line) -> bool:
    """A picture's credit right below it: what the picture shows."""
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    return after is not None and (after.kind is LineKind.CREDIT or ("/" in after.text and after.text.isupper()))


def _below_author(window: Window, line: Line) -> bool:
    """Not right above the text and below a row with the day too: "Posted on 3 March 2023 by Ann Lee / The lift"."""
    last = line.index - (line.index + 1 == window.body)
    row = window.sheet.lines[last] if last >= window.low else None
    if row is None or not (row.meta and row.meta.authors and row.meta.dates):
        last = line.index
    return any(one.meta.authors for one in window.sheet.lines[window.low : last] if one.meta)


def _opens_page(line: Line, after: Line) -> bool:
    """At the top of the page above a date; a weekday belongs to a blog's day, below the blog's name."""
    if line.index or not date_only(after) or after.meta is None or is_like_a_name(line.text.split()):
        return False
    return not any(one.date and one.date.weekday for one in after.meta.dates)


def _in_row(window: Window, line: Line) -> bool:
    """Capitalised words without one that joins two: a row of a menu, where titles have small letters."""
    told = line.text.split()
    if len(told) <= SITE or not all(word.isalpha() and word.istitle() for word in told):
        return False
    return window.foreign


def _in_archive(sheet: Sheet, line: Line, body: int) -> bool:
    """Above its day, with another title and day beside the two: "Quorums / 7 March 2022 / Lifts / 4 April 2022"."""
    below = sheet.below(line.index, _DATED)
    if len(below) < _DATED or below[1].index >= body or not date_only(below[0]):
        return False
    above = sheet.above(line.index)
    if above is not None and date_only(above) and _days(above) != _days(below[0]):
        return True
    return below[2].index < body and below[1].kind is LineKind.SHORT and date_only(below[2])


def _days(line: Line) -> list[str]:
    return [piece.date.value for piece in line.meta.dates if piece.date and piece.date.value] if line.meta else []


def _in_menu(sheet: Sheet, line: Line) -> bool:
    """Few words among lines of few words, two at least above: the entry of a menu."""
    if line.words > SITE or line.index < _IN_ROW or line.index + 1 == len(sheet):
        return False
    beside = (*sheet.lines[line.index - _IN_ROW : line.index], sheet.lines[line.index + 1])
    return all(one.kind in (LineKind.SHORT, LineKind.FURNITURE) and one.words <= SITE for one in beside)


def _in_run(window: Window, line: Line) -> bool:
    """Few words below three lines of few words: the last entry of a menu, right above the title perhaps."""
    above = window.sheet.lines[max(window.low, line.index - _RUN) : line.index]
    return line.words <= _LAST and len(above) == _RUN and all(map(_is_small, above))


def _is_small(line: Line) -> bool:
    return line.words <= SITE and line.kind in (LineKind.SHORT, LineKind.FURNITURE) and not line.tool


def _is_heading(window: Window, line: Line) -> bool:
    """It stands in the text again, between two paragraphs: an entry of the contents above the text."""
    lines = window.sheet.lines
    places = (place for place in window.sheet.places(line.text) if window.body < place < len(lines) - 1)
    return any(lines[place - 1].prose and lines[place + 1].prose for place in places)


def _again_elsewhere(sheet: Sheet, line: Line) -> bool:
    """Its first words stand in another short line too: in a trail, the window's line, a list of posts."""
    told = line.text.split(maxsplit=_MANY)
    return len(told) >= _MANY and sheet.in_short_lines(" ".join(told[:_MANY])) > 1


def _held(sheet: Sheet, line: Line) -> float:
    """All its words stand in a longer line above, with others beside them: in a trail or the line of the window.

    Where a colon and the line below it follow there, it is the kicker: "Home  After the flood: A street on paper".
    """
    if line.words < _FEWEST:
        return 0.0
    above = sheet.lines[max(0, line.index - _ABOVE) : line.index]
    held = [one.text for one in above if len(line.text) < len(one.text) <= _LONGEST and line.text in one.text]
    if not held:
        return 0.0
    after = sheet.lines[line.index + 1].text if line.index + 1 < len(sheet) else ""
    if after and any(f"{line.text}: {after}" in one for one in held):
        return -_KICKER
    return float(line.words >= _MANY)
