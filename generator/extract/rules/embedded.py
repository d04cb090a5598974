"""Rule ``embedded``: what the mark-up of a saved page, or the front matter of a note, says about it."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import PartKind, Statement


@rules.register("embedded")
def embedded(view: View) -> Iterator[Statement]:
    """Statements of JSON-LD, Open Graph, microdata, ``<time>``, ``rel=author`` and front matter.

    Serves saved pages and notes. Abstains when the file holds several articles: which one would be meant?
    """
    if view.alone and view.part.kind is PartKind.ARTICLE:
        yield from view.document.embedded
