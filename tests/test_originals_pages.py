"""On the real documents every reviewed mention links to its entity's page, in titles and headings too."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import Options
from generator.build.conductor import archive_of, authority_for, gathered
from generator.build.records import shelf
from generator.build.seeds import make_seeds
from generator.model import Status
from generator.pages import render
from generator.relate.archive import Archive
from tests.originals import original
from tests.test_literal import converted


@pytest.fixture(scope="module")
def real() -> Archive:
    options = Options(seeds=original("000").parent, own=Path("seeds"))
    found, (authority, _) = gathered(options.seeds), authority_for(options)
    made = list(make_seeds(found.seeds, shelf(options.own), authority.entities, jobs=1))
    return archive_of(options, found, made, authority)[0]


def test_every_mention_is_a_link_and_headings_keep_their_spaces(real: Archive) -> None:
    pages = {file.path: file.data for file in render(real)}
    for article in real.articles.values():
        text = real.seed_of[article.id].document.text
        page = converted(pages[f"articles/{article.id}/index.md"])[1]
        links = [link.text for link in page.select("h1 .aa-name, h2 .aa-name, p[id^=p-] .aa-name")]
        assert sorted(links) == sorted(m.text for m in article.mentions if m.status is Status.REVIEWED)
        headings = {" ".join(heading.text.split()) for heading in page.select("h1, h2")}
        assert {" ".join(span.of(text).split()) for span in article.headings} <= headings
