"""Rules ``according-to``, ``citing``, ``cited-by``: whose word the text gives, by a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, itself, source
from generator.extract.clauses import Sentence
from generator.extract.doubts import unsaid
from generator.extract.parties.ahead import party_after
from generator.extract.parties.before import party_before
from generator.extract.parties.beside import beside
from generator.extract.parties.party import Party
from generator.extract.parties.quoted_names import CLOSING, OPENING
from generator.extract.source_rules.speaker import speaker
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import ACCORDING, AFTER, CITED_BY, CITING, MADE_KNOWN, REPORT, SO, TOLD_TO
from generator.languages import known as everywhere
from generator.model import Source, SourceKind

_LATER = 6  # words between "released" and "by"
_ROLE = 3  # letters
_WORDS = 3  # that are quoted
_NEAR = 12  # words between "according to" and "cited by"


@sentence_rules.register("according-to")
def according_to(view: View, said: Said) -> Iterator[Source]:
    """A party after "according to" and its like: "According to InSight Crime", "laut Polizei", "… zufolge".

    Serves every kind of text. Abstains when what follows is no party ("according to plan"), for laws, and for
    what is denied ("not seen by").
    """
    for sentence, index, width in said.phrases(ACCORDING):
        party = party_after(sentence, index + width, phrase=True) if not unsaid(sentence, index, width) else None
        if party and not _byline(sentence, index, width, party):
            for one in (party, *beside(sentence, party)):
                if found(view, sentence, one):
                    yield source("according-to", one, sentence, (index, width))
    for sentence, index, width in said.phrases(SO):
        party = _so(sentence, index, width)
        if party and found(view, sentence, party):
            yield source("according-to", party, sentence, (index + 1, width - 1))
    for sentence, index, width in said.phrases(AFTER):
        party = party_before(sentence, index)
        if party and found(view, sentence, party):
            yield source("according-to", party, sentence, (index, width))


def _so(sentence: Sentence, index: int, width: int) -> Party | None:
    """ "„…“, so Kolk.": behind a comma, and with the name the clause ends."""
    party = party_after(sentence, index + width)
    if party is None or not party.named:
        return None
    after = party.last + 1
    closed = sentence.ends(after) or sentence.low(after) in sentence.known.when
    return party if closed and (party.first < party.last or sentence.words[index - 1].text in CLOSING) else None


@sentence_rules.register("in-the-view-of")
def in_the_view_of(view: View, said: Said) -> Iterator[Source]:
    """Whose view it is: "Para la urbanista Nieves Calvo, el puente sobra", "Pour Jan Roy, c'est « un pont de trop »".

    Serves news in Spanish, Portuguese, French and German. Abstains unless the sentence begins so and the name is one
    of two; unless a noun for somebody who knows stands before the name, words must be quoted behind it.
    """
    for sentence in said.sentences:
        party = _viewer(sentence) if sentence.low(0) in sentence.known.views else None
        if party and found(view, sentence, party):
            yield source("in-the-view-of", party, sentence, (0, 1))


def _viewer(sentence: Sentence) -> Party | None:
    party = party_after(sentence, 1)
    if party is None or not party.named or party.kind is not SourceKind.PERSON:
        return None
    known = sentence.known
    name = sentence.index_at(party.name.start)
    role = sentence.low(name - 1)
    knows = role.endswith(known.expert_endings) or role in known.roles or role in known.titles
    goes_on = sentence.low(party.last + 1) == "," or (known.nouns_capital and not sentence.ends(party.last + 1))
    quoted = name == 1 and sentence.low(party.last + 1) == "," and _quotes(sentence, party.last)
    held = name > 1 and len(role) > _ROLE and knows and goes_on
    return party if (held or quoted) and party.last > name else None


def _quotes(sentence: Sentence, begin: int) -> bool:
    """Behind this word more than a word or two are quoted: no mere name, no irony."""
    for index in range(begin, len(sentence.words) - _WORDS):
        if sentence.words[index].text in OPENING:
            return not any(word.mark for word in sentence.words[index + 1 : index + 1 + _WORDS])
    return False


@sentence_rules.register("made-known-by")
def made_known_by(view: View, said: Said) -> Iterator[Source]:
    """Who made it known, some words behind the verb: "adelantada en su día por Radio Alba".

    Serves news that rests on other news. Abstains for persons, and for bodies unless a report stands before the verb.
    """
    for sentence, verb, _ in said.phrases(MADE_KNOWN):
        by = _by(sentence, verb)
        party = party_after(sentence, by + 1) if by and not unsaid(sentence, verb, by - verb + 1) else None
        if by and party and _may_make_known(sentence, verb, party) and found(view, sentence, party):
            yield source("made-known-by", party, sentence, (verb, by - verb + 1))


def _by(sentence: Sentence, verb: int) -> int | None:
    """Where "by" stands a few words behind the verb, before any mark."""
    for index in range(verb + 1, min(len(sentence.words), verb + _LATER)):
        if sentence.low(index) in sentence.known.authored:
            return index
        if sentence.words[index].mark:
            return None
    return None


def _may_make_known(sentence: Sentence, verb: int, party: Party) -> bool:
    if not party.named or party.kind is SourceKind.PERSON:
        return False
    before = sentence.lows[max(0, verb - _NEAR) : verb]
    return party.kind is SourceKind.OUTLET or not (sentence.known.nouns - everywhere("book_nouns")).isdisjoint(before)


def _byline(sentence: Sentence, index: int, width: int, party: Party) -> bool:
    """ "Publicado por Nieves Calvo en 19:20": who wrote this."""
    by = sentence.low(width - 1) in sentence.known.authored and sentence.low(0) not in sentence.known.function
    return index == 0 and by and party.kind is SourceKind.PERSON


@sentence_rules.register("citing")
def citing(view: View, said: Said) -> Iterator[Source]:
    """A party after "citing": "Citing sources familiar with the matter, Milenio reported" (via Milenio).

    Serves news that rests on other news. Abstains when no party follows, and for "without citing".
    """
    for sentence, index, width in said.phrases(CITING):
        if unsaid(sentence, index, width):
            continue
        party = party_after(sentence, index + width, phrase=True)
        citer = _citer(view, sentence, index)
        teller = citer or _teller(view, sentence, index)
        if party and found(view, sentence, party):
            yield source("citing", party, sentence, (index, width), teller.name.of(view.text) if teller else None)
        if citer:
            yield source("citing", citer, sentence, (index, width))


def _citer(view: View, sentence: Sentence, citing_at: int) -> Party | None:
    """Whose name stands before "citing", and so speaks itself."""
    end = citing_at - 1 if sentence.low(citing_at - 1) == "," else citing_at
    before = party_before(sentence, end)
    return found(view, sentence, before) if before and before.named else None


def _teller(view: View, sentence: Sentence, citing_at: int) -> Party | None:
    """The named speaker of the sentence, for whom another rule gives its own words."""
    for index, width in sentence.found(REPORT):
        party = speaker(view, sentence, index, width) if index != citing_at else None
        if party and party.named:
            return party
    return None


@sentence_rules.register("cited-by")
def cited_by(view: View, said: Said) -> Iterator[Source]:
    """A party cited through another: "Maxim Mironov, cited by Bloomberg" (via Bloomberg), and that other.

    Serves news that rests on other news. Of the two it abstains from that which is not told by its words.
    """
    for sentence, index, width in said.phrases(CITED_BY):
        cited, via = _cited(sentence, index), party_after(sentence, index + width)
        if via is None or not via.named or unsaid(sentence, index, width):
            continue
        if cited:
            yield source("cited-by", cited, sentence, (index, width), via.name.of(sentence.text))
        outlet = via.kind is SourceKind.OUTLET and (cited or _told(sentence, index))
        if outlet and not itself(view, via.name.of(view.text)):
            yield source("cited-by", via, sentence, (index, width))


def _told(sentence: Sentence, index: int) -> bool:
    """Something was said, even if by nobody known: not "contacted by Reuters, the office did not answer"."""
    silent = (sentence.known.denying, sentence.known.refusals)
    return all(kind.isdisjoint(sentence.lows) for kind in silent) and not sentence.width(TOLD_TO, index)


def _cited(sentence: Sentence, index: int) -> Party | None:
    end = index - (sentence.low(index - 1) == "," or sentence.low(index - 1) in sentence.known.passives)
    return party_before(sentence, end, says=True) or _after_phrase(sentence, end)


def _after_phrase(sentence: Sentence, end: int) -> Party | None:
    """ "Selon le gardien du port voisin, cité par …": the party that the phrase before introduces."""
    for index, width in sentence.found(ACCORDING):
        if 0 < end - index < _NEAR:
            return party_after(sentence, index + width)
    return None
