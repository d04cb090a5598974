"""Two promises as properties, over texts that nobody would write: nothing is lost, and nothing acts.

Each example is built for real and its pages go through the site's own Markdown and an HTML parser; what is
looked at is the tree that a browser would have. ``HYPOTHESIS_PROFILE=long`` looks much longer.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import rendered as told
from generator.model import Seed
from generator.relate import addresses
from tests.nasty_text import BYTES, TEXT, TITLES
from tests.rendered import Rendered, Tree, rendered

ALLOWED = {  # all that a generated page is made of
    *("body", "div", "section", "aside", "nav", "p", "h1", "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "pre", "br"),
    *("details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "button"),
    *("a", "b", "bdi", "code", "em", "i", "mark", "q", "small", "span", "strong", "sup", "time"),
    *("svg", "g", "line", "path", "rect", "circle", "text", "tspan", "title", "desc"),
}  # fmt: skip
ACTING = {"style", "src", "srcset", "srcdoc", "action", "formaction", "background", "poster", "ping", "data"}
XLINK = "{http://www.w3.org/1999/xlink}href"
NOTES = {"aa-note-body", "aa-note-row"}
IN_A_NOTE = {"blockquote", "hr", "pre", "em", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "br"}
IN_A_TEXT = {"a", "mark", "span", "bdi"}


def shown(text: str) -> str:
    """What has to be seen of a text: all but white space, NUL as its sign, since no HTML can hold it."""
    return re.sub(r"\s", "", text).replace("\0", "\u2400").translate(UNHOLDABLE)


UNHOLDABLE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def words(tree: Tree) -> str:
    return "".join(tree.itertext())


def check(found: Rendered) -> None:
    for seed in found.seeds:
        nothing_is_lost(found, seed)
    for path, page in found.pages():
        nothing_acts(path, page)


def nothing_is_lost(found: Rendered, seed: Seed) -> None:
    text = seed.document.text
    assert "".join(part.span.of(text) for part in seed.parts) == text
    page = found.page(addresses.saved_file(seed.document.name))
    rows = [tag for tag in page.iter() if tag.get("class") == "aa-words"]
    assert shown("".join(map(words, rows))) == shown(text)
    for article in seed.articles:
        page = found.page(addresses.article(article.id))
        passages = [tag for tag in page.iter() if tag.get("id", "").startswith("p-")]
        assert shown("".join(map(words, passages))) == shown(article.span.of(text))
        for passage in passages:
            assert {tag.tag for tag in passage.iter() if tag is not passage} <= IN_A_TEXT


def nothing_acts(path: str, page: Tree) -> None:
    notes = {inner for tag in page.iter() if tag.get("class") in NOTES for inner in tag.iter()}
    for tag in page.iter():
        if tag in notes and tag.tag in IN_A_NOTE:
            assert set(tag.attrib) <= {"start"}, f"{path}: {tag.tag} {tag.attrib}"
            continue
        assert tag.tag.rpartition("}")[2] in ALLOWED, f"{path}: {tag.tag}"
        acting = {name for name in tag.attrib if name in ACTING or name.lower().startswith("on")}
        assert not acting, f"{path}: {tag.tag} {tag.attrib}"
        if "href" in tag.attrib:
            leads_where_it_says(path, tag)
        assert ":" not in tag.get(XLINK, ""), f"{path}: {tag.attrib}"


def leads_where_it_says(path: str, tag: Tree) -> None:
    address = urlsplit(tag.attrib["href"])
    if address.scheme or address.netloc:
        assert address.scheme in {"http", "https"}, f"{path}: {tag.attrib}"
        assert address.hostname, f"{path}: {tag.attrib}"
        assert tag.attrib.get("rel") in {"noopener nofollow ugc", "noopener nofollow"}, f"{path}: {tag.attrib}"


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_any_text_stands_whole_and_still_on_its_pages(texts: list[str]) -> None:
    check(rendered({f"{n}.txt": text.encode("utf-8", "surrogatepass") for n, text in enumerate(texts)}))


@given(BYTES)
def test_any_bytes_are_a_text_that_stands_whole_and_still(content: bytes) -> None:
    check(rendered({"a.txt": content}))


VALUE = TITLES.map(lambda text: text.encode("utf-8", "replace").decode()).filter(
    str.strip
)  # YAML has no lone surrogates
FEW = st.lists(VALUE, max_size=1)
SUPPLIED = st.fixed_dictionaries({"value": VALUE, "why": VALUE, "by": VALUE})
NOTE = st.fixed_dictionaries({"on": st.just({"line": 1}), "body": VALUE, "by": VALUE})
SOURCE = st.fixed_dictionaries({"name": VALUE, "why": VALUE, "url": VALUE.map("https://x.example/{}".format)})
ARTICLE = st.fixed_dictionaries(
    {"title": SUPPLIED, "author": st.lists(SUPPLIED, max_size=2), "outlet": SUPPLIED, "language": SUPPLIED,
     "url": VALUE.map("https://x.example/{}".format), "archived_url": VALUE, "sources": st.lists(SOURCE, max_size=2),
     "notes": st.lists(NOTE, max_size=3)}
)  # fmt: skip
RECORD = st.fixed_dictionaries(
    {
        "rights": VALUE,
        "why": VALUE,
        "text": st.sampled_from(("original", "digest")),
        "articles": ARTICLE.map(lambda a: [a]),
    }
)
ENTITY = st.fixed_dictionaries(
    {"id": st.just("a"), "type": st.sampled_from(("person", "place")), "name": VALUE, "aliases": st.just(["ferry"]),
     "misspellings": FEW, "weak": FEW, "not_in": FEW,
     "description": VALUE, "same_as": st.fixed_dictionaries({"gnd": VALUE})}
)  # fmt: skip
STORY = "The ferry stopped at the harbour, and nobody in the town could say for how long it would stay there.\n"


@given(RECORD, ENTITY, VALUE)
def test_what_editors_write_is_text_wherever_it_stands(record: dict, entity: dict, name: str) -> None:
    files = {"a.txt": STORY.encode(), "b.txt": (STORY + "Again.\n").encode(), "a.yml": yaml_of(record)}
    found = rendered(
        {**files, "entities.yml": yaml_of([entity])}, {"site_name": name, "site_url": "https://y.example/"}
    )
    check(found)
    assert found.seeds[0].record is not None, [told(d) for d in found.report.diagnostics]
    (article,) = found.seeds[0].articles
    page = shown(words(found.page(addresses.article(article.id))))
    for value in (*(a.value for a in article.authors), article.outlet and article.outlet.value, record["rights"]):
        assert value is None or shown(value) in page


def yaml_of(value: object) -> bytes:
    dumper = type("Plain", (yaml.SafeDumper,), {"ignore_aliases": lambda self, data: True})
    dumped: str = yaml.dump(value, Dumper=dumper)
    return dumped.encode("ascii")


TAGS = st.sampled_from(("<p>", "</p>", "<div>", "</div>", "<br>", "<article>", "<table><tr><td>", "<!-- -->", "<li>"))
MARKUP = st.lists(st.one_of(TEXT, TAGS)).map("".join)


@given(MARKUP)
def test_a_saved_page_stands_on_its_pages_as_its_text(markup: str) -> None:
    content = f"<html><head><title>x</title></head><body>{markup}</body></html>".encode("utf-8", "replace")
    check(rendered({"a.html": content}))
