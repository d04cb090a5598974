"""A page's mark-up as a tree; ``<p>Ferry pilots`` without one as text, where no tree can hold it."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree, html

_TAG = re.compile(r"<[^<>]{0,10000}>")
_BOX = re.compile(r"</?(?:div|section)\b[^<>]{0,10000}>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:span|font)\b[^<>]{0,10000}>", re.IGNORECASE)
_TOO_DEEP = "depth"  # in libxml2's message "Excessive depth in document"


def parsed(source: str) -> html.HtmlElement | None:
    """The tree, or None for a file without mark-up, and for one nested so deep that the parser drops its text."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    clean = source.replace("\x00", "\ufffd").encode("utf-8", "replace")
    try:
        root = html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if any(_TOO_DEEP in error.message for error in parser.error_log) else root


def flat(source: str) -> str:
    """A page nested too deep, without the boxes that say nothing: its scripts stay scripts, its links links."""
    return _INLINE.sub(_rows, _BOX.sub(lambda tag: f"<br>{_rows(tag)}", source))


def _rows(tag: re.Match[str]) -> str:
    """What keeps the lines below a tag on their numbers."""
    return "\n" * tag[0].count("\n")


def without_tags(source: str) -> str:
    """All that is no tag, for a page that no tree can hold: nothing is lost, though scripts are shown as text."""
    rows = (row.strip() for row in unescape(_TAG.sub("\n", source)).split("\n"))
    return "\n".join(row for row in rows if row)
