"""Networks and bars of buttons for them: "Share on Facebook Share on Twitter"."""

from __future__ import annotations

import re

from generator.split.furniture.lists import told_words
from generator.split.houses import is_masthead
from generator.split.wording import wording
from generator.text.phrases import plain

NETWORKS = frozenset(
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
_MAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,64}\.\w{2,9}")
_ROW = 80  # code points
_ROW_OF_NETWORKS = re.compile(rf"(?:(?i:{'|'.join(NETWORKS)}|google\+?|e-?mail|print|copy|x\b)\s?){{2,9}}")


def is_share_bar(text: str) -> bool:
    """ "Share on Facebook Share on Twitter": hardly anything but networks and the word for sharing."""
    if text[-1] in ".?!":
        return False
    if NETWORKS.isdisjoint(wording(text).words):
        return len(text) < _ROW and _ROW_OF_NETWORKS.fullmatch(text) is not None
    known = sum(word in NETWORKS for word in told_words(text))
    return 0 < len(told_words(text)) <= 4 * known and not (known == 1 and is_masthead(text))


def is_network(text: str) -> bool:
    """ "Facebook", "X.com"."""
    name = plain(text).removesuffix(".com")
    return name in NETWORKS or name == "x"


def is_account(text: str) -> bool:
    """The name of an account alone: "@annlee"."""
    return text[0] == "@" and text[1:].isidentifier()


def is_mail(text: str) -> bool:
    """A mail address alone."""
    return "@" in text and _MAIL.fullmatch(text) is not None
