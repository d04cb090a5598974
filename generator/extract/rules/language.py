"""Rule ``common-words``: the language of a text."""

from collections.abc import Iterator

from generator.extract.language import language_of
from generator.extract.view import View, rules
from generator.model import Statement


@rules.register("common-words")
def common_words(view: View) -> Iterator[Statement]:
    """The language whose commonest words make up a tenth of the text or more: "the", "of", "and" are English.

    Serves every page. Abstains for a text of a few words and when two languages come close.
    """
    found = language_of(view.part.span.of(view.text))
    if found:
        yield found
