"""Heads that begin no article of their own: "More From Ferry Light / Toll rises again / Aug 8 2022" is a teaser below
another page's text, and "It reads as follows: / THE FLOOD / By Archibald Crane / June 3, 1911" a cutting.
"""

from __future__ import annotations

from itertools import pairwise

from generator.languages import known, words
from generator.split.cohesion import shared
from generator.split.editions import is_edition, pages
from generator.split.furniture.ends import is_page_end
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles import date_only
from generator.split.tops import may_open

_TEASER = 30  # words of text below a title that stands in a list of other posts
_PROFILE = 60  # words of text
_NAME = 4  # words
_STANDFIRST = 2  # lines, the byline below it
_GAP = 1  # blank rows between the entries
_LIST = 12  # lines of such a list
_ENTRIES = (LineKind.SHORT, LineKind.META, LineKind.FURNITURE, LineKind.CREDIT)
_OF_TEXT = (LineKind.PROSE, LineKind.SHORT, LineKind.FURNITURE, LineKind.CREDIT)
_HEAD = (LineKind.META, LineKind.SHORT)
_CUTTING = 4  # lines
_LABEL = 1  # line
_LEAD = 60  # code points of a sentence's end in which a quotation is announced
_QUOTES = {"“": "”", "«": "»", "„": "“", "»": "«", '"': '"'}
_CLOSERS = " .…"


def is_teaser(sheet: Sheet, start: int, body: int, last: int | None) -> bool:
    """Few words in a list of other posts, or below the teaser whose text is the line ``last``."""
    if not start or sheet.first_prose >= start:
        return False
    return _listed(sheet, start, last) and _told(sheet, body) < _TEASER and not _signed(sheet, start, body)


def _signed(sheet: Sheet, start: int, body: int) -> bool:
    """A byline stands above a text of two paragraphs: no teaser has so much."""
    if not any(line.meta and line.meta.authors for line in sheet.lines[start:body]):
        return False
    after = sheet.lines[body + 1 : body + 2]
    return any(line.prose or (line.kind is LineKind.SHORT and line.text[-1] in ".!?…") for line in after)


def _listed(sheet: Sheet, start: int, last: int | None) -> bool:
    """Nothing but titles, dates and the lines below dates stands between the head of the list and this line."""
    if sheet.lines[start].gap > _GAP:
        return False
    for line in reversed(sheet.lines[max(0, start - _LIST) : start]):
        if line.kind is LineKind.RELATED or line.index == last:
            return True
        if may_open(sheet, line.index):
            return False
        dated = line.prose and line.words < _TEASER and sheet.lines[line.index - 1].kind is LineKind.META
        if not (dated or line.kind in _ENTRIES) or is_page_end(line.text) or line.gap > _GAP:
            return False
    return False


def _told(sheet: Sheet, body: int) -> int:
    """How many words of text follow before another list or date."""
    total = sheet.lines[body].words
    for line in sheet.lines[body + 1 : body + 1 + _LIST]:
        if line.kind not in _OF_TEXT and not _above_text(sheet, line):
            break
        total += line.words * line.prose
    return total


def _above_text(sheet: Sheet, line: Line) -> bool:
    """A byline or date right between two paragraphs, the first of which is a standfirst."""
    below = sheet.below(line.index)
    return line.kind is LineKind.META and sheet.lines[line.index - 1].prose and bool(below) and below[0].prose


def is_profile(sheet: Sheet, above: tuple[int, int], head: tuple[int, int | None, int]) -> bool:
    """What is told of the author below the text, below the day and the name: "3 May / Ann Lee / Editor / She …", or
    below the byline: "Written by Ann Lee / Ann Lee writes about ferries".
    """
    start, title, body = head
    if _told(sheet, body) >= _PROFILE:
        return False
    first = max(above[1], body if title is None else title - 1)
    if title is not None and any(names_author(sheet, above, line) for line in sheet.lines[first : title + 1]):
        return True
    signed = [line for line in sheet.lines[max(above[1], start) : body] if names_author(sheet, above, line)]
    name = signed[-1].text.split()[-_NAME:] if signed else []
    return any(sheet.lines[body].folded.startswith(f"{word.casefold()} ") for word in name)


def names_author(sheet: Sheet, above: tuple[int, int], line: Line) -> bool:
    """Nothing but a name that stands as an author's in the head above, its lines from the first to the text's; a label
    before it perhaps.
    """
    if line.index < above[1] + _STANDFIRST or (line.meta and line.meta.dates):
        return False
    own = {piece.span.of(line.text).casefold() for piece in line.meta.authors} if line.meta else set()
    head = sheet.lines[above[0] : min(above[1] + _STANDFIRST, above[0] + _LIST)]
    named = {piece.span.of(one.text).casefold() for one in head if one.meta for piece in one.meta.authors}
    return line.folded in named or any(name in named or any(name == one.folded for one in head) for name in own)


def is_inset(sheet: Sheet, start: int, title: int | None, body: int) -> bool:
    """Stands within the article above: quoted there, another post named in one line, the dates of what happened."""
    if is_quoted(sheet, start):
        return True
    if title is None:
        return False
    if _cutting(sheet, start, body) or _book_card(sheet, title, body):
        return True
    label, colon, _ = sheet.lines[title].folded.partition(":")
    if colon and label in known("related_heads"):
        return True
    return sheet.lines[title].folded.startswith(words("chronology_heads")) and _dates_on(sheet, body)


def _cutting(sheet: Sheet, start: int, body: int) -> bool:
    """One paragraph in quotation marks between two of the text, below a label perhaps: "FROM THE ARCHIVE"."""
    above = sheet.lines[max(0, start - _LABEL - 1) : start]
    within = bool(above) and all(line.gap <= _GAP for line in (*above[1:], *sheet.lines[start : body + 2]))
    told = next((line for line in reversed(above) if line.kind is not LineKind.SHORT), None)
    after = sheet.lines[body + 1 : body + 2]
    return within and told is not None and told.prose and bool(after) and after[0].prose and _all_quoted(sheet, body)


def _book_card(sheet: Sheet, title: int, body: int) -> bool:
    """A book's title, who wrote it and its length in one block, with nobody who reviewed it, and the text goes on."""
    card = sheet.lines[title:body]
    signed = any(line.meta and line.meta.authors for line in card)
    if not signed or any(line.gap for line in card[1:]) or not any(_tells_length(line) for line in card):
        return False
    if any(line.folded.startswith(words("reviewer_labels")) for line in card):
        return False
    above = [line.text for line in sheet.lines[max(0, title - _LIST) : title] if line.prose]
    below = [line.text for line in sheet.lines[body : body + _LIST] if line.prose]
    share = shared(above, below)
    return bool(above) and (share is None or share >= 1)


def _tells_length(line: Line) -> bool:
    return is_edition(line.text) or pages().fullmatch(line.text) is not None


def _all_quoted(sheet: Sheet, body: int) -> bool:
    text = sheet.lines[body].text
    opened = text[0] in _QUOTES and text.rstrip(".,")[-1] == _QUOTES[text[0]]
    return opened and _QUOTES[text[0]] not in text[1:-2]


def _dates_on(sheet: Sheet, body: int) -> bool:
    """The text goes on with a date and text right below it."""
    after = sheet.lines[body + 1 : body + 1 + _LIST]
    return any(date_only(one) and below.prose for one, below in pairwise(after))


def is_quoted(sheet: Sheet, start: int) -> bool:
    """The text above ends with the announcement of a quotation, nothing but the head of a cutting between."""
    for line in reversed(sheet.lines[max(0, start - _CUTTING) : start]):
        if start >= len(sheet) or sheet.lines[line.index + 1].gap > _GAP:
            return False
        if line.kind not in _HEAD:
            return line.prose and _announces(line)
    return False


def _announces(line: Line) -> bool:
    return line.text[-1] == ":" or line.text.rstrip(_CLOSERS)[-_LEAD:].casefold().endswith(words("quotation_leads"))
