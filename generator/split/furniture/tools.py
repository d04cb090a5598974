"""Buttons and counters between a title, its byline and its text: "Share", "12 comments", "5 min read"."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from generator.languages import words
from generator.split.furniture.lists import listed_in, told_words, words_of
from generator.split.furniture.networks import NETWORKS, is_share_bar
from generator.split.wording import wording
from generator.text.counting import has_digit

_FEWEST_ICONS, _FEWEST_TOLD = 2, 3  # words
_WORD = re.compile(r"[^\s|]+")
_FEWEST_TOOLS, _MOST_TOOLS = 3, 8
_TIMED = 6  # blanks
_UNIT = re.compile(r"#[\s-](\w{2,})")
_COUNTS = re.compile(r"\+?\d{1,3}(?:\s\d{1,3}){0,3}")  # "18 434", "+4"
_SIZE = re.compile(r"(?:A\s?[-–+]|[-–+]\s?A)(?:[\s/]{0,3}[-–+]|[\s/]{1,3}A\s?[-–+]){0,2}", re.IGNORECASE)
_PLAYER = re.compile(r"00?:00(?:\s?[/|-]?\s?(?:\d{1,2}:)?\d{1,2}:\d\d)?(?:\s[\d.]{1,4}x)?|1(?:\.0)?x")


def is_tool(text: str) -> bool:
    """A button or a counter that stands between a title, its byline and its text: "Share", "12 comments", "0"."""
    line = wording(text)
    if "tools" in line.listed or line.bare == "#" or line.bare in NETWORKS or is_share_bar(text) or is_player(text):
        return True
    return is_count(text) or sets_size(text) or is_row_of_tools(text) or is_reading_time(text)


def sets_size(text: str) -> bool:
    """The buttons for the size of the letters: "A+ A-", "- A +"."""
    return _SIZE.fullmatch(text) is not None


def is_count(text: str) -> bool:
    return _COUNTS.fullmatch(text) is not None


def is_row_of_tools(text: str) -> bool:
    """ "Print Send Share (31)": nothing but buttons of one word."""
    few = text.count(" ") in range(_FEWEST_TOOLS - 1, _MOST_TOOLS)
    if not few or not words_of("tools").issuperset(wording(text).words):
        return False
    told = [word for word in told_words(text) if not word.isdecimal()]
    return len(told) >= _FEWEST_TOOLS and all(map(listed_in("tools").are, told))


def icons_behind(text: str) -> int | None:
    """Where the icons begin in the row of a title, as old sites have them: "Two tides in a lock   PDF  Print  E-mail".

    Where wide gaps divide what stands before them, it is a row of buttons.
    """
    told = list(_WORD.finditer(text)) if text[-1].isalpha() and _is_icon(text.rsplit(maxsplit=1)[-1]) else []
    icons = list(takewhile(lambda word: _is_icon(word.group()), reversed(told)))
    if len(icons) < _FEWEST_ICONS or len(told) - len(icons) < _FEWEST_TOLD:
        return None
    title = text[: icons[-1].start()].rstrip(" |\t")
    return None if "  " in title or "\t" in title or "|" in title else len(title)


def _is_icon(word: str) -> bool:
    """A button; a word in small letters goes on with the title."""
    return word[0].isupper() and (word == "PDF" or listed_in("tools").are(word.casefold()))


def is_player(text: str) -> bool:
    """The clocks of a player, and how long the text takes to hear: "00:00 03:51", "00:00 / 12:07"."""
    return text[0] in "01" and _PLAYER.fullmatch(text) is not None


def is_reading_time(text: str) -> bool:
    """How long the text takes: "5 min read", "Estimated reading time: 7 minutes"."""
    if "reading_times" in wording(text).listed:
        return True
    if text.count(" ") > _TIMED or not has_digit(text):
        return False
    told = [word for word in told_words(text) if not word.isdecimal()]
    units, known = _words_of_time()
    return not units.isdisjoint(told) and known.issuperset(told)


@cache
def _words_of_time() -> tuple[frozenset[str], frozenset[str]]:
    """What stands behind a number in the phrases that tell a reading time, and all their words."""
    units = {word for phrase in words("reading_times") for word in _UNIT.findall(phrase)}
    return frozenset(units), frozenset(word for phrase in words("reading_times") for word in told_words(phrase))
