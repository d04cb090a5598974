"""``robots.txt``: everything may be read; what search engines shall not list says so on its own page.

A page that robots may not fetch cannot tell them ``noindex``, so nothing is forbidden here.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.export import EXPORTS
from generator.relate.archive import Archive
from generator.write.files import File


@EXPORTS.register("robots")
def robots(archive: Archive) -> Iterator[File]:
    lines = ["User-agent: *", "Disallow:"]
    if archive.site.url:
        lines.append(f"Sitemap: {archive.site.url}sitemap.xml")
    yield File("robots.txt", ("\n".join(lines) + "\n").encode("utf-8"))
