"""The pictures as a browser draws them, under the site's style sheet and its Content-Security-Policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.exports import network_svg, timeline_items, timeline_svg
from generator.relate.archive import Archive
from tests.factory import archive, saved
from tests.projects import HOME
from tests.test_exports_pictures import tied

pytestmark = pytest.mark.browser
TITLES = (
    "A day",
    "WWWWMMMM@@ " * 9,
    "Überfahrt nach Øster Åland " * 4,
    "Порт Щукино Жёлтый " * 5,
    "illicit filings, " * 9,
    "The harbour board votes, again, on a wall that nobody wants to pay for",
    "<b>&amp;</b><script>alert(1)</script>",
    "🚢⛴" * 150,
    "港湾労働者の組合" * 12,
    "שביתה בנמל " * 8,
    "\u202edlrow olleh",
)
DATES = {
    "same": lambda n: "2024-05-05",
    "dense": lambda n: f"2024-{5 + n // 28:02}-{1 + n % 28:02}",
    "decades": lambda n: f"{(1890, 1962, 2023)[n % 3]}-01-0{1 + n % 9}",
    "vague": lambda n: (f"{2000 + n // 2}", f"{2000 + n // 2}-07")[n % 2],
}
POLICY = re.sub(
    r".*content=\"([^\"]*)\".*", r"\1",
    (HOME / "site_src/overrides/partials/policy.html").read_text(encoding="utf-8"), flags=re.DOTALL,
)  # fmt: skip
BOXES = """[...document.querySelectorAll('svg text')].map(text => {
    const box = text.getBoundingClientRect(), svg = text.closest('svg').getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom, svg.left, svg.top, svg.right, svg.bottom];
})"""
LUMINANCES = """['.aa-picture svg', 'body'].map(which => {
    const found = getComputedStyle(document.querySelector(which));
    return (which === 'body' ? found.backgroundColor : found.color).match(/[\\d.]+/g).slice(0, 3).map(Number);
})"""


def dated(many: int, pattern: str) -> Archive:
    titles = [TITLES[n % len(TITLES)] for n in range(many)]
    return archive(*(saved("x\n", f"a{n:03}", title=t, date=DATES[pattern](n)) for n, t in enumerate(titles)))


class Shown:
    """A page that holds a picture, answered without a server; what the browser complains of is kept."""

    def __init__(self, page: Page) -> None:
        self.page, self.said = page, list[str]()
        self.html = ""
        page.on("console", lambda message: self.said.append(message.text))
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url.endswith("archive.css"):
            route.fulfill(path=Path(HOME / "site_src/assets/archive.css"), content_type="text/css")
        else:
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")

    def show(self, svg: str, scheme: str = "default", width: int = 1280) -> None:
        self.html = (
            f'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f'<link rel="stylesheet" href="archive.css"></head><body data-md-color-scheme="{scheme}"><div '
            f'class="md-typeset aa-pictured"><figure class="aa-picture">{svg}</figure></div></body></html>'
        )
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto("https://here.example/press/")


@pytest.fixture(scope="module")
def shown(browser: Browser) -> Iterator[Shown]:
    page = browser.new_page()
    yield Shown(page)
    page.close()


def apart(boxes: list[list[float]]) -> bool:
    """No two labels touch and none leaves its picture; half a pixel is the browser's own rounding."""
    cut = [b for b in boxes if b[0] < b[4] - 0.5 or b[1] < b[5] - 0.5 or b[2] > b[6] + 0.5 or b[3] > b[7] + 0.5]
    over = [
        (a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :]
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    ]  # fmt: skip
    assert (cut, over) == ([], [])
    return True


@pytest.mark.parametrize("pattern", DATES)
@pytest.mark.parametrize("many", [6, 20, 40, 60])
def test_no_label_touches_another_or_leaves_the_time_line(shown: Shown, many: int, pattern: str) -> None:
    svg = timeline_svg(timeline_items(dated(many, pattern)))
    for width in (1280, 320):
        shown.show(svg, width=width)
        boxes = shown.page.evaluate(BOXES)
        assert len(boxes) >= 2 * many + 2
        assert apart(boxes)
        assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.said == []


def test_no_label_touches_another_or_leaves_the_network(shown: Shown) -> None:
    for width in (1280, 320):
        shown.show(network_svg(tied(300)), width=width)
        boxes = shown.page.evaluate(BOXES)
        assert len(boxes) == 40
        assert apart(boxes)
    assert shown.said == []


@pytest.mark.parametrize("font", ["serif", "sans-serif", "DejaVu Sans"])
def test_labels_fit_in_other_fonts_too(shown: Shown, font: str) -> None:
    shown.show(timeline_svg(timeline_items(dated(11, "dense"))))
    shown.page.evaluate("font => { document.querySelector('svg').style.fontFamily = font }", font)
    assert apart(shown.page.evaluate(BOXES))


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_the_faintest_words_are_legible_in_light_and_dark(shown: Shown, scheme: str) -> None:
    shown.show(timeline_svg(timeline_items(dated(6, "dense"))), scheme)
    ink, paper = shown.page.evaluate(LUMINANCES)
    faint = [0.75 * i + 0.25 * p for i, p in zip(ink, paper, strict=True)]
    light, dark = sorted((luminance(faint), luminance(paper)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: list[float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_each_link_of_the_time_line_opens_its_article(phone: Page, address: str) -> None:
    phone.goto(address)
    labels = phone.locator(".aa-timeline a")
    titles = [label.locator("title").text_content() or "" for label in labels.all()]
    assert len(titles) >= 3
    for title in titles:
        phone.goto(address)
        phone.get_by_role("link", name=title, exact=True).click()
        phone.wait_for_url("**/articles/**")
        assert title.rpartition(", ")[0] == phone.locator("h1").inner_text()


def test_a_table_and_the_undated_articles_stand_beside_the_time_line(phone: Page, address: str) -> None:
    phone.goto(address)
    beside = phone.locator(".aa-pictured").first.locator(".aa-beside")
    undated = beside.locator(".aa-undated a").all_inner_texts()
    assert undated
    beside.locator("summary").click()
    rows = [row.all_inner_texts() for row in (r.locator("td") for r in beside.locator("tbody tr").all())]
    assert [title for date, title in rows if date == "not stated"] == undated
    labels = [label.text_content() or "" for label in phone.locator(".aa-timeline a title").all()]
    assert [label.rpartition(", ")[0] for label in labels] == [title for date, title in rows if date != "not stated"]
