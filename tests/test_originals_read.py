"""What is printed in the five real documents, found by rules that know none of them."""

from __future__ import annotations

from generator.extract import Extracted, extract
from generator.model import Article, Document, PartKind, SeedName, Statement
from generator.read import read_seed
from generator.split import split
from tests.originals import original


def _found(number: str) -> tuple[Document, Extracted]:
    path = original(number)
    document, trouble = read_seed(path, SeedName(path.name))
    assert document is not None
    assert trouble == ()
    return document, extract(document, split(document))


def _parts(extracted: Extracted) -> list[tuple[str, int, int]]:
    return [(part.kind.value, *part.lines) for part in extracted.parts]


def _line(document: Document, statement: Statement | None) -> int | None:
    span = statement.evidence.span if statement else None
    return document.lines.number(span.start) if span else None


def _articles(extracted: Extracted) -> list[Article]:
    return [article for article in extracted.articles if article.kind is PartKind.ARTICLE]


def _printed(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.value for statement in statements]


def test_000_has_a_byline_and_neither_title_nor_date() -> None:
    _, found = _found("000")
    assert _parts(found) == [("article", 1, 15), ("furniture", 16, 17), ("comments", 18, 22)]
    (article,) = found.articles
    assert (article.title, article.date, article.outlet) == (None, None, None)
    assert _printed(article.authors) == ["Lucas Leiroz"]


def test_001_has_its_date_above_the_title_and_a_byline_without_by() -> None:
    document, found = _found("001")
    assert _parts(found) == [("article", 1, 23), ("furniture", 25, 25)]
    (article,) = found.articles
    assert _line(document, article.title) == 3
    assert _printed(article.authors) == ["Michael Webster"]
    assert article.date is not None
    assert article.date.value == "2024-07-14"
    listed = [source.name for source in article.sources if source.listed]
    assert listed == ["University of Arizona Press", "InSight Crime", "Foreign Policy"]
    assert article.outlet is None


def test_002_holds_two_articles_with_five_teasers_between() -> None:
    document, found = _found("002")
    teasers = [("teaser", line, line) for line in range(8, 13)]
    assert _parts(found) == [("article", 1, 7), *teasers, ("article", 25, 32), ("furniture", 33, 33)]
    first, second = _articles(found)
    assert [_line(document, a.title) for a in (first, second)] == [1, 25]
    assert [_printed(a.authors) for a in (first, second)] == [["Joseph Fitsanakis"]] * 2
    assert [a.date.value for a in (first, second) if a.date] == ["2022-03-28", "2025-01-21"]
    assert (first.tags, len(second.tags), second.tags[1].value) == ((), 9, "covert action")
    for teaser in found.articles[1:6]:
        assert (teaser.title, teaser.authors, teaser.date, teaser.tags) == (None, (), None, ())


def test_003_prints_its_title_twice_and_an_illustrator() -> None:
    document, found = _found("003")
    assert _parts(found) == [("article", 1, 31), ("furniture", 33, 33)]
    (article,) = found.articles
    assert _line(document, article.title) == 1
    assert (article.authors, article.date, article.outlet) == ((), None, None)


def test_004_has_headings_and_twelve_addresses() -> None:
    document, found = _found("004")
    assert _parts(found) == [("article", 1, 106), ("furniture", 108, 111)]
    (article,) = found.articles
    assert _line(document, article.title) == 1
    assert (article.authors, article.date, article.outlet) == ((), None, None)
    assert [document.lines.number(h.start) for h in article.headings] == [3, 7, 9, 17, 26, 38, 47, 57, 64, 74, 82]
    urls = [source for source in article.sources if source.listed]
    assert [document.lines.number(s.span.start) for s in urls if s.span] == list(range(84, 107, 2))
    assert all(
        source.url == source.name == document.text[source.name_span.start : source.name_span.end]
        for source in urls
        if source.name_span
    )
