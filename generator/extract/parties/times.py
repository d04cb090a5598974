"""A time between a verb and whom it names: "informó este viernes la Autoridad", "a annoncé vendredi soir le port"."""

from __future__ import annotations

from generator.extract.clauses import Sentence
from generator.languages import known as everywhere
from generator.languages import table

_YEAR = 4  # digits
_DATE = 5  # words of a date: "4 de marzo de 1958"


def before_time(sentence: Sentence, at: int) -> int:
    """The index before a time that ends here: "Wie MDR Thüringen (am Montag) berichtete"; else the same index."""
    known, index = sentence.known, at
    while index > 1 and sentence.low(index - 1) in known.when:
        index -= 1
    if (dated := _before_date(sentence, index)) < index:
        return dated
    timely = index < at and not known.small.issuperset(map(sentence.low, range(index, at)))
    return index if timely and index > 0 else at


def _before_date(sentence: Sentence, at: int) -> int:
    """The index before "of 4 March 1958"; the same index where none ends here."""
    index = at
    while (
        index > 1 and at - index < _DATE and (sentence.low(index - 1).rstrip(".").isdigit() or _month(sentence, index))
    ):
        index -= 1
    if index == at:
        return at
    of = index if _links(sentence, index) else index - 1
    return of if of < at - 2 and _links(sentence, of) and sentence.run_to(of - 1) else at


def _links(sentence: Sentence, index: int) -> bool:
    return sentence.low(index) in sentence.known.links or sentence.low(index) in everywhere("dated_by")


def _month(sentence: Sentence, index: int) -> bool:
    low = sentence.low(index - 1)
    return low in table("months") or low in everywhere("within_dates") or low == "."


def _year(sentence: Sentence, index: int, begin: int) -> bool:
    """ "publicó en 1934 El Correo", "писал в 1934 году": behind a small word, or in German alone."""
    low = sentence.low(index)
    return len(low) == _YEAR and low.isdigit() and (index > begin or sentence.known.nouns_capital)


def past_time(sentence: Sentence, at: int) -> int:
    """The index behind a time that begins here, with its day in brackets ("nesta terça (14)"), or behind
    "también"; else the same index.
    """
    known, index, end = sentence.known, at, at
    while sentence.low(index) in known.when | known.even or _year(sentence, index, at):
        index += 1
        if sentence.low(index - 1) not in known.small - known.even:
            end = index
    if end > at and sentence.low(end) == "(" and sentence.low(end + 2) == ")":
        end += 3
    return end
