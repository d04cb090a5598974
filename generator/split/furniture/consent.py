"""Paragraphs of a banner, of small print, of a box that asks for something: "We use cookies …", "All rights reserved.
No part of this site …", "Become a member today".
"""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

from generator.languages import words

_LABEL = 40  # signs before a colon
_BANNER = 1500  # signs
_NOTICE = 600


def asks_consent(text: str) -> bool:
    """A paragraph of a banner: of cookies at least twice and of "we", or twice to the reader about "your consent"."""
    low = text.casefold() if len(text) <= _BANNER else ""
    if not _consent().find_matches_as_indexes(low):
        return False
    if low.count("cookie") > 1 and any(phrase in low for phrase in words("consent_words")):
        return True
    return sum(phrase in low for phrase in words("consent_phrases")) > 1


def speaks_to_readers(text: str) -> bool:
    """A paragraph about the site: "Sign up to get our news in your inbox.", "Views are not necessarily those of …"."""
    if len(text) > _NOTICE:
        return False
    return bool(_notices().find_matches_as_indexes(text.casefold().replace("’", "'")))


def files_post(text: str) -> bool:
    """A long line below a post: "This entry was posted on … and is filed under … You can follow any responses …"."""
    return text[:_LABEL].casefold().startswith(words("entry_starts"))


def reserves_rights(text: str) -> bool:
    """A long paragraph about rights: "All rights reserved. No part of this site …"."""
    return text[:_LABEL].casefold().startswith(words("rights_starts"))


@cache
def _notices() -> AhoCorasick:
    return AhoCorasick(words("reader_notices"))


@cache
def _consent() -> AhoCorasick:
    return AhoCorasick((*words("consent_phrases"), "cookie"))
