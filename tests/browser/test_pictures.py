"""The pictures as a browser draws them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generator.exports import timeline_svg
from generator.exports.drawing import WIDTH
from tests.factory import archive, saved

pytestmark = pytest.mark.browser
SAMPLES = ("WWWWMMMM@@ " * 9, "Überfahrt nach Øster Åland " * 4, "Порт Щукино Жёлтый " * 5, "illicit filings, " * 9)
ENDS = "[...document.querySelectorAll('svg a tspan')].map(t => t.getBBox().x + t.getBBox().width)"


def test_labels_fit_their_picture(browser: Browser) -> None:
    """The guess at letter widths, measured: no label leaves the picture, whatever script it is in."""
    page = browser.new_page(viewport={"width": 400, "height": 900})
    svgs = (timeline_svg(archive(saved(f"{title}\n", title=title, date="2024-07-01"))) for title in SAMPLES)
    page.set_content("".join(svgs))
    for font in ("sans-serif", "serif"):
        page.evaluate(f"document.body.style.fontFamily = '{font}'")
        ends = page.evaluate(ENDS)
        assert len(ends) == 3 * len(SAMPLES)
        assert WIDTH * 0.75 < max(ends) <= WIDTH
    page.close()
