"""Bytes to text: a byte-order mark, else strict UTF-8, else nearly valid UTF-8, else the likeliest old encoding.

``caf\\xe9`` is windows-1252. Detectors take a page of UTF-8 with one broken byte for something else
altogether, so such a page stays UTF-8, with the bad bytes marked. Anything but clean UTF-8 is reported.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.text.counting import count

DECODED = declare(
    "encoding-guessed",
    Level.WARNING,
    """A saved file is not UTF-8. It was read in the encoding that its bytes suggest, which the page of the saved
    file shows. If letters look wrong there, save the file as UTF-8.""",
)
BROKEN = declare(
    "encoding-broken",
    Level.WARNING,
    """A saved file is UTF-8 but for a few bytes. Each of them is shown as U+FFFD, the mark for a character that
    was lost; everything else is as saved. Save the page again, or mend the bytes.""",
)
DECLARED = declare(
    "encoding-declared",
    Level.INFO,
    """A saved page is not UTF-8 and names its encoding itself. It was read in that encoding. Nothing needs to be
    done.""",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 1 << 17  # bytes shown to the detector
_WESTERN = {
    "cp1250",
    "cp1252",
    "cp1254",
    "cp1257",
    "latin_1",
    "iso8859_1",
    "iso8859_2",
    "iso8859_3",
    "iso8859_4",
    "iso8859_9",
    "iso8859_10",
    "iso8859_13",
    "iso8859_14",
    "iso8859_15",
    "iso8859_16",
    "mac_roman",
    "mac_latin2",
    "mac_iceland",
    "mac_turkish",
    "cp437",
    "cp850",
    "cp858",
    "cp775",
    "cp852",
    "cp1258",
    "hp_roman8",
    "cp860",
    "cp861",
    "cp863",
    "cp865",
    "cp273",
    "cp037",
    "cp500",
    "cp1140",
    "cp1026",
    "cp857",
    "johab",
    "big5",
    "gb18030",
    "big5hkscs",
    "cp949",
    "ptcp154",
    "cp1253",
    "iso8859_7",
    "tis_620",
    "cp874",
}


def decode(raw: bytes, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """Text, name of the encoding, and what there is to say about it."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw, encoding, name)
    try:
        return raw.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(raw):
        return _mended(raw, "utf-8", name)
    encoding = _detected(raw)
    text = raw.decode(encoding, "replace")
    return (
        text,
        encoding,
        (DECODED.at(Place(name), f"not UTF-8; read as {encoding}", "save it as UTF-8 if letters look wrong"),),
    )


_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding
_BROWSERS = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
}


def decode_page(raw: bytes, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """Like `decode`, for a page that may name its encoding itself."""
    declared = _CHARSET.search(raw[:_HEAD])
    if declared is None or raw.startswith(tuple(mark for mark, _ in _MARKS)):
        return decode(raw, name)
    label = declared.group(1).decode("ascii", "replace").lower()
    label = _BROWSERS.get(label, label)
    try:
        text = raw.decode(label)
    except (LookupError, UnicodeDecodeError):
        return decode(raw, name)
    if codecs.lookup(label).name == "utf-8":
        return text, "utf-8", ()
    return text, label, (DECLARED.at(Place(name), f"not UTF-8; read as {label}, as the page says"),)


def _marked(raw: bytes, encoding: str, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    shown = encoding.removesuffix("-sig")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return _mended(raw, encoding, name)
    if shown == "utf-8":
        return text, shown, ()
    return text, shown, (DECODED.at(Place(name), f"not UTF-8; read as {shown}, which its first bytes say"),)


def _mended(raw: bytes, encoding: str, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    text = raw.decode(encoding, "replace")
    first = text.find("\ufffd")
    line = text.count("\n", 0, first) + 1
    column = first - text.rfind("\n", 0, first)
    places = count(text.count(chr(0xFFFD)), "place")
    said = f"not valid {encoding} in {places}; shown as U+FFFD"
    return (
        text,
        encoding.removesuffix("-sig"),
        (BROKEN.at(Place(name, line, column), said, "mend the file or save it again"),),
    )


def _nearly_utf8(raw: bytes) -> bool:
    """More than nine in ten of the high bytes are part of a valid sequence."""
    valid = sum(len(run) for run in _MULTIBYTE.findall(raw))
    return valid > 0.9 * len(_HIGH.findall(raw))


def _detected(raw: bytes) -> str:
    best = from_bytes(raw[:_SAMPLE]).best()
    found = best.encoding if best else "cp1252"
    return "windows-1252" if found in _WESTERN else codecs.lookup(found).name
