"""Names in quotation marks: "das Magazin »Höhenluft« berichtet", «Вечерний Заречинск» сообщает.

A name begins with a capital, is a few words long and holds no mark; anything else in quotation marks is speech.
"""

from __future__ import annotations

from generator.extract.clauses import Sentence

OPENING = frozenset("\"“«„»‘'")
CLOSING = frozenset("\"”»“«’'")
LONGEST_QUOTED = 5  # words of a name in quotation marks


def closing_of(sentence: Sentence, opening: int) -> int | None:
    """Where the name in quotation marks that opens here is closed, if it is a name."""
    words = sentence.words
    if opening + 1 >= len(words) or not words[opening + 1].capital:
        return None
    for index in range(opening + 2, min(len(words), opening + LONGEST_QUOTED + 2)):
        if words[index].text in CLOSING:
            return index
        if words[index].mark:
            return None
    return None


def opens_name(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].text in OPENING and closing_of(sentence, index) is not None
