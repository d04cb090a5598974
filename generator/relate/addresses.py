"""Where each page stands: ``articles/more-russian-spies/``, ``files/002_bc6f95ad9821071a/#c2370-2387``.

Pages and exports link to each other through these and nothing else. An address is relative to the site's
root, ends in "/", and depends on the thing alone: no other page, coming or going, moves it.
"""

from __future__ import annotations

import re
from hashlib import sha256

from generator.model import ArticleId, EntityId, SeedName, Span

ARTICLES, ENTITIES, SOURCES, FILES = "articles", "entities", "sources", "files"
NOTES, QUESTIONS, ABOUT = "notes", "questions", "about"
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*")
_UNSAFE = re.compile(r"[^a-z0-9_-]+")
_LONGEST = 80
_RESERVED = re.compile(r"index|con|prn|aux|nul|com\d|lpt\d")  # the folder's own page; devices of Windows


def article(identity: ArticleId) -> str:
    return f"{ARTICLES}/{identity}/"


def entity(identity: EntityId) -> str:
    return f"{ENTITIES}/{identity}/"


def source(identity: str) -> str:
    return f"{SOURCES}/{identity}/"


def saved_file(name: SeedName) -> str:
    return f"{FILES}/{file_slug(name)}/"


def long_text(name: SeedName) -> str:
    """The download of a file that no page can hold."""
    return f"{saved_file(name)}{file_slug(name)}.txt"


def span_id(span: Span) -> str:
    """Anchor of an evidence span on the page of its saved file."""
    return f"c{span.start}-{span.end}"


def line_id(line: int) -> str:
    """Anchor of a line on the page of its saved file."""
    return f"L{line}"


def file_slug(name: SeedName) -> str:
    """``002.txt`` is ``002``; any other name is made safe and keeps apart by a piece of its hash."""
    stem = name.removesuffix(".txt")
    if stem != name and _PLAIN.fullmatch(stem) and len(stem) <= _LONGEST and not _RESERVED.fullmatch(stem):
        return stem
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    safe = _UNSAFE.sub("-", name.casefold()).strip("-_")[:_LONGEST].strip("-_")
    return f"{safe}-{digest}" if safe else f"file-{digest}"


def page_path(address: str) -> str:
    """The Markdown file of a page: ``articles/x/`` is ``articles/x/index.md``.

    Always an index file: one site builder takes the links in a page's HTML as seen from the page's address, the
    other as seen from its file, and only here the two are the same.
    """
    return f"{address}index.md"


def between(here: str, there: str) -> str:
    """Link from one address to another, relative, so that the site works in any folder of a host."""
    path, mark, anchor = there.partition("#")
    if here == path:
        return mark + anchor if mark else "./"
    return "../" * here.count("/") + path + mark + anchor or "./"
