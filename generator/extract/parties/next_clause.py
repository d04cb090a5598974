"""Where the party of a phrase ends and what is attributed to it begins: "Nach Angaben der Klinik (starb Otto Rehm)".

Without a comma between them a name of the clause stands near the phrase, and is no source. The clause begins with a
verb ("murió", in German behind a noun with its capital), with the article of another noun, or with a name that cannot
be that of who speaks: "according to the clinic (Otto Rehm died)", "по данным клиники (Отто Рем умер)".
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.nouns import is_person_noun
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_outlet
from generator.languages import known as everywhere
from generator.text.names import has_given_name

_LONG = 4  # letters of a verb
_PHRASE = 3  # words of a phrase like "по информации от"
_FEMALE = ("а", "я")
_INVARIABLE = ("о", "е", "у", "ю", "э", "и")
_VOWELS = ("а", "я", "ы", "и", "о", "е", "ой", "ей")


def begins_clause(sentence: Sentence, at: int, index: int) -> bool:
    """Whether the small word at ``index`` belongs no longer to the party that begins at ``at``."""
    known, word = sentence.known, sentence.words[index]
    if index <= at or word.mark or word.capital:
        return False
    if known.nouns_capital:
        return _behind_noun(sentence, index)
    if known.cases:
        return _governed(sentence, at) and not _may_be_genitive(sentence, index)
    if word.low in known.determiners and word.low not in known.links:
        return _second_noun(sentence, at, index)
    return len(word.low) > _LONG and word.low.endswith(known.finite_endings) and _noun_phrase(sentence, at)


def _behind_noun(sentence: Sentence, index: int) -> bool:
    """In German a small word behind a noun is a verb, unless it joins something to the noun."""
    known, low = sentence.known, sentence.low(index)
    joins = (known.links, known.articles, known.ands, known.described, known.authored, known.relatives, known.own)
    return sentence.words[index - 1].capital and low.isalpha() and not any(low in kind for kind in joins)


def _second_noun(sentence: Sentence, at: int, index: int) -> bool:
    """ "la policía (el Mercedes)": no "le quotidien le Monde", "según publica el diario"."""
    known, before = sentence.known, sentence.low(index - 1)
    if not _noun_phrase(sentence, at) or before in known.small or before in known.both:
        return False
    run = sentence.run_from(index + 1)
    paper = run is not None and (before in known.outlet_nouns or is_outlet(sentence.shown(*run)))
    return before.isalpha() and not paper


def _noun_phrase(sentence: Sentence, at: int) -> bool:
    """No verb stands there as in "según publica": an article opens the party, or a noun for people."""
    known, low = sentence.known, sentence.low(at)
    opened = low in known.articles or sentence.low(at - 1) in known.articles | known.links
    return known.noun_last or opened or low in known.anonymous or low in known.nouns


def may_name(sentence: Sentence, at: int, first: int, last: int) -> bool:
    """Whether these words are the name of whom the noun before means: "the mayor (Ann Lund)", "the firm (Weirline)"."""
    known = sentence.known
    if known.nouns_capital or first <= at or known.articles.issuperset(sentence.lows[at:first]):
        return True
    if known.cases:
        behind = sentence.run_from(last + 1)  # "директора компании «Волна» Игоря Ваулина"
        return not _governed(sentence, at) or _closed(sentence, last) or (behind is not None and behind.last > last + 1)
    return not _noun_phrase(sentence, at) or _apposed(sentence, _noun(sentence, at, first), first, last)


def _apposed(sentence: Sentence, noun: int, first: int, last: int) -> bool:
    known, low, shown = sentence.known, sentence.low(noun), sentence.shown(first, last)
    if low in known.outlet_nouns or sentence.low(first - 1) in known.outlet_nouns or is_outlet(shown):
        return True
    person = first < last and has_given_name(shown)
    if not person and is_body(low):
        return low in everywhere("body_nouns") or _closed(sentence, last)
    if low in known.roles or low in known.titles or is_person_noun(low) or _knows(sentence, low):
        return True
    return _closed(sentence, last) and not (person and is_body(low))


def _knows(sentence: Sentence, noun: str) -> bool:
    return sentence.known.noun_first and noun.endswith(sentence.known.expert_endings)


def _closed(sentence: Sentence, last: int) -> bool:
    after = sentence.low(last + 1)
    return sentence.ends(last + 1) or after in sentence.known.ands or after in sentence.known.links


def _noun(sentence: Sentence, at: int, first: int) -> int:
    """The noun before the name: in Spanish, Portuguese and French the first, in English the last."""
    if not sentence.known.noun_first:
        return first - 1
    articles = sentence.known.articles
    return next((index for index in range(at, first) if sentence.low(index) not in articles), first - 1)


def in_nominative(sentence: Sentence, at: int, run: Run) -> bool:
    """A Russian name that no phrase like "по словам" can govern: "Отто Рем", "Елена Рыбакова"."""
    first, last = sentence.words[run.first].text, sentence.words[run.last].text
    if not _governed(sentence, at) or not _inflects(first) or is_outlet(sentence.shown(*run)):
        return False
    low, endings = first.casefold(), sentence.known.nominative_endings
    if has_given_name(first) and low.endswith(_FEMALE):
        return not any(has_given_name(f"{low[:-1]}{end}") for end in ("", "й", "ь"))
    if low.endswith(_INVARIABLE):
        return _inflects(last) and last.casefold().endswith(endings)
    plural = not has_given_name(first) and low.endswith(sentence.known.genitive_endings)
    return low.endswith(endings) and not plural


def _governed(sentence: Sentence, at: int) -> bool:
    """A preposition that decides the case stands before: "по словам", "по информации от"."""
    governing = sentence.known.governing
    return bool(governing) and not governing.isdisjoint(sentence.lows[max(0, at - _PHRASE) : at])


def _inflects(word: str) -> bool:
    """In small Cyrillic letters: no "МЧС", no "Reuters"."""
    return not word.isupper() and not word.isascii() and word.isalpha()


def _may_be_genitive(sentence: Sentence, index: int) -> bool:
    """No verb and no noun of another case: "клиники"; not "умер", "споёт", "сгорела"."""
    known, low = sentence.known, sentence.low(index)
    if not low.isalpha() or low in known.small or low in known.nouns or low in known.anonymous:
        return True
    past = low.endswith(known.finite_endings) and low not in everywhere("no_finite_verbs")
    return not past and low.endswith((*_VOWELS, *known.genitive_endings))
