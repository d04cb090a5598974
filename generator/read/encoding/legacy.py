"""The likeliest legacy encoding: "Дорога № 7" in windows-1251, "El niño llegó" in windows-1252, Chinese in GB 18030.

Of the encodings of Latin letters only windows-1252 is told: its brothers differ in a few bytes, on which a detector
guesses. What is detected must be a text in another script, or one whose letters are as frequent as in a language.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from generator.read.encoding.cyrillic import russian_code_page
from generator.read.encoding.windows_1252 import WINDOWS_1252, as_windows_1252

_SAMPLE = 1 << 17  # bytes shown to the detector
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_TOLD_BY = 4  # bytes; fewer tell of no encoding
_FOREIGN = 0.4  # of the letters, in a text of another script; accents are fewer
_COHERENT = 0.2  # how far the letters are as frequent as in a language, by the detector's count
_WORD = re.compile(r"[^\W\d_]+")
_TWO_SCRIPTS = re.compile(r"[A-Za-z](?=[^\W\d_])[^\x00-\u024f]|[^\x00-\u024f\W\d_][A-Za-z]")
_MIXED_WORDS = 0.1  # of the words, with letters of two scripts
_LATIN = frozenset(
    (
        *("cp1250", "cp1252", "cp1254", "cp1257", "cp1258"),
        *("latin_1", "iso8859_1", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_9", "iso8859_10"),
        *("iso8859_13", "iso8859_14", "iso8859_15", "iso8859_16"),
        *("mac_roman", "mac_latin2", "mac_iceland", "mac_turkish", "hp_roman8"),
        *("cp437", "cp775", "cp850", "cp852", "cp857", "cp858", "cp860", "cp861", "cp863", "cp865"),
        *("cp037", "cp273", "cp500", "cp1026", "cp1140"),
    )
)
# Older brothers of encodings in use, which the detector prefers to them where a text is short; and those that are
# known before it is asked.
_NOT_ASKED = [
    *("mac_cyrillic", "mac_greek", "cp1006", "ptcp154"),
    *("shift_jis_2004", "shift_jisx0213", "euc_jis_2004", "euc_jisx0213"),
    *("utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7"),
]


def decode_legacy(raw: bytes) -> tuple[str, str]:
    """The text and the name of its encoding."""
    encoding = detected(raw[:_SAMPLE])
    return as_windows_1252(raw) if encoding == WINDOWS_1252 else raw.decode(encoding, "replace"), encoding


def detected(sample: bytes) -> str:
    high = len(_HIGH.findall(sample))
    if high < _TOLD_BY:
        return WINDOWS_1252
    foreign = high > _FOREIGN * len(_LETTER.findall(sample))
    if foreign and (russian := russian_code_page(sample)):
        return russian
    best = from_bytes(sample, cp_exclusion=_NOT_ASKED).best()
    if best is None or best.encoding in _LATIN or not (foreign or best.coherence > _COHERENT):
        return WINDOWS_1252
    text = sample.decode(best.encoding, "replace")
    mixed = len(_TWO_SCRIPTS.findall(text)) > _MIXED_WORDS * len(_WORD.findall(text))
    return WINDOWS_1252 if mixed else codecs.lookup(best.encoding).name
