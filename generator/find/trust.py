"""Which runs of capitals are names: ``Kovalchuk`` at the head of a sentence is, if it stands inside another too.

The capital of a sentence's first word says nothing. It is trusted if the word has a capital elsewhere in the
article, if it is an abbreviation or a country, or if someone of that name speaks. Words that stand in the article with
a small letter, words for kinds of things ("the Agency") and words for peoples are no names by themselves. German
gives every noun a capital, so there a single word needs more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.extract.source_kinds import is_outlet
from generator.find.evidence import Evidence, Text
from generator.find.lexicon import cities, everywhere, months_and_days, peoples, territories, words
from generator.find.places import is_ordinary
from generator.find.runs import Run, is_people, kind_words
from generator.find.tokens import Token

_GERMAN = "de"
_FRENCH = "fr"
_FIELDS_OF = ("es", "pt")
_CODE = 3  # letters: "US" and "WHO" are abbreviations, "MOST" is set in capitals
_PEOPLE = ("ians", "ian", "ans", "an", "ns", "n", "ese", "ish")
_LAND = ("", "a", "e", "o", "ia", "y")
_STEM = 4  # letters
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
    if claim.words[0].phrase:
        return claim.words
    return [] if _field(claim) else _trusted(claim, evidence)


def _trusted(claim: Claim, evidence: Evidence) -> Run:
    """The part of a claim that nothing speaks against."""
    name = opened = _without_opening(claim.words, evidence)
    if evidence.language == _FRENCH and len(name) > 1 and name[0].text == "M.":
        name = name[1:]  # Monsieur
    if evidence.language == _GERMAN:
        name = _without_nouns(name)
    while name and not name[0].capital and "-" not in name[0].text:
        name = name[1:]
    if evidence.language == _GERMAN and _plan(name):
        return []
    if len(name) < 2:
        return name if name and (_left_over(name, opened) or _single(name[0], claim, evidence)) else []
    if is_people(name):
        return []
    if all(_common(token) for token in name if token.capital):
        return _institution(name, evidence)
    return name


def _field(claim: Claim) -> bool:
    """``Minas e Energia`` after "ministro de": what somebody has charge of, not a name."""
    if claim.before is None or not all(_of_field(token) for token in claim.words):
        return False
    return any(claim.before.text in words(language, "connectors") for language in _FIELDS_OF)


def _of_field(token: Token) -> bool:
    return token.lower in everywhere("joined_by_and") or not (token.capital or token.attached)


def _left_over(name: Run, opened: Run) -> bool:
    """``Zgorzelec`` of "Nachbarstadt Zgorzelec", not ``Werke`` of "Herbst Werke"."""
    return len(name) < len(opened) and not _is_common_noun(name[0])


def _plan(name: Run) -> bool:
    """``Plan für den Güterverkehr``: a plan, not the name of one."""
    law = name and (name[0].lower in everywhere("laws") or name[0].lower in everywhere("events"))
    return bool(law) and len(name) > 1 and not name[1].capital


def _institution(name: Run, evidence: Evidence) -> Run:
    """Ordinary words make a name only together, as "European Commission"; not in German, where nouns have capitals."""
    told = any(token.text.islower() and token.text not in everywhere("connectors") for token in name)
    of_a_people = name[0].lower in peoples() and not name[0].opens  # Deutsche Bahn: else the adjective would be small
    office = name[0].lower in everywhere("organisations") and name[1].text in words(_GERMAN, "of_offices")
    return name if told or of_a_people or office or evidence.language != _GERMAN else []


def _without_opening(name: Run, evidence: Evidence) -> Run:
    """Without first words that have their capital from the place."""
    while name and (name[0].opens or name[0].lower in words(evidence.language, "openers")):
        first = name[0]
        if first.acronym and first.lower not in words(evidence.language, "openers"):
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
        known = len(name) > 1 and (first, name[1].lower) in evidence.pairs
        return name[0].opens and not known and " ".join(token.text for token in name) not in territories()
    if first in words(evidence.language, "openers") and not evidence.capital[first]:
        return name[0].opens or first in words(evidence.language, "breakers")
    if len(name) == 1 or first in words("people", "given") or evidence.capital[first]:
        return False
    if first in words("people", "particles") and name[-1].lower in evidence.names:
        return False  # Von der Leyen
    if first in words(evidence.language, "starters"):
        return not any(token.lower in kind_words() for token in name[1:])
    return first in evidence.small


def _single(token: Token, claim: Claim, evidence: Evidence) -> bool:
    outlet = is_outlet(token.text) and not token.opens and evidence.language != _GERMAN
    if is_ordinary(claim.text.folded.text, token.start, token.end):
        return False
    return outlet or token.lower in everywhere("known") or _alone(token, claim, evidence)


def _alone(token: Token, claim: Claim, evidence: Evidence) -> bool:
    if _common(token) and not _newspaper(token, evidence):
        return False
    if token.acronym:
        plain = token.lower.replace(".", "")
        return plain not in everywhere("capitals") and not (
            len(plain) > _CODE and plain in words(evidence.language, "openers")
        )
    if _well_known(token, evidence):
        return True
    ordinary = token.lower in evidence.small or token.lower in everywhere("capitals")  # Q4
    if len(token.text) == 1 or ordinary or _of_a_people(token, evidence):
        return False
    if evidence.language == _GERMAN and not claim.after_title:
        return _german(token, claim, evidence)
    return not token.opens or _supported(token, claim, evidence) or _quoted(token, claim)


def _well_known(token: Token, evidence: Evidence) -> bool:
    """Is this a country or a well-known city? In German its genitive too: Niedersachsens."""
    forms = {token.text, token.text.removesuffix("s")} if evidence.language == _GERMAN else {token.text}
    return any(form in territories() or form in cities() for form in forms)


def _newspaper(token: Token, evidence: Evidence) -> bool:
    word = token.lower
    plain = word in everywhere("plain_publications") or word in everywhere("joined_by_and") or token.opens
    return word in everywhere("publications") and not plain and evidence.language != _GERMAN


def _of_a_people(token: Token, evidence: Evidence) -> bool:
    """Is this ``Karvelian`` in an article that names Karvelia?"""
    for ending in _PEOPLE:
        stem = token.lower.removesuffix(ending)
        if _STEM <= len(stem) < len(token.lower) and any(evidence.capital[stem + end] for end in _LAND):
            return True
    return False


def _supported(token: Token, claim: Claim, evidence: Evidence) -> bool:
    """Does something other than its place speak for the first word of a sentence?"""
    if token.lower in words(evidence.language, "openers") or token.lower in words(evidence.language, "starters"):
        return False
    if evidence.capital[token.lower] or any(c.isupper() for c in token.text[1:]):
        return True
    if claim.after is None or not claim.after.joined:
        return token.closed or _explained(token, claim)
    return token.closed or (claim.after.text in everywhere("speaking") and not token.text.endswith("s"))


def _explained(token: Token, claim: Claim) -> bool:
    """``Ofwat, the regulator, said`` and ``Nguyen, who moved``; not ``Yesterday, the``, or words in -ly and -ing."""
    after = claim.after
    if after is None or token.lower.endswith(("ly", "ed", "ing", "day")):
        return False
    between = claim.text.folded.text[token.end : after.start]
    return between == ", " and (after.text in everywhere("appositions"))


def _quoted(token: Token, claim: Claim) -> bool:
    """``тайфун «Ханун»``: one word between quotation marks that no speech begins or ends."""
    text = claim.text.folded.text
    before, after = text[max(0, token.start - 3) : token.start], text[token.end : token.end + 1]
    return before[1:] == ' "' and before[:1].isalpha() and after == '"'


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
    if "-" in token.text and token.lower.rpartition("-")[2].removesuffix("s") in kind_words():
        return True  # Ostsee-Zeitung
    if _is_common_noun(token):
        return False
    if "-" not in token.text and token.text[1:] != token.lower[1:]:
        return True  # AfD
    at = claim.words.index(token)
    before = claim.words[at - 1] if at else claim.before
    named = token.lower in evidence.names or token.lower.removesuffix("s") in evidence.names  # Söders
    if named and not (before and before.lower in words(_GERMAN, "before_nouns")):
        return True
    if before is None or token.opens or not (before.text.islower() or before.opens):
        return token.closed
    return before.lower in words(_GERMAN, "before_names")


def _is_common_noun(token: Token) -> bool:
    return _noun(token.lower)


@lru_cache(maxsize=1 << 14)
def _noun(word: str) -> bool:
    listed = word in words(_GERMAN, "nouns")
    return listed or any(word.endswith(end) and len(word) - len(end) >= _NOUN for end in words(_GERMAN, "noun_endings"))


def _without_nouns(name: Run) -> Run:
    """Without common nouns before a name: "Hafenmeister Jan Petersen", but "Universität Zürich"."""
    given = words("people", "given")
    person = next((at for at in range(1, len(name) - 1) if name[at].lower in given and name[at + 1].capital), 0)
    if person and all(token.capital for token in name[:person]) and name[0].lower not in given | kind_words():
        return name[person:]
    while len(name) > 1 and name[0].lower not in given | kind_words() and _is_common_noun(name[0]):
        name = name[1:]
    return name
