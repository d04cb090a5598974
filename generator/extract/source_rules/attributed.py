"""Rules ``says``, ``according-to``, ``cited-by``, ``citing``: whose word the text gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.attribution import FUNCTION, Party, party_after, party_before, without_aside
from generator.extract.clauses import Sentence, Vocabulary, Word, vocabulary
from generator.extract.view import View, source_rules
from generator.model import RuleName, Source, SourceKind, Span

_CITED_BY = re.compile(
    r",?\s(?:as\s)?(?:cited|quoted) by\s|,?\scitad[oa]s? por\s|,?\scitée?s? par\s|,?\szitiert von\s", re.IGNORECASE
)
_SOMEBODY = frozenset(
    "a an one two three four five several some many local un una unos unas dos varios um uma uns dois vários une deux plusieurs des ein eine einer zwei drei mehrere один одна двое несколько".split()
)
_NEAR = 30  # code points between verb and outlet
_FEW = 5  # words of a party without a name
_QUOTE_END = '”"»’“,—–'


@source_rules.register("says")
def says(view: View) -> Iterator[Source]:
    """A name or a group before or after a verb of saying: "President Obrador said", "analysts reported".

    Serves news and essays in six languages. Abstains for denials, questions, silence ("has not commented"),
    possibilities ("could suggest"), for what points back ("the report", "he"), and for verbs of double meaning
    ("found", "notes") unless "that" or a quotation follows.
    """
    for sentence, known, text in _sentences(view):
        for index, width in _verbs(sentence.words, known.report, text):
            found = _speaker(sentence, index, width, known, text)
            if found:
                yield _source("says", found, sentence.words, index, index + width - 1, text)


def _sentences(view: View) -> Iterator[tuple[Sentence, Vocabulary, str]]:
    known = vocabulary(view.language)
    for sentence in view.sentences:
        yield sentence, known, view.text


def _verbs(words: tuple[Word, ...], verbs: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Index and number of words of each verb."""
    if not words:
        return
    starts = {word.start: index for index, word in enumerate(words)}
    for match in verbs.finditer(text, words[0].start, words[-1].end):
        if (index := starts.get(match.start())) is not None:
            yield index, len(match.group().split())


def _speaker(sentence: Sentence, verb: int, width: int, known: Vocabulary, text: str) -> Party | None:
    words = sentence.words
    before = verb
    while before and (words[before - 1].low in known.auxiliaries or words[before - 1].low.endswith("ly")):
        before -= 1
    if before and words[before - 1].low in known.negations or words[verb].capital and verb:
        return None
    if any(word.low in known.negations for word in words[before:verb]):
        return None
    if _inverted(words, verb) and (party := party_after(text, words, verb + width, known)):
        return party
    party = party_before(text, words, before, known) or _unnamed(words, before, verb, known)
    return party if party and _reports(words, verb, width, known, party) else None


def _unnamed(words: tuple[Word, ...], before: int, verb: int, known: Vocabulary) -> Party | None:
    """ "A lock-keeper said": somebody, not named. With "the" it points back to somebody."""
    if words[verb].low not in known.firm:
        return None
    end = without_aside(words, before)
    for first in range(end - 2, max(-1, end - _FEW), -1):
        if words[first].low in _SOMEBODY:
            return Party(Span(words[first].start, words[end - 1].end), SourceKind.ANONYMOUS, False, first, end - 1)
        if words[first].mark or words[first].low in FUNCTION:
            return None
    return None


def _inverted(words: tuple[Word, ...], verb: int) -> bool:
    """ "…," said Gwen Parry: a quotation or a comma before the verb."""
    return verb > 0 and words[verb - 1].text[-1] in _QUOTE_END


def _reports(words: tuple[Word, ...], verb: int, width: int, known: Vocabulary, party: Party) -> bool:
    """What is said follows, or the verb has no other meaning here."""
    after = verb + width
    if words[verb].low in known.nouns and after < len(words) and known.report.fullmatch(words[after].text):
        return False  # "media reports suggest": the second is the verb
    if words[verb].low in known.firm or not party.named or party.report:
        return True
    return after >= len(words) or words[after].mark or _content(words, after, known)


def _content(words: tuple[Word, ...], at: int, known: Vocabulary) -> bool:
    return any(word.low in known.that for word in words[at : at + 2])


@source_rules.register("according-to")
def according_to(view: View) -> Iterator[Source]:
    """A party after "according to" and its like: "According to InSight Crime", "laut Polizei".

    Serves every kind of text. Abstains when what follows is no party ("according to plan").
    """
    for sentence, known, text in _sentences(view):
        for index, width in _verbs(sentence.words, known.according, text):
            party = party_after(text, sentence.words, index + width, known)
            if party:
                yield _source("according-to", party, sentence.words, index, index + width - 1, text)
        for index, width in _verbs(sentence.words, known.after, text):
            if party := party_before(text, sentence.words, index, known):
                yield _source("according-to", party, sentence.words, index, index + width - 1, text)


@source_rules.register("citing")
def citing(view: View) -> Iterator[Source]:
    """A party after "citing": "Citing sources familiar with the matter, Milenio reported" (via Milenio).

    Serves news that rests on other news. Abstains when no party follows.
    """
    for sentence, known, text in _sentences(view):
        for index, width in _verbs(sentence.words, known.citing, text):
            party = party_after(text, sentence.words, index + width, known)
            if party:
                via = _teller(sentence, index, known, text)
                yield _source("citing", party, sentence.words, index, index + width - 1, text, via)


def _teller(sentence: Sentence, citing_at: int, known: Vocabulary, text: str) -> str | None:
    for index, width in _verbs(sentence.words, known.report, text):
        party = _speaker(sentence, index, width, known, text) if index != citing_at else None
        if party and party.named:
            return party.name.of(text)
    return None


@source_rules.register("told-outlet")
def told_outlet(view: View) -> Iterator[Source]:
    """The outlet somebody spoke to: "a driver told Reuters", "disse à Lusa".

    Serves news that rests on other news. Abstains unless the outlet is a known one or has a word like "Mercury
    Tribune" in its name, and for the page's own outlet.
    """
    for sentence, known, text in _sentences(view):
        for index, width in _verbs(sentence.words, known.report, text):
            party = (
                party_after(text, sentence.words, index + width, known)
                if sentence.words[index].low in known.firm
                else None
            )
            near = (
                party is not None
                and party.first <= index + width
                and sentence.words[party.last].start - sentence.words[index].end < _NEAR
            )
            if (
                party
                and near
                and party.kind is SourceKind.OUTLET
                and not view.sheet.mentions_itself(party.name.of(text))
            ):
                yield _source("told-outlet", party, sentence.words, index, index + width - 1, text)


@source_rules.register("cited-by")
def cited_by(view: View) -> Iterator[Source]:
    """A party cited through another: "Maxim Mironov, cited by Bloomberg" (via Bloomberg).

    Serves news that rests on other news. Abstains when no name stands before the words.
    """
    for sentence, known, text in _sentences(view):
        words = sentence.words
        for match in _CITED_BY.finditer(text, words[0].start, words[-1].end) if words else ():
            before = next((i for i, word in enumerate(words) if word.start >= match.start()), 0)
            after = next((i for i, word in enumerate(words) if word.start >= match.end()), len(words))
            cited, via = party_before(text, words, before, known), party_after(text, words, after, known)
            if cited and via:
                yield _source("cited-by", cited, words, before, after - 1, text, via.name.of(text))


def _source(
    rule: str, party: Party, words: tuple[Word, ...], first: int, last: int, text: str, via: str | None = None
) -> Source:
    phrase = Span(words[first].start, words[last].end)
    whole = Span(min(party.name.start, phrase.start), max(party.name.end, phrase.end))
    name = " ".join(party.name.of(text).split())
    return Source(name, party.kind, party.named, False, whole, party.name, RuleName(rule), phrase.of(text), None, via)
