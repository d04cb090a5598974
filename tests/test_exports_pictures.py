"""The pictures: labels that never touch, links that lead somewhere, no style, nothing a title can break."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from generator.exports import network_svg, network_ties, timeline_items, timeline_svg
from generator.exports.drawing import ROW
from generator.exports.network import NOTHING_MORE
from generator.model import EntityType, PartKind, Publish, Site
from generator.relate.archive import Archive
from tests.factory import archive, entity, saved

SVG = "{http://www.w3.org/2000/svg}"
_dates = st.builds(
    lambda year, month, day, long: f"{year:04}-{month:02}-{day:02}"[:long],
    st.integers(1890, 2030), st.integers(1, 12), st.integers(1, 28), st.sampled_from([4, 7, 10]),
)  # fmt: skip


def dated(*dates: str, title: str = "A day") -> Archive:
    return archive(*(saved(f"{title}\n", f"a{n:03}", title=title, date=day) for n, day in enumerate(dates)))


def read(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314  our own drawing


def labels(svg: Element) -> list[Element]:
    return [text for link in svg.iter(f"{SVG}a") for text in link.iter(f"{SVG}text")]


_titles = st.sampled_from(["A day", "A long day at the harbour, and what came of it in the end for everybody there"])


@given(st.lists(st.tuples(_dates, _titles), min_size=1, max_size=60))
def test_labels_keep_their_order_keep_apart_and_stay_in_the_picture(days: list[tuple[str, str]]) -> None:
    whole = archive(*(saved(f"{t}\n", f"a{n:03}", title=t, date=day) for n, (day, t) in enumerate(days)))
    svg = read(timeline_svg(whole))
    lines = [float(line.get("y", "")) for text in labels(svg) for line in text.iter(f"{SVG}tspan")]
    ends = [(float(list(t.iter(f"{SVG}tspan"))[-1].get("y", "")), float(t.get("y", ""))) for t in labels(svg)]
    assert all(first - last >= ROW - 0.11 for (last, _), (_, first) in pairwise(ends))
    assert lines == sorted(lines)
    assert 10 < lines[0] <= lines[-1] < float(svg.get("height", "")) - 4
    years = [float(t.get("y", "")) for t in svg.iter(f"{SVG}text") if t.get("text-anchor") == "end"]
    assert all(lower - upper >= 11 for upper, lower in pairwise(years))


def test_a_long_title_stands_on_two_or_three_lines() -> None:
    svg = read(timeline_svg(dated("2024-07-01", title="A long day at the harbour, and what came of it in the end")))
    assert ["".join(text.itertext()) for text in labels(svg)[0].iter(f"{SVG}tspan")] == [
        "A long day at the harbour, and what ",
        "came of it in the end",
    ]


def test_a_label_stands_at_its_mark_where_there_is_room() -> None:
    svg = read(timeline_svg(dated("2020-01-01", "2022-07-02", "2024-12-31")))
    marks = [float(mark.get("cy", "")) for mark in svg.iter(f"{SVG}circle") if mark.get("r") == "4"]
    assert [round(float(text.get("y", "")) - 4) for text in labels(svg)][1] == round(marks[1])


def test_a_month_and_a_year_are_bars_not_days() -> None:
    svg = read(timeline_svg(dated("2024-07", "2023", "2024-02-30")))
    assert [(bar.get("x"), float(bar.get("height", "")) > 3) for bar in svg.iter(f"{SVG}rect")] == [("43", True)] * 2
    assert [item.known for item in timeline_items(dated("2024-07", "2023"))] == ["2023", "2024-07"]


def test_links_lead_to_the_articles_from_wherever_the_picture_stands() -> None:
    whole = dated("2024-07-01")
    assert [link.get("href") for link in read(timeline_svg(whole)).iter(f"{SVG}a")] == ["articles/a000/"]
    assert [link.get("href") for link in read(timeline_svg(whole, "about/")).iter(f"{SVG}a")] == ["../articles/a000/"]


def test_teasers_undated_and_withheld_articles_are_not_in_it() -> None:
    whole = archive(
        saved("x\n", "undated"),
        saved("x\n", "teaser", kind=PartKind.TEASER, date="2024-01-01"),
        saved("x\n", "kept", date="2024-01-01", publish=Publish.WITHHELD),
        site=Site("A", None, public=True),
    )
    assert timeline_items(whole) == ()
    assert timeline_svg(whole) == ""


def test_more_than_sixty_are_counted_by_year_in_a_picture_that_does_not_grow() -> None:
    svg = read(timeline_svg(dated(*(f"{1700 + n}-05-01" for n in range(300)))))
    assert len(list(svg.iter(f"{SVG}rect"))) == 30
    svg = read(timeline_svg(dated(*(f"{2020 + n % 3}-05-01" for n in range(61)))))
    assert [t.text for t in svg.iter(f"{SVG}text")] == ["2020", "21", "2021", "20", "2022", "20"]


def test_a_title_as_long_as_a_book_is_cut_at_once() -> None:
    assert len(timeline_svg(dated("2024-07-01", title="word " * 200_000))) < 3_000


@given(st.text(min_size=1, max_size=80))
def test_any_title_is_text_in_one_line_of_markup(title: str) -> None:
    svg = timeline_svg(dated("2024-07-01", title=f"</svg><script>{title}"))
    assert "\n" not in svg
    assert "<script" not in svg
    assert not re.search(r"\sstyle=|<style", svg)
    assert "".join(labels(read(svg))[0].itertext())


def test_the_picture_says_what_it_is_to_who_cannot_see_it() -> None:
    svg = read(timeline_svg(dated("2024-07-01", "2025")))
    title, description = svg.findtext(f"{SVG}title"), svg.findtext(f"{SVG}desc")
    assert svg.get("aria-labelledby") == "timeline-title timeline-description"
    assert title == "Time line"
    assert description == (
        "2 dated articles, each with a link, from 2024-07-01 to 2025. The same stands in the table beside it."
    )


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
    heights = [float(text.get("y", "")) for text in labels(svg)]
    assert len(heights) <= 40
    assert all(lower - upper == ROW for upper, lower in pairwise(heights))
    assert {link.get("href") for link in svg.iter(f"{SVG}a")} <= {f"entities/{name.id}/" for name in NAMES}


def test_the_network_says_that_it_means_no_more() -> None:
    assert NOTHING_MORE in (read(network_svg(tied(60))).findtext(f"{SVG}desc") or "")


def test_a_tie_counts_the_articles_that_print_both_names() -> None:
    (first, *_) = network_ties(tied(50))
    both = {first.one.name, first.other.name}
    texts = [seed.document.text.strip().split(", ") for seed in tied(50).seeds]
    assert first.articles == sum(both <= set(text) for text in texts)


def test_equal_bytes_whatever_the_hash_seed() -> None:
    script = (
        "from tests.test_exports_pictures import *\n"
        "print(timeline_svg(dated('2024', '2023-04', '2021-01-02', '2024')), network_svg(tied(60)))"
    )
    run = [sys.executable, "-c", script]
    root = Path(__file__).parents[1]
    outputs = {
        subprocess.run(run, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}, cwd=root, check=True,
                       capture_output=True).stdout
        for seed in ("1", "77")
    }  # fmt: skip
    assert len(outputs) == 1
