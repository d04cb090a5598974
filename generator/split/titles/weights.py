"""How much speaks for a candidate: clues are weighed, none decides.

For ``The committee that met in a lift``: words of it stand in the text, small words are in it, a byline stands below.
Against ``Slow Parliament``: few words, all capitalised, at the top of the page.

The weights are those that choose best among the lines above the texts of some 900 labelled pages (a conditional logit,
tried on each set of pages with the weights that the other sets gave); only those of what the pages have few of (an
issue, a masthead, the window's line, another page's teasers) are set by hand. They are in nats: whatever has clues that
come to one more is 2.7 times as likely.
"""

from __future__ import annotations

import re

from generator.split.bylines import name_and_role, surely_names
from generator.split.cohesion import stems, stems_of
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.houses import is_masthead
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.named import is_named
from generator.split.titles.small import date_only, names_issue

ENOUGH = -1.4  # where less speaks for a line, nothing is the title: an invented one is worse than none

_TEXT = 12  # lines
_MANY = 4  # words that stand in the text as well
_LONG, _TOO_LONG = 10, 18  # words
_SMALL_WORDS = 3
_PARTICLE = 3  # letters
_SITE = 4  # words
_TOP = 2  # lines
_BYLINE = 3  # words of a byline
_NEXT = 2  # lines
_HEAD = 8  # lines of a head
_IN_ROW = 2  # lines of a menu above
_RIVALS = 6  # lines above a standfirst in which its title stands
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_TWO_SENTENCES = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿа-я]")
_DOTS = ("...", "…")
_HEADING = "# "  # of Markdown
_QUOTES = "“«„‘\"'"


def ranked(sheet: Sheet, lines: list[Line], low: int, body: int) -> list[tuple[float, Line]]:
    """Lines between the first that may be the title's and the text; the likeliest first, of equal ones the higher."""
    text = stems_of(line.text for line in sheet.lines[body : body + _TEXT] if line.prose)
    weighed = [
        (_of_words(line, text) + _of_place(sheet, line, low, body) + _of_lines_above(sheet, line, low, text), line)
        for line in lines
    ]
    return sorted(weighed, key=lambda one: (-one[0], one[1].index))


def _of_words(line: Line, text: frozenset[str]) -> float:
    told = line.text.split()
    long = [word for word in told if len(word) > _PARTICLE]
    own = stems(line.text)
    again = len(own & text)
    weight = 1.9 * again / max(1, len(own)) + 1.7 * min(again, _MANY) / _MANY
    weight += 0.9 * min(sum(word[0].islower() for word in long), _SMALL_WORDS) / _SMALL_WORDS
    weight -= 0.26 * max(0, min(len(told), _TOO_LONG) - _LONG)
    weight -= 1.9 * sum(any(map(str.isdigit, word)) for word in told) / len(told)
    weight += 0.9 * (line.text[0] in _QUOTES) + 1.2 * (": " in line.text)
    weight -= 1.2 * line.text.endswith(_DOTS) + 1.3 * (line.text[-1] in ")]")
    weight -= 1.0 * bool(_TWO_SENTENCES.search(line.text)) + 1.6 * names_issue(line)
    return weight - 1.45 * is_like_a_name(told) - 0.8 * is_masthead(line.text)


def is_like_a_name(told: list[str]) -> bool:
    """Few words, all capitalised: a site's name, or a section's."""
    return len(told) <= _SITE and all(map(_capitalised, told))


def _capitalised(word: str) -> bool:
    return word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE


def _of_place(sheet: Sheet, line: Line, low: int, body: int) -> float:
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    weight = 0.6 * (line.index == low) - 0.75 * (line.index < _TOP) + 0.75 * (body - line.index <= _NEXT)
    weight += 1.2 * _beside_meta(sheet.below(line.index, _NEXT)) + 0.4 * _dated_below(sheet, line, body)
    if after is not None:
        weight += 0.7 * min(after.gap, _NEXT) - 1.05 * (line.index > 0 and not line.gap and after.gap > 0)
        weight += 1.7 * (after.prose and after.index < body)
    weight -= 1.8 * any(one.meta.authors for one in sheet.lines[low : line.index] if one.meta)
    weight -= 1.15 * _in_menu(sheet, line)
    weight += 0.6 * _again_elsewhere(sheet, line)
    return weight + 2.0 * (is_named(sheet, line) or line.text.startswith(_HEADING))


def _beside_meta(below: tuple[Line, ...]) -> float:
    """A date, a byline or a name stands right below, or one line on."""
    for share, line in zip((1.0, 0.75), below, strict=False):
        if line.kind is LineKind.META or surely_names(line.text) or name_and_role(line.text):
            return share
    return 0.0


def _dated_below(sheet: Sheet, line: Line, body: int) -> bool:
    below = sheet.lines[line.index + 1 : min(body, line.index + 1 + _HEAD)]
    return any(one.meta.dates for one in below if one.kind is LineKind.META and one.meta)


def _in_menu(sheet: Sheet, line: Line) -> bool:
    """Few words among lines of few words, two at least above: the entry of a menu."""
    if line.words > _SITE or line.index < _IN_ROW or line.index + 1 == len(sheet):
        return False
    beside = (*sheet.lines[line.index - _IN_ROW : line.index], sheet.lines[line.index + 1])
    return all(one.kind in (LineKind.SHORT, LineKind.FURNITURE) and one.words <= _SITE for one in beside)


def _again_elsewhere(sheet: Sheet, line: Line) -> bool:
    """Its first words stand in another short line too: in a trail, the window's line, a list of posts."""
    told = line.text.split(maxsplit=_MANY)
    return len(told) >= _MANY and sheet.in_short_lines(" ".join(told[:_MANY])) > 1


def _of_lines_above(sheet: Sheet, line: Line, low: int, text: frozenset[str]) -> float:
    if line.index == low:
        return 0.0
    before, above = sheet.lines[line.index - 1], sheet.above(line.index)
    weight = 0.85 * (_of_menu(before) and not before.tool and not _below_title(sheet, before, low))
    weight += 1.1 * (before.kind is LineKind.FURNITURE and not before.tool)
    weight += 1.65 * (above is not None and above.index >= low and date_only(above))
    weight -= 1.5 * _listed(sheet, line, low)
    return weight - 2.7 * _rival_above(sheet.lines[max(low, line.index - _RIVALS) : line.index], text)


def _listed(sheet: Sheet, line: Line, low: int) -> bool:
    """Of a list of other posts, with another line below that is more likely the title."""
    after = next(iter(sheet.below(line.index)), None)
    related = any(one.kind is LineKind.RELATED for one in sheet.lines[low : line.index])
    return related and after is not None and perhaps_title(after)


def _rival_above(lines: tuple[Line, ...], text: frozenset[str]) -> float:
    """The most words that one of the lines above, perhaps the title, shares with the text: below it is a standfirst."""
    shared = (min(len(stems(one.text) & text), _MANY) for one in lines if perhaps_title(one))
    return max(shared, default=0) / _MANY


def _below_title(sheet: Sheet, label: Line, low: int) -> bool:
    """A section's name between a title and its standfirst."""
    return (
        label.index > low
        and label.kind is LineKind.SHORT
        and label.words == 1
        and perhaps_title(sheet.lines[label.index - 1])
    )


def perhaps_title(line: Line) -> bool:
    """The line below it may be its standfirst."""
    told = line.text.split()
    return len(told) >= _SITE and titleish(line) and not (is_like_a_name(told) or is_label(line.text))


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
