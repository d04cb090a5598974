"""A stranger's text is text: any text at all, through the real Markdown converter with the site's extensions.

What comes out holds every character but white space, in order, and nothing of it acts.
"""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model import Note, PartKind, Seed
from generator.pages import render
from generator.pages.note_body import note_html
from generator.text import escape
from generator.text.web_address import is_web_address
from tests.factory import archive, entity, note, saved

CONFIG = yaml.load((Path(__file__).parent.parent / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
OURS = {
    *("a", "aside", "b", "bdi", "code", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "li", "mark", "ol", "p"),
    *("pre", "q", "section", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "time", "tr", "ul"),
    *("i", "html", "head", "body"),
}
NASTY = (
    "# heading", "    code", "* item", "1. item", "> quote", "| a | b |\n|---|---|", "```\nfence\n```", "~~~", "---",
    "===", "[a](javascript:alert(1))", "![x](http://a.example/x.png)", "[x]: http://a.example", "[^1]: note", "*[A]: b",
    "!!! note", '{: onclick="x" }', "{ #id .class }", '--8<-- "/etc/passwd"', "- [ ] task", "&lt;b&gt;", "&amp;amp;",
    "&#60;script&#62;", "{{ config }}", "{% raw %}", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "</p></div></article>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "<!DOCTYPE", "---\ntitle: x\n---", "[TOC]",
    "\\# \\* \\\\", "https://a.example/?a=b&c=\"d\"<e>", "http://[::1", "//a.example", "data:text/html,x", "\x02\x03",
    "\x02wzxhzdk:0\x03", "\u202eabc\u202c", "\u200b\ufeff", "\0", "\x0b\x0c\x1c\x85\u2028", "\ud800", "`a`", "__b__",
)  # fmt: skip

texts = st.lists(st.one_of(st.text(max_size=40), st.sampled_from(NASTY)), min_size=1, max_size=8).map("\n".join)


def visible(text: str) -> str:
    """What a page must show of a text. What HTML cannot hold is shown as its stand-in."""
    stood_in = re.sub("[\ud800-\udfff]", "\ufffd", text.replace("\0", "\u2400"))
    return "".join(stood_in.split())


def converted(page: bytes, parser: str = "html5lib") -> tuple[dict[str, object], BeautifulSoup]:
    _, matter, body = page.decode("utf-8").split("---\n", 2)
    html = markdown.markdown(
        body,
        extensions=[
            "toc",
            "tables",
            "fenced_code",
            *(n if isinstance(n, str) else next(iter(n)) for n in CONFIG["markdown_extensions"]),
        ],
    )
    return yaml.safe_load(matter), BeautifulSoup(html, parser)


def page_of(seed: Seed, path: str, parser: str = "html5lib") -> tuple[dict[str, object], BeautifulSoup]:
    return converted(next(file.data for file in render(archive(seed)) if file.path == path), parser)


def stands_in(text: str, shown: str) -> bool:
    rest = iter(shown)
    return all(character in rest for character in visible(text))


def assert_inert(soup: BeautifulSoup) -> None:
    for found in soup.find_all(True):
        assert found.name in OURS
        assert not [name for name in found.attrs if name.startswith("on") or name in {"style", "src", "srcset"}]
        href = str(found.get("href", ""))
        assert re.match(r"https?://|#|\.\.?/|[\w./-]*$", href), href
        if href.startswith("http"):
            assert "nofollow" in found["rel"]
            assert "ugc" in found["rel"]


@pytest.mark.parametrize("path", ["articles/x/index.md", "files/x/index.md"])
@given(text=texts)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_stands_whole_and_inert_on_its_pages(path: str, text: str) -> None:
    _, soup = page_of(saved(text, "x"), path)
    assert stands_in(text, soup.get_text())
    assert_inert(soup)


@given(title=texts.filter(str.strip), author=texts, tag=texts)
@settings(max_examples=40, deadline=None)
def test_any_value_stands_literally_in_front_matter_and_page(title: str, author: str, tag: str) -> None:
    seed = saved(f"{title}\nA first line.\n", "x", title=title, authors=(author,), tags=(tag,))
    matter, soup = page_of(seed, "articles/x/index.md")
    assert "<" not in str(matter["title"])
    assert BeautifulSoup(f"<p>{matter['title']}</p>", "html5lib").get_text().split() == visible_words(title)
    assert matter["author"] == [author]
    assert_inert(soup)


def visible_words(title: str) -> list[str]:
    return re.sub("[\ud800-\udfff]", "\ufffd", title.replace("\0", "\u2400")).split()


@given(heading=texts)
@settings(max_examples=40, deadline=None)
def test_any_heading_stands_literally_in_markdown(heading: str) -> None:
    line = escape.markdown(heading)
    if not line:
        return
    soup = BeautifulSoup(markdown.markdown(f"## {line} {{ #h }}", extensions=["attr_list", "toc"]), "html5lib")
    assert visible(heading) == "".join(soup.get_text().split())
    assert [found.name for found in soup.body.find_all(True)] in (
        ["h2"],
        ["h2", *["span"] * len(soup.find_all("span"))],
    )


@given(body=texts)
@settings(max_examples=40, deadline=None)
def test_html_in_a_note_is_text(body: str) -> None:
    soup = BeautifulSoup(note_html(body), "html5lib")
    allowed = {*OURS, "blockquote", "br", "h3", "h4", "h5", "h6", "hr", "code"}
    for found in soup.find_all(True):
        assert found.name in allowed
        assert set(found.attrs) <= {"href", "rel", "title", "start"}
        assert re.match(r"https?://|#|$", str(found.get("href", "")))


def test_a_note_keeps_its_markdown_and_loses_its_html() -> None:
    html = note_html("**So** says <b>he</b>, [here](https://a.example/b) and [not](javascript:x).")
    assert "<strong>So</strong> says &lt;b&gt;he&lt;/b&gt;" in html
    assert 'href="https://a.example/b"' in html
    assert "javascript" not in html


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//a.example/", "http://", "https:///x", "http:a", "http://?x",
     "https://a\u202eb.example/", "http://a.example/ b", "https://a.example/\\x", "http://.a", "ftp://a.example/",
     "https://[::1", "https://[::1]/", "http://a.example:99999/", "http://a.example:x/", "http://1.2.3.999/",
     "http://256.256.256.256/", "http://999999999999/", "http://2130706433/", "http://1.2.3.4.5/", "http://0x7f.1/",
     "http://0x.test.0x100000000/", "http://a<b.example/", "http://a.example{b/", "http://a.example/x`y", "http://a'b.example/",
     "http://１２７.0.0.1/", "http://ａ.example/", "http://a\u200b.example/", "http://a\u00adb.example/x", "http://a。example/",
     "http://me:word@a.example/", "http://a.example@b.example/", "http://a%2eexample/"],
)  # fmt: skip
def test_only_whole_web_addresses_are_links(url: str) -> None:
    assert not is_web_address(url)
    _, soup = page_of(saved(f"Seen at {url} today.", "x"), "articles/x/index.md")
    text = soup.find("p", class_="aa-p")
    assert not [a["href"] for a in text.find_all("a", class_="aa-url") if a["href"] != "http://a.example/"]
    assert stands_in(f"Seen at {url} today.", text.get_text())


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("See https://a.example/b.", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ('"http://a.example/?q=1&r=2"', "http://a.example/?q=1&r=2"),
        ("HTTPS://A.example:8080/x#y", "HTTPS://A.example:8080/x#y"),
        ("Of http://a.example's pages", "http://a.example"),
        ("At http://bücher.example/ä", "http://bücher.example/ä"),
        ("At http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("At http://10.1.2.3:80/", "http://10.1.2.3:80/"),
        ("<http://a.example/b>", "http://a.example/b"),
        ("<a href=http://a.example/b</a>", "http://a.example/b"),
    ],
)
def test_a_web_address_is_linked_as_printed_and_not_endorsed(text: str, url: str) -> None:
    _, soup = page_of(saved(text, "x"), "articles/x/index.md")
    link = soup.find("a", class_="aa-url")
    assert link["href"] == url
    assert link.get_text() == url
    assert link["rel"] == ["noopener", "nofollow", "ugc"]


def test_names_and_notes_leave_the_text_as_it_is() -> None:
    text = "The Harbour Board <met>; Harbour Board & Co. answered.\n"
    board = entity("board", "Harbour Board")
    seed = saved(text, "x", mentions=(("Harbour Board", board),), notes=(note(text, "Board <met>", "See *there*."),))
    pages = {file.path: file.data for file in render(archive(seed, entities=(board,)))}
    _, soup = converted(pages["articles/x/index.md"])
    shown = soup.find("p", class_="aa-p")
    assert "".join(shown.get_text().split()) == "".join(text.split())
    assert shown.find("a", class_="aa-name")["href"] == "../../entities/board/"
    assert [mark.get_text() for mark in shown.find_all(class_="aa-noted-words")] == ["Board", " <met>"]
    reference = shown.find("a", class_="aa-note-ref")
    assert soup.find(id=reference["href"][1:]).find("em").get_text() == "there"


def test_signs_that_reorder_text_are_named_and_kept_apart() -> None:
    _, soup = page_of(saved("ab\u202ecd\u200bef", "x"), "articles/x/index.md")
    found = soup.find("p", class_="aa-p").find_all("span", class_="aa-hidden")
    assert [(span["data-name"], span.get_text()) for span in found] == [("RLO", "\u202e"), ("ZWSP", "\u200b")]


def test_joiners_inside_words_of_other_scripts_are_left_alone() -> None:
    assert escape.seen("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"
    assert "ZWJ" in escape.seen("a\u200db")


@pytest.mark.parametrize("run", ["[", "![", "<![CDATA[", "-", "`", "<", "&", "*_", "{{", "=", "#", "\\", "<a "])
def test_long_runs_cost_no_time(run: str) -> None:
    line = run * (20_000 // len(run))
    seed = saved(f"{line}\nText.\n", "x", title=line, tags=(line,))
    _, soup = page_of(seed, "articles/x/index.md", "lxml")  # the time is to be ours, not that of a slow parser
    assert stands_in(line, soup.get_text())


def test_a_teaser_is_a_text_too() -> None:
    matter, soup = page_of(saved("More <b>soon</b>", "x", kind=PartKind.TEASER), "articles/x/index.md")
    assert matter["kind"] == "teaser"
    assert "More <b>soon</b>" in soup.get_text()


def test_a_note_with_a_long_run_is_shown_as_it_stands() -> None:
    assert note_html("[" * 50_000).startswith("<p>[[[")
    assert isinstance(note("ab", "a", "x"), Note)
