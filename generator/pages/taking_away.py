"""Under the list of articles: the references of all of them as files, and the feeds of new ones."""

from __future__ import annotations

from generator.exports.entries import any_new
from generator.pages.markup import link, paragraph
from generator.pages.reading import Reading
from generator.relate import addresses

_REFERENCES = (("BibTeX", "archive.bib"), ("RIS", "archive.ris"), ("CSL-JSON", "archive.csl.json"))
_FEEDS = (("Atom", "feed.atom"), ("JSON Feed", "feed.json"))


def taking_away(reading: Reading, here: str) -> str:
    """One quiet line; feeds only where something was added that they can tell of."""
    references = ", ".join(link(addresses.between(here, path), name, download=True) for name, path in _REFERENCES)
    feeds = ", ".join(link(addresses.between(here, path), name) for name, path in _FEEDS)
    news = f" New articles as a feed: {feeds}." if any_new(reading.archive) else ""
    return paragraph(f"References of all articles: {references}.{news}", "aa-small")
