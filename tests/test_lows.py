"""The words of a text without its marks."""

import pytest

from generator.text.lows import lows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee's 3rd try", ["ann", "lee", "s", "3rd", "try"]),
        ("—«L’Élysée»\u00a0: non_oui…", ["l", "élysée", "non", "oui"]),
        ("Straße", ["strasse"]),
        ("A\ud800b", ["a", "b"]),
        (" … ", []),
    ],
)
def test_words_are_runs_of_letters_and_digits_in_small(text: str, words: list[str]) -> None:
    assert lows(text) == words
