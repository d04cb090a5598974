"""How much speaks for a candidate: clues are weighed, none decides.

For ``The committee that met in a lift``: words of it stand in the text, it is long, a byline stands below.
Against ``Slow Parliament``: few words, all capitalised, at the top of the page.

The weights are those that choose best among the lines above the texts of some 1,100 labelled pages (a conditional
logit, tried on each set of pages with the weights that the other sets gave); only those of what the pages have few of
(an issue, a masthead, the window's line, another page's teasers) are set by hand. They are in nats: whatever has clues
that come to one more is 2.7 times as likely.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from generator.languages import known
from generator.memo import of_this_file
from generator.split.bylines import names_and_role, surely_names
from generator.split.cohesion import stems, stems_of
from generator.split.furniture.navigation import is_label, is_menu_entry
from generator.split.houses import is_masthead
from generator.split.line import Line, LineKind
from generator.split.sheet import Sheet
from generator.split.titles.looks import titleish
from generator.split.titles.named import is_named
from generator.split.titles.small import date_only, names_issue
from generator.split.wording import in_title_case
from generator.text.tongues import likely_tongue

ENOUGH = -2.0  # where less speaks for a line, nothing is the title: an invented one is worse than none

_TEXT = 12  # lines
_MANY = 4  # words that stand in the text as well
_ENDED, _LONG, _TOO_LONG = 8, 10, 18  # words
_PARTICLE = 3  # letters
_SITE = 4  # words
_TOP = 2  # lines
_BYLINE = 3  # words of a byline
_NEXT = 2  # lines
_IN_ROW = 2  # lines of a menu above
_RIVALS = 6  # lines above a standfirst in which its title stands
_TWICE = 2
_NEAR = 8  # lines between a title and its repetition
_TWO_SENTENCES = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿа-я]")
_CELLS = re.compile(r"\s[|/>›»·•]\s|^/|\S\s{2,}\S")  # of a trail or a menu
_DOTS = ("...", "…")
_HEADING = "# "  # of Markdown
_QUOTES = "“«„‘\"'"


def ranked(sheet: Sheet, lines: list[Line], low: int, body: int) -> list[tuple[float, Line]]:
    """Lines between the first that may be the title's and the text; the likeliest first, of equal ones the higher."""
    if not lines:
        return []
    text = _told(sheet, body)
    weighed = [
        (_of_words(line, text) + _of_place(sheet, line, low, body) + _of_lines_above(sheet, line, low, text), line)
        for line in lines
    ]
    return sorted(weighed, key=lambda one: (-one[0], one[1].index))


def _of_text(sheet: Sheet, body: int) -> frozenset[str]:
    """The rarer words with which the text begins."""
    return stems_of(line.text for line in sheet.lines[body : body + _TEXT] if line.prose)


_told = of_this_file(_of_text, most=8)  # a date, a byline and the first text of a page ask for the same


def _of_words(line: Line, text: frozenset[str]) -> float:
    told = line.text.split()
    own = stems(line.text)
    weight = 3.3 * len(own & text) / (len(own) + 1) + 2.0 * min(len(told), _ENDED) / _ENDED
    weight -= 0.22 * max(0, min(len(told), _TOO_LONG) - _LONG)
    weight -= 1.7 * sum(any(map(str.isdigit, word)) for word in told) / len(told)
    weight += 1.4 * (line.text[0] in _QUOTES) + (line.text[-1] == "?") + 1.8 * _parted(line.text)
    weight -= 1.25 * line.text.endswith(_DOTS) + 1.2 * (line.text[-1] in ")]")
    weight -= 1.45 * _tells_two(line.text) + 1.6 * names_issue(line)
    four = len(told) == _SITE and line.text.istitle() and all(map(str.isalpha, told))  # a title as well
    weight -= (1.0 if four else 2.0) * is_like_a_name(told)
    return weight - 0.8 * is_masthead(line.text) - 1.75 * bool(_CELLS.search(line.text))


def _parted(text: str) -> bool:
    """Two parts of a title; not a number behind its label: "Seen: 874 times", nor what labels a writer or a subject."""
    label, colon, rest = text.partition(": ")
    return bool(colon) and not rest[:1].isdecimal() and label.casefold() not in _labels()


@cache
def _labels() -> frozenset[str]:
    return known("author_labels") | known("tag_labels")


def _tells_two(text: str) -> bool:
    """Two sentences; as capitals show, no title of two: "I Sold the Last Boat. Here Is the Receipt."."""
    if not _TWO_SENTENCES.search(text):
        return False
    return not in_title_case(text) or any(map(str.isdigit, text))


def is_like_a_name(told: list[str]) -> bool:
    """Few words, all capitalised: a site's name, or a section's."""
    return len(told) <= _SITE and all(map(_capitalised, told))


def _capitalised(word: str) -> bool:
    return word[0].isupper() or not word[0].isalpha() or len(word) <= _PARTICLE


def _of_place(sheet: Sheet, line: Line, low: int, body: int) -> float:
    below = sheet.below(line.index, _NEXT)
    after = below[0] if below else None
    weight = 0.45 * (line.index == low) - 0.9 * (line.index < _TOP) + 0.4 * (body - line.index <= _NEXT)
    weight += 0.8 * _beside(below, _is_meta) + 1.5 * _beside(below, _signs) + 1.4 * _above_standfirst(line, below, body)
    weight += 1.1 * _set_off(line, below, body)
    if after is not None:
        weight += 0.5 * min(after.gap, _NEXT) - 0.9 * (after.kind is LineKind.FURNITURE)
        weight += 2.0 * _above_sentences(sheet, after, body)
    weight -= 1.3 * any(one.meta.authors for one in sheet.lines[low : line.index] if one.meta)
    weight -= 0.9 * _in_menu(sheet, line) + 2.0 * _in_row(sheet, line, body)
    weight += 2.5 * (after is not None and _opens_page(line, after))
    weight += 0.9 * _again_elsewhere(sheet, line)
    return weight + 2.5 * (is_named(sheet, line) or line.text.startswith(_HEADING))


def _opens_page(line: Line, after: Line) -> bool:
    """At the top of the page above a date; a weekday belongs to a blog's day, below the blog's name."""
    if line.index or not date_only(after) or after.meta is None or is_like_a_name(line.text.split()):
        return False
    return not any(one.date and one.date.weekday for one in after.meta.dates)


def _beside(below: tuple[Line, ...], tells: Callable[[Line], bool]) -> float:
    """Such a line stands right below, or one line on."""
    return next((share for share, line in zip((1.0, 0.75), below, strict=False) if tells(line)), 0.0)


def _is_meta(line: Line) -> bool:
    """A date, a byline or a name."""
    return line.kind is LineKind.META or bool(surely_names(line.text)) or bool(names_and_role(line.text))


def _signs(line: Line) -> bool:
    return line.kind is LineKind.META and line.meta is not None and bool(line.meta.authors)


def _above_sentences(sheet: Sheet, after: Line, body: int) -> bool:
    """A standfirst of sentences; what readers comment on is a text of its own."""
    if not after.prose or after.index >= body:
        return False
    return all(one.kind is not LineKind.COMMENTS for one in sheet.lines[after.index : body])


def _above_standfirst(line: Line, below: tuple[Line, ...], body: int) -> bool:
    """A longer line stands below it, no farther off than what is above, that might be a title if it stood alone.

    Where buttons stand between the two, blank rows tell nothing.
    """
    after = below[0] if below and below[0].index < body else None
    return (
        after is not None
        and (after.gap <= line.gap or after.index > line.index + 1)
        and after.kind is LineKind.SHORT
        and after.words > line.words >= _SITE
        and perhaps_title(after)
    )


def _set_off(line: Line, below: tuple[Line, ...], body: int) -> bool:
    """Its words are capitalised, those of the standfirst below it are not: "The Last Boat / What four towns lost"."""
    return _above_standfirst(line, below, body) and in_title_case(line.text) and not in_title_case(below[0].text)


def _in_row(sheet: Sheet, line: Line, body: int) -> bool:
    """Capitalised words without one that joins two: a row of a menu, where titles have small letters."""
    told = line.text.split()
    if len(told) <= _SITE or not all(word.isalpha() and word.istitle() for word in told):
        return False
    return likely_tongue(" ".join(one.text for one in sheet.lines[body : body + _NEXT])) != "en"


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
    weight = 0.7 * (_of_menu(before) and not before.tool and not _below_title(sheet, before, low))
    weight += 1.05 * (above is not None and above.index >= low and date_only(above))
    weight -= 2.5 * _listed(sheet, line, low)
    return weight - 2.9 * _rival_above(sheet.lines[max(low, line.index - _RIVALS) : line.index], text)


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
