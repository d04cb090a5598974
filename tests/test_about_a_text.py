"""The table below a text in words that a reader understands, and how to cite what was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.extract.view import rules
from generator.model import Evidence, How, Part, PartKind, Property, RuleName, Span, Statement
from generator.pages.evidence import rule_words
from tests.factory import SITE, archive, saved
from tests.test_pages import BOARD, ferry, page


def rows(address: str, *seeds: object) -> dict[str, str]:
    _, soup = page(archive(*seeds, entities=(BOARD,)), address)  # type: ignore[arg-type]
    found = soup.find("table", class_="aa-evidence").find_all("tr")
    return {row.find("th").get_text(): row.get_text(" ", strip=True) for row in found}


def test_a_rule_is_told_in_words_before_its_name() -> None:
    seed = ferry()
    article = seed.articles[0]
    assert article.title
    evidence = replace(article.title.evidence, rule=RuleName("title-above-text"))
    titled = replace(article, title=replace(article.title, evidence=evidence))
    found = rows("articles/the-ferry/", replace(seed, articles=(titled,)))["Title"]
    assert found.endswith("A short line above the byline or the text. rule: title-above-text")


@pytest.mark.parametrize("name", [name for name, _ in rules])
def test_every_rule_of_metadata_has_such_words(name: str) -> None:
    words = rule_words(name)
    assert words
    assert 20 < len(words) < 120
    assert "`" not in words


def test_of_values_found_by_one_rule_only_the_first_tells_it_in_words() -> None:
    rule = Evidence(How.DERIVED, RuleName("tags-labelled"))
    tags = tuple(Statement(Property.TAG, tag, rule) for tag in ("oil", "boats"))
    seed = ferry()
    whole = archive(replace(seed, articles=(replace(seed.articles[0], tags=tags),)), entities=(BOARD,))
    _, soup = page(whole, "articles/the-ferry/")
    told = [th.parent.find(class_="aa-rule").get_text() for th in soup.find_all("th", string="Tag")]
    assert told == ["A list after a label. rule: tags-labelled", "rule: tags-labelled"]


def test_a_rule_without_words_keeps_its_name() -> None:
    assert rows("articles/the-ferry/", ferry())["Title"].endswith("rule: by-hand")


def test_a_language_is_called_by_its_name() -> None:
    stated = Statement(Property.LANGUAGE, "es", Evidence(How.DERIVED, RuleName("common-words")))
    seed = ferry()
    spoken = replace(seed.articles[0], language=stated)
    assert rows("articles/the-ferry/", replace(seed, articles=(spoken,)))["Language"].startswith("Language Spanish")


def cited(*seeds: object, **site: object) -> str:
    whole = archive(*seeds, site=replace(SITE, **site))  # type: ignore[arg-type]
    _, soup = page(whole, "articles/x/")
    text: str = soup.find("dl").parent.get_text()
    return text


def test_the_page_that_was_read_can_be_cited() -> None:
    text = cited(saved("A text.", "x", title="A text.", outlet="The Gull", digest=True))
    here = "Digest of “A text.” by the editors, in: Harbour Archive, https://archive.example/press/articles/x/."
    assert here in text
    assert "Neither where it was published" not in text
    assert "text as saved, in: Harbour Archive." in cited(saved("A text.", "x", title="A text."), url=None)


def test_where_neither_outlet_nor_address_is_known_the_archive_is_the_place_of_reading() -> None:
    assert "Neither where it was published nor its address is known" in cited(saved("A text.", "x", title="A text."))


def test_the_page_of_one_note_among_very_many_lists_the_nearest() -> None:
    text = "".join(f"Note {n} says that the ferry is late.\n" for n in range(100))
    whole = saved(text, "notes")
    spans = [Span(whole.document.lines.bounds(n)[0], whole.document.lines.bounds(n)[1] + 1) for n in range(1, 101)]
    parts = tuple(Part(PartKind.ARTICLE, span, (n, n)) for n, span in enumerate(spans, start=1))
    article = replace(whole.articles[0], span=spans[49], lines=(50, 50), blocks=())
    _, soup = page(archive(replace(whole, parts=parts, articles=(article,))), f"articles/{article.id}/")
    rest = soup.find(class_="aa-rest")
    listed = [int(row.get_text().removeprefix("line ").split(":")[0]) for row in rest.find_all("li")]
    assert listed == [*range(30, 50), *range(51, 71)]
    assert rest.find("summary").get_text() == "The rest of the saved file (99 more parts)"
