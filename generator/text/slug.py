"""A title as a safe path segment: "¿Qué pasó en México?" becomes ``que-paso-en-mexico``.

Letters that have an ASCII base keep it; Cyrillic and the letters that do not decompose (ß, ø, ł) are
transliterated; all else separates words. What leaves nothing becomes ``untitled``. Names that Windows
reserves get a suffix.
"""

from __future__ import annotations

import re
import unicodedata

_LATIN = (
    *("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f"),
    *("kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g", "u"),
)
_CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў", _LATIN, strict=True))
_SPECIAL = {
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "’": "",
    "'": "",
}
_TABLE = str.maketrans({**_CYRILLIC, **_SPECIAL})
_WORD = re.compile(r"[a-z0-9]+")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|conin|conout|index")


def slug(text: str, limit: int = 60) -> str:
    """ASCII letters, digits and single hyphens; never empty, never longer than ``limit``."""
    head = unicodedata.normalize("NFC", text[: limit * 8].casefold()).translate(_TABLE)
    plain = unicodedata.normalize("NFKD", head).encode("ascii", "ignore").decode()
    whole = "-".join(_WORD.findall(plain))
    short = whole if len(whole) <= limit else _whole_words(whole, limit)
    if not short:
        return "untitled"
    return f"{short}-page" if _RESERVED.fullmatch(short) else short


def _whole_words(text: str, limit: int) -> str:
    cut = text[: limit + 1].rpartition("-")[0]
    return cut or text[:limit]
