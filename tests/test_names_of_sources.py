"""The whole name of who is cited, and what kind of source it is: "Moor and Tide" is one journal, "Weirline" a firm."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split
from tests.test_denials import WORDS

NAMED = """
en | A spokesman for Weirline told Reuters that the lock was shut. | Weirline, organisation; Reuters, outlet
en | Erik Lund resigned. A spokesman for Lund said that the lock was shut. | Erik Lund, person
en | The study was published in the journal Moor and Tide on Monday. | Moor and Tide, outlet
en | The contractor, Weirline, said that the lock was shut. | Weirline, organisation
en | Weirline said that the lock was shut. Weirline, a small chain of mills, owns it. | Weirline, organisation
en | Ballard said that the lock was shut. Ballard, the head of the firm, owns it. | Ballard, person
en | Greenpeace said that the lock was shut. | Greenpeace, organisation
en | The think tank Sluice argued that the lock was badly drawn. | Sluice, organisation
es | El molino cierra, anunció Presalia. La cadena Presalia tiene tres. | Presalia, organisation
es | El estudio se publicó en la revista Moor and Tide el lunes. | Moor and Tide, outlet
es | Según la empresa pública Aguas de Riela, la presa está llena. | Aguas de Riela, organisation
es | El molino cierra, informó el Museo Lacustre el lunes. | Museo Lacustre, organisation
fr | Comme l'affirmait Le Grelot des neiges, le moulin va fermer. | Le Grelot des neiges, organisation
fr | La vente a été révélée par Ouest-France, le mois dernier. | Ouest-France, outlet
de | Laut Handwerkskammer haben im Tal neun Mühlen geschlossen. | Handwerkskammer, organisation
de | Laut Landgericht ist die Mühle verkauft. | Landgericht, organisation
de | „Die Mühle ist verkauft“, sagte Meinhof. | Meinhof, person
pt | Um porta-voz da Ferrália disse à Lusa que a ponte fechou. | Ferrália, organisation; Lusa, outlet
ru | ТАСС со ссылкой на источник в мэрии сообщило о закрытии плотины. | ТАСС, outlet; источник в мэрии, anonymous
"""
CASES = [line.split(" | ") for line in NAMED.strip().splitlines()]


def _cited(language: str, sentence: str) -> list[str]:
    frame = WORDS[language]["frame"]
    document, _ = read_bytes(
        f"Ostwick\n\nJan Petersen\n\n{frame}\n\n{sentence}\n\n{frame}\n".encode(), SeedName("a.txt")
    )
    assert document
    sources = [source for article in extract(document, split(document)).articles for source in article.sources]
    return sorted({f"{source.name}, {source.kind.value}" for source in sources})


@pytest.mark.parametrize(("language", "sentence", "cited"), CASES)
def test_a_source_has_its_whole_name_and_its_kind(language: str, sentence: str, cited: str) -> None:
    assert _cited(language, sentence) == sorted(cited.split("; "))


def test_a_note_that_only_leads_to_an_address_is_that_address() -> None:
    frame = WORDS["en"]["frame"]
    notes = "Notes\n\n1. See for instance https://mill.example/wheel.\n2. Cf. also https://weir.example/lock."
    document, _ = read_bytes(f"Ostwick\n\nJan Petersen\n\n{frame}\n\n{frame}\n\n{notes}\n".encode(), SeedName("a.txt"))
    assert document
    (article,) = extract(document, split(document)).articles
    listed = [(source.name, source.kind.value) for source in article.sources if source.listed]
    assert listed == [("https://mill.example/wheel", "url"), ("https://weir.example/lock", "url")]
