"""The dated articles on a line of time, oldest first, as a picture whose labels never touch.

A mark for a day, a bar for a month or year when no more is known; a thin line leads from each to its title.
From sixty-one articles on the picture counts by year instead. `timeline_items` is the same for a table beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from generator.exports.dates import iso_date, reach
from generator.exports.labels import TEXT, broken, label
from generator.exports.reference import may_be_named, shown_title
from generator.exports.vega import EDGE, ROW, WIDTH, Picture, drawn
from generator.model import Article, IsoDate, PartKind
from generator.relate import addresses
from generator.relate.archive import Archive

_MOST = 60
_LABEL = 75  # where labels begin
_DATE, _LINE = 24, 18  # height of a label: its date with the room around it, each line of its title
_LEAST = 150  # a line of time for one article has a length too
_FORMATS = {4: "%Y", 7: "%B %Y", 10: "%-d %B %Y"}  # by the length of what is known


@dataclass(frozen=True, slots=True)
class Dated:
    article: Article
    title: str
    known: IsoDate
    first: date
    last: date


def timeline_items(archive: Archive, title: Callable[[Article], str | None] = shown_title) -> tuple[Dated, ...]:
    """Every article with a date, oldest first; ``title`` says how to call one."""
    found = []
    for article in archive.articles.values():
        known = iso_date(article.date)
        days = reach(known) if known else None
        if known and days and article.kind is PartKind.ARTICLE and may_be_named(archive, article):
            found.append(Dated(article, title(article) or "[Untitled]", known, *days))
    return tuple(sorted(found, key=lambda item: (item.first, item.last, item.title, item.article.id)))


def timeline_svg(items: Sequence[Dated], here: str = "") -> str:
    """The picture for the page at the address ``here``; empty when nothing is dated."""
    if not items:
        return ""
    years = timeline_years(items)
    return drawn(_by_years(items, years) if years else _by_days(items, here))


def timeline_years(items: Sequence[Dated]) -> tuple[tuple[str, int], ...]:
    """``("2024", 31)`` for every year (or ten, or a hundred) with an article; empty while all have room for a label."""
    if len(items) <= _MOST:
        return ()
    step = next(10**power for power in count() if len({item.first.year // 10**power for item in items}) <= _MOST)
    years = sorted(Counter(item.first.year // step * step for item in items).items())
    return tuple((f"{year}" if step == 1 else f"{year}–{year + step - 1}", number) for year, number in years)


def _by_days(items: Sequence[Dated], here: str) -> Picture:
    labels = [broken(item.title, WIDTH - _LABEL) for item in items]
    rooms = sum(_room(lines) for lines in labels)
    rows = [
        {
            "first": _milliseconds(item.first),
            "last": _milliseconds(item.last),
            "format": _FORMATS[len(item.known)],
            "lines": lines,
            "room": _room(lines),
            "link": f"#{at}",
            "words": f"{label(item.title, WIDTH * TEXT)}, {item.known}",
        }
        for at, (item, lines) in enumerate(zip(items, labels, strict=True))
    ]
    return Picture(
        "timeline",
        max(rooms, _LEAST) + 2 * EDGE,
        "Time line",
        _described(items, "each with a link"),
        {"articles": rows},
        {"rooms": rooms},
        [addresses.between(here, addresses.article(item.article.id)) for item in items],
    )


def _room(lines: Sequence[str]) -> int:
    return _DATE + _LINE * len(lines)


def _milliseconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000


def _by_years(items: Sequence[Dated], years: Sequence[tuple[str, int]]) -> Picture:
    rows = [{"words": words, "articles": number} for words, number in years]
    about = _described(items, "counted by years" if "–" in years[0][0] else "counted by year")
    return Picture("years", len(rows) * ROW + 2 * EDGE, "Time line", about, {"years": rows}, {})


def _described(items: Sequence[Dated], how: str) -> str:
    first, last = items[0], max(items, key=lambda item: item.last)
    many = "One dated article" if len(items) == 1 else f"{len(items):,} dated articles"
    return f"{many}, {how}, from {first.known} to {last.known}. The same stands in the table beside it."
