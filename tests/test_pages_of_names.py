"""The page of a name: the editors' notes under the quotations, companions of two texts or more, a way to object."""

from __future__ import annotations

from dataclasses import replace

from generator.model import EntityType, PartKind
from tests.factory import SITE, archive, entity, note, saved
from tests.test_pages import BOARD, page

TEXT = """The clerk was arrested
In 2020 Ann Oda was arrested. The Harbour Board closed the quay. Later the quay burnt down.
Ann Oda left.
"""
ODA = entity("ann-oda", "Ann Oda", EntityType.PERSON)
NAMES = (("Ann Oda", ODA), ("Harbour Board", BOARD))
NOTES = (
    note(TEXT, "was arrested. The", "The charge was dropped in **2021**."),
    note(TEXT, "burnt down", "Who set the fire is not said."),
    note(TEXT, "The clerk", "The headline names no office."),
)


def clerk(identity: str = "clerk", **more: object) -> object:
    return saved(TEXT, identity, mentions=NAMES, notes=NOTES, **more)  # type: ignore[arg-type]


def test_notes_on_a_quoted_line_stand_under_the_quotation() -> None:
    _, soup = page(archive(clerk(), entities=(ODA, BOARD)), "entities/ann-oda/")
    row = soup.select_one("ul.aa-quotes > li")
    assert "The charge was dropped in 2021." in row.get_text()
    href = row.find(class_="aa-note-below").find("a")["href"]
    assert href.startswith("../../articles/clerk/#n-")
    _, article = page(archive(clerk(), entities=(ODA, BOARD)), "articles/clerk/")
    assert "dropped" in article.find(id=href.split("#")[1]).get_text()
    assert "Who set the fire" not in row.get_text()
    assert "Also on this line: Note 3 on burnt down" in row.get_text()
    assert "names no office" not in soup.get_text()


def test_on_the_page_of_a_place_the_notes_are_there_to_open() -> None:
    quay = entity("quay", "the quay", EntityType.PLACE)
    seed = saved(TEXT, mentions=(("the quay", quay),), notes=(note(TEXT, "the quay", "It was a pier."),))
    _, soup = page(archive(seed, entities=(quay,)), "entities/quay/")
    assert "It was a pier." in soup.find("li").find("details").get_text()


def test_a_note_stands_once_on_a_page() -> None:
    text = "Ann Oda was arrested. Ann Oda fled. Later Ann Oda came back.\n"
    noted = saved(text, mentions=(("Ann Oda", ODA),), notes=(note(text, None, "x"),))
    article = noted.articles[0]
    spans = [replace(article.mentions[0], span=type(article.span)(at, at + 7)) for at in (0, 22, 42)]
    on_line = replace(article.notes[0], span=type(article.span)(0, len(text) - 1), line=1, body="Nobody says why.")
    seed = replace(noted, articles=(replace(article, mentions=tuple(spans), notes=(on_line,)),))
    _, soup = page(archive(seed, entities=(ODA,)), "entities/ann-oda/")
    assert len(soup.select("ul.aa-quotes > li")) == 3
    assert soup.get_text().count("Nobody says why.") == 1


def test_companions_share_two_texts_or_there_are_none() -> None:
    _, once = page(archive(clerk(), entities=(ODA, BOARD)), "entities/ann-oda/")
    assert once.find(id="together") is None
    _, twice = page(archive(clerk(), clerk("again"), entities=(ODA, BOARD)), "entities/ann-oda/")
    assert twice.find(id="together").find_next("ul").find("a").get_text() == "Harbour Board"


def test_more_companions_than_stand_there_are_counted() -> None:
    others = tuple(entity(f"b-{n:02}", f"Board {n:02}") for n in range(40))
    text = "Ann Oda met " + ", ".join(found.name for found in others) + ".\n"
    named = (("Ann Oda", ODA), *((found.name, found) for found in others))
    texts = (saved(text, "one", mentions=named), saved(text, "two", mentions=named))
    _, soup = page(archive(*texts, entities=(ODA, *others)), "entities/ann-oda/")
    below = soup.find(id="together").find_next("div")
    assert len(below.find_all("li")) == 12
    assert "28 more of them are not listed" in below.find("p").get_text()


def test_articles_and_announcements_are_counted_apart() -> None:
    teaser = saved("Ann Oda again.\n", "teaser", kind=PartKind.TEASER, mentions=(("Ann Oda", ODA),))
    whole = archive(clerk(), clerk("again"), teaser, entities=(ODA, BOARD))
    _, soup = page(whole, "entities/ann-oda/")
    assert "found in 2 articles, 1 announcement." in soup.get_text()
    _, index = page(whole, "entities/")
    row = index.find("a", string="Ann Oda").find_next("span")
    assert (row.get_text(), row["title"]) == ("2 + 1", "2 articles, 1 announcement")


def test_how_to_report_an_error_is_said_honestly() -> None:
    _, none = page(archive(clerk(), entities=(ODA, BOARD)), "entities/ann-oda/")
    assert "This site names no address for corrections yet" in none.get_text()
    site = replace(SITE, report_url="mailto:editor@archive.example")
    _, some = page(archive(clerk(), entities=(ODA, BOARD), site=site), "entities/ann-oda/")
    assert some.find("a", string="Report an error on this page")["href"] == "mailto:editor@archive.example"
