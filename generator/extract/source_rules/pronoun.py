"""Rule ``he-says``: who speaks where a pronoun does: "Gwen Pask runs the mill. “Nobody asks us,” she says"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.antecedents import antecedent, quoted
from generator.extract.clauses import Sentence
from generator.extract.contents import content, felt, silent
from generator.extract.doubts import unsaid
from generator.extract.parties.times import past_time
from generator.extract.source_rules.speaker import closes_quote, verb_group
from generator.extract.view import Said, View, sentence_rules
from generator.extract.vocabulary import RECIPIENTS, REPORT, THEIR_WORDS
from generator.model import RuleName, Source, SourceKind, Span
from generator.text.names import has_given_name

HE_SAYS = RuleName("he-says")
_LISTENER = 5  # words of whom somebody told: "al Correo del Golfo"
_Place = tuple[int, int]  # index of the first word of a phrase, and how many


@sentence_rules.register("he-says")
def he_says(view: View, said: Said) -> Iterator[Source]:
    """The person whom a sentence before names, where "she says", "dit-elle", "dice", "in her view" tells of her word.

    Serves news and portraits that name somebody first and let her speak later. Abstains where the person is a
    source by another rule, within quotation marks, in stories, and where not one person alone can be meant.
    """
    for sentence in said.sentences:
        for first, width in _spoken(sentence):
            phrase = Span(sentence.place(first)[0], sentence.place(first + width - 1)[1])
            person = None if quoted(view.text, phrase.start) else antecedent(view, sentence, phrase.start)
            if person:
                shown = phrase.of(view.text)
                yield Source(person.name, SourceKind.PERSON, True, False, phrase, person.span, HE_SAYS, shown)


def _spoken(sentence: Sentence) -> Iterator[_Place]:
    """Where a pronoun, or a verb that needs none, says something; the first word and the number of words."""
    for at, width in sentence.found(THEIR_WORDS):
        if not unsaid(sentence, at, width):
            yield at, width
    if (
        sentence.low(0) in sentence.known.views
        and sentence.low(1) in sentence.known.pronouns
        and sentence.low(2) == ","
    ):
        yield 0, 2  # "Para ela, …"
    speaks = sentence.known.no_pronoun or not sentence.known.pronouns.isdisjoint(sentence.lows)
    for verb, width in sentence.found(REPORT) if speaks else ():
        begin = verb_group(sentence, verb)
        if begin is not None and not silent(sentence, verb + width) and not felt(sentence, begin, verb, verb + width):
            place = _before(sentence, begin, verb, width) or _behind(sentence, begin, verb, width)
            place = place or _without(sentence, begin, verb, width)
            if place:
                yield place
    if sentence.known.inverted:
        yield from _inverted(sentence)


def _before(sentence: Sentence, begin: int, verb: int, width: int) -> _Place | None:
    """ "she says", "il a dit": the pronoun opens a clause."""
    known, he = sentence.known, begin - 1
    if sentence.low(he) not in known.pronouns or not _says(sentence, verb, width):
        return None
    if known.nouns_capital and _by_several(sentence, verb):
        return None  # "Sie schimpfen"
    joined = sentence.low(he - 1) in known.ands and sentence.ends(he - 2)  # ", and he has since explained"
    opens = joined or sentence.ends(he - 1) or sentence.low(he - 1) in known.inverts
    return (he, verb + width - he) if opens else None


def _behind(sentence: Sentence, begin: int, verb: int, width: int) -> _Place | None:
    """ "“…“, sagt sie", "…», — сказал он"."""
    he = verb + width
    if sentence.low(he) not in sentence.known.pronouns or not closes_quote(sentence, begin):
        return None
    return verb, width + 1


def _without(sentence: Sentence, begin: int, verb: int, width: int) -> _Place | None:
    """ "«…», dice", "Asegura que …": in Spanish and Portuguese nobody needs to be named."""
    known, after = sentence.known, verb + width
    if not known.no_pronoun or begin != verb or not sentence.firm(verb) or _by_several(sentence, verb):
        return None
    if begin == 0:
        return (verb, width) if sentence.low(after) in known.reported else None
    end = _past_listener(sentence, past_time(sentence, after))
    ended = sentence.ends(end) or (sentence.low(end) in known.small and sentence.low(end) not in known.before_nouns)
    return (verb, width) if begin > 1 and closes_quote(sentence, begin) and ended else None


def _past_listener(sentence: Sentence, at: int) -> int:
    """Behind "a los periodistas", "al Corriere del Golfo", if the clause ends there; else the next name, who speaks."""
    if not sentence.width(RECIPIENTS, at):
        return at
    run = sentence.run_from(at + 1) or sentence.run_from(at + 2)
    if run and (has_given_name(sentence.words[run.first].text) or sentence.run_from(run.last + 1)):
        return run.first  # "(dice) a Página/21 Norma Iturralde", "(afirma) a diretora Ana Lund"
    for end in range(at + 1, min(len(sentence.words), at + _LISTENER + 1)):
        if sentence.ends(end) or (end > at + 1 and sentence.low(end) in sentence.known.before_nouns):
            return end  # "a Radio Alba una vecina"
    return at + 1


def _inverted(sentence: Sentence) -> Iterator[_Place]:
    """ "regrette-t-elle", "a-t-il dit"."""
    endings = sentence.known.inverted
    for index, low in [(index, low) for index, low in enumerate(sentence.lows) if low.endswith(endings)]:
        verb = low.removesuffix(next(he for he in endings if low.endswith(he)))
        reflexive = sentence.low(index - 1)  # "se souvient-elle", "s'inquiète-t-il"
        if verb in sentence.known.saying:
            yield index, 1
        elif f"{reflexive} {verb}" in sentence.known.saying or f"{reflexive}{verb}" in sentence.known.saying:
            yield index - 1, 2
        elif f"{verb} {sentence.low(index + 1)}" in sentence.known.saying:
            yield index, 2


def _by_several(sentence: Sentence, verb: int) -> bool:
    return sentence.low(verb).endswith(sentence.known.plural_verb_endings)


def _says(sentence: Sentence, verb: int, width: int) -> bool:
    """Words that somebody says stand before or behind the verb, or it has no other meaning."""
    return sentence.firm(verb) or content(sentence, verb + width)
