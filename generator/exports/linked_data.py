r"""An article as schema.org JSON-LD, for the head of its page.

``{"@type": "Article", "headline": "…", "author": [{"@type": "Person", "name": "…"}], …}``. A digest is an
``Article`` of the editors that ``isBasedOn`` the article it sums up. `json_ld_script` writes it so that it
can stand in a ``<script type="application/ld+json">``, which is a block of data: no browser runs it and no
Content-Security-Policy counts it as a script.
"""

from __future__ import annotations

import json
from typing import Any

from generator.exports.names import Creator
from generator.exports.plain import one_line, web_address
from generator.exports.reference import Reference, is_digest, may_be_named, page_address, reference
from generator.model import Article, PartKind, Site, SourceKind
from generator.relate.archive import Archive

_SAFE_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_ld(archive: Archive, article: Article) -> dict[str, Any]:
    """Empty for a teaser and for a text that is withheld."""
    if article.kind is not PartKind.ARTICLE or not may_be_named(archive, article):
        return {}
    original = _original(article, reference(archive, article))
    found = _digest(archive, article, original) if is_digest(archive, article) else original
    page = page_address(archive, article)
    return {"@context": "https://schema.org", **found, **({"mainEntityOfPage": page} if page else {})}


def json_ld_script(archive: Archive, article: Article) -> str:
    """The JSON with ``<``, ``>`` and ``&`` as escapes of JSON: it ends no script element, whatever it holds."""
    found = json_ld(archive, article)
    return json.dumps(found, ensure_ascii=False).translate(_SAFE_IN_SCRIPT) if found else ""


def editors(site: Site) -> str:
    return f"The editors of {one_line(site.name)}"


def digest_title(original: Reference) -> str:
    if original.title is None:
        return "Digest of an untitled article"
    return f"Digest of {original.title}" if original.title.startswith("[") else f"Digest of “{original.title}”"


def _original(article: Article, known: Reference) -> dict[str, Any]:
    return _known(
        {
            "@type": "Article",
            "headline": known.title,
            "author": [_creator(author) for author in known.authors],
            "dateModified" if _of_change(article) else "datePublished": known.date,
            "publisher": {"@type": "Organization", "name": known.outlet} if known.outlet else None,
            "inLanguage": known.language,
            "keywords": list(known.tags),
            "url": web_address(article.url),
            "archivedAt": web_address(article.archived_url),
            "citation": _citations(article),
        }
    )


def _of_change(article: Article) -> bool:
    """The page prints no other day than that of its last change."""
    return article.date is not None and article.date.evidence.rule == "date-of-change"


def _digest(archive: Archive, article: Article, original: dict[str, Any]) -> dict[str, Any]:
    ours = {"@type": "Organization", "name": editors(archive.site)}
    return _known(
        {
            "@type": "Article",
            "headline": digest_title(reference(archive, article)),
            "creator": ours,
            "author": ours,
            "datePublished": article.added,
            "inLanguage": original.get("inLanguage"),
            "isBasedOn": original,
        }
    )


def _creator(author: Creator) -> dict[str, str]:
    found = {"@type": "Organization" if author.body else "Person", "name": author.whole}
    parts = {"familyName": author.family, "givenName": author.given, "honorificSuffix": author.suffix}
    return found | {name: part for name, part in parts.items() if part}


def _citations(article: Article) -> list[Any]:
    """Named sources, each once: a link as a page, anybody else by name."""
    found: dict[str, Any] = {}
    for source in article.sources:
        url = web_address(source.url)
        if url:
            found.setdefault(url, _known({"@type": "WebPage", "url": url, "name": _label(source.name, url)}))
        elif source.named and source.kind is not SourceKind.ANONYMOUS and one_line(source.name):
            found.setdefault(one_line(source.name), one_line(source.name))
    return list(found.values())


def _label(name: str, url: str) -> str | None:
    return one_line(name) if name != url else None


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
