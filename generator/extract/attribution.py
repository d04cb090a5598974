"""Who is meant by the words beside "said" or "according to": a name, a report by somebody, or nobody named.

"a report by Foreign Policy" is Foreign Policy; "some observers" are anonymous; "the report" and "the
general" point back to somebody already named and are no source of their own; "our survey" is the article's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.clauses import Sentence
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_outlet, kind_of
from generator.extract.vocabulary import RECIPIENTS, REPORT
from generator.model import SourceKind, Span

_OPEN = frozenset("\"“«„»‘'")
_CLOSE = frozenset("\"”»“«’'")
_DASHES = frozenset("–—-")
_REACH = 12  # words read of one party
_ASIDE = 18  # words between two commas
_QUOTED = 5  # words of a name in quotation marks
_BEFORE_NOUN = 4  # words of a party before its noun: "Two senior Mexican intelligence officials"
_BODY_ADJECTIVE = ("ого", "ому", "ское", "ский", "ская", "ским")  # "Картографического бюро"
_THE = frozenset(("the", "le", "la", "l'", "der", "die", "das", "dem"))  # in these languages never before a person
_BEFORE_PEOPLE = 3  # words between a name used as an adjective and its noun
_DESCRIBED = 6  # words after "sources": "familiar with the matter"
_POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody something is attributed to. ``first`` and ``last`` are indexes of the words read."""

    name: Span
    kind: SourceKind
    named: bool
    first: int
    last: int
    report: bool = False  # "a report by" it
    back: bool = False  # "the postmaster": one person with an article, who may have been named before


# ---- after a phrase: "according to …", "…," said …


def party_after(sentence: Sentence, at: int, recipients: bool = False) -> Party | None:
    """The party that begins at this word: "the Mexican newspaper Milenio", "some observers"."""
    return _Ahead(sentence, _past_recipient(sentence, at) if recipients else at).party()


class _Ahead:
    """A party read word by word: its noun, the preposition behind the noun, what stands for people."""

    def __init__(self, sentence: Sentence, at: int) -> None:
        self.sentence, self.known, self.at = sentence, sentence.known, at
        self.head: int | None = None
        self.link: int | None = None
        self.anonymous: int | None = None

    def party(self) -> Party | None:
        index = self.at
        while index < min(len(self.sentence.words), self.at + _REACH):
            word, run = self.sentence.words[index], self.sentence.run_from.get(index)
            if word.low in self.known.own:
                return None
            if word.mark:
                return self._quoted(index)
            if run and not _is_adjective(self.sentence, run):
                return self._complement(run)
            if run and not self._is_noun(run):
                index = run.last
            elif not self._goes_on(index):
                break
            index += 1
        return self._unnamed(index)

    def _is_noun(self, run: Run) -> bool:
        """A capital that is no name: of a German noun, of "Sources" at the beginning."""
        return run.first == run.last and (
            self.known.nouns_capital or self.sentence.low(run.first) in self.known.anonymous
        )

    def _goes_on(self, index: int) -> bool:
        """Takes one word that is no name; no if the party has ended before it."""
        low = self.sentence.low(index)
        if self.link is None and (
            low in self.known.anonymous or (self.anonymous is None and _people(self.sentence, index))
        ):
            self.anonymous = index
        if low in self.known.determiners and self.head is None:
            return True
        if low in self.known.links or low in self.known.authored:
            self.link = index
            return self.head is not None
        if low in self.known.determiners:
            return True
        if self.link is None:
            self.head = index
        return low not in self.known.function

    def _quoted(self, index: int) -> Party | None:
        return _quoted(self.sentence, index, self.at) if _opens_name(self.sentence, index) else self._unnamed(index)

    def _complement(self, run: Run) -> Party | None:
        """The name itself, or what the words before it make of it: "a spokesman for the Port", "the mayor of Aarau"."""
        sentence, known = self.sentence, self.known
        if self.link is None or self.head is None:
            if known.code != "en" and _follows_role(sentence, run.last + 1):
                return party_after(sentence, run.last + 1)
            return _named(sentence, run, self.at)
        if apposed := _apposed(sentence, run.last + 1, self.head):
            return _named(sentence, apposed, self.at)
        noun = sentence.low(self.head)
        if noun in known.spokes or noun in known.nouns or sentence.low(self.link) in known.authored:
            party = _named(sentence, run, self.at)
            return replace(party, report=True) if party else None
        return _anonymous(sentence, self.at, self.anonymous, run.last) if self.anonymous is not None else None

    def _unnamed(self, end: int) -> Party | None:
        sentence = self.sentence
        if self.head is not None and (apposed := _apposed(sentence, end, self.head)):
            return _named(sentence, apposed, self.at)
        if self.anonymous is not None:
            return _anonymous(sentence, self.at, self.anonymous, _described(sentence, self.anonymous))
        return _somebody(sentence, self.at, self.head) if self.head is not None else None


def _past_recipient(sentence: Sentence, at: int) -> int:
    """After "a expliqué à l'AFP", "disse à Lusa", "sagte unserer Zeitung" the speaker follows."""
    known, index = sentence.known, at
    if width := sentence.width(RECIPIENTS, at):
        index = at + width
        while sentence.low(index) in known.determiners | known.own | known.outlet_nouns:
            index += 1
        run = sentence.run_from.get(index)
        return run.last + 1 if run else index if index > at + width else at
    run = sentence.run_from.get(at)
    if run and run.last + 1 < len(sentence.words) and is_outlet(sentence.shown(*run)):
        return run.last + 1
    return at


def _opens_name(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].text in _OPEN and _closing(sentence, index) is not None


def _closing(sentence: Sentence, opening: int) -> int | None:
    """Where the name in quotation marks that opens here is closed, if it is a name."""
    words = sentence.words
    if opening + 1 >= len(words) or not words[opening + 1].capital:
        return None
    for index in range(opening + 2, min(len(words), opening + _QUOTED + 2)):
        if words[index].text in _CLOSE:
            return index
        if words[index].mark:
            return None
    return None


def _quoted(sentence: Sentence, opening: int, at: int) -> Party | None:
    """ "das Magazin »Höhenluft«"; where a person follows, the paper is only whom he told."""
    closing = _closing(sentence, opening)
    if closing is None or (opening == at and sentence.known.code == "en"):
        return None
    if _follows_role(sentence, closing + 1):
        return party_after(sentence, closing + 1)
    before = {sentence.low(i) for i in range(max(0, opening - 2), opening)}
    name = _span(sentence, opening + 1, closing - 1)
    return Party(name, kind_of(name.of(sentence.text), bool(before & sentence.known.outlet_nouns)), True, at, closing)


def _follows_role(sentence: Sentence, at: int) -> bool:
    """ "… «Вечернему Заречинску» электрик Олег Бобров": small words and a name of two."""
    for index in range(at, min(len(sentence.words), at + 3)):
        run = sentence.run_from.get(index)
        if run:
            return index > at and run.last > run.first
        if sentence.words[index].mark or sentence.low(index) in sentence.known.function:
            return False
    return False


def _is_adjective(sentence: Sentence, run: Run) -> bool:
    """ "Mexican newspaper Milenio", "White House officials", "US law": what stands before a common noun is no name."""
    known, last = sentence.known, sentence.words[run.last].low
    if last.endswith(_POSSESSIVE):
        return run.first == run.last
    if is_outlet(sentence.shown(*run)):
        return False
    if _before_people(sentence, run.last + 1):
        return True
    if run.first != run.last:
        return False
    if last in known.anonymous or (known.nouns_capital and not sentence.ends(run.first - 1)):
        return True
    body = known.code == "ru" and last.endswith(_BODY_ADJECTIVE)
    return not body and _before_noun(sentence, run.last + 1)


def _before_people(sentence: Sentence, at: int) -> bool:
    """ "(United States) military official": small words up to a noun for people, and no name behind it."""
    known = sentence.known
    for index in range(at, min(len(sentence.words), at + _BEFORE_PEOPLE)):
        low = sentence.low(index)
        if low in known.anonymous or low in known.spokes or low in known.roles:
            return True
        if not sentence.words[index].text[0].islower() or low in known.function or sentence.width(REPORT, index):
            return False
    return False


def _before_noun(sentence: Sentence, index: int) -> bool:
    """A common noun stands here: not a verb, not a small word."""
    low = sentence.low(index)
    if not low or not sentence.words[index].text[0].islower() or low in sentence.known.function:
        return False
    return low not in sentence.known.negations and not sentence.width(REPORT, index)


def _apposed(sentence: Sentence, comma: int, head: int) -> Run | None:
    """ "explicó la directora del archivo, Consuelo Bretón": the name after the office."""
    known = sentence.known
    if sentence.low(comma) != "," or not _office(sentence, head):
        return None
    for index in range(comma + 1, comma + 4):
        run = sentence.run_from.get(index)
        if run:
            person = run.last > run.first and kind_of(sentence.shown(*run)) is SourceKind.PERSON
            return run if person and sentence.ends(run.last + 1) and sentence.low(run.last + 1) != "(" else None
        small = sentence.low(index) in known.function and sentence.low(index) not in known.determiners
        if small or sentence.ends(index):
            return None
    return None


def _office(sentence: Sentence, head: int) -> bool:
    """A noun that may stand for one person: "mayor", "directora"."""
    known, low = sentence.known, sentence.low(head)
    if low in known.spokes or low in known.roles or low in known.titles:
        return True
    if low in known.anonymous or low in known.nouns:
        return False
    return _person_noun(low) if known.code == "en" else not low.endswith("s")


# ---- before a verb: "… said"


def party_before(sentence: Sentence, at: int) -> Party | None:
    """The party whose last word stands right before index ``at``."""
    if (apposed := _between_marks(sentence, at)) is not None:
        return _named(sentence, apposed, apposed.first)
    at = without_aside(sentence, at)
    if at < 1:
        return None
    last = sentence.words[at - 1]
    if last.text in _CLOSE and (quoted := _quoted_before(sentence, at - 1)):
        return quoted
    run = sentence.run_to.get(at - 1)
    if run and not last.low.endswith(_POSSESSIVE) and not _common_noun(sentence, run):
        return _subject(sentence, run)
    return None if last.mark else _group_before(sentence, at)


def _between_marks(sentence: Sentence, at: int) -> Run | None:
    """ "The engineer, Saskia Thorne, said"; "the company, Northway, said"."""
    if sentence.low(at - 1) != ",":
        return None
    run = sentence.run_to.get(at - 2)
    if not run:
        return None
    comma = run.first - 1
    while comma > run.first - 4 and run.last > run.first and sentence.low(comma) not in sentence.known.function | {","}:
        comma -= 1
    if sentence.low(comma) != "," or comma < 1 or sentence.words[comma - 1].mark:
        return None
    whole = sentence.run_to.get(comma - 1)
    return run if not whole or sentence.low(whole.first - 1) in sentence.known.links else None


def without_aside(sentence: Sentence, at: int) -> int:
    """The index after the name in "VanHerck (pictured) said", "Anna Lund, the mayor, said"."""
    mark = sentence.low(at - 1)
    opening = "(" if mark == ")" else mark if mark == "," or mark in _DASHES else ""
    if not opening:
        return at
    for index in range(at - 2, max(0, at - _ASIDE), -1):
        if sentence.low(index) == opening:
            return index
    return 0 if opening == "," else at


def _quoted_before(sentence: Sentence, closing: int) -> Party | None:
    """ "Wie das Magazin »Höhenluft« berichtet": only behind an article or a noun like newspaper."""
    for index in range(closing - 2, max(-1, closing - _QUOTED - 2), -1):
        word = sentence.words[index]
        if word.text in _OPEN:
            known, before = sentence.known, sentence.low(index - 1)
            if before not in known.determiners | known.outlet_nouns or _closing(sentence, index) != closing:
                return None
            name = _span(sentence, index + 1, closing - 1)
            outlet = before in known.outlet_nouns
            return Party(name, kind_of(name.of(sentence.text), outlet), True, index - 1, closing)
        if word.mark:
            return None
    return None


def _common_noun(sentence: Sentence, run: Run) -> bool:
    """In German every noun has a capital: one alone is a name only at the head of a clause, or if it is known."""
    if not sentence.known.nouns_capital or run.first != run.last or is_outlet(sentence.shown(*run)):
        return False
    return not sentence.ends(run.first - 1) or sentence.low(run.first) in sentence.known.anonymous


def _subject(sentence: Sentence, run: Run) -> Party | None:
    """The name before a verb; behind "of" or "for" the noun before decides who speaks."""
    known = sentence.known
    if sentence.low(run.first) in known.anonymous and run.first == run.last:
        return _anonymous(sentence, run.first, run.first, run.last)
    link = run.first - 1
    while sentence.low(link) in known.determiners or sentence.low(link) in known.outlet_nouns:
        link -= 1
    if sentence.low(link) in known.own:
        return None
    if sentence.low(link) not in known.links and sentence.low(link) not in known.authored:
        return _named(sentence, run, run.first)
    head = link - 1
    while (
        head > 0
        and sentence.low(head).endswith(("ed", "ado", "ada", "é", "ée"))
        and sentence.low(head) not in known.nouns
    ):
        head -= 1
    noun = sentence.low(head)
    if noun in known.spokes or noun in known.nouns:
        party = _named(sentence, run, _start(sentence, head))
        return replace(party, report=True) if party else None
    if noun in known.anonymous or _people(sentence, head):
        return _anonymous(sentence, _start(sentence, head), head, run.last)
    return None


def _group_before(sentence: Sentence, at: int) -> Party | None:
    """ "Two people familiar with the talks said": a noun for people, and nothing but its own clause before the verb."""
    known = sentence.known
    for index in range(at - 1, max(-1, at - _REACH), -1):
        if sentence.words[index].mark:
            return None
        if (sentence.low(index) in known.anonymous or _people(sentence, index)) and _closes(sentence, index, at):
            first = _start(sentence, index)
            if _at_boundary(sentence, first):
                last = at - 1 if sentence.low(index + 1) in known.described else index
                return _anonymous(sentence, first, index, last)
    if known.links.isdisjoint(word.low for word in sentence.words[max(0, at - 4) : at]):
        return _somebody(sentence, _start(sentence, at - 1), at - 1)
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


def _described(sentence: Sentence, noun: int) -> int:
    """The last word of "sources familiar with the matter": what says which people they are, up to a mark."""
    if sentence.low(noun + 1) not in sentence.known.described:
        return noun
    end = noun + 1
    while not sentence.ends(end + 1) and end - noun < _DESCRIBED:
        end += 1
    return end if sentence.ends(end + 1) else noun


def _start(sentence: Sentence, noun: int) -> int:
    """The first word of the phrase that ends in this noun."""
    first = noun
    while first and noun - first < _BEFORE_NOUN:
        before = sentence.words[first - 1]
        opening = before.low in sentence.known.determiners or before.low in sentence.known.indefinite
        if before.mark or (before.low in sentence.known.function and not opening):
            break
        first -= 1
        if opening:
            break
    return first


def _at_boundary(sentence: Sentence, first: int) -> bool:
    """A clause begins here."""
    if first == 0 or sentence.words[first - 1].mark:
        return True
    before = sentence.words[first - 1].low
    return before in sentence.known.function and before not in sentence.known.links


# ---- nobody named


def _people(sentence: Sentence, index: int) -> bool:
    """ "anglers", "lock-keepers": by the ending, where the noun stands for several people."""
    word = sentence.words[index]
    return (
        len(word.low) > 5
        and word.low.endswith(sentence.known.people_endings)
        and word.low not in sentence.known.not_people
    )


def _anonymous(sentence: Sentence, first: int, noun: int, last: int) -> Party | None:
    """Nobody named; None for "the report", which points back, and for "our survey"."""
    known = sentence.known
    words = [sentence.low(index) for index in range(first, noun + 1)]
    if any(word in known.own for word in words) or sentence.low(first - 1) in known.own:
        return None
    definite = words[0] in known.determiners or sentence.low(first - 1) in known.determiners
    while first < noun and sentence.low(first) in known.determiners:
        first += 1
    several = sentence.low(noun).endswith(_PLURAL) or sentence.low(noun) in ("police", "media", "polizei")
    if definite and (not several or sentence.low(noun) in known.nouns):
        return None
    return Party(_span(sentence, first, last), SourceKind.ANONYMOUS, False, first, last)


_PLURAL = ("s", "men", "people", "i", "ы", "и", "ов", "ей", "en")


def _somebody(sentence: Sentence, first: int, noun: int) -> Party | None:
    """ "A lock-keeper", "the postmaster": one person not named here. With "the" he may point back to somebody."""
    known, low = sentence.known, sentence.low(noun)
    if low not in known.roles and low not in known.titles and not _person_noun(low):
        return None
    opening = sentence.low(first)
    if opening in known.own or opening not in known.indefinite | known.determiners:
        return None
    if any(sentence.words[i].mark or sentence.low(i) in known.function for i in range(first + 1, noun + 1)):
        return None
    back = opening in known.determiners and opening not in known.indefinite
    return Party(_span(sentence, first, noun), SourceKind.ANONYMOUS, False, first, noun, back=back)


def _person_noun(word: str) -> bool:
    return len(word) > 4 and word.endswith(_PERSON) and not word.endswith(("paper", "number", "letter", "matter"))


_PERSON = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "master",
    "clerk",
    "ative",
    "eur",
    "ista",
    "dor",
    "dora",
    "ero",
    "era",
)


# ---- named


def _named(sentence: Sentence, run: Run, first: int) -> Party | None:
    known, words = sentence.known, sentence.words
    shown = sentence.shown(*run)
    if len(shown) < 2 or (shown.isupper() and run.last - run.first > 1):
        return None
    begin, run = _past_titles(sentence, run), _without_place(sentence, run)
    if begin == run.first and begin and words[begin - 1].capital and is_outlet(sentence.shown(begin - 1, run.last)):
        begin -= 1
    name = _span(sentence, begin, run.last)
    if words[run.last].low.endswith(("'s", "’s")):
        name = Span(name.start, name.end - 2)
    before = [sentence.low(index) for index in range(max(0, run.first - 3), run.first)]
    definite = bool(before) and before[-1] in _THE
    definite = definite or (bool(before) and is_body(before[-1]))
    outlet = any(word in known.outlet_nouns for word in before)
    return Party(name, kind_of(name.of(sentence.text), outlet, definite), True, min(first, run.first), run.last)


def _without_place(sentence: Sentence, run: Run) -> Run:
    """ "El Tiempo de Colombia": the paper, without its country."""
    for last in range(run.first, run.last):
        for first in (run.first, run.first - 1):
            if first >= 0 and sentence.low(last + 1) in sentence.known.links and is_outlet(sentence.shown(first, last)):
                return Run(run.first, last)
    return run


def _past_titles(sentence: Sentence, run: Run) -> int:
    """Where the name begins after ranks and offices, if two words of it remain."""
    begin = run.first
    for index in range(run.first, run.last - 1):
        if sentence.low(index).rstrip(".") in _titles(sentence) or sentence.low(index) in sentence.known.titles:
            begin = index + 1
    return begin if sentence.words[begin].capital else run.first


def _titles(sentence: Sentence) -> frozenset[str]:
    """The last words of titles: "staff" of "Chief of Staff"."""
    return frozenset(title.split()[-1].rstrip(".") for title in sentence.known.titles)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.words[first].start, sentence.words[last].end)
