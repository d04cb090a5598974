"""Where a name that nothing else speaks for stands like a site's: at the top of the page, above a row of its menu.

"Slate Hollow / Home | Roads | Ferries"; no "Watch Live / Weather / Sports", no "Full Article / HOME / NEWS / STATE".
"""

import re

from generator.extract.sitenames import site_name
from generator.extract.view import View
from generator.languages import known
from generator.split.bylines import surely_names
from generator.split.furniture.ends import is_page_end
from generator.split.furniture.navigation import is_label, is_menu_entry, is_nav
from generator.split.furniture.vocabulary import mostly_more, says_more
from generator.split.line import Line, LineKind
from generator.split.titles import date_only

_FARTHEST = 25
_PAGE = 150  # lines
_PARTICLE = 3  # letters
_MENU = 3  # lines below the name in which a menu stands
_WORDS = 2
_MOST = 6  # words of the name
_ARTICLED = 4  # words of a name that begins with an article
_SMALL = 1  # of its words in small letters
_CELLS = 3  # of a menu
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-zà-ÿа-я]+[A-ZÀ-ÝА-Я]")  # "HafenBote"
_PARTS = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÝА-ЯЁ]*")  # "News", "Center" of "NewsCenter"
_TRAIL = re.compile(r"[›»>→]")
_CELL = re.compile(r"\s*[|·•/]\s*|\s{2,}")
NO_NAME = re.compile(r"[,:;·|!?]|\.\.")


def heads_page(view: View, line: Line, start: int) -> bool:
    """The first line of the page, if what it is or a menu stands below it, or the page bears the words again."""
    if not opens(view, line) or surely_names(line.text) or not says_more(site_name(line).of(line.text)):
        return False
    between = view.sheet.lines[line.index + 1 : start]
    return _described(between) or is_repeated(view, line, between) or _heads(view, line, between, start)


def opens(view: View, line: Line) -> bool:
    """The first line of the page, or the first below its buttons or below the foot of another page."""
    above = view.sheet.lines[max(0, line.index - _FARTHEST) : line.index]
    if not above:
        return True
    alone = line.gap or is_row(view.sheet.lines[line.index + 1])  # no entry of the menu above it
    if (of_menu(above[-1]) and not alone) or not of_furniture(above[-1]):
        return False
    return is_page_end(above[-1].text) or all(map(of_furniture, above[-_WORDS:]))


def of_furniture(line: Line) -> bool:
    return line.kind is LineKind.FURNITURE or of_menu(line)


def of_menu(line: Line) -> bool:
    return is_nav(line.text) or is_menu_entry(line.text)


def _heads(view: View, line: Line, between: tuple[Line, ...], start: int) -> bool:
    """A name by its shape, right above a row of the menu, or with a motto between it and the menu or the date."""
    below, after = (*between, view.sheet.lines[start], view.sheet.lines[start])[:2]
    dated = date_only(below)
    if not _proper(line, _SMALL + dated) or not (mostly_more(line.text) or begins_like_one(line)):
        return False
    if is_row(below):
        return line.words >= _WORDS or is_coined(line.text) or _below_button(view, line)
    if line.words < _WORDS:
        return _below_button(view, line) and is_row(after)
    menu = any(map(of_menu, between[:_MENU]))
    if dated or (menu and (begins_like_one(line) or _below_button(view, line))):
        return True
    return is_motto(below) and (of_menu(after) or after.kind is LineKind.FURNITURE or date_only(after))


def _below_button(view: View, line: Line) -> bool:
    """ "Skip to content / Deichnotizen / Menu"."""
    return line.index > 0 and view.sheet.lines[line.index - 1].kind is LineKind.FURNITURE


def _proper(line: Line, most: int) -> bool:
    """Capitalised words, but for a few, and no sentence and no list."""
    told = line.text.split()
    small = sum(word[0].islower() and len(word) > _PARTICLE for word in told)
    return len(told) <= _MOST and small < len(told) and small <= most and not NO_NAME.search(line.text)


def is_coined(name: str) -> bool:
    """ "HafenBote", no "NewsCenter"."""
    return bool(_INNER_CAPITAL.search(name)) and not any(is_label(part) for part in _PARTS.findall(name))


def begins_like_one(line: Line) -> bool:
    """ "The Pointing", "El Mesón"."""
    told = line.text.split()
    return (
        len(told) <= _ARTICLED
        and told[0].casefold() in known("articles")
        and all(len(word) <= _PARTICLE or not word[0].islower() for word in told)
    )


def is_row(line: Line) -> bool:
    """Entries of a menu side by side, its button or its first entry; no trail."""
    if line.prose or is_trail(line):
        return False
    if line.folded in known("menu_buttons") or line.folded in known("home_words"):
        return True
    cells = [cell for cell in _CELL.split(line.text) if cell]
    return is_nav(line.text) or (len(cells) >= _CELLS and all(len(cell.split()) <= _CELLS for cell in cells))


def is_trail(line: Line) -> bool:
    """Where the page is in its site: "Home › News › Roads", "HOME / ROADS", "/"."""
    first = line.text.partition("/")[0].strip()
    home = not first or first.casefold() in known("home_words")
    return bool(_TRAIL.search(line.text)) or ("/" in line.text and home)


def is_motto(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.words > _WORDS and not of_menu(line)


def is_repeated(view: View, line: Line, between: tuple[Line, ...]) -> bool:
    """The words stand again within another line that is neither the title nor a menu, and not as a place does; a single
    word, which may be a section's, right above a row of the menu.
    """
    name = site_name(line).of(line.text)
    if not between or name.casefold() in known("places") or (" " not in name and not is_row(between[0])):
        return False
    near = view.sheet.lines[max(0, line.index - _PAGE) : line.index + _PAGE]
    others = (one for one in near if one is not line and one is not view.title and name in one.text)
    return any(_within(one.text, name, placed=" " not in name) and not is_nav(one.text) for one in others)


def _within(text: str, name: str, placed: bool) -> bool:
    """Amid the line; behind a word like "in" what stands there may be ``placed``."""
    before, _, after = text.partition(name)
    last = before.split()[-1:]
    apart = not after[:1].isalnum() and not before[-1:].isalnum()
    return apart and bool(last) and not (placed and last[0].islower() and len(last[0]) <= _PARTICLE)


def _described(between: tuple[Line, ...]) -> bool:
    """What it is stands below the name: "Papeles de Agua / Blog del seminario de historia"."""
    told = between[0].text.split() if between and not of_menu(between[0]) and not is_row(between[0]) else []
    return len(told) > 1 and any(word.casefold() in known("outlet_nouns") for word in told[:_MENU])
