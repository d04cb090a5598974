"""UTF-16 and UTF-32: ``\\xff\\xfeT\\0h\\0e\\0`` has a byte order mark, ``T\\0h\\0e\\0`` tells its byte order by zeros.

The mark of UTF-8 is known too. Chinese, in which neither half of a character is zero, is not known without a mark.
"""

from __future__ import annotations

import codecs
from contextlib import suppress

from generator.read.encoding.decoded import Decoded, broken, guessed, marked

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDTHS = ((4, "utf-32-le"), (4, "utf-32-be"), (2, "utf-16-le"), (2, "utf-16-be"))  # bytes of a character
_SAMPLE = 1 << 17  # bytes
_FEWEST = 16  # characters that tell
_SMALL_HALVES = 0.7  # of the characters: 0 in Latin letters, 4 in Russian ones
_ZEROS_BELOW = 0.1  # of the characters: other halves that are zero too, as in a file of nothing but zeros


def has_mark(raw: bytes) -> bool:
    return raw.startswith(tuple(mark for mark, _ in _MARKS))


def by_mark(raw: bytes, name: str) -> Decoded | None:
    """As its byte order mark says."""
    codec = next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)
    if codec is None:
        return None
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return broken(raw, codec, name)
    return Decoded(text, "utf-8") if codec == "utf-8-sig" else marked(text, codec, name)


def by_zeros(raw: bytes, name: str) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: of most characters the one half is zero, and the other is not."""
    for width, codec in _WIDTHS:
        if _has_zeros(raw, width, big_endian=codec.endswith("be")):
            with suppress(UnicodeDecodeError):
                return guessed(raw.decode(codec), codec, name)
    return None


def _has_zeros(raw: bytes, width: int, big_endian: bool) -> bool:
    if len(raw) % width:
        return False
    highest, lowest = (0, width - 1) if big_endian else (width - 1, 0)
    highs, lows = raw[highest:_SAMPLE:width], raw[lowest:_SAMPLE:width]
    small = highs.count(0) + highs.count(4)
    if len(highs) < _FEWEST or small < _SMALL_HALVES * len(highs):
        return False
    return highs.count(0) > 0 and lows.count(0) <= _ZEROS_BELOW * len(lows)
