"""The encoding of a file: what its first bytes say, what a page declares, UTF-8 if it is valid, else the likeliest.

Browsers call this sniffing. Unlike them we believe the bytes before the page: ``<meta charset="iso-8859-1">`` stands in
many a page that somebody saved as UTF-8.
"""

from __future__ import annotations

import codecs

from generator.read.encoding.byte_order import by_mark, by_zeros, has_mark
from generator.read.encoding.decoded import Decoded, broken, declared, guessed
from generator.read.encoding.faulty_utf8 import in_pieces, nearly_utf8, partly_utf8
from generator.read.encoding.labels import declared_label, is_double_byte
from generator.read.encoding.legacy import decode_legacy
from generator.read.encoding.no_text import hardly_text
from generator.read.encoding.windows_1252 import as_utf8_and_windows_1252


def decode(raw: bytes, name: str) -> Decoded:
    found = by_mark(raw, name) or by_zeros(raw, name) or _strict(raw) or _faulty(raw, name)
    found = found or guessed(*decode_legacy(raw), name)
    return found._replace(trouble=(*found.trouble, *hardly_text(found.text, name)))


def decode_page(raw: bytes, name: str) -> Decoded:
    """Like `decode`, for a page that may name its encoding itself.

    A page that is UTF-8, but for one bad byte to ten good sequences, is UTF-8, though it was saved with the old
    encoding's name in it; in the encodings of two bytes a short text may be both.
    """
    label = None if has_mark(raw) else declared_label(raw)
    if label is None or (not is_double_byte(label) and nearly_utf8(raw, few=0)):
        return decode(raw, name)
    try:
        text = raw.decode(label)
    except (LookupError, UnicodeDecodeError):
        return decode(raw, name)
    if codecs.lookup(label).name == "utf-8":
        return Decoded(text, "utf-8")
    return declared(text, label, name)


def _strict(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _faulty(raw: bytes, name: str) -> Decoded | None:
    """UTF-8 with bad bytes, or with lines of windows-1252."""
    nearly = nearly_utf8(raw)
    if nearly and not in_pieces(raw):
        return broken(raw, "utf-8", name)
    if nearly or partly_utf8(raw):
        return guessed(as_utf8_and_windows_1252(raw), "utf-8 and windows-1252", name)
    return None
