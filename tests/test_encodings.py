"""Bytes to text: a mark, strict UTF-8, nearly valid UTF-8, then the likeliest old encoding, reported."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    assert document.text == "The road under the water & the bridge\n"


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


WORDS = ("agua", "niño", "camión", "così", "été", "Über", "coração", "naïve", "road", "the", "«sí»", "l’eau", "CAFÉ")
MARKS = (" ", " ", " ", ", ", "” ", " “", " – ", "… ", "\u00a0» ", "\n")
SENTENCES = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=12, max_size=60)


def sentence(pieces: list[tuple[str, str]]) -> str:
    return "".join(word + mark for word, mark in pieces)


@given(SENTENCES, st.lists(st.integers(0, 10_000), min_size=1, max_size=3))
def test_utf8_with_a_few_bad_bytes_stays_utf8_and_shows_them(pieces: list[tuple[str, str]], places: list[int]) -> None:
    text = f"¿{sentence(pieces)}à – ç"
    at = sorted({place % len(text) for place in places})
    ends = [0, *at, len(text)]
    raw = b"\xff".join(text[a:b].encode() for a, b in pairwise(ends))
    found, name, trouble = decode(raw, "page.txt")
    assert (found.replace("\ufffd", ""), name) == (text, "utf-8")
    assert found.count("\ufffd") == len(at)
    assert [d.code for d in trouble] == ["encoding-broken"]


@given(SENTENCES)
def test_windows_1252_is_never_taken_for_broken_utf8(pieces: list[tuple[str, str]]) -> None:
    text = f"{sentence(pieces)}mañana"
    assert decode(text.encode("cp1252"), "page.txt")[:2] == (text, "windows-1252")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Señor Peña vive aquí".encode() + b"\xff.", "Señor Peña vive aquí\ufffd."),
        ("«Mañana habrá reunión», dijo. Será".encode()[:-1], "«Mañana habrá reunión», dijo. Ser\ufffd"),
        ("Le café — ".encode() + b"d\xe9j\xe0 vu", "Le café — d\ufffdj\ufffd vu"),
    ],
    ids=["one byte", "cut", "two in a line"],
)
def test_a_short_text_with_bad_bytes_stays_utf8(raw: bytes, text: str) -> None:
    found, name, trouble = decode(raw, "page.txt")
    assert (found, name, [d.code for d in trouble]) == (text, "utf-8", ["encoding-broken"])


def test_a_comment_from_another_machine_below_a_text_in_utf8_is_read() -> None:
    raw = "La señora Peña dijo «sí» ayer, según él.\n".encode() + "Mañana habrá más.\n".encode("cp1252")
    assert decode(raw, "page.txt")[0] == "La señora Peña dijo «sí» ayer, según él.\nMañana habrá más.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        ("Ночью шёл снег.", "koi8-r", "koi8-r"),
        ("НОЧЬЮ ШЁЛ СНЕГ", "cp1251", "cp1251"),
        ("Дорога № 7", "cp1251", "cp1251"),
        ("Старый мост снова открыт", "cp866", "cp866"),
        ("Старый мост снова открыт", "iso8859-5", "iso8859-5"),
        ("Île d’Oléron, été", "cp1252", "windows-1252"),
        ("£9 – déjà", "cp1252", "windows-1252"),
        ("Ö", "cp1252", "windows-1252"),
    ],
)
def test_a_handful_of_letters_is_read_in_its_encoding(text: str, encoding: str, read_as: str) -> None:
    assert decode(text.encode(encoding), "page.txt")[:2] == (text, read_as)


@pytest.mark.parametrize("label", ["utf-16", "unicode_escape", "idna", "rot13", "utf-7", "nonsense"])
def test_a_page_is_not_read_in_what_is_no_encoding_of_pages(label: str) -> None:
    page = f'<meta charset="{label}"><p>The road \\x41 under the water, {SPANISH}</p>'
    assert decode_page(page.encode(), "page.html") == (page, "utf-8", ())


def test_a_page_may_name_its_encoding_in_its_first_line() -> None:
    page = f'<?xml version="1.0" encoding="windows-1251"?><html><p>{RUSSIAN[:20]}</p></html>'
    assert decode_page(page.encode("cp1251"), "page.html")[:2] == (page, "windows-1251")


def test_a_page_with_an_old_name_for_its_encoding_and_a_bad_byte_stays_utf8() -> None:
    page = f'<meta charset="windows-1252"><p>{SPANISH}</p>'
    found, name, trouble = decode_page(page.encode().replace(b"alcalde", b"alcal\xffde", 1), "page.html")
    assert (found, name) == (page.replace("alcalde", "alcal\ufffdde", 1), "utf-8")
    assert [d.code for d in trouble] == ["encoding-broken"]
