"""The front page: what this is, the articles, the names they share, names against articles, a time line.

Of the introduction its first paragraph stands above the articles, the rest below them: the articles lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.exports import timeline_items
from generator.exports.entries import any_new
from generator.model import Article, Entity, EntityType, Status
from generator.pages.lines import article_line, article_link
from generator.pages.markup import element, heading, heading_of, isolated, link, listing, paragraph
from generator.pages.page import Page
from generator.pages.pictures import network, time_line
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.pages.words import joined, texts
from generator.relate import addresses

_NEWEST = 12
_SHARED = 16
_COLUMNS = 12  # articles that stand as columns; with more the table names them instead
_NAMED_IN_ROW = 3
_LEFT_OUT = 5  # of the names that are not in the table, those that are told
_LATE = {EntityType.PLACE: 1}  # countries say least


@KINDS.register("home")
def home(reading: Reading) -> Iterator[Page]:
    yield Page(
        address="",
        kind="home",
        title=reading.site.name,
        body=tuple(_body(reading)),
        matter={"feeds": True} if any_new(reading.archive) else {},
        description=reading.site.description,
        hide=("navigation", "toc"),
    )


def _body(reading: Reading) -> Iterator[str]:
    yield heading(1, reading.site.name, "title")
    opening, _, further = (reading.site.intro or "").partition("\n\n")
    yield opening
    yield from _newest(reading)
    if further.strip():
        yield heading_of(2, "How to read this archive", "how-to-read", class_="aa-section")
        yield further
    shared = shared_names(reading)
    if shared:
        yield from _table(reading, shared)
    yield from time_line(reading, "")
    yield from network(reading, "")


def _newest(reading: Reading) -> Iterator[str]:
    yield heading_of(2, "Articles", "articles", class_="aa-section")
    listed = reading.articles[:_NEWEST]
    dated = [article for article in listed if article.date and reading.known(article)]
    yield _entries(reading, dated, 1)
    if undated := listed[len(dated) :]:
        if dated:
            yield heading_of(3, "Undated", "undated")
        yield _entries(reading, undated, len(dated) + 1)
    if not listed:
        yield paragraph("There is no article yet.")
    yield _further(reading, len(listed))


def _entries(reading: Reading, found: Sequence[Article], first: int) -> str:
    return listing((_entry(reading, article) for article in found), "ol", class_="aa-newest", start=str(first))


def _further(reading: Reading, listed: int) -> str:
    ways = [link("#time-line", "Time line")] if timeline_items(reading.archive) else []
    if len(reading.articles) > listed or reading.announcements:
        ways.insert(0, link("articles/", f"All {texts(len(reading.articles), len(reading.announcements))}"))
    return paragraph(" · ".join(ways)) if ways else ""


def _entry(reading: Reading, article: Article) -> str:
    shared = _telling(reading, article)[:5]
    names = ", ".join(link(addresses.entity(entity.id), isolated(entity.name)) for entity in shared)
    return article_line(reading, "", article) + (element("span", f"Names {names}", class_="aa-names") if names else "")


def _telling(reading: Reading, article: Article) -> list[Entity]:
    """Names of an article that other articles share, rarest first."""
    found = [e for e in reading.named_in(article) if e.id in reading.pages_of_entities]
    return sorted((e for e in found if len(listed(reading, e)) > 1), key=lambda e: _rank(reading, e))


def listed(reading: Reading, entity: Entity) -> list[Article]:
    """The articles, teasers aside, that name an entity."""
    return [a for a in reading.pages_of_entities[entity.id] if a.kind == "article"]


def _rank(reading: Reading, entity: Entity) -> tuple[bool, int, int, str]:
    late = _LATE.get(entity.type, 0) if entity.type else 2
    return (entity.status is Status.CANDIDATE, late, len(listed(reading, entity)), entity.name.casefold())


def shared_names(reading: Reading) -> list[Entity]:
    """Names that two articles or more share: people and organisations before places, the rarest first."""
    found = [e for e in reading.archive.entities if e.id in reading.pages_of_entities and len(listed(reading, e)) > 1]
    return sorted(found, key=lambda e: _rank(reading, e))


def _table(reading: Reading, shared: list[Entity]) -> Iterator[str]:
    yield heading_of(2, "Names that texts share", "shared-names", class_="aa-section")
    yield paragraph(_table_words(reading, shared), "aa-small")
    if len(reading.articles) <= _COLUMNS:
        yield _matrix(reading, shared[:_SHARED], list(reading.articles))
    else:
        yield _long(reading, shared[:_SHARED])
    yield paragraph(link("entities/", "All names"))


def _table_words(reading: Reading, shared: list[Entity]) -> str:
    """How to read the table, and what is not in it."""
    columns = len(reading.articles) <= _COLUMNS
    numbers = "The numbers are those of the articles above. " if columns else ""
    left = [isolated(entity.name) for entity in reversed(shared[_SHARED:])]
    left_out = joined([*left[:_LEFT_OUT], *([f"{len(left) - _LEFT_OUT} more"] if len(left) > _LEFT_OUT else [])])
    rest = f" Left out, because more articles name them or they are places: {left_out}." if left else ""
    return f"{numbers}The rarest first; places last.{rest} Being named in two texts implies nothing more than that."


def _matrix(reading: Reading, shared: list[Entity], columns: list[Article]) -> str:
    numbers = {article.id: at for at, article in enumerate(reading.articles, start=1)}
    head = "".join(_column(reading, article, numbers[article.id]) for article in columns)
    rows = "\n".join(_dots(reading, entity, columns) for entity in shared)
    inside = f"<thead><tr><th scope='col'>Name</th>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    return element("table", inside, class_="aa-matrix")


def _column(reading: Reading, article: Article, number: int) -> str:
    title = reading.title(article)
    page = link(addresses.article(article.id), str(number), title=title, aria_label=f"Article {number}: {title}")
    return element("th", page, scope="col")


def _dots(reading: Reading, entity: Entity, columns: list[Article]) -> str:
    named = {article.id for article in listed(reading, entity)}
    cells = "".join(
        "<td class='aa-yes'><span class='aa-sr'>named</span></td>" if a.id in named else "<td></td>" for a in columns
    )
    return f"<tr>{_name(entity)}{cells}</tr>"


def _name(entity: Entity) -> str:
    return element("th", link(addresses.entity(entity.id), isolated(entity.name)), scope="row")


def _long(reading: Reading, shared: list[Entity]) -> str:
    rows = "\n".join(_articles_of(reading, entity) for entity in shared)
    head = "<tr><th scope='col'>Name</th><th scope='col'>Named in</th></tr>"
    return element("table", f"<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>", class_="aa-shared")


def _articles_of(reading: Reading, entity: Entity) -> str:
    found = listed(reading, entity)
    links = [article_link(reading, "", article) for article in found[:_NAMED_IN_ROW]]
    more = len(found) - len(links)
    if more:
        links.append(link(addresses.entity(entity.id), f"{more} more"))
    return f"<tr>{_name(entity)}<td>{listing(links)}</td></tr>"
