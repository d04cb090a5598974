"""The only day printed around an article whose head states none: "NOTICE 22.02.2018 - 13:47H" below its captions,
"Recortes del Valle Sábado 30 Agosto 2025" above its title.

Such lines say more than when, so no scan reads them whole; but they are no sentence, no caption, no event and no link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.extract.orders import settled
from generator.extract.otherdates import of_something_else, other_labels
from generator.extract.pagedays import page_day
from generator.extract.reviewed import beside_imprint
from generator.extract.view import View
from generator.languages import known, words
from generator.model import Span
from generator.split.bylines import names_alone, surely_names
from generator.split.furniture.ends import is_page_end
from generator.split.furniture.navigation import is_label
from generator.split.hours import holds_hours, opens_with_hours
from generator.split.houses import is_masthead
from generator.split.kinds import CLOSING
from generator.split.line import Line, LineKind
from generator.split.metawords import counters
from generator.split.pieces import PieceKind
from generator.split.scan.clock import TIME
from generator.split.scan.works import of_other_work
from generator.text.dates import PrintedDate, date_at, find_dates
from generator.text.names import has_given_name, person_at

_ABOVE = 6  # lines
_BELOW = 2  # lines
_QUIET = 8  # lines below it without another date, a text or comments
_PARAGRAPHS = 3  # of the text, above the date
_LONGEST = 120  # code points
_AROUND = " ,|·•>›»/–—-"  # a date in a row
_SECTION = 25  # code points of a section's name
_LABEL_WORDS = 2  # of "Siguiente", above a date and a title
_RUBRIC = 2  # words in capitals
_WORDS = 7  # beside the date
_IN_CELLS = 16  # beside a date in a cell by itself
_FIRST_YEAR = "1990"  # an older day is what the article is about
_KINDS = (LineKind.META, LineKind.SHORT, LineKind.FURNITURE, LineKind.TAGS)
_OTHERS = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED, LineKind.INSET)
_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKET = re.compile(r"\w[^()]*\([^()]*$")  # "Outside the gate (11.2.2019)"
_NUMBERED = re.compile(r"\[?\d{1,3}[\].)]\s|.*[^\W\d_]\s\d{1,3}\s?$")  # "[1] …", "Number 6 June 2004"
_CELL = re.compile(r"\s[>›»|·/]\s")
_HANDLE = re.compile(r"@\w")  # of somebody whose message is shown
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GAP = re.compile(r"\s\s\S|\s?[|•]\s")  # between two cells
_COUNT = re.compile(r"(?<!\S)\d+\s[^\W\d]+$")


@dataclass(frozen=True, slots=True)
class LoneDate:
    value: str
    span: Span  # of the document
    changed: bool  # "Last updated: 21 February 2004"


def lone_date(view: View) -> LoneDate | None:
    """The one day printed in the article's head, else above it, else below it; at last that of a change, that on which
    the text first appeared elsewhere, and that of the page.
    """
    changes: list[LoneDate] = []
    for lines in (_head(view), _above(view), _below(view)):
        found = [one for line in lines if (one := _in_line(view, line))]
        days = [one for one in found if not one.changed]
        if days:
            return days[0] if len({one.value for one in days}) == 1 else None
        changes += found
    last = changes or list(_elsewhere(view)) or list(_at_top(view))
    return last[0] if len({one.value for one in last}) == 1 else None


def _elsewhere(view: View) -> Iterator[LoneDate]:
    """ "This article first appeared in The Lantern Quarterly on 3 May 2011."."""
    for line in (*view.body[-_BELOW:], *view.tail[:_BELOW]):
        dates = tuple(find_dates(line.text)) if line.folded.startswith(_reprints()) else ()
        value = settled(view.sheet, dates[0], view.language) if len(dates) == 1 else None
        if value and value >= _FIRST_YEAR:
            yield LoneDate(value, line.at(Span(dates[0].start, dates[0].end)), changed=False)


def _at_top(view: View) -> Iterator[LoneDate]:
    if found := page_day(view):
        value, line, date = found
        yield LoneDate(value, line.at(Span(date.start, date.end)), changed=False)


@cache
def _reprints() -> tuple[str, ...]:
    return tuple(label for label in words("outlet_labels") if label.count(" ") > 1 and "…" not in label)


def _head(view: View) -> Iterator[Line]:
    """The lines of the article before its fourth paragraph, as long as nobody comments and no other post is linked."""
    paragraphs, body = 0, view.head.body if view.head else 0
    for line in view.sheet.lines[view.lines[0].index : view.lines[-1].index + 1]:
        if line.kind in _OTHERS or paragraphs > _PARAGRAPHS or shows_message(line):
            return
        if line is not view.title and (not paragraphs or (timed_or_alone(line) and not _below_name(view, line))):
            yield line
        paragraphs += line.prose and line.index >= body  # a standfirst is none


def shows_message(line: Line) -> bool:
    """ "Ellen Brand @ellenbrand"."""
    return bool(_HANDLE.search(line.text)) and not line.prose and line.text[-1] not in CLOSING


def timed_or_alone(line: Line) -> bool:
    """Nothing but when; or a time of day stands there too, or the date is the last cell of a trail."""
    if line.meta is None:
        if len(line.text) > _LONGEST or not _DIGIT.search(line.text):
            return False
        return bool(TIME.search(line.text)) or _in_last_cell(line.text) or _behind_name(line.text)
    other = line.meta.of(PieceKind.UNKNOWN)
    opens = bool(line.meta.dates) and line.meta.pieces[0] is line.meta.dates[0]  # "27 February 2024 Harbours"
    return not line.meta.authors and (
        not other or (opens and sum(one.span.end - one.span.start for one in other) <= _SECTION)
    )


def _below_name(view: View, line: Line) -> bool:
    """Somebody's whose words stand in the text: a reader's, or a letter's: "Ove Lund / 3 May 2019"."""
    above = view.sheet.lines[line.index - 1]
    return not line.gap and above.kind is LineKind.SHORT and bool(surely_names(above.text))


def _behind_name(text: str) -> bool:
    """ "Ann Lee 3 May 2019 The Lantern"."""
    found = person_at(text, 0, len(text))
    if found is None or not has_given_name(text[: found[1]]):
        return False
    at = found[1] + 1
    return date_at(text, at, len(text)) is not None


def _in_last_cell(text: str) -> bool:
    """ "Politics > Ann Lee > 4 March 2021"."""
    *others, last = _CELL.split(text)
    date = date_at(last, 0, len(last)) if others else None
    return date is not None and date.end == len(last)


def _above(view: View) -> tuple[Line, ...]:
    """The furniture above the first article of a page."""
    first = view.lines[0].index
    return view.sheet.lines[max(0, first - _ABOVE) : first] if view.sheet.first_prose >= first else ()


def _below(view: View) -> Iterator[Line]:
    """Lines right below the text with which the page ends, comments and other posts aside."""
    last = view.lines[-1].index
    for line in (*view.foot, *view.sheet.lines[last + 1 : last + 1 + _BELOW]):
        rest = view.sheet.lines[line.index + 1 : line.index + 1 + _QUIET]
        quiet = not any(map(_speaks, rest))
        if (
            line.kind is LineKind.META
            and line.meta
            and not line.meta.authors
            and quiet
            and not of_neighbour(view, line)
        ):
            yield line


def of_neighbour(view: View, line: Line) -> bool:
    """Of another post or an event: "Newer Post / 3 May 2021 / The mill", "You might also like / …", "Events / Regatta,
    3 May 2021".
    """
    above, below = view.sheet.lines[line.index - 1], view.sheet.lines[line.index + 1 : line.index + 2]
    if above.prose:
        return False
    if above.kind in (LineKind.RELATED, LineKind.END) or is_page_end(above.text):
        return True
    titled = any(not one.gap and one.kind is LineKind.SHORT and not names_alone(one.text) for one in below)
    labelled = above.kind is LineKind.SHORT and line.meta is not None and bool(line.meta.of(PieceKind.UNKNOWN))
    return (titled and not line.gap and above.words <= _LABEL_WORDS) or labelled


def _speaks(line: Line) -> bool:
    if line.kind is LineKind.FURNITURE:
        return False
    return line.prose or line.kind is LineKind.META or line.kind in _OTHERS or line.text[-1] in ".!?"


def _in_line(view: View, line: Line) -> LoneDate | None:
    changed = line.meta is not None and bool(line.meta.of(PieceKind.MODIFIED)) and not line.meta.dates
    if (line.kind not in _KINDS and not changed) or len(line.text) > _LONGEST:
        return None
    dates = tuple(find_dates(line.text))
    days = {settled(view.sheet, date, view.language) for date in dates}
    day = next(iter(days)) if len(days) == 1 else None
    if day is None or day < _FIRST_YEAR or _of_something_else(view, line, dates):
        return None
    return LoneDate(day, line.at(Span(dates[0].start, dates[0].end)), changed)


def _of_something_else(view: View, line: Line, dates: tuple[PrintedDate, ...]) -> bool:
    return of_anything_else(view, line, dates) or (line.meta is None and not _heads(line, dates))


def of_anything_else(view: View, line: Line, dates: tuple[PrintedDate, ...]) -> bool:
    """Of an event, a picture, a life, another work, or in the midst of a sentence or a list."""
    if other_labels().search(line.text) or holds_hours(line.text, dates[0].end) or beside_imprint(view, line):
        return True
    if any(opens_with_hours(below.text) for below in view.sheet.lines[line.index + 1 : line.index + 2]):
        return True
    if line.meta is not None:
        return any(of_something_else(view, line, piece) for piece in line.meta.dates)
    before = line.text[: dates[0].whole_start]
    told = before.strip(_AROUND)
    if _BRACKET.match(before) or _NUMBERED.match(before) or of_other_work(told, 0, len(told)):
        return True
    first, _, last = told.casefold().rpartition(" ")
    return bool(first) and last in known("day_joints") | known("day_prepositions")


def _heads(line: Line, dates: tuple[PrintedDate, ...]) -> bool:
    """No caption, entry or teaser: beside the date a weekday or hour, a name or a section, and no sentence."""
    before, after = line.text[: dates[0].whole_start], line.text[dates[-1].end :]
    beside = TIME.sub(" ", before) + TIME.sub(" ", after)
    if _YEAR.search(beside) or line.text[-1] in ":.…?!":
        return False
    told = before.strip(_AROUND)
    if told.casefold() in known("day_joints") | known("day_prepositions"):
        return False  # "On Monday, 2 March 2021"
    timed = any(date.weekday for date in dates) or TIME.search(before) or TIME.search(after)
    named = any(map(_names, _CELL.split(told))) or _opens_release(told) or (not told and opens_with_name(after))
    apart = _parted(told, after)
    return bool(timed or named or apart) and len(_WORD.findall(beside)) <= (_IN_CELLS if apart else _WORDS)


def _parted(told: str, after: str) -> bool:
    """In a cell by itself at one end of the row, behind a label that names nobody known, or behind one word: "3 May
    2019  Topic: Boats", "3 May 2019 M. Lund 19 comments", "By harbour desk 3 May 2019", "Boats 3 May 2019".
    """
    if not told:
        return bool(_GAP.match(after)) or _ends_counting(after)
    first, _, rest = told.partition(" ")
    if any(map(str.isalnum, after)):
        return first.casefold() in known("weak_author_labels") and not rest and bool(_GAP.match(after))
    return first.casefold() in known("weak_author_labels") or (not rest and told.istitle() and told.isalpha())


def _ends_counting(after: str) -> bool:
    """ "… 19 comments"."""
    last = _COUNT.search(after)
    found = counters().match(after, last.start(), len(after), "#") if last else None
    return found is not None and found.end() == len(after)


def _names(cell: str) -> bool:
    """A person, a newspaper, a section or a rubric in capitals, as in "Politics > Ann Lee > 4 March 2021"."""
    loud = cell.isupper() and len(cell.split()) <= _RUBRIC
    return bool(person_at(cell, 0, len(cell))) or is_masthead(cell) or is_label(cell) or loud


def opens_with_name(after: str) -> bool:
    """ "June 22, 2015 Ann Lee, Orrin"."""
    rest = after.strip(" ,|")
    found = person_at(rest, 0, len(rest))
    return found is not None and has_given_name(rest[slice(*found)])


def _opens_release(told: str) -> bool:
    return told.strip(" :").casefold() in known("release_labels")
