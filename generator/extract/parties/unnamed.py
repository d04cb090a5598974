"""Parties without a name: "two people familiar with the talks", "some observers", "a lock-keeper".

"The report" and "the general" point back to somebody already named, "our survey" is the article's own: no parties.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.nouns import POSSESSIVE, is_person_noun
from generator.extract.parties.party import Party, span_of
from generator.languages import known as everywhere
from generator.languages import words as listed
from generator.model import SourceKind

_BEFORE_NOUN = 4  # words of a party before its noun: "Two senior Mexican intelligence officials"
_DESCRIBED = 6  # words after "sources": "familiar with the matter"


def anonymous(sentence: Sentence, first: int, noun: int, last: int) -> Party | None:
    """Nobody named; None for "the report", which points back, and for "our survey"."""
    known = sentence.known
    words = [sentence.low(index) for index in range(first, noun + 1)]
    if any(word in known.own for word in words) or sentence.low(first - 1) in known.own:
        return None
    if sentence.low(noun) in known.nouns and (_authored(sentence, noun) or _owned(sentence, first, noun)):
        return None  # "records reviewed by Reuters"
    opened = words[0] not in known.indefinite and sentence.low(first - 1) in known.determiners  # no "that an engineer"
    definite = words[0] in known.determiners or opened
    while first < noun and sentence.low(first) in known.determiners:
        first += 1
    several = sentence.low(noun).endswith(listed("plural_endings")) or sentence.low(noun) in everywhere("collectives")
    if definite and not several and first > 0 and is_person_noun(sentence.low(noun)):
        return somebody(sentence, first - 1, noun)
    if definite and (not several or sentence.low(noun) in known.nouns):
        return None
    return Party(span_of(sentence, first, last), SourceKind.ANONYMOUS, False, first, last)


def somebody(sentence: Sentence, first: int, noun: int, says: bool = False) -> Party | None:
    """ "A lock-keeper", "the postmaster": one person not named here. With "the" he may point back to somebody.

    ``says``: beside a verb whose subject can only be somebody; then any noun will do: "varios regantes aseguran".
    """
    known, low, opening = sentence.known, sentence.low(noun), sentence.low(first)
    if opening in known.own or opening not in known.articles:
        return None
    person = low in known.roles or low in known.titles or is_person_noun(low)
    if not person and not (
        says and noun > first and opening in known.indefinite and opening not in everywhere("one_unnamed")
    ):
        return None
    if any(sentence.words[i].mark or sentence.low(i) in known.function for i in range(first + 1, noun + 1)):
        return None
    back = opening in known.determiners and opening not in known.indefinite
    return Party(span_of(sentence, first, noun), SourceKind.ANONYMOUS, False, first, noun, back=back)


def _owned(sentence: Sentence, first: int, noun: int) -> bool:
    """ "Ann Lund's study": it is hers."""
    runs = (sentence.run_to(index) for index in range(first, noun))
    return any(run and run.first < run.last and sentence.low(run.last).endswith(POSSESSIVE) for run in runs)


def _authored(sentence: Sentence, noun: int) -> bool:
    """ "emails obtained by" somebody, who is named or not by himself."""
    return sentence.low(noun + 2) in sentence.known.authored


def last_described(sentence: Sentence, noun: int) -> int:
    """The last word of "sources familiar with the matter": what says which people they are, up to a mark."""
    if sentence.low(noun + 1) not in sentence.known.described or _authored(sentence, noun):
        return noun
    end = noun + 1
    while not _told(sentence, end + 1) and end - noun < _DESCRIBED:
        end += 1
    return end if _told(sentence, end + 1) else noun


def _told(sentence: Sentence, at: int) -> bool:
    """A mark stands here, or a verb that says something."""
    return sentence.ends(at) or (sentence.firm(at) and not sentence.known.noun_last)


def first_of_phrase(sentence: Sentence, noun: int) -> int:
    """The first word of the phrase that ends in this noun."""
    first = noun
    while first and noun - first < _BEFORE_NOUN:
        before = sentence.words[first - 1]
        opening = before.low in sentence.known.determiners or before.low in sentence.known.indefinite
        if before.mark or (before.low in sentence.known.function and not opening):
            break
        first -= 1
        if opening:
            break
    return first
