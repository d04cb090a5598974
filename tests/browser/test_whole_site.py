"""Every page kind of the shipped site as a browser meets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched
from tests.browser.screenshots import kinds as largest

pytestmark = pytest.mark.browser


def addresses(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("index.html")):
        yield str(path.parent.relative_to(site)).replace(".", "", 1) + "/" if path.parent != site else ""


def kinds(site: Path) -> list[str]:
    """A few pages of each folder."""
    found: dict[str, list[str]] = {}
    for one in addresses(site):
        found.setdefault(one.split("/")[0], []).append(one)
    return [one for group in found.values() for one in group[:3]]


def test_no_page_says_anything_to_the_console_or_asks_elsewhere(watched: Watched, site: Path, address: str) -> None:
    for one in kinds(site):
        watched.page.goto(address + one, wait_until="load")
    assert watched.said == []
    assert [url for url in watched.asked if not url.startswith((address, "data:", "blob:"))] == []


def test_pages_do_not_shift_while_they_load(watched: Watched, address: str) -> None:
    page = watched.page
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { shift += e.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for one in ("", "articles/more-russian-spies-in-mexico/", "articles/", "files/002_bc6f95ad9821071a/"):
        page.goto(address + one, wait_until="networkidle")
        assert page.evaluate("shift") < 0.01, one


def test_a_page_asks_for_nothing_that_grows_with_the_archive(watched: Watched, address: str) -> None:
    watched.page.goto(address, wait_until="networkidle")
    asked = [url.removeprefix(address) for url in watched.asked]
    assert not [path for path in asked if "sitemap" in path or "bundle" in path]
    assert len([path for path in asked if path.endswith(".js")]) <= 5


def test_everything_that_scripts_do_works_under_the_policy(browser: Browser, site: Path, address: str) -> None:
    """Search with a facet, the light switch, a preview, a copied passage, a sorted table: no word on the console."""
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 1280, "height": 900}
    )
    watched = Watched(context.new_page())
    page = watched.page
    for _, path in largest(site):
        page.goto(address + path)
    page.goto(f"{address}articles/")
    page.get_by_role("button", name="Title").click()
    page.locator("label[title*='switch to light']").click()
    page.keyboard.press("/")
    page.keyboard.type("Mexico")
    page.locator("#aa-facet-author").select_option("Joseph Fitsanakis")
    page.locator("[data-search-results] a").first.click()
    page.wait_for_url("**/articles/*/**")
    page.locator("a.aa-name").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.locator(".aa-p").first.hover()
    page.get_by_role("button", name="Copy this passage").click()
    expect(page.locator(".aa-copy")).to_have_text("copied")
    context.close()
    assert [words for words in watched.said if "404" not in words] == []
