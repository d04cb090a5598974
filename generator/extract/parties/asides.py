"""Who speaks before a comma: "The engineer, Saskia Thorne, said", "Rhoda Vale, 16, whose bus crosses the bridge, said".

What stands between two marks is an aside: a name, or what the name before it is. Declines when something is quoted in
it, and when somebody else may speak there.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.extract.parties.naming import holds_office
from generator.extract.parties.nouns import is_common_noun
from generator.extract.parties.quoted_names import CLOSING
from generator.extract.runs import Run
from generator.extract.source_kinds import kind_of
from generator.extract.vocabulary import REPORT
from generator.model import SourceKind

DASHES = frozenset("–—-")
_ASIDE = 18  # words between two commas
_CLAUSES = 60  # words that may tell of somebody before the verb
_CALM = frozenset(",-'’&")


def between_marks(sentence: Sentence, at: int) -> Run | None:
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
    return run if not whole or held or is_common_noun(sentence, whole) or _behind_link(sentence, whole) else None


def past_clauses(sentence: Sentence, at: int, says: bool) -> Run | None:
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


def _stops(sentence: Sentence, index: int) -> bool:
    """A comma, or a small word that is no article."""
    low = sentence.low(index)
    return low == "," or (low in sentence.known.function and low not in sentence.known.determiners)


def _behind_link(sentence: Sentence, run: Run) -> bool:
    """ "le ministre de la Santé": the name only says of what."""
    known, before = sentence.known, run.first - 1
    before -= sentence.low(before) in known.determiners and sentence.low(before) not in known.links
    return sentence.low(before) in known.links


def _opening(sentence: Sentence, at: int) -> Run:
    """The name behind a quotation, else the first of the sentence."""
    quoted = (run for run in sentence.runs if run.last < at and sentence.words[run.first - 1].text in CLOSING)
    behind = [run for run in quoted if run.first and sentence.low(run.last + 1) == ","]
    return behind[-1] if behind else sentence.runs[0]


def _alone(sentence: Sentence, comma: int, at: int) -> bool:
    """Between the commas nobody else is named who might speak."""
    inside = (run for run in sentence.runs if comma < run.first and run.last < at and run.first < run.last)
    return not any(kind_of(sentence.shown(*run)) is SourceKind.PERSON for run in inside)


def _tells_of(sentence: Sentence, index: int) -> bool:
    """An age or a word like "who"."""
    return sentence.low(index).isdigit() or sentence.low(index) in sentence.known.relatives
