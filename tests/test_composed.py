"""Accents on their own, soft hyphens and unseen signs change nothing that is found, and every span is the file's."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import rendered
from generator.extract import Extracted, extract
from generator.extract.nearmisses import near_misses
from generator.inspection import inspect
from generator.model import Document, SeedName, Span
from generator.read.composing import reading_of
from generator.read.seed import read_bytes
from generator.split import split
from generator.text.composed import composed

CORPUS = Path(__file__).parent / "corpus"
PAGES = ("de-newspaper-01", "es-interview-01", "fr-newspaper-01", "pt-newspaper-01", "ru-interview-01", "es-glued-01")
_UNSEEN = re.compile("[\u00ad\u200b\u200e]")
_LONG = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})")


def laid_apart(text: str) -> str:
    """As in a PDF file: letters and accents apart, a soft hyphen here and there, signs of direction around rows."""
    words = (_LONG.sub("\u00ad", word, count=1) if n % 3 == 0 else word for n, word in enumerate(text.split(" ")))
    return "\u200e" + unicodedata.normalize("NFD", " ".join(words)).replace("\n", "\u200b\n\u200e")


def whole(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def read(text: str) -> tuple[Document, Extracted]:
    document, _ = read_bytes(text.encode(), SeedName("page.txt"))
    return document, extract(document, split(document))


def told(document: Document, found: Extracted) -> list[object]:
    """All that was found, with the words that the spans point at."""

    def words(span: Span | None) -> str | None:
        return whole(span.of(document.text)) if span else None

    said: list[object] = []
    for a in found.articles:
        single = (a.title, a.date, a.modified, a.outlet, *a.authors, *a.tags, *a.credits, *a.rivals)
        said += [(s.property, s.value, words(s.evidence.span)) for s in single if s]
        said += [(s.name, s.phrase, s.via, words(s.span), words(s.name_span)) for s in a.sources]
        said += [(block.kind, words(block.span)) for block in a.blocks]
        said += [(a.lines, a.kind, *map(words, a.headings))]
        said += [(miss.about, miss.why, words(miss.span)) for miss in near_misses(document, found.parts, a)]
    return said + [(part.kind, part.lines, words(part.span)) for part in found.parts]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_its_accents_apart_says_the_same(name: str) -> None:
    text = unicodedata.normalize("NFC", (CORPUS / f"{name}.txt").read_text())
    document, found = read(laid_apart(text))
    assert document.text == laid_apart(text)
    assert "".join(part.span.of(document.text) for part in found.parts) == document.text
    assert told(document, found) == told(*read(text))


def test_names_and_dates_with_accents_apart_are_whole() -> None:
    page = "Der Fährmann hört auf\n\nVon Jürgen Höfler\n3. März 2021\n\nSeit Jahren, sagte Zoë Brühl, fährt niemand.\n"
    document, found = read(unicodedata.normalize("NFD", page))
    (article,) = found.articles
    assert article.title is not None
    assert article.date is not None
    assert [article.title.value, article.date.value] == ["Der Fährmann hört auf", "2021-03-03"]
    assert [(a.value, a.evidence.span.of(document.text)) for a in article.authors if a.evidence.span] == [
        ("Jürgen Höfler", unicodedata.normalize("NFD", "Jürgen Höfler"))
    ]
    assert [source.name for source in article.sources] == ["Zoë Brühl"]


def test_the_stress_of_a_word_stays_in_the_title() -> None:
    head = "За\u0301мок на горе\n\nАвтор: Оле\u0301г Бра\u0301гин\n14 мая 2021"
    page = f"{head}\n\nЗамок на горе открыт, и жители несут туда свечи.\n"
    _, found = read(page)
    (article,) = found.articles
    assert article.title is not None
    assert article.title.value == "За\u0301мок на горе"
    assert [author.value for author in article.authors] == ["Оле\u0301г Бра\u0301гин"]


def test_a_diagnostic_points_at_the_words_in_the_file() -> None:
    head = "El faro que vuelve\n\nPor José Ibáñez, publicado el 03/04/2021"
    page = f"{head}\n\nEl faro de la isla vuelve a girar, dicen.\n"
    apart = unicodedata.normalize("NFD", page)
    _, found = read(apart)
    (said,) = (d for d in found.diagnostics if d.code == "date-ambiguous")
    row = apart.splitlines()[2]
    assert said.place.excerpt == row
    assert row[said.place.column - 1 :][: said.place.width] == "03/04/2021"
    _, line, carets = rendered(said).split("\n")
    assert whole(line)[carets.index("^") : carets.rindex("^") + 1] == "03/04/2021"


def test_a_text_without_such_signs_is_read_as_it_is() -> None:
    for text in ("Plain words.", "Señor Núñez", "Ünal – “Çelik”", ""):
        assert composed(text) is None
        document, _ = read_bytes(text.encode(), SeedName("page.txt"))
        assert reading_of(document).document is document
    assert composed("\u200b\ufeff") is None


@given(st.text(st.sampled_from("ae é\n\u0301\u0308\u00ad\u200bяк")), st.lists(st.integers(0, 60), max_size=4))
def test_pieces_of_the_composed_text_are_the_whole_source(text: str, cuts: list[int]) -> None:
    made = composed(text)
    if made is None:
        return
    places = sorted({0, len(made.text), *(cut for cut in cuts if cut <= len(made.text))})
    edges = [made.edge(place) for place in places]
    assert "".join(text[a:b] for a, b in pairwise(edges)) == text
    assert [made.offset(edge) for edge in edges] == places
    for start, end in pairwise(places):
        begin, stop = made.words(start, end)
        assert 0 <= begin <= stop <= len(text)
        assert made.place(start) == begin
        assert whole(text[begin:stop])[:1] == whole(made.text[start:end])[:1]


def test_an_editor_s_words_are_found_with_their_accents_in_the_letters_or_apart(tmp_path: Path) -> None:
    page = "El faro que vuelve\n\nPor José Ibáñez\n\nEl faro de la isla vuelve a girar, dijo Ángela Peñalver.\n"
    (tmp_path / "faro.txt").write_text(unicodedata.normalize("NFD", page))
    notes = (
        "  notes:\n  - {on: {line: 5, quote: Ángela Peñalver}, body: The keeper., by: the editors, date: 2024-01-02}\n"
    )
    drop = "  mentions:\n    drop:\n    - {line: 5, text: Ángela Peñalver, why: a pen name}\n"
    (tmp_path / "faro.yml").write_text(f"articles:\n- lines: [1, 5]\n{notes}{drop}")
    found = inspect([tmp_path / "faro.txt"], own=tmp_path)
    (seed,) = found.seeds
    (note,) = seed.articles[0].notes
    assert note.span is not None
    assert whole(note.span.of(seed.document.text)) == "Ángela Peñalver"
    assert "Ángela Peñalver" not in [whole(mention.text) for mention in seed.articles[0].mentions]
    assert found.diagnostics == ()
