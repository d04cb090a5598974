"""Who speaks without a name, or under one in small letters: "Two people familiar with the talks said".

A noun for people, or in small letters that of a body ("La Comisión nacional de aguas informó"), and nothing but its own
clause before the verb.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.ahead import party_after
from generator.extract.parties.nouns import is_people
from generator.extract.parties.party import Party, span_of
from generator.extract.parties.unnamed import anonymous, first_of_phrase, somebody
from generator.extract.source_kinds import is_body
from generator.extract.vocabulary import REPORT
from generator.languages import known as everywhere
from generator.model import SourceKind

_REACH = 12  # words read of one party


def group_before(sentence: Sentence, at: int, says: bool = False) -> Party | None:
    """ "Two people familiar with the talks said": a noun for people, and nothing but its own clause before the verb."""
    known = sentence.known
    for index in range(at - 1, max(-1, at - _REACH), -1):
        word = sentence.words[index]
        if word.mark and not says:
            return None
        if word.mark:
            break
        if word.low in known.nouns and (body := _of_body(sentence, index, at)):
            return body
        if (word.low in known.anonymous or is_people(sentence, index)) and _closes(sentence, index, at):
            first = first_of_phrase(sentence, index)
            speaks = any(index + 2 < verb < at - 1 for verb, _ in sentence.found(REPORT))
            if _at_boundary(sentence, first) and not speaks:
                adjective = not known.noun_last and index == at - 2
                last = at - 1 if adjective or sentence.low(index + 1) in known.described else index
                object_ = sentence.low(last - 1) in known.authored  # "analysts consulted by it"
                last -= last > index and sentence.low(last) in known.function and not object_  # "others (who) said"
                return anonymous(sentence, first, index, last)
    if says and (body := _body_in_small(sentence, at)) is not None:
        return body
    if known.links.isdisjoint(sentence.lows[max(0, at - 4) : at]):
        first = first_of_phrase(sentence, at - 1)
        return somebody(sentence, first, at - 1, says and _at_boundary(sentence, first))
    return None


def _of_body(sentence: Sentence, noun: int, at: int) -> Party | None:
    """ "Un rapport de la Fédération nationale des pilotes (conclut)": whose report it is, up to the verb."""
    if not sentence.known.noun_first or sentence.low(noun + 1) not in sentence.known.links:
        return None
    party = party_after(sentence, noun + 2)
    body = party is not None and party.named and party.kind is not SourceKind.PERSON and party.last == at - 1
    return party._replace(report=True) if party and body else None


def _body_in_small(sentence: Sentence, at: int) -> Party | None:
    """ "La Commission nationale de l'informatique et des libertés a indiqué": a body, its name going on in small."""
    if sentence.known.noun_last or sentence.known.nouns_capital:
        return None
    for index in range(at - 2, max(-1, at - _REACH), -1):
        word, run = sentence.words[index], sentence.run_to(index)
        if word.mark or (word.low in sentence.known.function and word.low not in everywhere("within_bodies")):
            return None
        if run is not None:
            body = is_body(word.low) or (sentence.known.cases and is_body(sentence.low(at - 1)))
            body = body or is_body(sentence.low(index - 1)) or sentence.low(index - 1) in sentence.known.outlet_nouns
            opens = run.first == run.last and body and sentence.low(at - 1) not in everywhere("within_bodies")
            name = span_of(sentence, run.first, at - 1)
            return Party(name, SourceKind.ORGANISATION, True, run.first, at - 1) if opens else None
    return None


def _closes(sentence: Sentence, noun: int, at: int) -> bool:
    """Nothing but what describes them stands between the noun and the verb: no "police chief"."""
    after = sentence.low(noun + 1)
    if noun == at - 2 and not sentence.known.noun_last:
        return True  # "fuentes municipales"
    return (
        noun == at - 1
        or after in sentence.known.described
        or after in sentence.known.links
        or after in sentence.known.function
    )


def _at_boundary(sentence: Sentence, first: int) -> bool:
    """A clause begins here."""
    if first == 0 or sentence.words[first - 1].mark:
        return True
    before = sentence.words[first - 1].low
    return before in sentence.known.function and before not in sentence.known.links
