"""``feed.atom``: the newest articles for feed readers (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.exports.entries import Entry, name_of, newest
from generator.exports.export import EXPORTS
from generator.exports.linked_data import editors
from generator.exports.plain import one_line
from generator.relate.archive import Archive
from generator.write.files import File

PATH = "feed.atom"
_NAMESPACE = "http://www.w3.org/2005/Atom"


@EXPORTS.register("atom")
def atom(archive: Archive) -> Iterator[File]:
    entries = newest(archive)
    if entries:
        feed = _feed(archive, entries)
        indent(feed)
        yield File(PATH, tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _feed(archive: Archive, entries: tuple[Entry, ...]) -> Element:
    site = archive.site
    feed = Element("feed", {"xmlns": _NAMESPACE})
    _text(feed, "id", name_of(one_line(site.name)))
    _text(feed, "title", one_line(site.name))
    if site.description:
        _text(feed, "subtitle", one_line(site.description))
    _text(feed, "updated", max(entry.added for entry in entries))
    _text(SubElement(feed, "author"), "name", editors(site))
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.url or "./"})
    if site.url:
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site.url}{PATH}"})
    for entry in entries:
        _entry(feed, entry)
    return feed


def _entry(feed: Element, entry: Entry) -> None:
    language = {"xml:lang": entry.reference.language} if entry.reference.language else {}
    found = SubElement(feed, "entry")
    _text(found, "id", entry.id)
    SubElement(found, "title", language).text = entry.title
    _text(found, "updated", entry.added)
    _text(found, "published", entry.added)
    for author in entry.authors:
        _text(SubElement(found, "author"), "name", author)
    SubElement(found, "link", {"rel": "alternate", "type": "text/html", "href": entry.address})
    if entry.original_url:
        SubElement(found, "link", {"rel": "via", "href": entry.original_url})
    for tag in entry.reference.tags:
        SubElement(found, "category", {"term": tag})
    _text(found, "summary", entry.words)


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text
