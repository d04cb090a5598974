"""The parts of a run that may be names: without titles, and without days, months and peoples at their ends.

"Secretary of State Antony Blinken" holds ``Antony Blinken``, "Russian Maxim Mironov" ``Maxim Mironov``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.find.lexicon import cities, everywhere, peoples, short_territories, territories, words
from generator.find.runs.titles import segments
from generator.find.runs.words import Run, bears, is_inflected, is_people, is_time, kind_words, particles, text_of
from generator.find.tokens import Token

_GENITIVES = (("ии", "ия"), ("а", ""), ("ы", "а"), ("и", "ь"), ("ины", "ина"), ("я", "и"))  # Турция, Иран, Индия


def names(run: Run) -> Iterator[tuple[Run, bool]]:
    """The parts of a run that may be names, and whether a title stands before."""
    if run[0].phrase:
        yield run, False
        return
    for segment, after_title in segments(run):
        office = after_title and bool(segment) and segment[0].text in everywhere("of") - particles()
        for name in _trimmed(segment, after_title):
            yield name, after_title and not office  # "Chief Officer of Quarrow": that is where, not who


def _trimmed(segment: Run, after_title: bool) -> Iterator[Run]:
    trimmed = _ends_cut(segment)
    segment = segment if len(trimmed) < len(segment) and text_of(segment) in cities() else trimmed
    if (after_title or is_inflected(segment)) and (at := _given(segment)):
        # Secretary of State [Antony Blinken], Mayor of [London] [Sadiq Khan]
        yield from _trimmed(segment[:at], True)
        yield segment[at:]
        return
    if cut := _after_country(segment):
        yield segment[:cut]
        yield from _trimmed(segment[cut:], after_title)
        return
    if not segment or is_people(segment) or _only_ordinary(bearing := list(filter(bears, segment)), segment):
        return
    if after_title and all(t.lower in everywhere("joined_by_and") | kind_words() for t in bearing):
        return  # Minister of [Foreign Affairs]
    yield segment


def _only_ordinary(bearing: Run, segment: Run) -> bool:
    """No name in it; but in ``Российский научный фонд`` the small words make one of an ordinary word."""
    return all(map(_ordinary, bearing)) and not any(token.attached for token in segment)


def _given(segment: Run) -> int:
    """Where a given name stands after other words; 0 if nowhere."""
    given = words("people", "given")
    if segment and segment[0].lower in given:
        return 0
    return next((i for i in range(1, len(segment) - 1) if segment[i].capital and segment[i].lower in given), 0)


def _after_country(segment: Run) -> int:
    """Where a country ends that only a lost comma joins to the next name: China Russia; 0 if nowhere."""
    if any(token.lower in kind_words() for token in segment):
        return 0
    for cut in range(1, len(segment)):
        rest = segment[cut:]
        another = rest[0].capital and (len(rest) > 1 or rest[0].text in territories())
        if another and _is_country(segment[:cut]) and text_of(segment) not in territories():
            return cut
    return 0


def _is_country(run: Run) -> bool:
    """A country, in Russian in the genitive too: Турции, Азербайджана."""
    name = text_of(run)
    if name in territories() or name in short_territories():
        return True
    return is_inflected(run) and any(
        name.endswith(end) and name.removesuffix(end) + base in territories() for end, base in _GENITIVES
    )


def _ends_cut(segment: Run) -> Run:
    """Without connecting words, days, months and peoples at the ends."""
    given = words("people", "given")
    while segment and (not bears(segment[0]) or is_time(segment[0]) or _people_before_given(segment)):
        segment = segment[1:]
    while segment and (
        not (segment[-1].capital or segment[-1].attached or "-" in segment[-1].text)
        or (is_time(segment[-1]) and not (len(segment) == 2 and segment[0].lower in given))
    ):
        segment = segment[:-1]
    return segment


def _people_before_given(segment: Run) -> bool:
    """Is this ``Russian Maxim Mironov``, or ``Iraqi Kurdish`` before something?"""
    if segment[0].lower not in peoples() or len(segment) < 3:
        return False
    if {segment[0].lower, segment[1].lower} & words("demonyms", "before"):
        return False  # Southern African Community, European Southern Observatory
    return segment[1].lower in words("people", "given") or segment[1].lower in peoples()


def _ordinary(token: Token) -> bool:
    word = token.lower
    code = token.acronym or token.text[1:2].isupper()  # MPs
    return is_time(token) or word in peoples() or (code and word.replace(".", "") in everywhere("capitals"))
