"""Pictures made at build time, each with the same facts as a table under it: the time line, the network of names."""

from __future__ import annotations

from generator.exports import network_svg, network_ties, timeline_items, timeline_svg
from generator.model import Entity
from generator.pages.lines import article_link
from generator.pages.markup import element, folded, isolated, link, paragraph, section
from generator.pages.reading import Reading
from generator.pages.words import spoken_date
from generator.relate import addresses
from generator.text.counting import count

_TIES = 100  # rows of the table; the picture shows the strongest too


def time_line(reading: Reading, here: str) -> tuple[str, ...]:
    """Nothing when no article is dated."""
    items = timeline_items(reading.archive)
    if not items:
        return ()
    undated = len(reading.articles) - len(items)
    words = (
        f"{count(undated, 'article')} without a date {'is' if undated == 1 else 'are'} not shown." if undated else ""
    )
    rows = [
        f"<tr><td>{spoken_date(item.known)}</td><td>{article_link(reading, here, item.article)}</td></tr>"
        for item in items
    ]
    return section(
        "Time line",
        "time-line",
        paragraph(words, "aa-small") if words else "",
        element("figure", timeline_svg(reading.archive, here), class_="aa-picture"),
        folded("The time line as a table", _table("Date", "Article", rows)),
    )


def network(reading: Reading, here: str) -> tuple[str, ...]:
    """Nothing for a small archive, where the lists say more."""
    ties = network_ties(reading.archive)
    if not ties:
        return ()
    rows = [
        f"<tr><td>{_name(here, tie.one)}, {_name(here, tie.other)}</td><td>{tie.articles}</td></tr>"
        for tie in ties[:_TIES]
    ]
    return section(
        "Names that stand in the same articles",
        "network",
        paragraph("Being named in one text implies nothing more.", "aa-small"),
        element("figure", network_svg(reading.archive, here), class_="aa-picture"),
        folded("The same as a table", _table("Names", "Articles", rows)),
    )


def _name(here: str, entity: Entity) -> str:
    return link(addresses.between(here, addresses.entity(entity.id)), isolated(entity.name))


def _table(one: str, other: str, rows: list[str]) -> str:
    head = f"<tr><th scope='col'>{one}</th><th scope='col'>{other}</th></tr>"
    inside = "\n".join(rows)
    return element("table", f"<thead>{head}</thead>\n<tbody>\n{inside}\n</tbody>", class_="aa-rows")
