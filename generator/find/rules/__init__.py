"""What each rule that finds a mention does, for `explain`: ``surname`` linked "VanHerck" to Glen VanHerck.

The rules share one reading of the text, so they are words here and code in the modules beside this folder; the names
are those that stand with each mention in `inspect --json`.
"""

from __future__ import annotations

from generator.registry import Registry


class MentionRule:
    """A rule by which a mention was made; its words are its documentation."""

    def __init__(self, words: str) -> None:
        self.__doc__ = " ".join(words.split())


RULES: Registry[MentionRule] = Registry("generator.find.rules")


def describe(name: str, words: str) -> None:
    """Give the words for a rule of this name."""
    RULES.register(name)(MentionRule(words))


__all__ = ["RULES", "MentionRule", "describe"]
