"""Rules ``says``, ``report-by``: whose word the text gives, by a verb or a report."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, source
from generator.extract.clauses import Sentence
from generator.extract.parties.ahead import party_after
from generator.extract.parties.beside import beside
from generator.extract.parties.naming import named
from generator.extract.parties.nouns import POSSESSIVE
from generator.extract.parties.party import Party
from generator.extract.source_rules.speaker import speaker
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import NOUNS, REPORT
from generator.model import Source, SourceKind

_VERB = 8  # words from a report to its verb
_OPENINGS = 2  # small words before an article at the head of a clause
_PLURAL = ("s", "data", "en")


@sentence_rules.register("says")
def says(view: View, said: Said) -> Iterator[Source]:
    """A name or a group before or after a verb of saying: "President Obrador said", "analysts reported".

    Serves news and essays in six languages. Abstains for denials, questions, silence ("has not commented"),
    possibilities ("could suggest"), for what points back ("the report", "he"), for stories ("in his novel"), and
    for verbs of double meaning ("found", "notes") unless "that" or a quotation follows.
    """
    for sentence, index, width in said.phrases(REPORT):
        party = speaker(view, sentence, index, width)
        if party:
            yield source("says", party, sentence, (index, width))
            for other in beside(sentence, party, index):
                if found(view, sentence, other):
                    yield source("says", other, sentence, (index, width))


@sentence_rules.register("report-by")
def report_by(view: View, said: Said) -> Iterator[Source]:
    """Whose report it is, whatever the verb: "A report by Meadow Futures links the return to late mowing".

    Serves news and essays that rest on studies. Abstains when the report is no subject of its clause, and for
    "a study of Mexico", where the name is what it is about.
    """
    for sentence, index, _ in said.phrases(NOUNS):
        party = _author(sentence, index) or _owner(sentence, index)
        for one in (party, *beside(sentence, party)) if party else ():
            if found(view, sentence, one):
                yield source("report-by", one, sentence, (index, 1 if one.last < index else 2))


def _author(sentence: Sentence, noun: int) -> Party | None:
    known, link = sentence.known, noun + 1
    authored = sentence.low(link) in known.authored
    if link + 1 >= len(sentence.words) or not (authored or sentence.low(link) in known.links):
        return None
    begin = _phrase_begin(sentence, noun)
    if begin is None or (begin != noun and sentence.low(begin) not in known.articles):
        return None
    party = party_after(sentence, link + 1)
    if party is None or not party.named:
        return None
    bodies = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.PUBLICATION)
    if authored:
        return party
    body = party.kind in bodies or (begin != noun and _told_by(sentence, party))
    return party if body and _about(sentence, link) else None


def _told_by(sentence: Sentence, party: Party) -> bool:
    """ "El libro de Maura Elorza sobre el puerto sostiene": a person's, where a verb of saying follows."""
    two = party.first < party.last and not sentence.known.noun_last
    verbs = (at for at, _ in sentence.found(REPORT) if party.last < at < party.last + _VERB)
    verb = next(verbs, None) if two else None
    return verb is not None and not any(word.mark for word in sentence.words[party.last + 1 : verb])


def _owner(sentence: Sentence, noun: int) -> Party | None:
    """ "Maud Ellery's study of the harbour concludes": its author opens the sentence, a verb of saying follows."""
    if not any(noun < at < noun + _VERB for at, _ in sentence.found(REPORT)):
        return None
    run = sentence.run_to(noun - 1) or sentence.run_to(noun - 2)
    if run is None or not sentence.low(run.last).endswith(POSSESSIVE) or run.first == run.last:
        return None
    return named(sentence, run, run.first) if sentence.ends(run.first - 1) else None


def _about(sentence: Sentence, link: int) -> bool:
    """ "un estudio del Instituto": the genitive names the author in these languages; in English only "of the"."""
    if not sentence.known.noun_last:
        return True
    return sentence.low(link) == "from" or (sentence.low(link) == "of" and sentence.low(link + 1) == "the")


def _phrase_begin(sentence: Sentence, noun: int) -> int | None:
    """The article of "a new report", if a clause begins with it."""
    if sentence.ends(noun - 1):
        return noun if sentence.low(noun).endswith(_PLURAL) else None  # "Data from the Institute show"
    for index in range(noun - 1, max(-1, noun - 4), -1):
        if sentence.low(index) in sentence.known.articles:
            before = index
            while index - before < _OPENINGS and sentence.low(before - 1) in sentence.known.function:
                before -= 1  # "Dans un article de", "wie aus einem Gutachten des"
            return index if before <= 0 or sentence.words[before - 1].mark else None
    return None
