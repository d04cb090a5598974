"""Every link and anchor within the built sites leads to something. Needs no browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

HERE = "https://here.example/press/"


def broken(site: Path) -> list[str]:
    pages = {
        path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html")) if "pagefind" not in path.parts
    }
    trees = {name: html5lib.parse(path.read_bytes(), namespaceHTMLElements=False) for name, path in pages.items()}
    ids = {name: {tag.get("id", "") for tag in tree.iter()} for name, tree in trees.items()}
    return [
        f"{name}: {link}" for name, tree in trees.items() for link in links(tree) if not leads(site, ids, name, link)
    ]


def links(tree: Element) -> set[str]:
    return {
        link
        for tag in tree.iter()
        for link in (tag.get("href"), tag.get("src"), tag.get("{http://www.w3.org/1999/xlink}href"))
        if link and tag.get("rel") != "canonical"
    }


def leads(site: Path, ids: dict[str, set[str]], page: str, link: str) -> bool:
    base = HERE if page == "404.html" else urljoin(HERE, page)
    there = urlsplit(urljoin(base, link))
    if there.netloc != urlsplit(HERE).netloc:
        return there.scheme in {"http", "https", "data"}
    if page == "404.html":  # written for the root of its host, because nobody knows where it will be shown
        return True
    path = unquote(there.path.removeprefix(urlsplit(HERE).path))
    target = f"{path}index.html" if path.endswith("/") or not path else path
    if not (site / target).is_file():
        return False
    return not there.fragment or target not in ids or unquote(there.fragment) in ids[target]


def test_every_link_of_the_shipped_site_leads_somewhere(site: Path) -> None:
    assert broken(site) == []


def test_every_link_of_a_site_of_hostile_texts_leads_somewhere(nasty_address: tuple[Path, str]) -> None:
    assert broken(nasty_address[0]) == []
