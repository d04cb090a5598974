"""The exports of the shipped digests and, where they are, of the original documents."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rispy
from bs4 import BeautifulSoup
from markdown import Markdown

from generator.build import Options, build
from generator.exports import citations, export
from generator.exports.export import EXPORTS
from generator.model import PartKind
from generator.relate.archive import Archive
from tests.originals import original

DIGESTS = Path(__file__).resolve().parents[1] / "seeds"


@pytest.fixture(scope="module", params=["digests", "originals"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, Path]:
    seeds = DIGESTS if request.param == "digests" else original("000").parent
    into = tmp_path_factory.mktemp("site_src")
    return build(Options(seeds=seeds, into=into, jobs=1)).archive, into


def test_every_annotation_quotes_words_that_stand_once_on_the_page(built: tuple[Archive, Path]) -> None:
    archive, into = built
    alone = within = 0
    for article in archive.articles:
        passages = _passages(into / f"articles/{article}/index.md")
        served = "\n".join(passages.values())
        for annotation in _json(into / f"articles/{article}/{article}.jsonld")["items"]:
            for selector in annotation["target"].get("selector", ()):
                if selector["type"] == "TextQuoteSelector":
                    alone += 1
                    assert served.count(_words(selector)) == 1, annotation
                elif selector["type"] == "FragmentSelector":
                    within += 1
                    assert passages[selector["value"]].count(_words(selector["refinedBy"])) == 1, annotation
    assert alone > 200 > within > 10


def test_the_whole_archive_reads_back_as_its_articles(built: tuple[Archive, Path]) -> None:
    archive, into = built
    articles = [a for a in archive.articles.values() if a.kind is PartKind.ARTICLE]
    items = _json(into / "archive.csl.json")
    records = rispy.loads((into / "archive.ris").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == [record["id"] for record in records] == [a.id for a in articles]
    by_id = {item["id"]: item for item in items}
    for article in articles:
        item = by_id[article.id]
        assert ("issued" in item, "author" in item, "container-title" in item) == (
            article.date is not None,
            bool(article.authors),
            article.outlet is not None,
        )
        assert len(citations(archive, article)) == 3


def test_the_order_of_files_changes_no_byte(built: tuple[Archive, Path]) -> None:
    archive, _ = built
    turned = replace(archive, entities=archive.entities[::-1], seeds=archive.seeds[::-1])
    assert {f.path: f.data for f in export(archive)} == {f.path: f.data for f in export(turned)}


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _passages(page: Path) -> dict[str, str]:
    body = page.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    soup = BeautifulSoup(Markdown(extensions=["attr_list", "toc"]).convert(body), "html5lib")
    return {str(found["id"]): found.get_text() for found in soup.find_all(id=re.compile("^p-"))}


def _words(quote: dict[str, str]) -> str:
    return quote["prefix"] + quote["exact"] + quote["suffix"]


def test_every_export_is_explained_where_it_is_written_and_in_the_reference(built: tuple[Archive, Path]) -> None:
    archive, _ = built
    reference = (DIGESTS.parent / "docs" / "exports.md").read_text(encoding="utf-8")
    for _name, files in EXPORTS:
        assert sys.modules[files.__module__].__doc__
        for file in files(archive):
            folder, _, name = file.path.rpartition("/")
            general = f"articles/<id>/<id>.{name.partition('.')[2]}" if folder else name
            assert f"`{general}`" in reference
