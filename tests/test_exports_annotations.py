"""The Web Annotations of an article point at words that are really there, once, on the page as built."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.exports import export
from generator.exports.quotes import Quotes
from generator.model import EntityType, PartKind, Publish, Site, SourceKind, Span, Status
from generator.pages import render
from generator.relate.archive import Archive
from tests.factory import archive, cited, entity, note, saved

CARTEL = entity("harbour-board", "Harbour Board", aliases=("Board",))
PORT = entity("port-royal", "Port Royal", EntityType.PLACE)
TEXT = (
    "The Board meets\n\n"
    "The Board met in Port Royal. The Bay Gazette reported that the Board was split.\n"
    "The Board was split. The Board was split.\n\n"
    "Nobody else said so.\n"
)


def annotated() -> Archive:
    mentions = (("Board", CARTEL), ("Port Royal", PORT))
    notes = (
        note(TEXT, "Bay Gazette", "A **newspaper**, see [its page](https://bay.example/)."),
        note(TEXT, None, "On the whole text."),
    )
    sources = (
        cited(TEXT, "The Bay Gazette reported that", "Bay Gazette"),
        cited(TEXT, "Nobody else said", "Nobody", SourceKind.ANONYMOUS),
    )
    known = {"title": "The Board meets", "mentions": mentions, "notes": notes, "sources": sources}
    return archive(saved(TEXT, "board", **known), entities=(CARTEL, PORT))


def annotations(whole: Archive, identity: str = "board") -> list[dict[str, Any]]:
    found = [file for file in export(whole) if file.path == f"articles/{identity}/{identity}.jsonld"]
    items: list[dict[str, Any]] = json.loads(found[0].data)["items"] if found else []
    return items


def selector(annotation: dict[str, Any], kind: str) -> dict[str, Any]:
    (found,) = (each for each in annotation["target"]["selector"] if each["type"] == kind)
    return dict(found)


def served(whole: Archive, identity: str = "board") -> dict[str, str]:
    """The passages of the page by id, through the real Markdown, as a browser's DOM has their text."""
    (page,) = (f.data.decode() for f in render(whole) if f.path == f"articles/{identity}/index.md")
    body = page.split("\n---\n", 1)[1]
    soup = BeautifulSoup(Markdown(extensions=["attr_list", "toc"]).convert(body), "html5lib")
    return {str(found["id"]): found.get_text() for found in soup.find_all(id=re.compile("^p-"))}


def test_every_quote_stands_once_in_the_served_text_and_at_its_position_in_the_file() -> None:
    whole = annotated()
    text = "\n".join(served(whole).values())
    paragraphs = [
        a for a in annotations(whole) if a["motivation"] in {"commenting", "linking"} and "selector" in a["target"]
    ]
    assert len(paragraphs) == 3
    for annotation in paragraphs:
        quote, position = selector(annotation, "TextQuoteSelector"), selector(annotation, "TextPositionSelector")
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert annotation["target"]["source"] == "https://archive.example/press/articles/board/"


def test_words_of_a_title_and_of_a_paragraph_printed_twice_are_quoted_within_their_passage() -> None:
    text = "The Board meets\n\nThe Board met.\n\nThe Board met.\n"
    at = text.rindex("Board")
    seed = saved(text, "board", title="The Board meets", mentions=(("Board", CARTEL),))
    second = replace(seed.articles[0].mentions[0], span=Span(at, at + 5))
    article = replace(seed.articles[0], mentions=(*seed.articles[0].mentions, second))
    whole = archive(replace(seed, articles=(article,)), entities=(CARTEL,))
    title, again = (selector(annotation, "FragmentSelector") for annotation in annotations(whole))
    passages = served(whole)
    assert passages[title["value"]] == "The Board meets"
    assert list(passages).index(again["value"]) == 2
    assert again["refinedBy"]["prefix"] + again["refinedBy"]["exact"] + again["refinedBy"]["suffix"] == "The Board met."


def test_what_each_kind_of_annotation_says() -> None:
    by_motivation: dict[str, list[dict[str, Any]]] = {}
    for annotation in annotations(annotated()):
        by_motivation.setdefault(annotation["motivation"], []).append(annotation)
    whole_text, on_words = by_motivation["commenting"]
    assert whole_text["target"] == {"source": "https://archive.example/press/articles/board/"}
    assert on_words["body"]["value"].startswith("A **newspaper**")
    assert on_words["body"]["format"] == "text/markdown"
    assert (on_words["creator"], on_words["created"]) == ({"name": "the editors"}, "2026-11-20T00:00:00Z")
    assert [a["body"][1]["source"] for a in by_motivation["identifying"]] == [
        "https://archive.example/press/entities/harbour-board/",
        "https://archive.example/press/entities/port-royal/",
    ]
    gazette, nobody = by_motivation["linking"]
    assert gazette["body"][0]["value"] == "Bay Gazette"
    assert gazette["body"][1].startswith("https://archive.example/press/sources/")
    assert nobody["body"][0]["value"] == "Nobody"
    assert len({a["id"] for found in by_motivation.values() for a in found}) == 6


def test_a_name_not_yet_reviewed_is_a_tag_and_names_nobody() -> None:
    candidate = entity("port-royal", "Port Royal", None, status=Status.CANDIDATE)
    seeds = tuple(
        saved(f"{name} is not Port Royal.\n", name, mentions=(("Port Royal", candidate),)) for name in ("one", "two")
    )
    whole = archive(*seeds, entities=(candidate,))
    (found,) = annotations(whole, "one")
    assert found["motivation"] == "tagging"
    assert [body["type"] for body in found["body"]] == ["TextualBody"]


def test_without_a_site_address_links_are_relative_to_the_file() -> None:
    text = "Port Royal sleeps.\n"
    site = Site("A", None)
    whole = archive(saved(text, "a", mentions=(("Port Royal", PORT),)), entities=(PORT,), site=site)
    (found,) = annotations(whole, "a")
    assert found["target"]["source"] == "./"
    assert found["body"][1]["source"] == "../../entities/port-royal/"


def test_a_text_that_is_not_shown_is_not_quoted() -> None:
    site = Site("A", None, public=True)
    for publish in (Publish.RECORD, Publish.WITHHELD, Publish.DIGEST):
        assert annotations(archive(saved(TEXT, "board", publish=publish), site=site)) == []


def test_teasers_have_annotations_too() -> None:
    text = "Port Royal sleeps.\n"
    whole = archive(saved(text, "a", kind=PartKind.TEASER, mentions=(("Port Royal", PORT),)), entities=(PORT,))
    assert len(annotations(whole, "a")) == 1


_line = st.text(
    st.one_of(st.sampled_from("ab .*_<&`#[\\\"'é\u202e\u00a0"), st.characters(codec="utf-8")), min_size=1, max_size=30
)


@given(st.lists(_line, min_size=1, max_size=4), st.data())
def test_any_words_are_quoted_as_the_page_has_them(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join([*lines, *lines[:1]]) + "\n"
    whole = archive(saved(text, "board"))
    seed = whole.seeds[0]
    row = data.draw(st.sampled_from(seed.document.lines.rows))
    if row.start == row.end:
        return
    start = data.draw(st.integers(row.start, row.end - 1))
    quote = Quotes(seed.document, seed.articles[0]).of(Span(start, data.draw(st.integers(start + 1, row.end))))
    if quote is not None:
        assert quote.prefix + quote.exact + quote.suffix in served(whole)[quote.passage]


def test_a_page_links_to_the_files_that_are_there_and_to_no_other() -> None:
    for publish in (Publish.FULL, Publish.RECORD, Publish.WITHHELD):
        whole = archive(saved(TEXT, "board", publish=publish), site=Site("A", None, public=True))
        there = {file.path.rsplit("/", 1)[1] for file in export(whole) if file.path.startswith("articles/board/")}
        (page,) = (f.data.decode() for f in render(whole) if f.path.startswith("articles/board"))
        assert set(re.findall(r'href="(board\.[a-z.]+)"', page)) == there
