"""Whom "she" stands for: "Gwen Pask runs the mill. “Nobody asks us,” she says".

The only person named near, or the last to open a sentence. Where somebody else comes between, were it "the mayor",
nobody can be told. What stands in quotation marks names nobody for the words outside them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator

from generator.extract.clauses import Sentence, stops
from generator.extract.parties.nouns import is_person_noun
from generator.extract.people import Person, all_people, people
from generator.extract.view import View
from generator.extract.vocabulary import Vocabulary
from generator.extract.words import words_of
from generator.memo import of_this_file
from generator.model import Span

_BEFORE = 2  # paragraphs above that of the pronoun
_FAR = 1200  # code points
_RANKS = 3  # words before a name that opens its sentence
_NOUN = 4  # words of a sentence that may begin with somebody unnamed
_QUOTED = re.compile(r"“[^”]*+”?|(?<!\S)»(?=\S)[^«»]*+«|«[^»]*+»?|„[^“”]*+[“”]?|\"[^\"]*+\"?|‘[^’]*+(?:’\w[^’]*+)*+’?")
_SPEAKER = re.compile(r"[^\W\d_a-zà-öø-ÿа-я][\w.'’-]*+(?: [^\W\d_a-zà-öø-ÿа-я][\w.'’-]*+){0,3}+:\s")  # "Osório: …"
_WORD = re.compile(r"[^\W_]+")
_MARKS = frozenset(",;:")
_INNER = 4  # words between two who are named together


def quoted(text: str, at: int) -> bool:
    """Whether this place stands within quotation marks in its line, or behind the name of who speaks there."""
    start = text.rfind("\n", 0, at) + 1
    if _SPEAKER.match(text, start, at):
        return True
    return any(
        match.start() < at < match.end() for match in _QUOTED.finditer(text, max(start, at - _FAR * 2), at + _FAR)
    )


def antecedent(view: View, sentence: Sentence, pronoun: int) -> Person | None:
    """The person for whom the pronoun at this offset stands."""
    text, near = view.text, _near(view, pronoun)
    if any(Sentence(text, *span, sentence.known).tells_story(sys.maxsize) for span in near):
        return None
    found = [one for span in near for one in _named(view, span) if not quoted(text, one.span.start)]
    person = _told_of(text, near, found, sentence.known)
    if person is None or _somebody_else(text, [s for s in near if s.end > person.span.end], person, sentence.known):
        return None
    return person


def _near(view: View, pronoun: int) -> list[Span]:
    """The paragraph of the pronoun up to it, and those right above."""
    at = bisect_right(view.body, pronoun, key=lambda line: line.span.start) - 1
    spans = [line.span for line in view.body[max(0, at - _BEFORE) : at + 1]]
    return [Span(span.start, min(span.end, pronoun)) for span in spans if pronoun - span.start < _FAR]


def _named(view: View, span: Span) -> Iterator[Person]:
    """Those named here, in full or by one name of somebody who is named in full before."""
    whole = list(people(view.text, span))
    yield from whole
    by_one = _by_one_name(view)
    for match in _WORD.finditer(view.text, *span) if by_one else ():
        known = by_one.get(match.group())
        if (
            known
            and known.span.end <= match.start()
            and not any(one.span.start <= match.start() < one.span.end for one in whole)
        ):
            yield known._replace(span=Span(*match.span()), begins=match.start())


@of_this_file
def _by_one_name(view: View) -> dict[str, Person]:
    """Given names and surnames that one person alone has in the article."""
    found: dict[str, dict[str, Person]] = {}
    for person in all_people(view.text, view.part.span):
        for one in person.name.split():
            found.setdefault(one, {}).setdefault(person.name, person)
    return {one: next(iter(owners.values())) for one, owners in found.items() if len(owners) == 1}


def _told_of(text: str, near: list[Span], found: list[Person], known: Vocabulary) -> Person | None:
    """Who opens the last sentence that a person opens, and nobody else is named behind it; or the only one."""
    found.sort(key=lambda person: person.span)
    starts = [start for span in near for start in (span.start, *stops(text, span.start, span.end))]
    first = {bisect_right(starts, one.begins): one for one in reversed(found)}.values()
    openers = [one for one in reversed(first) if _opens(text, starts, one)]
    chosen = openers[-1] if openers else found[-1] if found and not known.cases else None
    if chosen is None:
        return None
    own = bisect_right(starts, chosen.span.start)
    end = starts[own] if own < len(starts) else near[-1].end
    others = [one for one in found if one.name != chosen.name and (not openers or one.span.start > chosen.span.end)]
    together = any(_joined(text[chosen.span.end : one.span.start], known) for one in others)
    return None if together or any(one.span.start >= end for one in others) or (not openers and others) else chosen


def _joined(between: str, known: Vocabulary) -> bool:
    """ "Ann Lund and her brother (Peter Lund)"."""
    words = between.casefold().replace(",", " , ").split()
    return len(words) <= _INNER and (words == [","] or not known.ands.isdisjoint(words))


def _opens(text: str, starts: list[int], person: Person) -> bool:
    start = starts[bisect_right(starts, person.begins) - 1]
    before = text[start : person.begins]
    return len(before.split()) <= _RANKS and _MARKS.isdisjoint(before)


def _somebody_else(text: str, near: list[Span], person: Person, known: Vocabulary) -> bool:
    """ "The mayor …", "its leader": behind the sentence of the name somebody unnamed comes in."""
    for span in near:
        for start in (span.start, *stops(text, span.start, span.end)):
            if start > person.span.end and _unnamed(text, Span(start, span.end), known):
                return True
    return False


def _unnamed(text: str, rest: Span, known: Vocabulary) -> bool:
    end = next(iter(stops(text, rest.start, rest.end)), rest.end)
    words = [word.low for word in words_of(_QUOTED.sub(" ", text[rest.start : end]), 0, end)]
    owners = known.articles | known.own
    for at, word in enumerate(words[1:], 1):
        noun = word in known.roles or word in known.titles or word in known.anonymous
        first = known.noun_last and at < _NOUN and words[0] in owners and is_person_noun(word)
        if first or (noun and words[at - 1] in owners):
            return True
    return False
