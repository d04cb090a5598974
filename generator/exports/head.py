"""What the head of an article's page says to machines: ``<meta name="DC.creator" content="Fitsanakis, Joseph">``.

Tried with Zotero's translators: Dublin Core with a type of Zotero's own and ``og:site_name`` is saved whole.
``DC.source`` would overwrite the outlet there, Highwire's ``citation_*`` would make a journal article of it:
neither is written. A digest is a work of the editors and says so: its creator, title and site are ours.
"""

from __future__ import annotations

from generator.exports.linked_data import digest_title, editors
from generator.exports.reference import Kind, Reference, is_digest, may_be_named, page_address, reference
from generator.model import Article, PartKind
from generator.relate.archive import Archive

HeadMeta = dict[str, str]  # {"name": "DC.title", "content": …} or {"property": "og:title", "content": …}
_ZOTERO_TYPE = {Kind.NEWSPAPER: "newspaperArticle", Kind.BLOG: "blogPost", Kind.WEBPAGE: "webpage"}


def head_meta(archive: Archive, article: Article) -> list[HeadMeta]:
    """The meta elements in order. Nothing for a teaser, and nothing for a text that is withheld."""
    if article.kind is not PartKind.ARTICLE or not may_be_named(archive, article):
        return []
    found = _of_digest(archive, article) if is_digest(archive, article) else _of_original(reference(archive, article))
    return [*found, *_property("og:type", "article"), *_property("og:url", page_address(archive, article))]


def _of_original(original: Reference) -> list[HeadMeta]:
    return [
        *_name("DC.title", original.title),
        *(meta for author in original.authors for meta in _name("DC.creator", author.inverted)),
        *_name("DC.date", original.date),
        *_name("DC.type", _ZOTERO_TYPE[original.kind]),
        *_name("DC.language", original.language),
        *_property("og:title", original.title),
        *_property("og:site_name", original.outlet),
    ]


def _of_digest(archive: Archive, article: Article) -> list[HeadMeta]:
    original = reference(archive, article)
    return [
        *_name("DC.title", digest_title(original)),
        *_name("DC.creator", editors(archive.site)),
        *_name("DC.date", article.added),
        *_name("DC.type", _ZOTERO_TYPE[Kind.WEBPAGE]),
        *_name("DC.language", original.language),
        *_property("og:title", digest_title(original)),
        *_property("og:site_name", archive.site.name),
    ]


def _name(name: str, content: str | None) -> list[HeadMeta]:
    return [{"name": name, "content": content}] if content else []


def _property(name: str, content: str | None) -> list[HeadMeta]:
    return [{"property": name, "content": content}] if content else []
