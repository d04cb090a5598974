"""How much speaks for a line at the top of a page to be the site's name: clues are weighed, none decides.

For ``The Pointing``: it is the first line, it opens with an article, a row of the menu stands below it. Against
``Ferries``: one word, such as sections are called by, and the title stands below.

The weights are those of a logistic regression over the lines above the titles of some 900 labelled pages, tried on each
set of pages with the weights that the other sets gave. They are in nats: whatever has clues that come to one more is
2.7 times as likely.
"""

from __future__ import annotations

import re

from generator.extract.addresses import at_home
from generator.extract.mentions import key_of, mentions
from generator.extract.page_tops import (
    NO_NAME,
    begins_like_one,
    is_coined,
    is_motto,
    is_repeated,
    is_row,
    is_trail,
    of_menu,
    opens,
)
from generator.extract.selfnames import on_buttons, speaks_of
from generator.extract.sitenames import name_like, site_name
from generator.extract.view import View
from generator.languages import known
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_label
from generator.split.furniture.vocabulary import mostly_more, says_more
from generator.split.houses import is_house, is_masthead
from generator.split.line import Line, LineKind
from generator.split.titles import date_only

ENOUGH = 7.55  # where less speaks for it, no line is the site's name: an invented one is worse than none

_WITNESSED = 4.9  # the most that witnesses add
_FARTHEST = 25
_PAGE = 150  # lines
_PARTICLE = 3  # letters
_TWO, _LONG = 2, 4  # words
_ACRONYM = 5  # letters
_MOST_SMALL = 3
_BULLETS = "•·*–-"
_DOMAIN = re.compile(r"[\w-]+\.[^\W\d_]{2,4}")


def weight(view: View, line: Line, start: int) -> float:
    """Of the first line that is no button and no menu of the page; ``start``: where the article begins."""
    name = site_name(line).of(line.text)
    found = _of_words(line, name) + _of_place(view, line, start)
    return found if found < ENOUGH - _WITNESSED else found + _of_witnesses(view, line, name, start)


def _of_words(line: Line, name: str) -> float:
    told = name.split()
    small = sum(word[0].islower() and len(word) > _PARTICLE for word in told)
    found = 0.8 * (len(told) == _TWO) - 0.7 * (len(told) == 1) - 0.8 * (len(told) > _LONG)
    found -= 0.35 * min(small, _MOST_SMALL) + 2.3 * bool(NO_NAME.search(name)) + 1.15 * bool(surely_names(line.text))
    found += name.isupper() * (0.9 * (len(name) <= _ACRONYM) - 0.45) + 1.25 * begins_like_one(line)
    found += 1.05 * is_coined(name) + 2.3 * bool(_DOMAIN.fullmatch(name))
    found += 1.3 * is_house(name) + 1.25 * is_masthead(name) + 1.0 * name_like(line)
    found += 2.1 * says_more(name) + 0.8 * mostly_more(name)
    return found - 0.9 * (name.casefold() in known("places")) - 0.7 * (is_label(line.text) or of_menu(line))


def _of_place(view: View, line: Line, start: int) -> float:
    below = view.sheet.lines[line.index + 1]
    if below.index >= start or _leads_on(below):
        return -ENOUGH
    found = 1.3 * (line.index == 0) + 1.5 * opens(view, line) + 1.5 * (line.gap > 0) + 1.2 * date_only(below)
    return found + 1.1 * is_row(below) + 0.85 * (below.kind is LineKind.FURNITURE) + 0.85 * is_motto(below)


def _leads_on(line: Line) -> bool:
    """The rest of a trail or of a list of places: "/", "HOME / NEWS / ROADS", "• Main Library"."""
    return line.text[0] in _BULLETS or is_trail(line)


def _of_witnesses(view: View, line: Line, name: str, start: int) -> float:
    """An owner's place bears the name too, the page speaks of itself by it, the text bears it."""
    sheet = view.sheet
    claimed = any(sheet.in_copyright(one) or sheet.claimed(one) for one in (line.text, name))
    owned = claimed or key_of(name) in mentions(view)
    again = speaks_of(view, name, line) or _on_button(view, name) or addressed(view, line)
    again = again or is_repeated(view, line, sheet.lines[line.index + 1 : start])
    in_text = any(name.casefold() in one.folded for one in view.body)
    return 2.7 * owned + 1.25 * again + 0.95 * in_text


def addressed(view: View, line: Line) -> bool:
    """The page's address or the editors' bears the name: "Lamp Letters / … / www.lampletters.org"."""
    return at_home(line.text, view.sheet, line.index - _FARTHEST, line.index + _PAGE)


def _on_button(view: View, name: str) -> bool:
    key = key_of(name)
    return any(key == key_of(span.of(line.text)) for line, span in on_buttons(view))
