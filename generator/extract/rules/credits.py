"""Rule ``credit-labelled``: who drew, photographed, translated or edited."""

import re
from collections.abc import Iterator

from generator.extract.reviewed import of_book, reviewer_label, tells_of_book
from generator.extract.view import View, rules
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import names_and_role, other_role
from generator.split.captions import caption_credit
from generator.split.line import LineKind
from generator.split.metawords import credit_labels, joint
from generator.split.pieces import PieceKind
from generator.text.names import is_nobody, person_at
from generator.text.phrases import first_word

_SIGNS = tuple(",|/(–—-")
_LONGEST_WIRE = 500  # code points
_WORKS = re.compile(r"[^\W\d_][^;()\n]{2,120}")
_LONGEST = 200  # code points; a longer line is no credit


@rules.register("credit-labelled")
def credit_labelled(view: View) -> Iterator[Statement]:
    """A name after the word for the work done: "Drawing by …", "Photo: …", "Translated by …".

    Serves newspapers, magazines, blogs. A credit is never an author. Abstains inside sentences, for whoever reviewed a
    book, for nobody ("Photo: Handout"), and above the publisher of a book under review, whose translator it is.
    """
    for line in (*view.lines, *view.tail):
        pieces = line.meta.of(PieceKind.CREDIT) if len(line.text) < _LONGEST and line.meta else ()
        reviews = bool(pieces) and reviewer_label(line.text) is not None and tells_of_book(view)
        named = [piece for piece in pieces if not is_nobody(piece.span.of(line.text))]
        for piece in () if named and (reviews or of_book(view, line)) else named:
            yield view.says(Property.CREDIT, "credit-labelled", line.at(piece.span), Strength.LABELLED, role=piece.role)


@rules.register("credit-name-and-role")
def credit_name_and_role(view: View) -> Iterator[Statement]:
    """A name and the job of whoever writes nothing on a line of their own: "Jane Doolan/Staff Photographer", "Ove Lund,
    translator", "Illustratorin Ada Brandt".

    Serves newspapers. Abstains when the line tells of other work too ("writer and photographer"), and inside the text.
    """
    for line in view.top:
        role = other_role(line.text) if line.kind is LineKind.SHORT and line != view.title else None
        for name in (names_and_role(line.text) or _beside_job(line.text)) if role else ():
            yield view.says(Property.CREDIT, "credit-name-and-role", line.at(name), Strength.LABELLED, role=role)


def _beside_job(text: str) -> tuple[Span, ...]:
    """The name before a sign or behind the job, with nothing else in the line."""
    found = person_at(text, 0, len(text))
    if found and text[found[1] :].lstrip()[:1] in _SIGNS:
        return (Span(*found),)
    behind = text.find(" ") + 1
    found = person_at(text, behind, len(text))
    return (Span(*found),) if found and found[1] == len(text) else ()


@rules.register("credit-wire")
def credit_wire(view: View) -> Iterator[Statement]:
    """Who helped with a wire's story: "(Reporting by Ann Lee; Additional reporting by Ove Lund; Editing by Pim Rask)".

    Serves agencies and the newspapers that print them. Abstains unless semicolons part at least two kinds of work; who
    reports is the author, and no credit.
    """
    for line in (*view.lines, *view.tail):
        works = _WORKS.findall(line.text) if ";" in line.text and len(line.text) < _LONGEST_WIRE else []
        at = 0
        for work in works if len(works) > 1 else ():
            at = line.text.index(work, at)
            for role, name in _credited(line.text, at, at + len(work)):
                yield view.says(Property.CREDIT, "credit-wire", line.at(name), Strength.LABELLED, role=role)
            at += len(work)


def _credited(text: str, at: int, end: int) -> Iterator[tuple[str, Span]]:
    """The names behind one label: "Editing by Ann Lee and Ove Lund"."""
    word = first_word(text, at, end)
    for role, labels in credit_labels().opening(word):
        label = labels.match(text, at, end, word)
        found = person_at(text, label.end() + 1, end) if label else None
        while found:
            yield role, Span(*found)
            between = joint().match(text, found[1], end)
            found = person_at(text, between.end(), end) if between else None
        if label:
            return


@rules.register("credit-caption")
def credit_caption(view: View) -> Iterator[Statement]:
    """The name that ends a caption: "Stalls in Bridge Street on Saturday. Picture: Owen Tranter".

    Serves newspapers and magazines. Abstains when no name follows the word, or more than a name.
    """
    for line in (*view.lines, *view.tail):
        if line.kind is LineKind.CREDIT and (found := caption_credit(line.text)):
            yield view.says(Property.CREDIT, "credit-caption", line.at(found[0]), Strength.LABELLED, role=found[1])
