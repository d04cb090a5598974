"""Every link and anchor within the built sites leads to something. Needs no browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

HERE = "https://here.example/press/"


def broken(site: Path) -> list[str]:
    pages = {
        path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html")) if "pagefind" not in path.parts
    }
    soups = {name: BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib") for name, path in pages.items()}
    ids = {name: {str(found["id"]) for found in soup.find_all(id=True)} for name, soup in soups.items()}
    return [
        f"{name}: {link}" for name, soup in soups.items() for link in links(soup) if not leads(site, ids, name, link)
    ]


def links(soup: BeautifulSoup) -> set[str]:
    found = {
        str(tag.get("href") or tag.get("src"))
        for tag in soup.find_all(["a", "link", "script", "img"])
        if tag.get("href") or tag.get("src")
    }
    found |= {str(tag["xlink:href"]) for tag in soup.find_all(attrs={"xlink:href": True})}
    canonical = soup.find("link", rel="canonical")
    return found - ({str(canonical["href"])} if canonical else set())


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
