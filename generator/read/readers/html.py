"""A saved page: ``<h1>Ferry pilots</h1><p>By <a rel="author">Leonie Drax</a></p>`` and all around it.

The document's text is the text of the page: every text node in order, blocks on lines of their own. Which of
it is the article and which are comments a well-kept library says; what it leaves out is furniture. The posts
of an archive page are where their elements are. What
the mark-up states (JSON-LD, Open Graph, microdata) becomes statements that point at their element.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from generator.diagnostics import Diagnostic
from generator.model import Document, Link, PartKind, Region, SeedName, Span, Statement
from generator.read.encoding import decode_page
from generator.read.htmlposts import posts_of
from generator.read.htmlregions import regions_of
from generator.read.htmlscope import Boxes, Scopes
from generator.read.htmlsources import links_of, source_lists
from generator.read.htmlstatements import statements_of
from generator.read.htmltext import text_of
from generator.read.htmltree import flat, parsed, without_tags
from generator.read.reading import readers
from generator.read.stateddates import decided


@readers.register(".htm")
@readers.register(".html")
def read_html(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    source, encoding, trouble = decode_page(raw, name)
    told = _told(source)
    if told is None:
        source = flat(source)
        told = _told(source) or _Told(without_tags(source))
    regions = told.posts
    if told.stated is not None and not regions:
        regions = regions_of(source, told.text, told.stated, told.boxes, told.lists)
    digest, (stated, undecided) = hashlib.sha256(raw).hexdigest(), decided(told.stated or ())
    document = Document(
        name,
        told.text,
        digest,
        len(raw),
        encoding,
        "text/html",
        regions,
        stated,
        captions=told.captions,
        links=told.links,
        quoted=told.quoted,
        undecided=undecided,
    )
    return document, trouble


class _Told(NamedTuple):
    text: str
    stated: tuple[Statement, ...] | None = None
    captions: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    posts: tuple[Region, ...] = ()  # of an archive page
    boxes: Boxes = Boxes()
    lists: tuple[Span, ...] = ()  # of sources


def _told(source: str) -> _Told | None:
    """Text, statements, captions; the tree, many times the size of the page, is gone before others are grown."""
    root = parsed(source)
    if root is None:
        return None
    page = text_of(root)
    posts, lists = posts_of(page), source_lists(page)
    scopes = Scopes(page, (post.element for post in posts))
    boxes, quoted = scopes.boxes(), tuple(scopes.foreign())
    beside = (*boxes.comments, *(box.span for box in boxes.beside), *quoted)
    return _Told(
        page.text,
        statements_of(root, page, scopes, posts),
        page.captions,
        quoted,
        links_of(root, page, lists, beside),
        tuple(Region(PartKind.ARTICLE, post.span) for post in posts),
        boxes,
        lists,
    )
