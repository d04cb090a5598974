"""A time between a verb and whom it names: "informó este viernes la Autoridad", "a annoncé vendredi soir le port"."""

from __future__ import annotations

from generator.extract.clauses import Sentence


def before_time(sentence: Sentence, at: int) -> int:
    """The index before a time that ends here: "Wie MDR Thüringen (am Montag) berichtete"; else the same index."""
    known, index = sentence.known, at
    while index > 1 and sentence.low(index - 1) in known.when:
        index -= 1
    timely = any(sentence.low(place) not in known.small for place in range(index, at))
    return index if timely and index > 0 else at


def past_time(sentence: Sentence, at: int) -> int:
    """The index behind a time that begins here, with its day in brackets ("nesta terça (14)"); else the same index."""
    known, index, end = sentence.known, at, at
    while sentence.low(index) in known.when:
        index += 1
        if sentence.low(index - 1) not in known.small:
            end = index
    if end > at and sentence.low(end) == "(" and sentence.low(end + 2) == ")":
        end += 3
    return end
