r"""A stranger's text as literal text: ``<b>&`` becomes ``&lt;b&gt;&amp;``, a right-to-left override a marked span.

Three ways out, by where the text will stand: `html` inside our HTML blocks and attributes, `seen` the same
with control characters wrapped so that a style sheet can show them, `markdown` inside a line of Markdown
(headings). All of them keep every character in the DOM; only what no HTML can hold (NUL, lone surrogates)
is written as its printable stand-in.
"""

from __future__ import annotations

import re

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_NO_HTML = {"\0": "\u2400"}  # HTML turns NUL into U+FFFD or drops it; the control picture says what was there
# C0 controls as references: Python-Markdown drops \2 and \3 as its own and turns tabs into blanks. C1 controls
# must stay as they are: a reference to one means a windows-1252 letter to a browser.
_CONTROL = {chr(n): f"&#{n};" for n in (*range(1, 10), 11, *range(14, 32))} | {"\r": "&#13;"}
_SEPARATOR = {"\u2028": "&#x2028;", "\u2029": "&#x2029;"}
_BARE = str.maketrans({**_HTML, **_NO_HTML, **_CONTROL, **_SEPARATOR})
_SAFE_IN_MARKDOWN = frozenset(",.-'?")
_PUNCTUATION = {c: f"&#{ord(c)};" for c in map(chr, range(33, 127)) if not c.isalnum() and c not in _SAFE_IN_MARKDOWN}
_MARKDOWN = str.maketrans({**_HTML, **_PUNCTUATION, **_NO_HTML, **_CONTROL, **_SEPARATOR})
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"\s+")

_NAMES = {
    "\u00ad": "SHY", "\u061c": "ALM", "\u180e": "MVS", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\ufeff": "BOM",
}  # fmt: skip
# Joiners between two letters beyond ASCII belong to the spelling of many scripts and to emoji: a span there
# would tear the shape apart, so they are left as they are.
_HIDDEN = re.compile(
    "([\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f])\\1*"
    "|(?:(?<![^\\s!-~])[\u200c\u200d])|(?:[\u200c\u200d](?![^\\s!-~]))"
)


def html(text: str) -> str:
    """Text inside an element or a quoted attribute of an HTML block."""
    return _whole(text).translate(_BARE)


def seen(text: str) -> str:
    """As `html`, with every character that hides or reorders text in a span that names it."""
    return _marked(_whole(text), _BARE)


def markdown(text: str) -> str:
    """Text inside one line of Markdown: blanks run together, punctuation as references."""
    return _marked(_whole(_BLANK.sub(" ", text).strip()), _MARKDOWN)


def flat(text: str) -> str:
    """Text for the title of a page, which the theme prints as it is: one line, escaped."""
    return _whole(_BLANK.sub(" ", text).strip()).translate(_BARE)


def _whole(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _marked(text: str, table: dict[int, str]) -> str:
    pieces, at = [], 0
    for found in _HIDDEN.finditer(text):
        pieces.append(text[at : found.start()].translate(table))
        pieces.append(_span(found.group(), table))
        at = found.end()
    return "".join([*pieces, text[at:].translate(table)])


def _span(run: str, table: dict[int, str]) -> str:
    """One span for a run of one character: a file of a million NULs must not become fifty million characters."""
    name = _NAMES.get(run[0], f"U+{ord(run[0]):04X}")
    times = f" ×{len(run)}" if len(run) > 1 else ""
    return f'<span class="aa-hidden" data-name="{name}{times}">{run.translate(table)}</span>'
