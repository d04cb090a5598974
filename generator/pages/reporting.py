"""How to report an error: a link where the keeper of the site names an address, else the honest word that none is.

``extra: {report_url: https://…}`` in ``mkdocs.yml``; a ``mailto:`` address will do.
"""

from __future__ import annotations

from generator.pages.markup import link, outward, paragraph
from generator.pages.reading import Reading
from generator.relate import addresses


def report(reading: Reading, here: str) -> str:
    """One quiet line at the foot of the pages of names and sources."""
    url = reading.site.report_url
    if url:
        return paragraph(outward(url, "Report an error on this page"), "aa-small")
    about = link(addresses.between(here, f"{addresses.ABOUT}/"), "About this archive")
    return paragraph(f"This site names no address for corrections yet. How they are handled: {about}.", "aa-small")
