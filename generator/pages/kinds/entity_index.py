"""The list of who and what the texts name, by type: ``entities/``. Names not yet reviewed stand at the end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model import Entity, EntityType, PartKind, Status
from generator.pages.lines import found_in
from generator.pages.markup import element, heading, heading_of, isolated, link, listing, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.words import TYPE_WORDS
from generator.relate import addresses

_ORDER: tuple[EntityType | None, ...] = (*EntityType, None)
_PER_PAGE = 400


@KINDS.register("entities")
def entity_index(reading: Reading) -> Iterator[Page]:
    found = sorted((e for e in reading.archive.entities if e.id in reading.pages_of_entities), key=_place)
    for leaf in leaves(addresses.ENTITIES, found, _PER_PAGE):
        title = leaf.numbered("Names")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(reading, leaf), leaf.pager()),
            description="The people, organisations, places and other things that the texts of this archive name.",
            hide=("navigation",),
        )


def _place(entity: Entity) -> tuple[bool, int, str, str]:
    return (entity.status is Status.CANDIDATE, _ORDER.index(entity.type), entity.name.casefold(), entity.id)


def _body(reading: Reading, leaf: Leaf[Entity]) -> Iterator[str]:
    yield paragraph(
        "Who and what the texts name. The number says in how many articles we found the name, after a plus sign in "
        "how many announcements of other posts; being named implies nothing more."
    )
    for title, group in groupby(leaf.entries, key=_group):
        yield heading_of(2, title, title.lower().replace(" ", "-"), class_="aa-section")
        yield listing((_row(reading, leaf.address, entity) for entity in group), class_="aa-columns")
    if not leaf.entries:
        yield paragraph("No name has a page yet.")


def _group(entity: Entity) -> str:
    return "Names not yet reviewed" if entity.status is Status.CANDIDATE else TYPE_WORDS[entity.type][1]


def _row(reading: Reading, here: str, entity: Entity) -> str:
    page = link(addresses.between(here, addresses.entity(entity.id)), isolated(entity.name))
    found = reading.pages_of_entities[entity.id]
    announced = sum(article.kind is PartKind.TEASER for article in found)
    number = f"{len(found) - announced} + {announced}" if announced else str(len(found))
    return f"{page} {element('span', number, class_='aa-count', title=found_in(found))}"
