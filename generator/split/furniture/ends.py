"""What ends a text or stands in its midst: "Blog Archive", "© 2018 …", "Advertisement", "Continue reading →"."""

from __future__ import annotations

import re

from generator.split.furniture.lists import listed_in
from generator.split.furniture.printed import is_accession
from generator.split.wording import wording

_LABEL = 40  # signs before a colon
_OWNER = 6  # blanks
_YEAR = re.compile(r"\s?(?:19|20)\d\d\b")


def is_page_end(text: str) -> bool:
    """What stands below articles and comments alike: "Blog Archive", "© 2018 …", "Newer Post Older Post Home"."""
    if "page_ends" in wording(text).listed or "page_end_starts" in wording(text).opened:
        return not _of_box(text)
    return is_accession(text) or _owned_since(text)


def _owned_since(text: str) -> bool:
    """A name before the sign and the year: "THE ORR MAIL © 2024 - No. 6,114"."""
    owner, sign, rest = text.partition("©")
    return bool(sign) and _YEAR.match(rest) is not None and owner[-2:-1] != "." and owner.count(" ") <= _OWNER


def is_page_start(text: str) -> bool:
    """The first line of a page as browsers without pictures show it: "Skip to main content"."""
    return "page_starts" in wording(text).listed


def stands_inside(text: str) -> bool:
    """Furniture in the midst of a text: "Advertisement", "Story continues below", "Sign up for our newsletter"."""
    return "continuing" in wording(text).listed or _of_box(text)


def _of_box(text: str) -> bool:
    """Of the box that asks for an address, in the midst of a text as often as below it."""
    return "box_lines" in wording(text).listed or "box_starts" in wording(text).opened


def is_trailer(text: str) -> bool:
    """What follows a text without being part of it: "How to cite this post: …", "Contact:"."""
    head, colon, _ = wording(text).shown.partition(":")
    return listed_in("trailers").begin(head) if colon and len(head) < _LABEL else "trailers" in wording(text).listed


def heads_author(text: str) -> bool:
    """ "About the author": what follows tells of whoever wrote the text."""
    return "author_heads" in wording(text).listed


def is_excerpt(text: str) -> bool:
    """A paragraph cut off with an invitation: "… by the leg and … Continue reading →"."""
    last = text[-_LABEL:]
    return text.endswith("→") or (("…" in last or "..." in last) and listed_in("excerpt_ends").end(wording(last).bare))


def is_more(text: str) -> bool:
    """An invitation on a line of its own: "Read more >"."""
    return listed_in("excerpt_ends").are(wording(text).bare)
