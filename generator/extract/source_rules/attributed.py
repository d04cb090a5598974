"""Rules ``says``, ``report-by``: whose word the text gives, by a verb or a report."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.citing import found, source
from generator.extract.clauses import Sentence
from generator.extract.doubts import doubted
from generator.extract.parties.ahead import party_after
from generator.extract.parties.before import party_before, without_aside
from generator.extract.parties.naming import named
from generator.extract.parties.party import Party
from generator.extract.parties.times import past_time
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import REPORT, SAID_OF
from generator.model import Source, SourceKind

_QUOTE_END = frozenset('”"»’“,—–…!?')
_CLAUSE = 8  # words between a verb and "nicht" at the end of its clause
_CONTENT = 7  # words between a verb and "that"
_VERB_FIRST = ("es", "pt", "ru")
_PLURAL = ("s", "data", "en")
_THEY = ("ли", "ют", "ят")  # Russian verbs without a subject: people somewhere


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


def speaker(view: View, sentence: Sentence, verb: int, width: int) -> Party | None:
    """Who says what this verb introduces."""
    known = sentence.known
    begin = _verb_group(sentence, verb)
    if begin is None or not known.fiction.isdisjoint(sentence.lows[:begin]):
        return None
    if sentence.low(verb + width) in known.silent or _denied_behind(sentence, verb + width):
        return None
    party = None if _who(sentence, begin) else _behind(sentence, begin, verb, width)
    if party:
        spoke = _finite(sentence, verb, party)
    else:
        party = _before(sentence, begin, verb)
        spoke = party is not None and _introduces(sentence, verb, width, party)
    return found(view, sentence, party) if party and spoke and not doubted(sentence, party) else None


def _who(sentence: Sentence, begin: int) -> bool:
    """ "Greta Lowe, who says": what stands before the verb stands for the name before it."""
    return sentence.low(begin - 1) in sentence.known.relatives and sentence.low(begin - 2) == ","


def _before(sentence: Sentence, begin: int, verb: int) -> Party | None:
    if not _who(sentence, begin):
        return party_before(sentence, begin, sentence.firm(verb))
    run = sentence.run_to.get(begin - 3) if sentence.firm(verb) else None
    return named(sentence, run, run.first) if run else None


def _denied_behind(sentence: Sentence, at: int) -> bool:
    """ "äußerte sich nicht": in German the negation ends the clause."""
    if not sentence.known.nouns_capital:
        return False
    for index in range(at, min(len(sentence.words), at + _CLAUSE)):
        if sentence.words[index].mark:
            return False
        if sentence.low(index) in sentence.known.negations:
            return sentence.ends(index + 1) or sentence.low(index + 1) in sentence.known.weak
    return False


def _behind(sentence: Sentence, begin: int, verb: int, width: int) -> Party | None:
    """The speaker behind the verb, unless a plain comma only closes an aside: "Lund, the mayor, told Reuters"."""
    if sentence.low(verb + width) in sentence.known.seats and sentence.low(verb).endswith(_THEY):
        return party_after(sentence, verb + width + 1)  # "сообщили в МЧС"
    if not _inverted(sentence, begin):
        return _verb_first(sentence, begin, verb + width)
    says = sentence.firm(verb)
    party = party_after(sentence, verb + width, verb=True, says=says)
    if party and sentence.low(begin - 1) == "," and _aside(sentence, begin):
        before = party_before(sentence, begin, says)
        object_ = not party.named or party.kind is SourceKind.OUTLET or sentence.low(verb) in sentence.known.tells
        return before if before and (object_ or sentence.ends(before.first - 1)) else party
    return party


def _verb_first(sentence: Sentence, begin: int, after: int) -> Party | None:
    """ "Escribe Caro Baroja que …", "Сообщает Интерфакс, что …": where no question and no condition begins so."""
    if sentence.known.code not in _VERB_FIRST or not sentence.ends(begin - 1):
        return None
    party = party_after(sentence, after, verb=True, says=True)
    if party is None or not party.named:
        return None
    end = party.last + 1 + (sentence.low(party.last + 1) == ",")
    return party if sentence.low(end) in sentence.known.reported else None


def _aside(sentence: Sentence, end: int) -> bool:
    """Two commas, and no dash or bracket between them: no dateline."""
    opening = without_aside(sentence, end)
    between = {sentence.low(index) for index in range(opening + 1, end - 1)}
    return 0 < opening < end and between.isdisjoint(("—", "–", "-", "(", ")"))


def _verb_group(sentence: Sentence, verb: int) -> int | None:
    """Where the verb with its helpers and adverbs begins; None if it is denied, a noun, or said of somebody."""
    known, index = sentence.known, verb
    if verb and sentence.words[verb].capital and not sentence.ends(verb - 1):
        return None
    while index and (sentence.low(index - 1) in known.auxiliaries or _adverb(sentence, index - 1)):
        index -= 1
    near = next((at for at in (index, index - 1) if sentence.ends(at - 1)), index - 2)  # "ne tient pas, a déclaré"
    if not known.negations.isdisjoint(sentence.lows[near:verb]):
        return None
    if sentence.low(index - 1) in known.passives or sentence.low(verb - 1) in known.before_nouns:
        return None
    return index


def _adverb(sentence: Sentence, index: int) -> bool:
    return sentence.known.code == "en" and sentence.low(index).endswith("ly") and not sentence.words[index].capital


def _inverted(sentence: Sentence, verb: int) -> bool:
    """ "…," said Gwen Parry: a quotation or a comma before the verb; "según anunció la concejala", "lo que dijo"."""
    before = sentence.low(verb - 1)
    return verb > 0 and (
        sentence.words[verb - 1].text in _QUOTE_END
        or before in sentence.known.inverts
        or f"{sentence.low(verb - 2)} {before}" in sentence.known.inverts
    )


def _finite(sentence: Sentence, verb: int, party: Party) -> bool:
    """Not the participle of "Company documents, reported missing"."""
    return party.named or sentence.firm(verb)


def _introduces(sentence: Sentence, verb: int, width: int, party: Party) -> bool:
    """What is said follows, or the verb has no other meaning here."""
    after = verb + width
    if _is_noun(sentence, verb, after, party) or sentence.width(SAID_OF, verb):
        return False
    if sentence.low(after) in ("to", "by") and not party.back:
        return False  # "officials reported to be ill", "Hezbollah claimed by"
    dated = party.named and past_time(sentence, after) > after  # "announced on Friday"
    if sentence.firm(verb) or party.report or party.kind is SourceKind.OUTLET or dated:
        return True
    definite = sentence.low(party.first - 1) in sentence.known.determiners
    if not party.named and not party.back and not definite and sentence.low(verb) not in sentence.known.weak:
        return True
    return sentence.ends(after) or _content(sentence, after)


def _is_noun(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """ "media reports suggest": the second is the verb; "the Brookings report — a year in the making —"."""
    if sentence.low(verb) not in sentence.known.nouns:
        return False
    if after < len(sentence.words) and sentence.width(REPORT, after):
        return True
    return party.named and not sentence.low(verb).endswith("s") and sentence.ends(after)


def _content(sentence: Sentence, at: int) -> bool:
    """ "that …", ": “…": what is said begins within a few words."""
    if sentence.low(at) in sentence.known.that or sentence.low(at)[:1].isdigit():
        return True  # "reported that", "reported 41 wounded"
    return any(sentence.low(i) in _THAT for i in range(at, min(len(sentence.words), at + _CONTENT)))


_THAT = frozenset(("that", "que", "qu'", "dass", "что", ":", "“", "«", "„", "»", '"'))


@sentence_rules.register("report-by")
def report_by(view: View, said: Said) -> Iterator[Source]:
    """Whose report it is, whatever the verb: "A report by Meadow Futures links the return to late mowing".

    Serves news and essays that rest on studies. Abstains when the report is no subject of its clause, and for
    "a study of Mexico", where the name is what it is about.
    """
    for sentence in said.sentences:
        nouns = sentence.known.nouns
        places = () if nouns.isdisjoint(sentence.lows) else range(len(sentence.words))
        for index in places:
            party = _author(sentence, index) if sentence.words[index].low in nouns else None
            if party and found(view, sentence, party):
                yield source("report-by", party, sentence, (index, 2))


def _author(sentence: Sentence, noun: int) -> Party | None:
    known, link = sentence.known, noun + 1
    if link + 1 >= len(sentence.words) or sentence.low(link) not in known.authored | known.links:
        return None
    begin = _phrase_begin(sentence, noun)
    if begin is None or (begin != noun and sentence.low(begin) not in known.indefinite | known.determiners):
        return None
    party = party_after(sentence, link + 1)
    if party is None or not party.named:
        return None
    bodies = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.PUBLICATION)
    return party if sentence.low(link) in known.authored or (party.kind in bodies and _about(sentence, link)) else None


def _about(sentence: Sentence, link: int) -> bool:
    """ "un estudio del Instituto": the genitive names the author in these languages; in English only "of the"."""
    if sentence.known.code != "en":
        return True
    return sentence.low(link) == "from" or (sentence.low(link) == "of" and sentence.low(link + 1) == "the")


def _phrase_begin(sentence: Sentence, noun: int) -> int | None:
    """The article of "a new report", if a clause begins with it."""
    if sentence.ends(noun - 1):
        return noun if sentence.low(noun).endswith(_PLURAL) else None  # "Data from the Institute show"
    for index in range(noun - 1, max(-1, noun - 4), -1):
        if sentence.low(index) in sentence.known.indefinite | sentence.known.determiners:
            before = index - (sentence.low(index - 1) in sentence.known.function)  # "Dans un article de"
            return index if before <= 0 or sentence.words[before - 1].mark else None
    return None
