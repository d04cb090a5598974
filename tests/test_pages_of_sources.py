"""Cited sources on their pages: counted as they are listed, called by one name, the unnamed in their own words."""

from __future__ import annotations

from dataclasses import replace

from generator.model import EntityType, SourceKind
from generator.relate.archive import Archive
from tests.factory import archive, cited, entity, saved
from tests.test_pages import page

TEXT = """The harbour is to close
Captain Oda told the Gazette on Monday. Oda said that it was late. Two people who know the plans said so too.
Some observers doubt it, and some observers do not.
https://www.gazette.example/harbour/closes
"""
ODA = entity("glen-oda", "Glen Oda", EntityType.PERSON, aliases=("Captain Oda", "Oda"))
ANONYMOUS = SourceKind.ANONYMOUS
URL = "https://www.gazette.example/harbour/closes"


def whole() -> Archive:
    sources = (
        cited(TEXT, "Captain Oda told", "Captain Oda", SourceKind.PERSON),
        cited(TEXT, "Oda said that", "Oda", SourceKind.PERSON),
        cited(TEXT, "Two people who know the plans said", "Two people who know the plans", ANONYMOUS),
        cited(TEXT, "Some observers doubt", "Some observers", ANONYMOUS),
        cited(TEXT, URL, URL, SourceKind.URL, URL),
    )
    return archive(saved(TEXT, sources=sources, mentions=(("Captain Oda", ODA),)), entities=(ODA,))


def test_the_profile_counts_what_is_listed_below_it() -> None:
    _, soup = page(whole(), "articles/the-ferry/")
    below = soup.find(id="cited-sources").find_next("div")
    assert below.find("p").get_text() == "We found 1 named source, 2 unnamed, 1 link."
    kinds = [row.find(class_="aa-kind").get_text() for row in below.select("ul.aa-sources > li")]
    assert sorted(kinds) == ["link", "person", "unnamed", "unnamed"]


def test_an_unnamed_source_is_listed_with_its_words_and_line() -> None:
    _, soup = page(whole(), "articles/the-ferry/")
    rows = [row.get_text(" ", strip=True) for row in soup.select("ul.aa-unnamed > li")]
    assert rows[0].startswith("Two people who know the plans unnamed")
    assert rows[0].endswith("said so too. line 2")
    _, index = page(whole(), "sources/")
    listed = index.find(id="unnamed").find_next("ul")
    assert [row.find("bdi").get_text() for row in listed.find_all("li")] == [
        "Some observers",
        "Two people who know the plans",
    ]
    assert listed.find("a").get_text() == "line 3"
    assert "#p-" in listed.find("a")["href"]


def test_a_source_that_is_a_known_name_is_called_so_whatever_is_printed() -> None:
    matter, soup = page(whole(), "sources/glen-oda/")
    assert matter["title"] == "Glen Oda"
    assert "Printed “" not in soup.get_text()
    assert "Printed Captain Oda and Oda." in soup.get_text()
    _, article = page(whole(), "articles/the-ferry/")
    assert article.select_one("ul.aa-sources a").get_text() == "Glen Oda"


def test_a_bare_address_is_called_by_its_host_and_stands_once() -> None:
    found = next(source for source in whole().cited if source.url)
    matter, soup = page(whole(), f"sources/{found.id}/")
    assert matter["title"] == "A page at gazette.example"
    assert soup.find("h1").get_text() == "A page at gazette.example"
    assert soup.find("p", class_="aa-byline").get_text() == "linked; the page itself is not in this archive"
    head = soup.find("h1").find_next("p").find_next("p")
    assert head.get_text() == f"Printed address: {URL}"


def test_a_listed_address_that_is_in_the_archive_has_the_title_of_its_text() -> None:
    texts = whole()
    held = saved("The harbour closes\nIt does.\n", "closing", title="The harbour closes", url=URL)
    both = archive(*texts.seeds, held, entities=(ODA,))
    found = next(source for source in both.cited if source.url)
    matter, soup = page(both, f"sources/{found.id}/")
    assert matter["title"] == "The harbour closes"
    assert soup.find("p", class_="aa-byline").get_text() == "itself in this archive"
    assert page(both, "sources/glen-oda/")[1].find("p", class_="aa-byline").get_text().endswith("no link is given")


def test_sources_with_equal_names_count_once() -> None:
    seed = whole().seeds[0]
    article = replace(seed.articles[0], sources=seed.articles[0].sources[:2])
    _, soup = page(archive(replace(seed, articles=(article,)), entities=(ODA,)), "articles/the-ferry/")
    assert "We found 1 named source, none unnamed, no links." in soup.get_text()
