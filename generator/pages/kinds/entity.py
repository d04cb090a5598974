"""The page of an entity: its spellings with counts, each mention as a sentence, who is named beside it.

``entities/cjng/``: "CJNG 4 times, Cartel Jalisco Nueva Generación once", then the sentences by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.model import Article, ArticleId, Entity, EntityType, Mention, Status
from generator.pages.lines import article_line, found_in
from generator.pages.markup import element, heading, isolated, link, listing, outward, paragraph, section
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.quoting import quoted_with_notes
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.reporting import report
from generator.pages.words import TYPE_WORDS, joined
from generator.relate import addresses
from generator.text.counting import count

_TOGETHER = 12
_ARTICLES = 30  # whose sentences stand on one page
_Group = tuple[Article, list[Mention]]
_WIKIDATA = "https://www.wikidata.org/wiki/"


@KINDS.register("entity")
def entities(reading: Reading) -> Iterator[Page]:
    for entity in reading.archive.entities:
        if entity.id in reading.pages_of_entities:
            yield from _pages(reading, entity)


def _pages(reading: Reading, entity: Entity) -> Iterator[Page]:
    private = entity.type is EntityType.PERSON or entity.status is Status.CANDIDATE
    grouped = _grouped(reading, entity)
    for leaf in leaves(addresses.entity(entity.id).rstrip("/"), grouped, _ARTICLES):
        yield Page(
            address=leaf.address,
            kind="entity",
            title=leaf.numbered(entity.name),
            body=tuple(_body(reading, entity, leaf, grouped)),
            matter=_matter(entity) if leaf.number == 1 else {},
            description=entity.description or f"Where the texts of this archive name {entity.name}.",
            noindex=private and not reading.site.index_persons,
        )


def _matter(entity: Entity) -> dict[str, Any]:
    """What search and other tools read of it."""
    kind = entity.type.value if entity.type else None
    return {"facets": [{"name": "kind", "value": "entity"}], "entity_type": kind}


def _grouped(reading: Reading, entity: Entity) -> list[_Group]:
    """Its mentions by article, in time order, undated last."""
    found: dict[ArticleId, list[Mention]] = {}
    for appearance in reading.archive.appearances.get(entity.id, ()):
        found.setdefault(appearance.article, []).append(appearance.mention)
    known = [a for a in map(reading.archive.articles.__getitem__, found) if reading.known(a)]
    known.sort(key=lambda a: (a.date is None, a.date.value if a.date else "", a.id))
    return [(article, found[article.id]) for article in known]


def _body(reading: Reading, entity: Entity, leaf: Leaf[_Group], grouped: list[_Group]) -> Iterator[str]:
    yield heading(1, leaf.numbered(entity.name), "title")
    mentions = [mention for _, found in grouped for mention in found]
    if leaf.number == 1:
        yield from _head(entity, mentions)
    articles = [article for article, _ in grouped]
    words = paragraph(f"{count(len(mentions), 'mention')} found in {found_in(articles)}.", "aa-small")
    rows = [_article(reading, leaf.address, article, found, entity) for article, found in leaf.entries]
    yield from section("Where the name stands", "mentions", words, *rows, leaf.pager())
    if leaf.number == 1:
        yield from _together(reading, entity)
        yield report(reading, leaf.address)


def _head(entity: Entity, mentions: list[Mention]) -> Iterator[str]:
    kind = TYPE_WORDS[entity.type][0]
    if entity.status is Status.CANDIDATE:
        yield element("p", f"{kind} · name not yet reviewed", class_="aa-byline")
        yield paragraph(
            "This name was found by rule and no editor has looked at it. The same name is printed in each of these "
            "texts; whether it means the same thing there is not settled.",
            "aa-banner",
        )
    else:
        yield element("p", kind, class_="aa-byline")
    if entity.description:
        yield paragraph(isolated(entity.description))
    yield paragraph(f"Printed as {_spellings(entity, mentions)}.")
    if others := _unprinted(entity, mentions):
        yield paragraph(f"Other names: {others}.", "aa-small")
    if same := _same_as(entity):
        yield paragraph(f"The same as {same}.", "aa-small")


def _spellings(entity: Entity, mentions: list[Mention]) -> str:
    found = Counter(" ".join(mention.text.split()) for mention in mentions)
    misspelt = {" ".join(mention.text.split()) for mention in mentions if mention.misspelt}
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return joined([f"{isolated(name, 'b')}{_flag(name, misspelt)} {_times(n)}" for name, n in rows])


def _flag(name: str, misspelt: set[str]) -> str:
    return " (a misspelling, we think)" if name in misspelt else ""


def _unprinted(entity: Entity, mentions: list[Mention]) -> str:
    """Names that the authority file knows and no text here prints."""
    printed = {" ".join(mention.text.split()).casefold() for mention in mentions}
    names = dict.fromkeys(name for name in (entity.name, *entity.aliases) if name.casefold() not in printed)
    return ", ".join(isolated(name) for name in names if name != entity.name)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _same_as(entity: Entity) -> str:
    links = [
        outward(_WIKIDATA + value, f"{isolated(value)} in Wikidata")
        for name, value in entity.same_as
        if name == "wikidata" and value[:1] == "Q" and value[1:].isdigit()
    ]
    return joined(links)


def _article(reading: Reading, here: str, article: Article, mentions: list[Mention], entity: Entity) -> str:
    spans = [mention.span for mention in mentions]
    rows = quoted_with_notes(reading, here, article, spans, closed=entity.type is EntityType.PLACE)
    body = paragraph(article_line(reading, here, article)) + listing(rows, class_="aa-quotes")
    return element("div", body, class_="aa-in-article")


def _together(reading: Reading, entity: Entity) -> Iterator[str]:
    found = reading.archive.together.get(entity.id)
    pairs = [(reading.entity(other), n) for other, n in found.nearest] if found else []
    known = [(other, n) for other, n in pairs if other and other.id in reading.pages_of_entities]
    if not found or not known:
        return
    here = addresses.entity(entity.id)
    rows = [
        f"{link(addresses.between(here, addresses.entity(other.id)), isolated(other.name))} "
        f"{element('span', count(n, 'text'), class_='aa-facts')}"
        for other, n in known[:_TOGETHER]
    ]
    more = found.total - len(found.nearest) + len(known) - len(rows)
    words = "Names that share two texts or more with this one, first those that are seldom named elsewhere"
    rest = f"; {more} more of them {'is' if more == 1 else 'are'} not listed" if more else ""
    said = paragraph(f"{words}{rest}. Standing in the same texts implies nothing more.", "aa-small")
    yield from section("Named in the same texts", "together", said, listing(rows, class_="aa-columns"))
