"""Menus and breadcrumbs in one line, their entries, the labels of sections: "Home News Letters", "Contact"."""

from __future__ import annotations

import re

from generator.languages import known as listed
from generator.split.furniture.lists import listed_in, told_words
from generator.split.wording import EDGES, wording
from generator.text.names import has_given_name
from generator.text.phrases import plain

_CELLS = re.compile(r"\s*[|·•›‹»«>∙→←]\s*|\s/\s|\s::\s|\s{2,}|\s-\s")
_CELL_WORDS = 4
_WIDE_WORDS = 2
_MENU_SHARE = 0.5
_SMALL_WORDS = 2  # "About the team": more of them make a sentence
_MENU_WORDS = 16  # a longer line is no menu
_MENU_ENTRY_WORDS = 4
_CELL_SIGN = re.compile(r"[|·•›‹»«>∙→←/-](?<![^ ][/-])|::")  # no hyphen
_TRAIL = re.compile(r"[›»>‹«]")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def is_nav(text: str) -> bool:
    """A menu or a breadcrumb: "Home News Letters", "Board index ‹ Layouts ‹ Trackwork", ":: Home :: News ::"."""
    text = text.removesuffix(" ::")
    if text[-1] in ".!?:;…":
        return False
    cells = _cells(text)
    if len(cells) < 2:
        return _menu_share(text) >= _MENU_SHARE
    first, trail = _first(cells[0]), bool(_TRAIL.search(text))
    opens = listed_in("nav").are(first)
    if (trail and opens) or (len(cells) > 2 and first in listed("home_words")):
        return True
    if any(len(cell.split()) > _CELL_WORDS for cell in cells):
        return _menu_share(text) > _MENU_SHARE
    if len(cells) > 2 and ("|" in text or opens or _wide(text, cells)):
        return True
    known = sum(listed_in("nav", "furniture").are(plain(cell)) for cell in cells)
    return known * 2 >= len(cells) or (known > 0 and trail) or _menu_share(text) > _MENU_SHARE


def _first(cell: str) -> str:
    """The first entry, without what leads to it: "You are here: Home"."""
    label, colon, entry = plain(cell).partition(": ")
    return entry if colon and listed_in("furniture").are(label) else plain(cell)


def _wide(text: str, cells: list[str]) -> bool:
    """Words or pairs of them with wide gaps between, each capitalised: "The Wire  Library  Shop"; no persons' names."""
    wide = text.count("  ") + 1 == len(cells)
    entries = all(cell[0].isupper() and cell.count(" ") < _WIDE_WORDS for cell in cells)
    return wide and entries and not has_given_name(cells[0])


def is_menu_entry(text: str) -> bool:
    """One entry of a menu, or a section's name: "Contact", "Общество"."""
    return listed_in("nav").are(wording(text).bare)


def is_label(text: str) -> bool:
    """What kind of text or which section it is: "Special report", "Contact"."""
    return listed_in("nav", "kickers").are(wording(text).bare)


def _cells(text: str) -> list[str]:
    """The cells; none where nothing divides the line."""
    if text.isprintable() and "  " not in text and not _CELL_SIGN.search(text):
        return []
    return [cell for each in _CELLS.split(text.strip(EDGES)) if (cell := each.strip(EDGES))]


def _wordy(text: str) -> bool:
    """More words than a menu has, those not counted that hold a sign."""
    words = len(text.split())
    return words > _MENU_WORDS and words - len(wording(text).signed) > _MENU_WORDS


def _menu_share(text: str) -> float:
    """How many of the words are entries of menus, if there are several entries."""
    if listed_in("nav").first_words.isdisjoint(wording(text).words) or _wordy(text):
        return 0.0
    told = told_words(text)
    if len(told) > _MENU_WORDS:
        return 0.0
    small = sum(word[0].islower() and not listed_in("nav").are(word) for word in _WORDS.findall(text))
    if small > _SMALL_WORDS:
        return 0.0
    entries = at = covered = 0
    while at < len(told):
        longest = min(_MENU_ENTRY_WORDS, len(told) - at)
        width = next((n for n in range(longest, 0, -1) if listed_in("nav").are(" ".join(told[at : at + n]))), 0)
        entries += bool(width)
        covered += width
        at += width or 1
    if entries > 1 and told[0] in listed("home_words") and len(told) > 2:
        return 1.0
    return covered / len(told) if entries > 1 else 0.0
