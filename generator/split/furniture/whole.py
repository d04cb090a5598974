"""Whether a whole line is furniture: "Share on Facebook", "Subscribe to …", a menu, a banner, the foot of a page."""

from __future__ import annotations

import re

from generator.languages import words
from generator.split.furniture.comments import is_member_line, is_row_of_buttons
from generator.split.furniture.consent import asks_consent, files_post, speaks_to_readers
from generator.split.furniture.ends import is_page_end, is_trailer, stands_inside
from generator.split.furniture.navigation import is_nav
from generator.split.furniture.printed import is_print_header, is_sheet
from generator.split.furniture.tools import is_tool
from generator.split.wording import wording

_BULLETS = "•·●▪◦* \t"
_BUTTONS = frozenset(("furniture", "author_heads"))
_LABEL = 40  # signs before a colon
_INVITATION = 30  # words
_COOKIE_WORDS = 8
_LONGEST_FURNITURE = 40  # words
_NEIGHBOURS = re.compile(r"[«←‹][^«»←→‹›]{3,90}(?:\s[|•·/]\s|\s{2,})[^«»←→‹›]{3,90}[»→›]")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|[+()\d][\d\s()/.+-]{6,24}")


def is_furniture(text: str) -> bool:
    """A whole line of furniture ("Share on Facebook"), or one that begins like it ("Subscribe to …")."""
    line = wording(text)
    if not line.bare or not _BUTTONS.isdisjoint(line.listed) or _ADDRESS.fullmatch(text):
        return True
    if is_tool(text) or is_row_of_buttons(text) or _leads_on(text) or is_member_line(text) or _invites(text):
        return True
    if "furniture_starts" in wording(text.lstrip(_BULLETS)).opened and len(text.split()) <= _LONGEST_FURNITURE:
        return True
    if asks_consent(text) or speaks_to_readers(text) or is_print_header(text) or is_sheet(text):
        return True
    cookie = "cookie" in line.bare and len(line.bare.split()) <= _COOKIE_WORDS
    return cookie or files_post(text) or stands_inside(text) or is_page_end(text) or is_trailer(text) or is_nav(text)


def _leads_on(text: str) -> bool:
    """The posts before and after: "« Older doors | Newer doors »"."""
    return text[0] in "«←‹" and _NEIGHBOURS.fullmatch(text) is not None


def _invites(text: str) -> bool:
    """Ends with an invitation: "The Compass comes every Monday. Sign up here!"."""
    last = wording(text).bare[-_LABEL:]
    return text.count(" ") < _INVITATION and last.endswith(words("invitations"))
