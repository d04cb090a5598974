"""The party after a phrase: "according to the Mexican newspaper Milenio", "…," said the mayor of Aarau.

"a report by Foreign Policy" is Foreign Policy; "some observers" are anonymous. Read word by word: the noun, the
preposition behind the noun, what stands for people. Declines when a small word comes first ("according to when").
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.naming import lowercase_body, named, of_spokesman
from generator.extract.parties.next_clause import begins_clause, in_nominative, may_name
from generator.extract.parties.nouns import is_adjective, is_office, is_people
from generator.extract.parties.party import Party, span_of
from generator.extract.parties.quoted_names import closing_of, opens_name
from generator.extract.parties.times import past_time
from generator.extract.parties.unnamed import anonymous, last_described, somebody
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_outlet, kind_of
from generator.extract.vocabulary import CITING, RECIPIENTS, REPORT
from generator.languages import known as everywhere
from generator.model import SourceKind, Span
from generator.text.names import has_given_name

_REACH = 12  # words read of one party
_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
_PLACE = 6  # words of "en rueda de prensa"
_SEVERAL = ("s", "x", "ам", "ям")


def party_after(
    sentence: Sentence, at: int, verb: bool = False, says: bool = False, phrase: bool = False
) -> Party | None:
    """The party that begins at this word: "the Mexican newspaper Milenio", "some observers".

    ``verb``: behind a verb, where a time ("este viernes") and whom it told ("à l'AFP") may come first; ``says``: behind
    a verb that only somebody can be subject of; ``phrase``: behind a phrase like "according to", where what is
    attributed may follow without a comma.
    """
    if verb:
        at = _past_recipient(sentence, past_time(sentence, at))
        at = _past_place(sentence, at) if sentence.known.noun_first else at
    return _Ahead(sentence, at, says, phrase).party()


class _Ahead:
    """A party read word by word: its noun, the preposition behind the noun, what stands for people."""

    def __init__(self, sentence: Sentence, at: int, says: bool, phrase: bool) -> None:
        self.sentence, self.known, self.at, self.says, self.phrase = sentence, sentence.known, at, says, phrase
        self.head: int | None = None
        self.link: int | None = None
        self.anonymous: int | None = None

    def party(self) -> Party | None:
        index = self.at
        while index < min(len(self.sentence.words), self.at + _REACH):
            word, run = self.sentence.words[index], self.sentence.run_from(index)
            if word.low in self.known.own:
                return self._of_ours(index)
            if self.phrase and begins_clause(self.sentence, self.at, index):
                break
            if word.mark:
                return self._quoted(index)
            if run and (self._surname(run) or not is_adjective(self.sentence, run)):
                return self._complement(run)
            if run and not self._is_noun(run):
                index = run.last
            elif not self._goes_on(index):
                break
            index += 1
        return self._unnamed(index)

    def _of_ours(self, own: int) -> Party | None:
        """ "its owner, Gwen Parry": named behind the office."""
        behind = own == self.at and self.known.noun_last
        run = apposed_name(self.sentence, own + 2, own + 1) if behind else None
        return named(self.sentence, run, self.at) if run else None

    def _surname(self, run: Run) -> bool:
        """ "sagte Fromm am Dienstag": right behind a verb of saying a German noun would have an article."""
        bare = self.says and self.known.nouns_capital and run.first == run.last == self.at
        held = (self.known.anonymous, self.known.titles, self.known.roles)
        return bare and not any(self.sentence.low(run.first) in nouns for nouns in held)

    def _is_noun(self, run: Run) -> bool:
        """A capital that is no name: of a German noun, of "Sources" at the beginning."""
        return run.first == run.last and (
            self.known.nouns_capital or self.sentence.low(run.first) in self.known.anonymous
        )

    def _goes_on(self, index: int) -> bool:
        """Takes one word that is no name; no if the party has ended before it."""
        low = self.sentence.low(index)
        if self.link is None and (
            low in self.known.anonymous or (self.anonymous is None and is_people(self.sentence, index))
        ):
            self.anonymous = index
        if self.head is None and (low in self.known.determiners or (index == self.at and low in self.known.indefinite)):
            return True
        if low in self.known.ands and self.head is not None and self.link is None:
            return _small_word(self.sentence, index + 1)  # "o engenheiro e professor"
        if low in self.known.described and low not in self.known.links and self.head is not None:
            return False  # "dos concejales consultados por La Voz"
        if low in self.known.links or low in self.known.authored:
            self.link = index
            return self.head is not None
        if low in self.known.determiners:
            return True
        if self.link is None and not (self.head is not None and self.sentence.low(self.head) in self.known.nouns):
            self.head = index  # of "a study published in" the study
        return low not in self.known.function

    def _quoted(self, index: int) -> Party | None:
        closing = closing_of(self.sentence, index) if opens_name(self.sentence, index) else None
        named_so = closing and not (self.phrase and not may_name(self.sentence, self.at, index, closing))
        return _quoted(self.sentence, index, self.at) if named_so else self._unnamed(index)

    def _complement(self, run: Run) -> Party | None:
        """The name itself, or what the words before it make of it: "a spokesman for the Port", "the mayor of Aarau"."""
        sentence, known = self.sentence, self.known
        if self.phrase and in_nominative(sentence, self.at, run):
            return self._unnamed(run.first)
        if self.link is None or self.head is None:
            common = self.phrase and run.first == run.last and sentence.low(run.first) in known.body_endings
            named_so = not self.phrase or may_name(sentence, self.at, *run)
            return self._alone(run) if named_so and not common else self._unnamed(run.first)
        if apposed := run if self._apposed(run) else apposed_name(sentence, run.last + 1, self.head):
            return named(sentence, apposed, self.at)
        noun = sentence.low(self.head)
        if noun in known.spokes or noun in known.nouns or sentence.low(self.link) in known.authored:
            party = self._with_report(run, self.link)
            speaks = party is not None and noun in known.spokes
            return of_spokesman(party, party.name.of(sentence.text)) if party and speaks else party
        if self.anonymous is None and (body := lowercase_body(sentence, self.head, run) or self._with_adjective(run)):
            return body
        return anonymous(sentence, self.at, self.anonymous, run.last) if self.anonymous is not None else None

    def _alone(self, run: Run) -> Party | None:
        """The name where no preposition stands before it."""
        if (held := self._held_by(run)) is not None:
            return named(self.sentence, held, self.at)
        if not self.known.noun_last and not self.phrase and role_before_name(self.sentence, run.last + 1):
            return party_after(self.sentence, run.last + 1)
        return _with_adjective(self.sentence, named(self.sentence, run, self.at))

    def _held_by(self, run: Run) -> Run | None:
        """ "die Sängerin der Band, Johanna Kern": in German and Russian no preposition stands between."""
        if self.known.cases and self.head is not None and (behind := self.sentence.run_from(run.last + 1)):
            return behind if behind.first < behind.last and has_given_name(self.sentence.shown(*behind)) else None
        genitive = self.known.nouns_capital and self.link is None and self.head is not None
        return apposed_name(self.sentence, run.last + 1, self.head) if genitive and self.head is not None else None

    def _with_adjective(self, run: Run) -> Party | None:
        """ "le conseil départemental de la Sarre"."""
        first = self.known.noun_first and self.head is not None and self.link == self.head + 1
        noun = first and self.head is not None and self.head - 1 >= self.at
        return lowercase_body(self.sentence, self.head - 1, run) if noun and self.head else None

    def _with_report(self, run: Run, link: int) -> Party | None:
        """ "un communiqué du ministère des Transports": the name, or the body in small letters that it ends."""
        body = lowercase_body(self.sentence, link - 1, run) if link - 1 != self.head else None
        party = body or named(self.sentence, run, self.at)
        return party._replace(report=True) if party else None

    def _apposed(self, run: Run) -> bool:
        """ "el ingeniero (de montes) Tomás Orts": what the office is for, and the name of who holds it."""
        sentence, link = self.sentence, self.link
        if link is None or self.head is None or run.first - link < 2:
            return False
        if not is_office(sentence, self.head) and self.head != self.anonymous:
            return False
        between = [sentence.low(index) for index in range(link + 1, run.first)]
        held = self.known.determiners.isdisjoint(between) and self.known.titles.isdisjoint(between)
        name = sentence.shown(*run)
        return held and has_given_name(name) and run.last > run.first and kind_of(name) is SourceKind.PERSON

    def _unnamed(self, end: int) -> Party | None:
        sentence = self.sentence
        if self.head is not None and (apposed := apposed_name(sentence, end, self.head)):
            return named(sentence, apposed, self.at)
        if self.anonymous is not None:
            return anonymous(sentence, self.at, self.anonymous, last_described(sentence, self.anonymous))
        return somebody(sentence, self.at, self.head, self.says) if self.head is not None else None


def _with_adjective(sentence: Sentence, party: Party | None) -> Party | None:
    """ "selon le Secours breton,": what stands between the name of a body and the next mark belongs to it."""
    if party is None or not sentence.known.noun_first or party.kind not in _BODIES:
        return party
    alone = sentence.place(party.last)[0] == party.name.start
    end = max(_title_goes_on(sentence, party), _body_goes_on(sentence, party.last) if alone else 0)
    if end > party.last:
        return party._replace(name=Span(party.name.start, sentence.place(end)[1]), last=end)
    last, at, known = party.last, party.last + 1, sentence.known
    while sentence.low(at) in known.links or sentence.low(at) in known.determiners:
        at += 1
    if at - last > 1 and party.first < party.last:
        return party  # only a single word goes on so: "Revue des choses dites"
    low = sentence.low(at)
    if not low.isalpha() or sentence.words[at].capital or low in known.small or low in known.when:
        return party
    if not sentence.ends(at + 1):
        return party
    return party._replace(name=Span(party.name.start, sentence.place(at)[1]), last=at)


def _body_goes_on(sentence: Sentence, last: int) -> int:
    """ "l'Office (national de l'eau)", "la Cour (des comptes)": behind a noun with a capital the rest is small."""
    known, at = sentence.known, last + 1
    if not is_body(sentence.low(last)) and kind_of(sentence.words[last].text) is not SourceKind.PUBLICATION:
        return last
    at += _small_word(sentence, at) and sentence.low(at + 1) in known.links
    end = last
    while sentence.low(at) in everywhere("body_of"):
        while sentence.low(at) in known.links or sentence.low(at) in known.determiners:
            at += 1
        if not _small_word(sentence, at):
            break
        end = at
        at += 1
        if _small_word(sentence, at) and (sentence.ends(at + 1) or _goes_on(sentence, at + 1)):
            end = at
            at += 1
        at += sentence.low(at) == "et" and sentence.low(at + 1) in everywhere("body_of")
    return end


def _title_goes_on(sentence: Sentence, party: Party) -> int:
    """ "affirmait Le Grelot (des neiges)": an article with a capital in the midst of a sentence opens a title."""
    known, first, at = sentence.known, sentence.index_at(party.name.start), party.last + 1
    opens = first > 0 and sentence.low(first) in known.articles and not sentence.ends(first - 1)
    while opens and (sentence.low(at) in known.links or sentence.low(at) in known.determiners):
        at += 1
    whole = opens and at > party.last + 1 and _small_word(sentence, at) and sentence.ends(at + 1)
    return at if whole else party.last


def _goes_on(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) in everywhere("body_of") or bool(sentence.width(REPORT, at))


def _small_word(sentence: Sentence, at: int) -> bool:
    """A noun or an adjective; no verb, no small word."""
    low, known = sentence.low(at), sentence.known
    plain = low.isalpha() and not sentence.words[at].capital
    plain = plain and low not in known.small and low not in known.when and low not in known.auxiliaries
    return plain and not sentence.width(REPORT, at)


def _past_place(sentence: Sentence, at: int) -> int:
    """ "dijo en rueda de prensa (el alcalde)", "s'est réjoui à la sortie (Robert Chaput)": small words, then who."""
    known, index = sentence.known, at
    if sentence.low(at) not in known.placed or sentence.words[at].mark:
        return at
    for index in range(at + 1, min(len(sentence.words) - 1, at + _PLACE)):
        before = sentence.low(index - 1)
        opens = sentence.low(index) in known.determiners or sentence.run_from(index) is not None
        if sentence.words[index].mark or sentence.low(index) in known.reported:
            return at
        bare = before in known.links or before in known.determiners or before in known.placed
        if index > at + 1 and opens and not bare:
            return past_time(sentence, index)
    return at


def _past_recipient(sentence: Sentence, at: int) -> int:
    """After "a expliqué à l'AFP", "disse à Lusa", "sagte unserer Zeitung" the speaker follows."""
    known, index = sentence.known, at
    if width := sentence.width(RECIPIENTS, at):
        index = at + width
        skipped = known.determiners | known.own | known.outlet_nouns
        while sentence.low(index) in skipped and sentence.run_from(index) is None:
            index += 1  # not the noun of "Radio Alta"
        if _listeners(sentence, index, sentence.low(at)):
            return index + 1
        paper = sentence.low(index - 1) in known.outlet_nouns and sentence.low(index) in known.links
        if paper and (town := sentence.run_from(index + 1)):
            return town.last + 1  # "au quotidien de Valbrune"
        run = sentence.run_from(index)
        if run and sentence.low(at) in known.determiners and not is_outlet(sentence.shown(*run)):
            return at  # "anunciou a Administração": an article, though "a" is "to" as well
        plain = known.cases or index > at + width  # "журналистам" needs no noun behind it
        return run.last + 1 if run else index if plain else at
    run = sentence.run_from(at)
    if run and not _closes(sentence, run.last + 1) and is_outlet(sentence.shown(*run)):
        return run.last + 1
    return at


def _listeners(sentence: Sentence, at: int, recipient: str) -> bool:
    """ "ante la juez el jefe", "a los periodistas Ana Ruiz": in small letters, and behind them who speaks."""
    known, after = sentence.known, sentence.low(at + 1)
    if recipient in known.determiners or not sentence.low(at).isalpha() or sentence.words[at].capital:
        return False
    several = sentence.low(at).endswith(_SEVERAL) and sentence.run_from(at + 1) is not None
    return several or (after in known.determiners and after not in known.links)


def _closes(sentence: Sentence, at: int) -> bool:
    """Nobody follows: "сообщает ТАСС.", "передаёт Интерфакс со ссылкой на"; in "сказал ТАСС Белов" somebody does."""
    return sentence.ends(at) or bool(sentence.width(CITING, at))


def _quoted(sentence: Sentence, opening: int, at: int) -> Party | None:
    """ "das Magazin »Höhenluft«"; where a person follows, the paper is only whom he told."""
    closing = closing_of(sentence, opening)
    if closing is None or (opening == at and sentence.known.noun_last):
        return None
    after = sentence.run_from(closing + 1)
    if role_before_name(sentence, closing + 1) or (after and after.last > after.first):
        return party_after(sentence, closing + 1)
    before = {sentence.low(i) for i in range(max(0, opening - 2), opening)}
    name = span_of(sentence, opening + 1, closing - 1)
    return Party(name, kind_of(name.of(sentence.text), bool(before & sentence.known.outlet_nouns)), True, at, closing)


def _shortened(sentence: Sentence, at: int) -> bool:
    """ "(NRW)": the letters of a body, in brackets."""
    return sentence.low(at) == "(" and at + 1 < len(sentence.words) and sentence.words[at + 1].capital


def role_before_name(sentence: Sentence, at: int) -> bool:
    """ "… «Вечернему Заречинску» электрик Олег Бобров": small words and a name of two."""
    for index in range(at, min(len(sentence.words), at + 3)):
        run = sentence.run_from(index)
        if run:
            return index > at and run.last > run.first
        if sentence.words[index].mark or sentence.low(index) in sentence.known.function:
            return False
    return False


def apposed_name(sentence: Sentence, comma: int, head: int) -> Run | None:
    """ "explicó la directora del archivo, Consuelo Bretón": the name after the office."""
    known = sentence.known
    if sentence.low(comma) != "," or not is_office(sentence, head):
        return None
    for index in range(comma + 1, comma + 4):
        run = sentence.run_from(index)
        if run:
            person = run.last > run.first and kind_of(sentence.shown(*run)) is SourceKind.PERSON
            short = _shortened(sentence, run.last + 1) and not has_given_name(sentence.shown(*run))
            named_so = sentence.ends(run.last + 1) and not short
            return run if person and named_so else None
        small = sentence.low(index) in known.function and sentence.low(index) not in known.determiners
        if small or sentence.ends(index):
            return None
    return None
