"""Pictures made at build time, each with a table of the same facts beside it: the time line, the network of names."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports import network_svg, network_ties, timeline_items, timeline_svg, timeline_years
from generator.exports.timeline import Dated
from generator.model import Article, Entity
from generator.pages.lines import article_link
from generator.pages.markup import element, folded, isolated, link, listing, paragraph, section
from generator.pages.reading import Reading
from generator.pages.words import spoken_date
from generator.relate import addresses
from generator.text.counting import count

_LISTED = 12  # undated articles; where there are more, the table has them
_IN_TABLE = 60  # undated articles; the list of articles has them all


def time_line(reading: Reading, here: str) -> tuple[str, ...]:
    """Nothing when no article is dated."""
    items = timeline_items(reading.archive, reading.title)
    if not items:
        return ()
    undated, years = _undated(reading, items), timeline_years(items)
    head = ("Years" if years else "Date", "Articles" if years else "Article")
    rows = [_year(*row) for row in years] or _days(reading, here, items, undated)
    return section(
        "Time line",
        "time-line",
        _pictured(
            timeline_svg(items, here),
            _without_a_date(reading, here, undated),
            _table("The time line as a table", head, rows),
        ),
    )


def network(reading: Reading, here: str) -> tuple[str, ...]:
    """Nothing for a small archive, where the lists say more."""
    ties = network_ties(reading.archive)
    if not ties:
        return ()
    rows = [(f"{_name(here, tie.one)}, {_name(here, tie.other)}", str(tie.articles)) for tie in ties]
    return section(
        "Names that stand in the same articles",
        "network",
        _pictured(
            network_svg(reading.archive, here),
            paragraph("Being named in one text implies nothing more.", "aa-small"),
            _table("The same as a table", ("Names", "Articles"), rows),
        ),
    )


def _table(summary: str, head: tuple[str, str], rows: Sequence[tuple[str, str]]) -> str:
    names = "".join(f"<th scope='col'>{name}</th>" for name in head)
    inside = "\n".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    table = element("table", f"<thead><tr>{names}</tr></thead>\n<tbody>\n{inside}\n</tbody>", class_="aa-rows")
    return folded(summary, table)


def _pictured(picture: str, words: str, table: str) -> str:
    beside = "\n".join(block for block in (words, table) if block)
    figure = element("figure", picture, class_="aa-picture")
    return element("div", f"\n{figure}\n{element('div', beside, class_='aa-beside')}\n", class_="aa-pictured")


def _undated(reading: Reading, items: Sequence[Dated]) -> list[Article]:
    placed = {item.article.id for item in items}
    return [article for article in reading.articles if reading.known(article) and article.id not in placed]


def _without_a_date(reading: Reading, here: str, undated: Sequence[Article]) -> str:
    if not undated:
        return ""
    words = f"{count(len(undated), 'article')} without a date {'is' if len(undated) == 1 else 'are'} not placed."
    if len(undated) > _LISTED:
        return paragraph(words, "aa-small")
    rows = [article_link(reading, here, article) for article in undated]
    return paragraph(words.replace(".", ":"), "aa-small") + listing(rows, class_="aa-undated")


def _days(reading: Reading, here: str, items: Sequence[Dated], undated: Sequence[Article]) -> list[tuple[str, str]]:
    dated = [(_whole(spoken_date(item.known)), article_link(reading, here, item.article)) for item in items]
    unknown = element("span", "not stated", class_="aa-unknown")
    return dated + [(_whole(unknown), article_link(reading, here, article)) for article in undated[:_IN_TABLE]]


def _whole(content: str) -> str:
    """Not to be broken by a narrow column."""
    return element("span", content, class_="aa-whole")


def _year(words: str, articles: int) -> tuple[str, str]:
    return words, f"{articles:,}"


def _name(here: str, entity: Entity) -> str:
    return link(addresses.between(here, addresses.entity(entity.id)), isolated(entity.name))
