"""A title as a label of a picture: one line or a few, each as long as there is room for.

A static picture is drawn without the fonts of its readers, so widths are guessed generously. What hides letters
or turns them round is left out: a label that is cut could not end what it begins.
"""

from __future__ import annotations

import unicodedata

from generator.exports.plain import one_line

TEXT = 14  # font size
_LONGEST = 500  # characters that are looked at, whatever the room


def broken(text: str, room: float, most: int = 3) -> tuple[str, ...]:
    """A text broken between words into a few lines; the last is cut where it does not fit."""
    words = _plain(text).split(" ")
    lines: list[str] = []
    while words:
        fits = next((n for n in range(len(words), 0, -1) if _wide(" ".join(words[:n])) * TEXT <= room), 0)
        if fits == 0 or len(lines) == most - 1:
            return (*lines, label(" ".join(words), room))
        lines.append(" ".join(words[:fits]))
        words = words[fits:]
    return tuple(lines)


def label(text: str, room: float) -> str:
    """As much of a text as fits."""
    plain = _plain(text)
    if _wide(plain) * TEXT <= room:
        return plain
    while plain and _wide(plain + "…") * TEXT > room:
        plain = plain[:-1]
    return plain.rstrip() + "…"


def _plain(text: str) -> str:
    return one_line("".join(c for c in text[:_LONGEST] if unicodedata.category(c) != "Cf")) or "…"


def _wide(text: str) -> float:
    """In units of the font size."""
    return sum(map(_letter, text))


def _letter(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in "WM@%—…":
        return 1.02
    if character in "ilj.,:;'’|!()[] ":
        return 0.36
    if not character.islower() or character in "mw":
        return 0.8
    return 0.6 if character < "\u0370" else 0.72  # Greek and Cyrillic are wider than Latin
