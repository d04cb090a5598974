"""Words around a speaker by which nothing was said: "Neither Ann Lund nor …", "If Lund says", "Nobody believes that …".

Read from the words right before the speaker; and, where a "that" stands there, from the clause before it.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.party import Party
from generator.extract.vocabulary import ACCORDING

_RANKS = 3  # words between "if" and a name: "if the mayor Ann Lund"
_FRAME = 7  # words of a clause like "It is not true"
_PHRASE = 4  # words before "confirmed by": "None of this was"
_BARE = 3  # words of one without "that": "There is no evidence Lund said"


def doubted(sentence: Sentence, party: Party) -> bool:
    """A denial, a condition or a question stands before the party, or before the "that" before it."""
    index = _before(sentence, party)
    if sentence.low(party.first) in sentence.known.negations:
        return True  # "No documents obtained by Reuters"
    if _doubts(sentence, index) or _doubts(sentence, index + 1):
        return True
    if sentence.low(index) in sentence.known.reported:
        return _denied_frame(sentence, index)
    return sentence.known.noun_last and _denied_frame(sentence, index + 1, _BARE)


def unsaid(sentence: Sentence, index: int, width: int) -> bool:
    """The phrase here is denied in its clause: "never quoted", "has not been seen by", "but not according to"."""
    verbal = sentence.low(index + width - 1) in sentence.known.authored or not sentence.width(ACCORDING, index)
    return _denied_frame(sentence, index, _PHRASE if verbal else 1)


def denied_around(sentence: Sentence, verb: int, last: int) -> bool:
    """Nothing was told: "nobody from the firm told the Age", "told the Age nothing", "habe der Zeit nie gesagt"."""
    known = sentence.known
    if _denied_frame(sentence, verb):
        return True
    nothing = known.silent | (known.negations & known.denying)
    if known.nouns_capital:
        end = next((at for at in range(last + 1, len(sentence.words)) if sentence.words[at].mark), len(sentence.words))
        return not nothing.isdisjoint(sentence.lows[verb:end])
    after = sentence.low(last + 2)
    closed = sentence.ends(last + 2) or (after in known.function and after not in known.finite)
    return sentence.low(last + 1) in nothing and closed


def _before(sentence: Sentence, party: Party) -> int:
    """Where the word before the party stands, past its article and ranks."""
    known, index = sentence.known, party.first
    while index and sentence.place(index)[0] > party.name.start:
        index -= 1
    index -= 1
    skipped = (known.even, known.determiners, known.indefinite, known.titles)
    for _ in range(_RANKS):
        low = sentence.low(index)
        if low in known.reported or not any(low in kind for kind in skipped):
            break
        index -= 1
    return index


def _doubts(sentence: Sentence, index: int) -> bool:
    """ "nor", "if", "had": in small letters, or at the head of a clause, where "May" is no month."""
    if sentence.low(index) not in sentence.known.doubts:
        return False
    return not sentence.words[index].capital or sentence.ends(index - 1)


def _denied_frame(sentence: Sentence, that: int, reach: int = _FRAME) -> bool:
    """ "Nobody believes (that)", "Niemand glaubt, (dass)": up to the mark before it."""
    end = that - 1 if sentence.low(that - 1) == "," and sentence.low(that) in sentence.known.reported else that
    for index in range(end - 1, max(-1, end - 1 - reach), -1):
        low = sentence.low(index)
        if sentence.words[index].mark or low in sentence.known.until:
            return False
        if low in sentence.known.denying:
            return True
    return False
