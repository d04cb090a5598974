"""What stands under a title: ``Joseph Fitsanakis · 28 March 2022 · outlet not stated``."""

from __future__ import annotations

from generator.model import Article, How, PartKind, Statement
from generator.pages.markup import element, isolated
from generator.pages.reading import Reading
from generator.pages.words import UNKNOWN, joined, spoken_date


def byline(reading: Reading, article: Article) -> str:
    """One line; each unknown value is said to be unknown."""
    authors = joined([stated(author) for author in article.authors]) or f"author {UNKNOWN}"
    date = dated(article.date) or f"date {UNKNOWN} in the text"
    outlet = stated(article.outlet) if article.outlet else f"outlet {UNKNOWN}"
    kind = "digest" if reading.is_digest(article) else "full text"
    if not reading.reads(article):
        kind = "text not shown"
    pieces = [*_title_note(article), authors, date, outlet, kind]
    line = element("p", " · ".join(pieces), class_="aa-byline", data_pagefind_ignore="all")
    return line + (_whose(article) if reading.reads(article) and not reading.is_digest(article) else "")


def _title_note(article: Article) -> list[str]:
    """Where the heading is an editor's."""
    title = article.title
    if title is None or title.evidence.how is not How.SUPPLIED:
        return []
    return [f"title supplied by {isolated(title.evidence.by) if title.evidence.by else 'an editor'}"]


def _whose(article: Article) -> str:
    """Under a full text: the archive keeps it and does not speak in it."""
    authors = joined([stated(author) for author in article.authors])
    what = "This announcement of another post" if article.kind is PartKind.TEASER else "This text"
    by = f" is by {authors} and" if authors else ""
    words = f"{what}{by} stands here as it was saved. The archive does not vouch for what it says."
    return "\n" + element("p", words, class_="aa-small aa-whose", data_pagefind_ignore="all")


def stated(statement: Statement) -> str:
    value = isolated(" ".join(statement.value.split()))
    return f"[{value}]" if statement.evidence.how is How.SUPPLIED else value


def dated(statement: Statement | None) -> str:
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
    digest = reading.is_digest(article)
    return f"digest by the editors of {reading.site.name} of: {work}" if digest else work
