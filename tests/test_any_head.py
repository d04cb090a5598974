"""Whatever stands above a text, the page is read to its end: names, labels, dates and signs put together at random."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import extract
from generator.extract.nearmisses import near_misses
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

_SAID = """By by Von par por Фото: Photo: Text: Ann ANN Lee O'Neill de van J. P. Müller-Lund María Анна Белова @annlee
Staff Reporter and & / | · , — ( ) [ ] “ ” : . * 3 12 2021 March März marzo 12/05/2021 2021-05-12 10:42 Updated
Published Reuters (AP) The Harbour Mail Daily News © # > • Comments Share min read 5 Oslo, in für the"""
_WORDS = st.sampled_from(_SAID.split())
_BLANK = st.sampled_from((" ", " ", " ", "  ", "   ", "\u00a0", "\u200b", "\t", ""))
_NAMES = st.sampled_from(("Ann", "ANN", "Lee", "María", "José", "O'Neill", "van", "J.", "Lund", "Анна", "and", "Oslo"))
_ROW = st.one_of(st.lists(st.tuples(_WORDS, _BLANK), max_size=8), st.lists(st.tuples(_NAMES, _BLANK), max_size=5)).map(
    lambda told: "".join(word + blank for word, blank in told)
)
_TEXT = (
    "The harbour board met for three hours and agreed on very little, and two of its members left before the end.",
    "“We never asked for a tower,” the keeper said, and pointed at the plans that lay on the table between the cups.",
)


@settings(max_examples=400)
@given(st.lists(_ROW, min_size=1, max_size=7), st.lists(_ROW, max_size=3))
def test_a_page_with_any_head_and_foot_is_read(head: list[str], foot: list[str]) -> None:
    page = "\n".join((*head, *_TEXT, *foot))
    document, _ = read_bytes(page.encode(), SeedName("a.txt"))
    parts = split(document)
    found = extract(document, parts)
    assert "".join(part.span.of(document.text) for part in parts) == document.text
    for article in found.articles:
        near_misses(document, found.parts, article)
        for said in (*article.authors, *article.credits):
            assert said.value
            assert said.value.split() == said.evidence.span.of(document.reading).replace("\u200b", "").split()
