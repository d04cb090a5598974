"""The linker: which names of the authority file count where, and which do not."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.explain import explain
from generator.find import RULES, Linker
from generator.find.decisions import BY_EDITOR
from generator.find.kinds import CALLED, GIVEN, HEAD, OUTLET, PLAIN, SURNAME, TERRITORY, TITLE
from generator.find.linker import candidate_id
from generator.find.matcher import _STRETCH, Matcher
from generator.find.names import Form
from generator.find.variants import ACRONYM, VARIANT
from generator.model import BlockKind, Entity, EntityId, EntityType
from generator.read.authority import is_id
from tests.marked import marked
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
        ("the U.S.A. and the U.S.S.R. fought; it cost US$ 3", []),
        ("NOBODY TOLD US ANYTHING", []),
        ("US TROOPS LEAVE", [("US", "usa")]),
        ("WHAT THE US WANTS", [("US", "usa")]),
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


def test_a_surname_that_is_a_word_too_counts_at_the_head_of_a_sentence_only_before_a_verb() -> None:
    text = "Robert Young and Ann Price met. Young men came. Price lists were shown. Young found one. Price, 40, left."
    found = linked(text, person("young", "Robert Young"), person("price", "Ann Price"))
    assert [name for name, _ in found] == ["Robert Young", "Ann Price", "Young", "Price"]


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


NAMES = ("Mexico", "New Mexico", "Mexico City", "US", "Kim", "Kim Jong Un", "Jong", "U.S.", "É", "of the", "x")
ANY = st.one_of(
    st.text(),
    st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=3)), max_size=30).map(" ".join),
    st.lists(st.sampled_from((*NAMES, "'s", "-", "\n", "\u00a0", "http://", "@", "MEXICO", "the")), max_size=30).map(
        "".join
    ),
)
LINKER = Linker([place(f"e{i}", name) for i, name in enumerate(NAMES)])


@given(ANY)
def test_any_text_gives_exact_spans_inside_blocks(text: str) -> None:
    doc = document(text)
    art = article(doc)
    found = LINKER.mentions(doc, art)
    spans = sorted([m.span for m in found.mentions] + [a.span for a in found.ambiguities])
    assert all(m.text == m.span.of(text) for m in found.mentions)
    assert all(any(block.span.holds(span) for block in art.blocks) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.lists(st.sampled_from([*NAMES, "and"]), max_size=12))
def test_the_leftmost_and_longest_name_counts(words: list[str]) -> None:
    text = ", ".join(words)
    longest = [name for name in words if name in NAMES]
    assert [name for name, _ in linked(text, *(place(f"e{i}", n) for i, n in enumerate(NAMES)))] == longest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Melania Trump and Fred Trump", []),
        ("President Trump, Mr. Trump", [("Trump", "trump"), ("Trump", "trump")]),
        ("Former President Trump’s plan", [("Trump", "trump")]),
        ("He met Donald J. Trump.", [("Donald J. Trump", "trump")]),
    ],
)
def test_a_surname_after_another_first_name_is_somebody_else(text: str, expected: list[tuple[str, str]]) -> None:
    assert linked(text, person("trump", "Donald Trump", aliases=("Trump",))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # longer names that begin with a surname, or with a person's full name
        ("Ann Brown left Brown University. Brown is glad.", ["Ann Brown", "Brown"]),
        ("Ann Brown met them in the Brown House and at the Ann Brown Airport.", ["Ann Brown"]),
        ("Ann Church was at the Church of Saint Mary. Mrs Church left.", ["Ann Church", "Church"]),
        # a month
        ("Joan May spoke in May and on May 3. On 4 May May resigned.", ["Joan May", "May"]),
        # capitals of particles at the head of a sentence
        ("Ruud van Dam spoke. Van Dam left. So did van Dam.", ["Ruud van Dam", "Van Dam", "van Dam"]),
        ("They saw Omar al-Haddad. Al-Haddad’s men left.", ["Omar al-Haddad", "Al-Haddad"]),
        # the family name first, or something after it
        ("They met Wen Ruolan. Then Wen left.", ["Wen Ruolan", "Wen"]),
        ("They met Paul Orr Jr. and left. Mr. Orr stayed.", ["Paul Orr Jr.", "Orr"]),
    ],
)
def test_what_a_surname_is_not_and_what_it_is(text: str, expected: list[str]) -> None:
    names = "Ann Brown", "Ann Church", "Joan May", "Ruud van Dam", "Omar al-Haddad", "Wen Ruolan", "Paul Orr Jr."
    assert [name for name, _ in linked(text, *(person(f"p{i}", n) for i, n in enumerate(names)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alder Foods, Inc. grew. Alder Foods is glad.", ["Alder Foods, Inc.", "Alder Foods"]),
        ("Alder Foods is glad.", []),
        ("He owns Quarr Holding Group Co. and left Quarr.", ["Quarr Holding Group Co.", "Quarr"]),
        ("American Holding Co. is an American firm.", ["American Holding Co."]),
    ],
)
def test_a_company_is_known_without_its_legal_form_afterwards(text: str, expected: list[str]) -> None:
    firms = "Alder Foods, Inc.", "Quarr Holding Group Co.", "American Holding Co."
    assert [name for name, _ in linked(text, *(organisation(f"o{i}", n) for i, n in enumerate(firms)))] == expected


def test_a_surname_that_a_discovered_person_shares_is_left_open() -> None:
    doc = document("Andrei Kovalchuk met Maria Kovalchuk. Then Kovalchuk left.")
    found = Linker([person("andrei", "Andrei Kovalchuk")]).mentions(doc, article(doc))
    assert [(m.text, m.status) for m in found.mentions] == [
        ("Andrei Kovalchuk", "reviewed"),
        ("Maria Kovalchuk", "candidate"),
    ]
    assert [a.owners for a in found.ambiguities] == [("andrei", "name--maria-kovalchuk")]


def test_an_abbreviation_counts_from_its_explanation_on() -> None:
    pri = organisation("pri", "Institutional Revolutionary Party")
    assert linked("The PRI. The Institutional Revolutionary Party (PRI) won. The PRI.", pri) == [
        ("Institutional Revolutionary Party", "pri"),
        ("PRI", "pri"),
        ("PRI", "pri"),
    ]
    assert linked("The Institutional Revolutionary Party (ABC) won.", pri) == [
        ("Institutional Revolutionary Party", "pri")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # half of the letters, where a name is explained in translation
        ("The Northern Workers' League (LTN) met the LTN.", ["Northern Workers' League", "LTN", "LTN"]),
        ("The Northern Workers' League (also known as NWL) left.", ["Northern Workers' League", "NWL"]),
        # the first letters of one name, without an explanation, but only after it
        ("The NWL and the Northern Workers' League. The NWL left.", ["Northern Workers' League", "NWL"]),
        ("The Northern Workers' League met the New World Lottery. The NWL left.",
         ["Northern Workers' League", "New World Lottery"]),
        ("The Torvian Office of Roads is the TOR or the TOOR.", ["Torvian Office of Roads", "TOR", "TOOR"]),
        ("The Torvian Office of Roads (ToR) is glad. The ToR left.", ["Torvian Office of Roads", "ToR", "ToR"]),
    ],
)  # fmt: skip
def test_abbreviations_of_names_in_the_article(text: str, expected: list[str]) -> None:
    names = "Northern Workers' League", "New World Lottery", "Torvian Office of Roads"
    assert [name for name, _ in linked(text, *(organisation(f"o{i}", n) for i, n in enumerate(names)))] == expected


def test_what_stands_in_a_byline_is_not_looked_at() -> None:
    doc = document("By Glen VanHerck\nGlen VanHerck wrote.")
    art = article(doc)
    art = replace(art, blocks=(replace(art.blocks[0], kind=BlockKind.META), art.blocks[1]))
    found = Linker([person("glen", "Glen VanHerck")]).mentions(doc, art)
    assert [doc.lines.number(m.span.start) for m in found.mentions] == [2]


def test_candidates_have_equal_ids_for_equal_names_and_never_one_of_the_file() -> None:
    one, two = document("They saw Radio Faro."), document("On RADIO FÁRO and Radio Faro.", "b.txt")
    linker = Linker([organisation("radio-faro", "Something Else")])
    ids = {m.entity for doc in (one, two) for m in linker.mentions(doc, article(doc)).mentions if m.text != "RADIO"}
    assert ids == {"name--radio-faro"}
    assert not any(is_id(identity) for identity in ids)


def test_names_without_latin_letters_have_ids_too() -> None:
    assert candidate_id("東京") != candidate_id("大阪")
    assert candidate_id("a" * 300) != candidate_id("a" * 299)


LINKS = yaml.safe_load((Path(__file__).parent / "truth" / "links.yml").read_text(encoding="utf-8"))


def test_full_names_alone_link_nearly_everything() -> None:
    """With nothing but full names in the authority file: precision 0.99, F1 0.97."""
    right = found = there = 0
    for name, entities in LINKS.items():
        doc, art, spans = marked(Path(__file__).parent / "truth" / "names" / name)
        authority = [Entity(EntityId(key), EntityType(entry["type"]), entry["name"]) for key, entry in entities.items()]
        owner = {text: key for key, entry in entities.items() for text in (entry["name"], *entry.get("also", ()))}
        truth = {(span, owner[span.of(doc.text)]) for span in spans if span.of(doc.text) in owner}
        mentions = Linker(authority).mentions(doc, art).mentions
        got = {(m.span, m.entity) for m in mentions if m.status == "reviewed"}
        right, found, there = right + len(got & truth), found + len(got), there + len(truth)
    assert there > 200
    assert right / found >= 0.99
    assert 2 * right / (found + there) >= 0.97


def test_every_rule_that_a_mention_may_have_is_explained() -> None:
    linked_by = {form.rule for form in Form} | {VARIANT, ACRONYM, BY_EDITOR}
    used = linked_by | {PLAIN, TITLE, GIVEN, HEAD, TERRITORY, OUTLET, SURNAME, CALLED}
    assert used == {name for name, _ in RULES}
    assert all(len(explain(name)) > 40 for name in used)


def test_a_name_that_two_stretches_of_a_long_text_share_is_found_once() -> None:
    matcher = Matcher([Entity(EntityId("board"), EntityType.ORGANISATION, "Ostwick Harbour Board")])
    for before in range(_STRETCH - 25, _STRETCH + 5):
        text = "a " * (before // 2) + "b" * (before % 2) + " Ostwick Harbour Board met. " + "c " * 100
        assert [hit.start for hits in matcher.hits(text) for hit in hits] == [text.index("Ostwick")]


@pytest.mark.parametrize("name", ["x" * 100_000, "Ostwick " * 12_000])
def test_a_very_long_name_costs_no_more_than_reading_it(name: str) -> None:
    began = time.process_time()
    matcher = Matcher([Entity(EntityId("long"), EntityType.ORGANISATION, name.strip())])
    assert not any(matcher.hits("Ostwick has a harbour. " * 100))
    assert time.process_time() - began < 5
