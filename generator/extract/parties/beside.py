"""Who speaks together with a party: "Ann Lund and Peter Roe said", "según Reuters y la BBC".

Two names joined by a small word and nothing else; before a verb the first of them opens a clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.clauses import Sentence
from generator.extract.parties.naming import named
from generator.extract.parties.party import Party
from generator.extract.runs import Run
from generator.languages import known as everywhere


def beside(sentence: Sentence, party: Party, verb: int | None = None) -> Iterator[Party]:
    """The other party of two; ``verb``: where the verb stands of which they are the subject."""
    if not party.named:
        return
    if verb is not None and party.last < verb:
        run = _before(sentence, party.first)
    else:
        run = _behind(sentence, party.last + 1, verb is None)
    other = named(sentence, run, run.first) if run else None
    if other:
        yield other


def _before(sentence: Sentence, first: int) -> Run | None:
    known, joint = sentence.known, first - 1
    while sentence.low(joint) in known.determiners:
        joint -= 1
    run = sentence.run_to(joint - 1 - (sentence.low(joint - 1) in everywhere("before_and")))
    if run is None or sentence.low(joint) not in known.ands:
        return None
    opening = run.first - 1
    while sentence.low(opening) in known.determiners or sentence.low(opening) in known.both:
        opening -= 1
    return run if sentence.ends(opening) or sentence.low(opening) in known.that else None


def _behind(sentence: Sentence, joint: int, phrase: bool) -> Run | None:
    known, first = sentence.known, joint + 1
    if sentence.low(joint) not in known.ands:
        return None
    while sentence.low(first) in known.determiners:
        first += 1
    run = sentence.run_from(first)
    if run is None:
        return None
    after = sentence.low(run.last + 1)
    closed = sentence.ends(run.last + 1) or after in known.small or after in known.when
    return run if closed or phrase else None
