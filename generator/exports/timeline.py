"""The dated articles on a line of time, oldest first, as a picture whose labels never touch.

A mark for a day, a bar for a month or year when no more is known; a thin line leads from each to its title.
From sixty articles on the picture counts by year instead. `timeline_items` is the same for a table beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, count
from xml.etree.ElementTree import Element

from generator.exports.dates import iso_date, reach
from generator.exports.drawing import FAINT, QUIET, ROW, SMALL, TEXT, WIDTH, add, broken, framed, label, written
from generator.exports.reference import may_be_named, shown_title
from generator.model import Article, IsoDate, PartKind
from generator.relate import addresses
from generator.relate.archive import Archive

_MOST = 60
_AXIS, _LABEL, _EDGE = 46, 76, 14  # across: the line of time, the labels; down: room above and below
_YEAR_GAP = 18
_LINE = 15  # between the lines of a long title


@dataclass(frozen=True, slots=True)
class Dated:
    article: Article
    title: str
    known: IsoDate
    first: date
    last: date


def timeline_items(archive: Archive) -> tuple[Dated, ...]:
    """Every article with a date, oldest first."""
    found = []
    for article in archive.articles.values():
        known = iso_date(article.date)
        days = reach(known) if known else None
        if known and days and article.kind is PartKind.ARTICLE and may_be_named(archive, article):
            found.append(Dated(article, shown_title(article) or "[Untitled]", known, *days))
    return tuple(sorted(found, key=lambda item: (item.first, item.last, item.title, item.article.id)))


def timeline_svg(archive: Archive, here: str = "") -> str:
    """The picture for the page at the address ``here``; empty when nothing is dated."""
    items = timeline_items(archive)
    if not items:
        return ""
    return written(_counted(items, here) if len(items) > _MOST else _drawn(items, here))


def _drawn(items: Sequence[Dated], here: str) -> Element:
    scale = _Scale(items)
    svg = framed("timeline", scale.height, "Time line", _described(items, "each with a link"))
    add(svg, "line", x1=_AXIS, y1=_EDGE, x2=_AXIS, y2=scale.height - _EDGE, stroke="currentColor", stroke_opacity=FAINT)
    for year in scale.years():
        add(svg, "text", str(year), x=_AXIS - 10, y=scale.at(date(year, 1, 1)) + 4, font_size=SMALL,
            text_anchor="end", fill_opacity=QUIET)  # fmt: skip
        add(svg, "circle", cx=_AXIS, cy=scale.at(date(year, 1, 1)), r=1.5, fill_opacity=QUIET)
    for item in items:
        _mark(svg, item, scale)
    for item, y in zip(items, scale.labels(items), strict=True):
        _lead(svg, scale.middle(item), y)
        _name(svg, item, y, here)
    return svg


def _mark(svg: Element, item: Dated, scale: _Scale) -> None:
    first, last = scale.at(item.first), scale.at(item.last)
    if item.first == item.last:
        add(svg, "circle", cx=_AXIS, cy=first, r=4)
    else:
        add(svg, "rect", x=_AXIS - 3, y=first, width=6, height=max(3, last - first), rx=3, fill_opacity=FAINT)


def _lead(svg: Element, mark: float, y: float) -> None:
    line = f"M{_AXIS} {mark:.1f}L{_LABEL - 14} {y:.1f}H{_LABEL - 4}"
    add(svg, "path", d=line, fill="none", stroke="currentColor", stroke_opacity=FAINT)


def _name(svg: Element, item: Dated, y: float, here: str) -> None:
    lines = broken(item.title, WIDTH - _LABEL)
    first = y + 4 - (len(lines) - 1) * _LINE / 2
    link = add(svg, "a", href=addresses.between(here, addresses.article(item.article.id)))
    text = add(link, "text", x=_LABEL, y=first, font_size=TEXT)
    add(text, "title", f"{label(item.title, WIDTH * TEXT)}, {item.known}")
    for at, line in enumerate(lines):
        add(text, "tspan", line if line is lines[-1] else f"{line} ", x=_LABEL, y=first + at * _LINE)


class _Scale:
    """Days to heights: whole years, from the first to the last that is needed."""

    def __init__(self, items: Sequence[Dated]) -> None:
        self._first = date(items[0].first.year, 1, 1)
        self._last = date(max(item.last.year for item in items), 12, 31)
        self._rooms = [ROW + (len(broken(item.title, WIDTH - _LABEL)) - 1) * _LINE for item in items]
        self.height = max(sum(self._rooms), 6 * ROW) + 2 * _EDGE

    def at(self, day: date) -> float:
        part = (day - self._first).days / (self._last - self._first).days
        return _EDGE + part * (self.height - 2 * _EDGE)

    def years(self) -> range:
        """As many years as keep apart."""
        years = self._last.year - self._first.year + 1
        room = max(1, int((self.height - 2 * _EDGE) / _YEAR_GAP))
        step = next(size * 10**power for power in count() for size in (1, 2, 5) if years / (size * 10**power) <= room)
        return range(self._first.year, self._last.year + 1, step)

    def middle(self, item: Dated) -> float:
        return (self.at(item.first) + self.at(item.last)) / 2

    def labels(self, items: Sequence[Dated]) -> list[float]:
        """Heights of the labels' middles: as near as can be to the marks, in their order, none over another.

        Labels that would touch share the mean of the places they want (pool adjacent violators).
        """
        offsets = [before + room / 2 for before, room in zip(accumulate([0, *self._rooms]), self._rooms, strict=False)]
        pools: list[tuple[float, int]] = []
        for item, offset in zip(items, offsets, strict=True):
            mean, size = self.middle(item) - offset, 1
            while pools and pools[-1][0] >= mean:
                before, many = pools.pop()
                mean, size = (before * many + mean * size) / (many + size), many + size
            pools.append((mean, size))
        lowest = self.height - _EDGE - sum(self._rooms)
        wanted = (mean for mean, size in pools for _ in range(size))
        return [min(max(mean, _EDGE), lowest) + offset for mean, offset in zip(wanted, offsets, strict=True)]


def _counted(items: Sequence[Dated], here: str) -> Element:
    """A bar for every year (or ten, or a hundred) in which something appeared."""
    step = next(10**power for power in count() if len({item.first.year // 10**power for item in items}) <= _MOST)
    years = sorted(Counter(item.first.year // step * step for item in items).items())
    height = len(years) * ROW + 2 * _EDGE
    svg = framed(
        "timeline", height, "Time line", _described(items, "counted by year" if step == 1 else "counted by years")
    )
    longest = max(number for _, number in years)
    for at, (year, number) in enumerate(years):
        y = _EDGE + at * ROW + ROW / 2
        words = f"{year}" if step == 1 else f"{year}–{year + step - 1}"
        add(svg, "text", words, x=_LABEL - 6, y=y + 4, font_size=TEXT, text_anchor="end")
        wide = (WIDTH - _LABEL - 50) * number / longest
        add(svg, "rect", x=_LABEL, y=y - 7, width=max(1, wide), height=14, fill_opacity=FAINT)
        add(svg, "text", f"{number:,}", x=_LABEL + wide + 6, y=y + 4, font_size=SMALL)
    return svg


def _described(items: Sequence[Dated], how: str) -> str:
    first, last = items[0], max(items, key=lambda item: item.last)
    many = "One dated article" if len(items) == 1 else f"{len(items):,} dated articles"
    return f"{many}, {how}, from {first.known} to {last.known}. The same stands in the table beside it."
