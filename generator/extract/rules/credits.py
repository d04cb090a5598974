"""Rule ``credit-labelled``: who drew, photographed, translated or edited."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.captions import caption_credit
from generator.split.pieces import PieceKind
from generator.split.sheet import LineKind

_LONGEST = 200  # code points; a longer line is no credit


@rules.register("credit-labelled")
def credit_labelled(view: View) -> Iterator[Statement]:
    """A name after the word for the work done: "Drawing by …", "Photo: …", "Translated by …".

    Serves newspapers, magazines, blogs. A credit is never an author. Abstains inside sentences.
    """
    for line in (*view.lines, *view.tail):
        for piece in line.meta.of(PieceKind.CREDIT) if len(line.text) < _LONGEST and line.meta else ():
            yield view.says(Property.CREDIT, "credit-labelled", line.at(piece.span), Strength.LABELLED, role=piece.role)


@rules.register("credit-caption")
def credit_caption(view: View) -> Iterator[Statement]:
    """The name that ends a caption: "Stalls in Bridge Street on Saturday. Picture: Owen Tranter".

    Serves newspapers and magazines. Abstains when no name follows the word, or more than a name.
    """
    for line in (*view.lines, *view.tail):
        if line.kind is LineKind.CREDIT and (found := caption_credit(line.text)):
            yield view.says(Property.CREDIT, "credit-caption", line.at(found[0]), Strength.LABELLED, role=found[1])
