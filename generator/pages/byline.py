"""What stands under a title: ``Joseph Fitsanakis · 28 March 2022 · outlet not stated``, and a digest's banner."""

from __future__ import annotations

from generator.model import Article, How, PartKind, Publish, Statement, TextKind
from generator.pages.markup import element, isolated, link, outward
from generator.pages.prose import is_web_address
from generator.pages.reading import Reading
from generator.pages.words import UNKNOWN, joined, spoken_date
from generator.relate import addresses


def byline(reading: Reading, article: Article) -> str:
    """One line; each unknown value is said to be unknown."""
    authors = joined([_value(author) for author in article.authors]) or f"author {UNKNOWN}"
    date = _date(article.date) or f"date {UNKNOWN}"
    outlet = _value(article.outlet) if article.outlet else f"outlet {UNKNOWN}"
    kind = "digest" if reading.seed(article).text_kind is TextKind.DIGEST else "full text"
    if not reading.reads(article):
        kind = "text not shown"
    pieces = [authors, date, outlet, kind]
    return element("p", " · ".join(pieces), class_="aa-byline", data_pagefind_ignore="all")


def _value(statement: Statement) -> str:
    value = isolated(" ".join(statement.value.split()))
    return f"[{value}]" if statement.evidence.how is How.SUPPLIED else value


def _date(statement: Statement | None) -> str:
    if statement is None:
        return ""
    shown = element("time", isolated(spoken_date(statement.value)), datetime=statement.value)
    return f"[{shown}]" if statement.evidence.how is How.SUPPLIED else shown


def passage_source(reading: Reading, article: Article) -> str:
    """What a copied passage says of itself: author, title, date; of a digest first whose words it is."""
    title = reading.title(article)
    date = spoken_date(article.date.value) if article.date else "undated"
    pieces = [joined([author.value for author in article.authors]) or f"author {UNKNOWN}", f"“{title}”", date]
    if article.outlet:
        pieces.insert(2, article.outlet.value)
    work = ", ".join(" ".join(piece.split()) for piece in pieces)
    digest = reading.seed(article).text_kind is TextKind.DIGEST
    return f"digest by the editors of {reading.site.name} of: {work}" if digest else work


def banner(reading: Reading, article: Article) -> str:
    """Whose article this is about, where the page does not give the author's own words."""
    level = reading.shown(article)
    seed = reading.seed(article)
    if level is Publish.FULL:
        return _box(reading, article, "Digest", _digest_words(reading)) if seed.text_kind is TextKind.DIGEST else ""
    why = f" The reason given: {isolated(seed.record.why)}" if seed.record and seed.record.why else ""
    return _box(reading, article, *_KEPT_BACK[level], why)


_KEPT_BACK = {
    Publish.DIGEST: ("Record only", "Only a digest of this text may be published, and this archive holds none here."),
    Publish.RECORD: ("Record only", "What is known about the text is shown; the text itself is kept back."),
    Publish.WITHHELD: ("Withheld", "This text is kept, and nothing of it is published."),
}


def _digest_words(reading: Reading) -> str:
    return (
        f"A summary in our own words, written by the editors of {isolated(reading.site.name)}. Not the author’s text."
    )


def _box(reading: Reading, article: Article, label: str, words: str, why: str = "") -> str:
    sums_up = "It sums up an" if label == "Digest" else "An"
    about = f" {sums_up} {_work(article)}" if reading.known(article) else ""
    more = link(addresses.between(addresses.article(article.id), addresses.ABOUT + "/"), "How this archive works")
    inside = f"<strong>{label}</strong> {words}{why}{about} {more}."
    return element("aside", f"<p>{inside}</p>", class_="aa-banner", data_pagefind_ignore="all", aria_label=label)


def _work(article: Article) -> str:
    """The work that a digest is about."""
    authors = joined([_value(author) for author in article.authors])
    by = f" by {authors}" if authors else ", author not stated"
    outlet = f", {_value(article.outlet)}" if article.outlet else ""
    date = f", {_date(article.date)}" if article.date else ""
    address = f" {outward(article.url, 'Read the original')}." if article.url and is_web_address(article.url) else ""
    kind = "article" if article.kind is PartKind.ARTICLE else "announcement of another post"
    return f"{kind}{by}{outlet}{date}.{address}"
