"""The box at the top of a page that does not give an author's own words: whose work it is about, who wrote it.

"Digest. A summary in our own words … It sums up an article by Joseph Fitsanakis, 28 March 2022." A saved file that
is a digest has the same box: it is ours, line for line, and no saved file.
"""

from __future__ import annotations

from generator.model import Article, PartKind, Publish, Seed, TextKind
from generator.pages.byline import dated, stated
from generator.pages.markup import element, isolated, link, outward
from generator.pages.reading import Reading
from generator.pages.words import joined, texts
from generator.relate import addresses
from generator.text.web_address import is_web_address

_KEPT_BACK = {
    Publish.DIGEST: ("Record only", "Only a digest of this text may be published, and this archive holds none here."),
    Publish.RECORD: ("Record only", "What is known about the text is shown; the text itself is kept back."),
    Publish.WITHHELD: ("Withheld", "This text is kept, and nothing of it is published."),
}


def banner(reading: Reading, article: Article) -> str:
    """Whose article this is about, where the page does not give the author's own words."""
    here, level, seed = addresses.article(article.id), reading.shown(article), reading.seed(article)
    about = _work(article) if reading.known(article) else ""
    if level is Publish.FULL:
        words = f"A summary in our own words, {_written(reading)}. Not the author’s text. It sums up an {about}"
        return _box(here, "Digest", words) if reading.is_digest(article) else ""
    label, words = _KEPT_BACK[level]
    why = f" The reason given: {isolated(seed.record.why)}" if seed.record and seed.record.why else ""
    return _box(here, label, f"{words}{why}{f' An {about}' if about else ''}")


def standing_mark(reading: Reading, article: Article) -> str:
    """After the text of a digest: the style sheet keeps it in view while the text is read."""
    if not (reading.is_digest(article) and reading.reads(article)):
        return ""
    return element("p", "Digest: our words, not the author’s", class_="aa-standing", data_pagefind_ignore="all")


def file_banner(reading: Reading, seed: Seed, here: str) -> str:
    """The same over a saved file that is a digest: the lines below are the editors', not those of the file."""
    if seed.text_kind is not TextKind.DIGEST:
        return ""
    words = (
        f"Our summary of a saved file, line for line, {_written(reading)}. Titles, bylines, dates, headings, addresses "
        f"and lists stand as printed; the sentences are ours, not the {_authors(seed)}. The saved file itself is not "
        "published here."
    )
    return _box(here, "Digest", f"{words} {_works(seed)}")


def _written(reading: Reading) -> str:
    return f"written by the editors of {isolated(reading.site.name)}"


def _authors(seed: Seed) -> str:
    return "authors’" if len(seed.articles) > 1 else "author’s"


def _works(seed: Seed) -> str:
    if len(seed.articles) == 1:
        return f"It sums up an {_work(seed.articles[0])}"
    announced = sum(article.kind is PartKind.TEASER for article in seed.articles)
    return f"It sums up {texts(len(seed.articles) - announced, announced)}." if seed.articles else ""


def _box(here: str, label: str, words: str) -> str:
    more = link(addresses.between(here, addresses.ABOUT + "/"), "How this archive works")
    inside = f"<strong>{label}</strong> {words} {more}."
    return element("aside", f"<p>{inside}</p>", class_="aa-banner", data_pagefind_ignore="all", aria_label=label)


def _work(article: Article) -> str:
    """The work that a digest is about."""
    authors = joined([stated(author) for author in article.authors])
    by = f" by {authors}" if authors else ", author not stated"
    outlet = f", {stated(article.outlet)}" if article.outlet else ""
    date = f", {dated(article.date)}" if article.date else ""
    address = f" {outward(article.url, 'Read the original')}." if article.url and is_web_address(article.url) else ""
    kind = "article" if article.kind is PartKind.ARTICLE else "announcement of another post"
    return f"{kind}{by}{outlet}{date}.{address}"
