"""The party before a verb: "Anna Lund, the mayor, said", "two people familiar with the talks said".

The name or the noun for people whose last word stands right before the verb; behind "of" or "for" the noun before
decides who speaks ("a spokesman for the Port"). Declines when a clause of its own comes between.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.ahead import party_after
from generator.extract.parties.naming import holds_office, lowercase_body, named
from generator.extract.parties.nouns import POSSESSIVE, is_body_name, is_people
from generator.extract.parties.party import Party, span_of
from generator.extract.parties.quoted_names import CLOSING, LONGEST_QUOTED, OPENING, closing_of
from generator.extract.parties.times import before_time
from generator.extract.parties.unnamed import anonymous, first_of_phrase, somebody
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_outlet, kind_of
from generator.extract.vocabulary import REPORT
from generator.languages import known as everywhere
from generator.model import SourceKind

_REACH = 12  # words read of one party
DASHES = frozenset("–—-")
_ASIDE = 18  # words between two commas
_CLAUSES = 60  # words that may tell of somebody before the verb
_ADJECTIVES = 3  # words from "Vale's" to "report"
_CALM = frozenset(",-'’&")
_SHORT = 2  # letters
_COUNTRIES = frozenset(("USA", "UAE", "United Kingdom"))
_BEFORE_NAME = 5  # words between a preposition and the name: "of the Brussels think tank"


def party_before(sentence: Sentence, at: int, says: bool = False) -> Party | None:
    """The party whose last word stands right before index ``at``.

    ``says``: before a verb that only somebody can be subject of.
    """
    if (run := _between_marks(sentence, at) or _past_clauses(sentence, at, says)) is not None:
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
        return named(sentence, run, run.first, outlet=True) if run else _group_before(sentence, at, says)
    if run and not (last.low.endswith(POSSESSIVE) and run.first < run.last) and not _common_noun(sentence, run):
        return _subject(sentence, run)
    link = _past_article(sentence, run.first - 1) if run else -1
    placed = run is not None and sentence.low(link) in sentence.known.links
    body = (
        _placed(sentence, link - 1) if placed else None
    )  # "Das Umweltministerium in München", "Ann Lund von den Grünen"
    return body or (None if last.mark else _group_before(sentence, at, says))


def _past_article(sentence: Sentence, index: int) -> int:
    low = sentence.low(index)
    return index - (low in sentence.known.determiners and low not in sentence.known.links)


def _between_marks(sentence: Sentence, at: int) -> Run | None:
    """ "The engineer, Saskia Thorne, said"; "the company, Northway, said"."""
    if sentence.low(at - 1) != ",":
        return None
    end = without_aside(sentence, at - 1) if sentence.low(at - 2) == ")" else at - 1  # "Pilar Asenjo (Ind.)"
    run = sentence.run_to(end - 1)
    if not run:
        return None
    comma = run.first - 1
    while comma > run.first - 4 and run.last > run.first and not _stops(sentence, comma):
        comma -= 1
    if sentence.low(comma) != "," or comma < 1 or sentence.words[comma - 1].mark:
        return None
    whole = sentence.run_to(comma - 1)
    held = whole is not None and holds_office(sentence, whole.first)  # "Der Leiter des Landesamts"
    return run if not whole or held or _common_noun(sentence, whole) or _behind_link(sentence, whole) else None


def _stops(sentence: Sentence, index: int) -> bool:
    """A comma, or a small word that is no article."""
    low = sentence.low(index)
    return low == "," or (low in sentence.known.function and low not in sentence.known.determiners)


def _behind_link(sentence: Sentence, run: Run) -> bool:
    """ "le ministre de la Santé": the name only says of what."""
    known, before = sentence.known, run.first - 1
    before -= sentence.low(before) in known.determiners and sentence.low(before) not in known.links
    return sentence.low(before) in known.links


def without_aside(sentence: Sentence, at: int) -> int:
    """The index after the name in "VanHerck (pictured) said", "Anna Lund, the mayor, said"."""
    mark = sentence.low(at - 1)
    opening = "(" if mark == ")" else mark if mark == "," or mark in DASHES else ""
    if not opening:
        return at
    for index in range(at - 2, max(0, at - _ASIDE), -1):
        if sentence.low(index) == opening:
            return index
    return 0 if opening == "," else at


def _past_clauses(sentence: Sentence, at: int, says: bool) -> Run | None:
    """ "Rhoda Vale, 16, whose bus crosses the bridge, (said)": who opens the sentence, however long it tells of her."""
    if sentence.low(at - 1) != "," or not sentence.runs:
        return None
    run = _opening(sentence, at)
    comma = run.last + 1
    if run.first == run.last or sentence.low(comma) != "," or not 1 < at - comma <= _CLAUSES:
        return None
    inside = sentence.words[comma + 1 : at - 1]
    speech = any(word.mark and word.text not in _CALM for word in inside)
    verbs = sum(comma < place < at - 1 for place, _ in sentence.found(REPORT))
    if speech or verbs or kind_of(sentence.shown(*run)) is not SourceKind.PERSON:
        return None
    return run if _tells_of(sentence, comma + 1) or (says and _alone(sentence, comma, at)) else None


def _opening(sentence: Sentence, at: int) -> Run:
    """The name behind a quotation, else the first of the sentence."""
    quoted = (run for run in sentence.runs if run.last < at and sentence.words[run.first - 1].text in CLOSING)
    behind = [run for run in quoted if run.first and sentence.low(run.last + 1) == ","]
    return behind[-1] if behind else sentence.runs[0]


def _alone(sentence: Sentence, comma: int, at: int) -> bool:
    """Between the commas nobody else is named who might speak."""
    inside = (run for run in sentence.runs if comma < run.first and run.last < at and run.first < run.last)
    return not any(kind_of(sentence.shown(*run)) is SourceKind.PERSON for run in inside)


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
    if sentence.known.code != "en" or shown.removeprefix("the ") in _COUNTRIES:
        return False
    written = run.first == run.last and any(sign.isupper() for sign in shown[1:]) and len(shown) > _SHORT
    return written or kind_of(shown) in (SourceKind.ORGANISATION, SourceKind.OUTLET)


def _tells_of(sentence: Sentence, index: int) -> bool:
    """An age or a word like "who"."""
    return sentence.low(index).isdigit() or sentence.low(index) in sentence.known.relatives


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


def _common_noun(sentence: Sentence, run: Run) -> bool:
    """In German every noun has a capital: one alone is a name only at the head of a clause, or if it is known."""
    if not sentence.known.nouns_capital or run.first != run.last or is_outlet(sentence.shown(*run)):
        return False
    if is_body_name(sentence, run.first):
        return False
    return not sentence.ends(run.first - 1) or sentence.low(run.first) in sentence.known.anonymous


def _subject(sentence: Sentence, run: Run) -> Party | None:
    """The name before a verb; behind "of" or "for" the noun before decides who speaks."""
    known = sentence.known
    known_outlet = run.first and is_outlet(sentence.shown(run.first - 1, run.last))  # "The Economist"
    if sentence.low(run.first) in known.anonymous and run.first == run.last and not known_outlet:
        return anonymous(sentence, run.first, run.first, run.last)
    link = _link_before(sentence, run)
    low = sentence.low(link)
    if low in known.own:
        return None
    seat = low in known.seats and sentence.ends(link - 1) and _they(sentence, run.last + 1)
    if seat or (low not in known.links and low not in known.authored):
        return named(sentence, run, run.first)
    return _complement(sentence, run, link)


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
    if outer is None or sentence.low(last).endswith(POSSESSIVE) or _common_noun(sentence, outer):
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


def _group_before(sentence: Sentence, at: int, says: bool = False) -> Party | None:
    """ "Two people familiar with the talks said": a noun for people, and nothing but its own clause before the verb."""
    known = sentence.known
    for index in range(at - 1, max(-1, at - _REACH), -1):
        if sentence.words[index].mark and not says:
            return None
        if sentence.words[index].mark:
            break
        if sentence.low(index) in known.nouns and (body := _of_body(sentence, index, at)):
            return body
        if (sentence.low(index) in known.anonymous or is_people(sentence, index)) and _closes(sentence, index, at):
            first = first_of_phrase(sentence, index)
            speaks = any(index + 2 < verb < at - 1 for verb, _ in sentence.found(REPORT))
            if _at_boundary(sentence, first) and not speaks:
                adjective = known.code != "en" and index == at - 2
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
    if sentence.known.code == "en" or sentence.known.nouns_capital:
        return None
    for index in range(at - 2, max(-1, at - _REACH), -1):
        word, run = sentence.words[index], sentence.run_to(index)
        if word.mark or (word.low in sentence.known.function and word.low not in everywhere("within_bodies")):
            return None
        if run is not None:
            body = is_body(word.low) or (sentence.known.code == "ru" and is_body(sentence.low(at - 1)))
            body = body or is_body(sentence.low(index - 1)) or sentence.low(index - 1) in sentence.known.outlet_nouns
            opens = run.first == run.last and body and sentence.low(at - 1) not in everywhere("within_bodies")
            name = span_of(sentence, run.first, at - 1)
            return Party(name, SourceKind.ORGANISATION, True, run.first, at - 1) if opens else None
    return None


def _closes(sentence: Sentence, noun: int, at: int) -> bool:
    """Nothing but what describes them stands between the noun and the verb: no "police chief"."""
    after = sentence.low(noun + 1)
    if noun == at - 2 and sentence.known.code != "en":
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
