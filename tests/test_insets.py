"""Boxes with other posts in the midst of a text, by the signs of their lines."""

import pytest

from generator.split.insets import resumed_lines


@pytest.mark.parametrize("signs", ["pprdpp", "pprddpp", "pprDpp"])
def test_a_list_of_nothing_but_dates_between_strange_texts_is_no_box(signs: str) -> None:
    texts = [" ".join(f"{word}{place}" for word in ("alder", "birch", "cedar", "elder")) * 20 for place in "qrstuvw"]
    assert list(resumed_lines(signs, [1] * len(signs), texts[: len(signs)])) == []
