"""The search box in a real browser, over the shipped archive."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser


def ask(page: Page, words: str) -> list[str]:
    """The addresses of the results."""
    page.locator("[role=search] input[type=search]").fill(words)
    expect(page.locator(".aa-status")).to_contain_text(f"“{words}”")
    return [str(a.get_attribute("href")) for a in page.locator("[data-search-results] a").all()]


def names(found: list[str]) -> set[str]:
    return {match[1] for href in found if (match := re.search(r"/articles/([^/]+)/", href))}


def test_nothing_is_loaded_before_the_box_is_used(watched: Watched, address: str) -> None:
    watched.page.goto(address, wait_until="networkidle")
    assert not [url for url in watched.asked if "pagefind" in url]
    with watched.page.expect_request(re.compile("pagefind")):
        watched.page.keyboard.press("/")
    expect(watched.page.locator(".aa-panel")).to_be_visible()


def test_accents_do_not_matter_either_way(watched: Watched, address: str) -> None:
    watched.page.goto(address)
    plain, accented = ask(watched.page, "Lopez"), ask(watched.page, "López")
    assert names(plain) == names(accented)
    assert {"more-russian-spies-in-mexico", "murder-espionage-and-international-relations"} <= names(plain)
    assert watched.said == []


def test_a_name_finds_the_article_that_prints_another(watched: Watched, address: str) -> None:
    watched.page.goto(address)
    assert "mexican-drug-dealers-learn-drone-warfare" in names(ask(watched.page, "Nueva Generación"))
    result = watched.page.locator("[data-search-results] li", has_text="drone warfare")
    assert "Jalisco New Generation Cartel = " in result.inner_text()


def test_facets_divide_the_results(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    everything = ask(page, "Mexico")
    author = page.get_by_label("Author")
    author.select_option("Joseph Fitsanakis")
    expect(page.locator("[data-search-results] li")).to_have_count(2)
    years = page.get_by_label("Year").locator("option").all_inner_texts()
    assert years == ["any", "2025 (1)", "2022 (1)"]
    page.get_by_label("Year").select_option("2022")
    expect(page.locator("[data-search-results] li")).to_have_count(1)
    assert len(everything) > 2


def test_facets_work_without_words(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    page.locator("[role=search] input[type=search]").focus()
    expect(page.get_by_label("Outlet").locator("option")).not_to_have_count(1)
    page.get_by_label("Outlet").select_option("South Front")
    expect(page.locator("[data-search-results] li")).to_have_count(1)


def test_teasers_comments_and_furniture_are_found_when_asked_for(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    assert ask(page, "Anaya") == []
    page.get_by_label("Also announcements, comments and other page text").check()
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    assert "teaser-candidate-anaya-trailed" in str(page.locator("[data-search-results] a").first.get_attribute("href"))
    assert any("/files/" in href for href in ask(page, "narcotics trade"))


def test_what_is_found_outside_the_articles_is_said(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    assert ask(page, "Anaya") == []
    expect(page.locator(".aa-status")).to_have_text(re.compile("^No article has"))
    page.locator(".aa-elsewhere").click()
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    expect(page.locator(".aa-elsewhere")).to_be_hidden()


def test_a_word_that_is_only_like_what_was_asked_for_is_not_said_to_be_it(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    assert ask(page, "Cienfuegoz")
    expect(page.locator(".aa-status")).to_have_text(re.compile("^No article has just “Cienfuegoz”"))
    ask(page, "cienfuegos")
    expect(page.locator(".aa-status")).to_have_text("1 article for “cienfuegos”")


def test_on_a_phone_the_results_come_before_the_facets(watched: Watched, address: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address)
    ask(page, "Mexico")
    expect(page.get_by_label("Author")).to_be_hidden()
    page.get_by_text("Narrow the results").click()
    expect(page.get_by_label("Author")).to_be_visible()


def test_keys_are_enough(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}about/")
    page.keyboard.press("Control+k")
    page.keyboard.type("drones")
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-search-results] a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[role=search] input[type=search]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".aa-panel")).to_be_hidden()
    expect(page.locator("[role=search] input[type=search]")).to_have_value("drones")
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")
    expect(page.locator("article mark.aa-hit").first).to_have_text(re.compile("drones?", re.I))
    assert watched.said == []


def test_the_page_of_a_name_is_offered_first_by_its_own_name(watched: Watched, address: str) -> None:
    watched.page.goto(address)
    ask(watched.page, "Mexico")
    expect(watched.page.locator(".aa-suggested a").first).to_have_text("Mexico")


def test_excerpts_mark_the_match(watched: Watched, address: str) -> None:
    watched.page.goto(address)
    ask(watched.page, "fentanyl")
    assert "entanyl" in watched.page.locator("[data-search-results] li mark").first.inner_text()
    ask(watched.page, "CJNG")
    marks = watched.page.locator("[data-search-results] li mark").all_inner_texts()
    assert marks
    assert set(marks) == {"CJNG"}


def test_there_is_one_search_box_and_it_has_a_name(watched: Watched, address: str) -> None:
    watched.page.goto(address)
    assert watched.page.locator("header [role=search] input[type=search]").count() == 1
    assert watched.page.locator("input[type=search]").count() == 1
    expect(watched.page.get_by_role("searchbox", name="Search the archive")).to_be_visible()
    assert watched.page.locator(".md-search").count() == 0
