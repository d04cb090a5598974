"""Rule ``embedded``: what the mark-up of a saved page, or the front matter of a note, says about it."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import PartKind, Statement

_OF_THE_PAGE = ("json-ld", "meta-element", "page-heading")


@rules.register("embedded")
def embedded(view: View) -> Iterator[Statement]:
    """Statements of JSON-LD, Open Graph, microdata, ``<time>``, ``rel=author`` and front matter.

    Serves saved pages and notes. Of a file with several articles each has what stands inside it. Abstains then for
    JSON-LD, ``<meta>`` and the page's own heading: which article would be meant?
    """
    if view.part.kind is PartKind.ARTICLE:
        yield from (one for one in view.document.embedded if view.alone or _inside(view, one))


def _inside(view: View, one: Statement) -> bool:
    span = one.evidence.span
    return span is not None and view.part.span.holds(span) and one.evidence.rule not in _OF_THE_PAGE
