"""Words of a sentence and where they stand; attributes that are worked out once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.words import places_of, words_of
from generator.lazy import lazy


def test_words_are_cut_where_a_name_may_begin() -> None:
    text = "Gen. O’Hara’s report, l’Association"
    assert [word.text for word in words_of(text, 0, len(text))] == [
        "Gen.",
        "O’Hara’s",
        "report",
        ",",
        "l’",
        "Association",
    ]


@given(st.text(alphabet="aÉß1 \t\n\u00a0.,'’“-_&/СT", max_size=60), st.integers(0, 5))
def test_nothing_but_blanks_stands_between_words(text: str, start: int) -> None:
    words = words_of(text, start, len(text))
    places = tuple(places_of(text, start, words))
    assert [text[begin:end] for begin, end in places] == [word.text for word in words]
    assert "".join(word.text for word in words) == "".join(text[start:].split())


def test_a_lazy_attribute_is_made_once() -> None:
    class Page:
        asked = 0

        @lazy
        def lines(self) -> int:
            self.asked += 1
            return 7

    page = Page()
    assert (page.lines, page.lines, page.asked) == (7, 7, 1)
