"""Set phrases of page furniture: "Leave a Reply" heads the comments, "Related posts" other posts.

The phrases stand in the language files; this module asks whether a line is one of them.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.text.phrases import alternation, start, whole

_EDGES = " \t\u00a0:.…!?»›>→▼▾|•·–—-*#←‹«"


def is_furniture(text: str) -> bool:
    """A whole line of furniture ("Share on Facebook"), or one that begins like it ("Subscribe to …")."""
    bare = text.strip(_EDGES)
    return not bare or bool(_whole("furniture").fullmatch(bare)) or bool(_start("furniture_starts").match(text))


def is_related_head(text: str) -> bool:
    return bool(_whole("related_heads").fullmatch(text.strip(_EDGES)))


def is_comment_head(text: str) -> bool:
    return bool(_whole("comment_heads").fullmatch(text.strip(_EDGES)))


def is_comment_stamp(text: str) -> bool:
    return bool(_whole("comment_stamps").fullmatch(text))


def is_source_head(text: str) -> bool:
    return bool(_whole("source_heads").fullmatch(text.strip(_EDGES + "*_#")))


def is_tag_line(text: str) -> bool:
    """ "Filed under X Tagged with A, B": a label and something after it."""
    return bool(_tag_line().match(text))


@cache
def _tag_line() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation(words('tag_labels'))})(?:\s*[:：]\s*\S|(?<=with|nder|d in)\s\S)", re.IGNORECASE
    )


@cache
def _whole(key: str) -> re.Pattern[str]:
    return whole(words(key))


@cache
def _start(key: str) -> re.Pattern[str]:
    return start(words(key))
