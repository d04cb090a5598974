"""The authority file knows what a cited name names better than a rule does."""

from dataclasses import replace

import pytest

from generator.find.known_kinds import with_known_kinds
from generator.model import Entity, EntityId, EntityType, Mention, RuleName, Source, SourceKind, Span, Status
from tests.texts import article, document


@pytest.mark.parametrize(
    ("seen", "known", "kind"),
    [
        (SourceKind.PERSON, EntityType.ORGANISATION, SourceKind.ORGANISATION),
        (SourceKind.ORGANISATION, EntityType.PERSON, SourceKind.PERSON),
        (SourceKind.OUTLET, EntityType.PUBLICATION, SourceKind.OUTLET),
        (SourceKind.OUTLET, EntityType.ORGANISATION, SourceKind.OUTLET),
        (SourceKind.PERSON, EntityType.PLACE, SourceKind.PERSON),
    ],
)
def test_a_reviewed_name_decides_the_kind_of_a_source(seen: SourceKind, known: EntityType, kind: SourceKind) -> None:
    doc = document("Europort said no.")
    entity = Entity(EntityId("europort"), known, "Europort")
    mention = Mention(Span(0, 8), "Europort", entity.id, known, Status.REVIEWED, RuleName("name"))
    source = Source("Europort", seen, True, False, Span(0, 13), Span(0, 8), RuleName("said"))
    found = with_known_kinds(replace(article(doc), mentions=(mention,), sources=(source,)))
    assert found.sources[0].kind is kind
    guessed = replace(mention, status=Status.CANDIDATE)
    assert with_known_kinds(replace(found, mentions=(guessed,), sources=(source,))).sources == (source,)
