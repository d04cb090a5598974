"""Users of forums and of communities' blogs, by the names that they use there: "gabyshev_yu / 19.12.2016 07:44"."""

import re
from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.furniture.comments import is_member_line, opens_thread
from generator.split.line import Line, LineKind
from generator.split.titles.small import date_only

_HANDLE_WORDS = 2
_HANDLE = re.compile(r"(?=[^\W\d]*[_\d])[^\W\d_][a-zа-яё\d_-]{3,29}")  # of a user
_NEAR = 3  # lines between a bare name and the date that vouches for it


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
