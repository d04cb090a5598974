"""Small means for the pictures: an element, a label that fits, the frame with its title and description.

Written by ElementTree, which escapes whatever a title holds. Nothing has a style: colours are the page's text
colour (``currentColor``), thinned by opacity, so that a picture is right in light and dark, on paper and under
a Content-Security-Policy without inline styles. One unit is one pixel: a phone shows the picture unscaled.
"""

from __future__ import annotations

import unicodedata
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.exports.plain import one_line

WIDTH = 340
ROW = 24  # the least that a finger hits
SMALL, TEXT = 11, 13  # font sizes
_LONGEST = 500  # characters of a label, before it is cut to what fits
FAINT, QUIET = 0.25, 0.7  # opacities


def add(parent: Element, tag: str, text: str | None = None, **attributes: str | float) -> Element:
    """``add(svg, "line", x1=0, stroke_width=2)``: underscores stand for hyphens, numbers are rounded."""
    plain = {name.rstrip("_").replace("_", "-"): _number(value) for name, value in attributes.items()}
    found = SubElement(parent, tag, plain)
    found.text = text
    return found


def framed(name: str, height: float, title: str, description: str) -> Element:
    """A group, not an image: the links in it are to be reached. ``name`` makes the ids its own."""
    names = f"{name}-title {name}-description"
    size = {"width": str(WIDTH), "height": _number(height), "viewBox": f"0 0 {WIDTH} {_number(height)}"}
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": f"aa-{name}", "role": "group", **size})
    svg.set("aria-labelledby", names)
    svg.set("fill", "currentColor")
    add(svg, "title", title, id=f"{name}-title")
    add(svg, "desc", description, id=f"{name}-description")
    return svg


def written(svg: Element) -> str:
    """On one line, so that it can stand in Markdown."""
    return tostring(svg, encoding="unicode")


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


def label(text: str, room: float, size: float = TEXT) -> str:
    """As much of a text as fits, by a generous guess at the widths of letters."""
    plain = _plain(text)
    if _wide(plain) * size <= room:
        return plain
    while plain and _wide(plain + "…") * size > room:
        plain = plain[:-1]
    return plain.rstrip() + "…"


def _plain(text: str) -> str:
    """Without what hides or turns letters round: a cut label could not end what it begins."""
    return one_line("".join(c for c in text[:_LONGEST] if unicodedata.category(c) != "Cf"))


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
    if character.isupper() or character in "mw" or not character.islower():
        return 0.8
    return 0.6


def _number(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"
