"""A stranger's title in the bar of a window turns nothing of ours around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import bidi

OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"


@pytest.mark.parametrize("title", ["Ferry strike", "México", "Паром стоит", "渡輪", "“What?” — 1,000 €", ""])
def test_a_title_from_left_to_right_is_left_alone(title: str) -> None:
    assert bidi.isolated(title) == title


@given(st.text(alphabet="a\u05d0\u202e\u202c\u2066\u2067\u2068\u2069", max_size=12).filter(bidi.turns))
def test_whatever_a_title_opens_or_closes_it_ends_where_it_ends(title: str) -> None:
    found = bidi.isolated(title)
    depth = 0
    for at, character in enumerate(found):
        depth += (character in OPENING) - (character == CLOSING)
        assert depth > 0 or at == len(found) - 1
    assert depth == 0
    assert title in found
