"""Line numbers in notes lead to the lines, of this text or of another saved file."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup

from generator.model import Publish
from generator.pages.line_links import LineLinks
from generator.pages.note_body import note_html
from generator.pages.reading import Reading
from tests.factory import SITE, archive, saved
from tests.test_pages import page

TEXT = "One.\n\nThree.\nFour.\n"


def links(body: str) -> list[tuple[str, str]]:
    """Words and target of each link, as a note on ``here`` has them; ``003_abc`` is another file."""
    whole = archive(saved(TEXT, "here"), saved(TEXT, "003_abc"), saved(TEXT, "12_a"), saved(TEXT, "12_b"))
    reading = Reading(whole)
    article = next(a for a in reading.all_articles if a.id == "here")
    soup = BeautifulSoup(note_html(body, LineLinks(reading, "articles/here/", article)), "html.parser")
    assert " ".join(soup.get_text().split()) == " ".join(body.replace("**", "").replace("`", "").split())
    return [(a.get_text(), a["href"]) for a in soup.find_all("a")]


def passages(identity: str) -> dict[str, str]:
    _, soup = page(archive(saved(TEXT, "here"), saved(TEXT, "003_abc")), f"articles/{identity}/")
    return {p.contents[0]: p["id"] for p in soup.find_all("p", class_="aa-p")}


def test_a_line_of_this_text_leads_to_its_paragraph() -> None:
    here = passages("here")
    assert links("Compare line 3, above.") == [("line 3", f"#{here['Three.']}")]
    assert links("Lines 1, 3 and 4 say so.") == [
        ("Lines 1", f"#{here['One.']}"),
        ("3", f"#{here['Three.']}"),
        ("4", f"#{here['Four.']}"),
    ]


def test_a_line_of_another_file_leads_there() -> None:
    there = "../../articles/003_abc/#" + passages("003_abc")["Three."]
    assert links("See (saved file 003, line 3).") == [("saved file 003", "../../files/003_abc/"), ("line 3", there)]
    words = "Compare line 3 of the article from 2024 in this archive (saved file 003): it agrees."
    assert links(words) == [("line 3", there), ("saved file 003", "../../files/003_abc/")]


def test_an_empty_line_leads_to_the_saved_file() -> None:
    assert links("Line 2 is empty.") == [("Line 2", "../../files/here/#L2")]


def test_what_leads_nowhere_stays_words() -> None:
    for body in ("Line 99.", "saved file 12, line 3.", "saved file 404.", "`line 3`", "the guideline 3", "line three"):
        assert links(body) == []


def test_a_line_of_a_text_that_is_not_shown_has_no_link() -> None:
    hidden = saved(TEXT, "003_abc", publish=Publish.RECORD)
    reading = Reading(archive(saved(TEXT, "here"), hidden, site=replace(SITE, public=True)))
    article = next(a for a in reading.all_articles if a.id == "here")
    html = note_html("See saved file 003, line 3.", LineLinks(reading, "articles/here/", article))
    assert [a.get_text() for a in BeautifulSoup(html, "html.parser").find_all("a")] == ["saved file 003"]


def test_a_note_cannot_make_such_a_link_itself() -> None:
    body = '[line 3](javascript:alert(1)) <a class="aa-line-link" href="javascript:alert(2)">line</a>'
    whole = Reading(archive(saved(TEXT, "here")))
    html = note_html(body, LineLinks(whole, "articles/here/", whole.all_articles[0]))
    assert [a["href"] for a in BeautifulSoup(html, "html.parser").find_all("a")] == []
