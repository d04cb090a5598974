"""What the lines around a site's name are: a row of its menu, a motto, the way to the page.

"Slate Hollow / Home | Roads | Ferries"; no "Full Article / HOME / NEWS / STATE".
"""

import re

from generator.languages import known
from generator.split.furniture.navigation import is_label, is_menu_entry, is_nav
from generator.split.line import Line, LineKind

_WORDS = 2
_CELLS = 3  # of a menu
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-zà-ÿа-я]+[A-ZÀ-ÝА-Я]")  # "HafenBote"
_PARTS = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÝА-ЯЁ]*")  # "News", "Center" of "NewsCenter"
_TRAIL = re.compile(r"[›»>→]")
_CELL = re.compile(r"\s*[|·•/]\s*|\s{2,}")


def of_menu(line: Line) -> bool:
    return is_nav(line.text) or is_menu_entry(line.text)


def is_coined(name: str) -> bool:
    """ "HafenBote", no "NewsCenter"."""
    return bool(_INNER_CAPITAL.search(name)) and not any(is_label(part) for part in _PARTS.findall(name))


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
