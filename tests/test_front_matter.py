"""What stands atop a note in Markdown, in YAML and TOML as people and programs write it."""

from __future__ import annotations

import pytest

from generator.extract import Extracted, extract
from generator.model import Article, Document, SeedName, Statement
from generator.read.seed import read_bytes
from generator.split import split

TEXT = (
    "The bakery on the slipway opens at four, and the first loaves go out with the boats before the town is awake.\n\n"
    "Its oven was built of ship's bricks, and nobody in the street remembers a morning on which it was cold.\n"
)


def read(front: str, text: str = TEXT) -> tuple[Document, Extracted]:
    document, trouble = read_bytes(f"{front}\n\n{text}".encode(), SeedName("note.md"))
    assert trouble == ()
    return document, extract(document, split(document))


def article(front: str, text: str = TEXT) -> Article:
    return read(front, text)[1].articles[0]


def value(statement: Statement | None) -> str | None:
    return statement and statement.value


def yaml(*lines: str) -> str:
    return "\n".join(("---", *lines, "---"))


PLAIN = yaml("title: The oven on the slipway", "author: Berta Quast", "date: 2022-11-03")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "front", [PLAIN, '+++\ntitle = "The oven on the slipway"\nauthor = "Berta Quast"\ndate = 2022-11-03\n+++']
)
def test_every_line_end_is_one(front: str, end: str) -> None:
    document, found = read(front.replace("\n", end), TEXT.replace("\n", end))
    (one,) = found.articles
    said = [value(one.title), *map(value, one.authors), value(one.date)]
    assert said == ["The oven on the slipway", "Berta Quast", "2022-11-03"]
    assert one.span.of(document.text).lstrip().startswith("The bakery")
    spans = [s.evidence.span.of(document.text) for s in (one.title, one.date) if s and s.evidence.span]
    assert spans == ["The oven on the slipway", "2022-11-03"]


@pytest.mark.parametrize(
    ("written", "title", "words"),
    [
        (('title: "The \\"oven\\" on the slipway"',), 'The "oven" on the slipway', 'The \\"oven\\" on the slipway'),
        (("title: 'The baker''s oven'",), "The baker's oven", "The baker''s oven"),
        (("title: >", "  The oven", "  on the slipway"), "The oven on the slipway", "The oven\n  on the slipway"),
        (("title: |-", "  The oven on the slipway"), "The oven on the slipway", "The oven on the slipway"),
        (("title: The oven", "  on the slipway"), "The oven on the slipway", "The oven\n  on the slipway"),
        (('title: "The \\u00f6ven"',), "The öven", "The \\u00f6ven"),
    ],
    ids=["quotes", "apostrophe", "folded", "literal", "two rows", "number"],
)
def test_a_value_in_any_form_of_yaml_is_read_and_points_at_its_words(
    written: tuple[str, ...], title: str, words: str
) -> None:
    document, found = read(yaml(*written, "tags: [oven]"))
    told = found.articles[0].title
    assert told is not None
    assert told.value == title
    assert told.evidence.span is not None
    assert told.evidence.span.of(document.text) == words


@pytest.mark.parametrize("role", ["translator", "Übersetzerin", "illustrator", "editor"])
def test_who_did_other_work_is_a_credit(role: str) -> None:
    front = yaml("authors:", "  - name: Berta Quast", "    role: writer", "  - name: Falk Niemann", f"    role: {role}")
    one = article(front)
    assert [a.value for a in one.authors] == ["Berta Quast"]
    assert [c.value for c in one.credits] == ["Falk Niemann"]


def test_keys_of_other_work_are_credits() -> None:
    one = article(yaml("author: Berta Quast", "translator: Falk Niemann", "photographer: Mia Rohde"))
    assert [a.value for a in one.authors] == ["Berta Quast"]
    assert [(c.value, c.role) for c in one.credits] == [("Falk Niemann", "translator"), ("Mia Rohde", "photographer")]


@pytest.mark.parametrize("unset", ["{{title}}", "<% tp.file.title %>", "${name}", "n/a", "Untitled", "TBD", '""', "~"])
def test_what_a_template_left_unset_states_nothing(unset: str) -> None:
    one = article(yaml(f"title: '{unset}'" if unset not in ('""', "~") else f"title: {unset}", f"publisher: '{unset}'"))
    assert (value(one.title), value(one.outlet)) == (None, None)


def test_the_site_is_no_author() -> None:
    assert article(yaml("author: Slipway", "publication: Slipway")).authors == ()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022", "2022"),
        ("2022/11", "2022-11"),
        ("20221103", "2022-11-03"),
        ("2022-11-03T05:10:00+01:00", "2022-11-03"),
        ("3 November 2022", "2022-11-03"),
        ("November 2022", "2022-11"),
        ("1970-01-01", None),
        ("2022-13", None),
    ],
)
def test_a_date_is_as_full_as_it_is_written(written: str, date: str | None) -> None:
    assert value(article(yaml(f"date: {written}", "author: Berta Quast")).date) == date


def test_a_day_that_the_text_prints_says_more_than_a_year() -> None:
    text = f"# The oven on the slipway\n\nBy Berta Quast, 3 November 2022\n\n{TEXT}"
    assert value(article(yaml("date: 2022", "tags: [oven]"), text).date) == "2022-11-03"


def test_a_date_that_can_be_read_two_ways_is_unknown_and_said_to_be() -> None:
    _, found = read(yaml("title: The oven on the slipway", "date: 03/11/2022"))
    assert found.articles[0].date is None
    (said,) = found.diagnostics
    assert (said.code, said.place.line, said.place.excerpt) == ("date-ambiguous", 3, "date: 03/11/2022")
    assert "03/11/2022 in front-matter can be 2022-11-03 or 2022-03-11" in said.message


def test_the_text_settles_a_date_that_can_be_read_two_ways() -> None:
    _, found = read(yaml("date: 03/11/2022", "author: Berta Quast"), f"{TEXT}\nPrinted on 25/11/2022 by the town.\n")
    assert value(found.articles[0].date) == "2022-11-03"
    assert found.diagnostics == ()


def test_front_matter_that_contradicts_the_byline_gives_way_and_is_kept() -> None:
    text = f"# The oven on the slipway\n\nBy Falk Niemann, 9 November 2022\n\n{TEXT}"
    _, found = read(PLAIN, text)
    (one,) = found.articles
    assert [a.value for a in one.authors] == ["Falk Niemann"]
    assert value(one.date) == "2022-11-09"
    assert {"Berta Quast", "2022-11-03"} <= {rival.value for rival in one.rivals}
    assert [(d.code, d.place.line) for d in found.diagnostics] == [("metadata-contradict", line) for line in (3, 4)]


def test_a_meta_element_s_date_that_can_be_read_two_ways_is_said_to_be() -> None:
    head = '<head>\n<meta name="date" content="03/11/2022"><title>x</title></head>'
    page = f"<html>{head}<body><p>{TEXT}</p></body></html>"
    document, _ = read_bytes(page.encode(), SeedName("page.html"))
    (said,) = (d for d in extract(document, split(document)).diagnostics if d.code == "date-ambiguous")
    assert said.place.line == 2


def test_the_marks_behind_a_heading_of_markdown_are_none_of_its_words() -> None:
    text = f"# The oven on the slipway #\n\nBy Berta Quast\n\n{TEXT}\n## Bricks and C# ##\n\n{TEXT}"
    document, trouble = read_bytes(text.encode(), SeedName("note.md"))
    (one,) = extract(document, split(document)).articles
    assert (value(one.title), trouble) == ("The oven on the slipway", ())
    assert [span.of(document.text) for span in one.headings] == ["Bricks and C#"]
