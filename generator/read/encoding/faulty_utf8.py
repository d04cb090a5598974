"""UTF-8 with faults: "Señor Peña" with one bad byte in it, or with a line of windows-1252 below it.

Detectors take a page of UTF-8 with one broken byte for something else altogether; so such a page stays UTF-8, with the
bad bytes marked, and one that was put together from UTF-8 and windows-1252 is read as both.
"""

from __future__ import annotations

import re
from contextlib import suppress

_MULTIBYTE = rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})"
# What texts hold in UTF-8: letters of Latin, Greek, Cyrillic, Hebrew, Arabic, signs, pictures, and any that stand
# together. Other pairs are a letter before a quotation mark in windows-1252: "CAF\xc9\x94", "libert\xe9\xa0\xbb".
_LIKELY = re.compile(
    rb"(?:\xc2[\xa0-\xbf]|[\xc3-\xc5\xce\xcf\xd0][\x80-\xbf]|\xd1[\x80-\x9f]|\xd7[\x90-\xaa]|\xd8[\xa1-\xba]"
    rb"|\xd9[\x81-\x8a]|\xe2[\x80-\x9f][\x80-\xbf]|\xef[\xb8-\xbf][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2})+"
    rb"|" + _MULTIBYTE + rb"{2,}"
)
_LEAD = re.compile(rb"[\xc2-\xf4]")
_HIGH = re.compile(rb"[\x80-\xff]")
_ACCENT = rb"[\xc0-\xd6\xd8-\xef\xf1-\xf6\xf8-\xfd]"  # a letter in windows-1252
_ACCENTED = re.compile(rb"(?<=[A-Za-z])" + _ACCENT + rb"|" + _ACCENT + rb"(?=[A-Za-z])")
_FEW = 3  # bad bytes, in a text with as many good sequences
_GOOD = 10  # good sequences to one bad byte
_VALID = 0.3  # of the high bytes, in lines that are UTF-8; of Chinese in GB 18030 half the pairs look so


def nearly_utf8(raw: bytes, few: int = _FEW) -> bool:
    """A few bad bytes, or one to ten good sequences: of windows-1252 hardly a pair looks like what texts hold."""
    bad = raw.decode("utf-8", "replace").count("\ufffd") - raw.count("\ufffd".encode())
    good = sum(len(_LEAD.findall(run)) for run in _LIKELY.findall(raw))
    return _GOOD * bad <= good or (bad <= few and bad <= good)


def in_pieces(raw: bytes) -> bool:
    """Lines of windows-1252 among lines of UTF-8: several bad bytes, all of them accented letters of such lines."""
    bad = letters = 0
    for line in raw.splitlines():
        if _is_utf8(line):
            continue
        if _LIKELY.search(line):
            return False
        bad += len(_HIGH.findall(line))
        letters += len(_ACCENTED.findall(line))
    return 1 < bad == letters


def partly_utf8(raw: bytes) -> bool:
    """A good part of the high bytes stands in lines that are UTF-8."""
    valid = sum(len(_HIGH.findall(line)) for line in raw.splitlines() if _is_utf8(line))
    return valid > _VALID * len(_HIGH.findall(raw))


def _is_utf8(line: bytes) -> bool:
    with suppress(UnicodeDecodeError):
        line.decode("utf-8")
        return True
    return False
