"""Which short lines of a text are headings: no turn of an interview, no byline printed once more."""

from __future__ import annotations

import pytest

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

FIRST = (
    "The reservoir is lower than anybody remembers, and the old road across its bed has come up again with its stones."
)
LAST = "Two of the milestones still count the miles to a village that moved uphill ninety years ago and took its name."
PAGE = """The road under the water
Helen Vance
3 May 2014

{first}

HV: Tell me of the milestones, which the water had for itself so long that nobody remembers them all.

OB: I keep the one behind my bar, where it counts the steps to the cellar and back again.

{line}

{last}
"""


@pytest.mark.parametrize(
    ("line", "headings"),
    [("What the water keeps", ["What the water keeps"]), ("HV: And the third?", []), ("Helen Vance", [])],
)
def test_a_turn_or_a_byline_is_no_heading(line: str, headings: list[str]) -> None:
    page = PAGE.format(first=FIRST, line=line, last=LAST)
    document, _ = read_bytes(page.encode(), SeedName("page.txt"))
    (article,) = extract(document, split(document)).articles
    assert [heading.of(document.text) for heading in article.headings] == headings
