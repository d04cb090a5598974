"""Rules ``date-entry``, ``byline-entry`` and ``tags-entry``: the line that blog programs put below a post, or above it.

``This entry was posted on Wednesday, August 3rd, 2016 at 9:14 am by Ellen Marsh and is filed under Ferries. You can …``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.orders import settled
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.furniture.consent import files_post
from generator.split.line import Line
from generator.text.dates import find_dates
from generator.text.names import is_nobody, nickname_at, person_at
from generator.text.phrases import alternation

_NEAR = 6  # lines below the text
_LONGEST = 500  # code points
_TAG = re.compile(r"[^,;]+")
_TAGS_END = re.compile(r"[.(|]")
_PREPOSITION = re.compile(r"\s(?:on|el|am|le|em)\s*$")
_ENDS = re.compile(r"\s*(?:[.,;(|]|$|(?:and|on|in|at|y|el|en|und|am|et|le|dans|e|em|и|в)\s)")


@rules.register("date-entry")
def date_entry(view: View) -> Iterator[Statement]:
    """The date in the line below a post: "This entry was posted on Wednesday, August 3rd, 2016 at 9:14 am".

    Serves WordPress and its kin in all languages. Abstains when two days stand in the line, and gives way to a date
    above the text.
    """
    for line in _entries(view):
        dates = tuple(find_dates(line.text[:_LONGEST]))
        value = settled(view.sheet, dates[0], view.language) if len(dates) == 1 else None
        if value:
            span = line.at(Span(dates[0].start, dates[0].end))
            yield view.says(Property.DATE, "date-entry", span, Strength.INFERRED, value=value)


@rules.register("byline-entry")
def byline_entry(view: View) -> Iterator[Statement]:
    """Who posted it, in the line below a post: "This entry was posted in Ferries by Ellen Marsh. Bookmark the …".

    Serves WordPress and its kin in all languages. Abstains for nobody ("by admin"), and gives way to a byline.
    """
    for line in _entries(view):
        for label in _by().finditer(line.text[:_LONGEST]):
            place = (line.text, label.end(), len(line.text))
            found = person_at(*place) or nickname_at(*place)
            if found and _ENDS.match(line.text, found[1]) and not is_nobody(line.text[slice(*found)]):
                yield view.says(Property.AUTHOR, "byline-entry", line.at(Span(*found)), Strength.INFERRED)
                break


@rules.register("tags-entry")
def tags_entry(view: View) -> Iterator[Statement]:
    """The tags in the line below a post: "This entry was posted in Ferries and tagged slip, tug on June 3, 2017".

    Serves WordPress and its kin in all languages. Abstains for the sections it is filed under.
    """
    for line in _entries(view):
        text = line.text[:_LONGEST]
        date = next((found.whole_start for found in find_dates(text)), len(text))
        label = _tagged().search(text)
        end = _TAGS_END.search(text, label.end()) if label else None
        stop = min(date, end.start() if end else len(text), *(by.start() for by in _by().finditer(text)), len(text))
        for tag in _TAG.finditer(text, label.end(), stop) if label else ():
            told = _PREPOSITION.sub("", tag.group()).strip() if tag.end() == stop == date else tag.group().strip()
            start = tag.start() + tag.group().index(told) if told else 0
            if told:
                yield view.says(Property.TAG, "tags-entry", line.at(Span(start, start + len(told))), Strength.LABELLED)


def _entries(view: View) -> tuple[Line, ...]:
    """Between title and text, too."""
    above = view.sheet.lines[view.title.index + 1 : view.head.body] if view.title and view.head else ()
    return tuple(line for line in (*above, *view.foot, *view.tail[:_NEAR]) if files_post(line.text))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{alternation(words('by_endings'))})\s(?=\S)", re.IGNORECASE)


@cache
def _tagged() -> re.Pattern[str]:
    labels = set(words("tag_openers")) - set(words("category_labels"))
    return re.compile(rf"(?<=\s)(?:{alternation(labels)})\s(?=\S)", re.IGNORECASE)
