"""Sentences in six languages in which nobody says anything, and near ones in which somebody does."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "attributions/denials.yml").read_text("utf-8"))


def _cited(text: str) -> set[str]:
    document, _ = read_bytes(f"Ostwick\n\nJan Petersen\n\n{text}\n".encode(), SeedName("a.txt"))
    sources = [source for article in extract(document, split(document)).articles for source in article.sources]
    return {f"{source.name} via {source.via}" if source.via else source.name for source in sources}


def _page(language: str, sentence: str) -> str:
    frame = WORDS[language]["frame"]
    return f"{frame}\n\n{sentence}\n\n{frame}"


def _all(kind: str) -> list[tuple[str, str]]:
    return [(language, sentence) for language, words in WORDS.items() for sentence in words[kind]]


def test_there_are_words_of_six_languages() -> None:
    assert len(WORDS) == 6
    assert all(_cited(_page(language, "")) == set() for language in WORDS)


@pytest.mark.parametrize(("language", "sentence"), _all("denied"))
def test_nobody_is_cited_who_said_nothing(language: str, sentence: str) -> None:
    assert _cited(_page(language, sentence)) == set()


@pytest.mark.parametrize(("language", "sentence"), _all("told"))
def test_who_said_something_is_cited(language: str, sentence: str) -> None:
    assert _cited(_page(language, sentence)) == set(WORDS[language]["told"][sentence])


def test_a_text_too_short_to_tell_its_language_is_read_with_the_likeliest() -> None:
    sentence = "La presa aguanta, lamenta Marta Luján, presidenta de los regantes de Moya."
    assert _cited(f"{sentence} Queda un mes.") == {"Marta Luján"}


def _keeper(number: int) -> str:
    return "".join("bdfgklmn"[number >> shift & 7] + "aeiou"[shift % 5] for shift in (0, 3, 6, 9)) + "keeper"


def test_who_was_met_before_is_looked_up_in_linear_time() -> None:
    """Each paragraph tells of another keeper, who might have been named in all the text before it."""
    frame = WORDS["en"]["frame"] * 2

    def took(many: int) -> float:
        text = "\n".join(f"The {_keeper(number)} said that the weir was sound. {frame}" for number in range(many))
        begun = time.process_time()
        assert len(_cited(text)) > many / 2
        return time.process_time() - begun

    few, more = (min(took(many) for _ in range(3)) for many in (500, 4000))  # a busy machine disturbs one, not all
    assert more < 24 * few  # eight times the text: 8 where each look-up is cheap, 64 where it grows with the text
