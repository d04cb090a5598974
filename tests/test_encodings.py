"""Bytes to text: a mark, strict UTF-8, nearly valid UTF-8, then the likeliest old encoding, reported."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import SeedName
from generator.read.encoding import decode, decode_page
from generator.read.seed import read_bytes
from generator.split import split

RUSSIAN = "Дорога под водой снова вышла наверх, и два столба всё ещё считают вёрсты до деревни на горе. " * 4
SPANISH = (
    "La vieja carretera volvió a salir con sus mojones; «nadie la echó de menos», señaló el alcalde de Peñaclara. " * 4
)
FRENCH = (
    "La route est ressortie avec ses bornes – « personne ne l’a regrettée », a déclaré le maire de l’été dernier. " * 4
)


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        (SPANISH, "utf-8", "utf-8"),
        (SPANISH, "utf-8-sig", "utf-8"),
        (SPANISH, "utf-16", "utf-16"),
        (RUSSIAN, "utf-32", "utf-32"),
        (SPANISH, "latin-1", "windows-1252"),
        (FRENCH, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, encoding: str, read_as: str) -> None:
    found, name, trouble = decode(text.encode(encoding), "page.txt")
    assert (found, name) == (text, read_as)
    assert [d.code for d in trouble] == ([] if read_as == "utf-8" else ["encoding-guessed"])


def test_a_page_of_utf8_with_a_broken_byte_stays_utf8() -> None:
    raw = RUSSIAN[:50].encode() + b"\xff" + RUSSIAN[50:].encode()
    found, name, trouble = decode(raw, "page.txt")
    assert name == "utf-8"
    assert found.replace("\ufffd", "") == RUSSIAN
    assert [d.code for d in trouble] == ["encoding-broken"]


def test_a_page_may_name_its_encoding() -> None:
    page = f'<html><head><meta charset="iso-8859-1"><title>x</title></head><body><p>{SPANISH}</p></body></html>'
    found, name, trouble = decode_page(page.encode("latin-1"), "page.html")
    assert (found, name) == (page, "windows-1252")
    assert [d.code for d in trouble] == ["encoding-declared"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_divides_title_byline_and_text(end: str) -> None:
    rows = [
        "The road under the water",
        "By Ilse Brand",
        "3 March 2023",
        "The reservoir is lower than anybody remembers. " * 3,
    ]
    document, _ = read_bytes(end.join(rows).encode(), SeedName("page.txt"))
    (article,) = extract(document, split(document)).articles
    assert article.title is not None
    assert article.title.value == rows[0]
    assert [author.value for author in article.authors] == ["Ilse Brand"]


def test_a_page_too_deep_for_any_parser_loses_nothing() -> None:
    deep = "<div>" * 5000 + "The road under the water &amp; the bridge" + "</div>" * 5000
    document, _ = read_bytes(deep.encode(), SeedName("page.html"))
    assert document.text == "The road under the water & the bridge"
