"""Words for a people of two words are no names, wherever in the sentence they stand: ``Latin American``."""

import pytest

from generator.find.discover import discover
from tests.texts import article, document


@pytest.mark.parametrize(
    "text",
    [
        "The harbour took in many Latin American sailors.",
        "Regarding Latin American sailors, the harbour is silent. Many Latin American ships lie there.",
        "Regarding South Korean sailors, the harbour is silent.",
    ],
)
def test_a_people_of_two_words_is_no_name(text: str) -> None:
    read = document(text)
    assert [name.text for name in discover(read, article(read))] == []


def test_a_place_with_the_same_first_word_is_one() -> None:
    read = document("Regarding Latin America, the harbour is silent.")
    assert [name.text for name in discover(read, article(read))] == ["Latin America"]
