"""Names that no list knows, judged by their page: "Dyah Siregar" where nothing else holds these words.

A given name that the language files know shows a person wherever it stands. Of a stranger the page itself tells: the
words of a name never stand there in small letters, as those of a section do ("Earth Sciences" above a text about the
earth), nor in the menu or the text, as those of a place or of whoever the text is about.
"""

from __future__ import annotations

from generator.model import Span
from generator.split.bylines import perhaps_names, surely_names
from generator.split.houses import is_house
from generator.split.line import Line
from generator.split.metawords import common_words
from generator.split.sheet import Sheet
from generator.text.names import PARTICLES

_FULL = 2  # words of a name, particles and initials aside
_INITIAL = 2  # signs


def names_here(sheet: Sheet, line: Line) -> tuple[Span, ...]:
    """The names in a line of nothing but names, which the lists know or the page does not belie."""
    return surely_names(line.text) or strange_names(sheet, line)


def strange_names(sheet: Sheet, line: Line) -> tuple[Span, ...]:
    """The same where no list knows one of them."""
    names = perhaps_names(line.text)
    return names if names and all(is_stranger(sheet, line, name.of(line.text)) for name in names) else ()


def is_stranger(sheet: Sheet, line: Line, name: str) -> bool:
    """Nothing on the page shows that these words are anything but somebody's name."""
    told = [word for word in name.split() if word.casefold() not in PARTICLES and len(word) > _INITIAL]
    if len(told) < _FULL or is_house(name):
        return False
    lows = [word.casefold().strip(".") for word in told]
    if not common_words().isdisjoint(lows) or not sheet.small_words.isdisjoint(lows):
        return False
    return not sheet.tells_of(told, name, line)
