"""An archive of hostile files in a real browser: nothing of them runs, nothing leaves, nothing is lost.

Every page is opened under the site's own content security policy. Whatever a seed gets to run calls
``acted()``; whatever it gets to load is asked for from a host that is not ours; both are watched for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from generator.build.gather import gather
from generator.model import Document
from generator.read import read_seed
from generator.relate import addresses
from tests.test_fidelity import shown

pytestmark = pytest.mark.browser

# Our own words in the order in which they are read: no character of a text node that is ours may stand to the
# left of the one before it on the same line. Strangers' words stand in elements that isolate them.
TURNED = """() => {
  const strangers = "bdi, q, mark, h1, h2, pre, .aa-words, .aa-p, .aa-printed, .aa-again, .aa-contents, .aa-note," +
    " .aa-excerpt, .aa-ours, .aa-note-row :not(.aa-by), .aa-note-below :not(.aa-by)";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turned = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data;
    if (!text.trim() || text.length > 400 || node.parentElement.closest(strangers)) continue;
    const range = document.createRange();
    let last = null;
    for (let at = 0; at < text.length; at++) {
      if (!/[A-Za-z0-9]/.test(text[at])) continue;
      range.setStart(node, at); range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (!box || !box.width) continue;
      if (last && Math.abs(box.top - last.top) < 2 && box.left < last.left) { turned.push(text); break; }
      last = box;
    }
  }
  return turned;
}"""


class Watch:
    """A page that notes everything it should not see."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.trouble: list[str] = []
        self.page: Page = browser.new_page()
        self._site = site
        self.page.add_init_script("window.acted = () => { window.hasActed = true; }")
        self.page.on("dialog", lambda dialog: self._saw(f"dialog {dialog.message}", dialog.dismiss))
        self.page.on("console", lambda said: said.type in ("error", "warning") and self._saw(f"console {said.text}"))
        self.page.on("pageerror", lambda error: self._saw(f"error {error}"))
        self.page.on("request", lambda asked: asked.url.startswith((site, "data:")) or self._saw(f"asks {asked.url}"))

    def _saw(self, what: str, then: object = None) -> None:
        self.trouble.append(f"{self.page.url}: {what}")
        if callable(then):
            then()

    def open(self, path: str) -> None:
        self.page.goto(self._site + path)
        if self.page.evaluate("window.hasActed"):
            self._saw("a script of a seed has run")
        if turned := self.page.evaluate(TURNED):
            self._saw(f"our words are turned: {turned}")


@pytest.fixture
def watch(browser: Browser, nasty_address: tuple[Path, str]) -> Iterator[Watch]:
    found = Watch(browser, nasty_address[1])
    yield found
    found.page.close()
    assert found.trouble == []


def test_on_no_page_does_a_seed_run_or_load_or_turn_our_words_and_nothing_of_it_is_lost(
    nasty_folder: Path, watch: Watch
) -> None:
    whole = {addresses.saved_file(document.name): document for document in documents(nasty_folder / "seeds")}
    assert len(whole) >= 55
    # The page for addresses that lead nowhere finds its style only at the root of a host.
    pages = sorted(p.relative_to(nasty_folder / "site").as_posix() for p in (nasty_folder / "site").rglob("index.html"))
    assert len(pages) > 120
    for address in (path.removesuffix("index.html") for path in pages):
        watch.open(quote(address))
        if document := whole.pop(address, None):
            rows = watch.page.eval_on_selector_all(".aa-words", "found => found.map(row => row.textContent)")
            assert shown("".join(rows)) == shown(document.text), document.name
    assert whole == {}


def documents(seeds: Path) -> Iterator[Document]:
    for found in gather(seeds).seeds:
        document, _ = read_seed(found.path, found.name)
        assert document
        yield document


SEARCHES = ("<img src=x onerror=acted()>", "Nora", "acted", "{{ config }}", "[.*+")
TAILS = (
    "?found=<img src=x onerror=acted()>",
    "?found=(((a+)+)+$",
    f"?found={'a%20' * 900}",
    "#<script>acted()</script>",
)


@pytest.mark.parametrize("words", SEARCHES)
def test_a_search_for_hostile_words_shows_them_and_runs_nothing(watch: Watch, words: str) -> None:
    watch.open("")
    watch.page.fill("input[type=search]", words)
    watch.page.locator("[role=status]", has_text="article").wait_for()
    watch.page.check("#aa-rest")
    watch.page.locator("[role=status]", has_text="text").wait_for()
    assert not watch.page.evaluate("window.hasActed")
    assert watch.page.evaluate(TURNED) == []
    assert not watch.page.query_selector("[data-search-results] img, [data-search-results] script")


def test_an_address_made_by_a_stranger_runs_nothing(watch: Watch) -> None:
    for tail in TAILS:
        watch.open("articles/" + quote(tail, safe="?=#%"))
