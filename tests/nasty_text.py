"""Strategies for texts that are out for trouble: fragments of every notation a page passes through, and any Unicode."""

from __future__ import annotations

from random import Random

import yaml
from hypothesis import strategies as st

NASTY = (
    "<script>acted()</script>", "<img src=x onerror=acted()>", "</p>", "</div>", "</span>", "<!--", "-->",
    "<i>x</i>", "<b>", "<sup>", "<span class=nocase>", "<![CDATA[", "]]>", "<?php", "?>", "<!DOCTYPE html>",
    "<style>*{color:red}</style>", "<base href=//x.example>", "<plaintext>", "<textarea>", "</title>", "</script>",
    "<svg onload=acted()>", "<p", "<a href='", 'x" onclick="acted()', "&lt;", "&#0;", "&#x3c;", "&amp", "&bogus;",
    "&", "<", ">", '"', "'", "`", "``", "```", "~~~", "````python", "\\", "\\<", "\\*", "# A heading",
    "## Another {: #title}", "A heading\n===", "A heading\n---", "---", "***", "- item", "* item", "+ item",
    "1. item", "    code", "\tcode", "> quote", "*x*", "**x**", "_x_", "__x__", "~x~", "^x^", "==x==", "{++x++}",
    "{--x--}", "[x](javascript:acted())", "![x](//x.example/i.png)", "[x][y]", "[y]: http://x.example", "[^1]",
    "[^1]: a note", "*[HTML]: Hyper", "!!! note", "??? note", "{: .x onclick=acted() }", "{ #title }", "{ .x }",
    '--8<-- "/etc/passwd"', "- [ ] task", "| a | b |\n|---|---|\n| c | d |", "[TOC]", "[[toc]]", ":smile:",
    ":material-x:", "$x$", "\\(x\\)", "{{ config }}", "{% raw %}", "{% endraw %}", "{# x", "#}", "{{", "}}", "{%",
    "%}", "---\ntitle: x\n---", "...", "%YAML 1.2", "!!python/object:os.system", "&anchor", "*alias",
    "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "wzxhzdk:0", "\x02", "\x03", "\x02amp\x03", "javascript:acted()",
    "data:text/html,<script>acted()</script>", "vbscript:acted()", "//x.example/y", "http://",
    "https://x.example/a_b_c?d=e&f=<g>", "http://x.example:99999999/", "http:/x", "HTTP://X.EXAMPLE/'\"",
    "www.x.example", "https://[::1]/", "https://x.example/)", "a@x.example", "<http://x.example>", "<a@x.example>",
    "https://x.example\u202etxt.exe", "http://\u0430pple.example", "https://u:p@x.example/",
    "http://x.example\\@y.example", "\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x1d", "\x1e",
    "\x1f", "\x7f", "\x85", "\x9b", "\xa0", "\xad", "\u061c", "\u1680", "\u180e", "\u2028", "\u2029", "\u200b",
    "\u200c", "\u200d", "\u200e", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066", "\u2067",
    "\u2068", "\u2069", "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U000e0041", "\U0010ffff", "\ufdd0", "\u0301",
    "Z\u0351\u036b\u0343", "\u05d0\u05d1", "\u0627\u0644", "\U0001f468\u200d\U0001f469", "\r", "\r\n", "\n", "\n\n",
)  # fmt: skip
PLAIN = (
    "The ferry stopped", "by Jane Doe", "March 3, 2021", "Posted by Jane Doe at 10:00", "3 March 2021 by Jane Doe",
    "According to Milenio, the harbour was closed on Monday and nobody knew why it had been.", "Sources:",
    "Comments", "Tags: one, two", "No comments:", "Share", "Related", "Filed under: x", "Jane Doe says:", "###",
    "MEXICO CITY, March 3 (Reuters) -",
)  # fmt: skip
ANY = st.text(st.characters(codec=None, categories=None), max_size=12)
_PIECE = st.one_of(st.sampled_from(NASTY), st.sampled_from(NASTY), st.sampled_from(PLAIN), ANY)
_JOINT = st.sampled_from(("", "", " ", "\n", "\n\n", "\n    ", "\r\n", "\t"))
TEXT = st.lists(st.tuples(_PIECE, _JOINT), max_size=24).map(lambda rows: "".join(a + b for a, b in rows))
TITLES = st.lists(_PIECE, max_size=4).map("".join)
_CODECS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "cp1251", "koi8-r")
_ENCODED = st.tuples(TEXT, st.sampled_from(_CODECS))
_MIXED = st.one_of(TEXT.map(lambda text: text.encode("utf-8", "replace")), st.binary(max_size=4))
BYTES = st.one_of(
    st.binary(max_size=200),
    _ENCODED.map(lambda pair: pair[0].encode(pair[1], "replace")),
    st.lists(_MIXED, max_size=6).map(b"".join),
)


def hostile_files(number: int = 44) -> dict[str, bytes]:
    """Files for one build, always the same: texts of nasty pieces, their names as bad, some with a record."""
    luck = Random(7)  # noqa: S311  the same each time is what is wanted
    found: dict[str, bytes] = {}
    for at in range(number):
        folder = luck.choice(("", "", "deep/", "a&b/<i>/"))
        odd = "".join(c for c in luck.choice(NASTY) if c.isprintable() and c not in "/\\")[:40].lstrip(".")
        stem = f"{folder}{odd}{at}"
        found[f"{stem}.txt"] = _text(luck).encode("utf-8", "replace")
        if at % 3 == 0:
            found[f"{stem}.yml"] = yaml.safe_dump(_record(luck)).encode()
    return found


def _text(luck: Random) -> str:
    title = luck.choice(NASTY).replace("\n", " ") + luck.choice(PLAIN)
    rows = ["".join(luck.choice(NASTY + PLAIN) + luck.choice(("", " ")) for _ in range(6)) for _ in range(20)]
    return "\n".join((title, "by Jane Doe, March 3, 2021", "", PLAIN[5], *rows))


def _record(luck: Random) -> dict[str, object]:
    def supplied() -> dict[str, str]:
        return {key: luck.choice(NASTY) + luck.choice(NASTY) + "." for key in ("value", "why", "by")}

    notes = [{"on": {"line": 4}, "body": "".join(luck.choice(NASTY) for _ in range(5)), "by": luck.choice(NASTY) + "."}]
    article = {"lines": [4, 4], "title": supplied(), "author": [supplied()], "outlet": supplied(), "notes": notes}
    return {"rights": luck.choice(NASTY) + ".", "articles": [article]}
