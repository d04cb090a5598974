"""Bytes to text: a byte-order mark, UTF-16 without one, strict UTF-8, UTF-8 with faults, the likeliest old encoding.

``caf\\xe9`` is windows-1252. Detectors take a page of UTF-8 with one broken byte for something else
altogether, so such a page stays UTF-8, with the bad bytes marked; one that was put together from UTF-8 and
windows-1252 is read as both. Anything but clean UTF-8 is reported, and what is hardly a text at all.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

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
NO_TEXT = declare(
    "seed-no-text",
    Level.WARNING,
    """A saved file has many control characters, as pictures, programs and packed files have, and texts have not. It
    is shown as it was read, and nothing of it is lost. If it is no text, take it out of the seeds folder.""",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MULTIBYTE = rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})"
# What texts hold in UTF-8: letters of Latin, Greek, Cyrillic, Hebrew, Arabic, signs, pictures, and any that stand
# together. Other pairs are a letter before a quotation mark in windows-1252: "CAF\xc9\x94", "libert\xe9\xa0\xbb".
_LIKELY = re.compile(
    rb"(?:\xc2[\xa0-\xbf]|[\xc3-\xc5\xce\xcf\xd0][\x80-\xbf]|\xd1[\x80-\x9f]|\xd7[\x90-\xaa]|\xd8[\xa1-\xba]"
    rb"|\xd9[\x81-\x8a]|\xe2[\x80-\x9f][\x80-\xbf]|\xef[\xb8-\xbf][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2})+"
    rb"|" + _MULTIBYTE + rb"{2,}"
)
_LEAD = re.compile(rb"[\xc2-\xf4]")
_ACCENT = rb"[\xc0-\xd6\xd8-\xef\xf1-\xf6\xf8-\xfd]"
_ACCENTED = re.compile(rb"(?<=[A-Za-z])" + _ACCENT + rb"|" + _ACCENT + rb"(?=[A-Za-z])")
_FEW = 3  # bad bytes, in a text with as many good sequences
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_AS_LATIN, _AS_WINDOWS = "archive-as-latin-1", "archive-as-windows-1252"
_SAMPLE = 1 << 17  # bytes shown to the detector
_MIXED = "utf-8 and windows-1252"
_ZEROS = 16  # pairs of bytes from which on zeros tell of UTF-16
_CONTROL = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MANY_CONTROLS = (8, 0.05)  # so many, and that part of the text
_FOREIGN = 0.4  # of the letters, in a text of another script; accents are fewer
_COHERENT = 0.2  # how far the letters are as frequent as in a language, by the detector's count
# Older brothers of encodings in use, which the detector prefers to them where a text is short.
_OUT_OF_USE = [
    "mac_cyrillic",
    "mac_greek",
    "shift_jis_2004",
    "shift_jisx0213",
    "euc_jis_2004",
    "euc_jisx0213",
    "cp1006",
    "ptcp154",
    *("utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7"),  # known before it is asked
]
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5")
_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN = re.compile("[А-ЯЁа-яё][а-яё]*|[А-ЯЁ]+")
_FREQUENT = frozenset("оеаинтсрвл")
_MIXED_WORDS = 0.1  # of the words, with letters of two scripts
_TOLD_BY = 4  # bytes; fewer tell of no encoding
_MANY_FREQUENT = 0.45  # of the signs; in Russian they are six in ten, of mistaken bytes three in ten
_IN_ONE_WORD = re.compile(r"[A-Za-z](?=[^\W\d_])[^\x00-\u024f]|[^\x00-\u024f\W\d_][A-Za-z]")

_LATIN = frozenset(
    (
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
    )
)


def decode(raw: bytes, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """Text, name of the encoding, and what there is to say about it."""
    text, encoding, trouble = _decoded(raw, name)
    return text, encoding, (*trouble, *_hardly_text(text, name))


def _decoded(raw: bytes, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw, encoding, name)
    if unmarked := _wide(raw):
        return _guessed(*unmarked, name)
    try:
        return raw.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    nearly = _nearly_utf8(raw)
    if nearly and not _pieced(raw):
        return _mended(raw, "utf-8", name)
    if nearly or _partly_utf8(raw):
        return _guessed(raw.decode("utf-8", _AS_WINDOWS), _MIXED, name)
    encoding = _detected(raw)
    return _guessed(raw.decode(encoding, _AS_LATIN if encoding == "windows-1252" else "replace"), encoding, name)


def _guessed(text: str, encoding: str, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    said = DECODED.at(Place(name), f"not UTF-8; read as {encoding}", "save it as UTF-8 if letters look wrong")
    return text, encoding, (said,)


def _hardly_text(text: str, name: str) -> tuple[Diagnostic, ...]:
    sample = text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    least, part = _MANY_CONTROLS
    if controls < least or controls < part * len(sample):
        return ()
    message = f"hardly a text: {100 * controls // len(sample)} in 100 characters are control characters; kept as read"
    return (NO_TEXT.at(Place(name), message, "take it out of the folder if it is a picture or a program"),)


_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})"
    rb"|\A\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*[\"']\s*([\w.:-]{2,30})",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page names its encoding
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
# Encodings of pages (Encoding standard, and their older names); Python has codecs besides that browsers do not heed. A
# page whose name for its encoding could be read is not in UTF-16.
_OF_PAGES = re.compile(
    r"utf-?8|(?:windows-|cp-?)(?:125[0-8]|874|949|932|936)|iso[-_]?8859-?\d\d?|latin-?\d|koi8-?[ru]|(?:ibm|cp)-?866|macintosh"
    r"|tis-?620|gb_?2312|gbk|gb18030|big5(?:-hkscs)?|euc-?(?:jp|kr)|shift[_-]?jis|sjis|iso-2022-jp|ks_c_5601-1987"
)
_TWO_BYTES = ("gb", "big5", "shift", "sjis", "euc", "iso-2022", "ks_c", "windows-9", "cp9")


def decode_page(raw: bytes, name: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """Like `decode`, for a page that may name its encoding itself.

    A page that is UTF-8, but for one bad byte to ten good sequences, is UTF-8, though it was saved with the old
    encoding's name in it; in the encodings of two bytes a short text may be both.
    """
    declared = _CHARSET.search(raw[:_HEAD])
    if declared is None or raw.startswith(tuple(mark for mark, _ in _MARKS)):
        return decode(raw, name)
    label = (declared.group(1) or declared.group(2)).decode("ascii", "replace").lower()
    label = _BROWSERS.get(label, label)
    if not _OF_PAGES.fullmatch(label):
        return decode(raw, name)
    if not label.startswith(_TWO_BYTES) and _nearly_utf8(raw, few=0):
        return decode(raw, name)
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


def _wide(raw: bytes) -> tuple[str, str] | None:
    """UTF-16 or UTF-32 without a mark: ``T\\0h\\0e\\0``. Of most characters one half is zero, or 4 in Russian."""
    start = raw[:_SAMPLE]
    for width, encoding in ((4, "utf-32-le"), (4, "utf-32-be"), (2, "utf-16-le"), (2, "utf-16-be")):
        high, low = (width - 1, 0) if encoding.endswith("le") else (0, width - 1)
        highs, lows = start[high::width], start[low::width]
        if len(raw) % width or len(highs) < _ZEROS or highs.count(0) + highs.count(4) < 0.7 * len(highs):
            continue
        if not highs.count(0) or lows.count(0) > 0.1 * len(lows):
            continue
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding), encoding
    return None


def _nearly_utf8(raw: bytes, few: int = _FEW) -> bool:
    """A few bad bytes, or one to ten good sequences: of windows-1252 hardly a pair looks like what texts hold."""
    bad = raw.decode("utf-8", "replace").count("\ufffd") - raw.count("\ufffd".encode())
    good = sum(len(_LEAD.findall(run)) for run in _LIKELY.findall(raw))
    return 10 * bad <= good or (bad <= few and bad <= good)


def _pieced(raw: bytes) -> bool:
    """Lines of windows-1252 among lines of UTF-8: several bad bytes, all of them accented letters of such lines."""
    bad = letters = 0
    for line in raw.splitlines():
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            if _LIKELY.search(line):
                return False
            bad += len(_HIGH.findall(line))
            letters += len(_ACCENTED.findall(line))
    return 1 < bad == letters


def _partly_utf8(raw: bytes) -> bool:
    """A good part of the high bytes stands in lines that are UTF-8. (Of Chinese in GB 18030 half the pairs look so.)"""
    valid = 0
    for line in raw.splitlines():
        with suppress(UnicodeDecodeError):
            line.decode("utf-8")
            valid += len(_HIGH.findall(line))
    return valid > 0.3 * len(_HIGH.findall(raw))


def _detected(raw: bytes) -> str:
    sample = raw[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if high < _TOLD_BY:
        return "windows-1252"
    foreign = high > _FOREIGN * len(_LETTER.findall(sample))
    if foreign and (russian := _russian(sample)):
        return russian
    best = from_bytes(sample, cp_exclusion=_OUT_OF_USE).best()
    if best is None or best.encoding in _LATIN or not (foreign or best.coherence > _COHERENT):
        return "windows-1252"
    text = sample.decode(best.encoding, "replace")
    mixed = len(_IN_ONE_WORD.findall(text)) > _MIXED_WORDS * len(_WORD.findall(text))
    return "windows-1252" if mixed else codecs.lookup(best.encoding).name


def _russian(sample: bytes) -> str | None:
    """The encoding in which a text is Russian: of thirty letters the detector makes Japanese or Korean."""
    shares = {encoding: _like_russian(sample.decode(encoding, "replace")) for encoding in _CYRILLIC}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] > _MANY_FREQUENT else None


def _like_russian(text: str) -> float:
    """How many of its signs are the ten most frequent letters; none where small letters stand before great ones."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if sum(1 for word in words if not _RUSSIAN.fullmatch(word)) > _MIXED_WORDS * len(words):
        return 0
    signs = "".join(sign for sign in text.casefold() if not sign.isascii())
    return sum(map(signs.count, _FREQUENT)) / max(len(signs), 1)


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    """Five bytes are no letter in windows-1252; as in browsers each becomes the control character of its number."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    return error.object[error.start : error.end].decode("latin-1"), error.end


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    return error.object[error.start : error.end].decode("windows-1252", _AS_LATIN), error.end


codecs.register_error(_AS_LATIN, _as_latin)
codecs.register_error(_AS_WINDOWS, _as_windows)
