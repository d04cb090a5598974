"""Set phrases of page furniture: "Leave a Reply" heads the comments, "Related posts" other posts.

The phrases stand in the language files; this module asks whether a line is one of them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from generator.languages import words
from generator.split.houses import is_masthead
from generator.split.wording import EDGES, wording
from generator.text.phrases import Phrases, first_word, may_open, plain

_BULLETS = "•·●▪◦* \t"
_CELLS = re.compile(r"\s*[|·•›‹»«>∙→←]\s*|\s/\s|\s{2,}|\s-\s")
_CELL_WORDS = 4
_MENU_SHARE = 0.5
_SMALL_WORDS = 2  # "About the team": more of them make a sentence
_MENU_WORDS = 16  # a longer line is no menu
_MENU_ENTRY_WORDS = 4
_CELL_SIGN = re.compile(r"[|·•›‹»«>∙→←]|(?:^| )[/-]")
_TRAIL = re.compile(r"[›»>‹«]")
_NETWORKS = frozenset(
    (
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "telegram",
        "pinterest",
        "reddit",
        "vk",
        "вконтакте",
        "одноклассники",
        "instagram",
        "mastodon",
        "bluesky",
        "tumblr",
        "xing",
        "flipboard",
        "pocket",
        "threads",
        "tiktok",
        "youtube",
        "messenger",
        "viber",
        "spotify",
        "rss",
        "soundcloud",
    )
)
_ROW = 80  # code points
_ROW_OF_NETWORKS = re.compile(rf"(?:(?i:{'|'.join(_NETWORKS)}|google\+?|e-?mail|print|copy|x\b)\s?){{2,9}}")
_BUTTONS = frozenset(("furniture", "tools"))
_HOME = frozenset(("home", "inicio", "portada", "startseite", "accueil", "início", "главная"))
_OPENING = 400  # signs in which a long line's label stands
_LABEL = 40  # signs before a colon
_BANNER = 1500  # signs
_INVITATION = 30  # words
_STAMP_WORDS, _TIMED_WORDS = 6, 13  # of the line above a reader's words: "Ann on July 3, 2016 at 9:12 pm said:"
_CLOCK = re.compile(r"\d(?:[:.h]|\sh\s)\d\d")
_MEMBER_WORDS = 9
_FIRST_POST = re.compile(r"\d:\d\d.{0,8}\s#1$")
_COOKIE_WORDS = 8
_LONGEST_FURNITURE = 40  # words
_ELLIPSIS = re.compile(r"\s?(?:\.\.\.|…)$")
_REPLIES = ("Re: ", "RE: ", "Aw: ", "AW: ")
# what a browser prints above and below each sheet
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2},\s\d{1,2}:\d\d(?:\s[AP]M)?\s\S")
_SHEET = re.compile(r"(?:https?://|www\.)\S+\s\d{1,3}/\d{1,3}")
_ACCESSION = re.compile(r"Document [A-Z]{2,8}0{4}20\d{6}\w{6,12}")  # below each text of a database's export
_HASHTAGS = re.compile(r"#\w+(?:\s+#\w+)+")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|[+()\d][\d\s()/.+-]{6,24}")
_FEWEST_TOOLS, _MOST_TOOLS = 3, 8
_COUNTS = re.compile(r"\+?\d{1,3}(?:\s\d{1,3}){0,3}")  # "18 434", "+4"
_PLAYER = re.compile(r"00?:00(?:\s?[/|-]?\s?(?:\d{1,2}:)?\d{1,2}:\d\d)?")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=64)
def _told(text: str) -> tuple[str, ...]:
    """The words in lower case."""
    return tuple(word.casefold() for word in _WORDS.findall(text))


@cache
def _list(*keys: str) -> Phrases:
    return Phrases(phrase for key in keys for phrase in words(key))


def is_furniture(text: str) -> bool:
    """A whole line of furniture ("Share on Facebook"), or one that begins like it ("Subscribe to …")."""
    line = wording(text)
    if not line.bare or line.bare == "#" or not _BUTTONS.isdisjoint(line.listed) or _ADDRESS.fullmatch(text):
        return True
    if _COUNTS.fullmatch(text) or _is_row_of_tools(text):
        return True
    if "furniture_starts" in wording(text.lstrip(_BULLETS)).opened and len(text.split()) <= _LONGEST_FURNITURE:
        return True
    if is_player(text) or _is_share_bar(text) or is_member_line(text) or asks_consent(text) or _invites(text):
        return True
    if is_print_header(text) or (text[-1].isdigit() and _SHEET.fullmatch(text)):
        return True
    cookie = "cookie" in line.bare and len(line.bare.split()) <= _COOKIE_WORDS
    return cookie or stands_inside(text) or is_page_end(text) or is_trailer(text) or is_nav(text)


def asks_consent(text: str) -> bool:
    """A paragraph of a banner: of cookies at least twice and of "we", or twice to the reader about "your consent"."""
    low = text.casefold() if len(text) <= _BANNER else ""
    if not _consent().find_matches_as_indexes(low):
        return False
    if low.count("cookie") > 1 and any(phrase in low for phrase in words("consent_words")):
        return True
    return sum(phrase in low for phrase in words("consent_phrases")) > 1


def _invites(text: str) -> bool:
    """Ends with an invitation: "The Compass comes every Monday. Sign up here!"."""
    last = wording(text).bare[-_LABEL:]
    return text.count(" ") < _INVITATION and last.endswith(words("invitations"))


def reserves_rights(text: str) -> bool:
    """A long paragraph about rights: "All rights reserved. No part of this site …"."""
    return text[:_LABEL].casefold().startswith(words("rights_starts"))


@cache
def _consent() -> AhoCorasick:
    return AhoCorasick((*words("consent_phrases"), "cookie"))


def _is_share_bar(text: str) -> bool:
    """ "Share on Facebook Share on Twitter": hardly anything but networks and the word for sharing."""
    if text[-1] in ".?!":
        return False
    if _NETWORKS.isdisjoint(wording(text).words):
        return len(text) < _ROW and _ROW_OF_NETWORKS.fullmatch(text) is not None
    known = sum(word in _NETWORKS for word in _told(text))
    return 0 < len(_told(text)) <= 4 * known and not (known == 1 and is_masthead(text))


def is_network(text: str) -> bool:
    """ "Facebook", "X.com"."""
    name = plain(text).removesuffix(".com")
    return name in _NETWORKS or name == "x"


def is_nav(text: str) -> bool:
    """A menu or a breadcrumb: "Home News Letters", "Board index ‹ Layouts ‹ Trackwork"."""
    if text[-1] in ".!?:;…":
        return False
    cells = _cells(text)
    if len(cells) < 2:
        return _menu_share(text) >= _MENU_SHARE
    first, trail = plain(cells[0]), bool(_TRAIL.search(text))
    opens = _list("nav").are(first)
    if (trail and opens) or (len(cells) > 2 and first in _HOME):
        return True
    if any(len(cell.split()) > _CELL_WORDS for cell in cells):
        return _menu_share(text) > _MENU_SHARE
    if len(cells) > 2 and ("|" in text or opens):
        return True
    known = sum(_list("nav", "furniture").are(plain(cell)) for cell in cells)
    return known * 2 >= len(cells) or (known > 0 and trail) or _menu_share(text) > _MENU_SHARE


def is_menu_entry(text: str) -> bool:
    """One entry of a menu, or a section's name: "Contact", "Общество"."""
    return _list("nav").are(wording(text).bare)


def is_label(text: str) -> bool:
    """What kind of text or which section it is: "Special report", "Contact"."""
    return _list("nav", "kickers").are(wording(text).bare)


def _cells(text: str) -> list[str]:
    """The cells; none where nothing divides the line."""
    if text.isprintable() and "  " not in text and not _CELL_SIGN.search(" ".join(wording(text).signed)):
        return []
    return [cell for each in _CELLS.split(text.strip(EDGES)) if (cell := each.strip(EDGES))]


def _wordy(text: str) -> bool:
    """More words than a menu has, those not counted that hold a sign."""
    return len(text.split()) - len(wording(text).signed) > _MENU_WORDS


def _menu_share(text: str) -> float:
    """How many of the words are entries of menus, if there are several entries."""
    if _list("nav").first_words.isdisjoint(wording(text).words) or _wordy(text):
        return 0.0
    told = _told(text)
    if len(told) > _MENU_WORDS:
        return 0.0
    small = sum(word[0].islower() and not _list("nav").are(word) for word in _WORDS.findall(text))
    if small > _SMALL_WORDS:
        return 0.0
    entries = at = covered = 0
    while at < len(told):
        longest = min(_MENU_ENTRY_WORDS, len(told) - at)
        width = next((n for n in range(longest, 0, -1) if _list("nav").are(" ".join(told[at : at + n]))), 0)
        entries += bool(width)
        covered += width
        at += width or 1
    if entries > 1 and told[0] in _HOME and len(told) > 2:
        return 1.0
    return covered / len(told) if entries > 1 else 0.0


def is_related_head(text: str) -> bool:
    return "related_heads" in wording(text).listed


def is_comment_head(text: str) -> bool:
    return "comment_heads" in wording(text).listed or "comment_heads" in wording(text.strip("()")).listed


def is_comment_stamp(text: str) -> bool:
    """ "Jane says:", "Anonymous said...", "Re: Sleepers"."""
    if text.startswith(_REPLIES):
        return True
    if wording(text).shown.count(" ") >= (_TIMED_WORDS if _CLOCK.search(text) else _STAMP_WORDS):
        return False
    dots = _ELLIPSIS.search(text) if text.endswith(("...", "…")) else None
    if dots:
        return _list("dotted_stamps").are(plain(text[: dots.start()]))
    return _list("comment_stamps").are(wording(text).shown)


def is_button(text: str) -> bool:
    """What stands under each comment: "Reply", "Like (4) Reply"."""
    return "button_words" in wording(text).listed


def is_member_line(text: str) -> bool:
    """What a forum tells of whoever wrote a post: "Join Date: Mar 2005"."""
    return "member_lines" in wording(text).opened and len(text.split()) <= _MEMBER_WORDS


def opens_thread(text: str) -> bool:
    """The date above a forum's first post: "01-14-2009, 10:22 AM #1"."""
    return _FIRST_POST.search(text) is not None


def is_page_end(text: str) -> bool:
    """What stands below articles and comments alike: "Blog Archive", "© 2018 …", "Newer Post Older Post Home"."""
    if "page_ends" in wording(text).listed or "page_end_starts" in wording(text).opened:
        return not _of_box(text)
    return text[-1].isalnum() and _ACCESSION.fullmatch(text) is not None


def stands_inside(text: str) -> bool:
    """Furniture in the midst of a text: "Advertisement", "Story continues below", "Sign up for our newsletter"."""
    return "continuing" in wording(text).listed or _of_box(text)


def _of_box(text: str) -> bool:
    """Of the box that asks for an address, in the midst of a text as often as below it."""
    return "box_lines" in wording(text).listed or "box_starts" in wording(text).opened


def is_last_sheet(text: str) -> bool:
    """ "https://… 3/3" below the last sheet of a printed page."""
    number, slash, of = text.rpartition(" ")[2].partition("/")
    return bool(slash) and number == of and _SHEET.fullmatch(text) is not None


def is_print_header(text: str) -> bool:
    """What a browser prints above each sheet, the date as its owner writes it: "2/14/22, 9:30 AM The mill"."""
    return text[0].isdigit() and _PRINTED.match(text) is not None


def is_number_of_page(text: str) -> bool:
    """ "Page 2 of 5", "3 of 24 DOCUMENTS": what heads each text of an export."""
    return "page_numbers" in wording(text).listed


def is_trailer(text: str) -> bool:
    """What follows a text without being part of it: "How to cite this post: …", "Contact:"."""
    head, colon, _ = wording(text).shown.partition(":")
    return _list("trailers").begin(head) if colon and len(head) < _LABEL else "trailers" in wording(text).listed


def is_excerpt(text: str) -> bool:
    """A paragraph cut off with an invitation: "… by the leg and … Continue reading →"."""
    last = text[-_LABEL:]
    return text.endswith("→") or (("…" in last or "..." in last) and _list("excerpt_ends").end(wording(last).bare))


def is_tool(text: str) -> bool:
    """A button or a counter that stands between a title, its byline and its text: "Share", "12 comments", "0"."""
    line = wording(text)
    listed = "tools" in line.listed or "reading_times" in line.listed
    if listed or line.bare == "#" or line.bare in _NETWORKS or _is_share_bar(text) or is_player(text):
        return True
    return _COUNTS.fullmatch(text) is not None or _is_row_of_tools(text)


def _is_row_of_tools(text: str) -> bool:
    """ "Print Send Share (31)": nothing but buttons of one word."""
    if text.count(" ") not in range(_FEWEST_TOOLS - 1, _MOST_TOOLS):
        return False
    tools = _list("tools")
    told = [word for word in _told(text) if not word.isdecimal()]
    return len(told) >= _FEWEST_TOOLS and told[0] in tools.first_words and all(map(tools.are, told))


def is_player(text: str) -> bool:
    """The clocks of a player, and how long the text takes to hear: "00:00 03:51", "00:00 / 12:07"."""
    return text[0] == "0" and _PLAYER.fullmatch(text) is not None


def is_reading_time(text: str) -> bool:
    """How long the text takes: "5 min read"."""
    return "reading_times" in wording(text).listed


def is_more(text: str) -> bool:
    """An invitation on a line of its own: "Read more >"."""
    return _list("excerpt_ends").are(wording(text).bare)


def is_biographical(text: str) -> bool:
    """What follows a name in a biography: "is the author of …", "teaches …"."""
    return "tails_bio" in wording(text).opened


def is_about(text: str) -> bool:
    """ "About Hallam Bells": what follows the text of a press release."""
    return "about_heads" in wording(text).opened


def is_source_head(text: str) -> bool:
    return "source_heads" in wording(text).listed


def is_tag_line(text: str) -> bool:
    """ "Filed under X Tagged with A, B": a label and something after it."""
    if text[0] == "#":
        return bool(_HASHTAGS.fullmatch(text))
    word = first_word(text.lstrip("["), 0, _OPENING)  # behind the bracket of a link
    if not may_open(word, _list("tag_labels", "tag_openers").first_words):
        return False
    opening = wording(text[:_OPENING])
    head, colon, rest = opening.shown.partition(":")
    return "tag_openers" in opening.opened or bool(colon and rest.strip() and _list("tag_labels").are(head.strip()))
