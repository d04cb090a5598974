"""Rule ``date-line``: when the article was published, or changed."""

from collections.abc import Iterator

from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength
from generator.split.metaline import Piece, PieceKind

_ABOUT = {PieceKind.DATE: Property.DATE, PieceKind.MODIFIED: Property.MODIFIED}


@rules.register("date-line")
def date_line(view: View) -> Iterator[Statement]:
    """A date on a line that says nothing but when and by whom: "March 28, 2022 Leave a comment".

    Serves blogs, newspapers and wire copy. A label ("Published", "Date:") makes it stronger; "Updated" makes
    it a change. Abstains inside sentences, URLs and comments, for dates of visits and events, and when day
    and month cannot be told apart.
    """
    for line in view.metas:
        for piece in line.meta.pieces if line.meta else ():
            about = _ABOUT.get(piece.kind)
            if about and piece.date and piece.date.value:
                yield view.says(about, "date-line", line.at(piece.span), _strength(piece), piece.date.value)


def _strength(piece: Piece) -> Strength:
    return Strength.LABELLED if piece.labelled else Strength.PLACED
