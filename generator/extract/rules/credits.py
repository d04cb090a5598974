"""Rule ``credit-labelled``: who drew, photographed, translated or edited."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.metaline import PieceKind


@rules.register("credit-labelled")
def credit_labelled(view: View) -> Iterator[Statement]:
    """A name after the word for the work done: "Drawing by …", "Photo: …", "Translated by …".

    Serves newspapers, magazines, blogs. A credit is never an author. Abstains inside sentences.
    """
    for line in (*view.lines, *view.tail):
        for piece in line.meta.of(PieceKind.CREDIT) if len(line.text) < 200 and line.meta else ():
            yield view.says(Property.CREDIT, "credit-labelled", line.at(piece.span), Strength.LABELLED, role=piece.role)
