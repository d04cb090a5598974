"""Boxes with other posts in the midst of a text, by the signs of their lines."""

import pytest

from generator.split.insets import resumed_lines


@pytest.mark.parametrize("signs", ["pprdpp", "pprddpp", "pprDpp"])
def test_a_list_of_nothing_but_dates_between_strange_texts_is_no_box(signs: str) -> None:
    texts = [" ".join(f"{word}{place}" for word in ("alder", "birch", "cedar", "elder")) * 20 for place in "qrstuvw"]
    assert list(resumed_lines(signs, [1] * len(signs), texts[: len(signs)])) == []


def test_a_box_ends_where_a_title_is_farther_off_than_its_entries_are() -> None:
    """The first of three titles set apart below a list is another page's head, however alike the texts are."""
    texts = ["The ploughs come up as far as the dome and the telescopes of Hochfell shake in the snow"] * 9
    assert list(resumed_lines("ppr" + "tttt" + "pp", [1, 1, 0, 0, 1, 0, 0, 1, 1], texts)) == [2, 3]
