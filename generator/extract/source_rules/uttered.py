"""Rule ``made-by``: whose claims they are, by "made … by"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, source
from generator.extract.clauses import Sentence
from generator.extract.parties.ahead import party_after
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import UTTERING
from generator.model import Source

_BEFORE = 8  # words between the noun and "made"
_BETWEEN = 5  # words between "made" and "by"


@sentence_rules.register("made-by")
def made_by(view: View, said: Said) -> Iterator[Source]:
    """Who made a claim: "The allegations were made on Friday by Governor Ann Sorrel".

    Serves news. Abstains unless a noun like "claims", "comments", "statement" stands before "made", and for what was
    not made.
    """
    for sentence, made, _ in said.phrases(UTTERING):
        by = _by(sentence, made)
        party = party_after(sentence, by + 1) if by is not None else None
        if by is not None and party and found(view, sentence, party):
            yield source("made-by", party, sentence, (made, by - made + 1))


def _by(sentence: Sentence, made: int) -> int | None:
    """Where "by" stands, if what was made is a claim."""
    known = sentence.known
    before = sentence.lows[max(0, made - _BEFORE) : made]
    if known.utterances.isdisjoint(before) or not known.denying.isdisjoint(before):
        return None
    after = range(made + 1, min(len(sentence.words), made + _BETWEEN))
    return next((index for index in after if sentence.low(index) in known.authored), None)
