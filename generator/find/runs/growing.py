"""A run grows word by word: ``[White House Chief of Staff John Kelly]`` from its first capital to its last.

It is capitalised words with nothing but spaces and small connecting words between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.find.lexicon import everywhere, words
from generator.find.runs.following import field_follows, number_follows
from generator.find.runs.reaching import fits
from generator.find.runs.small_letters import in_small_letters
from generator.find.runs.words import Run, bears, particles
from generator.find.tokens import Token

_CONNECTORS = 3  # at most, in a row: "of the", "de la"
_LONGEST = 16  # words of a run
_LONGEST_WORD = 60  # letters


def runs(found: list[Token], language: str) -> Iterator[Run]:
    """All runs of a block, in order, with the connecting words inside them."""
    at, breakers = 0, words(language, "breakers")
    while at < len(found):
        if found[at].phrase:
            yield found[at : at + found[at].phrase]
            at += found[at].phrase
            continue
        if not _begins(found, at, breakers):
            at += 1
            continue
        run = [found[at]]
        while len(run) < _LONGEST:
            more = _next(found, at, run, breakers) or in_small_letters(found, at, run, language)
            more = more or field_follows(found, at, run) or number_follows(found, at)
            if not more:
                break
            run += more
            at += len(more)
        at += 1
        yield run


def _begins(found: list[Token], at: int, breakers: frozenset[str]) -> bool:
    token = found[at]
    if not bears(token) or len(token.text) > _LONGEST_WORD:
        return False
    following = at + 1 < len(found) and found[at + 1].joined and found[at + 1].capital
    if token.lower in everywhere("articles"):
        return following
    return not (token.lower in breakers and not token.acronym)


def _next(found: list[Token], at: int, run: Run, breakers: frozenset[str]) -> Run:
    """What continues a run after the token at this place: a capital, or connecting words and a capital."""
    if found[at].closed:
        return found[at + 1 : at + 2] if _owns(found, at, run) else []
    ahead = at + 1
    while ahead < len(found) and ahead - at <= _CONNECTORS and _connects(found[ahead]):
        ahead += 1
    if ahead >= len(found) or not found[ahead].joined or not _continues(found, ahead, breakers):
        return []
    between = found[at + 1 : ahead]
    return found[at + 1 : ahead + 1] if not between or fits(run, between, found[ahead : ahead + 2]) else []


def _owns(found: list[Token], at: int, run: Run) -> bool:
    """``Prosecutor's Office``, ``Workers' Union``, ``St. Anne's Cathedral``: here the owner belongs to the name."""
    token = found[at]
    if not token.owns:
        return False
    ordinary = any(token.lower in everywhere(key) for key in ("titles", "openers", "starters", "joined_by_and"))
    end = token.end + len("'s" if token.possessive else "'")
    for after in found[at + 1 : at + 1 + _CONNECTORS]:
        if not after.capital or after.start != end + 1:
            return False
        if after.lower in everywhere("organisations"):
            return ordinary or run[0].lower in everywhere("saints")
        end = after.end
    return False


def _connects(token: Token) -> bool:
    return token.joined and (token.text in everywhere("connectors") or token.text in particles())


def _continues(found: list[Token], at: int, breakers: frozenset[str]) -> bool:
    token = found[at]
    if token.text[0].isdigit():  # DJI Matrice 300 RTK
        return at + 1 < len(found) and found[at + 1].joined and found[at + 1].acronym
    saint = token.lower in everywhere("saints")  # Baía de São Marcos: elsewhere "são" is a verb
    return bears(token) and (token.acronym or saint or token.lower not in breakers)
