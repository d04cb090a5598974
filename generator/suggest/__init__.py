"""Entries for the authority file, proposed from the names that articles print; a person decides.

`suggest` prints them, most useful first, ready to paste; `merge` puts chosen ones into the file.
"""

from generator.suggest.enter import merge
from generator.suggest.paste import as_yaml
from generator.suggest.proposals import Proposal, suggest

__all__ = ["Proposal", "as_yaml", "merge", "suggest"]
