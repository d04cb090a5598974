"""The linker: which names of the authority file count where, and which do not."""

from __future__ import annotations

import pytest

from generator.find import Linker
from generator.model import Entity
from tests.texts import article, document, organisation, pairs, person, place

OBRADOR = person("obrador", "Andrés Manuel López Obrador", weak=("Obrador",))
CASTROS = (
    person("fidel", "Fidel Castro", aliases=("Castro",)),
    person("raul", "Raúl Castro", aliases=("Castro",)),
)
MEXICO = place("mexico", "Mexico", not_in=("New Mexico",))
USA = place("usa", "United States", aliases=("U.S.", "US"))
FARC = organisation("farc", "FARC")
ELN = organisation("eln", "ELN")


def linked(text: str, *entities: Entity) -> list[tuple[str, str]]:
    doc = document(text)
    found = [m for m in Linker(entities).mentions(doc, article(doc)).mentions if m.status == "reviewed"]
    for mention in found:
        assert mention.span.of(text) == mention.text
    return pairs(tuple(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Mexico’s north", [("Mexico", "mexico")]),
        ("a Mexican in New Mexico", []),
        ("see https://mexico.example/Mexico or Mexico@example.com", []),
        ("ONE OF MEXICO’S MOST wanted", [("MEXICO", "mexico")]),
        ("Me\u0301xico and M\u00e9xico", [("Me\u0301xico", "mexico"), ("M\u00e9xico", "mexico")]),
        ("the U.S.-Mexican border", [("U.S.", "usa")]),
        ("tell us about the US", [("US", "usa")]),
        ("FARC-ELN talks", [("FARC", "farc"), ("ELN", "eln")]),
        ("the United\u00a0 States", [("United\u00a0 States", "usa")]),
        ("United\n\nStates", []),
    ],
)
def test_names_as_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert linked(text, MEXICO, USA, FARC, ELN) == expected


def test_a_weak_form_counts_only_after_the_full_form() -> None:
    assert linked("President Obrador. Later Andres Manuel Lopez Obrador.", OBRADOR) == [
        ("Andres Manuel Lopez Obrador", "obrador")
    ]
    assert linked("Andres Manuel Lopez Obrador spoke. President Obrador left.", OBRADOR)[1] == ("Obrador", "obrador")


def test_a_surname_counts_after_the_full_form_if_it_is_unique_there() -> None:
    glen, maria = person("glen", "Glen VanHerck"), person("maria", "Maria VanHerck")
    assert linked("VanHerck. Glen VanHerck. General VanHerck’s aides", glen, maria) == [
        ("Glen VanHerck", "glen"),
        ("VanHerck", "glen"),
    ]
    assert len(linked("Glen VanHerck met Maria VanHerck. VanHerck smiled.", glen, maria)) == 2


def test_an_alias_with_two_owners_is_reported_and_not_linked() -> None:
    doc = document("Raúl Castro came. Castro left.")
    found = Linker(CASTROS).mentions(doc, article(doc))
    assert [m.text for m in found.mentions if m.status == "reviewed"] == ["Raúl Castro"]
    assert [(a.text, a.owners) for a in found.ambiguities] == [("Castro", ("fidel", "raul"))]
    assert [d.place.column for d in found.diagnostics] == [19]


def test_a_misspelling_is_linked_as_written_and_flagged() -> None:
    doc = document("President Trum said")
    trump = person("trump", "Donald Trump", misspellings=("Trum",))
    (mention,) = Linker([trump]).mentions(doc, article(doc)).mentions
    assert (mention.text, mention.entity, mention.misspelt) == ("Trum", "trump", True)
