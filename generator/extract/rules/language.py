"""Rule ``common-words``: the language of a text."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Evidence, How, Property, RuleName, Statement, Strength


@rules.register("common-words")
def common_words(view: View) -> Iterator[Statement]:
    """The language whose commonest words make up a tenth of the text or more: "the", "of", "and" are English.

    Serves every page. Abstains for a text of a few words and when two languages come close.
    """
    if view.language:
        evidence = Evidence(How.DERIVED, RuleName("common-words"), None, Strength.INFERRED)
        yield Statement(Property.LANGUAGE, view.language, evidence)
