"""``feed.json``: the newest articles as a JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.exports.entries import Entry, newest
from generator.exports.export import EXPORTS
from generator.exports.linked_data import editors
from generator.exports.plain import one_line
from generator.relate.archive import Archive
from generator.write.files import File

PATH = "feed.json"


@EXPORTS.register("json-feed")
def json_feed(archive: Archive) -> Iterator[File]:
    entries = newest(archive)
    if entries:
        text = json.dumps(_feed(archive, entries), ensure_ascii=False, indent=2) + "\n"
        yield File(PATH, text.encode("utf-8"))


def _feed(archive: Archive, entries: tuple[Entry, ...]) -> dict[str, Any]:
    site = archive.site
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(site.name),
        "description": one_line(site.description or ""),
        "home_page_url": site.url,
        "feed_url": f"{site.url}{PATH}" if site.url else None,
        "authors": [{"name": editors(site)}],
        "items": [_item(entry) for entry in entries],
    }
    return {name: value for name, value in found.items() if value}


def _item(entry: Entry) -> dict[str, Any]:
    found = {
        "id": entry.id,
        "url": entry.address,
        "external_url": entry.original_url,
        "title": entry.title,
        "content_text": entry.words,
        "date_published": entry.added,
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.reference.tags),
        "language": entry.reference.language,
    }
    return {name: value for name, value in found.items() if value}
