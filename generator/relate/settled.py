"""Names that need no question: ``Gulf of Mexico`` stands under `not_in` of Mexico, so an editor has thought of it.

Settled are all forms of the entries, the phrases of `not_in`, and names whose link an editor has taken away somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.find.discover import key
from generator.find.names import forms
from generator.model import Entity, Mention, Seed


class Settled:
    def __init__(self, authority: Iterable[Entity], seeds: Iterable[Seed]) -> None:
        known = tuple(authority)
        entries = (entry for seed in seeds if seed.record for entry in seed.record.articles)
        dropped = {key(decision.text) for entry in entries for decision in entry.mentions if decision.entity is None}
        silent = {key(phrase) for entity in known for phrase in entity.not_in}
        self._keys = {key(text) for entity in known for _, text in forms(entity)} | silent | dropped

    def any(self, mentions: Iterable[Mention]) -> bool:
        """Is a discovered name settled in one of its spellings?"""
        return any(key(mention.text) in self._keys for mention in mentions)
