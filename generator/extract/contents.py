"""What stands behind a verb of saying: "claimed that the slip is dry" says something, "claimed the cup" does something.

Such a verb with a thing behind it attributes nothing. What is said follows as a clause, behind a colon or in quotation
marks, or has been said before the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from generator.extract.clauses import Sentence
from generator.extract.parties.party import Party
from generator.extract.parties.quoted_names import CLOSING
from generator.extract.parties.times import past_time
from generator.extract.source_kinds import kind_of
from generator.extract.vocabulary import LISTENERS, RECIPIENTS, SILENCES
from generator.extract.words import Word
from generator.languages import known as everywhere
from generator.languages import table
from generator.model import SourceKind

_CONTENT = 7  # words between a verb and "that"
_CLAUSE = 14  # words of a thing, or of a clause up to its verb
_NO_ANSWER = 5  # words of "no comment at this time"
_NOUN = 4  # words of "the second arrest"
_LISTENER = 9  # words between a verb and whom somebody told
_BEGINS_SAID = frozenset((":", "“", "«", "„", "»", '"'))
_INFINITIVE = ("ar", "er", "ir", "re")


def content(sentence: Sentence, at: int) -> bool:
    """ "that …", ": “…": what is said begins within a few words."""
    if sentence.low(at) in sentence.known.that or sentence.low(at)[:1].isdigit():
        return True  # "reported that", "reported 41 wounded"
    return not _begins_said().isdisjoint(sentence.lows[max(0, at) : at + _CONTENT])


@cache
def _begins_said() -> frozenset[str]:
    return everywhere("reported") | _BEGINS_SAID


def silent(sentence: Sentence, after: int) -> bool:
    """ "said nothing", "told the Age nothing", "said she would not speak": the words behind the verb."""
    if sentence.low(after) in sentence.known.silent or _told_nothing(sentence, after):
        return True
    return any(after <= at < after + _CONTENT for at, _ in sentence.found(SILENCES))


def no_answer(sentence: Sentence) -> bool:
    """ "“No comment,” said the warden": the words at the head of the sentence that are quoted."""
    if not sentence.words or sentence.words[0].text not in _BEGINS_SAID:
        return False
    words = sentence.words[1 : _NO_ANSWER + 2]
    said = " ".join(word.low for word in takewhile(lambda word: not word.mark, words))
    return said in everywhere("no_answers")


def felt(sentence: Sentence, begin: int, verb: int, after: int) -> bool:
    """ "Les riverains craignent pour leurs puits": a feeling, where neither "that" nor a quotation tells of their word.

    ``begin``: where the verb begins with its helpers, ``after``: the word behind it.
    """
    known = sentence.known
    if known.feeling.isdisjoint((sentence.low(verb), " ".join(sentence.lows[verb:after]))):
        return False
    inverted = begin > 0 and (sentence.words[begin - 1].mark or sentence.low(begin - 1) in known.inverts)
    if inverted or any(word.text in CLOSING for word in sentence.words[:begin]):
        return False
    at = past_time(sentence, after)
    bare = sentence.low(at) not in known.reported
    at += bare and (sentence.low(at) in known.links or sentence.low(at) in known.described)
    at += (comma := sentence.low(at) == ",")
    told = sentence.low(at)[:1].isdigit() or sentence.low(after - 1) in known.reported  # "rechnet mit 3 Prozent"
    if told or sentence.low(at) in known.reported or (comma and known.nouns_capital):
        return False
    quoted = any(word.text in _BEGINS_SAID for word in sentence.words[at : at + _CONTENT])
    return not quoted and not (known.finite and clause(sentence, at))


def _told_nothing(sentence: Sentence, after: int) -> bool:
    """ "(told) the Age nothing", but "(told) the Age nothing was lost"."""
    known = sentence.known
    run = sentence.run_from(after) or sentence.run_from(after + (sentence.low(after) in known.determiners))
    if run is None or sentence.low(run.last + 1) not in known.silent:
        return False
    behind = sentence.low(run.last + 2)
    return sentence.ends(run.last + 2) or (behind in known.function and behind not in known.finite)


def does(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """ "claimed the silver cup", "anunció su boda", "has written for Le Monde": something is done, nothing said."""
    known = sentence.known
    if not party.named:
        return False
    if (end := _participle(sentence, verb)) is not None:
        return _done(sentence, past_time(sentence, after), end)
    if _calls_back(sentence, verb, after, party):
        return True
    objects = known.objects & {sentence.low(verb), " ".join(sentence.lows[verb:after])}
    printed = party.kind is SourceKind.OUTLET and not known.printing.isdisjoint(sentence.lows[verb:after])
    if not objects or printed or any(word.text in CLOSING for word in sentence.words[: party.first]):
        return False
    at = past_time(sentence, after)
    while sentence.low(at).endswith(known.adverb_endings):
        at += 1
    return not sentence.ends(at) and _thing(sentence, at) and not _told(sentence, at)


def _calls_back(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """ "Ford recalled nine thousand trucks"."""
    known, low = sentence.known, sentence.low(after)
    if sentence.low(verb) not in known.recalling or party.first < party.last:
        return False
    return low in known.possessives - known.determiners or low[:1].isdigit()


def _participle(sentence: Sentence, verb: int) -> int | None:
    """Where "geschrieben" stands in "hat zwei Bücher geschrieben": in German it ends the clause."""
    known = sentence.known
    if not known.nouns_capital or sentence.low(verb) not in known.auxiliaries:
        return None
    end = next((i for i in range(verb, len(sentence.words)) if sentence.words[i].mark), len(sentence.words))
    return end - 1 if sentence.low(end - 1) in known.objects else None


def _done(sentence: Sentence, at: int, participle: int) -> bool:
    """ "hat (zwei Bücher) geschrieben", and nothing is said behind: no ", dass", no colon."""
    known, behind = sentence.known, participle + 1
    between = sentence.words[at:participle]
    if content(sentence, behind) or sentence.low(behind + 1) in known.that or _listened(sentence, at):
        return False
    things = (word for word in between if word.capital and word.low not in known.when | table("months").keys())
    thing = any(things) or not known.writing_about.isdisjoint(sentence.lows[at:participle])
    return thing and not _stated(sentence, at)


def _thing(sentence: Sentence, at: int) -> bool:
    """A noun, with its article or without, or whom or what somebody writes for or about."""
    known, low = sentence.known, sentence.low(at)
    if low in known.that and low not in known.determiners:
        return False
    if low in known.writing_about:
        return True
    if known.nouns_capital:
        return any(word.capital for word in _phrase(sentence, at))
    if low in known.determiners or low in known.things:
        return True
    if low in known.function or low in known.negations or low in known.ands:
        return False
    infinitive = known.noun_first and low.endswith(_INFINITIVE) and not sentence.words[at].capital
    return low.isalpha() and not infinitive


def _told(sentence: Sentence, at: int) -> bool:
    """All the same something is said: a verb makes a clause of the thing, or somebody was told."""
    if _listened(sentence, at) or (sentence.low(at) not in _opening(sentence) and content(sentence, at)):
        return True
    if _stated(sentence, at):
        return True
    return clause(sentence, at)


def clause(sentence: Sentence, at: int) -> bool:
    """ "(claimed) the prize was hers", "(announced) on Friday the weir would close": a verb makes it one."""
    known = sentence.known
    for index in range(past_time(sentence, at), min(len(sentence.words), at + _CLAUSE)):
        word = sentence.words[index]
        if word.low in known.finite or word.text in _BEGINS_SAID:
            return True
        if word.mark and word.text != "-":
            return sentence.low(index + 1) in known.that and known.nouns_capital
        joined = word.low in known.ands and sentence.low(index + 1) in known.finite  # "and was praised"
        if joined or word.low in known.relatives or word.low in everywhere("reported"):
            return False
    return False


def _stated(sentence: Sentence, at: int) -> bool:
    """ "confirmed the arrest", "anunció ayudas": what happened is told in a noun; "her retirement" is her own."""
    known, low = sentence.known, sentence.low(at)
    own = low in known.possessives and low not in known.indefinite
    if own or low in known.writing_about:
        return False
    return any(word.low in known.stated for word in _phrase(sentence, at))


def _phrase(sentence: Sentence, at: int) -> Iterator[Word]:
    """The next words, up to a mark or a small word that is no article."""
    known = sentence.known
    for word in sentence.words[at : at + _NOUN]:
        if word.mark or (word.low in known.function and word.low not in known.articles):
            break
        yield word


def _opening(sentence: Sentence) -> frozenset[str]:
    """Words before a thing, behind which "that" only tells more of it: "announced the closure that"."""
    return (sentence.known.determiners | sentence.known.things) - sentence.known.that


def _listened(sentence: Sentence, at: int) -> bool:
    """ "confirmed the figures to Reuters", "bestätigte der dpa den Fund"."""
    places = [at] if sentence.known.nouns_capital else []
    for kind in (RECIPIENTS, LISTENERS):
        places += [index + width for index, width in sentence.found(kind) if at <= index < at + _LISTENER]
    runs = (run for place in places for run in (sentence.run_from(place) or sentence.run_from(place + 1),) if run)
    return any(kind_of(sentence.shown(*run)) is SourceKind.OUTLET for run in runs)
