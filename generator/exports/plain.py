r"""A value of a stranger's text as one plain line: ``"Ferry\nstrike\x00"`` becomes ``Ferry strike�``.

RIS ends a field at a line end, BibTeX and XML refuse control characters; none of them can hold a lone
surrogate. Everything else stays as printed.
"""

from __future__ import annotations

import re

from generator.text.web_address import is_web_address

_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def one_line(text: str) -> str:
    """Blanks run together, what no format can hold replaced. Empty when there is nothing to see."""
    return _UNWRITABLE.sub("\ufffd", " ".join(text.split()))


def web_address(url: str | None) -> str | None:
    """A http(s) address that needs no repair, else None: ``javascript:`` leaves the archive in no file."""
    return url if url and is_web_address(url) else None
