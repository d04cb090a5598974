"""The lists: articles and announcements apart, the undated under a heading, what a table leaves out, open questions."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Ambiguity, ArticleId, EntityType, PartKind
from tests.factory import SITE, archive, entity, note, saved, span_of
from tests.test_pages import page

DATED = saved("One.\n", "one", title="The quay", date="2021-05-03")
UNDATED = saved("Two.\n", "two", title="The ferry")
TEASER = saved("Three.\n", "three", title="Soon: the lighthouse", kind=PartKind.TEASER)


def test_announcements_stand_apart_from_the_articles() -> None:
    _, soup = page(archive(DATED, UNDATED, TEASER), "articles/")
    assert soup.find("h1").find_next("p").get_text().startswith("2 articles, 1 announcement.")
    assert "lighthouse" not in soup.find("table").get_text()
    below = soup.find(id="announcements").find_next("ul")
    assert [a.get_text() for a in below.find_all("a")] == ["[Soon: the lighthouse]"]


def test_undated_articles_stand_under_a_heading() -> None:
    whole = archive(DATED, UNDATED)
    _, index = page(whole, "articles/")
    group = index.find("tr", class_="aa-group")
    assert group.get_text() == "Undated"
    assert "The quay" in index.find("tbody").get_text()
    assert "The ferry" in group.find_parent("tbody").get_text()
    _, home = page(whole, "")
    below = home.find(id="undated").find_next("ol")
    assert (below["start"], below.find("a").get_text()) == ("2", "[The ferry]")


def test_the_front_page_leads_to_the_time_line() -> None:
    _, home = page(archive(DATED, UNDATED), "")
    assert home.find("a", string="Time line")["href"] == "#time-line"
    assert home.find(id="time-line")
    _, undated = page(archive(UNDATED), "")
    assert undated.find("a", string="Time line") is None


def test_the_table_of_names_explains_its_numbers_and_what_it_leaves_out() -> None:
    places = tuple(entity(f"p-{n:02}", f"Place {n:02}", EntityType.PLACE) for n in range(22))
    text = ", ".join(found.name for found in places) + ".\n"
    named = tuple((found.name, found) for found in places)
    _, home = page(archive(saved(text, "a", mentions=named), saved(text, "b", mentions=named), entities=places), "")
    words = home.find(id="shared-names").find_next("p").get_text()
    assert words.startswith("The numbers are those of the articles above.")
    assert "Place 21, Place 20, Place 19, Place 18, Place 17 and 1 more." in words


def test_open_questions_speak_plainly_and_fold_what_is_for_editors() -> None:
    fidel, raul = entity("fidel-castro", "Fidel Castro"), entity("raul-castro", "Raúl Castro")
    text = "Castro spoke.\n"
    seed = saved(text, "one", date="2021-05-03", authors=("Ann Lee",))
    doubt = Ambiguity(span_of(text, "Castro"), "Castro", (fidel.id, raul.id), ArticleId("one"))
    seed = replace(seed, articles=(replace(seed.articles[0], ambiguities=(doubt,)),))
    _, soup = page(archive(seed, entities=(fidel, raul)), "questions/")
    assert soup.find("h2").get_text() == "Names that may mean more than one"
    assert "“Castro” in line 1 may be Fidel Castro or Raúl Castro." in soup.get_text()
    assert "the build" not in soup.get_text()
    folded = soup.find("details")
    assert folded.find("summary").get_text() == "For editors: the lines that settle it in one.yml"
    assert "entity: fidel-castro" in folded.find("code").find_next("code").get_text()
    site = replace(SITE, report_url="https://archive.example/issues")
    _, told = page(archive(seed, entities=(fidel, raul), site=site), "questions/")
    assert told.find("a", string="Tell us")["href"] == "https://archive.example/issues"


def test_notes_are_listed_by_text_with_a_list_of_the_texts_announcements_last() -> None:
    noted = replace(DATED.articles[0], notes=(note("One.\n", "One", "A number."),))
    soon = replace(TEASER.articles[0], notes=(note("Three.\n", "Three", "A greater number."),))
    whole = archive(replace(DATED, articles=(noted,)), replace(TEASER, articles=(soon,)))
    _, soup = page(whole, "notes/")
    heads = soup.find_all("h2")
    assert [head.get_text() for head in heads] == ["[The quay]", "[Soon: the lighthouse]"]
    contents = soup.find("details").find_all("a")
    assert [a["href"] for a in contents] == [f"#{head['id']}" for head in heads]
    assert soup.find("details").get_text().count("1 note") == 2
    assert heads[0].find_next("a", string="Read the text")["href"] == "../articles/one/"
