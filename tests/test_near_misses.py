"""What nearly was a value is shown with the reason why it is none."""

from __future__ import annotations

from generator.extract import extract
from generator.extract.nearmisses import near_misses
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

TEXT = """The heron has come back to the sluice after nine winters, and the keeper has written the day into his book.
It stands on the third post, as the last one did, and looks at the eels as if it had been told their number.
"""


def _shown(head: str) -> dict[str, str]:
    document, _ = read_bytes((head + TEXT).encode(), SeedName("heron.txt"))
    found = extract(document, split(document))
    (article,) = found.articles
    assert article.date is None
    return {miss.span.of(document.text): miss.why for miss in near_misses(document, found.parts, article)}


def test_the_clock_of_the_page() -> None:
    shown = _shown("Wednesday, 11 March 2026\nLatest\nEnvironment\nThe heron comes back\n")
    assert shown["11 March 2026"] == "a date of a life or an event, or the page's clock"


def test_the_date_of_a_picture() -> None:
    shown = _shown("The heron comes back\nBy Ilse Brand\nPicture: Owen Tranter, 11 August 1997\n")
    assert shown["11 August 1997"] == "a date of a picture"


def test_a_name_behind_a_job() -> None:
    shown = _shown("The heron comes back\nBy Ilse Brand, Rivers Editor, Simon Leary\n")
    assert shown["Simon Leary"] == "a name behind a job may be where its owner works"


def test_a_title_and_what_else_stood_there() -> None:
    shown = _shown("River Notes\nThe heron comes back to the sluice\nNine winters without a nest\n")
    assert shown["Nine winters without a nest"] == "less speaks for it than for the title"


def test_no_title() -> None:
    assert _shown("Section C 12 ...\n") == {"Section C 12 ...": "too little speaks for a title"}
