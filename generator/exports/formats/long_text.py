"""``files/log/log.txt``: a saved file that is too long for a page, as plain text to download.

UTF-8 with a byte-order mark: a host names no encoding for ``.txt``, and browsers then guess an old one. As plain
text nothing of it runs, whatever it was saved as.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from generator.exports.export import EXPORTS
from generator.relate import addresses
from generator.relate.archive import Archive
from generator.relate.publication import text_shown
from generator.split.long import is_long
from generator.write.files import File


@EXPORTS.register("long-text")
def long_texts(archive: Archive) -> Iterator[File]:
    for seed in archive.seeds:
        if is_long(seed.document) and text_shown(seed, archive.site):
            data = codecs.BOM_UTF8 + seed.document.text.encode("utf-8", "replace")
            yield File(addresses.long_text(seed.document.name), data)
