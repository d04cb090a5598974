"""Where an article begins that has a title: at a date, a kicker, a byline or the window's line above it, perhaps."""

from __future__ import annotations

from generator.split.bylines import names_alone, names_and_role, surely_names
from generator.split.heads.head import Head
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.best import best_title
from generator.split.titles.small import date_only
from generator.split.titles.weights import is_kicker

_SIGNATURE = 3  # lines
_ENTRIES = 8  # lines
_SALUTATION = 5  # words


def start_above(sheet: Sheet, low: int, title: int) -> int:
    """The date or the kicker above the title is part of the article."""
    above = sheet.lines[title - 1] if title > low else None
    if above is None:
        return title
    dated = date_only(above) and not dates_entry(sheet, above)
    heads = dated or is_kicker(sheet, above) or _signs_page(sheet, above)
    first = title - 1 - (dated and _signed_and_dated(sheet, low, above))
    return _below_window(sheet, low, first, title) if heads else title


def _signed_and_dated(sheet: Sheet, low: int, date: Line) -> bool:
    """A byline above the date above the title: "Written by Ann Lee / Sunday, 14 March 2010 19:22 / Boats out"."""
    above = sheet.lines[date.index - 1] if date.index > low else None
    if above is None or above.kind is not LineKind.META or above.meta is None:
        return False
    labelled = any(author.labelled for author in above.meta.authors)
    return labelled and not above.meta.dates and sheet.first_prose > date.index


def dates_entry(sheet: Sheet, line: Line) -> bool:
    """One of several dated entries below the head of a list: "More news / 1 May - Dog saved / 30 April - Rain"."""
    above = sheet.lines[max(0, line.index - _ENTRIES) : line.index]
    first = next((one for one in reversed(above) if one.kind is not LineKind.META), None)
    if first is None or first.kind is not LineKind.RELATED:
        return False
    return all(one.kind is LineKind.META for one in sheet.lines[first.index + 1 : first.index + 3])


def _signs_page(sheet: Sheet, line: Line) -> bool:
    """A byline above the title of the page's first text: "Por Martín Olmo / El puente no cruza"."""
    said = line.meta if line.kind is LineKind.META else None
    signed = bool(said and said.authors) or bool(names_and_role(line.text)) or bool(surely_names(line.text))
    return signed and sheet.first_prose > line.index


def signed_above(sheet: Sheet, low: int, meta: int, title: int) -> int:
    """Where an article begins whose date stands above its title, with the author's name above the date perhaps; a name
    above the menu is the site's, unless it is surely a person's.
    """
    above = sheet.lines[max(low, meta - _SIGNATURE) : meta]
    menu = max((line.index for line in above if line.kind is LineKind.FURNITURE and not line.tool), default=low)
    named = (line for line in above if (names_alone if line.index >= menu else surely_names)(line.text))
    first = next((line.index for line in named), meta)
    return _below_window(sheet, low, first, title)


def _below_window(sheet: Sheet, low: int, first: int, title: int) -> int:
    """The line of the browser's window above the date is part of the article: "Pilots leave | Orr Mail"."""
    opens = first > low and first < title and sheet.lines[first - 1].text.startswith(sheet.lines[title].text)
    return first - 1 if opens else first


def head_at(sheet: Sheet, low: int, body: int) -> Head:
    title = best_title(sheet, low, body)
    byline = next((line.index for line in sheet.lines[low:body] if line.kind is LineKind.META), body)
    if title is None:
        return Head(min(byline, _greeting(sheet, low, body)), title, body)
    return Head(start_above(sheet, low, title), title, body)


def _greeting(sheet: Sheet, low: int, body: int) -> int:
    """The salutation right above a text without a title: "Dear members,"."""
    above = sheet.lines[body - 1] if body > low else None
    greets = above is not None and above.kind is LineKind.SHORT and above.text[-1] in ",!"
    if above is not None and above.index == 0 and above.kind is LineKind.SHORT and surely_names(above.text):
        return above.index  # whoever wrote it, above a text without a title
    return body - greets if above is not None and above.words <= _SALUTATION else body
