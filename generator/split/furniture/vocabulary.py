"""The words that menus, buttons and boxes are made of: all of "Watch Live", not all of "Open Parlor"."""

from functools import cache

from generator.languages import words
from generator.split.furniture.lists import told_words

_LISTS = (
    *("furniture", "furniture_starts", "nav", "kickers", "tools", "button_words", "own_buttons", "own_things"),
    *("page_ends", "page_end_starts", "related_heads", "invitations", "box_lines", "box_starts", "counters"),
    *("profile_labels", "consent_phrases", "home_words", "comment_heads", "tag_labels", "category_labels"),
    *("trailers", "appeals", "continuing", "thread_labels", "about_heads", "date_words", "stopwords"),
)


@cache
def _common() -> frozenset[str]:
    return frozenset(word for key in _LISTS for phrase in words(key) for word in told_words(phrase))


def says_more(text: str, besides: frozenset[str] = frozenset()) -> bool:
    """The line holds a word that no button, menu or box is known to hold."""
    return any(word not in _common() and word not in besides for word in told_words(text))
