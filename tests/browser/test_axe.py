"""No accessibility violation that axe-core finds, on every kind of page, wide in the light and narrow in the dark.

Needs ``npm install`` once; without it the test is skipped and says so, in CI it fails.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.screenshots import SIZES, kinds
from tests.projects import HOME

pytestmark = pytest.mark.browser
AXE = HOME / "node_modules/axe-core/axe.min.js"
RUN = "axe.run({rules: {'target-size': {enabled: true}}})"  # off by default; Lighthouse asks for it
FOUND = RUN + ".then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).slice(0, 3).join(' ')}`))"


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("axe-core is not here: npm install")
        pytest.skip("axe-core is not here: install Node, then run `npm install`")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("size", "scheme"), [("wide", "light"), ("narrow", "dark")])
def test_axe_finds_nothing(browser: Browser, axe: str, site: Path, address: str, size: str, scheme: str) -> None:  # noqa: PLR0913, PLR0917  fixtures
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for name, path in kinds(site):
        if name == "not-found":  # its addresses are those of the root of its host
            continue
        page.goto(address + path)
        if name == "home":
            page.keyboard.press("/")
            page.keyboard.type("Mexico")
            page.locator("[data-search-results] li").first.wait_for()
        page.evaluate(axe)
        found[name] = page.evaluate(FOUND)
    context.close()
    assert {name: violations for name, violations in found.items() if violations} == {}
