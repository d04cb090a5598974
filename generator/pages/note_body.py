"""An editor's note from Markdown to safe HTML: ``**see** <b>`` is bold "see" and a literal ``<b>``.

Raw HTML is text, pictures are not fetched, and only http(s) links and links within the page are links.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.pages.line_links import OURS, LineLinks, LinkLines
from generator.text import escape
from generator.text.web_address import is_web_address

_LONGEST = 20_000  # characters; a longer note is no note, and Python-Markdown would take its time over it
_RUN = re.compile(r"([^\w\s])\1{39}")
_ANCHOR = re.compile(r"#[\w-]+")


class _SafeLinks(Treeprocessor):
    """Links lead to the web or within the page; any other keeps its words and loses its address."""

    def run(self, root: Element) -> None:
        for found in root.iter("a"):
            href = found.get("href", "")
            if found.get("class") == OURS:
                continue
            if is_web_address(href):
                found.set("rel", "noopener nofollow")
            elif not _ANCHOR.fullmatch(href):
                found.attrib.clear()
                found.tag = "span"


class _PlainNotes(Extension):
    def __init__(self, links: LineLinks | None) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref", "autolink", "automail"):
            md.inlinePatterns.deregister(name)
        md.treeprocessors.register(_SafeLinks(md), "safe_links", 0)
        if self._links:
            md.inlinePatterns.register(LinkLines(self._links), "line_links", 50)


def note_html(body: str, links: LineLinks | None = None) -> str:
    """The note as HTML blocks, its line numbers as links. Too long or too odd a note is shown as it stands."""
    if len(body) > _LONGEST or _RUN.search(body):
        return f"<p>{escape.seen(body)}</p>"
    converted: str = Markdown(extensions=[_PlainNotes(links)], output_format="html").convert(body)
    return converted
