"""Nothing is lost and nothing runs: hostile texts, records and names through one real strict MkDocs build."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from mkdocs.utils.meta import get_data

from generator.build import Options, build
from generator.inspection import inspect
from generator.model import Article, Document, Seed
from generator.relate import addresses
from tests.projects import nasty_project, project, run

HARMLESS = {"a", "mark", "span", "bdi", "br", "wbr"}  # what a paragraph of a stranger may hold
ACTIVE = {"script", "iframe", "object", "embed", "form", "base", "svg", "math", "style", "link", "meta", "input",
          "button", "img", "video", "audio", "textarea", "select", "template", "frame"}  # fmt: skip


@pytest.fixture(scope="module")
def built(nasty_folder: Path) -> Path:
    return nasty_folder


@pytest.fixture(scope="module")
def seeds(built: Path) -> tuple[Seed, ...]:
    return inspect([p for p in sorted((built / "seeds").glob("*.txt")) if p.name != "blank.txt"]).seeds


@cache
def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")


def pages(built: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted((built / "site").rglob("*.html")):
        if "pagefind" not in path.parts:
            yield str(path.relative_to(built / "site")), page(path)


def main_part(soup: BeautifulSoup) -> Tag:
    return next(iter(soup.find_all("article")))


def shown(text: str) -> str:
    """What has to be seen of a text: all but white space. NUL, which no HTML page can hold, is seen as its sign."""
    return re.sub(r"\s", "", text).replace("\0", "\u2400")


def stands_in(text: str, page_text: str) -> bool:
    """Whether all characters of a text stand in a page, in order."""
    rest = iter(page_text)
    return all(character in rest for character in shown(text))


def file_page(built: Path, document: Document) -> BeautifulSoup:
    return page(built / "site" / addresses.saved_file(document.name) / "index.html")


def test_there_is_a_page_for_every_text(seeds: tuple[Seed, ...]) -> None:
    assert len(seeds) >= 12
    assert sum(len(seed.articles) for seed in seeds) >= 12


def test_the_page_of_a_saved_file_is_the_file_to_the_last_character(built: Path, seeds: tuple[Seed, ...]) -> None:
    for seed in seeds:
        rows = file_page(built, seed.document).select(".aa-words")
        assert shown("".join(row.get_text() for row in rows)) == shown(seed.document.text), seed.document.name


def test_the_page_of_an_article_holds_every_character_of_it_in_order(built: Path, seeds: tuple[Seed, ...]) -> None:
    for seed in seeds:
        for article in seed.articles:
            soup = page(built / "site" / addresses.article(article.id) / "index.html")
            assert stands_in(article.span.of(seed.document.text), main_part(soup).get_text()), article.id


def test_nothing_in_a_strangers_paragraph_is_an_element_of_ours(built: Path) -> None:
    met = 0
    for name, soup in pages(built):
        for paragraph in soup.select(".aa-words, .aa-p, .aa-printed, bdi, q, h1, h2, h3"):
            inside = {tag.name for tag in paragraph.find_all(True)}
            assert inside <= HARMLESS, name
            met += 1
    assert met > 100


def test_no_page_has_more_active_elements_than_a_page_without_a_strangers_word(built: Path) -> None:
    plain = page(built / "site/about/index.html")
    scripts = {str(tag) for tag in plain.find_all("script")}
    for name, soup in pages(built):
        for tag in soup.find_all(ACTIVE):
            if tag.name == "script":
                assert str(tag.get("src") or tag) in scripts or _local(tag) or _is_json(tag), f"{name}: {tag}"
            elif tag.find_parent("article") and tag.name not in {"button", "input", "select", "svg"}:
                raise AssertionError(f"{name}: {tag}")


def _local(script: Tag) -> bool:
    source = script.get("src")
    return isinstance(source, str) and not urlsplit(source).netloc and not script.string


def _is_json(script: Tag) -> bool:
    return script.get("type") in {"application/ld+json", "application/json"} and bool(json.loads(script.string or ""))


def test_no_attribute_acts_and_no_address_leads_anywhere_but_where_it_says(built: Path) -> None:
    for name, soup in pages(built):
        for tag in soup.find_all(True):
            assert not [a for a in tag.attrs if a.lower().startswith("on")], f"{name}: {tag}"
            for attribute in ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "ping"):
                address = tag.get(attribute)
                if isinstance(address, str):
                    _check_address(name, tag, attribute, address)


def _check_address(name: str, tag: Tag, attribute: str, address: str) -> None:
    parts = urlsplit(address)
    assert parts.scheme in {"", "http", "https", "mailto"}, f"{name}: {tag}"
    assert parts.scheme or not parts.netloc, f"{name}: {tag}"
    if parts.netloc and tag.name != "link":
        assert (tag.name, attribute) == ("a", "href"), f"{name}: something is fetched from elsewhere: {tag}"
        if "nowhere.example" in parts.netloc:
            assert {"noopener", "nofollow", "ugc"} <= set(tag.get_attribute_list("rel")), f"{name}: {tag}"


def test_templates_and_front_matter_of_a_stranger_stay_text(built: Path, seeds: tuple[Seed, ...]) -> None:
    jinja = next(seed for seed in seeds if seed.document.name == "jinja.txt")
    words = main_part(page(built / "site" / addresses.article(jinja.articles[0].id) / "index.html")).get_text()
    assert "{{ 7 * 7 }} {% for x in range(9) %}acted{% endfor %}" in words
    assert "{{ config.site_name }}" in words


def test_the_front_matter_reads_back_to_what_was_found(built: Path, seeds: tuple[Seed, ...]) -> None:
    for seed in seeds:
        for article in seed.articles:
            path = built / "site_src" / addresses.page_path(addresses.article(article.id))
            _check_matter(get_data(path.read_text(encoding="utf-8"))[1], article)


def _check_matter(found: dict[str, object], article: Article) -> None:
    assert found["author"] == [author.value for author in article.authors]
    assert found["date"] == (article.date.value if article.date else None)
    assert found["outlet"] == (article.outlet.value if article.outlet else None)
    assert "<" not in str(found["title"])
    if article.title:
        title = BeautifulSoup(f"<p>{found['title']}</p>", "html5lib").get_text()
        printed = " ".join(article.title.value.split())
        assert title == (printed if article.title.evidence.how == "printed" else f"[{printed.strip('[]')}]")


def test_the_title_of_every_page_is_text(built: Path) -> None:
    for name, soup in pages(built):
        assert soup.head
        (title,) = soup.head.find_all("title")
        assert not title.find_all(True), name


def files(folder: Path) -> dict[str, bytes]:
    """The files of a site or of its pages. Pagefind names some of its own differently each time."""
    found = (p for p in sorted(folder.rglob("*")) if p.is_file() and "pagefind" not in p.parts)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted({name for name in one | other if one.get(name) != other.get(name)})


def test_another_machine_on_another_day_makes_the_same_bytes(built: Path, tmp_path: Path) -> None:
    other = nasty_project(tmp_path / "another place")
    strange = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "86400"}
    run(other, "mkdocs", "build", "--strict", **strange)
    assert differing(files(built / "site_src"), files(other / "site_src")) == []
    assert differing(files(built / "site"), files(other / "site")) == []


def test_more_processes_make_the_same_bytes(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.seeds._WORTH_A_PROCESS", 0)
    monkeypatch.chdir(built)
    into = project(tmp_path / "other") / "site_src"
    build(Options(into=into, jobs=3))
    assert differing(files(built / "site_src"), files(into)) == []
