"""Which runs of capitals are names: ``Kovalchuk`` at the head of a sentence is, if it stands inside another too.

The capital of a sentence's first word says nothing. It is trusted if the word has a capital elsewhere in the
article, if it is an abbreviation or a country, or if someone of that name speaks. Words that stand in the article with
a small letter, words for kinds of things ("the Agency") and words for peoples are no names by themselves. German
gives every noun a capital, so there a single word needs more.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.evidence import Evidence, Text
from generator.find.lexicon import everywhere, months_and_days, peoples, territories, words
from generator.find.runs import Run, is_people, kind_words
from generator.find.tokens import Token

_GERMAN = "de"
_CODE = 3  # letters: "US" and "WHO" are abbreviations, "MOST" is set in capitals
_NOUN = 3  # letters that a noun has before its ending, at least


@dataclass(slots=True)
class Claim:
    """A run of words that may be a name, and where it stands."""

    text: Text
    words: Run
    after_title: bool
    before: Token | None
    after: Token | None


def kept(claim: Claim, evidence: Evidence) -> Run:
    """The part of the claim that is a name; empty if none is."""
    name = _without_opening(claim.words, evidence)
    if evidence.language == _GERMAN:
        name = _without_nouns(name)
    while name and not name[0].capital and "-" not in name[0].text:
        name = name[1:]
    if not name or is_people(name):  # "Regarding Latin American states": the people is bare once the opening is off
        return []
    if len(name) == 1:
        return name if _single(name[0], claim, evidence) else []
    return name if not all(_common(token) for token in name if token.capital) else _institution(name, evidence)


def _institution(name: Run, evidence: Evidence) -> Run:
    """Ordinary words make a name only together, and not at the head of a sentence: "the State Bank"."""
    return [] if name[0].opens or evidence.language == _GERMAN else name


def _without_opening(name: Run, evidence: Evidence) -> Run:
    """Without first words that have their capital from the place."""
    while name and (name[0].opens or name[0].lower in everywhere("openers")):
        first = name[0]
        if first.acronym and first.lower not in everywhere("openers"):
            return name
        if not _opens_only(name, evidence):
            return name
        name = name[1:]
        while name and not name[0].capital:
            name = name[1:]
    return name


def _opens_only(name: Run, evidence: Evidence) -> bool:
    """Does the first word of a sentence stand before the name, not in it?"""
    first = name[0].lower
    if first in everywhere("articles"):
        return not (not name[0].opens or " ".join(token.text for token in name) in territories())
    if first in everywhere("openers") and not evidence.capital[first]:
        return name[0].opens or first in everywhere("breakers")
    if len(name) == 1 or first in words("people", "given") or evidence.capital[first]:
        return False
    if first in everywhere("starters"):
        return not any(token.lower in kind_words() for token in name[1:])
    return first in evidence.small


def _single(token: Token, claim: Claim, evidence: Evidence) -> bool:
    if _common(token):
        return False
    if token.acronym:
        plain = token.lower.replace(".", "")
        return plain not in everywhere("capitals") and not (len(plain) > _CODE and plain in everywhere("openers"))
    if token.text in territories():
        return True
    if len(token.text) == 1 or token.lower in evidence.small:
        return False
    if evidence.language == _GERMAN and not claim.after_title:
        return _german(token, claim, evidence)
    return not token.opens or _supported(token, claim, evidence)


def _supported(token: Token, claim: Claim, evidence: Evidence) -> bool:
    """Does something other than its place speak for the first word of a sentence?"""
    if token.lower in everywhere("openers") or token.lower in everywhere("starters"):
        return False
    if evidence.capital[token.lower] or any(c.isupper() for c in token.text[1:]):
        return True
    if claim.after is None or not claim.after.joined:
        return token.closed
    return token.closed or (claim.after.text in everywhere("speaking") and not token.text.endswith("s"))


def _common(token: Token) -> bool:
    """Is this a word for a kind of thing, a people or a time?"""
    word = token.lower
    if word.isupper():
        return False
    plural = word[:-1] if word.endswith("s") else word
    return (
        word in peoples()
        or plural in peoples()
        or word in months_and_days()
        or word in kind_words()
        or word in everywhere("joined_by_and")
        or word in everywhere("titles")
        or plural in everywhere("titles")
    )


def _german(token: Token, claim: Claim, evidence: Evidence) -> bool:
    """A noun has an article or an adjective before it, or an ending; a name stands alone, or after "in"."""
    if _is_noun(token):
        return False
    if evidence.capital[token.lower] > 1 and token.lower in evidence.names:
        return True
    before = claim.before
    if before is None or token.opens or not before.text.islower():
        return bool(token.closed)
    return before.text in words(_GERMAN, "before_names")


def _is_noun(token: Token) -> bool:
    word = token.lower
    return any(word.endswith(end) and len(word) - len(end) >= _NOUN for end in words(_GERMAN, "noun_endings"))


def _without_nouns(name: Run) -> Run:
    """Without common nouns before a name: "Hafenmeister Jan Petersen"."""
    while len(name) > 1 and name[0].lower not in words("people", "given") and _is_noun(name[0]):
        name = name[1:]
    return name
