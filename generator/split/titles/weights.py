"""How much speaks for a candidate: clues are weighed, none decides.

For ``The committee that met in a lift``: words of it stand in the text, small words are in it, a byline stands below.
Against ``Slow Parliament``: few words, all capitalised, at the top of the page.

The weights are those that choose best among the lines above the texts of some 600 labelled pages (a conditional logit,
tried on each set of pages with the weights that the other sets gave). They are in nats: a candidate whose clues come to
one more is 2.7 times as likely.
"""

from __future__ import annotations

import re

from generator.split.bylines import name_and_role, surely_names
from generator.split.cohesion import stems
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.named import is_named
from generator.split.titles.small import date_only, names_issue
from generator.split.words import is_label, is_menu_entry

ENOUGH = -1.25  # where less speaks for a line, nothing is the title: an invented one is worse than none

_TEXT = 12  # lines
_MANY = 4  # words that stand in the text as well
_LONG, _TOO_LONG = 8, 16  # words
_SMALL_WORDS = 3
_PARTICLE = 3  # letters
_SITE = 4  # words
_TOP = 2  # lines
_BYLINE = 3  # lines below a title
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_BARS = re.compile(r"\s[|•·]\s")
_TWO_SENTENCES = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿа-я]")
_DOTS = ("...", "…")
_HEADING = "# "  # of Markdown
_QUOTES = "“«„‘\"'"


def ranked(sheet: Sheet, lines: list[Line], low: int, body: int) -> list[tuple[float, Line]]:
    """Lines between the first that may be the title's and the text; the likeliest first, of equal ones the higher."""
    text = frozenset[str]().union(*(stems(line.text) for line in sheet.lines[body : body + _TEXT] if line.prose))
    weighed = [
        (_of_words(line, text) + _of_place(sheet, line, low, body) + _of_lines_above(sheet, line, low), line)
        for line in lines
    ]
    return sorted(weighed, key=lambda one: (-one[0], one[1].index))


def _of_words(line: Line, text: frozenset[str]) -> float:
    told = line.text.split()
    long = [word for word in told if len(word) > _PARTICLE]
    own = stems(line.text)
    again = len(own & text)
    weight = 0.9 * min(len(told), _LONG) / _LONG - 1.7 * (len(told) >= _TOO_LONG)
    weight += 1.6 * again / max(1, len(own)) + 1.1 * min(again, _MANY) / _MANY
    weight += 1.0 * min(sum(word[0].islower() for word in long), _SMALL_WORDS) / _SMALL_WORDS
    weight += 0.4 * (len(told) > _SITE and not line.text.isupper() and all(map(_capitalised, told)))
    weight -= 1.1 * sum(any(map(str.isdigit, word)) for word in told) / len(told) + 1.5 * names_issue(line)
    weight += 1.4 * (line.text[0] in _QUOTES) - 1.5 * line.text.endswith(_DOTS)
    weight -= 1.0 * (line.text[-1] in ")]")
    weight -= 1.2 * bool(_BARS.search(line.text)) + 1.4 * bool(_TWO_SENTENCES.search(line.text))
    return weight - 1.4 * _like_a_name(told)


def _like_a_name(told: list[str]) -> bool:
    """Few words, all capitalised: a site's name, or a section's."""
    return len(told) <= _SITE and all(map(_capitalised, told))


def _capitalised(word: str) -> bool:
    return word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE


def _of_place(sheet: Sheet, line: Line, low: int, body: int) -> float:
    below = sheet.below(line.index, _BYLINE)
    weight = 0.8 * (line.index == low) - 0.7 * (line.index < _TOP)
    weight += 2.1 * any(one.meta.authors for one in below if one.kind is LineKind.META and one.meta)
    weight += 1.0 * _beside_meta(below)
    weight += 1.0 * (line.index + 1 < body and sheet.lines[line.index + 1].prose)
    weight -= 0.5 * any(one.meta.authors for one in sheet.lines[low : line.index] if one.meta)
    return weight + 3.0 * (is_named(sheet, line) or line.text.startswith(_HEADING))


def _beside_meta(below: tuple[Line, ...]) -> float:
    """A date, a byline or a name stands right below, or one line on."""
    for share, line in zip((1.0, 0.75), below, strict=False):
        if line.kind is LineKind.META or surely_names(line.text) or name_and_role(line.text):
            return share
    return 0.0


def _of_lines_above(sheet: Sheet, line: Line, low: int) -> float:
    if line.index == low:
        return 0.0
    before, above = sheet.lines[line.index - 1], sheet.above(line.index)
    weight = 1.4 * (_of_menu(before) and not before.tool and not _below_title(sheet, before, low)) - 1.1 * (
        before.kind is LineKind.RELATED
    )
    if above is None or above.index < low:
        return weight
    weight -= (2.0 if _captions(sheet, line) else 0.8) * _perhaps_title(above)
    return weight + 1.8 * date_only(above)


def _below_title(sheet: Sheet, label: Line, low: int) -> bool:
    """A section's name between a title and its standfirst."""
    return (
        label.index > low
        and label.kind is LineKind.SHORT
        and label.words == 1
        and _perhaps_title(sheet.lines[label.index - 1])
    )


def _captions(sheet: Sheet, line: Line) -> bool:
    """A credit stands right below it."""
    return any(one.kind is LineKind.CREDIT for one in sheet.lines[line.index + 1 : line.index + 2])


def _perhaps_title(line: Line) -> bool:
    """The line below it may be its standfirst."""
    told = line.text.split()
    return len(told) >= _SITE and titleish(line) and not (_like_a_name(told) or is_label(line.text))


def _of_menu(line: Line) -> bool:
    """Furniture, a section's name, or so few words that it may be either."""
    return line.kind is LineKind.FURNITURE or is_label(line.text) or is_menu_entry(line.text) or _short(line)


def _short(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.words < _BYLINE


def is_kicker(sheet: Sheet, line: Line) -> bool:
    """A line in capitals above a title that is a quotation: "TALK WITH A CURATOR / “A photograph needs a floor”"."""
    after = sheet.below(line.index)
    return line.text.isupper() and bool(after) and after[0].text[0] in _QUOTES and titleish(after[0])


def is_repeated(sheet: Sheet, line: Line) -> bool:
    """The same words stand a few lines above or below: in the title bar, in a breadcrumb, as the page's heading."""
    if sheet.times(line.text) < _TWICE:
        return False
    near = sheet.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
    return any(other.text == line.text and other is not line for other in near)
