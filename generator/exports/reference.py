"""What a reader who cites needs to know of an article, as far as it is known: the *original*, never the digest.

``more-russian-spies`` → title, "Fitsanakis, Joseph", 2022-03-28. A property that is not known is ``None`` or
``()`` and is left out of every export. A title that an editor supplied stands in square brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.exports.dates import iso_date
from generator.exports.names import Creator, creator
from generator.exports.plain import one_line, web_address
from generator.model import Article, How, IsoDate, PartKind, Publish, Statement, TextKind
from generator.relate import addresses
from generator.relate.archive import Archive
from generator.relate.publication import shown
from generator.text.web_address import host as web_host

_BLOG_HOSTS = (".blogspot.com", ".wordpress.com", ".substack.com", ".tumblr.com", ".livejournal.com", ".medium.com")


class Kind(StrEnum):
    """CSL's names. Without an outlet all we know is that it is a text from the web."""

    NEWSPAPER = "article-newspaper"
    BLOG = "post-weblog"
    WEBPAGE = "webpage"


@dataclass(frozen=True, slots=True)
class Reference:
    id: str
    kind: Kind
    title: str | None
    authors: tuple[Creator, ...]
    date: IsoDate | None
    outlet: str | None
    url: str | None
    language: str | None
    tags: tuple[str, ...]

    @property
    def date_parts(self) -> tuple[int, ...]:
        """``2024-07`` is ``(2024, 7)``."""
        return tuple(int(part) for part in self.date.split("-")) if self.date else ()


def references(archive: Archive) -> Iterator[tuple[Article, Reference]]:
    """Of every article that may be named; teasers announce a work, they are none."""
    for article in archive.articles.values():
        if article.kind is PartKind.ARTICLE and may_be_named(archive, article):
            yield article, reference(archive, article)


def may_be_named(archive: Archive, article: Article) -> bool:
    return shown(archive.seed_of[article.id], archive.site) is not Publish.WITHHELD


def reference(archive: Archive, article: Article) -> Reference:
    outlet, url = _value(article.outlet), web_address(article.url)
    return Reference(
        id=article.id,
        kind=_kind(outlet, url),
        title=shown_title(article),
        authors=tuple(creator(author.value, archive) for author in article.authors if one_line(author.value)),
        date=iso_date(article.date),
        outlet=outlet,
        url=url or _copy_here(archive, article),
        language=_value(article.language),
        tags=tuple(tag for tag in (one_line(statement.value) for statement in article.tags) if tag),
    )


def shown_title(article: Article) -> str | None:
    """The printed title; a supplied one in square brackets, as cataloguers write it."""
    title = _value(article.title)
    if title and article.title and article.title.evidence.how is How.SUPPLIED:
        return f"[{title.strip('[]')}]"
    return title


def page_address(archive: Archive, article: Article) -> str | None:
    """Absolute, where the site's owner says where the site stands."""
    return f"{archive.site.url}{addresses.article(article.id)}" if archive.site.url else None


def is_digest(archive: Archive, article: Article) -> bool:
    return archive.seed_of[article.id].text_kind is TextKind.DIGEST


def _copy_here(archive: Archive, article: Article) -> str | None:
    """A text whose own address is not known is cited where it can be read; a digest is not that text."""
    reads = shown(archive.seed_of[article.id], archive.site) is Publish.FULL
    return page_address(archive, article) if reads and not is_digest(archive, article) else None


def _kind(outlet: str | None, url: str | None) -> Kind:
    if outlet is None:
        return Kind.WEBPAGE
    host = web_host(url) if url else None
    return Kind.BLOG if f".{host}".endswith(_BLOG_HOSTS) else Kind.NEWSPAPER


def _value(statement: Statement | None) -> str | None:
    return (one_line(statement.value) or None) if statement else None
