"""The same pages from both site builders: Zensical reads this project's mkdocs.yml and knows nothing of our plugin."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.projects import NASTY, project, run

WRITERS = {"generator"}  # a builder may name itself


@pytest.fixture(scope="module", params=["shipped", "nasty"])
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, shipped_folder: Path
) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("both") / "project"
    if request.param == "shipped":
        shutil.copytree(shipped_folder, folder)
    else:
        run(project(folder, NASTY), "mkdocs", "build", "--strict")
    (folder / "site").rename(folder / "by-mkdocs")
    run(folder, "zensical", "build")
    return folder / "by-mkdocs", folder / "site"


def seen(path: Path) -> dict[str, object]:
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
    article = soup.find("article")
    metas = [dict(meta.attrs) for meta in soup.head.find_all("meta") if meta.get("name") not in WRITERS]
    return {
        "title": soup.title.get_text(),
        "head": metas,
        "linked data": [script.get_text() for script in soup.find_all("script", type="application/ld+json")],
        "text": article.get_text().split(),
        "links": [(link["href"], link.get_text()) for link in article.find_all("a", href=True)],
        "anchors": [found["id"] for found in article.find_all(id=True)],
        "contents": [link.get_text() for link in soup.select(".aa-contents a")],
        "pictures": [str(picture) for picture in article.select("figure svg")],
        "search boxes": len(soup.select("input[type=search]")),
        "here": [link.get_text() for link in soup.select(".aa-sections [aria-current]")],
    }


def test_both_builders_make_the_same_pages(both: tuple[Path, Path]) -> None:
    ours, theirs = both
    pages = sorted(path.relative_to(ours) for path in ours.rglob("index.html"))
    assert len(pages) > 10
    for page in pages:
        one, other = seen(ours / page), seen(theirs / page)
        assert [(what, one[what], other[what]) for what in one if one[what] != other[what]] == [], page


def test_both_builders_list_the_same_pages_for_search_engines(both: tuple[Path, Path]) -> None:
    one, other = (
        re.findall("<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text(encoding="utf-8")) for folder in both
    )
    assert one
    assert sorted(map(unescape, one)) == sorted(map(unescape, other))


def test_there_is_no_second_search(both: tuple[Path, Path]) -> None:
    for folder in both:
        page = (folder / "articles/index.html").read_text(encoding="utf-8")
        assert "md-search" not in page
        assert page.count('type="search"') == 1
