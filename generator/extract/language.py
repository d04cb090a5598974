"""The language of an article, as a statement with its rule: ``en``, derived from the commonest words."""

from __future__ import annotations

from generator.model import Evidence, How, Property, RuleName, Statement, Strength
from generator.text.tongues import tongue


def language_of(text: str) -> Statement | None:
    """The language, with the rule that says so."""
    code = tongue(text)
    if code is None:
        return None
    return Statement(Property.LANGUAGE, code, Evidence(How.DERIVED, RuleName("common-words"), None, Strength.INFERRED))
