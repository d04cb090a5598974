"""Does a name reach over small words to the next capital: ``Bank of Quarr``, but not "Ann Orr of Kiel"?"""

from __future__ import annotations

from generator.find.lexicon import cities, everywhere, months_and_days, peoples, territories, words
from generator.find.runs.words import Run, kind_words, particles, text_of

_FULL_NAME = 2  # words


def fits(run: Run, between: Run, after: Run) -> bool:
    """May these connecting words stand inside a name here?"""
    first, last, following = between[0].text, run[-1].lower, after[0].lower
    ordinary = last in peoples() or last in months_and_days() or last in everywhere("capitals")
    if ordinary or following in months_and_days():
        return text_of([*run, *between, after[0]]) in cities()  # Rio de Janeiro
    if any(token.text in everywhere("between_fields") for token in between):
        return {last, following} <= everywhere("joined_by_and")
    if first in everywhere("on_topics"):
        return last in everywhere("committees")
    return _reaches(run, first, after)


def _reaches(run: Run, connector: str, after: Run) -> bool:
    """Does a name reach over "of", "de", "von", "for" to the next capital?"""
    institutional = any(token.lower in kind_words() for token in run)
    personal = any(token.lower in words("people", "given") or token.lower in particles() for token in run)
    office = after[0].acronym or after[0].lower in everywhere("organisations")
    if office and personal and not institutional and connector not in everywhere("of"):
        return False  # Jan Orr von der ETH
    if connector in everywhere("in_surnames") and _named_in_full(run):
        return False  # Jan Orr von Motor Kiel
    if connector in everywhere("after_organisation"):
        surname = connector in everywhere("in_surnames") or run[-1].lower in particles()  # Van der Berg
        return institutional or (personal and surname)
    if connector in everywhere("of"):
        personal = personal or _since_title(run) == _FULL_NAME  # Desmond Achterberg of Quarr Bank
        country = after[0].text in territories() or text_of(after) in territories()
        return institutional or not (personal or country or run[0].opens)
    if connector in everywhere("in_surnames"):
        return personal
    # "Vecinos de Kiruna": the first word of a sentence must be part of a name by itself
    alone = len(run) == 1 and run[0].opens and not institutional and not personal
    return connector not in everywhere("articles") - particles() and not alone


def _since_title(run: Run) -> int:
    """How many words stand after the last title of a run."""
    return next((n for n, token in enumerate(reversed(run)) if token.lower in everywhere("titles")), len(run))


def _named_in_full(run: Run) -> bool:
    """Does the run end with a given name and a surname?"""
    given = words("people", "given")
    return len(run) > 1 and run[-2].lower in given and run[-1].capital and run[-1].lower not in given
