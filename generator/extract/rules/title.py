"""Rules ``title-above-text`` and ``title-of-teaser``."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import PartKind, Property, Statement, Strength
from generator.split.titles import titleish


@rules.register("title-above-text")
def title_above_text(view: View) -> Iterator[Statement]:
    """A short line above the byline or the text: "More Russian spies in Mexico than anywhere else".

    Serves nearly every page. Of several short lines the first of at least four words is taken, so that a
    standfirst or a section heading below it is not. Abstains where a byline opens the page, and for a teaser.
    """
    if view.title:
        yield view.says(Property.TITLE, "title-above-text", view.title.core, Strength.PLACED)


@rules.register("title-of-teaser")
def title_of_teaser(view: View) -> Iterator[Statement]:
    """The short line above a paragraph that announces another post: "How to undo a tangle / Lay the line on grass …".

    Serves search results, "Related posts" and archive pages with excerpts. Abstains when the paragraph stands alone.
    """
    if view.part.kind is PartKind.TEASER and len(view.lines) > 1 and titleish(view.lines[0]):
        yield view.says(Property.TITLE, "title-of-teaser", view.lines[0].core, Strength.PLACED)
