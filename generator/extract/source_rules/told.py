"""Rules ``told-outlet``, ``published-in``: the outlet through which the text has what it says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import itself, source
from generator.extract.clauses import Sentence
from generator.extract.contents import silent
from generator.extract.doubts import denied_around, doubted, unsaid
from generator.extract.parties.ahead import party_after
from generator.extract.parties.before import party_before
from generator.extract.parties.naming import named
from generator.extract.parties.party import Party, span_of
from generator.extract.parties.quoted_names import closing_of, opens_name
from generator.extract.parties.times import past_time
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import HELD_BY, LISTENERS, PUBLISHED_IN, RECIPIENTS, REPORT, TOLD_TO
from generator.languages import known as everywhere
from generator.model import Source, SourceKind, Span

_OBJECT = 5  # words from the verb to "à"
_NEAR = 4  # words between "told" and the outlet
_SINCE = 6  # words between "published" and "in": "published online on Tuesday in"
_PAPERS = (SourceKind.OUTLET, SourceKind.PUBLICATION)
_Place = tuple[int, int]  # index of the first word of a phrase, and how many


@sentence_rules.register("told-outlet")
def told_outlet(view: View, said: Said) -> Iterator[Source]:
    """The outlet somebody spoke to or that holds a document: "told Reuters", "disse à Lusa", "seen by The Age".

    Serves news that rests on other news. Abstains unless the outlet is a known one or has a word like "Mercury
    Tribune" in its name, for what was declined or denied, and for the page's own outlet.
    """
    for sentence, party, place in _told(said):
        if not itself(view, party.name.of(view.text)):
            yield source("told-outlet", party, sentence, place)


def _told(said: Said) -> Iterator[tuple[Sentence, Party, _Place]]:
    for sentence, index, width in said.phrases(REPORT):
        if (party := _listener(sentence, index, width)) is not None:
            yield sentence, party, (index, width)
    for sentence, index, width in said.phrases(TOLD_TO):
        party = None if _refused(sentence) or unsaid(sentence, index, width) else _outlet_at(sentence, index + width)
        if party:
            yield sentence, party, (index, width)
    for sentence, index, width in said.phrases(HELD_BY):
        party = _outlet(party_before(sentence, index))
        if party and not unsaid(sentence, index, width) and not denied_around(sentence, index, party.last):
            yield sentence, party, (index, width)


def _listener(sentence: Sentence, verb: int, width: int) -> Party | None:
    """Whom somebody told, behind the verb, a time and, where the verb comes first, the speaker."""
    if not sentence.firm(verb) or sentence.low(verb) in sentence.known.accuses:
        return None
    at = past_time(sentence, verb + width)
    skipped = sentence.width(RECIPIENTS, at)
    tells = skipped or sentence.low(verb) in sentence.known.tells
    told = _outlet_at(sentence, at + skipped, skipped > 0) if tells else None
    outlet = told or _behind_speaker(sentence, at) or _behind_object(sentence, at)
    denied = outlet is None or _denied(sentence, verb) or denied_around(sentence, verb, outlet.last)
    return None if denied or silent(sentence, verb + width) else outlet


def _behind_object(sentence: Sentence, at: int) -> Party | None:
    """ "a confirmé les chiffres à l'AFP", "confirmed to Reuters": what it was stands before whom they told."""
    if not (sentence.found(RECIPIENTS) or sentence.found(LISTENERS)):
        return None
    for index in range(at, min(len(sentence.words), at + _OBJECT)):
        if sentence.words[index].mark or sentence.words[index].capital or sentence.low(index) in sentence.known.denying:
            return None
        if (width := sentence.width(RECIPIENTS, index) or sentence.width(LISTENERS, index)) > 0:
            outlet = _outlet_at(sentence, index + width)
            return outlet if outlet and outlet.first <= index + width + 1 else None
    return None


def _behind_speaker(sentence: Sentence, at: int) -> Party | None:
    """ "dijo Ana Lund a Reuters", "sagte Anna Lund der Süddeutschen Zeitung"."""
    known = sentence.known
    if sentence.ends(at) or not (known.nouns_capital or sentence.found(RECIPIENTS)):
        return None
    speaker = party_after(sentence, at, says=True)
    if speaker is None or speaker.kind is SourceKind.OUTLET:
        return None
    begin = past_time(sentence, speaker.last + 1)
    index = begin + sentence.width(RECIPIENTS, begin)
    if index == begin and not (known.nouns_capital and sentence.low(begin) in known.determiners):
        return None
    while sentence.run_from(index) is None and _before_paper(sentence, index):
        index += 1  # "la radio Onda Alta", not past the noun of "Radio Alta"
    run = sentence.run_from(index)
    return _outlet(named(sentence, run, index)) if run else None


def _before_paper(sentence: Sentence, index: int) -> bool:
    return sentence.low(index) in sentence.known.determiners or sentence.low(index) in sentence.known.outlet_nouns


def _outlet_at(sentence: Sentence, at: int, phrase: bool = True) -> Party | None:
    """ "el diario El País", "EFE Lucía Herrán": the outlet first, before any name behind it."""
    known, index = sentence.known, at
    while sentence.low(index) in known.outlet_nouns or (sentence.low(index) in known.determiners and index == at):
        index += 1
    noun = sentence.low(index - 1) in known.outlet_nouns
    if (party := _quoted_paper(sentence, index, noun or (phrase and known.cases))) is not None:
        return party
    run = sentence.run_from(index)
    party = _outlet(named(sentence, run, at) if run else None) or _outlet(party_after(sentence, at))
    return party if party and party.first <= at + _NEAR else None


def _quoted_paper(sentence: Sentence, opening: int, told: bool) -> Party | None:
    """ "в интервью «Коммерсанту»", "der Zeitung „Heidebote“": in Russian each paper stands in quotation marks."""
    if not told or opening >= len(sentence.words):
        return None
    closing = closing_of(sentence, opening) if opens_name(sentence, opening) else None
    if closing is None:
        return None
    return Party(span_of(sentence, opening + 1, closing - 1), SourceKind.OUTLET, True, opening, closing)


def _denied(sentence: Sentence, verb: int) -> bool:
    if not sentence.known.negations.isdisjoint(sentence.lows[max(0, verb - 3) : verb]):
        return True
    teller = party_before(sentence, verb, says=True)
    return teller is not None and doubted(sentence, teller)


def _refused(sentence: Sentence) -> bool:
    """ "In an email to the Age he declined": nothing was said."""
    return not sentence.known.refusals.isdisjoint(sentence.lows)


def _outlet(party: Party | None) -> Party | None:
    return party if party and party.named and party.kind is SourceKind.OUTLET else None


@sentence_rules.register("published-in")
def published_in(view: View, said: Said) -> Iterator[Source]:
    """The periodical that printed it: "a study published on Tuesday in The Lancet", "publicado en la revista Ripios".

    Serves news of research. Abstains unless "journal" or its like stands before the name, or "published" before "in"
    and the periodical is a known one.
    """
    for sentence, index, width in said.phrases(PUBLISHED_IN):
        published = not sentence.known.published.isdisjoint(sentence.lows)
        if not (published or _said_in(sentence, index, width)) or unsaid(sentence, index, width):
            continue
        party = _periodical(sentence, index, width)
        if party and not itself(view, party.name.of(view.text)):
            yield source("published-in", party, sentence, (index, width))


def _without_noun(sentence: Sentence, party: Party) -> Party:
    """ "in der Zeitschrift (Deutsches Ärzteblatt)", but "in der Zeitschrift für Pegel" whole."""
    first, known = party.first, sentence.known
    noun = known.nouns_capital and sentence.low(first) in known.journals and first < party.last
    if not noun or not sentence.words[first + 1].capital:
        return party
    return party._replace(name=span_of(sentence, first + 1, party.last))


def _both(sentence: Sentence, party: Party, noun: int) -> Party:
    """ "in the journal (Fens and Water)": behind the noun for one periodical "and" joins no second one."""
    joint, end = party.last + 1, party.last + 2
    one = sentence.low(noun) in sentence.known.journals and sentence.low(noun) not in everywhere("journals_several")
    joins = sentence.low(joint) in everywhere("and_words") | sentence.known.ands
    if not (one and joins) or end >= len(sentence.words) or not sentence.words[end].capital:
        return party
    return party._replace(name=Span(party.name.start, sentence.place(end)[1]), last=end)


def _said_in(sentence: Sentence, index: int, width: int) -> bool:
    """ "wie Ann Lund in der Zeitschrift für Pegel zeigt", "señaló Ana Ruiz en Revista Alba"."""
    verbs = [at for at, _ in sentence.found(REPORT)]
    if not verbs or not sentence.known.journals.isdisjoint(sentence.lows[index : index + width]):
        return bool(verbs)
    between = sentence.words[max((at for at in verbs if at < index), default=index) : index]
    return 0 < len(between) <= _OBJECT + 1 and not any(word.mark for word in between)


def _periodical(sentence: Sentence, index: int, width: int) -> Party | None:
    known = sentence.known
    named = not known.journals.isdisjoint(sentence.low(at) for at in range(index, index + width))
    since = {sentence.low(at) for at in range(max(0, index - _SINCE), index)}
    begin = index + width - sentence.words[index + width - 1].capital  # "in the Journal of Cold Harbours"
    party = party_after(sentence, begin)
    if party is None or not party.named or party.first > begin + 1:
        return None
    party = _both(sentence, _without_noun(sentence, party), index + width - 1)
    if party.kind is SourceKind.PUBLICATION:
        return party  # "described this week in the Journal of Cold Harbours"
    since_published = not known.published.isdisjoint(since)
    paper = party.kind in _PAPERS and (since_published or _said_in(sentence, index, width))
    return party if named or paper else None
