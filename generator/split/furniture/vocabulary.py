"""The words that menus, buttons and boxes are made of: all of "Watch Live", not all of "Open Parlor"."""

from functools import cache

from generator.languages import known, words
from generator.split.furniture.lists import told_words

_LISTS = (
    *("furniture", "furniture_starts", "nav", "kickers", "tools", "button_words", "own_buttons", "own_things"),
    *("page_ends", "page_end_starts", "related_heads", "invitations", "box_lines", "box_starts", "counters"),
    *("profile_labels", "consent_phrases", "home_words", "comment_heads", "tag_labels", "category_labels"),
    *("trailers", "appeals", "continuing", "thread_labels", "about_heads", "date_words", "stopwords"),
)
_SHORT = 3  # letters


@cache
def _common() -> frozenset[str]:
    return frozenset(word for key in _LISTS for phrase in words(key) for word in told_words(phrase))


def mostly_more(text: str) -> bool:
    """Most words of the line, short ones not counted, are none that buttons, menus or boxes are known to hold, or are
    such as periodicals are called by: "Quayside Letters".
    """
    told = [word for word in told_words(text) if len(word) > _SHORT]
    own = sum(word not in _common() or word in known("publication_words") for word in told)
    return own * 2 > len(told)


def says_more(text: str, besides: frozenset[str] = frozenset()) -> bool:
    """The line holds a word that no button, menu or box is known to hold."""
    return any(word not in _common() and word not in besides for word in told_words(text))
