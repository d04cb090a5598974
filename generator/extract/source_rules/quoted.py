"""Rule ``quoted``: who speaks where a colon and a quotation follow: "Gwen Pask lo tiene claro: “Hay que vaciarla”"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, source
from generator.extract.clauses import Sentence
from generator.extract.parties.naming import named
from generator.extract.parties.nouns import POSSESSIVE
from generator.extract.parties.party import Party
from generator.extract.parties.quoted_names import CLOSING, OPENING
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import REPORT
from generator.model import Source, SourceKind
from generator.text.names import has_given_name

_TITLE = 2  # words before the name
_PREDICATE = 6  # words between the name and the colon: "is not convinced"
_SPOKEN = 3  # words of what is said
_CLOSES = {",": ",", "(": ")"}


@sentence_rules.register("quoted")
def quoted(view: View, said: Said) -> Iterator[Source]:
    """The person whose name opens a sentence that ends in a colon and a quotation: "Gwen Pask disagrees: “…”".

    Serves news and interviews. Abstains for what is no person with a common given name, for a quotation of one word
    or two, and where an article tells of a thing between the name and the colon ("found a sign: “…”").
    """
    for sentence in said.sentences:
        colon = _colon(sentence)
        party = _speaker(sentence, colon) if colon else None
        if party and found(view, sentence, party):
            yield source("quoted", party, sentence, (colon, 1))


def _colon(sentence: Sentence) -> int:
    """Where the first colon stands with what somebody says behind it."""
    if ":" not in sentence.lows:
        return 0
    for index in range(1, len(sentence.words) - _SPOKEN):
        if sentence.low(index) == ":":
            spoken = sentence.words[index + 2 : index + 2 + _SPOKEN]
            opens = sentence.words[index + 1].text in OPENING
            return index if opens and not any(word.text in CLOSING for word in spoken) else 0
    return 0


def _speaker(sentence: Sentence, colon: int) -> Party | None:
    run = sentence.runs[0] if sentence.runs else None
    if run is None or run.first > _TITLE or run.first == run.last or run.last >= colon:
        return None
    if any(word.mark for word in sentence.words[: run.first]) or sentence.low(run.last).endswith(POSSESSIVE):
        return None
    if not _tells(sentence, _past_aside(sentence, run.last + 1, colon), colon):
        return None
    party = named(sentence, run, run.first)
    person = party is not None and party.kind is SourceKind.PERSON and has_given_name(party.name.of(sentence.text))
    return party if person else None


def _past_aside(sentence: Sentence, at: int, colon: int) -> int:
    """The index behind "(54)", ", however,"; the colon behind ", the mayor of Ostwick"."""
    closing = _CLOSES.get(sentence.low(at))
    if closing is None:
        return at
    return next((index + 1 for index in range(at + 1, colon) if sentence.low(index) == closing), colon)


def _tells(sentence: Sentence, begin: int, colon: int) -> bool:
    """Nothing stands before the colon, or how the person takes it, and no thing."""
    known = sentence.known
    words = sentence.words[begin:colon]
    things = (known.articles | known.own) - known.auxiliaries
    plain = not any(word.mark or word.capital or word.low in things for word in words)
    longest = 0 if known.cases else _PREDICATE  # without articles a thing looks like anything else
    return plain and len(words) <= longest and not any(begin <= at < colon for at, _ in sentence.found(REPORT))
