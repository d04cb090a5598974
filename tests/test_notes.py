"""Numbers of notes glued to a word: no part of a name, no end of a text, and the lines that tell what they say."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import Article, Document, SeedName
from generator.read.seed import read_bytes
from generator.split import split
from generator.text.notes import note_marks

GLUED = """\
The wheel below the weir

By Ilse Brand
4 May 2015

The wheel stood still for nine years, according to the Millers' Guild.1 It turned again in the wet spring of 1911.2

The warden, Owen Marsh, argues3 that nobody greased it, and the Weir Society,4 which owns it, says so too.5
"""
PAGE = (
    "<html><body><article><h1>The wheel below the weir</h1><p>By Ilse Brand, 4 May 2015</p>"
    '<p>The wheel stood still for nine years, according to the Millers\' Guild.<sup><a href="#n1">1</a></sup> The weir '
    "holds 40 m<sup>2</sup> of water, said the warden, Owen Marsh.<sup>2</sup> Reuters<sup>3</sup> reported the same "
    "in May, and nobody in the valley has doubted it since then.</p><p>What the mill was for before that year, and who "
    "it was that paid for its roof, is not known to any of those who live there today.</p></article></body></html>"
)


def _read(text: str, name: str = "wheel.txt") -> tuple[Document, Article]:
    document, _ = read_bytes(text.encode(), SeedName(name))
    assert document
    (article,) = extract(document, split(document)).articles
    return document, article


def test_a_glued_number_is_no_part_of_a_name_and_hides_no_end_of_a_sentence() -> None:
    _, article = _read(GLUED)
    assert article.title is not None
    assert article.title.value == "The wheel below the weir"
    assert [one.value for one in article.authors] == ["Ilse Brand"]
    assert [source.name for source in article.sources] == ["Millers' Guild", "Owen Marsh", "Weir Society"]


def test_the_text_keeps_the_mark_behind_its_last_word() -> None:
    document, article = _read(GLUED)
    assert article.blocks[-1].span.of(document.text).endswith("says so too.5")


def test_a_raised_number_of_a_page_is_shown_raised_and_is_no_part_of_a_name() -> None:
    document, article = _read(PAGE, "wheel.html")
    assert "Guild.¹ The weir holds 40 m² of" in document.text
    assert [source.name for source in article.sources] == ["Millers' Guild", "Owen Marsh", "Reuters"]


@pytest.mark.parametrize("dot", [".", ")", ""])
def test_lines_with_the_numbers_of_marks_are_listed(dot: str) -> None:
    notes = f"1{dot} Guild papers: https://guild.example/1911\n2{dot} Marsh, Wheels (York, 1912)\n"
    _, article = _read(f"{GLUED}\n{notes}")
    listed = [(source.name, source.url) for source in article.sources if source.listed]
    assert listed == [
        ("Guild papers: https://guild.example/1911", "https://guild.example/1911"),
        ("Marsh, Wheels (York, 1912)", None),
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("It fell in the dry year.7 It rose again.8", ["7", "8"]),
        ("“It fell,”1 he wrote, and “it rose.”2", ["1", "2"]),
        ("a wall1 and a gate2 and a quay3 in the rain", ["2"]),
        ("the Guild¹ held 9 km² and the FSA² its Weir.³", ["¹", "²", "³"]),
        ("See Chapter.4 alone, release 2.3 and then release 2.4.", []),
        ("The panel met with Windows95 and 3 boats; see note.12", []),
        ("On Sept.3, 2019 it rose, on Sept.4, 2019 it fell.", []),
    ],
)
def test_which_numbers_are_marks(text: str, marks: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in note_marks(text)] == marks
