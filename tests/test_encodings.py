"""Bytes to text: a mark, strict UTF-8, nearly valid UTF-8, then the likeliest old encoding, reported."""

from __future__ import annotations

import re
import zlib

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


GREEK = "Αυτό είναι ένα ελληνικό κείμενο για τον παλιό δρόμο. Η συνάντηση έγινε στην Πεντέλη. " * 4
CHINESE = "水下的旧路又露出来了，山上的村子里没有人记得它。" * 6


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        (SPANISH, "utf-16-le", "utf-16-le"),
        (RUSSIAN, "utf-16-be", "utf-16-be"),
        (SPANISH, "utf-32-le", "utf-32-le"),
        (RUSSIAN[:60], "cp1251", "cp1251"),
        (RUSSIAN[:60], "koi8-r", "koi8-r"),
        (GREEK, "cp1253", "cp1253"),
        (CHINESE, "gb18030", "gb18030"),
        ("El niño llegó", "latin-1", "windows-1252"),
    ],
)
def test_a_text_without_a_mark_or_a_short_one_is_read_in_its_encoding(text: str, encoding: str, read_as: str) -> None:
    found, name, trouble = decode(text.encode(encoding), "page.txt")
    assert (found, name) == (text, read_as)
    hint = "save it as UTF-8 if letters look wrong"
    assert [(d.message, d.hint) for d in trouble] == [(f"not UTF-8; read as {read_as}", hint)]


def test_two_texts_in_two_encodings_in_one_file_are_both_read() -> None:
    found, name, trouble = decode(SPANISH.encode() + b"\n" + SPANISH.encode("cp1252"), "page.txt")
    assert found == f"{SPANISH}\n{SPANISH}"
    assert name == "utf-8 and windows-1252"
    assert [d.code for d in trouble] == ["encoding-guessed"]


def test_no_byte_is_lost_in_windows_1252() -> None:
    raw = b"The caf\xe9 by the harbour \x81\x8d\x8f\x90\x9d "
    found, name, _ = decode(raw, "page.txt")
    assert name == "windows-1252"
    assert found == "The caf\xe9 by the harbour \x81\x8d\x8f\x90\x9d "


def test_what_is_hardly_a_text_is_said_to_be_so() -> None:
    packed = zlib.compress(RUSSIAN.encode() + bytes(range(256)) * 4)
    _, _, trouble = decode(packed, "page.txt")
    (said,) = (d for d in trouble if d.code == "seed-no-text")
    assert re.fullmatch(r"hardly a text: \d+ in 100 characters are control characters; kept as read", said.message)
    assert [d.code for d in decode(b"\0" * 1000, "page.txt")[2]] == ["seed-no-text"]
    assert decode(b"Page one\x0cPage two \x1b[1mbold\x1b[0m \x01", "page.txt")[2] == ()


def test_the_words_of_drawings_formulas_and_frames_are_text_too() -> None:
    page = """<p>The road <svg><style>a{}</style><title>Map</title><text>under water</text></svg> and
    <math><mi>x</mi><mo>=</mo><mn>2</mn></math> <object>no plug-in</object> <canvas>a chart</canvas>
    <video src="x">no film</video> <my-card><template shadowrootmode="open"><b>shadow</b></template></my-card>
    <template>unseen</template><script>unread</script></p>"""
    document, _ = read_bytes(page.encode(), SeedName("page.html"))
    seen = "The road Map under water and x=2 no plug-in a chart no film shadow"
    assert " ".join(document.text.split()) == seen
