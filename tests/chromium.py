"""Chromium for the tests: what the machine has, headless, reaching nobody. In CI it must be there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail("Chromium must be there in CI")
    if path is None:
        pytest.skip("no Chromium on this machine: what only a browser can tell is not tested")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()
