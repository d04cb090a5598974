"""``files/log/log.txt``: a saved file that is too long for a page, as plain text to download.

UTF-8 with a byte-order mark: a host names no encoding for ``.txt``, and browsers then guess an old one. As plain
text nothing of it runs, whatever it was saved as.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import SEEK_END, BytesIO

from generator.exports.export import EXPORTS
from generator.relate import addresses
from generator.relate.archive import Archive
from generator.relate.publication import text_shown
from generator.split.long import is_long
from generator.write.files import File

_PIECE = 1 << 20  # characters


@EXPORTS.register("long-text")
def long_texts(archive: Archive) -> Iterator[File]:
    for seed in archive.seeds:
        if is_long(seed.document) and text_shown(seed, archive.site):
            yield File(addresses.long_text(seed.document.name), _encoded(seed.document.text))


def _encoded(text: str) -> bytes:
    """In pieces, so that the file is in memory twice, as text and as bytes, and not three times."""
    written = BytesIO(codecs.BOM_UTF8)
    written.seek(0, SEEK_END)
    for at in range(0, len(text), _PIECE):
        written.write(text[at : at + _PIECE].encode("utf-8", "replace"))
    return written.getvalue()
