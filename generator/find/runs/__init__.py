"""Runs of capitals, cut into what may be names: ``[White House] Chief of Staff [John Kelly]``.

A run is capitalised words with nothing but spaces and small connecting words between them. Titles divide it;
words for peoples, days and months are taken off its ends.
"""

from generator.find.runs.growing import runs
from generator.find.runs.parts import names
from generator.find.runs.words import Run, bears, is_people, kind_words

__all__ = ["Run", "bears", "is_people", "kind_words", "names", "runs"]
