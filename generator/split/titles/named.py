"""A title that the page names before it prints it: ``Pilots leave | Orr Mail`` or ``Home > News > Pilots leave``.

The first is the line of the browser's window, the second a trail. The name of a site with its motto behind a bar
(``Orr Mail | News from both banks``) and an entry with a menu below it are no titles.
"""

from __future__ import annotations

import re

from generator.split.furniture.navigation import is_label, is_nav
from generator.split.houses import is_house
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet

_ABOVE = 25  # lines
_LONGEST = 250  # code points
_TOP = 3  # lines in which the line of the window stands
_NEAR = 8  # lines
_FEWEST = 2  # words
_SITE_WORDS = 6
_PARTICLE = 3  # letters
_BAR = re.compile(r"\s[-–—|:»·]\s(?P<site>\S.*)")
_TRAIL = re.compile(r"[/›»>|]\s?$")
_DIGIT = re.compile(r"\d")


def is_named(sheet: Sheet, line: Line) -> bool:
    """A line above is that of the window or a trail, with these words."""
    if line.kind is not LineKind.SHORT or line.words < _FEWEST or is_house(line.text) or is_label(line.text):
        return False
    above = sheet.lines[max(0, line.index - _ABOVE) : line.index]
    if not any(_in_window(one, line) or _ends_trail(one, line) for one in above if len(one.text) <= _LONGEST):
        return False
    below = sheet.lines[line.index + 1 : line.index + 2]
    return line.words > _FEWEST or not any(one.kind is LineKind.FURNITURE and is_nav(one.text) for one in below)


def _in_window(window: Line, line: Line) -> bool:
    if not window.text.startswith(line.text) or (window.index >= _TOP and line.index - window.index > _NEAR):
        return False
    said = _BAR.fullmatch(window.text, len(line.text))
    told = said["site"].split() if said else []
    named = all(word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE for word in told)
    return 0 < len(told) <= _SITE_WORDS and named and not _DIGIT.search(window.text, len(line.text))


def _ends_trail(trail: Line, line: Line) -> bool:
    if len(trail.text) <= len(line.text) or not trail.text.endswith(line.text):
        return False
    before = trail.text[: -len(line.text)].rstrip()
    return _TRAIL.search(before) is not None and (is_nav(trail.text) or is_nav(before) or is_label(before))
