"""Set phrases of page furniture: "Leave a Reply" heads the comments, "Related posts" other posts.

The phrases stand in the language files; this module asks whether a line is one of them.
"""

from __future__ import annotations

import re
from functools import cache

from generator.languages import words
from generator.text.phrases import alternation, start, whole

_EDGES = " \t\u00a0:.…!?»›>→▼▾►|•·–—-*#←‹«✕×"
_CELLS = re.compile(r"\s*[|·•›‹»«>∙→←]\s*|\s/\s|\s{2,}|\s-\s")
_CELL_WORDS = 4
_MENU_SHARE = 0.55
_TRAIL = re.compile(r"[›»>‹«]")
_COOKIE = re.compile(r"cookie", re.IGNORECASE)
_STAMP_WORDS = 8
_ELLIPSIS = re.compile(r"\s?(?:\.\.\.|…)$")


def is_furniture(text: str) -> bool:
    """A whole line of furniture ("Share on Facebook"), or one that begins like it ("Subscribe to …")."""
    bare = text.strip(_EDGES)
    if not bare or bare.isdecimal() or _whole("furniture").fullmatch(bare) or _start("furniture_starts").match(text):
        return True
    return (
        is_page_end(text) or is_trailer(text) or is_nav(text) or bool(_COOKIE.search(text)) and len(text.split()) <= 8
    )


def is_nav(text: str) -> bool:
    """A menu or a breadcrumb: "Home News Letters", "Board index ‹ Layouts ‹ Trackwork"."""
    if text[-1] in ".!?:;":
        return False
    cells = [cell.strip(_EDGES) for cell in _CELLS.split(text.strip(_EDGES)) if cell.strip(_EDGES)]
    if len(cells) < 2:
        return _menu_share(text) >= _MENU_SHARE
    known = sum(bool(_menu().fullmatch(cell)) for cell in cells)
    small = all(len(cell.split()) <= _CELL_WORDS for cell in cells)
    if small and len(cells) > 2 and "|" in text:
        return True
    return (
        small
        and (known * 2 >= len(cells) or known > 0 and bool(_TRAIL.search(text)))
        or _menu_share(text) > _MENU_SHARE
    )


def _menu_share(text: str) -> float:
    """How many of the words are entries of menus, if there are several entries."""
    entries = _entry().findall(text)
    return sum(len(entry.split()) for entry in entries) / len(text.split()) if len(entries) > 1 else 0.0


def is_related_head(text: str) -> bool:
    return bool(_whole("related_heads").fullmatch(text.strip(_EDGES)))


def is_comment_head(text: str) -> bool:
    return bool(_whole("comment_heads").fullmatch(text.strip(_EDGES)))


def is_comment_stamp(text: str) -> bool:
    """ "Jane says:", "Anonymous said...", "Re: Sleepers"."""
    if len(text.split()) > _STAMP_WORDS:
        return text.startswith(("Re: ", "RE: ", "Aw: ", "AW: "))
    return text.startswith(("Re: ", "RE: ", "Aw: ", "AW: ")) or bool(
        _whole("comment_stamps").fullmatch(_ELLIPSIS.sub(":", text))
    )


def is_button(text: str) -> bool:
    """What stands under each comment: "Reply", "Like (4) Reply"."""
    return bool(_whole("button_words").fullmatch(text.strip(_EDGES)))


def is_page_end(text: str) -> bool:
    """What stands below articles and comments alike: "Blog Archive", "© 2018 …", "Newer Post Older Post Home"."""
    bare = text.strip(_EDGES)
    return bool(_whole("page_ends").fullmatch(bare)) or bool(_start("page_end_starts").match(text.lstrip(" ")))


def is_trailer(text: str) -> bool:
    """What follows a text without being part of it: "How to cite this post: …", "Contact:"."""
    return bool(_trailer().match(text))


def is_source_head(text: str) -> bool:
    return bool(_whole("source_heads").fullmatch(text.strip(_EDGES + "_")))


def is_tag_line(text: str) -> bool:
    """ "Filed under X Tagged with A, B": a label and something after it."""
    return bool(_tag_line().match(text))


@cache
def _tag_line() -> re.Pattern[str]:
    labels = alternation(words("tag_labels"))
    closing = alternation(
        label for label in words("tag_labels") if " " in label or label in ("tagged", "marcado", "filed")
    )
    return re.compile(rf"(?:{labels})\s*[:：]\s*\S|(?:{closing})\s\S|#\w+(?:\s+#\w+)+$", re.IGNORECASE)


@cache
def _trailer() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(words('trailers'))})(?:\s*[:：]|\s*$|(?<=[\w])\s(?=[^\n]*:))", re.IGNORECASE)


@cache
def _menu() -> re.Pattern[str]:
    return whole((*words("nav"), *words("furniture")))


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words('nav'))})(?!\w)", re.IGNORECASE)


@cache
def _whole(key: str) -> re.Pattern[str]:
    return whole(words(key))


@cache
def _start(key: str) -> re.Pattern[str]:
    return start(words(key))
