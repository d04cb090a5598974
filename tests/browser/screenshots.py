"""``make screenshots``: a picture of every kind of page, wide and narrow, light and dark, in ``build/screenshots/``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.served import ARGUMENTS, CHROMIUM, served

SIZES = {"wide": (1280, 900), "narrow": (390, 844)}


def kinds(site: Path) -> Iterator[tuple[str, str]]:
    """A name and an address for each kind of page: of each folder its list and its largest page."""
    yield "home", ""
    yield "about", "about/"
    yield "not-found", "404.html"
    for folder in ("articles", "entities", "sources", "files", "notes", "questions"):
        if (site / folder / "index.html").exists():
            yield f"{folder}-list", f"{folder}/"
        pages = sorted((site / folder).glob("*/index.html"), key=lambda path: (path.stat().st_size, path))
        if pages:
            yield folder, f"{folder}/{pages[-1].parent.name}/"
    teaser = next((site / "articles").glob("teaser-*/index.html"), None)
    if teaser:
        yield "teaser", f"articles/{teaser.parent.name}/"


def shoot(browser: Browser, address: str, site: Path, into: Path) -> None:
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for name, path in kinds(site):
                page.goto(address + path, wait_until="networkidle")
                page.screenshot(path=into / f"{name}-{size}-{scheme}.png", full_page=True)
            page.goto(address)
            page.keyboard.press("/")
            page.keyboard.type("Mexico")
            page.locator("[data-search-results] li").first.wait_for()
            page.screenshot(path=into / f"search-{size}-{scheme}.png")
            context.close()


def main(site: Path, into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        with served(site, "") as address:
            shoot(browser, address, site, into)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
