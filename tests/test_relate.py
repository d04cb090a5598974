"""The archive as a whole: what is related and why, shared passages, cited sources, questions, earlier addresses."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from generator.find import Linker
from generator.model import (
    ArticleId,
    Block,
    BlockKind,
    Entity,
    EntityId,
    EntityType,
    Evidence,
    How,
    PartKind,
    Property,
    RuleName,
    Seed,
    Site,
    Source,
    SourceKind,
    Statement,
    TextKind,
)
from generator.relate import relate
from generator.relate.archive import Archive, ReasonKind, Redirect
from generator.relate.passages import passages
from tests.texts import article, document, organisation, person, place

SITE = Site("Test", None)
CARTEL = organisation("cjng", "Jalisco Cartel", aliases=("Cartel Jalisco",))
MILENIO = organisation("milenio", "Milenio")
COUNTRIES = tuple(place(name.lower(), name) for name in ("Mexico", "Brazil", "Peru", "Chile", "Cuba", "Bolivia"))
PASSAGE = (
    "The ferry between the two banks was to run again before the first frost, said the harbour office, which has "
    "waited for new ropes since the spring and cannot say who is to pay for them."
)


def seed(name: str, text: str, *authority: Entity, author: str | None = None, sources: tuple[Source, ...] = ()) -> Seed:
    doc = document(text, f"{name}.txt")
    art = article(doc, name)
    found = Linker(authority).mentions(doc, art)
    authors = (Statement(Property.AUTHOR, author, Evidence(How.PRINTED)),) if author else ()
    art = replace(art, mentions=found.mentions, ambiguities=found.ambiguities, authors=authors, sources=sources)
    return Seed(doc, None, TextKind.ORIGINAL, (), (art,))


def archive(*seeds: Seed, authority: tuple[Entity, ...] = ()) -> Archive:
    return relate(seeds, authority, SITE)


def test_one_shared_organisation_outweighs_many_shared_countries() -> None:
    known = (CARTEL, *COUNTRIES)
    many = ", ".join(entity.name for entity in COUNTRIES)
    found = archive(
        seed("a", f"Here are {many} and the Jalisco Cartel.", *known),
        seed("b", f"Here are {many}.", *known),
        seed("c", "Here is the Cartel Jalisco.", *known),
        seed("d", "Nothing.", *known),
        authority=known,
    )
    assert [(r.article, r.reasons[0].label) for r in found.related[ArticleId("a")]] == [
        ("c", "Jalisco Cartel"),
        ("b", found.related[ArticleId("a")][1].reasons[0].label),
    ]
    assert found.related[ArticleId("d")] == ()


def test_rare_entities_weigh_more_than_common_ones() -> None:
    known = (person("x", "Xaver Blum"), person("y", "Yana Blum"))
    found = archive(
        seed("a", "We met Xaver Blum and Yana Blum.", *known),
        seed("b", "We met Xaver Blum.", *known),
        seed("c", "We met Xaver Blum.", *known),
        seed("d", "We met Yana Blum.", *known),
        authority=known,
    )
    assert [relation.article for relation in found.related[ArticleId("a")]] == ["d", "b", "c"]


def test_shared_authors_and_sources_are_reasons_of_their_own() -> None:
    source = Source("Milenio", SourceKind.OUTLET, True, False, None, None, None)
    found = archive(
        seed("a", "One.", author="Ana Sund", sources=(source,)),
        seed("b", "Two.", author="Ana Sund", sources=(source,)),
    )
    (relation,) = found.related[ArticleId("a")]
    assert {(reason.kind, reason.label) for reason in relation.reasons} == {
        (ReasonKind.AUTHOR, "Ana Sund"),
        (ReasonKind.SOURCE, "Milenio"),
    }
    assert [(cited.name, len(cited.citations)) for cited in found.cited] == [("Milenio", 2)]


@pytest.mark.parametrize(
    ("other", "label"),
    [
        (PASSAGE, "the same passage"),
        (PASSAGE.replace("harbour office", "port office").upper().lower(), "nearly the same passage"),
    ],
)
def test_a_passage_that_stands_in_two_articles_is_found(other: str, label: str) -> None:
    one, two = f"First words.\n{PASSAGE}", f"{other}\nOther words follow here."
    found = archive(seed("a", one), seed("b", two), seed("c", "No such thing is said here at all, not by anyone."))
    (here,) = found.related[ArticleId("a")]
    (there,) = found.related[ArticleId("b")]
    assert (here.article, there.article) == ("b", "a")
    assert here.reasons[0].label.startswith(label)
    assert here.reasons[0].here is not None
    assert here.reasons[0].here.of(one) == PASSAGE
    assert there.reasons[0].here is not None
    assert there.reasons[0].here.of(two) == other
    assert found.related[ArticleId("c")] == ()


def test_standing_text_of_a_house_is_no_shared_passage() -> None:
    found = archive(*(seed(f"a{i}", f"Words of article {i}.\n{PASSAGE}") for i in range(30)))
    assert not any(found.related.values())


def test_a_discovered_name_has_a_page_when_two_articles_print_it() -> None:
    found = archive(seed("a", "We met Elena Duarte."), seed("b", "Then Elena Duarte and Boris Blum."))
    assert [(entity.name, entity.status) for entity in found.entities] == [("Elena Duarte", "candidate")]
    assert [relation.article for relation in found.related[ArticleId("a")]] == ["b"]
    assert [question.kind for question in found.questions][-1] == "unreviewed-name"


def test_a_discovered_person_is_called_by_the_full_name() -> None:
    found = archive(
        seed("a", "We met Elena Duarte. Then Duarte left, and Duarte slept."),
        seed("b", "Then Elena Duarte came, and Duarte left again."),
    )
    assert [entity.name for entity in found.entities] == ["Elena Duarte"]
    assert found.questions[-1].words.startswith("“Elena Duarte” is printed in 2")


def test_nothing_is_asked_about_a_phrase_that_the_authority_file_declares_silent() -> None:
    peru = place("peru", "Peru", not_in=("Gulf of Peru",))
    texts = "We saw the Gulf of Peru.", "They saw the Gulf of Peru and left."
    found = archive(*(seed(str(i), text, peru) for i, text in enumerate(texts)), authority=(peru,))
    assert [question.kind for question in found.questions if question.kind == "unreviewed-name"] == []


def test_the_yaml_that_settles_an_ambiguous_name_counts_whole_words() -> None:
    blums = person("x", "Xaver Blum"), person("y", "Yana Blum")
    found = archive(seed("a", "Xaver Blum met Yana Blum. Blumen for Blum.", *blums), authority=blums)
    (yaml,) = (question.yaml for question in found.questions if question.kind == "ambiguous-name")
    assert yaml is not None
    assert "nth: 3" in yaml


def test_together_needs_two_articles_and_begins_with_what_is_seldom_named_elsewhere() -> None:
    known = (CARTEL, MILENIO, *COUNTRIES[:2])
    found = archive(
        seed("a", "The Jalisco Cartel in Mexico and Brazil, Brazil, says Milenio.", *known),
        seed("b", "The Jalisco Cartel in Mexico, says Milenio.", *known),
        seed("c", "Mexico.", *known),
        authority=known,
    )
    assert found.together[EntityId("cjng")].nearest == (("milenio", 2), ("mexico", 2))
    assert found.together[EntityId("cjng")].total == 2


def test_teasers_are_nobodys_relation() -> None:
    teaser, full = seed("a", "The Jalisco Cartel.", CARTEL), seed("b", "The Jalisco Cartel.", CARTEL)
    teaser = replace(teaser, articles=(replace(teaser.articles[0], kind=PartKind.TEASER),))
    found = archive(teaser, full, authority=(CARTEL,))
    assert [relation.article for relation in found.related[ArticleId("a")]] == ["b"]
    assert found.related[ArticleId("b")] == ()


def test_questions_come_with_the_yaml_that_settles_them() -> None:
    known = (person("fidel", "Fidel Castro", aliases=("Castro",)), person("raul", "Raúl Castro", aliases=("Castro",)))
    found = archive(seed("a", "Then Castro left.", *known), authority=known)
    kinds = {question.kind: question for question in found.questions}
    assert set(kinds) == {"ambiguous-name", "no-date", "no-author"}
    assert kinds["ambiguous-name"].file == "a.yml"
    assert 'line: 1, text: "Castro", entity: fidel' in (kinds["ambiguous-name"].yaml or "")


def test_replaced_ids_lead_to_the_page_that_took_their_place() -> None:
    merged = replace(CARTEL, replaces=(EntityId("jalisco"), EntityId("mexico")))
    unseen = Entity(EntityId("gone"), EntityType.LAW, "Gone", replaces=(EntityId("older"),))
    known = (merged, unseen, *COUNTRIES[:1])
    found = archive(seed("a", "The Jalisco Cartel in Mexico.", *known), authority=known)
    assert found.redirects == (Redirect("entities", "jalisco", "cjng"),)


def test_a_source_is_the_entity_that_its_name_was_linked_to() -> None:
    doc = document("General Glen Blum said so.", "a.txt")
    glen = person("glen", "Glen Blum")
    art = article(doc, "a")
    (mention,) = Linker([glen]).mentions(doc, art).mentions
    span = mention.span._replace(start=0)
    source = Source("General Glen Blum", SourceKind.PERSON, True, False, span, span, RuleName("attributed"))
    art = replace(art, mentions=(mention,), sources=(source,))
    found = archive(Seed(doc, None, TextKind.ORIGINAL, (), (art,)), authority=(glen,))
    assert [(cited.id, cited.entity) for cited in found.cited] == [("glen", "glen")]


def test_an_article_as_long_as_a_book_is_related_as_fast_as_it_is_long() -> None:
    doc = document("General Glen Blum said so.\n" * 6_000, "a.txt")
    glen = person("glen", "Glen Blum")
    art = article(doc, "a")
    mentions = Linker([glen]).mentions(doc, art).mentions
    spans = [mention.span._replace(start=mention.span.start - len("General ")) for mention in mentions]
    rule = RuleName("attributed")
    sources = (Source("General Glen Blum", SourceKind.PERSON, True, False, span, span, rule) for span in spans)
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)  # what follows each is in no block
    art = replace(art, mentions=mentions, sources=tuple(sources), blocks=blocks)
    began = time.process_time()
    (cited,) = archive(Seed(doc, None, TextKind.ORIGINAL, (), (art,)), authority=(glen,)).cited
    assert len(cited.citations) == 6_000
    assert len(passages(doc, art)) == 12_000
    assert time.process_time() - began < 20


def test_a_thousand_articles_that_share_everything_stay_cheap() -> None:
    seeds = [seed(f"a{i:04}", "In Mexico.", *COUNTRIES[:1]) for i in range(1000)]
    found = archive(*seeds, authority=COUNTRIES[:1])
    assert all(0 < len(relations) <= 12 for relations in found.related.values())


def test_the_entry_for_a_name_not_yet_reviewed_is_one_that_can_be_pasted() -> None:
    found = archive(seed("a", "We met Elena Duarte."), seed("b", "Then Elena Duarte left."))
    (question,) = (question for question in found.questions if question.kind == "unreviewed-name")
    assert question.yaml == '- id: elena-duarte\n  type: person\n  name: "Elena Duarte"\n'
    assert question.file == "entities.yml"
