"""Any text where an address is expected: never a traceback, and what is linked is what a browser accepts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from generator.build import Options, build
from generator.diagnostics import Level
from generator.pages.note_body import note_html
from generator.text.web_address import ends_at, host, host_and_path, is_accepted, is_web_address
from tests.nasty_text import TEXT

HOSTS = (
    "a", "b.test", "1", "999", "0x", "0x7f", "256.1.1.1", "10.0.0.1", "１２", "ａ", "。", "bücher", "BÜCHER", "ß",
    "xn--bcher-kva", "[::1]", "[::1", "[v1.x]", ".", "..", "-", "_", ":", ":80", ":99999", ":x", "@", "%2e", "%", "<",
    "'", "\\", "/", "?", "#", "\u200b", "\u00ad", "\u202e", "\u200d", "\ud800", "\ufffd", "é", "e\u0301", "І", "test",
)  # fmt: skip
SCHEMES = ("http://", "https://", "HTTP://", "http:", "http:/", "//", "ftp://", "javascript:", "https://[", "")
URLS = st.one_of(
    st.tuples(st.sampled_from(SCHEMES), st.lists(st.sampled_from(HOSTS), max_size=6).map("".join), TEXT).map("".join),
    st.tuples(st.sampled_from(SCHEMES), TEXT).map("".join),
)
RECORD = """\
articles:
  - url: {url}
    archived_url: {url}
    outlet: {{value: The Bay Gazette, why: w, by: b}}
    sources: [{{name: {url}, url: {url}, why: w}}, {{name: x, url: {url}, why: w}}]
    notes: [{{body: {note}}}]
"""
ENTITIES = (
    "- {{id: gazette, type: organisation, name: Bay Gazette, description: {url}, same_as: {{wikidata: {url}}}}}\n"
)


@given(URLS)
def test_any_text_as_an_address_is_told_or_shown(tmp_path_factory: pytest.TempPathFactory, url: str) -> None:
    url = url.replace("\ud800", "\ufffd")
    home = tmp_path_factory.mktemp("any")
    (home / "seeds").mkdir()
    quoted = yaml.safe_dump(url, default_style='"', width=1 << 20).strip()
    noted = yaml.safe_dump(f"[see]({url}) <{url}> {url}\n\n[x]: {url}", default_style='"', width=1 << 20).strip()
    html = url.replace("&", "&amp;").replace('"', "&quot;")
    text = (
        f"The ferry\n\nThe ferry stopped, {url} says, and (see {url}) <{url}>.\n\nSources:\n{url}\nThe Gazette, {url}\n"
    )
    page = f'<link rel=canonical href="{html}"><base href="{html}"><h1>T</h1><p>Say <a href="{html}">one</a> {html}</p>'
    record = RECORD.format(url=quoted, note=noted)
    for name, content in {
        "a.txt": text,
        "a.yml": record,
        "b.html": page,
        "entities.yml": ENTITIES.format(url=quoted),
    }.items():
        (home / "seeds" / name).write_text(content, encoding="utf-8", newline="")
    report = build(Options(home / "seeds", home / "out", jobs=1, config=home / "none", own=home / "none"))
    assert len(report.archive.seeds) == 2
    assert not [d for d in report.diagnostics if d.level is Level.ERROR and d.place.path.endswith((".txt", ".html"))]


@given(URLS)
def test_every_link_outward_is_one_that_browsers_accept_and_shows_where_it_leads(url: str) -> None:
    soup = BeautifulSoup(note_html(f"[see]({url}) and <{url}>"), "html5lib")
    for link in soup.find_all("a"):
        assert is_web_address(str(link["href"])) or str(link["href"]).startswith("#")


def test_no_module_but_one_takes_addresses_apart() -> None:
    own = Path(__file__).parent.parent / "generator"
    risky = ("urlsplit", "urlparse", "urllib", "ip_address", "ada_url")
    using = re.compile(rf"\b(?:{'|'.join(risky)})\b(?!`)")
    found = [path.name for path in own.rglob("*.py") if using.search(path.read_text(encoding="utf-8"))]
    assert found == ["web_address.py"]


@pytest.mark.parametrize(
    "url", ["https://[::1", "http://a.test:99999/", "http://1.2.3.999/", "http://\ud800.test/", "", "x", "//"]
)
def test_what_no_browser_accepts_has_no_host(url: str) -> None:
    assert not is_accepted(url)
    assert host(url) is None


def test_a_host_is_the_one_that_is_printed() -> None:
    assert host("https://WWW.Bay.example:8080/x?y#z") == "www.bay.example"
    assert host("http://Bücher.example") == "bücher.example"
    assert host("http://１２７.0.0.1/") is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [("http://a<b.test/", False), ("http://a'b.test/", False), ("http://a\u202eb", False), ("http://a's light", True),
     ("http://a</a>", True), ("http://a’, he says", True), ("http://a", True)],
)  # fmt: skip
def test_an_address_ends_where_the_printed_one_ends(text: str, whole: bool) -> None:
    assert ends_at(text, len("http://a")) is whole


def test_two_spellings_of_a_place_are_one_and_a_malformed_one_is_none() -> None:
    assert host_and_path(" https://www.Arden.example/kiln/?x#article") == "arden.example/kiln"
    assert host_and_path("//arden.example/kiln") == "arden.example/kiln"
    assert [host_and_path(url) for url in ("https://[::1", "kiln/", "urn:x:y", "http://\ud800/", "")] == [None] * 5
