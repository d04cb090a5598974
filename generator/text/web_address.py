r"""Which printed address may be a link: ``https://bay.example/ferry``; neither ``https://[::1`` nor ``http://1.2.3.999/``.

A link is what is shown and what a browser accepts: http or https, a host that the browser reads as it is printed
(``http://１２７.0.0.1/`` and ``http://0x7f.1/`` lead to 127.0.0.1, so they stay words), nothing in it that is invisible
or ends an address. The parser is the one of the URL standard that browsers follow. No other module takes an address of
a stranger apart: the standard library's `urlsplit` raises on some and accepts what browsers refuse.
"""

from __future__ import annotations

import re
import unicodedata

import ada_url

_HIDDEN = (
    r"\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufeff\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff"
)
_PLAIN = re.compile(rf"https?://[^\s<>\"\\^`{{|}}{_HIDDEN}]+", re.IGNORECASE)
_HOST = re.compile(r"https?://([^\W_](?:[\w.-]*[^\W_])?)(?::\d{1,5})?(?:[/?#]|$)", re.IGNORECASE)
# What stands behind a printed address as if it were a part of it: "http://a<b.test/", "/\x"; but not "a.test's".
_GOES_ON = re.compile(rf"(?!['’]s\b)['’<\\^`{{|{_HIDDEN}][.:@-]?[^\W_]")


def ends_at(text: str, offset: int) -> bool:
    """Whether an address that was found in a text up to there is the whole of what is printed."""
    return not _GOES_ON.match(text, offset)


def is_accepted(url: str) -> bool:
    """Whether a browser would go anywhere with it."""
    try:
        return bool(ada_url.URL(url).hostname)
    except ValueError:  # a lone surrogate is one too
        return False


def host(url: str) -> str | None:
    """``www.bay.example``: the host as printed, in small letters; None where a browser goes to another, or nowhere."""
    found = _HOST.match(url)
    if found is None or not is_accepted(url):
        return None
    printed, read = unicodedata.normalize("NFC", found[1].lower()), ada_url.URL(url).hostname
    return printed if printed in (read, ada_url.idna_to_unicode(read)) else None


def is_web_address(url: str) -> bool:
    """Whether it may be a link."""
    return bool(_PLAIN.fullmatch(url)) and host(url) is not None


def host_and_path(url: str) -> str | None:
    """To compare addresses: "https://www.arden.example/kiln/#article" and "//arden.example/kiln" are one place."""
    written = url.strip().casefold()
    try:
        parts = ada_url.URL(f"https:{written}" if written.startswith("//") else written)
    except ValueError:
        return None
    return f"{parts.host.removeprefix('www.')}{parts.pathname.rstrip('/')}" if parts.host else None
