"""Editors' decisions on single mentions win over all rules, and are never applied to other words."""

from __future__ import annotations

from dataclasses import replace

from generator.find import Linker
from generator.find.decisions import decide
from generator.model import Article, ArticleRecord, EntityId, MentionRecord, Record, Span
from tests.texts import article, document, pairs, person, place

TEXT = "Moscow said no.\nThey went to Moscow, in Moscow.\nCastro left."
KNOWN = (
    place("russia", "Russia", aliases=("Moscow",)),
    place("moscow-city", "Moscow (city)"),
    person("fidel", "Fidel Castro", aliases=("Castro",)),
    person("raul", "Raúl Castro", aliases=("Castro",)),
)
LINKER = Linker(KNOWN)


def decided(*decisions: MentionRecord, lines: tuple[int, int] | None = None) -> tuple[Article, list[str]]:
    doc = document(TEXT)
    art = article(doc)
    found = LINKER.mentions(doc, art)
    art = replace(art, mentions=found.mentions, ambiguities=found.ambiguities)
    record = Record("a.yml", articles=(ArticleRecord(1, lines, mentions=decisions),), source="articles:\n  - x\n")
    art, trouble = decide(doc, art, record, LINKER)
    return art, [d.code for d in trouble]


def test_an_addition_replaces_what_was_linked_there() -> None:
    art, trouble = decided(MentionRecord(2, "Moscow", EntityId("moscow-city"), "they travel", 2, nth=2))
    assert trouble == []
    assert pairs(art.mentions) == [("Moscow", "russia"), ("Moscow", "russia"), ("Moscow", "moscow-city")]
    assert (art.mentions[2].why, art.mentions[2].rule) == ("they travel", "editors-decision")


def test_an_addition_settles_an_ambiguous_name() -> None:
    art, trouble = decided(MentionRecord(3, "Castro", EntityId("raul"), "in 2016", 2))
    assert (trouble, art.ambiguities) == ([], ())
    assert art.mentions[-1].entity == "raul"


def test_a_mention_is_dropped() -> None:
    art, trouble = decided(MentionRecord(1, "Moscow", None, "a ship", 2))
    assert trouble == []
    assert [TEXT.count("\n", 0, mention.span.start) for mention in art.mentions] == [1, 1]


def test_words_that_are_not_there_are_an_error_and_change_nothing() -> None:
    before, _ = decided()
    for decision in (
        MentionRecord(1, "Minsk", EntityId("russia"), "", 2),
        MentionRecord(1, "Moscow", EntityId("russia"), "", 2, nth=2),
        MentionRecord(9, "Moscow", EntityId("russia"), "", 2),
        MentionRecord(2, "went", None, "no mention", 2),
    ):
        art, trouble = decided(decision)
        assert (trouble, art.mentions) == (["mention-decision-stale"], before.mentions)


def test_an_unknown_entity_is_an_error() -> None:
    assert decided(MentionRecord(1, "Moscow", EntityId("minsk"), "", 2))[1] == ["mention-decision-unknown-entity"]


def test_a_longer_addition_takes_the_place_of_what_it_overlaps() -> None:
    art, _ = decided(MentionRecord(2, "to Moscow", EntityId("moscow-city"), "", 2))
    assert [m.span for m in art.mentions if m.entity == "moscow-city"] == [Span(26, 35)]
    assert sum(m.entity == "russia" for m in art.mentions) == 2


def test_the_words_of_a_decision_are_whole_words() -> None:
    text = "The Annual of Ann; Ann’s Anna."
    doc = document(text)
    record = Record(
        "a.yml",
        articles=(
            ArticleRecord(1, None, mentions=(MentionRecord(1, "Ann", EntityId("fidel"), "", 2, nth=2),)),
            ArticleRecord(1, None, mentions=(MentionRecord(1, "nnua", EntityId("fidel"), "", 2),)),
        ),
        source="articles:\n  - x\n",
    )
    art, trouble = decide(doc, article(doc), record, LINKER)
    assert [m.span for m in art.mentions] == [Span(19, 22)]
    assert [d.code for d in trouble] == ["mention-decision-stale"]


def test_two_decisions_about_the_same_words_are_an_error() -> None:
    one = MentionRecord(1, "Moscow", EntityId("moscow-city"), "", 2)
    art, trouble = decided(one, MentionRecord(1, "Moscow said", EntityId("fidel"), "", 3))
    assert trouble == ["mention-decision-stale"]
    assert pairs(art.mentions)[0] == ("Moscow", "moscow-city")
