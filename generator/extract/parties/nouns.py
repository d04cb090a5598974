"""What the common nouns of a party tell: "officials" are people, a "lock-keeper" is one, a "directora" has a name.

In "White House officials" and "Mexican newspaper Milenio" the words in capitals stand before a common noun, and are
no name.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_masthead, is_outlet
from generator.extract.vocabulary import RECIPIENTS, REPORT
from generator.languages import known as everywhere
from generator.languages import words

_BEFORE_PEOPLE = 3  # words between a name used as an adjective and its noun
POSSESSIVE = ("'s", "’s", "s'", "s’")


def is_people(sentence: Sentence, index: int) -> bool:
    """ "anglers", "lock-keepers": by the ending, where the noun stands for several people."""
    word = sentence.words[index]
    return (
        len(word.low) > 5
        and word.low.endswith(sentence.known.people_endings)
        and word.low not in sentence.known.not_people
    )


def is_person_noun(word: str) -> bool:
    return len(word) > 4 and word.endswith(words("agent_endings")) and not word.endswith(words("no_agent_endings"))


def is_body_name(sentence: Sentence, index: int) -> bool:
    """ "Bundesrechnungshof", "Heide-Bote": a body in one word, by its ending; not "Ministerium" or "Tageszeitung"."""
    known, low = sentence.known, sentence.low(index)
    if is_masthead(sentence.words[index].text):
        return low not in known.outlet_nouns
    endings = known.body_endings
    within = any(sign.isupper() for sign in sentence.words[index].text[1:])  # "MarineTraffic"
    ending = bool(endings) and low.endswith(endings) and not is_body(low) and low not in known.anonymous
    return ending or (within and "-" not in low)


def is_office(sentence: Sentence, head: int) -> bool:
    """A noun that may stand for one person: "mayor", "directora"."""
    known, low = sentence.known, sentence.low(head)
    if low in known.spokes or low in known.roles or low in known.titles:
        return True
    if low in known.nouns or low.endswith("s"):
        return False
    return is_person_noun(low) if known.noun_last else low not in known.anonymous


def is_adjective(sentence: Sentence, run: Run) -> bool:
    """ "Mexican newspaper Milenio", "White House officials", "US law": what stands before a common noun is no name."""
    known, last = sentence.known, sentence.words[run.last].low
    if last.endswith(POSSESSIVE):
        return run.first == run.last
    if is_outlet(sentence.shown(*run)) or is_outlet(sentence.shown(max(0, run.first - 1), run.last)):
        return False  # "The Economist"
    if _before_people(sentence, run.last + 1):
        return True
    if run.first != run.last or is_paper(sentence, run):
        return False
    capital = known.nouns_capital and not sentence.ends(run.first - 1) and not is_body_name(sentence, run.first)
    if last in known.anonymous or capital:
        return True
    body = last.endswith(known.body_adjective_endings)  # "Картографического бюро"
    return not body and _before_noun(sentence, run.last + 1)


def is_paper(sentence: Sentence, run: Run) -> bool:
    """ "seen by the Observer": in the midst of a sentence the capital makes a name of the noun."""
    if (
        sentence.known.nouns_capital
        or run.first != run.last
        or sentence.low(run.last) not in everywhere("masthead_words")
    ):
        return False
    return sentence.low(run.first - 1) in everywhere("articles") and not _before_noun(sentence, run.last + 1)


def _before_people(sentence: Sentence, at: int) -> bool:
    """ "(United States) military official": small words up to a noun for people, and no name behind it."""
    known = sentence.known
    for index in range(at, min(len(sentence.words), at + _BEFORE_PEOPLE)):
        low = sentence.low(index)
        if low in known.anonymous or low in known.spokes or low in known.roles:
            return True
        if not sentence.words[index].text[0].islower() or low in known.function or sentence.width(REPORT, index):
            return False
    return False


def _before_noun(sentence: Sentence, index: int) -> bool:
    """A common noun stands here: no verb, no small word; in French it would stand before, in German be capital."""
    low = sentence.low(index)
    if sentence.known.noun_first or sentence.known.nouns_capital:
        return False
    if not low or not sentence.words[index].text[0].islower() or low in sentence.known.function:
        return False
    if sentence.width(RECIPIENTS, index):
        return False
    return low not in sentence.known.negations and not sentence.width(REPORT, index)


def is_common_noun(sentence: Sentence, run: Run) -> bool:
    """In German every noun has a capital: one alone is a name only at the head of a clause, or if it is known."""
    if not sentence.known.nouns_capital or run.first != run.last or is_outlet(sentence.shown(*run)):
        return False
    if is_body_name(sentence, run.first):
        return False
    return not sentence.ends(run.first - 1) or sentence.low(run.first) in sentence.known.anonymous
