"""A page at an earlier address that leads to the new one: ``entities/old-id/`` → ``entities/new-id/``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.markup import heading, link, paragraph
from generator.pages.page import Page
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.relate import addresses


@KINDS.register("redirect")
def redirects(reading: Reading) -> Iterator[Page]:
    for moved in reading.archive.redirects:
        here, there = f"{moved.section}/{moved.old}/", f"{moved.section}/{moved.new}/"
        href = addresses.between(here, there)
        yield Page(
            address=here,
            kind="redirect",
            title="Moved",
            body=(heading(1, "Moved", "title"), paragraph(f"This page has moved {link(href, 'to its new address')}.")),
            matter={"redirect": href},
            noindex=True,
        )
