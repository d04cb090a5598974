"""A reference as a CSL-JSON item, the form that citation processors and Zotero read.

``{"id": "more-russian-spies", "type": "article-newspaper", "author": [{"family": "Fitsanakis", …}], …}``
"""

from __future__ import annotations

from typing import Any

from generator.exports.names import Creator
from generator.exports.reference import Reference


def csl_item(reference: Reference) -> dict[str, Any]:
    """Unknown properties are left out, not empty."""
    found = {
        "id": reference.id,
        "type": reference.kind.value,
        "title": reference.title,
        "author": [csl_name(author) for author in reference.authors],
        "issued": {"date-parts": [list(reference.date_parts)]} if reference.date else None,
        "container-title": reference.outlet,
        "URL": reference.url,
        "language": reference.language,
        "keyword": ", ".join(reference.tags),
    }
    return {name: value for name, value in found.items() if value}


def csl_name(author: Creator) -> dict[str, str]:
    if author.family is None:
        return {"literal": author.whole}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {name: part for name, part in parts.items() if part}
