"""The party before a verb: "Anna Lund said", "a spokesman for the Port said", "das Magazin »Höhenluft« berichtet".

The name whose last word stands right before the verb; behind "of" or "for" the noun before decides who speaks. What
stands between commas, and who has no name, have modules of their own (`asides`, `groups`).
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.asides import between_marks, past_clauses, without_aside
from generator.extract.parties.groups import group_before
from generator.extract.parties.naming import lowercase_body, named, of_spokesman
from generator.extract.parties.nouns import POSSESSIVE, is_common_noun, is_paper, is_people
from generator.extract.parties.party import Party, span_of
from generator.extract.parties.quoted_names import CLOSING, LONGEST_QUOTED, OPENING, closing_of
from generator.extract.parties.times import before_time
from generator.extract.parties.unnamed import anonymous, first_of_phrase
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_outlet, kind_of
from generator.model import SourceKind

_ADJECTIVES = 3  # words from "Vale's" to "report"
_SHORT = 2  # letters
_COUNTRIES = frozenset(("USA", "UAE", "United Kingdom"))
_BEFORE_NAME = 5  # words between a preposition and the name: "of the Brussels think tank"


def party_before(sentence: Sentence, at: int, says: bool = False) -> Party | None:
    """The party whose last word stands right before index ``at``.

    ``says``: before a verb that only somebody can be subject of.
    """
    if (run := between_marks(sentence, at) or past_clauses(sentence, at, says)) is not None:
        return named(sentence, run, run.first)
    at = before_time(sentence, without_aside(sentence, at))
    if at < 1:
        return None
    quoted = _quoted_before(sentence, at - 1, says) if sentence.words[at - 1].text in CLOSING else None
    return quoted or _whose_report(sentence, at) or _plain_before(sentence, at, says)


def _plain_before(sentence: Sentence, at: int, says: bool) -> Party | None:
    last = sentence.words[at - 1]
    run = sentence.run_to(at - 1)
    if run is None and last.low in sentence.known.outlet_nouns:
        noun = at - 1 - (sentence.low(at - 2) in sentence.known.outlet_words)
        run = sentence.run_to(noun - 1)  # "Science magazine", "Tass news agency"
        return named(sentence, run, run.first, outlet=True) if run else group_before(sentence, at, says)
    if run and not (last.low.endswith(POSSESSIVE) and run.first < run.last) and not is_common_noun(sentence, run):
        return _subject(sentence, run)
    link = _past_article(sentence, run.first - 1) if run else -1
    placed = run is not None and sentence.low(link) in sentence.known.links
    body = (
        _placed(sentence, link - 1) if placed else None
    )  # "Das Umweltministerium in München", "Ann Lund von den Grünen"
    return body or (None if last.mark else group_before(sentence, at, says))


def _past_article(sentence: Sentence, index: int) -> int:
    low = sentence.low(index)
    return index - (low in sentence.known.determiners and low not in sentence.known.links)


def _whose_report(sentence: Sentence, at: int) -> Party | None:
    """ "Rhoda Vale's (new) report", "A YouGov poll": the report is hers."""
    if sentence.low(at - 1) not in sentence.known.nouns:
        return None
    for index in range(at - 2, max(-1, at - 2 - _ADJECTIVES), -1):
        run = sentence.run_to(index)
        if run and (sentence.low(index).endswith(POSSESSIVE) or (index == at - 2 and _publishes(sentence, run))):
            party = named(sentence, run, run.first)
            return party._replace(report=True) if party else None
        if run or sentence.words[index].mark or sentence.low(index) in sentence.known.function:
            return None
    return None


def _publishes(sentence: Sentence, run: Run) -> bool:
    """A body, right before its report in English; no country, "a US report"."""
    shown = sentence.shown(*run)
    if not sentence.known.noun_last or shown.removeprefix("the ") in _COUNTRIES:
        return False
    written = run.first == run.last and any(sign.isupper() for sign in shown[1:]) and len(shown) > _SHORT
    return written or kind_of(shown) in (SourceKind.ORGANISATION, SourceKind.OUTLET)


def _quoted_before(sentence: Sentence, closing: int, says: bool) -> Party | None:
    """ "Wie das Magazin »Höhenluft« berichtet": only behind an article or a noun like newspaper."""
    for index in range(closing - 2, max(-1, closing - LONGEST_QUOTED - 2), -1):
        word = sentence.words[index]
        if word.text in OPENING:
            known, before = sentence.known, sentence.low(index - 1)
            name = span_of(sentence, index + 1, closing - 1)
            noun = before in known.determiners or before in known.outlet_nouns or is_outlet(name.of(sentence.text))
            noun = noun or is_body(before) or (says and sentence.ends(index - 1))  # "«Деловой Петербург» пишет"
            if not noun or closing_of(sentence, index) != closing:
                return None
            outlet = before in known.outlet_nouns
            return Party(name, kind_of(name.of(sentence.text), outlet), True, index - 1, closing)
        if word.mark:
            return None
    return None


def _subject(sentence: Sentence, run: Run) -> Party | None:
    """The name before a verb; behind "of" or "for" the noun before decides who speaks."""
    known = sentence.known
    known_outlet = run.first and is_outlet(sentence.shown(run.first - 1, run.last))  # "The Economist"
    anonymously = sentence.low(run.first) in known.anonymous and run.first == run.last
    if anonymously and not known_outlet and not is_paper(sentence, run):
        return anonymous(sentence, run.first, run.first, run.last)
    link = _link_before(sentence, run)
    low = sentence.low(link)
    if low in known.own:
        return None
    if _circle(sentence, run, link):
        return anonymous(sentence, link, link, run.last)
    seat = low in known.seats and sentence.ends(link - 1) and _they(sentence, run.last + 1)
    if seat or (low not in known.links and low not in known.authored):
        return named(sentence, run, run.first)
    return _complement(sentence, run, link)


def _circle(sentence: Sentence, run: Run, link: int) -> bool:
    """ "Aus Kreisen der Verwaltung hieß es": in German no preposition stands between them and the body."""
    known, low = sentence.known, sentence.low(link)
    genitive = known.nouns_capital and link == run.first - 2 and low in known.anonymous
    return genitive and low not in known.spokes and low not in known.nouns and sentence.words[link].capital


def _they(sentence: Sentence, verb: int) -> bool:
    """ "В Росводресурсе сообщили", "In der Staatskanzlei heißt es": people of the body, and nobody named."""
    return not sentence.known.nouns_capital or sentence.low(verb + 1) == "es"


def _complement(sentence: Sentence, run: Run, link: int) -> Party | None:
    """The name behind "of" or "for", or what the noun before makes of it: a body, people, nobody."""
    known, head = sentence.known, link - 1
    while (
        head > 0
        and sentence.low(head).endswith(("ed", "ado", "ada", "é", "ée"))
        and sentence.low(head) not in known.nouns
    ):
        head -= 1
    noun = sentence.low(head)
    if noun in known.spokes or noun in known.nouns:
        party = named(sentence, run, first_of_phrase(sentence, head))
        if party and noun in known.spokes:
            party = of_spokesman(party, party.name.of(sentence.text))
        return party._replace(report=True) if party else None
    if noun in known.anonymous or is_people(sentence, head):
        return anonymous(sentence, first_of_phrase(sentence, head), head, run.last)
    small = lowercase_body(sentence, head, run)
    if small is None and known.noun_first and head == link - 1 > 0:
        small = lowercase_body(sentence, head - 1, run)  # "le tribunal administratif de Limoges"
    return small or _placed(sentence, link - 1)


def _placed(sentence: Sentence, last: int) -> Party | None:
    """ "Peter Novotny (of the think tank Bruegel)", "Das Umweltministerium (in Kiel)": the name before the place."""
    outer = sentence.run_to(last)
    if outer is None or sentence.low(last).endswith(POSSESSIVE) or is_common_noun(sentence, outer):
        return None
    return _subject(sentence, outer)


def _link_before(sentence: Sentence, run: Run) -> int:
    """The preposition before a name, if one stands there: the "of" in "of the think tank Bruegel"."""
    known, link = sentence.known, run.first - 1
    while sentence.low(link) in known.determiners or sentence.low(link) in known.outlet_nouns:
        link -= 1
    far = link
    while run.first - far < _BEFORE_NAME and _plain(sentence, far):
        far -= 1
    return far if sentence.low(far) in known.links and sentence.run_to(far - 1) else link


def _plain(sentence: Sentence, index: int) -> bool:
    low = sentence.low(index)
    return low[:1].isalpha() and not sentence.words[index].capital and low not in sentence.known.links
