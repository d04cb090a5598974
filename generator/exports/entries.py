"""What is new in the archive: the fifty articles added last, by the dates in their records, for the feeds.

The entry of a digest is the editors' work and says so; the entry of an original is its author's, or nobody's
that is known. An article whose record has no date of adding is not new to anybody. An entry's id is made from
the article's, which is permanent, so that a move to another address is news to no feed reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from generator.exports.linked_data import digest_title, editors
from generator.exports.reference import Reference, is_digest, references
from generator.model import Article, IsoDate
from generator.relate import addresses
from generator.relate.archive import Archive

_MOST = 50
_UNSIGNED = "Author not stated"  # an entry without authors would be the feed's


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    address: str  # relative to the feed where the site's address is not known
    title: str
    authors: tuple[str, ...]
    added: str  # "2026-11-20T00:00:00Z"
    words: str
    original_url: str | None
    reference: Reference


def newest(archive: Archive) -> tuple[Entry, ...]:
    """Newest first; added on one day, the later published first."""
    found = sorted(_dated(archive), key=lambda pair: pair[1].id)
    found.sort(key=lambda pair: (pair[0].added or "", pair[1].date or ""), reverse=True)
    return tuple(_entry(archive, article, reference) for article, reference in found[:_MOST])


def any_new(archive: Archive) -> bool:
    """Whether there is a feed."""
    return next(_dated(archive), None) is not None


def _dated(archive: Archive) -> Iterator[tuple[Article, Reference]]:
    return ((a, r) for a, r in references(archive) if a.added and len(a.added) == len("2026-11-20"))


def _entry(archive: Archive, article: Article, reference: Reference) -> Entry:
    digest = is_digest(archive, article)
    names = (editors(archive.site),) if digest else tuple(author.whole for author in reference.authors)
    address = f"{archive.site.url or ''}{addresses.article(article.id)}"
    return Entry(
        name_of(f"articles/{article.id}"),
        address,
        digest_title(reference) if digest else reference.title or "[Untitled]",
        names or (_UNSIGNED,),
        midnight(article.added),
        _words(reference, digest),
        reference.url if reference.url != address else None,
        reference,
    )


def name_of(thing: str) -> str:
    """A URN that is always the same for the same thing."""
    return uuid5(NAMESPACE_OID, f"annotated-archive/{thing}").urn


def midnight(date: IsoDate | None) -> str:
    """Feeds want a time with a date; a record has none."""
    return f"{date}T00:00:00Z"


def _words(reference: Reference, digest: bool) -> str:
    """``Digest of an article by Joseph Fitsanakis, Bay Gazette, 2022-03-28.``: what it is, not what it says."""
    kind = "Digest of an article" if digest else "Article"
    by = " and ".join(author.whole for author in reference.authors)
    known = (f"{kind} by {by}" if by else kind, reference.outlet, reference.date)
    return ", ".join(part for part in known if part) + "."
