"""Folding: names are compared without accents, and every folded character knows where it stands in the original."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.fold import fold, folded

ODD = st.text(st.one_of(st.characters(), st.sampled_from("aé\u0301ß \u00a0\u200b\n\r\tœ“’–ﬁ")))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("López", "Lopez"),
        ("Lo\u0301pez", "Lopez"),
        ("“Obrador’s”", '"Obrador\'s"'),
        ("a\u00a0 \tb", "a b"),
        ("a\n\nb", "a\nb"),
        ("Iran–Contra", "Iran-Contra"),
        ("Straße in Kraków, Øresund", "Strasse in Krakow, Oresund"),
        ("U\u200bS\u00adA", "USA"),
        ("Mexico¹", "Mexico "),
        ("Йемен", "Иемен"),
        ("東京 and 서울", "東京 and 서울"),
    ],
)
def test_what_is_folded(text: str, plain: str) -> None:
    assert fold(text).text == plain


def test_a_found_name_is_pointed_at_in_the_original() -> None:
    text = "In the Straße, Lo\u0301pez\u00a0 Obrador’s \u200bhouse"
    found = fold(text)
    for name, printed in (("Lopez Obrador", "Lo\u0301pez\u00a0 Obrador"), ("Strasse", "Straße"), ("house", "house")):
        at = found.text.index(name)
        start, end = found.original(at, at + len(name))
        assert text[start:end] == printed


@given(ODD)
def test_offsets_are_exact_and_in_order(text: str) -> None:
    found = fold(text)
    spans = [found.original(i, i + 1) for i in range(len(found.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    for character, (start, end) in zip(found.text, spans, strict=True):
        assert character in fold(text[start:end]).text or text[start:end].isspace()


@given(ODD)
def test_nothing_but_marks_and_invisible_characters_is_lost(text: str) -> None:
    found = fold(text)
    covered = {i for at in range(len(found.text)) for i in range(*found.original(at, at + 1))}
    lost = (text[i] for i in range(len(text)) if i not in covered)
    assert all(unicodedata.category(c) in ("Mn", "Me", "Cf") or c.isspace() for c in lost)


@given(st.text(st.characters(max_codepoint=126, min_codepoint=33)))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert fold(text).text == text
    assert folded(text) == text


def test_long_runs_take_linear_time() -> None:
    for run in ("é", " ", "\u00a0", "\u0301", "ß", "“", "\n"):
        begin = time.process_time()
        fold(run * 200_000)
        assert time.process_time() - begin < 2
