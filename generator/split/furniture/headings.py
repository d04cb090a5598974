"""Lines that say what follows: "Related posts", "Sources:", "About Hallam Bells", "Filed under X Tagged with A, B"."""

from __future__ import annotations

import re

from generator.split.furniture.lists import listed_in
from generator.split.wording import wording
from generator.text.phrases import first_word, may_open

_HEADING = 8  # words
_OPENING = 400  # signs in which a long line's label stands
_HASHTAGS = re.compile(r"#\w+(?:\s+#\w+)+")


def is_related_head(text: str) -> bool:
    """ "More from Orrin"; no headline like "More than one of the four roads is dry again this summer"."""
    return text.count(" ") < _HEADING and "related_heads" in wording(text).listed


def is_source_head(text: str) -> bool:
    """ "Sources", "Publication:"."""
    listed = wording(text).listed
    return "source_heads" in listed or ("publication_heads" in listed and text.rstrip().endswith(":"))


def is_about(text: str) -> bool:
    """ "About Hallam Bells": what follows the text of a press release."""
    return "about_heads" in wording(text).opened


def is_biographical(text: str) -> bool:
    """What follows a name in a biography: "is the author of …", "teaches …"."""
    return "tails_bio" in wording(text).opened


def is_tag_line(text: str) -> bool:
    """ "Filed under X Tagged with A, B": a label and something after it."""
    if text[0] == "#":
        return bool(_HASHTAGS.fullmatch(text))
    word = first_word(text.lstrip("["), 0, _OPENING)  # behind the bracket of a link
    if not may_open(word, listed_in("tag_labels", "tag_openers").first_words):
        return False
    opening = wording(text[:_OPENING])
    head, colon, rest = opening.shown.partition(":")
    return "tag_openers" in opening.opened or bool(colon and rest.strip() and listed_in("tag_labels").are(head.strip()))
