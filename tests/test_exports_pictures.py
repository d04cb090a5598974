"""The pictures: labels that never touch, links that lead somewhere, no style, nothing a title can break."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports import network_svg, network_ties, timeline_items, timeline_svg, timeline_years
from generator.exports.network import NOTHING_MORE
from generator.exports.vega import EDGE, ROW
from generator.model import EntityType, PartKind, Publish, Site
from generator.relate.archive import Archive
from tests.factory import archive, entity, saved

SVG = "{http://www.w3.org/2000/svg}"
HERE = Path(__file__).parent
LEADING = 18
_dates = st.builds(
    lambda year, month, day, long: f"{year:04}-{month:02}-{day:02}"[:long],
    st.integers(1890, 2030), st.integers(1, 12), st.integers(1, 28), st.sampled_from([4, 7, 10]),
)  # fmt: skip


def dated(*dates: str, title: str = "A day") -> Archive:
    return archive(*(saved(f"{title}\n", f"a{n:03}", title=title, date=day) for n, day in enumerate(dates)))


def drawn(whole: Archive, here: str = "") -> Element:
    return read(timeline_svg(timeline_items(whole), here))


def read(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314  our own drawing


def labels(svg: Element) -> list[Element]:
    return [text for link in svg.iter(f"{SVG}a") for text in link.iter(f"{SVG}text")]


def lines(label: Element) -> list[str]:
    return [part.text or "" for part in label.iter(f"{SVG}tspan") if part.text != " "] or [label.text or ""]


def height(shape: Element) -> float:
    return float(shape.get("transform", "").rpartition(",")[2].rstrip(")"))


def days(svg: Element) -> list[Element]:
    return [path for path in svg.iter(f"{SVG}path") if path.get("fill")]


def spans(svg: Element) -> list[float]:
    return [float(mark.get("y2", "")) for mark in svg.iter(f"{SVG}line") if mark.get("stroke-width") == "8"]


def leaders(svg: Element) -> list[tuple[float, float]]:
    """Heights of the two ends of each line from a mark to its label."""
    found = [re.findall(r"[\d.]+", p.get("d", "")) for p in svg.iter(f"{SVG}path") if not p.get("fill")]
    return [(float(numbers[1]), float(numbers[-1])) for numbers in found]


_titles = st.sampled_from(["A day", "A long day at the harbour, and what came of it in the end for everybody there"])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(_dates, _titles), min_size=1, max_size=60))
def test_labels_keep_their_order_keep_apart_and_stay_in_the_picture(found: list[tuple[str, str]]) -> None:
    whole = archive(*(saved(f"{t}\n", f"a{n:03}", title=t, date=day) for n, (day, t) in enumerate(found)))
    svg = drawn(whole)
    rows = [(height(text), height(text) + LEADING * (len(lines(text)) - 1)) for text in labels(svg)]
    assert [link.get("href") for link in svg.iter(f"{SVG}a")] == [
        f"articles/{item.article.id}/" for item in timeline_items(whole)
    ]
    assert all(first - last >= 41.9 for (_, last), (first, _) in pairwise(rows))  # a date stands between them
    assert rows[0][0] - 30 >= EDGE - 0.1
    assert rows[-1][1] + EDGE <= float(svg.get("height", ""))


@settings(max_examples=15, deadline=None)
@given(st.lists(_dates, min_size=2, max_size=30))
def test_no_placement_in_this_order_has_a_lesser_greatest_shift(found: list[str]) -> None:
    """Two labels that are closer in time than there is room cannot both be nearer than half of what is missing."""
    svg = drawn(dated(*found))
    ends, room = leaders(svg), 42.0
    least = max(
        0.0,
        *((room * (b - a) - (ends[b][0] - ends[a][0])) / 2 for a in range(len(ends)) for b in range(a, len(ends))),
        EDGE + 8 - min(mark - room * n for n, (mark, _) in enumerate(ends)),
        max(mark + room * (len(ends) - n) for n, (mark, _) in enumerate(ends))
        - float(svg.get("height", ""))
        + EDGE
        - 8,
    )
    assert max(abs(mark - joint) for mark, joint in ends) <= least + 0.1


def test_a_long_title_stands_on_two_or_three_lines_under_its_date() -> None:
    svg = drawn(dated("2024-07-01", title="A long day at the harbour, and what came of it in the end"))
    assert lines(labels(svg)[0]) == ["A long day at the harbour, and", "what came of it in the end"]
    assert "".join(labels(svg)[0].itertext()).endswith("and what came of it in the end")
    assert "1 July 2024" in [text.text for text in svg.iter(f"{SVG}text")]


def test_a_label_stands_at_its_mark_where_there_is_room() -> None:
    ends = leaders(drawn(dated("2020-01-01", "2022-05-02", "2024-12-31")))
    assert abs(ends[1][0] - ends[1][1]) < 0.1


def test_a_month_and_a_year_are_bars_not_days() -> None:
    svg = drawn(dated("2024-07", "2023", "2024-02-30"))
    assert days(svg) == []
    assert len(spans(svg)) == 2
    assert spans(svg)[0] > 50 > spans(svg)[1]
    assert {"2023", "July 2024"} <= {text.text for text in svg.iter(f"{SVG}text")}
    assert [item.known for item in timeline_items(dated("2024-07", "2023"))] == ["2023", "2024-07"]


@pytest.mark.parametrize(
    "found", [("0001-01-01", "9999-12-31"), ("2024-07-01",), ("2024-07-01",) * 60, ("0001", "0001-02")]
)
def test_any_span_of_time_has_a_few_ticks(found: tuple[str, ...]) -> None:
    svg = drawn(dated(*found))
    ticks = [text.text for text in svg.iter(f"{SVG}text") if text.get("text-anchor") == "end"]
    assert 2 <= len(ticks) <= 70
    assert "NaN" not in "".join(value for shape in svg.iter() for value in shape.attrib.values())


def test_links_lead_to_the_articles_from_wherever_the_picture_stands() -> None:
    whole = dated("2024-07-01")
    assert [link.get("href") for link in drawn(whole).iter(f"{SVG}a")] == ["articles/a000/"]
    assert [link.get("href") for link in drawn(whole, "about/").iter(f"{SVG}a")] == ["../articles/a000/"]


def test_teasers_undated_and_withheld_articles_are_not_in_it() -> None:
    whole = archive(
        saved("x\n", "undated"),
        saved("x\n", "teaser", kind=PartKind.TEASER, date="2024-01-01"),
        saved("x\n", "kept", date="2024-01-01", publish=Publish.WITHHELD),
        site=Site("A", None, public=True),
    )
    assert timeline_items(whole) == ()
    assert timeline_svg(()) == ""


def test_more_than_sixty_are_counted_by_year_in_a_picture_that_does_not_grow() -> None:
    whole = dated(*(f"{1700 + n}-05-01" for n in range(300)))
    assert len(days(drawn(whole))) == 30
    whole = dated(*(f"{2020 + n % 3}-05-01" for n in range(61)))
    assert [t.text for t in drawn(whole).iter(f"{SVG}text")] == ["2020", "2021", "2022", "21", "20", "20"]
    assert timeline_years(timeline_items(whole)) == (("2020", 21), ("2021", 20), ("2022", 20))
    assert timeline_years(timeline_items(whole)[:60]) == ()


def test_a_title_as_long_as_a_book_is_cut_at_once() -> None:
    assert len(timeline_svg(timeline_items(dated("2024-07-01", title="word " * 200_000)))) < 5_000


KNOWN = {
    None: {"xmlns", "class", "role", "width", "height", "viewBox", "aria-labelledby"},
    "a": {"href", "fill"},
    "title": {"id"},
    "desc": {"id"},
}
SHAPES = {
    *("d", "dy", "fill", "fill-opacity", "font-size", "height", "stroke", "stroke-linecap", "stroke-opacity"),
    *("stroke-width", "text-anchor", "transform", "width", "x", "x2", "y", "y2", "aria-hidden"),
}


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=80))
def test_any_title_is_text_in_one_line_of_markup(title: str) -> None:
    hostile = f"</svg><script>{title}"
    text = timeline_svg(timeline_items(dated("2024-07-01", title=hostile)))
    assert "\n" not in text
    svg = read(text)
    assert "".join(labels(svg)[0].itertext()).startswith("</svg><script>")
    for shape in svg.iter():
        tag = shape.tag.removeprefix(SVG)
        assert tag in {"svg", "title", "desc", "a", "g", "path", "line", "rect", "text", "tspan"}
        assert set(shape.attrib) <= KNOWN.get(None if tag == "svg" else tag, SHAPES)


@pytest.mark.parametrize(
    "title", ["\u200b\u200b", "\u202eevil", "\ud800 half", "a\x00b", "🚢" * 300, "{{ 7*7 }} ${x} `y`"]
)
def test_what_hides_turns_or_cannot_be_written_leaves_a_label(title: str) -> None:
    svg = drawn(dated("2024-07-01", title=title))
    words = "".join("".join(labels(svg)[0].itertext()))
    assert words.strip()
    assert not set(words) & set("\u200b\u202e\x00")
    assert all(len(one) < 50 for one in lines(labels(svg)[0]))


def test_the_picture_says_what_it_is_to_who_cannot_see_it() -> None:
    svg = drawn(dated("2024-07-01", "2025"))
    assert svg.get("aria-labelledby") == "timeline-title timeline-description"
    assert svg.findtext(f"{SVG}title") == "Time line"
    assert svg.findtext(f"{SVG}desc") == (
        "2 dated articles, each with a link, from 2024-07-01 to 2025. The same stands in the table beside it."
    )
    assert [link.findtext(f"{SVG}title") for link in svg.iter(f"{SVG}a")] == ["A day, 2024-07-01", "A day, 2025"]


# The network

NAMES = tuple(entity(f"n{n:02}", f"Name {n}", list(EntityType)[n % 7]) for n in range(50))


def tied(articles: int, **more: Publish) -> Archive:
    """Each article names four that stand near each other."""
    seeds = []
    for n in range(articles):
        chosen = [NAMES[(n + step) % len(NAMES)] for step in (0, 1, 2, 5)]
        text = ", ".join(name.name for name in chosen) + "\n"
        seeds.append(saved(text, f"a{n:03}", mentions=tuple((name.name, name) for name in chosen), **more))
    return archive(*seeds, entities=NAMES, site=Site("A", None, public=bool(more)))


def test_no_network_below_thirty_articles_that_may_be_named() -> None:
    assert network_svg(tied(29)) == ""
    assert network_svg(tied(60, publish=Publish.WITHHELD)) == ""
    assert network_svg(tied(60))


def test_the_network_is_bounded_and_its_rows_keep_apart() -> None:
    whole = tied(300)
    ties = network_ties(whole)
    assert len(ties) == 80
    assert ties[0].articles == max(tie.articles for tie in ties)
    svg = read(network_svg(whole))
    heights = [height(text) for text in labels(svg)]
    assert len(heights) <= 40
    assert all(lower - upper == ROW for upper, lower in pairwise(heights))
    for link, text in zip(svg.iter(f"{SVG}a"), labels(svg), strict=True):
        assert link.get("href") == f"entities/n{int((text.text or '').removeprefix('Name ')):02}/"


def test_every_arc_joins_the_two_names_it_is_about() -> None:
    svg = read(network_svg(tied(60)))
    rows = {text.text: height(text) - 4.5 for text in labels(svg)}
    arcs = [path for path in svg.iter(f"{SVG}path") if path.get("stroke")]
    assert len(arcs) == len(network_ties(tied(60)))
    for arc in arcs:
        one, other = (arc.findtext(f"{SVG}title") or "").partition(":")[0].split(" and ")
        numbers = [float(number) for number in re.findall(r"[\d.]+", arc.get("d", ""))]
        assert sorted((rows[one], rows[other])) == [numbers[1], numbers[1] + numbers[-1]]


def test_names_that_belong_together_stand_together() -> None:
    """Six names of a kind each, no tie between the kinds: no arc is longer than its kind."""
    kinds = [[entity(f"{kind}{n}", f"{kind} {n}") for n in range(6)] for kind in "acb"]
    seeds = []
    for n in range(60):
        chosen = [kinds[n % 3][(n // 3 + step) % 6] for step in (0, 1, 2)]
        text = ", ".join(name.name for name in chosen) + "\n"
        seeds.append(saved(text, f"s{n:03}", mentions=tuple((name.name, name) for name in chosen)))
    svg = read(network_svg(archive(*seeds, entities=tuple(name for kind in kinds for name in kind))))
    order = "".join((text.text or "")[0] for text in labels(svg))
    assert len(order) == 18
    assert sum(one != other for one, other in pairwise(order)) == 2


def test_the_network_says_that_it_means_no_more() -> None:
    assert NOTHING_MORE in (read(network_svg(tied(60))).findtext(f"{SVG}desc") or "")


def test_a_tie_counts_the_articles_that_print_both_names() -> None:
    (first, *_) = network_ties(tied(50))
    both = {first.one.name, first.other.name}
    texts = [seed.document.text.strip().split(", ") for seed in tied(50).seeds]
    assert first.articles == sum(both <= set(text) for text in texts)


def test_equal_bytes_whatever_the_hash_seed_the_time_zone_and_the_language() -> None:
    script = (
        "from tests.test_exports_pictures import *\n"
        "whole = dated('2024', '2023-04', '2021-01-02', '2024')\n"
        "print(timeline_svg(timeline_items(whole)), network_svg(tied(60)))"
    )
    run = [sys.executable, "-c", script]
    places = {"1": ("Pacific/Kiritimati", "C"), "77": ("America/Noronha", "de_DE.UTF-8")}
    outputs = {
        subprocess.run(run, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "LANG": language,
                                 "PYTHONUTF8": "1", "PYTHONPATH": "."}, cwd=HERE.parent, check=True,
                       capture_output=True).stdout
        for seed, (zone, language) in places.items()
    }  # fmt: skip
    assert len(outputs) == 1
