"""The quality gate: what the labelled pages print is found, and nothing is made up.

Floors are what was reached, to the thousandth: a change that lowers a figure fails, one that raises it raises the
floor. ``python -m tests.corpus_score --show=title`` lists each difference.
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.corpus_score import CORPUS, Score, score

# field: (precision, recall)
FLOORS = {
    "parts": (1.0, 0.97),
    "articles": (0.971, 0.966),
    "title": (1.0, 1.0),
    "authors": (0.991, 0.959),
    "date": (1.0, 0.99),
    "modified": (1.0, 0.937),
    "outlet": (0.989, 0.866),
    "tags": (0.983, 0.923),
    "headings": (0.835, 0.933),
    "credits": (0.925, 0.925),
    "language": (1.0, 1.0),
    "sources": (1.0, 0.929),
    "listed": (1.0, 1.0),
    "unnamed": (0.975, 0.952),
}


@cache
def _scored() -> Score:
    return score()


@pytest.mark.parametrize("field", FLOORS)
def test_a_field_keeps_its_floors(field: str) -> None:
    total = _scored()
    precision, recall = FLOORS[field]
    differences = "\n".join(total.said[field])
    assert total.precision(field) >= precision, differences
    assert total.recall(field) >= recall, differences


def test_nothing_comes_from_nothing() -> None:
    """A page that prints no title, author, date or outlet is given none."""
    total = _scored()
    assert total.invented["from nothing"] == 0, total.said["from nothing"]


def test_the_corpus_is_large_enough() -> None:
    assert len(list(CORPUS.glob("*.yml"))) >= 60
