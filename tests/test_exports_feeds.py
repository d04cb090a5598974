"""Feeds, robots.txt: newest added first, by the records and no clock; nothing without a site address."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from generator.exports import export
from generator.model import PartKind, Publish, Site
from generator.pages import render
from generator.read.site import read_site
from generator.relate.archive import Archive
from tests.factory import archive, saved

ATOM = "{http://www.w3.org/2005/Atom}"


def files(whole: Archive) -> dict[str, bytes]:
    return {file.path: file.data for file in export(whole)}


def feeds(whole: Archive) -> tuple[ElementTree.Element, dict[str, Any]]:
    found = files(whole)
    return ElementTree.fromstring(found["feed.atom"]), json.loads(found["feed.json"])  # noqa: S314  our own bytes


def three() -> Archive:
    return archive(
        saved("The hen\n", "old", title="The hen", added="2025-01-02", date="2025-01-01"),
        saved(
            "The cat\nAnna Day\n", "late", title="The cat", authors=("Anna Day",), added="2026-11-20", date="2021-01-01"
        ),
        saved(
            "The dog\n",
            "new",
            title="The dog",
            added="2026-11-20",
            date="2024-07",
            digest=True,
            url="https://a.example/",
        ),
        saved("No date of adding\n", "undated"),
        saved("A teaser\n", "teaser", kind=PartKind.TEASER, added="2026-11-21"),
    )


def test_newest_added_first_then_newest_published() -> None:
    atom, feed = feeds(three())
    titles = [entry.findtext(f"{ATOM}title") for entry in atom.iter(f"{ATOM}entry")]
    assert titles == [item["title"] for item in feed["items"]] == ["Digest of “The dog”", "The cat", "The hen"]
    assert atom.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert feed["items"][2]["date_published"] == "2025-01-02T00:00:00Z"


def test_an_entry_says_whose_it_is_and_what_it_is() -> None:
    atom, feed = feeds(three())
    dog, cat, hen = feed["items"]
    assert [item["authors"][0]["name"] for item in (dog, cat, hen)] == [
        "The editors of Harbour Archive",
        "Anna Day",
        "Author not stated",
    ]
    names = [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in atom.iter(f"{ATOM}entry")]
    assert names == [item["authors"][0]["name"] for item in (dog, cat, hen)]
    assert dog["content_text"] == "Digest of an article, 2024-07."
    assert cat["content_text"] == "Article by Anna Day, 2021-01-01."
    assert (dog["external_url"], "external_url" in cat) == ("https://a.example/", False)
    assert cat["url"] == "https://archive.example/press/articles/late/"


def test_an_entry_keeps_its_id_when_the_site_gets_an_address_or_moves() -> None:
    seeds = three().seeds
    sites = (Site("A", None), Site("A", "https://a.example/"), Site("A", "https://b.example/x/"))
    found = [feeds(archive(*seeds, site=site)) for site in sites]
    ids = [[item["id"] for item in feed["items"]] for _, feed in found]
    assert ids[0] == ids[1] == ids[2]
    assert len({*ids[0]}) == 3
    for atom, _ in found:
        assert [entry.findtext(f"{ATOM}id") for entry in atom.iter(f"{ATOM}entry")] == ids[0]


def test_without_an_address_links_are_relative_to_the_feed() -> None:
    atom, feed = feeds(archive(*three().seeds, site=Site("A", None)))
    assert {link.get("href") for link in atom.iter(f"{ATOM}link") if link.get("rel") != "via"} == {
        "./",
        "articles/late/",
        "articles/new/",
        "articles/old/",
    }
    assert not {"home_page_url", "feed_url"} & set(feed)


def test_no_feed_while_nothing_was_added() -> None:
    assert not {"feed.atom", "feed.json"} & set(files(archive(saved("x\n"))))


def test_a_withheld_text_is_not_announced() -> None:
    site = Site("A", "https://a.example/", public=True)
    shown = {"title": "Told", "added": "2026-11-20"}
    whole = archive(
        saved("Kept\n", "kept", added="2026-11-21", publish=Publish.WITHHELD),
        saved("Told\n", "told", publish=Publish.RECORD, **shown),
        site=site,
    )
    assert [item["title"] for item in feeds(whole)[1]["items"]] == ["Told"]


def test_fifty_are_new() -> None:
    whole = archive(*(saved("x\n", f"a{n:03}", added=f"2026-11-{n % 28 + 1:02}") for n in range(60)))
    atom, feed = feeds(whole)
    assert len(feed["items"]) == len(list(atom.iter(f"{ATOM}entry"))) == 50


@given(st.text(min_size=1, max_size=30))
def test_any_title_makes_well_formed_xml(title: str) -> None:
    atom, feed = feeds(archive(saved("x\n", title=f"A {title}", tags=(f"t{title}",), added="2026-11-20")))
    assert atom.findtext(f"{ATOM}entry/{ATOM}title") == feed["items"][0]["title"]


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    assert files(archive())["robots.txt"] == (
        b"User-agent: *\nDisallow:\nSitemap: https://archive.example/press/sitemap.xml\n"
    )
    assert b"Sitemap" not in files(archive(site=Site("A", None)))["robots.txt"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://press.test/a", "https://press.test/a/"),
        ("https://example.org/", None),
        ("https://www.example.com/x", None),
        ("http://my.example", None),
        ("https://notexample.org", "https://notexample.org/"),
        ("ftp://a.b/", None),
    ],
)
def test_a_placeholder_is_no_address_of_the_site(tmp_path: Path, written: str, meant: str | None) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\nsite_url: {written}\n", encoding="utf-8")
    assert read_site(tmp_path / "mkdocs.yml")[0].url == meant


def test_the_sitemap_lists_pages_that_may_be_listed_and_no_day_of_the_build() -> None:
    overrides = Path(__file__).resolve().parents[1] / "site_src" / "overrides"
    template = Environment(loader=FileSystemLoader(overrides)).get_template("sitemap.xml")  # noqa: S701  as MkDocs does

    def page(url: str | None, **meta: str) -> SimpleNamespace:
        known = {"canonical_url": url, "is_link": False, "update_date": "2026-11-20"}
        return SimpleNamespace(page=SimpleNamespace(meta=meta, **known))

    pages = [page("https://a.test/?x=1&y=2"), page("https://a.test/who/", robots="noindex"), page(None)]
    sitemap = ElementTree.fromstring(template.render(pages=pages))  # noqa: S314  our own template
    assert [(each.tag.partition("}")[2], each.text) for each in sitemap.iter() if each.text and each.text.strip()] == [
        ("loc", "https://a.test/?x=1&y=2")
    ]


def test_the_list_of_articles_links_to_the_files_of_all_and_to_feeds_that_are_there() -> None:
    for whole in (three(), archive(saved("x\n"))):
        (page,) = (file.data.decode() for file in render(whole) if file.path == "articles/index.md")
        linked = set(re.findall(r'href="\.\./((?:archive|feed)\.[a-z.]+)"', page))
        assert linked == {path for path in files(whole) if path.startswith(("archive.", "feed."))}
