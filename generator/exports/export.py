"""All export files of an archive: ``articles/more-russian-spies/more-russian-spies.bib``, ``archive.ris``, …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.registry import Registry
from generator.relate.archive import Archive
from generator.write.files import File

EXPORTS: Registry[Callable[[Archive], Iterator[File]]] = Registry("generator.exports.formats")


def export(archive: Archive) -> Iterator[File]:
    """Every file beside the pages, export by export."""
    for _name, files in EXPORTS:
        yield from files(archive)
