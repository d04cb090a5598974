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
    "parts": (1.0, 0.972),
    "articles": (0.977, 0.966),
    "title": (1.0, 1.0),
    "authors": (1.0, 0.967),
    "date": (1.0, 0.99),
    "modified": (1.0, 0.937),
    "outlet": (1.0, 0.909),
    "tags": (1.0, 0.923),
    "headings": (0.835, 0.933),
    "credits": (1.0, 0.962),
    "language": (1.0, 1.0),
    "sources": (1.0, 0.93),
    "listed": (1.0, 1.0),
    "unnamed": (1.0, 0.952),
}
NEVER_INVENTED = (
    *("title", "authors", "date", "modified", "outlet", "tags"),
    *("credits", "sources", "listed", "unnamed", "from nothing"),
)


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


@pytest.mark.parametrize("field", NEVER_INVENTED)
def test_no_value_is_invented(field: str) -> None:
    """Neither where a page prints none nor beside what it prints."""
    total = _scored()
    assert total.invented[field] == 0, total.said[field]


def test_the_corpus_is_large_enough() -> None:
    assert len(list(CORPUS.glob("*.yml"))) >= 60
