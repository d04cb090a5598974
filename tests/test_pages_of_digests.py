"""What a reader of a digest sees: whose words stand there, on every page that shows some of them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from generator.model import Seed
from tests.factory import archive, saved
from tests.test_pages import BOARD, ferry, page

ORIGINAL = sha256(b"the text of the Gazette").hexdigest()


def digest() -> Seed:
    seed = ferry(digest=True)
    assert seed.record
    return replace(seed, record=replace(seed.record, original_sha256=ORIGINAL))


def test_the_saved_file_of_a_digest_says_that_it_is_our_digest() -> None:
    matter, soup = page(archive(digest(), entities=(BOARD,)), "files/the-ferry/")
    box = soup.body.find(True)
    assert box.name == "aside"
    assert "Digest Our summary of a saved file, line for line" in box.get_text()
    assert "It sums up an article by Ann Lee" in box.get_text()
    assert "The saved file itself is not published here" in box.get_text()
    assert matter["title"] == "Digest of saved file the-ferry.txt"
    assert "The whole file, unchanged" not in soup.get_text()
    assert "article (our digest)" in soup.get_text()


def test_each_sum_is_labelled_by_the_file_whose_it_is() -> None:
    seed = digest()
    whole = archive(seed, entities=(BOARD,))
    _, file = page(whole, "files/the-ferry/")
    _, article = page(whole, "articles/the-ferry/")
    facts = [p.get_text() for p in file.find_all("p", class_="aa-facts")]
    assert facts[0].startswith("This digest: 5 lines,")
    assert facts[0].endswith(seed.document.sha256)
    assert facts[1] == f"The saved file that it stands for, as the editors recorded it: SHA-256 {ORIGINAL}"
    rows = {row.find("th").get_text(): row.find("td").get_text() for row in article.find_all("tr") if row.find("td")}
    assert rows["Fingerprint of the digest"] == seed.document.sha256
    assert rows["Fingerprint of the saved file"] == ORIGINAL


def test_the_saved_file_of_a_full_text_has_no_box_and_one_sum() -> None:
    _, soup = page(archive(ferry(), entities=(BOARD,)), "files/the-ferry/")
    assert soup.find("aside") is None
    assert [p.get_text()[:15] for p in soup.find_all("p", class_="aa-facts")] == ["The saved file:"]


def test_our_own_sentences_are_not_set_as_quotations() -> None:
    whole = archive(digest(), entities=(BOARD,))
    source = f"sources/{whole.cited[0].id}/"
    for address in ("entities/harbour-board/", source, "articles/the-ferry/"):
        _, soup = page(whole, address)
        quotes = soup.find("ul", class_="aa-quotes")
        assert quotes.find("q", class_="aa-quote") is None, address
        assert quotes.get_text().startswith("\nIn our digest: According to the Harbour Gazette"), address
        assert quotes.find("mark")
    _, soup = page(archive(ferry(), entities=(BOARD,)), "entities/harbour-board/")
    assert soup.find("q", class_="aa-quote")


def test_what_a_digest_prints_as_it_was_printed_is_quoted() -> None:
    text = "The Harbour Board meets\nWe say in our words what it said.\n"
    named = (("Harbour Board", BOARD),)
    seed = saved(text, title="The Harbour Board meets", mentions=named, digest=True)
    _, soup = page(archive(seed, entities=(BOARD,)), "entities/harbour-board/")
    assert soup.find("q", class_="aa-quote").get_text() == "The Harbour Board meets"


def test_a_digest_keeps_its_mark_in_view_and_a_full_text_says_whose_it_is() -> None:
    _, ours = page(archive(digest(), entities=(BOARD,)), "articles/the-ferry/")
    mark = ours.find(class_="aa-standing")
    assert mark.get_text() == "Digest: our words, not the author’s"
    assert mark.find_previous_sibling("p", class_="aa-p")
    assert mark.find_next_sibling("h2")["id"] == "cited-sources"
    assert ours.find(class_="aa-whose") is None
    _, full = page(archive(ferry(), entities=(BOARD,)), "articles/the-ferry/")
    assert full.find(class_="aa-standing") is None
    words = "This text is by Ann Lee and stands here as it was saved. The archive does not vouch for what it says."
    assert full.find(class_="aa-byline").find_next("p").get_text() == words


def test_a_supplied_title_is_said_to_be_supplied_under_the_heading() -> None:
    _, soup = page(archive(saved("A text.", "x", title="Ferries")), "articles/x/")
    assert soup.find(class_="aa-byline").get_text().startswith("title supplied by the editors · author not stated")
