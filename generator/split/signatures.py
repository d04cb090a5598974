"""What signs a text below it: "… as soon as we know what to write. / Yours, / Hilda Marsden / Alder Lane", "… until
the spring. / Press Office of the Guild / 24 November 2019".

Where the author is named above the text already, or is named again below, the name heads a profile. Below it may stand
a line more (the town, the office) if another article follows, and else only buttons, tags and the foot of the page;
below a day nothing but these.
"""

from __future__ import annotations

import re

from generator.split.bylines import is_role, perhaps_names, surely_names
from generator.split.closings import closes
from generator.split.furniture.ends import is_more
from generator.split.heads import Head
from generator.split.houses import is_house
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles import date_only

_SALUTATION = 4  # words
_BLOCK = 3  # lines
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_CLOSING = (LineKind.FURNITURE, LineKind.TAGS, LineKind.COMMENTS, LineKind.RELATED, LineKind.END, LineKind.URL)


def signed_to(sheet: Sheet, head: Head, end: int, stop: int, told: bool) -> int:
    """Index after the signature below an article that ends at ``end``; the same where nothing signs it. Below ``stop``
    the readers may be ``told`` something.
    """
    named = _named_to(sheet, head, end, stop)
    last = sheet.lines[end - 1]
    bylined = last.meta is not None and bool(last.meta.authors)
    return _dated_to(sheet, named, stop, told) if named > end or last.prose or bylined or closes(last) else end


def _dated_to(sheet: Sheet, end: int, stop: int, told: bool) -> int:
    """Index after the day on which the text was signed, with the office that sent it or a name beside it; the day may
    be the next article's where neither the page's foot follows nor what the readers are told.
    """
    dated, at = False, end
    for line in sheet.lines[end : min(end + _BLOCK, stop)]:
        day = not dated and _day(line) and sheet.lines[at - 1].text[-1] not in ":,"
        if not day and not closes(line) and not (dated and _signs(line, False)):
            break
        dated, at = dated or day, at + 1
    closed = at == len(sheet) or (told if at == stop else _ends_page(sheet.lines[at]))
    return at if dated and closed else end


def _day(line: Line) -> bool:
    """A day and nothing else but the place: "24 November 2019", "Harlow, 24 November 2019"."""
    return date_only(line) and line.meta is not None and any(one.date and one.date.full for one in line.meta.dates)


def _ends_page(line: Line) -> bool:
    return line.kind in _CLOSING and not is_more(line.text)


def _named_to(sheet: Sheet, head: Head, end: int, stop: int) -> int:
    if not sheet.lines[end - 1].prose:
        return end
    below = sheet.lines[end:stop]
    greeted = bool(below) and below[0].text[-1] == "," and _few(below[0]) and not _signs(below[0], False)
    rest = below[greeted:]
    if not rest or not _signs(rest[0], greeted) or _named_elsewhere(sheet, head, rest[0]):
        return end
    if len(rest) > 1 and (date_only(rest[1]) or _CLOCK.fullmatch(rest[1].text)):
        rest = rest[:1] + rest[2:]
        end += 1  # the date below the name
    if len(rest) > 1 and is_role(rest[1].text) and all(_ends_page(one) and not _reaches(one) for one in rest[2:3]):
        return end + greeted + 2
    if len(rest) == 1 or rest[1].kind in _CLOSING or is_house(rest[1].text):
        return end + greeted + 1
    placed = len(rest) == 2 and stop < len(sheet) and rest[1].kind is LineKind.SHORT
    return end + greeted + 2 if placed else end


def _reaches(line: Line) -> bool:
    """A number or an address: whoever it belongs to answers questions."""
    return "@" in line.text or line.text[-1].isdigit()


def _few(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.words <= _SALUTATION


def _signs(line: Line, greeted: bool) -> bool:
    """Nothing but names; below a salutation names that no list knows too."""
    if line.kind is not LineKind.SHORT:
        return False
    return bool(surely_names(line.text) or (greeted and perhaps_names(line.text)))


def _named_elsewhere(sheet: Sheet, head: Head, line: Line) -> bool:
    above = sheet.lines[head.start : head.body]
    return sheet.times(line.text) > 1 or any(line.text in one.text for one in above)
