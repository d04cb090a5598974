"""What a page prints stays what it is when its layout changes: a menu above it, buttons below its title, no blank rows.

Each labelled page of one article is read as it stands and once with each change of `tests.layout_changes`. Floors are
what was reached: how many titles, authors, dates and outlets are lost at most, or another in their place. A page that
prints none is given none, whatever stands around its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import extract
from generator.model import Article, PartKind, SeedName
from generator.read.seed import read_bytes
from generator.split import split
from tests.layout_changes import CHANGES, Change

CORPUS = Path(__file__).parent / "corpus"
FIELDS: dict[str, Callable[[Article], object]] = {
    "title": lambda article: article.title and article.title.value,
    "authors": lambda article: sorted(name.value for name in article.authors),
    "date": lambda article: article.date and article.date.value,
    "outlet": lambda article: article.outlet and article.outlet.value,
}
FEWEST = 90  # pages
_BELOW = {"outlet": 7}  # a site's name below what stands above each page of another site
LOST = {
    "no_blank_rows": {
        "outlet": 1
    },  # a periodical's, read where blank rows set off the line that heads each of its pages
    "a_menu_above": _BELOW,
    "a_menu_in_bullets_above": _BELOW,
    "a_menu_in_dashes_above": _BELOW,
    "a_menu_in_a_row_above": {"outlet": 5},
    "a_menu_of_links_above": _BELOW,
    "a_cookie_banner_above": _BELOW,
    "a_rubric_above": {"outlet": 14},
    "a_profile_below": {"authors": 1},
    "counters_above_the_text": {"authors": 1},  # counters within a letter end it before its signature
}
INVENTED = {
    "cells_apart": {"title": 1},  # "Boletín n.º 7", which stands beside a date
    "a_profile_below": {"authors": 11},  # of pages that name nobody: there the box says who wrote
}


@cache
def _pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """The text of each labelled page of one article, and what it prints."""
    found = {}
    for path in sorted(CORPUS.glob("*.yml")):
        label = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        articles = [one for one in label["articles"] if one["kind"] == "article"]
        if label["file"].endswith(".txt") and len(articles) == 1:
            page = (CORPUS / label["file"]).read_bytes().decode(label["encoding"]).removeprefix("\ufeff")
            found[path.stem] = "\n".join(page.splitlines()), articles[0]
    return found


def _values(text: str) -> dict[str, object]:
    """What the first article of the page is given."""
    document, _ = read_bytes(text.encode(), SeedName("page.txt"))
    assert document is not None
    found = extract(document, split(document))
    articles = [one for one in found.articles if one.kind is PartKind.ARTICLE]
    return {name: (value(articles[0]) or None) if articles else None for name, value in FIELDS.items()}


@cache
def _unchanged() -> dict[str, dict[str, object]]:
    return {name: _values(text) for name, (text, _) in _pages().items()}


def _differences(change: Change) -> Iterator[tuple[str, str, object, object]]:
    for name, (text, _) in _pages().items():
        lines = text.split("\n")
        changed = change(lines)
        given = _values("\n".join(changed)) if changed != lines else _unchanged()[name]
        for field, value in _unchanged()[name].items():
            if given[field] != value:
                yield name, field, value, given[field]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_layout_changes_nothing_of_what_is_printed(change: Change) -> None:
    found = list(_differences(change))
    lost = Counter(field for _, field, value, _ in found if value is not None)
    invented = Counter(field for page, field, _, given in found if given is not None and not _pages()[page][1][field])
    said = "\n".join(f"{page}: {field} {value!r}, now {given!r}" for page, field, value, given in found)
    assert lost <= Counter(LOST.get(change.__name__, {})), said
    assert invented <= Counter(INVENTED.get(change.__name__, {})), said


def test_there_are_pages_enough_and_each_change_changes_many() -> None:
    assert len(_pages()) >= FEWEST
    for change in CHANGES:
        changed = sum(change(text.split("\n")) != text.split("\n") for text, _ in _pages().values())
        assert changed >= 8, change.__name__
