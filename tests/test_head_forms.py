"""Heads put together from their pieces: titles, bylines, dates, standfirsts, buttons, in the orders in which pages have
them, in six languages.

``tests/head_forms.yml`` holds the pieces. Of each language the same 400 heads are drawn and read. Floors are what was
reached. A person whom the head does not name as its author is never given, nor a day that it does not print.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import extract
from generator.model import Article, PartKind, SeedName
from generator.read.seed import read_bytes
from generator.split import split

FORMS: dict[str, Any] = yaml.load(
    (Path(__file__).parent / "head_forms.yml").read_text("utf-8"), Loader=yaml.CSafeLoader
)
HEADS = 400
DAY, LATER = "2021-03-03", "2021-03-23"  # the later one where day and month could be taken for each other
# T title, B byline, D date, R both in one row, K standfirst, C kicker, M menu, N site's name, S buttons, P caption
ORDERS = (
    "TBD",
    "TDB",
    "TR",
    "DTB",
    "TKBD",
    "TKD",
    "TKR",
    "CTBD",
    "CTKR",
    "MTBD",
    "MCTKBSD",
    "NTDSB",
    "TPBD",
    "TKPR",
    "TBSDP",
    "TD",
    "TB",
    "BTD",
    "RT",
    "MNCTRSP",
    "TSDBK",
    "KTBD",
    "TBDK",
)
FLOORS = {  # shares of titles, sets of authors and dates
    "en": (0.9675, 0.9875, 0.99),
    "es": (0.975, 0.985, 1.0),
    "de": (0.9575, 0.985, 1.0),
    "fr": (0.9575, 0.9875, 1.0),
    "pt": (0.98, 0.9875, 1.0),
    "ru": (0.9475, 0.985, 1.0),
}


@dataclass(frozen=True)
class Head:
    page: str
    title: str
    authors: frozenset[str]
    date: str | None


def _drawn(language: str) -> Iterator[Head]:
    forms = FORMS[language]
    draw = random.Random(language)  # noqa: S311, the same each time
    for _ in range(HEADS):
        order = draw.choice(ORDERS)
        title, name = draw.choice(forms["titles"]), draw.choice(forms["names"])
        byline, date = draw.choice(forms["bylines"]), draw.choice(forms["dates"])
        row, standfirst = draw.choice(forms["rows"]), draw.choice(forms["standfirsts"])
        pieces = {
            "T": title,
            "B": byline,
            "D": date,
            "R": row,
            "K": standfirst,
            "C": draw.choice(forms["kickers"]),
            "M": "\n".join(forms["menu"]),
            "N": forms["site"],
            "S": "\n".join(forms["buttons"]),
            "P": forms["caption"],
        }
        signed = next((pieces[sign] for sign in order if sign in "BR"), "")
        dated = next((pieces[sign] for sign in order if sign in "DR"), "")
        named = {"{n}": name, "{N}": name.upper(), "{m}": forms["second_name"]}
        text = draw.choice(("\n", "\n\n")).join(pieces[sign] for sign in order)
        for sign, told in named.items():
            text = text.replace(sign, told)
        yield Head(
            page="\n\n".join((text, *forms["text"])) + "\n",
            title=title,
            authors=frozenset(told for sign, told in named.items() if sign in signed),
            date=None if not dated else LATER if "23/03" in dated else DAY,
        )


def _read(page: str) -> Article:
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    assert document is not None
    (article,) = (one for one in extract(document, split(document)).articles if one.kind is PartKind.ARTICLE)
    return article


@cache
def _readings(language: str) -> tuple[tuple[Head, Article], ...]:
    return tuple((head, _read(head.page)) for head in _drawn(language))


@pytest.mark.parametrize("language", FORMS)
def test_no_other_day_is_given(language: str) -> None:
    for head, article in _readings(language):
        assert article.date is None or article.date.value == head.date, head.page


@pytest.mark.parametrize("language", FORMS)
def test_nobody_else_is_an_author(language: str) -> None:
    for head, article in _readings(language):
        assert head.authors >= {name.value for name in article.authors}, head.page


@pytest.mark.parametrize("language", FORMS)
def test_titles_authors_and_dates_are_read(language: str) -> None:
    right: Counter[str] = Counter()
    for head, article in _readings(language):
        right["titles"] += article.title is not None and " ".join(article.title.value.split()) == head.title
        right["authors"] += head.authors == {name.value for name in article.authors}
        right["dates"] += (article.date.value if article.date else None) == head.date
    reached = tuple(right[field] / HEADS for field in ("titles", "authors", "dates"))
    assert all(share >= floor for share, floor in zip(reached, FLOORS[language], strict=True)), reached
