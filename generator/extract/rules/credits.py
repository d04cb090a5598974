"""Rule ``credit-labelled``: who drew, photographed, translated or edited."""

from collections.abc import Iterator

from generator.extract.reviewed import of_book
from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.bylines import name_and_role, picture_role
from generator.split.captions import caption_credit
from generator.split.line import LineKind
from generator.split.pieces import PieceKind

_LONGEST = 200  # code points; a longer line is no credit


@rules.register("credit-labelled")
def credit_labelled(view: View) -> Iterator[Statement]:
    """A name after the word for the work done: "Drawing by …", "Photo: …", "Translated by …".

    Serves newspapers, magazines, blogs. A credit is never an author. Abstains inside sentences, and above the publisher
    of a book under review, whose translator it is.
    """
    for line in (*view.lines, *view.tail):
        pieces = line.meta.of(PieceKind.CREDIT) if len(line.text) < _LONGEST and line.meta else ()
        for piece in () if pieces and of_book(view, line) else pieces:
            yield view.says(Property.CREDIT, "credit-labelled", line.at(piece.span), Strength.LABELLED, role=piece.role)


@rules.register("credit-name-and-role")
def credit_name_and_role(view: View) -> Iterator[Statement]:
    """A name and the job of a photographer or draughtsman on a line of their own: "Jane Doolan/Staff Photographer".

    Serves newspapers. Abstains when the line tells of other work too ("writer and photographer"), and inside the text.
    """
    for line in view.top:
        role = picture_role(line.text) if line.kind is LineKind.SHORT and line != view.title else None
        if role and (found := name_and_role(line.text)):
            yield view.says(Property.CREDIT, "credit-name-and-role", line.at(found), Strength.LABELLED, role=role)


@rules.register("credit-caption")
def credit_caption(view: View) -> Iterator[Statement]:
    """The name that ends a caption: "Stalls in Bridge Street on Saturday. Picture: Owen Tranter".

    Serves newspapers and magazines. Abstains when no name follows the word, or more than a name.
    """
    for line in (*view.lines, *view.tail):
        if line.kind is LineKind.CREDIT and (found := caption_credit(line.text)):
            yield view.says(Property.CREDIT, "credit-caption", line.at(found[0]), Strength.LABELLED, role=found[1])
