"""A saved page: ``<h1>Ferry pilots</h1><p>By <a rel="author">Leonie Drax</a></p>`` and all around it.

The document's text is the text of the page: every text node in order, blocks on lines of their own. Which of
it is the article and which are comments a well-kept library says; what it leaves out is furniture. What
the mark-up states (JSON-LD, Open Graph, microdata) becomes statements that point at their element.
"""

from __future__ import annotations

import hashlib

from lxml import etree, html

from generator.diagnostics import Diagnostic
from generator.model import Document, SeedName
from generator.read.encoding import decode_page
from generator.read.htmlregions import regions_of
from generator.read.htmlstatements import statements_of
from generator.read.htmltext import PageText, text_of
from generator.read.reading import readers


@readers.register(".htm")
@readers.register(".html")
def read_html(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    source, encoding, trouble = decode_page(raw, name)
    root = _parsed(source)
    page = text_of(root) if root is not None else PageText("", (), ())
    stated = statements_of(root, page) if root is not None else ()
    regions = regions_of(source, page, stated)
    digest = hashlib.sha256(raw).hexdigest()
    return Document(name, page.text, digest, len(raw), encoding, "text/html", regions, stated), trouble


def _parsed(source: str) -> html.HtmlElement | None:
    """The tree, or None for a file without mark-up or text."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    clean = source.replace("\x00", "\ufffd").encode("utf-8", "replace")
    try:
        return html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
