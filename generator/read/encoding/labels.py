"""What a page declares: ``<meta charset="koi8-r">``, or first of all ``<?xml version="1.0" encoding="koi8-r"?>``."""

from __future__ import annotations

import re

_DECLARATION = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})"
    rb"|\A\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*[\"']\s*([\w.:-]{2,30})",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page names its encoding
# What browsers read for a label, where Python's codec of that name is another, or none.
_BROWSERS = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "x-cp1251": "windows-1251",
    "x-sjis": "shift_jis",
    "x-gbk": "gbk",
    "windows-874": "cp874",
    "windows-949": "cp949",
}
# Labels of the Encoding standard, and older ones; Python has codecs besides that browsers do not heed. A page whose
# label could be read is not in UTF-16.
_OF_PAGES = re.compile(
    r"utf-?8|(?:windows-|cp-?)(?:125[0-8]|874|949|932|936)|iso[-_]?8859-?\d\d?|latin-?\d|koi8-?[ru]|(?:ibm|cp)-?866|macintosh"
    r"|tis-?620|gb_?2312|gbk|gb18030|big5(?:-hkscs)?|euc-?(?:jp|kr)|shift[_-]?jis|sjis|iso-2022-jp|ks_c_5601-1987"
)
_TWO_BYTES = ("gb", "big5", "shift", "sjis", "euc", "iso-2022", "ks_c", "windows-9", "cp9")


def declared_label(page: bytes) -> str | None:
    """The label of an encoding in which browsers read pages; None where the page names no such."""
    found = _DECLARATION.search(page[:_HEAD])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").lower()
    label = _BROWSERS.get(label, label)
    return label if _OF_PAGES.fullmatch(label) else None


def is_double_byte(label: str) -> bool:
    """An encoding of Chinese, Japanese or Korean: a short text in it may be valid UTF-8 as well."""
    return label.startswith(_TWO_BYTES)
