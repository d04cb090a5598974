"""A run of capitals becomes a named party: "Lieutenant Colonel Ana Ruiz" is Ana Ruiz, a person.

Ranks before a name, the country behind a newspaper's and a possessive ending are left out of it. Three words in
capitals only ("BREAKING NEWS ALERT") name nobody.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.nouns import is_body_name, is_person_noun
from generator.extract.parties.party import Party, span_of
from generator.extract.runs import Run
from generator.extract.source_kinds import is_body, is_country, is_outlet, kind_of
from generator.languages import known as everywhere
from generator.model import SourceKind, Span
from generator.text.names import has_given_name

_YEAR = 4  # digits
_SHORT, _LETTERS = 1, 4  # "MSP"
_SMALL = 4  # words from the noun of a body to the name behind it


def named(sentence: Sentence, run: Run, first: int, outlet: bool = False) -> Party | None:
    known, words = sentence.known, sentence.words
    shown = sentence.shown(*run)
    if len(shown) < 2 or (shown.isupper() and run.last - run.first > 1):
        return None
    run = _without_year(sentence, _past_noun(sentence, run))
    begin, paper = _past_titles(sentence, run), _known_paper(sentence, run)
    if paper is not None and is_country(sentence.shown(min(paper + 2, run.last), run.last)):
        run = Run(run.first, paper)
    if begin == run.first and begin and words[begin - 1].capital and is_outlet(sentence.shown(begin - 1, run.last)):
        begin -= 1
    if begin == run.first and begin and words[begin - 1].capital and not sentence.ends(begin - 2):
        begin -= words[begin - 1].low in everywhere("articles")  # "told The Age", "según El Diario Montañés"
    name = span_of(sentence, begin, run.last)
    if words[run.last].low.endswith(("'s", "’s")) and (
        run.first < run.last or sentence.low(run.last + 1) in known.nouns
    ):
        name = Span(name.start, name.end - 2)
    before = [sentence.low(index) for index in range(max(0, run.first - 3), run.first)]
    closely = before[-1:] if begin <= run.first else []
    definite = any(word in everywhere("never_before_persons") or is_body(word) for word in closely)
    definite = definite or (begin > run.first and _ngo(sentence, begin - 1)) or _of_body(sentence, begin, run)
    outlet = outlet or paper is not None or any(word in known.outlet_nouns for word in before)
    kind = kind_of(name.of(sentence.text), outlet, definite)
    if kind is SourceKind.OUTLET and _opens_paper(sentence, run.first, begin):
        name = Span(sentence.place(begin - 1)[0], name.end)
    return Party(name, kind, True, min(first, run.first), run.last)


def _of_body(sentence: Sentence, begin: int, run: Run) -> bool:
    """ "la empresa pública (Aguas de Moya)"; in German by the name's own ending: "Landgericht", not "Meinhof"."""
    known = sentence.known
    if known.noun_first:
        adjective = begin == run.first and sentence.low(begin - 1) not in known.function
        return adjective and is_body(sentence.low(begin - 2)) and not has_given_name(sentence.words[begin].text)
    alone = known.nouns_capital and run.first == run.last and is_body_name(sentence, run.first)
    return alone and not sentence.low(run.first).endswith(tuple(everywhere("endings_of_surnames")))


def _opens_paper(sentence: Sentence, first: int, begin: int) -> bool:
    """ "La Voz de Moya" at the head of a sentence: in Spanish and French a paper's article is of its name."""
    article = begin == first and begin == 1 and sentence.low(0) in sentence.known.paper_articles
    return article and sentence.low(first) not in sentence.known.outlet_nouns


def _without_year(sentence: Sentence, run: Run) -> Run:
    """ "Wie die Rundschau 1994 berichtete": the year is no part of the paper's name."""
    last = sentence.low(run.last)
    year = run.last > run.first and len(last) == _YEAR and last.isdigit() and last[:2] in ("18", "19", "20")
    rest = Run(run.first, run.last - 1)
    return rest if year and kind_of(sentence.shown(*rest)) is SourceKind.OUTLET else run


def of_spokesman(party: Party, shown: str) -> Party:
    """ "a spokesman for Norrmetall": whoever has one and no given name is a body, unless the text names him in full."""
    whole = " " in shown or party.kind is not SourceKind.PERSON or has_given_name(shown)
    return party if whole else party._replace(kind=SourceKind.ORGANISATION)


def lowercase_body(sentence: Sentence, noun: int, run: Run) -> Party | None:
    """ "le parquet de Paris", "el ministerio de Salud": a body whose noun is written small, with a name behind it."""
    word = sentence.words[noun]
    if sentence.known.nouns_capital or word.capital or not is_body(word.low) or run.first - noun > _SMALL:
        return None
    return Party(span_of(sentence, noun, run.last), SourceKind.ORGANISATION, True, noun, run.last)


def _past_noun(sentence: Sentence, run: Run) -> Run:
    """ "Агентство Bloomberg" at the head of a sentence: the outlet without its noun."""
    rest = _past_report(sentence, run)
    if rest != run:
        return rest
    rest = Run(run.first + 1, run.last)
    noun = run.first < run.last and sentence.low(run.first) in sentence.known.outlet_nouns
    return rest if noun and not is_outlet(sentence.shown(*run)) and is_outlet(sentence.shown(*rest)) else run


def _past_report(sentence: Sentence, run: Run) -> Run:
    """ "Levantamento da Fiocruz": at the head of a sentence, what is the body's and no part of its name."""
    known, index = sentence.known, run.first
    if not sentence.ends(index - 1) or is_outlet(sentence.shown(*run)):
        return run
    told = sentence.low(index) in known.nouns or sentence.low(index) in known.spokes
    if known.cases and told and index < run.last:
        return Run(index + 1, run.last) if sentence.words[index + 1].capital else run
    if sentence.low(index) not in known.nouns or sentence.low(index + 1) not in known.links or index + 1 >= run.last:
        return run
    index += 2
    while index < run.last and sentence.low(index) in known.determiners:
        index += 1
    return Run(index, run.last) if sentence.words[index].capital else run


def _known_paper(sentence: Sentence, run: Run) -> int | None:
    """Where the name of a known paper ends that goes on with a place: the "Tiempo" of "El Tiempo de Colombia"."""
    masthead = not everywhere("masthead_words").isdisjoint(sentence.lows[run.first : run.last])
    if masthead or is_outlet(sentence.shown(*run)):
        return None  # "El Correo de Burgos" is no paper "El Correo"
    for last in range(run.first, run.last):
        begins = (run.first, run.first - 1) if sentence.low(last + 1) in sentence.known.links else ()
        if any(first >= 0 and is_outlet(sentence.shown(first, last)) for first in begins):
            return last
    return None


def _past_titles(sentence: Sentence, run: Run) -> int:
    """Where the name begins after ranks and offices, if two words of it remain."""
    begin = run.first
    if is_body(sentence.low(run.last)):
        return begin  # "General Medical Council"
    for index in range(run.first, run.last - 1):
        if (
            holds_office(sentence, index)
            or _trade(sentence, index)
            or _initials(sentence, index)
            or _ngo(sentence, index)
        ):
            begin = index + 1
    return begin if sentence.words[begin].capital else run.first


def _initials(sentence: Sentence, index: int) -> bool:
    """ "MSP (Fergus Beaton)"; in Russian the body of an office before the name: "директор Речпорта (Олег Бобров)"."""
    shown = sentence.words[index].text
    if has_given_name(shown) or not has_given_name(sentence.words[index + 1].text):
        return False
    office = sentence.known.cases and sentence.low(index - 1).isalpha() and not sentence.words[index - 1].capital
    return office or (shown.isalpha() and shown.isupper() and _SHORT < len(shown) <= _LETTERS)


def _ngo(sentence: Sentence, index: int) -> bool:
    """ "la ONG (Techo Cálido)"."""
    return sentence.low(index) in everywhere("before_body_names")


def holds_office(sentence: Sentence, index: int) -> bool:
    low, known = sentence.low(index), sentence.known
    return low.rstrip(".") in known.title_ends or low in known.titles or _office(sentence, index)


def _office(sentence: Sentence, index: int) -> bool:
    """ "Hafenchef", "Grünen-Abgeordnete": an office in one word, by its ending."""
    endings, low = sentence.known.title_endings, sentence.low(index)
    return bool(endings) and low.removesuffix("s").endswith(endings) and len(low) > 5


def _trade(sentence: Sentence, index: int) -> bool:
    """ "Slawistin (Sigrid Körner)", "Historian (Nina Vale)": a noun for a person, with a given name behind it."""
    known, low = sentence.known, sentence.low(index)
    endings = known.person_endings
    person = bool(endings) and low.endswith(endings) and len(low) > 5
    if sentence.ends(index - 1):
        person = person or low in known.roles or (known.noun_last and is_person_noun(low))
        if low.endswith(known.trade_endings) and not has_given_name(sentence.words[index].text):
            return True  # "Кондуктор Тамара Юдина"
        person = person or known.cases
    return person and not has_given_name(low) and has_given_name(sentence.words[index + 1].text)
