"""Names of institutions that go on in small letters: ``Cour des comptes``, ``Union européenne``, ``Японское море``."""

from __future__ import annotations

from generator.find.lexicon import everywhere, peoples, words
from generator.find.runs.words import Run, is_small
from generator.find.tokens import Token

_CONNECTORS = 3  # at most, in a row: "of the", "de la"
_ADJECTIVES = 2  # at most, after such a word: Fonds monétaire international
_SHORTEST_NOUN = 4  # letters


def in_small_letters(found: list[Token], at: int, run: Run, language: str) -> Run:
    """The words with small letters with which the name of an institution goes on."""
    goes_on = _kind_goes_on(found, at, run, language) or _kind_follows(found, at, language)
    return goes_on or (_of_what(found, at, run, language) if words(language, "links") else [])


def _of_what(found: list[Token], at: int, run: Run, language: str) -> Run:
    """``Cour des comptes``, ``Association des maires ruraux``, ``Caisse des dépôts et consignations``."""
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None or not after.text.islower() or found[at].closed:
        return []
    bare = run[1:] if run[0].lower in everywhere("articles") else run
    if not bare or bare[0].opens or bare[0].lower not in words(language, "organisations"):
        return []
    if not all(token.attached for token in bare[1:]):
        return []
    links, ahead = words(language, "links"), at + 1
    while ahead < len(found) and ahead - at <= _CONNECTORS and is_small(found[ahead]) and found[ahead].text in links:
        ahead += 1
    if ahead >= len(found) or not is_small(found[ahead]):
        return []
    linked = found[at + 1 : ahead + 1]
    if not _tail(linked, bool(bare[1:]), language):
        return []
    for token in linked:
        token.attached = True
    return linked


def _tail(linked: Run, goes_on: bool, language: str) -> bool:
    """Is this a noun with "of" before it, or an adjective or second noun after such a noun; no verb: "de revoir"?"""
    noun, before = linked[-1], [token.text for token in linked[:-1]]
    if any(noun.text in words(language, key) for key in ("openers", "breakers", "no_tails")):
        return False
    if not before and not noun.elided:
        return goes_on and noun.text.endswith(tuple(words(language, "kind_endings")))
    if before[:1] == ["et"] and not goes_on:
        return False
    bare = not before if noun.elided else before[-1] == "de"  # no article between
    return len(noun.text) >= _SHORTEST_NOUN and not (bare and noun.text.endswith(("er", "ir", "re")))


def _kind_goes_on(found: list[Token], at: int, run: Run, language: str) -> Run:
    """``Union européenne``, ``Министерство транспорта``: where only the first word of such a name has a capital."""
    after = found[at + 1] if at + 1 < len(found) else None
    bare = run[1:] if run[0].lower in everywhere("articles") else run
    if found[at].closed or after is None or not after.joined or not after.text.islower():
        return []
    if len(bare) > _ADJECTIVES or not all(token.attached for token in bare[1:]):
        return []
    endings = tuple(words(language, "kind_endings"))
    goes_on = after.lower in words(language, "kind_fields") or (endings and after.text.endswith(endings))
    after.attached = bool(goes_on) and bare[0].lower in everywhere("organisations")
    return [after] if after.attached else []


def _kind_follows(found: list[Token], at: int, language: str) -> Run:
    """``Японское море``, ``Дальневосточный федеральный университет``: an adjective with a capital, then small ones."""
    endings = tuple(words(language, "adjective_endings"))
    first = found[at]
    if (
        not endings
        or not first.capital
        or not first.text.endswith(endings)
        or (first.opens and first.lower in peoples())
    ):
        return []
    ahead = at + 1
    kinds = words(language, "kinds_after")
    while (
        ahead < len(found) and ahead - at < _CONNECTORS and is_small(found[ahead]) and found[ahead].lower not in kinds
    ):
        if not found[ahead].text.endswith(endings):
            return []
        ahead += 1
    if ahead >= len(found) or not is_small(found[ahead]) or found[ahead].lower not in kinds:
        return []
    for token in found[at + 1 : ahead + 1]:
        token.attached = True
    return found[at + 1 : ahead + 1]
