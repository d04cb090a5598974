"""windows-1252 as browsers read it: ``\\xe9`` is "é", and ``\\x81``, which is no letter, the control character U+0081.

So no byte is lost, whatever the file is.
"""

from __future__ import annotations

import codecs

WINDOWS_1252 = "windows-1252"
_AMONG_UTF8 = "archive-windows-1252"  # handler of errors
# Where it differs from Latin-1; five of these bytes have no letter.
_LETTERS = {number: bytes((number,)).decode(WINDOWS_1252, "ignore") or chr(number) for number in range(0x80, 0xA0)}


def as_windows_1252(raw: bytes) -> str:
    return raw.decode("latin-1").translate(_LETTERS)


def as_utf8_and_windows_1252(raw: bytes) -> str:
    """Whatever is not valid UTF-8 is windows-1252."""
    return raw.decode("utf-8", _AMONG_UTF8)


def _replaced(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    return as_windows_1252(error.object[error.start : error.end]), error.end


codecs.register_error(_AMONG_UTF8, _replaced)
