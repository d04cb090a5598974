"""The section "Related" of an article: other articles, each with the reasons why, strongest first.

"Both name Jalisco New Generation Cartel, GRU" says that and no more.
"""

from __future__ import annotations

from generator.model import Article, EntityId, EntityType
from generator.pages.lines import article_line
from generator.pages.markup import isolated, link, listing, paragraph, section
from generator.pages.reading import Reading
from generator.pages.words import joined
from generator.relate import addresses
from generator.relate.archive import Reason, ReasonKind, Relation

_MOST = 8  # related articles shown
_FEW = 3  # where a country is all that two texts share
_NAMES = 6  # shared names shown for each

_LABELS = {
    ReasonKind.ENTITY: "Both name",
    ReasonKind.AUTHOR: "Same author:",
    ReasonKind.SOURCE: "Both cite",
    ReasonKind.PASSAGE: "The same passage stands in both:",
}


def related_section(reading: Reading, article: Article) -> tuple[str, ...]:
    found = [r for r in reading.archive.related.get(article.id, ()) if reading.known(_other(reading, r))]
    rows = [_row(reading, article, relation) for relation in _telling(reading, found)]
    return section(
        "Related",
        "related",
        listing(rows, class_="aa-related")
        or paragraph("No other article of this archive shares a name or source with it."),
        paragraph(
            "Being named in two texts implies nothing more than that.",
            "aa-small",
        )
        if rows
        else "",
    )


def _telling(reading: Reading, found: list[Relation]) -> list[Relation]:
    """Those that more than a place ties to the article; where there is none, a few of the others."""
    strong = [relation for relation in found if any(not _is_place(reading, reason) for reason in relation.reasons)]
    return strong[:_MOST] or found[:_FEW]


def _is_place(reading: Reading, reason: Reason) -> bool:
    entity = reading.entity(EntityId(reason.target)) if reason.kind is ReasonKind.ENTITY and reason.target else None
    return entity is not None and entity.type is EntityType.PLACE


def _other(reading: Reading, relation: Relation) -> Article:
    return reading.archive.articles[relation.article]


def _row(reading: Reading, article: Article, relation: Relation) -> str:
    here = addresses.article(article.id)
    reasons = listing(_reasons(reading, article, relation), class_="aa-reasons")
    return article_line(reading, here, _other(reading, relation)) + reasons


def _reasons(reading: Reading, article: Article, relation: Relation) -> list[str]:
    rows = []
    for kind in ReasonKind:
        found = [reason for reason in relation.reasons if reason.kind is kind]
        if kind is ReasonKind.PASSAGE:
            rows += [_passage(reading, article, relation, reason) for reason in found]
        elif found:
            rows.append(f"{_LABELS[kind]} {_names(article, found)}")
    return rows


def _names(article: Article, reasons: list[Reason]) -> str:
    names = [_name(article, reason) for reason in reasons[:_NAMES]]
    more = len(reasons) - len(names)
    return joined([*names, f"{more} more"] if more else names)


def _name(article: Article, reason: Reason) -> str:
    pages = {ReasonKind.ENTITY: addresses.ENTITIES, ReasonKind.SOURCE: addresses.SOURCES}
    label = isolated(reason.label)
    if reason.kind not in pages or not reason.target:
        return label
    return link(addresses.between(addresses.article(article.id), f"{pages[reason.kind]}/{reason.target}/"), label)


def _passage(reading: Reading, article: Article, relation: Relation, reason: Reason) -> str:
    here = addresses.article(article.id)
    ends = ((article, reason.here, "here"), (_other(reading, relation), reason.there, "there"))
    places = [link(addresses.between(here, reading.place(a, span)), word) for a, span, word in ends]
    return f"{_LABELS[ReasonKind.PASSAGE]} {joined(places)}"
