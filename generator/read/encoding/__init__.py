"""Bytes to text: ``caf\\xc3\\xa9`` is "café" in UTF-8, and so is ``caf\\xe9`` in windows-1252.

`sniffing` asks in turn: a byte order mark, UTF-16 without one, strict UTF-8, UTF-8 with faults, the likeliest legacy
encoding; of a page first what it declares. Anything but clean UTF-8 is reported, and what is hardly a text at all.
"""

from generator.read.encoding.sniffing import decode, decode_page

__all__ = ["decode", "decode_page"]
