"""One article in one line of a list: its title as a link, then author, date, outlet as far as known."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, PartKind, Statement
from generator.pages.markup import element, isolated, link
from generator.pages.reading import Reading
from generator.pages.words import joined, spoken_date, texts
from generator.relate import addresses


def article_line(reading: Reading, here: str, article: Article) -> str:
    facts = element("span", " · ".join(facts_of(reading, article)), class_="aa-facts")
    return f"{article_link(reading, here, article)} {facts}"


def article_link(reading: Reading, here: str, article: Article) -> str:
    title = isolated(reading.title(article))
    return link(addresses.between(here, addresses.article(article.id)), title, class_="aa-title")


def facts_of(reading: Reading, article: Article, *, plain: bool = False) -> list[str]:
    """What a list says of an article, as HTML or plain; what is unknown is said on the article's own page."""
    if not reading.known(article):
        return ["withheld"]
    found = [joined([_value(author, plain=plain) for author in article.authors])]
    date = article.date
    found.append(_value(date, spoken_date(date.value), plain=plain) if date else "undated")
    found.append(_value(article.outlet, plain=plain) if article.outlet else "")
    found.append("announcement of another post" if article.kind is PartKind.TEASER else "")
    found.append("in our digest" if reading.is_digest(article) else "")
    return [fact for fact in found if fact]


def found_in(articles: Sequence[Article]) -> str:
    """``2 articles, 1 announcement``."""
    announced = sum(article.kind is PartKind.TEASER for article in articles)
    return texts(len(articles) - announced, announced)


def _value(statement: Statement, words: str | None = None, *, plain: bool = False) -> str:
    value = words or " ".join(statement.value.split())
    shown = value if plain else isolated(value)
    return f"[{shown}]" if statement.evidence.how == "supplied" else shown
