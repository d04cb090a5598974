"""Pictures drawn by Vega: ``drawings/timeline.vg.json`` with the rows of an archive becomes an ``<svg>`` for a page.

Vega places and draws. Of what it writes only shapes, text and links are kept, by name: no style, script, font,
identity or address of anybody's stays in. Numbers are rounded, so that no last digit tells one machine from
another. One unit is one pixel: a phone shows the picture unscaled. Colours are the text colour of the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from vl_convert import vega_to_svg

WIDTH = 340
ROW = 24  # the least that a finger hits
EDGE = 14  # above and below
_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_SHAPES = frozenset({"g", "line", "path", "rect", "text", "tspan"})
_PLACE = frozenset({"d", "dy", "height", "text-anchor", "transform", "width", "x", "x2", "y", "y2"})
_LOOK = frozenset({"fill", "fill-opacity", "font-size", "stroke", "stroke-linecap", "stroke-opacity", "stroke-width"})
_ATTRIBUTES = _PLACE | _LOOK | {"aria-hidden"}
_FRAME = frozenset({"background", "foreground"})  # of a group: nothing to see
_FRACTION = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")

Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Picture:
    """What a drawing is filled with. A row whose ``link`` is ``#3`` leads to the address ``links[3]``."""

    drawing: str
    height: float
    title: str
    description: str
    rows: Mapping[str, Rows]
    signals: Mapping[str, float]
    links: Sequence[str] = ()


def drawn(picture: Picture) -> str:
    """On one line, so that it can stand in Markdown. A group, not an image: the links in it are to be reached."""
    name = picture.drawing
    size = {"width": str(WIDTH), "height": f"{picture.height:g}", "viewBox": f"0 0 {WIDTH} {picture.height:g}"}
    svg = Element("svg", {"xmlns": _SVG.strip("{}"), "class": f"aa-{name}", "role": "group", **size})
    svg.set("aria-labelledby", f"{name}-title {name}-description")
    SubElement(svg, "title", {"id": f"{name}-title"}).text = picture.title
    SubElement(svg, "desc", {"id": f"{name}-description"}).text = picture.description
    svg.extend(_kept(fromstring(_by_vega(_filled(picture))), picture.links))  # noqa: S314  Vega wrote it
    return tostring(svg, encoding="unicode")


def _filled(picture: Picture) -> str:
    path = Path(__file__).parent / "drawings" / f"{picture.drawing}.vg.json"
    drawing = json.loads(path.read_text(encoding="utf-8"))
    for data in drawing["data"]:
        if data["name"] in picture.rows:
            data["values"] = list(picture.rows[data["name"]])
    for signal in drawing["signals"]:
        signal["value"] = picture.signals.get(signal["name"], signal["value"])
    return json.dumps({**drawing, "height": picture.height})


@lru_cache(maxsize=8)
def _by_vega(drawing: str) -> str:
    """Kept for the next build of the same process: most edits change no picture."""
    return vega_to_svg(drawing, allowed_base_urls=[])


def _kept(found: Element, links: Sequence[str]) -> Iterator[Element]:
    """The elements inside one of Vega's, without what says nothing."""
    for child in found:
        inside = list(_kept(child, links))
        if child.tag == f"{_SVG}a":
            yield _link(child, inside, links)
        elif child.tag.removeprefix(_SVG) in _SHAPES and child.get("class") not in _FRAME:
            yield from _shape(child, inside)


def _shape(found: Element, inside: list[Element]) -> list[Element]:
    tag = found.tag.removeprefix(_SVG)
    attributes = {name: _rounded(value) for name, value in found.items() if name in _ATTRIBUTES}
    if attributes.get("transform") == "translate(0,0)":
        del attributes["transform"]
    if tag == "g" and not (attributes and inside):
        return inside
    shape = Element(tag, attributes)
    shape.text = found.text
    words = found.get("aria-label") if tag == "path" else None
    if words:
        SubElement(shape, "title").text = words
    shape.extend(_apart(inside) if tag == "text" else inside)
    return [shape]


def _apart(lines: Sequence[Element]) -> Iterator[Element]:
    """Lines with a blank between them, for who copies the text or hears it; no line is drawn under it."""
    for at, line in enumerate(lines):
        if at:
            blank = Element("tspan", {"font-size": "0"})
            blank.text = " "
            yield blank
        yield line


def _link(found: Element, inside: list[Element], links: Sequence[str]) -> Element:
    """Vega puts an address of its own before ``#3``. The line under a link has the colour of the link."""
    address = links[int(found.get(_LINK, "").rpartition("#")[2])]
    link = Element("a", {"href": address, "fill": "currentColor"})
    SubElement(link, "title").text = found[0].get("aria-label")
    link.extend(inside)
    return link


def _rounded(value: str) -> str:
    return _FRACTION.sub(lambda number: f"{round(float(number[0]), 2) + 0:g}", value)
