"""Who says what a verb introduces: "…," said Gwen Parry; "Ann Lund, the mayor, told Reuters that …".

The order of the words decides whether the speaker stands before the verb or behind it; a denial, a passive or a verb
of double meaning with nothing said behind it has none.
"""

from __future__ import annotations

from generator.extract.citing import found
from generator.extract.clauses import Sentence
from generator.extract.contents import clause, content, does, felt, no_answer, silent
from generator.extract.doubts import doubted
from generator.extract.parties.ahead import party_after
from generator.extract.parties.asides import DASHES, without_aside
from generator.extract.parties.before import party_before
from generator.extract.parties.naming import named
from generator.extract.parties.party import Party
from generator.extract.parties.quoted_names import CLOSING
from generator.extract.parties.times import past_time
from generator.extract.view import View
from generator.extract.vocabulary import REPORT, SAID_OF, TOLD_TO
from generator.model import SourceKind

_QUOTE_END = frozenset('”"»’“,—–…!?')
_CLAUSE = 8  # words between a verb and "nicht" at the end of its clause
_TITLE, _PHRASE = 2, 5  # words before a name that opens a clause, and of a phrase behind it
_DEED = 10  # words of what is done before it is said
_SEVERAL = ("и", "ы")
_TO_WHOM = ("у", "ю")


def speaker(view: View, sentence: Sentence, verb: int, width: int) -> Party | None:
    """Who says what this verb introduces."""
    known = sentence.known
    begin = verb_group(sentence, verb)
    if begin is None or sentence.tells_story(begin):
        return None
    after = verb + width
    if (
        silent(sentence, after)
        or no_answer(sentence)
        or felt(sentence, begin, verb, after)
        or _denied_behind(sentence, after)
    ):
        return None
    if sentence.low(verb) in known.behind and not (_behind_quote(sentence, begin) or sentence.low(after) == ":"):
        return None
    if sentence.low(verb + width) in known.pronouns and closes_quote(sentence, begin):
        return None  # "“…”, disse ele"
    if sentence.low(begin - 1) in known.pronouns:
        return None
    told_of = _who(sentence, begin) or _between_dashes(sentence, begin)
    party = None if told_of else _behind(sentence, begin, verb, width)
    if party:
        spoke = _finite(sentence, verb, party)
    else:
        party = _before(sentence, begin, verb, verb + width)
        spoke = party is not None and _introduces(sentence, verb, width, party)
    silence = party is None or not spoke or _ourselves(sentence, party.last + 1) or doubted(sentence, party)
    return None if party is None or silence else found(view, sentence, party)


def _ourselves(sentence: Sentence, at: int) -> bool:
    """ "Corbel Blog (that is us)"."""
    if sentence.low(at) != "(":
        return False
    return not sentence.known.us.isdisjoint(sentence.lows[at + 1 : at + _TITLE + _TITLE])


def _who(sentence: Sentence, begin: int) -> bool:
    """ "Greta Lowe, who says": what stands before the verb stands for the name before it."""
    return sentence.low(begin - 1) in sentence.known.relatives and sentence.low(begin - 2) == ","


def closes_quote(sentence: Sentence, begin: int) -> bool:
    """ "…», poursuit Rose Lambert": what was said ends before the verb, past a comma or a dash."""
    last = sentence.words[begin - 1].text if begin else ""
    if last in DASHES or last == ",":
        last = sentence.words[begin - 2].text if begin > 1 else ""
    return last == "," or last in CLOSING


def _behind_quote(sentence: Sentence, begin: int) -> bool:
    """ "“…,” laughed", "“…,” Greta Lowe laughed"; not "Greta Lowe laughed"."""
    run = sentence.run_to(begin - 1)
    return closes_quote(sentence, begin) or (run is not None and closes_quote(sentence, run.first))


def _between_dashes(sentence: Sentence, verb: int) -> bool:
    """ "Osk Ballard — who heads the office — told": the name before the first dash opens a clause."""
    opening = without_aside(sentence, verb) if sentence.low(verb - 1) in DASHES else verb
    run = sentence.run_to(opening - 1) if 0 < opening < verb else None
    if run is None or run.first == run.last or any(word.text in CLOSING for word in sentence.words[opening:verb]):
        return False
    return sentence.ends(run.first - 1) or sentence.low(run.first - 1) in sentence.known.determiners


def _before(sentence: Sentence, begin: int, verb: int, after: int) -> Party | None:
    if sentence.low(begin - 1) == "," and sentence.known.nouns_capital and sentence.low(after - 1) == "es":
        return None  # "Anna Lund gehe, heißt es": whose word it is stands elsewhere
    if not _who(sentence, begin):
        last = _verb_last(sentence, begin, after) if sentence.known.nouns_capital else None
        firm = sentence.firm(verb) or content(sentence, after)
        party = last or party_before(sentence, begin, firm)
        party = party or ((_past_phrase(sentence, begin) or _past_deed(sentence, begin)) if firm else None)
        return None if party and _one_of_many(sentence, verb, party) else party
    run = sentence.run_to(begin - 3)
    party = named(sentence, run, run.first) if run else None
    return party if sentence.firm(verb) or (party and party.kind is SourceKind.OUTLET) else None


def _denied_behind(sentence: Sentence, at: int) -> bool:
    """ "äußerte sich nicht": in German the negation ends the clause."""
    if not sentence.known.nouns_capital:
        return False
    for index in range(at, min(len(sentence.words), at + _CLAUSE)):
        if sentence.words[index].mark:
            return False
        if sentence.low(index) in sentence.known.negations or sentence.low(index) in sentence.known.silent:
            after = sentence.low(index + 1)
            return sentence.ends(index + 1) or after in sentence.known.weak or after in sentence.known.participles
    return False


def _behind(sentence: Sentence, begin: int, verb: int, width: int) -> Party | None:
    """The speaker behind the verb, unless a plain comma only closes an aside: "Lund, the mayor, told Reuters"."""
    if sentence.low(verb + width) in sentence.known.seats and _without_subject(sentence, verb):
        return party_after(sentence, verb + width + 1)  # "сообщили в МЧС"
    if not _inverted(sentence, begin):
        second = _verb_first(sentence, begin, verb + width) or _verb_second(sentence, begin, verb, verb + width)
        return second or _verb_before(sentence, begin, verb, verb + width)
    says = sentence.firm(verb)
    party = party_after(sentence, verb + width, verb=True, says=says)
    if party and sentence.low(begin - 1) == "," and _aside(sentence, begin):
        before = party_before(sentence, begin, says)
        object_ = not party.named or party.kind is SourceKind.OUTLET or sentence.low(verb) in sentence.known.tells
        return before if before and (object_ or sentence.ends(before.first - 1)) else party
    return party


def _verb_first(sentence: Sentence, begin: int, after: int) -> Party | None:
    """ "Escribe Caro Baroja que …", "Сообщает Интерфакс, что …": where no question and no condition begins so."""
    if not sentence.known.verb_first:
        return None
    opens = sentence.ends(begin - 1) or (sentence.low(begin - 1).isdigit() and sentence.firm(begin))  # "Ya en 1587"
    party = party_after(sentence, after, verb=True, says=True) if opens else None
    if party is None or not party.named:
        return None
    end = party.last + 1 + (sentence.low(party.last + 1) == ",")
    known = sentence.known
    end += sentence.low(end) in known.links and sentence.low(end + 1) in known.reported  # "se lamentaba … de que"
    told = sentence.low(end) in known.reported or sentence.low(end) == ":"
    return party if told else None


def _verb_before(sentence: Sentence, begin: int, verb: int, after: int) -> Party | None:
    """ "Об этом в понедельник сообщил Речпорт.": in Russian the subject may come last, if none comes first."""
    known = sentence.known
    if not known.cases or not sentence.firm(verb) or _without_subject(sentence, verb):
        return None
    party = party_after(sentence, after, verb=True, says=True)
    if party is None or not party.named or party.first != after or sentence.low(party.last).endswith(_TO_WHOM):
        return None
    return party if sentence.ends(party.last + 1) and party_before(sentence, begin, says=True) is None else None


def _without_subject(sentence: Sentence, verb: int) -> bool:
    """ "Сообщили в МЧС": people somewhere."""
    return sentence.low(verb).endswith(sentence.known.no_subject_endings)


def _one_of_many(sentence: Sentence, verb: int, party: Party) -> bool:
    """ "Мост назвали": in Russian one name is no subject of a verb in the plural, but what it is about."""
    known = sentence.known
    if not party.named or not _without_subject(sentence, verb):
        return False
    one = party.kind is not SourceKind.OUTLET and not sentence.low(party.last).endswith(_SEVERAL)
    return one and sentence.low(party.first - 1) not in known.seats | known.ands


def _verb_second(sentence: Sentence, begin: int, verb: int, after: int) -> Party | None:
    """ "Im Gespräch mit dem NDR warnte Anna Lund": in German the subject follows where something else opens."""
    known = sentence.known
    if not known.nouns_capital or not sentence.firm(verb):
        return None
    opening = _clause(sentence, begin)
    adverb = opening == begin < verb  # "Zuerst hatte das Tagblatt berichtet"
    if not (adverb or sentence.low(opening) in known.adverbial or sentence.width(TOLD_TO, opening)):
        return None
    party = party_after(sentence, after, verb=True, says=True)
    return party if party and party.named and party.first == after else None


def _verb_last(sentence: Sentence, begin: int, after: int) -> Party | None:
    """ "Wie Rolf Kalk in seinem Buch schreibt, …": behind "wie" the subject comes first and the verb last."""
    opening = _clause(sentence, begin)
    if not sentence.ends(after) or sentence.low(opening) not in sentence.known.as_said or opening + 1 >= begin:
        return None
    party = party_after(sentence, opening + 1, says=True)
    return party if party and party.named and party.last < begin - 1 else None


def _past_phrase(sentence: Sentence, begin: int) -> Party | None:
    """ "Ana Lund en su libro (sostiene)": who opens the clause, past a phrase in small letters."""
    known, opening = sentence.known, _clause(sentence, begin)
    run = next((run for run in sentence.runs if opening <= run.first <= opening + _TITLE), None)
    if run is None or run.first == run.last or not 1 < begin - run.last <= _PHRASE + 1:
        return None
    words, lows = sentence.words[run.last + 1 : begin], sentence.lows[run.last + 1 : begin]
    others = (known.that, known.relatives, known.ands, known.auxiliaries, known.negations)
    small = all(word.text.islower() for word in words) and all(kind.isdisjoint(lows) for kind in others)
    if not small or lows[0] not in known.links:
        return None
    party = named(sentence, run, run.first)
    return party if party and party.kind is SourceKind.PERSON else None


def _past_deed(sentence: Sentence, begin: int) -> Party | None:
    """ "Reg Marsh came in person and (said)": who opens the clause, past what else was done."""
    known, opening = sentence.known, _clause(sentence, begin)
    if sentence.low(begin - 1) not in known.ands or known.nouns_capital:
        return None
    runs = [run for run in sentence.runs if opening <= run.first and run.last < begin and run.first < run.last]
    run = runs[0] if runs and runs[0].first <= opening + _TITLE else None
    if run is None or len(runs) > 1 or not _DEED >= begin - run.last > _TITLE:
        return None
    words = sentence.lows[run.last + 1 : begin - 1]
    clauses = (known.that, known.relatives, known.negations, known.ands)
    party = named(sentence, run, run.first) if all(kind.isdisjoint(words) for kind in clauses) else None
    return party if party and party.kind is SourceKind.PERSON else None


def _clause(sentence: Sentence, index: int) -> int:
    """Where the clause begins in which this word stands: behind the mark before it."""
    while index and not sentence.words[index - 1].mark:
        index -= 1
    return index


def _aside(sentence: Sentence, end: int) -> bool:
    """Two commas, and no dash or bracket between them: no dateline."""
    opening = without_aside(sentence, end)
    between = {sentence.low(index) for index in range(opening + 1, end - 1)}
    return 0 < opening < end and between.isdisjoint(("—", "–", "-", "(", ")"))


def verb_group(sentence: Sentence, verb: int) -> int | None:
    """Where the verb with its helpers and adverbs begins; None if it is denied, a noun, or said of somebody."""
    known, index = sentence.known, verb
    if verb and sentence.words[verb].capital and not sentence.ends(verb - 1):
        return None
    while index and (sentence.low(index - 1) in known.auxiliaries or _adverb(sentence, index - 1)):
        index -= 1
    near = index if sentence.ends(index - 1) else index - 1 if sentence.ends(index - 2) else index - 2
    if not known.negations.isdisjoint(sentence.lows[near:verb]):  # "ne tient pas, a déclaré"
        return None
    noun = sentence.low(verb - 1) in known.before_nouns and not _pair_inverts(sentence, verb)
    if sentence.low(index - 1) in known.passives or noun:
        return None
    return index


def _adverb(sentence: Sentence, index: int) -> bool:
    return sentence.known.noun_last and sentence.low(index).endswith("ly") and not sentence.words[index].capital


def _inverted(sentence: Sentence, verb: int) -> bool:
    """ "…," said Gwen Parry: a quotation or a comma before the verb; "según anunció la concejala", "lo que dijo"."""
    before = sentence.low(verb - 1)
    return verb > 0 and (
        sentence.words[verb - 1].text in _QUOTE_END or before in sentence.known.inverts or _pair_inverts(sentence, verb)
    )


def _pair_inverts(sentence: Sentence, verb: int) -> bool:
    """ "lo que dijo", "comme le rappelle"."""
    return f"{sentence.low(verb - 2)} {sentence.low(verb - 1)}" in sentence.known.inverts


def _finite(sentence: Sentence, verb: int, party: Party) -> bool:
    """Not the participle of "Company documents, reported missing"."""
    return party.named or sentence.firm(verb)


def _introduces(sentence: Sentence, verb: int, width: int, party: Party) -> bool:
    """What is said follows, or the verb has no other meaning here."""
    after = verb + width
    if _is_noun(sentence, verb, after, party) or sentence.width(SAID_OF, verb):
        return False
    if _makes(sentence, verb, after, party) or does(sentence, verb, after, party):
        return False
    to_us = sentence.low(after + 1) in sentence.known.us and not sentence.ends(after + 2)  # "confirmed to us that"
    if sentence.low(after) in ("to", "by") and not (party.back or to_us):
        return False  # "officials reported to be ill", "Hezbollah claimed by"
    if sentence.firm(verb) or party.report or _tells(sentence, verb, after, party) or _as(sentence, after, party):
        return True
    definite = sentence.low(party.first - 1) in sentence.known.determiners
    if not party.named and not party.back and not definite and sentence.low(verb) not in sentence.known.weak:
        return True
    clitic = sentence.low(verb - 1) == "l'"  # "l'a montré"
    closed = sentence.low(verb) in sentence.known.objects and clause(sentence, after)  # "announced it would close"
    return clitic or closed or sentence.ends(after) or content(sentence, after)


def _as(sentence: Sentence, after: int, party: Party) -> bool:
    """ "It is old, as Gwen Parry shows in her paper", and no thing behind the verb: "as Gwen Parry found the wall"."""
    known, before = sentence.known, party.first - 1
    so = party.named and sentence.low(before) in known.as_said and sentence.ends(before - 1)
    return so and sentence.low(after) in known.links


def _tells(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """A verb of double meaning tells whose word it is: "announced on Friday", "note que", "the Met Office expects"."""
    said, known = " ".join(sentence.lows[verb:after]), sentence.known
    body = party.kind is SourceKind.ORGANISATION and (said not in known.weak or said in known.of_bodies)
    if not party.named and not known.sources.isdisjoint(sentence.lows[party.first : party.last + 1]):
        return True  # "des sources proches du dossier évoquent"
    dated = party.named and past_time(sentence, after) > after
    return body or dated or party.kind is SourceKind.OUTLET or said.rpartition(" ")[2] in known.reported


def _makes(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """ "wrote two novels"."""
    said, known = " ".join(sentence.lows[verb:after]), sentence.known
    thing = said in known.makes and sentence.low(after) in known.things
    spoken = any(word.text in CLOSING for word in sentence.words[: party.first])  # "“…,” Ann Lund told a hearing"
    return thing and party.kind is not SourceKind.OUTLET and not spoken and not content(sentence, after)


def _is_noun(sentence: Sentence, verb: int, after: int, party: Party) -> bool:
    """ "media reports suggest": the second is the verb; "the Brookings report — a year in the making —"."""
    if sentence.low(verb) not in sentence.known.nouns:
        return False
    if after < len(sentence.words) and sentence.width(REPORT, after):
        return True
    return party.named and not sentence.low(verb).endswith("s") and sentence.ends(after)
