"""Which of the short lines above a text is its title.

"Slow Parliament / Subscribe Sign in / The committee that met in a lift / On quorums and stairwells /
Ingrid Solberg / May 23, 2022": the site's name, a menu, the title, a standfirst, a name, a date.
"""

from generator.split.titles.best import best_title, rivals
from generator.split.titles.looks import titleish
from generator.split.titles.small import bare_name, date_only, is_job, names_issue
from generator.split.titles.standfirst import is_deck
from generator.split.titles.weights import is_kicker

__all__ = [
    "bare_name",
    "best_title",
    "date_only",
    "is_deck",
    "is_job",
    "is_kicker",
    "names_issue",
    "rivals",
    "titleish",
]
