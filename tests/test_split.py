"""Parts tile any text, blocks cover the text of their article, and no rule falls over."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import extract
from generator.model import Document, PartKind, SeedName, Span
from generator.read.seed import read_bytes
from generator.split import split
from generator.split.metaline import read_metaline
from tests.corpus_score import CORPUS

LINES = [
    "The committee that met in a lift",
    "By Ingrid Solberg",
    "Published 3 March 2023 | Updated 03/04/2023",
    "January 21, 2025 by Ann Lee 1 Comment",
    "Committee rooms are booked months ahead, said Ann Lee, and according to the Marsh Gazette nobody had booked one.",
    "Leave a Reply",
    "Ann Lee says:",
    "Sources:",
    "• https://example.org/report.pdf",
    "Related posts",
    "© 2024 The Marsh Gazette",
    "# Heading",
    "---",
    "###",
    "Tags: lifts, committees",
    "Photo: Ann Lee",
    "share",
    "\u200b",
    "",
]
PAGES = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
TEXTS = st.one_of(PAGES, st.text(max_size=300), st.text(alphabet=" \t\n\r\x0b\x0c\u2028\u00a0aZ.:-#*|", max_size=200))


def document(text: str, name: str = "page.txt") -> Document:
    return Document(SeedName(name), text, "0" * 64, len(text), "utf-8")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_parts_tile_any_text(text: str) -> None:
    parts = split(document(text))
    assert "".join(part.span.of(text) for part in parts) == text
    assert all(one.span.end == other.span.start for one, other in pairwise(parts))
    assert all(1 <= part.lines[0] <= part.lines[1] <= len(document(text).lines) for part in parts)


def seen(text: str) -> str:
    """Without blanks, and without signs that nobody sees (soft hyphens, signs of direction)."""
    return "".join(sign for sign in "".join(text.split()) if unicodedata.category(sign) != "Cf")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_blocks_cover_every_sign_of_the_article_parts(text: str) -> None:
    page = document(text)
    found = extract(page, split(page))
    for article in found.articles:
        own = [part for part in found.parts if part.article == article.id and part.kind is article.kind]
        shown = "".join(block.span.of(text) for block in article.blocks)
        assert seen(shown) == seen("".join(part.span.of(text) for part in own))
        assert list(article.blocks) == sorted(article.blocks, key=lambda block: block.span)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_printed_value_is_what_stands_at_its_span(text: str) -> None:
    page = document(text)
    for article in extract(page, split(page)).articles:
        for statement in (*article.authors, *article.tags, *([article.title] if article.title else [])):
            assert statement.evidence.span is not None
            assert statement.value == " ".join(statement.evidence.span.of(text).split())
        for source in article.sources:
            assert source.name


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_no_bytes_are_too_strange_to_read(raw: bytes, name: str) -> None:
    page, _ = read_bytes(raw, SeedName(name))
    parts = split(page)
    assert "".join(part.span.of(page.text) for part in parts) == page.text
    extract(page, parts)


RUNS = [
    "[",
    "![",
    "<![CDATA[",
    "-",
    "=",
    "*",
    "a",
    "A",
    " ",
    "\xa0",
    ".",
    ",",
    ":",
    '"',
    "“",
    "1",
    "1/",
    "2024-",
    "by ",
    "By A",
    "A.",
    "A. ",
    "O'",
    "Al-",
    "de la ",
    "J. ",
    "March 3, ",
    "said ",
    "according to ",
    "© ",
    "Photo: ",
    "http://",
    "10.1000/",
    "#",
    "Tags: ",
    "a,",
    "Anna Lee, ",
    "Anna ",
    "(",
    ")",
    "||",
    "\t|",
    "> ",
    "5 min read · ",
    "Published ",
    "Filed under ",
    "х",
    "Ё",
]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("prefix", ["", "A title of five words\nBy Ann Lee on 3 March 2023\n", "By "])
def test_long_runs_take_linear_time(run: str, prefix: str) -> None:
    def took(signs: int) -> float:
        page = document(prefix + run * (signs // len(run)))
        begun = time.process_time()
        extract(page, split(page))
        return time.process_time() - begun

    took(2_000)
    assert took(60_000) < 1.5


@pytest.mark.parametrize(
    "run",
    ["\n", "A title\n", "By Ann Lee\n", "3 March 2023\n", "Share\n", "Ann Lee says:\n", "Some prose here. " * 8 + "\n"],
)
def test_many_lines_take_linear_time(run: str) -> None:
    page = document(run * 6_000)
    begun = time.process_time()
    extract(page, split(page))
    assert time.process_time() - begun < 6


def test_pages_of_every_kind_of_part_exist_in_the_corpus() -> None:
    kinds = set()
    for path in sorted(CORPUS.glob("en-*.txt")):
        page, _ = read_bytes(path.read_bytes(), SeedName(path.name))
        kinds |= {part.kind for part in split(page)}
    assert kinds == set(PartKind)


def test_hyphens_between_a_name_and_a_date_take_no_time() -> None:
    line = f"Ann Lee, {'A-' * 60}§ 3 March 2020"
    split(document(f"{line}\n\nThe road is open."))
    began = time.process_time()
    split(document(f"The road under the water\n{line}\n\nThe road is open."))
    assert time.process_time() - began < 1


@pytest.mark.parametrize("sign", [", ", " and ", " / ", " & "])
def test_a_row_of_many_names_takes_no_time(sign: str) -> None:
    row = sign.join(["Ann Lee"] * 15) + f"{sign}Ann Lee qq"
    split(document(f"{row[:60]}\n\nThe road is open."))
    began = time.process_time()
    split(document(f"The road under the water\n{row[:148]}\n\nThe road is open."))
    assert time.process_time() - began < 1


def test_a_row_is_read_without_the_rest_of_its_file() -> None:
    row = "By Ann Lee, PhD, 3 May 2021"
    text = "Bo Marsh, PhD, wrote to us.\n" * 20_000 + row
    span = Span(len(text) - len(row), len(text))
    read_metaline(row, Span(0, len(row)))
    began = time.process_time()
    read = [read_metaline(text, span) for _ in range(20)]
    assert time.process_time() - began < 1
    assert read[0] is not None
    assert [author.span.of(text) for author in read[0].authors] == ["Ann Lee"]
