"""Which lines may be the title where they stand.

``1. Home / 2. Politics`` is a trail, ``Photo of Ann Lee / Ann Lee`` a picture, ``Eleven doors in the lower va...`` the
title cut off with the whole one below it, ``— Konrad Weil`` who said the motto.
"""

from __future__ import annotations

import re
from itertools import chain, takewhile

from generator.languages import known
from generator.split.bylines import is_role, names_alone, names_and_role, names_with_callings, surely_names
from generator.split.captions import labels_picture
from generator.split.frames import framed
from generator.split.furniture.navigation import is_label, is_nav
from generator.split.houses import is_masthead
from generator.split.line import Line, LineKind
from generator.split.scan.works import of_other_work
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.named import is_named
from generator.split.titles.small import by_nobody, date_only, names_issue
from generator.split.titles.weights import is_repeated
from generator.split.titles.worded import is_like_a_name, perhaps_title
from generator.text.dates import find_dates
from generator.text.names import is_nobody

_CHARS = 220
_SITE_WORDS = 5
_PLACE = re.compile(
    r"[A-ZÀ-Ý][\w’'-]+,\s[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)?"
)  # above a date: "Villarín, Alta Sierra"
_KEY = 20  # code points of a label and its colon
_LABEL = 2  # words of a section's name
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_BELOW = 25  # lines from a trail to the title
_FIRST = re.compile(r"(?P<word>[^\W\d_]+) 1(?P<sign>[:.]) ")
_INITIALS = re.compile(r"[A-ZÀ-ÝА-Я]{1,4}\s?[-–—:]\s")
_NUMBERED = re.compile(r"\d{1,2}\.\s")
_WORK = 6  # words
_ADDRESSED = re.compile(r"[\w-]{2,12}:\s[^@]{0,60}\S@\S+\.\w")  # "To: list@example.org"
_CREDITED = re.compile(r"[.!?…]\s//\s")  # behind a caption: "Three goats. // Source: Ann Lee"
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“]")
_QUOTES = "“«„‘\"'"
_DIGIT = re.compile(r"\d")
_POST = 40  # lines
_HOUR = re.compile(r"\d:\d\d")
_TOP = 3  # lines in which a page says its name
_BAR = re.compile(r"\s[-–—|:»·]\s")
# behind "Orr Mail - " or "LISTEN NOW "
_TRAIL = re.compile(r".*(?:[/›»>|:]|\s[-–—])\s|(?:[A-Z]{3,12}\s){1,2}")


def is_candidate(sheet: Sheet, line: Line) -> bool:
    if not titleish(line):
        return False
    after = next(iter(sheet.below(line.index)), None)
    if after is not None and (
        names_issue(after) or _goes_on(line, after) or _portrait(line, after) or _names_blog(sheet, line, after)
    ):
        return False
    if (
        line.index in framed(sheet)
        or _shortened(sheet, line)
        or _holds_title(sheet, line)
        or _of_trail(sheet, line)
        or _of_row(sheet, line)
        or asks(sheet, line)
        or _says_what_it_is(line)
        or _keyed(sheet, line)
        or (is_label(line.text) and not is_repeated(sheet, line))
        or line.folded.rstrip(" :") in known("opening_headings")
        or (line.index < _TOP and is_masthead(line.text) and line.words <= _SITE_WORDS)
    ):
        return False
    if after is not None and date_only(after) and _PLACE.fullmatch(line.text):
        return False
    if (
        _ADDRESSED.match(line.text)
        or _CREDITED.search(line.text)
        or _of_work(sheet, line)
        or _motto_of_somebody(line, after)
        or is_nobody(line.text)
        or by_nobody(line)
    ):
        return False
    return not (names_and_role(line.text) or is_role(line.text) or _of_picture(sheet, line))


def _of_picture(sheet: Sheet, line: Line) -> bool:
    """What a picture shows, or whose it is."""
    return _credits(sheet, line) or _pictured(sheet, line) or _pictured_twice(sheet, line)


def _names_blog(sheet: Sheet, line: Line, after: Line) -> bool:
    """A name at the top, the day of a post below it, and below that who wrote at what hour: "9:20 PM by Ann Lee"."""
    if line.index >= _TOP or not is_like_a_name(line.text.split()) or line.text[-1] in "?!":
        return False
    if not date_only(after) or after.meta is None or not any(one.date and one.date.weekday for one in after.meta.dates):
        return False
    below = (one for one in sheet.lines[after.index + 1 : after.index + _POST] if one.meta)
    signed = next((one for one in below if one.kind is LineKind.META and one.meta and one.meta.authors), None)
    return signed is not None and signed.meta is not None and not signed.meta.dates and bool(_HOUR.search(signed.text))


def _of_work(sheet: Sheet, line: Line) -> bool:
    """Whose film or picture the title above names: "The Slip / A film by Ann Lee"."""
    above = sheet.lines[line.index - 1] if line.index and not line.gap else None
    if above is None or above.kind is not LineKind.SHORT or line.words > _WORK:
        return False
    return not above.text.endswith(tuple(".:")) and of_other_work(line.text, 0, len(line.text))


def _motto_of_somebody(line: Line, after: Line | None) -> bool:
    """A motto or who said it: "“A hive is a parliament.” / — Konrad Weil"."""
    if _said_by(line) or (after is not None and line.text[0] in _QUOTES and _said_by(after)):
        return True
    quoted = after is not None and not after.gap and bool(_QUOTED.fullmatch(line.text))
    return quoted and after is not None and bool(names_with_callings(after.text)) and bool(line.gap)


def _said_by(line: Line) -> bool:
    if line.text[0] not in "—–―" or line.words > _SITE_WORDS:
        return False
    return bool(names_alone(line.text)) or all(word[0].isupper() for word in line.text.split()[1:])


def _goes_on(line: Line, after: Line) -> bool:
    """The row breaks off in the midst of a sentence that the next one continues."""
    small = after.text[0].islower() and after.kind in (LineKind.SHORT, LineKind.PROSE) and not _signs(after)
    if small and any(find_dates(after.text)):
        return False  # "asked Mar 3, 2021 by Ann Lee"
    return not after.gap and small and line.words >= _LABEL and after.words > _LABEL and line.text[-1] not in '?!:.…»”"'


def _signs(line: Line) -> bool:
    """ "by University of Orrin"."""
    return line.text.split(maxsplit=1)[0].casefold() in known("weak_author_labels")


def _shortened(sheet: Sheet, line: Line) -> bool:
    """The title cut off, with the whole one below it: "Eleven doors in the lower va... / Eleven doors in the …"."""
    if not line.text.endswith(("...", "…")):
        return False
    stem = line.text.rstrip(" .…")
    near = sheet.lines[line.index + 1 : line.index + 5]
    return any(one.text != line.text and one.text.startswith(stem) for one in near)


def _holds_title(sheet: Sheet, line: Line) -> bool:
    """The window's line, a trail or a button with the title in it: "Home / News / Pilots leave"."""
    if line.words <= _LABEL or len(line.text) > _CHARS:
        return False
    above = sheet.lines[max(0, line.index - _NEAR) : line.index]
    below = takewhile(lambda one: not one.prose, sheet.lines[line.index + 1 : line.index + _BELOW])
    return any(
        _within(one.text, line.text)
        and ((one.words > _LABEL and titleish(one)) or (line.index < one.index and is_named(sheet, one)))
        for one in chain(above, below)
    )


def _keyed(sheet: Sheet, line: Line) -> bool:
    """The label and value of an author whom no byline knows, beside others: "Title: … / Author: Red Tide Group"."""
    label, colon, _ = line.folded.partition(":")
    if not colon or label.strip() not in known("author_labels"):
        return False
    beside = (*sheet.lines[max(0, line.index - 1) : line.index], *sheet.lines[line.index + 1 : line.index + 2])
    return any(":" in one.text[:_KEY] for one in beside)


def _says_what_it_is(line: Line) -> bool:
    """Below the site's name: "A blog on economic history", "Blog del seminario de riegos"."""
    return 0 < line.index < _TOP and any(word in known("outlet_nouns") for word in line.folded.split()[:2])


def _of_trail(sheet: Sheet, line: Line) -> bool:
    """An entry of a numbered trail: "1. Home / 2. Politics / 3. What you must know"."""
    above = sheet.lines[line.index - 1] if line.index else None
    return above is not None and bool(_NUMBERED.match(line.text) and _NUMBERED.match(above.text))


def _of_row(sheet: Sheet, line: Line) -> bool:
    """The first of several headings: "Note 1: Of mud", with "Note 2: Of boots" further below."""
    first = _FIRST.match(line.text)
    return first is not None and sheet.in_short_lines(f"{first['word']} 2{first['sign']} ") > 0


def asks(sheet: Sheet, line: Line) -> bool:
    """Whoever speaks in an interview, in initials: "IB - How long will it take?", with "IB - " before others too."""
    initials = _INITIALS.match(line.text)
    return initials is not None and sheet.in_short_lines(initials.group()) > 1


def _within(title: str, text: str) -> bool:
    """At the beginning before a dash or bar, or at the end behind a sign, a word or no blank: "NewsPilots leave"."""
    if len(title) >= len(text):
        return False
    if text.startswith(title):
        return bool(_BAR.match(text, len(title))) and not _DIGIT.search(text, len(title))
    if not text.endswith(title):
        return False
    above = text[: -len(title)]
    return (above[-1].islower() and title[0].isupper()) or bool(_TRAIL.fullmatch(above)) or _is_trail(above)


def _credits(sheet: Sheet, line: Line) -> bool:
    """Whose the picture is, below the label: "Photo: / Courtesy of the mill's friends"."""
    above = sheet.lines[line.index - 1] if line.index else None
    return above is not None and above.text[-1] == ":" and labels_picture(above.text)


def _is_trail(text: str) -> bool:
    """The entries of a menu, behind a label perhaps: "You are here: Home News"."""
    label, colon, entries = text.rstrip().partition(": ")
    return is_nav(entries if colon and len(label) <= _KEY else label)


def _portrait(line: Line, after: Line) -> bool:
    """What an author's picture shows, above the name: "Photo of Ann Lee / Ann Lee"."""
    return line.text != after.text and line.text.endswith(after.text) and bool(surely_names(after.text))


def _begins_with(line: Line, before: Line) -> bool:
    """The caption begins with what the picture shows: "The mill at dusk / The mill at dusk ANN LEE"."""
    return before.words > _LABEL and not line.prose and line.text.startswith(f"{before.text} ")


def _pictured(sheet: Sheet, line: Line) -> bool:
    """The words stand twice running, below another line: what a picture shows, and its caption or how that begins."""
    if line.index < _TWICE or not perhaps_title(sheet.lines[line.index - 1]):
        return False
    before, after = sheet.lines[line.index - 1], sheet.lines[line.index + 1 : line.index + 2]
    if _begins_with(line, before) or any(_begins_with(one, line) for one in after):
        return True
    again = any(one.text == line.text and not one.prose for one in (before, *after))
    return again and sheet.times(line.text) == _TWICE


def _pictured_twice(sheet: Sheet, line: Line) -> bool:
    """Caption and credit stand there twice: "The mill at dusk / ANN LEE/MAIL / The mill at dusk / ANN LEE/MAIL"."""
    places = sheet.places(line.text)
    if len(places) != _TWICE or places[1] - places[0] != _TWICE or places[1] + 1 == len(sheet):
        return False
    return sheet.lines[places[0] + 1].text == sheet.lines[places[1] + 1].text
