"""All pages of an archive: ``articles/more-russian-spies/index.md``, ``entities/cjng/index.md``, ``index.md``, …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages.page import Page
from generator.pages.reading import Reading
from generator.registry import Registry
from generator.relate.archive import Archive
from generator.write.files import File

KINDS: Registry[Callable[[Reading], Iterator[Page]]] = Registry("generator.pages.kinds")


def render(archive: Archive) -> Iterator[File]:
    """Every page of the archive, kind by kind."""
    reading = Reading(archive)
    for _name, pages in KINDS:
        for page in pages(reading):
            yield page.file()
