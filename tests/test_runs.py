"""No run of anything makes a rule hang: long runs of characters and short patterns, in the places where rules look.

The bound is for the processor's time and far above what is needed (some 50 ms), far below what a pattern takes
that tries everything: those take minutes at this length.
"""

from __future__ import annotations

import time
from itertools import islice

import pytest

from generator.extract import extract
from generator.find import Linker
from generator.model import EntityId, SeedName
from generator.read.seed import read_bytes
from generator.split import split
from tests.nasty_text import NASTY, PLAIN
from tests.texts import person

LENGTH = 2_500
MOST_SECONDS = 5.0
SHORT = (
    *(chr(n) for n in range(32, 127)),
    *("a@", "a ", "A ", "A. ", "AA ", "Aa ", "1,", "1. ", ", ", "A, ", "a: ", "A-", "A.B.", "O’A ", "a/", "a\n", "A\n"),
    *("by ", "By A B, ", "de la ", "2020 ", "May ", "03/04/2023 ", "said ", "according to ", "cited by ", "Mr ", "( "),
    *("(a", "“a” ", "’s ", "U.S. ", "- ", "— ", "www.", "doi:10.1/", "[1] ", "#a ", "Tags: a, ", "| ", "© 2020 ", "Я "),
)
PLACES = {
    "alone": "{run}",
    "as a byline": "A light for the harbour\nby {run}\n\nThe town will put a second light on its wall, it says.\n",
    "in the text": "A light for the harbour\nby Nora Quill, March 3, 2021\n\nAccording to {run} said on Monday.\n",
}


@pytest.mark.parametrize("place", PLACES)
def test_no_run_holds_a_build_up(place: str) -> None:
    linker = Linker((person(EntityId("nora-quill"), "Nora Quill", aliases=("AA", "A B")),))
    slow = {}
    for pattern in dict.fromkeys((*SHORT, *NASTY, *PLAIN)):
        text = PLACES[place].format(run=(pattern * LENGTH)[:LENGTH])
        began = time.process_time()
        document, _ = read_bytes(text.encode("utf-8", "replace"), SeedName("a.txt"))
        for article in extract(document, split(document)).articles:
            linker.mentions(document, article)
        if (taken := time.process_time() - began) > MOST_SECONDS:
            slow[pattern] = taken
    assert slow == {}


ROWS = (
    "By Nora Quill",
    "3 May 2021",
    "3 May 2021, 10:15",
    "Posted on 3 May 2021 by Nora Quill",
    "Nora Quill | 3 May 2021 | The Ostwick Light",
    "Photo: Nora Quill for The Ostwick Light",
    "“It will shine,” he said.\nFollow The Ostwick Light",
    "By Nora Quill\nRelated posts",
    "Sources\n3 May 2021",
    "“It will shine,” said Ove Lund.\nSubscribe to The Ostwick Light",
    "A light for the harbour\n\nBy Nora Quill",
    "Share\n3 days ago\nNora Quill",
    "Updated: 3 May 2021\nUpdated: 4 May 2021",
)
LASTS = ("", "By N", "The town of Ostwick will put a second light on its wall, it says.")
FEW, TIMES = 8_000, 5
SYLLABLES = ("bak", "del", "fir", "gom", "hul", "kar", "lem", "nov", "pir", "rud", "sok", "tav", "vel", "zim")


@pytest.mark.parametrize("last", LASTS)
@pytest.mark.parametrize("rows", ROWS)
def test_rows_that_come_again_and_again_take_linear_time(rows: str, last: str) -> None:
    """A list of bylines compared each with each took 24 seconds for 40 KB."""

    def took(size: int) -> float:
        began = time.process_time()
        document, _ = read_bytes((f"{rows}\n" * (size // len(rows)) + last).encode(), SeedName("a.txt"))
        extract(document, split(document))
        return time.process_time() - began

    assert took(FEW * TIMES) < 2 * TIMES * took(FEW) + 0.5  # ``TIMES`` where it is linear, its square where it is not


def test_an_article_of_many_speakers_takes_linear_time() -> None:
    """Each named by one word and looked for in the whole text took a minute for 660 KB."""
    names = [f"{a}{b}{c}o".capitalize() for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]

    def took(number: int) -> float:
        told = (f"The light was out again and nobody had looked after it for a year, {name} said." for name in names)
        text = "A light for the harbour\nBy Nora Quill\n\n" + "\n\n".join(islice(told, number))
        began = time.process_time()
        document, _ = read_bytes(text.encode(), SeedName("a.txt"))
        (article,) = extract(document, split(document)).articles
        assert len(article.sources) == number
        return time.process_time() - began

    took(50)  # the words and patterns of the language are made once
    few, many = took(500), took(500 * TIMES)
    assert many < 2 * TIMES * few + 0.5
