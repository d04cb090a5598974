"""What is quoted in the midst of a text ends no article, begins none, and gives it neither author nor date."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import PartKind, SeedName
from generator.read.seed import read_bytes
from generator.split import split

ABOVE = (
    "The lamp room of the old pit has been a museum for three years, and in all that time nobody has dared to polish "
    "the brass plate beside its door.",
    "Whoever comes before noon hears the keeper wind the clock, which runs four minutes fast and is loved for it by "
    "the children of the whole valley.",
)
BELOW = (
    "The plate bears nine names, and two of them are spelt in a way that the families never used themselves.",
    "A new plate would cost as much as the roof of the shed, and the shed is wet, so the plate will have to stay.",
)
HEAD = "Nine names on a plate\nBy Ilse Brand\n12 May 2018\n"
QUOTED = {
    "a message": ("Polish it! Polish it!", "— Tom Odell (@todell) April 2, 2016"),
    "a long message": (
        "Polish it, or",
        "take it down at last! pic.example/xyz",
        "— Tom Odell (@todell) 2 de abril de 2016",
    ),
    "a saying": ("“A plate is a plate.”", "— Tom Odell, 2 April 2016"),
    "a saying in angles": ("«Una placa es una placa.»", "— Tomás Odell, 2 de abril de 2016"),
    "a short sentence": ("A plate is a plate.", "— Tom Odell, 2 April 2016"),
    "a name and a date": ("Tom Odell, 2 April 2016",),
    "a cutting": ("> Plate unveiled in the rain", "> by Tom Odell, April 2, 2016"),
    "a cutting and its text": ("> **Plate unveiled**", "> By Tom Odell, 2 April 2016", "> It rained all day."),
    "a listing": ("```", "By Tom Odell", "2016-04-02", "```"),
}


def _page(quoted: tuple[str, ...]) -> str:
    return "\n\n".join((HEAD, *ABOVE, "\n".join(quoted), *BELOW)) + "\n"


@pytest.mark.parametrize("kind", QUOTED)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_quotation_is_part_of_the_text(kind: str, suffix: str) -> None:
    document, _ = read_bytes(_page(QUOTED[kind]).encode(), SeedName(f"page.{suffix}"))
    assert document
    parts = split(document)
    (article,) = extract(document, parts).articles
    assert article.title
    assert article.date
    assert article.title.value == "Nine names on a plate"
    assert [author.value for author in article.authors] == ["Ilse Brand"]
    assert (article.date.value, article.rivals) == ("2018-05-12", ())
    assert [part.kind for part in parts] == [PartKind.ARTICLE]


@pytest.mark.parametrize("kind", QUOTED)
def test_nor_where_the_head_names_nobody(kind: str) -> None:
    page = _page(QUOTED[kind]).replace("By Ilse Brand\n12 May 2018\n", "\n".join(BELOW).join("\n\n"))
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    assert document
    (article,) = extract(document, split(document)).articles
    assert (article.authors, article.date) == ((), None)


def test_a_byline_behind_a_dash_or_a_sign_above_the_text_is_no_quotation() -> None:
    for byline in ("— Tom Odell, 2 April 2016", "> by Tom Odell, April 2, 2016"):
        page = "\n\n".join(("Nine names on a plate", byline, *ABOVE))
        document, _ = read_bytes(page.encode(), SeedName("page.txt"))
        assert document
        (article,) = extract(document, split(document)).articles
        assert [author.value for author in article.authors] == ["Tom Odell"]


def test_the_signature_of_a_text_is_none_either() -> None:
    page = "\n\n".join(("Nine names on a plate", *ABOVE, *BELOW, "Tom Odell, 2 April 2016"))
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    assert document
    (article,) = extract(document, split(document)).articles
    assert [author.value for author in article.authors] == ["Tom Odell"]


def test_nor_is_a_name_and_a_date_below_a_standfirst() -> None:
    page = "\n\n".join(("Nine names on a plate", ABOVE[0], "Tom Odell, 2 April 2016", *BELOW, ABOVE[1]))
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    assert document
    (article,) = extract(document, split(document)).articles
    assert [author.value for author in article.authors] == ["Tom Odell"]
