"""What stands on the pages: the contract of the front matter, unknown values, evidence, publication, long lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from bs4 import BeautifulSoup

from generator.model import EntityType, Publish, Seed, SourceKind, Status
from generator.pages import render
from generator.pages.page import front_matter
from generator.pages.sentences import sentence
from generator.relate.archive import Archive
from tests.factory import SITE, archive, cited, entity, mention, note, saved, span_of
from tests.test_literal import converted

TEXT = """The ferry stops running
by Ann Lee, 3 May 2021

The ferry stopped on Monday. According to the Harbour Gazette, the Harbour Board had no money left.
Mr. Oda of the Harbor Board declined to say more.
"""
BOARD = entity("harbour-board", "Harbour Board", description="Runs the harbour.", aliases=("HB",))
KEYS = {
    "title",
    "author",
    "date",
    "outlet",
    "sources",
    "entities",
    "tags",
    "language",
    "kind",
    "text",
    "seed",
    "evidence",
}


def ferry(**more: object) -> Seed:
    values: dict[str, object] = {
        "title": "The ferry stops running",
        "authors": ("Ann Lee",),
        "date": "2021-05-03",
        "mentions": (("Harbour Board", BOARD),),
        "sources": (cited(TEXT, "According to the Harbour Gazette", "Harbour Gazette"),),
        "notes": (note(TEXT, "no money left", "Its accounts say **otherwise**."),),
    }
    return saved(TEXT, **{**values, **more})  # type: ignore[arg-type]


def pages(whole: Archive) -> dict[str, bytes]:
    return {file.path: file.data for file in render(whole)}


def page(whole: Archive, address: str) -> tuple[dict[str, object], BeautifulSoup]:
    return converted(pages(whole)[f"{address}index.md"])


@pytest.fixture(scope="module")
def whole() -> Archive:
    return archive(ferry(), entities=(BOARD,))


def test_front_matter_keeps_the_contract(whole: Archive) -> None:
    matter, _ = page(whole, "articles/the-ferry/")
    assert set(matter) >= KEYS
    assert matter["author"] == ["Ann Lee"]
    assert matter["date"] == "2021-05-03"
    assert matter["outlet"] is None
    assert matter["sources"] == [{"name": "Harbour Gazette", "kind": "outlet", "listed": False}]
    assert matter["entities"] == ["harbour-board"]
    assert matter["tags"] == []
    assert matter["seed"]["lines"] == [1, 5]  # type: ignore[index]
    assert matter["evidence"]["title"] == {"how": "printed", "line": 1, "rule": "by-hand"}  # type: ignore[index]
    assert matter["evidence"]["date"]["how"] == "supplied"  # type: ignore[index]


def test_a_text_without_anything_has_all_keys_and_says_so() -> None:
    matter, soup = page(archive(saved("Nobody signed this, and no day stands over it at all.", "x")), "articles/x/")
    assert matter["title"] == "[Untitled: Nobody signed this, and no day stands over …]"
    assert [matter[key] for key in ("date", "outlet", "language")] == [None] * 3
    assert [matter[key] for key in ("author", "sources", "entities", "tags")] == [[]] * 4
    assert matter["evidence"]["title"] is None  # type: ignore[index]
    assert (
        soup.find(class_="aa-byline").get_text()
        == "author not stated · date not stated in the text · outlet not stated · full text"
    )
    assert soup.find("table", class_="aa-evidence").get_text().count("not stated") == 4


def test_supplied_values_stand_in_brackets_with_their_reason() -> None:
    matter, soup = page(archive(saved("A text.", "x", title="Ferries", outlet="The Gull")), "articles/x/")
    assert matter["title"] == "[Ferries]"
    assert "[The Gull]" in soup.find(class_="aa-byline").get_text()
    row = soup.find("th", string="Outlet").parent.get_text()
    assert "Not printed. Supplied by the editors: known from its page" in row


def test_every_value_leads_to_its_words_on_the_saved_file(whole: Archive) -> None:
    _, article = page(whole, "articles/the-ferry/")
    _, file = page(whole, "files/the-ferry/")
    links = [a["href"] for a in article.find("table", class_="aa-evidence").find_all("a") if "#c" in a["href"]]
    assert [file.find(id=href.split("#")[1]).get_text() for href in links] == ["The ferry stops running", "Ann Lee"]
    assert file.find(id=links[0].split("#")[1]).name == "mark"


def test_the_saved_file_is_whole_and_numbered(whole: Archive) -> None:
    _, file = page(whole, "files/the-ferry/")
    rows = file.find_all(class_="aa-row")
    assert [row.find(class_="aa-words").get_text() for row in rows] == TEXT.split("\n")[:-1]
    assert [row["id"] for row in rows] == [f"L{n}" for n in range(1, 6)]


def test_cited_sources_begin_with_the_profile(whole: Archive) -> None:
    _, soup = page(whole, "articles/the-ferry/")
    below = soup.find(id="cited-sources").find_next("div")
    assert below.find("p").get_text() == "We found 1 named source, none unnamed, no links."
    assert below.find("q").get_text().startswith("According to the Harbour Gazette, the Harbour Board")
    assert below.find("q").find("mark").get_text() == "According to the Harbour Gazette"


def test_an_entity_page_quotes_its_mentions_with_links_back(whole: Archive) -> None:
    _, soup = page(whole, "entities/harbour-board/")
    text = soup.get_text(" ", strip=True)
    assert "Printed as Harbour Board once" in text
    assert "Other names: HB" in text
    href = soup.find("ul", class_="aa-quotes").find("a")["href"]
    _, article = page(whole, "articles/the-ferry/")
    assert "Harbour Board" in article.find(id=href.split("#")[1]).get_text()


def test_a_misspelling_is_shown_as_printed_and_flagged() -> None:
    misspelt = replace(mention(TEXT, "Harbor Board", BOARD), misspelt=True)
    seed = ferry()
    article = replace(seed.articles[0], mentions=(*seed.articles[0].mentions, misspelt))
    _, soup = page(archive(replace(seed, articles=(article,)), entities=(BOARD,)), "articles/the-ferry/")
    assert soup.find("a", class_="aa-misspelt").get_text() == "Harbor Board"


def test_names_not_reviewed_are_drawn_apart_and_kept_out_of_search_engines() -> None:
    found = entity("mr-oda", "Mr. Oda", EntityType.PERSON, status=Status.CANDIDATE)
    texts = (
        saved(TEXT, "one", mentions=(("Mr. Oda", found),)),
        saved(TEXT + "Again.\n", "two", mentions=(("Mr. Oda", found),)),
    )
    whole = archive(*texts, entities=(found,))
    if "entities/mr-oda/index.md" not in pages(whole):
        pytest.fail("a name that two articles share has a page")
    matter, soup = page(whole, "entities/mr-oda/")
    assert matter["robots"] == "noindex"
    assert "name not yet reviewed" in soup.get_text()
    _, article = page(whole, "articles/one/")
    assert "aa-candidate" in article.find("a", class_="aa-name")["class"]


def test_a_digest_says_at_its_top_whose_article_it_sums_up() -> None:
    matter, soup = page(archive(ferry(digest=True, url="https://gazette.example/ferry")), "articles/the-ferry/")
    assert matter["text"] == "digest"
    first = soup.body.find(True)
    assert first.name == "aside"
    assert "Not the author’s text. It sums up an article by Ann Lee" in first.get_text()
    assert first.find("a", rel="ugc")["href"] == "https://gazette.example/ferry"
    assert str(matter["passage_source"]).startswith("digest by the editors of Harbour Archive of: Ann Lee,")


@pytest.mark.parametrize("level", [Publish.RECORD, Publish.DIGEST, Publish.WITHHELD])
def test_on_a_public_site_no_sentence_of_a_text_that_is_kept_back_stands_anywhere(level: Publish) -> None:
    whole = archive(ferry(publish=level), entities=(BOARD,), site=replace(SITE, public=True))
    for path, data in pages(whole).items():
        shown = data.decode()
        for words in ("stopped on Monday", "no money left", "declined to say"):
            assert words not in shown, path
    _, soup = page(whole, "articles/the-ferry/")
    assert (
        "kept back" in soup.get_text()
        or "nothing of it is published" in soup.get_text()
        or "Only a digest" in soup.get_text()
    )


def test_a_record_is_shown_where_the_text_is_not() -> None:
    whole = archive(ferry(publish=Publish.RECORD), entities=(BOARD,), site=replace(SITE, public=True))
    matter, soup = page(whole, "articles/the-ferry/")
    assert matter["author"] == ["Ann Lee"]
    assert "Harbour Gazette" in soup.get_text()
    _, named = page(whole, "entities/harbour-board/")
    assert "The sentence is not shown" in named.get_text()


def test_of_a_withheld_text_nothing_but_its_being_here_is_told() -> None:
    whole = archive(ferry(publish=Publish.WITHHELD), entities=(BOARD,), site=replace(SITE, public=True))
    everything = b"".join(pages(whole).values()).decode()
    for secret in ("Ann Lee", "Harbour Gazette", "The ferry stops", "Harbour Board"):
        assert secret not in everything
    matter, _ = page(whole, "articles/the-ferry/")
    assert matter["title"] == "[Withheld text]"
    assert matter["robots"] == "noindex"


def test_at_home_everything_is_shown() -> None:
    whole = archive(ferry(publish=Publish.WITHHELD), entities=(BOARD,))
    assert "stopped on Monday" in page(whole, "articles/the-ferry/")[1].get_text()


def test_long_lists_are_split() -> None:
    texts = [
        saved(f"Text number {n}.\nThe Harbour Board met.\n", f"t{n:03}", mentions=(("Harbour Board", BOARD),))
        for n in range(130)
    ]
    whole = archive(*texts, entities=(BOARD,))
    made = pages(whole)
    _, first = converted(made["articles/index.md"])
    _, second = converted(made["lists/articles/2/index.md"])
    assert len(first.select("tbody tr:not(.aa-group)")) == 100
    assert len(second.select("tbody tr:not(.aa-group)")) == 30
    assert second.find("nav").find("a")["href"] == "../../../articles/"
    _, named = converted(made["lists/entities/harbour-board/5/index.md"])
    assert len(named.find_all(class_="aa-in-article")) == 10
    assert max(len(data) for data in made.values()) < 100_000


def test_earlier_addresses_lead_to_the_new_ones() -> None:
    renamed = replace(BOARD, replaces=("old-board",))
    matter, soup = page(
        archive(ferry(mentions=(("Harbour Board", renamed),)), entities=(renamed,)), "entities/old-board/"
    )
    assert matter["redirect"] == "../../entities/harbour-board/"
    assert soup.find("a")["href"] == "../../entities/harbour-board/"


def test_sentences_end_where_they_end() -> None:
    words = span_of(TEXT, "Harbour Board")
    found = sentence(TEXT, span_of(TEXT, TEXT[TEXT.index("The ferry stopped") :]), words)
    assert found.of(TEXT).startswith("According to")
    assert found.of(TEXT).endswith("left.")


@pytest.mark.parametrize(
    "value", ["emoji \U0001f600 \U0001f680", "plain", "é\u2028", "a: b # c", "yes", "2021-05-03", "\x85\x07"]
)
def test_front_matter_reads_back_the_same(value: str) -> None:
    assert yaml.safe_load(front_matter({"title": value, "list": [value, None]})) == {
        "title": value,
        "list": [value, None],
    }
    assert "\\U" not in front_matter({"title": value})


def test_a_source_that_is_a_link_is_shown_as_printed() -> None:
    text = "A text.\nSources\nhttps://a.example/b\n"
    listed = replace(
        cited(text, "https://a.example/b", "https://a.example/b", SourceKind.URL, "https://a.example/b"), listed=True
    )
    _, soup = page(archive(saved(text, "x", sources=(listed,))), "articles/x/")
    row = soup.find("ul", class_="aa-listed").find("a")
    assert (row["href"], row.get_text()) == ("https://a.example/b", "https://a.example/b")


def test_a_note_on_words_of_the_title_is_marked_in_the_heading() -> None:
    on_title = note(TEXT, "stops", "It runs on Sundays.")
    _, soup = page(archive(ferry(notes=(on_title,))), "articles/the-ferry/")
    assert soup.h1.get_text() == "The ferry stops running"
    assert soup.h1.find(class_="aa-noted-words").get_text() == "stops"
    assert soup.find(id=soup.h1.find("a", class_="aa-note-ref")["href"][1:]).name == "details"


def test_texts_that_share_a_country_only_are_not_related_where_others_share_more() -> None:
    land = entity("land", "Monday", EntityType.PLACE)
    one = ferry(mentions=(("Harbour Board", BOARD), ("Monday", land)))
    two = saved("The Harbour Board meets.\n", "two", mentions=(("Harbour Board", BOARD),))
    three = saved("It is Monday.\n", "three", mentions=(("Monday", land),))
    whole = archive(one, two, three, entities=(BOARD, land))

    def shown(address: str) -> list[str]:
        found = page(whole, address)[1].find("ul", class_="aa-related").find_all("a", class_="aa-title")
        return [link["href"] for link in found]

    assert shown("articles/the-ferry/") == ["../../articles/two/"]
    assert shown("articles/three/") == ["../../articles/the-ferry/"]


def test_a_very_long_saved_file_has_several_pages_and_links_land_on_the_right_one() -> None:
    text = "A ledger\n\n" + "".join(f"Entry {number}.\n" for number in range(3, 7001))
    late = note(text, "Entry 6999", "The last but one.")
    whole = archive(saved(text, "ledger", title="A ledger", date="Entry 6500", notes=(late,)))
    files = pages(whole)
    addresses = ["files/ledger/", "lists/files/ledger/2/", "lists/files/ledger/3/"]
    shown = [converted(files[f"{address}index.md"])[1] for address in addresses]
    rows = [row for soup in shown for row in soup.find_all(class_="aa-row")]
    assert [row["id"] for row in rows] == [f"L{number}" for number in range(1, 7001)]
    assert [row.find(class_="aa-words").get_text() for row in rows] == text.split("\n")[:-1]
    assert f"{addresses[-1].replace('/3/', '/4/')}index.md" not in files
    _, article = converted(files["articles/ledger/index.md"])
    href = article.find("table", class_="aa-evidence").find("a", string="line 6500")["href"]
    assert href.startswith("../../lists/files/ledger/3/#c")
    assert shown[2].find(id=href.split("#")[1]).get_text() == "Entry 6500"
    others = [a["href"] for a in shown[1].find("nav", class_="aa-pager").find_all("a")]
    assert others == [f"../../../../{address}" for address in (addresses[0], addresses[2])]


def test_the_front_page_leads_with_the_articles() -> None:
    site = replace(SITE, intro="What this is.\n\nHow it came about.\n\nWhom to ask.\n")
    _, soup = page(archive(ferry(), site=site), "")
    text = soup.get_text(" ", strip=True)
    places = [text.index(words) for words in ("What this is.", "The ferry stops", "How it came about.", "Whom to ask.")]
    assert places == sorted(places)
