"""Rule ``made-by``: whose claims they are, by "made … by"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, source
from generator.extract.clauses import Sentence
from generator.extract.parties.ahead import party_after
from generator.extract.view import Said, View, sentence_rules
from generator.model import Source

_BEFORE = 8  # words between the noun and "made"
_BETWEEN = 5  # words between "made" and "by"


@sentence_rules.register("made-by")
def made_by(view: View, said: Said) -> Iterator[Source]:
    """Who made a claim: "The allegations were made on Friday by Governor Ann Sorrel".

    Serves news. Abstains unless a noun like "claims", "comments", "statement" stands before "made", and for what was
    not made.
    """
    for sentence in said.sentences:
        for made, by in _made(sentence):
            party = party_after(sentence, by + 1)
            if party and found(view, sentence, party):
                yield source("made-by", party, sentence, (made, by - made + 1))


def _made(sentence: Sentence) -> Iterator[tuple[int, int]]:
    known = sentence.known
    for made in sentence.places_among(known.uttering):
        before = sentence.lows[max(0, made - _BEFORE) : made]
        after = range(made + 1, min(len(sentence.words), made + _BETWEEN))
        by = next((index for index in after if sentence.low(index) in known.authored), None)
        if by is not None and not known.utterances.isdisjoint(before) and known.denying.isdisjoint(before):
            yield made, by
