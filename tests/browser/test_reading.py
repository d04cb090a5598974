"""An article in a real browser: evidence, notes, passages, paper, no scripts."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

ARTICLE = "articles/more-russian-spies-in-mexico/"


def test_evidence_lands_on_the_marked_words_without_scripts(without_scripts: Page, address: str) -> None:
    page = without_scripts
    page.goto(address + ARTICLE)
    row = page.locator("table.aa-evidence tr", has=page.get_by_role("rowheader", name="Author"))
    row.get_by_role("link", name="line 7").click()
    mark = page.locator("mark:target")
    expect(mark).to_have_text("Joseph Fitsanakis")
    expect(mark).to_be_in_viewport()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert mark.evaluate("e => e.closest('.aa-row').id") == "L7"


def test_a_citing_sentence_leads_to_its_paragraph(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}entities/gru/")
    page.locator(".aa-quotes a").first.click()
    expect(page.locator("p:target")).to_contain_text("GRU")
    expect(page.locator("p:target")).to_be_in_viewport()


def boxes(page: Page) -> list[dict[str, float]]:
    return [box for note in page.locator(".aa-note").all() if (box := note.bounding_box())]


def test_notes_stand_beside_their_words_and_do_not_overlap(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address + ARTICLE)
    text = page.locator(".aa-p").first.bounding_box()
    assert text
    found = boxes(page)
    assert len(found) >= 4
    assert all(box["x"] >= text["x"] + text["width"] for box in found)
    assert all(one["y"] + one["height"] <= other["y"] for one, other in pairwise(found))
    expect(page.locator(".aa-note-body").first).to_be_visible()


def test_many_notes_stay_near_their_words(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}articles/russia-far-left-cartels-and-islamists/")
    pairs = [
        (note.locator("xpath=ancestor::*[contains(@class, 'aa-pair')]").bounding_box(), note)
        for note in page.locator(".aa-pair .aa-note").all()
    ]
    assert len(pairs) >= 8
    for paragraph, note in pairs:
        box = note.bounding_box()
        assert paragraph
        assert box
        assert box["y"] - (paragraph["y"] + paragraph["height"]) < 200, note.inner_text()
    body = pairs[-1][1].locator(".aa-note-body")
    short = body.evaluate("e => e.clientHeight < e.scrollHeight")
    body.hover()
    assert (short, body.evaluate("e => e.clientHeight < e.scrollHeight")) == (True, False)


def test_notes_open_below_their_paragraph_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address + ARTICLE)
    note = phone.locator(".aa-note").first
    expect(note.locator(".aa-note-body")).to_be_hidden()
    note.locator("summary").click()
    expect(note.locator(".aa-note-body")).to_be_visible()
    pair = phone.locator(".aa-pair").first
    paragraph, below = pair.locator("p").first.bounding_box(), note.bounding_box()
    assert paragraph
    assert below
    assert below["y"] >= paragraph["y"] + paragraph["height"] - 8
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_notes_can_be_read_without_scripts(without_scripts: Page, address: str) -> None:
    without_scripts.goto(address + ARTICLE)
    for note in without_scripts.locator(".aa-note-body").all():
        expect(note).to_be_visible()
    found = boxes(without_scripts)
    assert all(one["y"] + one["height"] <= other["y"] + 1 for one, other in pairwise(found))


def test_a_passage_is_copied_with_its_source(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + ARTICLE)
    paragraph = page.locator(".aa-p").nth(1)
    paragraph.hover()
    paragraph.get_by_role("button", name="Copy this passage").click()
    expect(paragraph.locator(".aa-copy")).to_have_text("copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    words, source = copied.rsplit("\n", 1)
    assert words.startswith("“According to General VanHerck")
    assert "copy" not in words
    assert source.startswith("digest by the editors of Annotated Archive of: Joseph Fitsanakis, “More Russian spies")
    assert re.search(r"28 March 2022, https?://\S+/more-russian-spies-in-mexico/#p-[0-9a-f]{8}$", source)
    context.close()


def test_a_name_shows_who_that_is_while_the_pointer_rests_on_it(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address + ARTICLE)
    assert not [url for url in watched.asked if "/entities/" in url]
    page.locator("a.aa-name", has_text="GRU").first.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("Main Directorate of the General Staff")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
    page.locator("a.aa-name", has_text="Bahamas").first.focus()
    expect(page.get_by_role("tooltip")).to_contain_text("Bahamas")
    assert watched.said == []


def test_the_table_of_articles_sorts_and_narrows(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}articles/")
    page.get_by_role("button", name="Date").click()
    dates = [str(t) for t in page.locator("td[data-label=Date]").evaluate_all("l => l.map(c => c.dataset.key)")]
    assert dates == [*sorted(filter(None, dates)), *[""] * dates.count("")]
    page.get_by_text("Narrow the list").click()
    page.get_by_label("Author").select_option("Joseph Fitsanakis")
    expect(page.locator("tbody tr:visible")).to_have_count(2)
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text("2 of 6 shown")


def test_paper_has_the_text_the_notes_at_its_foot_and_the_address(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address + ARTICLE)
    page.emulate_media(media="print")
    for ours in (".aa-search", ".aa-sections", ".aa-contents", ".aa-footer"):
        assert page.locator(f"{ours}:visible").count() == 0
    last = page.locator(".aa-p").last.bounding_box()
    assert last
    assert all(box["y"] >= last["y"] + last["height"] for box in boxes(page))
    expect(page.locator(".aa-note-body").first).to_be_visible()
    expect(page.locator(".aa-address")).to_contain_text(f"/{ARTICLE}")


def test_light_and_dark_stay_as_chosen(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    page.locator("label[title*='switch to light']").click()
    page.locator("label[title*='switch to dark']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}articles/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert watched.said == []


def test_who_likes_it_dark_gets_it_dark_at_once(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.locator(".aa-sections").wait_for()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    context.close()


def test_a_note_that_an_address_leads_to_is_open(phone: Page, address: str) -> None:
    phone.goto(address + ARTICLE)
    phone.locator("a.aa-note-ref").first.click()
    expect(phone.locator(".aa-note:target .aa-note-body")).to_be_visible()


def test_the_list_of_contents_marks_the_section_in_hand(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}{ARTICLE}#about-this-text")
    expect(page.locator(".aa-contents .md-nav__link--active")).to_have_text("About this text")


def test_a_margin_note_names_the_words_it_is_about(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address + ARTICLE)
    words = page.locator(".aa-noted-words").first.inner_text()
    shown = page.locator(".aa-note-body").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert words in shown


def test_the_first_tab_stop_leads_past_the_header(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address + ARTICLE)
    page.keyboard.press("Tab")
    expect(page.locator("a.md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_the_sections_fit_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    tops = {box["y"] for link in phone.locator(".aa-sections a").all() if (box := link.bounding_box())}
    assert len(tops) == 1
    expect(phone.locator(".aa-sections a").last).to_be_in_viewport(ratio=1)


def test_sorting_puts_the_undated_into_the_row_with_the_rest(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}articles/")
    table = page.locator("table.aa-articles")
    expect(table.locator(".aa-group")).to_have_text("Undated")
    rows = table.locator("tbody tr:not(.aa-group)")
    number = rows.count()
    page.get_by_text("Narrow the list").click()
    page.get_by_label("Author").select_option("Joseph Fitsanakis")
    expect(page.locator("tbody tr:visible")).to_have_count(2)
    page.get_by_label("Author").select_option("any")
    expect(table.locator(".aa-group")).to_be_visible()
    table.get_by_role("button", name="Title").click()
    expect(table.locator(".aa-group")).to_have_count(0)
    titles = [title.strip("[") for title in table.locator("tbody .aa-title").all_inner_texts()]
    assert len(titles) == number
    assert titles == sorted(titles, key=str.casefold)


def test_the_mark_of_a_digest_is_in_view_wherever_one_lands_in_it(phone: Page, address: str) -> None:
    phone.goto(address + ARTICLE)
    second = phone.locator(".aa-p").nth(1).get_attribute("id")
    phone.goto(f"{address}{ARTICLE}#{second}")
    expect(phone.locator(".aa-standing")).to_be_in_viewport()
    expect(phone.locator(".aa-banner")).not_to_be_in_viewport()
