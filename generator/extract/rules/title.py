"""Rule ``title-above-text``: the title line at the head of an article."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength


@rules.register("title-above-text")
def title_above_text(view: View) -> Iterator[Statement]:
    """A short line above the byline or the text: "More Russian spies in Mexico than anywhere else".

    Serves nearly every page. Of several short lines the first of at least four words is taken, so that a
    standfirst or a section heading below it is not. Abstains where a byline opens the page, and for a teaser.
    """
    if view.title:
        yield view.says(Property.TITLE, "title-above-text", view.title.core, Strength.PLACED)
