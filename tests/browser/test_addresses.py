"""What we would link, Chromium accepts, and goes to the host that is printed."""

from __future__ import annotations

from random import Random

from playwright.sync_api import Browser

from generator.text.web_address import host, is_web_address
from tests.test_web_addresses import HOSTS, SCHEMES

_TO_HOSTS = "urls => urls.map(u => { try { return new URL(u).hostname } catch { return null } })"


def test_a_browser_goes_where_the_printed_address_says(browser: Browser) -> None:
    luck = Random(3)  # noqa: S311  the same each time is what is wanted
    made = {luck.choice(SCHEMES) + "".join(luck.choices(HOSTS, k=luck.randint(1, 5))) for _ in range(20_000)}
    linked = sorted(url for url in made if is_web_address(url))
    page = browser.new_page()
    went = page.evaluate(_TO_HOSTS, linked)
    page.close()
    assert len(linked) > 200
    for url, found in zip(linked, went, strict=True):
        assert found, url
        assert found == host(url) or not url.isascii(), url
