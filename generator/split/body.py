"""Where an article ends: at its foot, after its list of sources, or after its last line of text."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.memo import of_this_file
from generator.split.closings import closes
from generator.split.furniture.comments import is_button
from generator.split.furniture.ends import heads_author, is_excerpt, is_more, is_page_end, is_trailer, stands_inside
from generator.split.heads import Head
from generator.split.line import Line, LineKind
from generator.split.notes import note_number
from generator.split.postscripts import postscript
from generator.split.sheet import Sheet
from generator.split.signatures import signed_to
from generator.split.within import is_quoted

_TAIL = (
    LineKind.FURNITURE,
    LineKind.TAGS,
    LineKind.CREDIT,
    LineKind.RELATED,
    LineKind.COMMENTS,
    LineKind.STAMP,
    LineKind.END,
)
_CLOSING = (LineKind.COMMENTS, LineKind.STAMP)
_OWN_CREDITS = ("translator", "editor", "contributor")  # sign the text further below it too
_LIST = 20  # lines of a list of other posts
_BUTTONS = 8  # lines of them below a text
_POSTSCRIPT = 60  # words
_RELEASE_END = re.compile(r"#{3}|# # #|-\s?30\s?-|-?ENDS?-?")
_FOOTNOTES = "¹²³⁴⁵⁶⁷⁸⁹"
_FOOTNOTE = re.compile(r"(?:\[[^\w\s]?\d{1,3}\]:?|\(\d{1,3}\))\s(?:\S+\s){2}")
_FIRST_NOTE = re.compile(r"(?:\[[^\w\s]?[1i]\]|\(1\)|¹|1\s?[-–)])\s?[^\W\d]")
_RETURNS = ("↩", "↩︎")  # the link from a note back to the text
_FIRST = ("1", "[1]")
_BEARS_FIRST = re.compile(r"[^\W\d_][.,;:!?…]?[\"”’»)]*(?:1|¹|\[1\])(?![\w.,]\w|\w)")
_NOTES = (LineKind.SHORT, LineKind.PROSE, LineKind.URL)
_NUMBER = re.compile(r"(\d{1,3})\.\s")
_STANDFIRST = 2  # lines below which a byline may stand
_MASTHEAD = 3  # lines
_LEAD = 45  # words


def article_end(sheet: Sheet, head: Head, stop: int, told: bool = False) -> int:
    """Index after the last line of the article; below ``stop`` the readers may be ``told`` something."""
    end = min(head.body + 1, stop)
    listed = False
    for index in range(head.body + 1, stop):
        line = sheet.lines[index]
        listed = listed or line.kind is LineKind.SOURCES or _rules_off_notes(sheet, line, stop)
        if (_signs_off(sheet, head, line, stop) and not _signed_again(sheet, line, stop)) or (
            _dates_below(line) and not goes_on(sheet, index + 1, stop)
        ):
            return index + 1
        if line.text in _FIRST and (notes := _notes_end(sheet, head, index, stop)):
            return notes
        if line.kind in _TAIL and not _credited(sheet, line) and _ends_here(sheet, head, line, stop):
            foot = _foot_below(sheet, head, line, stop)
            if foot is not None:
                return foot.index + 1
            break
        if listed or _belongs(sheet, index, stop) or (end == index and _next_number(sheet, line)):
            end = index + 1
    addressed = postscript(sheet, head, end)
    return article_end(sheet, head, addressed, told=True) if addressed else signed_to(sheet, head, end, stop, told)


def _rules_off_notes(sheet: Sheet, line: Line, stop: int) -> bool:
    """A rule with the first of the notes below it: "____ / 1 - Harlow Archives, vol. 9"."""
    rule = line.kind is LineKind.END and line.index + 1 < stop
    return rule and _FIRST_NOTE.match(sheet.lines[line.index + 1].text) is not None


def _notes_end(sheet: Sheet, head: Head, index: int, stop: int) -> int:
    """Below notes with their numbers in rows of their own, if the text bears the first: "a day.1 / … / 1 / Low water".

    0 where there are none.
    """
    bearing = _bear_first(sheet)
    nearest = bisect_left(bearing, index) - 1
    if nearest < 0 or bearing[nearest] < head.body:
        return 0
    number, at = 1, index
    while at + 1 < stop and sheet.lines[at].text.strip("[]") == str(number):
        if sheet.lines[at + 1].kind not in _NOTES:
            break
        number, at = number + 1, at + 2
    return at if number > 1 else 0


@of_this_file
def _bear_first(sheet: Sheet) -> tuple[int, ...]:
    """The lines in which the number of the first note stands."""
    return tuple(line.index for line in sheet.lines if _BEARS_FIRST.search(sheet.document.text, *line.span))


def _next_number(sheet: Sheet, line: Line) -> bool:
    """The entry below "4. On low water, 2018" that begins with "5."."""
    above = _NUMBER.match(sheet.lines[line.index - 1].text) if line.text[0].isdecimal() else None
    own = _NUMBER.match(line.text) if above else None
    return own is not None and above is not None and int(own[1]) == int(above[1]) + 1


def _ends_here(sheet: Sheet, head: Head, line: Line, stop: int) -> bool:
    if _rules_off_notes(sheet, line, stop) or _counts_above_text(sheet, head, line, stop):
        return False
    if line.kind in _CLOSING or _ends_release(sheet, line, stop) or _heads_author(sheet, line, stop):
        return True
    if not goes_on(sheet, line.index + 1, stop):
        return line.kind is LineKind.RELATED or not (line.tool and _above_list(sheet, head, line, stop))
    if line.kind is not LineKind.RELATED:
        return False
    below = sheet.lines[line.index + 1 : min(stop, line.index + 4)]
    if any(is_excerpt(one.text) or is_more(one.text) for one in below):
        return True
    return _all_dated(sheet, line, stop) or _all_cut_off(sheet, line, stop)


def _counts_above_text(sheet: Sheet, head: Head, line: Line, stop: int) -> bool:
    """A counter of comments between a standfirst and its text: "Comments (58) / Both papers came out on Monday …"."""
    far = line.index > head.body + _LIST
    if line.kind is not LineKind.COMMENTS or far or not goes_on(sheet, line.index + 1, stop):
        return False
    below = sheet.lines[line.index + 1 : min(stop, line.index + _LIST)]
    first = next(one for one in (*below, line) if one.kind is not LineKind.FURNITURE)
    if not first.prose:
        return False
    if sum(one.words for one in sheet.lines[head.body : line.index] if one.prose) > _LEAD:
        return False
    return not any(one.kind is LineKind.STAMP or is_button(one.text) for one in below)


def _ends_release(sheet: Sheet, line: Line, stop: int) -> bool:
    """The mark below a press release, with whom to ask and how to unsubscribe after it: "###", "-30-", "ENDS"."""
    if line.kind is not LineKind.END or not _RELEASE_END.fullmatch(line.text):
        return False
    return _little_below(sheet, line, stop)


def _heads_author(sheet: Sheet, line: Line, stop: int) -> bool:
    """ "About the author", with a paragraph or two below."""
    return line.kind is LineKind.FURNITURE and heads_author(line.text) and _little_below(sheet, line, stop)


def _little_below(sheet: Sheet, line: Line, stop: int) -> bool:
    return sum(one.words for one in sheet.lines[line.index + 1 : stop] if one.prose) < _POSTSCRIPT


def _above_list(sheet: Sheet, head: Head, line: Line, stop: int) -> bool:
    """A button above a list of other posts, where it is asked whether the text goes on below the list, or above a
    counter of comments.
    """
    following = _next_decisive(sheet)[line.index + 1] if line.index + 1 < len(sheet) else stop
    if following >= stop:
        return False
    decides = sheet.lines[following]
    return decides.kind is LineKind.RELATED or _counts_above_text(sheet, head, decides, stop)


def _all_dated(sheet: Sheet, line: Line, stop: int) -> bool:
    """Below the head of a list of other posts each text stands right below a date: none goes on with the article."""
    below = (one for one in sheet.lines[line.index + 1 : min(stop, line.index + _LIST)] if one.prose)
    return all(sheet.lines[one.index - 1].kind is LineKind.META for one in below)


def _all_cut_off(sheet: Sheet, line: Line, stop: int) -> bool:
    """Below the head of a list of other posts each paragraph breaks off: "It began with a leak in the ceiling …"."""
    below = [one.text for one in sheet.lines[line.index + 1 : min(stop, line.index + _LIST)] if one.prose]
    return bool(below) and all(text.endswith(("...", "…")) for text in below)


def is_foot(line: Line) -> bool:
    """A line that signs the article below its text: "Author: … | Date: … | Permalink"."""
    if line.kind is not LineKind.META or line.meta is None:
        return False
    return bool(line.meta.authors) and len(line.meta.pieces) > 1


def _foot_below(sheet: Sheet, head: Head, line: Line, stop: int) -> Line | None:
    """What signs the text below its buttons, where nothing above it does: "Share: / Author … Posted on … Tags …"."""
    if any(one.meta and (one.meta.dates or one.meta.authors) for one in sheet.lines[head.start : head.body]):
        return None
    for one in sheet.lines[line.index : min(stop, line.index + _BUTTONS)]:
        if is_foot(one) and one.meta:
            return one if all(piece.labelled for piece in (*one.meta.authors, *one.meta.dates)) else None
        if one.kind not in (LineKind.FURNITURE, LineKind.TAGS) and one.text[-1] != ":":
            return None
    return None


def _signs_off(sheet: Sheet, head: Head, line: Line, stop: int) -> bool:
    """A foot, and no byline of a cutting that is quoted or below the first paragraph."""
    return is_foot(line) and not is_quoted(sheet, line.index - 1) and not _heads_text(sheet, head, line, stop)


def _heads_text(sheet: Sheet, head: Head, line: Line, stop: int) -> bool:
    """The byline stands below the paragraph that says what the text is about: "By Ellen Marsh, Alder Studio"."""
    near = line.index <= head.body + _STANDFIRST and line.meta is not None and not line.meta.dates
    if not near or not goes_on(sheet, line.index + 1, stop):
        return False
    return not any(one.meta and one.meta.authors for one in sheet.lines[head.start : head.body])


def _signed_again(sheet: Sheet, foot: Line, stop: int) -> bool:
    """Another post without a title below the foot, with a foot of its own: both stand under one date."""
    if foot.index + 1 >= stop or not sheet.lines[foot.index + 1].prose:
        return False
    rest = (line for line in sheet.lines[foot.index + 1 : stop] if not line.prose)
    after = next(rest, None)
    return after is not None and is_foot(after) and _authors(after) == _authors(foot)


def _authors(line: Line) -> list[str]:
    return [piece.span.of(line.text) for piece in line.meta.authors] if line.meta else []


def _dates_below(line: Line) -> bool:
    """A labelled date below the text: "Published On: August 1, 2025"."""
    if line.kind is not LineKind.META or line.meta is None:
        return False
    return any(piece.labelled for piece in line.meta.dates)


def _credited(sheet: Sheet, line: Line) -> bool:
    """Who translated or edited the text, or made the pictures: said right below it, no row between."""
    if line.kind is not LineKind.CREDIT:
        return False
    own = line.meta is not None and line.meta.pieces[0].role in _OWN_CREDITS
    return own or (sheet.lines[line.index - 1].prose and not line.gap)


def _belongs(sheet: Sheet, index: int, stop: int) -> bool:
    """Text, or a short line with text after it. Short lines below the last text are tags and buttons.

    An address that stands nearer to the next article than to this one is the next one's.
    """
    line = sheet.lines[index]
    if line.prose or _credited(sheet, line) or _note(sheet, line):
        return True
    if line.kind is LineKind.URL:
        if _heads_page(sheet, index, stop):
            return False
        after = sheet.lines[index + 1] if index + 1 < len(sheet) else None
        return after is None or (after.kind is not LineKind.END and (index + 1 < stop or line.gap <= after.gap))
    if line.kind is LineKind.META:
        return bool(line.meta and line.meta.authors)
    if line.kind is not LineKind.SHORT:
        return False
    ends = _entry(line) or (sheet.lines[index - 1].prose and closes(line))
    return ends or goes_on(sheet, index + 1, stop)


def _note(sheet: Sheet, line: Line) -> bool:
    first = line.text[0]
    marked = first in _FOOTNOTES or line.text.endswith(_RETURNS) or _FOOTNOTE.match(line.text)
    return bool(marked) or (first.isdigit() and note_number(sheet.document, line.span) > 0)


def _heads_page(sheet: Sheet, address: int, stop: int) -> bool:
    """Each page of the file has its address on top, and nothing but a few short lines stand below this one."""
    below = sheet.lines[address + 1 : stop]
    return sheet.lines[0].kind is LineKind.URL and len(below) < _MASTHEAD and not any(one.prose for one in below)


def _entry(line: Line) -> bool:
    """A line of verse, of a list, of an interview: ends like a sentence, or begins like an entry."""
    if line.text[-1] == "»" and "«" not in line.text:
        return False  # the next post
    return line.text[-1] in '.!?…”"»)' or (line.text[0] in "•*–—-▪◦" and line.words > 1)


def goes_on(sheet: Sheet, begin: int, stop: int) -> bool:
    """The text continues after a line of furniture in its midst."""
    following = _next_decisive(sheet)[begin] if begin < len(sheet) else stop
    return following < stop and sheet.lines[following].prose and not sheet.lines[following].text[0].islower()


@of_this_file
def _next_decisive(sheet: Sheet) -> tuple[int, ...]:
    """For each line the first from there on that decides: text, or what ends an article for good.

    An advertisement right above a paragraph does not.
    """
    found, nearest = [0] * len(sheet), len(sheet)
    for line in reversed(sheet.lines):
        above_text = line.index + 1 == nearest < len(sheet) and sheet.lines[nearest].prose
        if line.prose or (_ends_for_good(line) and not (above_text and stands_inside(line.text))):
            nearest = line.index
        found[line.index] = nearest
    return tuple(found)


def _ends_for_good(line: Line) -> bool:
    if line.kind is LineKind.META:
        return line.meta is not None and bool(line.meta.authors)
    return line.kind in (*_CLOSING, LineKind.RELATED) or (line.kind is LineKind.FURNITURE and _final(line))


def _final(line: Line) -> bool:
    return is_page_end(line.text) or is_trailer(line.text)
