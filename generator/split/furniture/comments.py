"""What stands around readers' words: "3 Comments", "Jane says:", "Reply", "Join Date: Mar 2005"."""

from __future__ import annotations

import re

from generator.split.furniture.lists import listed_in, told_words, words_of
from generator.split.wording import wording
from generator.text.phrases import plain

_STAMP_WORDS, _TIMED_WORDS = 6, 13  # of the line above a reader's words: "Ann on July 3, 2016 at 9:12 pm said:"
_CLOCK = re.compile(r"\d(?:[:.h]|\sh\s)\d\d")
_MEMBER_WORDS = 9
_ROW = 5  # words
_FIRST_POST = re.compile(r"\d:\d\d.{0,8}\s#1$")
_ELLIPSIS = re.compile(r"\s?(?:\.\.\.|…)$")
_REPLIES = ("Re: ", "RE: ", "Aw: ", "AW: ")


def is_comment_head(text: str) -> bool:
    return "comment_heads" in wording(text).listed or "comment_heads" in wording(text.strip("()")).listed


def is_comment_stamp(text: str) -> bool:
    """ "Jane says:", "Anonymous said...", "Re: Sleepers"."""
    if text.startswith(_REPLIES):
        return True
    words = wording(text).shown.count(" ")
    if words >= _TIMED_WORDS or (words >= _STAMP_WORDS and not _CLOCK.search(text)):
        return False
    dots = _ELLIPSIS.search(text) if text.endswith(("...", "…")) else None
    if dots:
        return listed_in("dotted_stamps").are(plain(text[: dots.start()]))
    return listed_in("comment_stamps").are(wording(text).shown)


def is_button(text: str) -> bool:
    """What stands under each comment: "Reply", "Like (4) Reply"."""
    return "button_words" in wording(text).listed or is_row_of_buttons(text)


def is_row_of_buttons(text: str) -> bool:
    """ "Reply Share", "Like (4) Reply": nothing but buttons of one word."""
    if text.count(" ") not in range(1, _ROW) or not words_of("button_words", "tools").issuperset(wording(text).words):
        return False
    told = [word for word in told_words(text) if not word.isdecimal()]
    return len(told) > 1 and all(map(listed_in("button_words", "tools").are, told))


def is_member_line(text: str) -> bool:
    """What a forum tells of whoever wrote a post: "Join Date: Mar 2005"."""
    return "member_lines" in wording(text).opened and len(text.split()) <= _MEMBER_WORDS


def opens_thread(text: str) -> bool:
    """The date above a forum's first post: "01-14-2009, 10:22 AM #1"."""
    return _FIRST_POST.search(text) is not None
