"""What kind of thing a discovered name may be: "University of Arizona Press" an organisation, by its words.

Cautious: a name whose words or surroundings do not say what it is has no type. The rule that decided is kept with
the mention, so that a proposal for the authority file can give its reason.
"""

from __future__ import annotations

from functools import cache

from generator.extract.source_kinds import is_outlet
from generator.find.lexicon import cities, everywhere, short_territories, territories, unions, words
from generator.find.runs import bears
from generator.find.tokens import Token
from generator.model import EntityType, RuleName

PLAIN = RuleName("discovered")
TITLE = RuleName("discovered-after-title")
GIVEN = RuleName("discovered-given-name")
HEAD = RuleName("discovered-kind-word")
TERRITORY = RuleName("discovered-territory")
OUTLET = RuleName("discovered-outlet")
SURNAME = RuleName("discovered-surname")
CALLED = RuleName("discovered-called-by-surname")

Kind = tuple[EntityType | None, RuleName]

_WORDS = {
    TITLE: "a title stands before it",
    GIVEN: "its first word is a given name",
    HEAD: "one of its words says what it is",
    TERRITORY: "it is the name of a country, region or well-known city",
    OUTLET: "it is the name of a well-known newspaper, agency or broadcaster",
    SURNAME: "it is the surname of somebody named in full",
    CALLED: "its last word alone stands for it later, as with persons",
}

_LISTS = (
    ("organisations", EntityType.ORGANISATION),
    ("publications", EntityType.PUBLICATION),
    ("places", EntityType.PLACE),
    ("laws", EntityType.LAW),
    ("events", EntityType.EVENT),
)
_LONGEST_PERSON = 5  # words


def kind_of(name: list[Token], after_title: bool) -> Kind:
    """Type and the rule that says so."""
    text = " ".join(token.text for token in name)
    if text in territories() or text in cities() or text in short_territories():
        return EntityType.ORGANISATION if text in unions() else EntityType.PLACE, TERRITORY
    if is_outlet(text):
        return EntityType.PUBLICATION, OUTLET
    capitals = [token for token in name if bears(token)]
    if (found := _by_head(name, capitals)) is not None:
        return found, HEAD
    if 1 < len(capitals) <= _LONGEST_PERSON and capitals[0].lower in words("people", "given"):
        return EntityType.PERSON, GIVEN
    if after_title and len(capitals) <= _LONGEST_PERSON and not name[0].acronym:
        return EntityType.PERSON, TITLE
    return None, PLAIN


def _by_head(name: list[Token], capitals: list[Token]) -> EntityType | None:
    """By a word such as "University": before a connecting word ("of", "de") or at either end."""
    if name[-1].dotted and name[-1].lower in everywhere("legal_forms"):
        return EntityType.ORGANISATION  # Ford Motor Co.
    given = bool(capitals) and capitals[0].lower in words("people", "given")
    linked = next((i for i, token in enumerate(name) if not bears(token)), 0)
    if len(capitals) < 2 or (given and not linked and len(capitals) == 2):
        return None  # Rosa Parks
    heads = [name[linked - 1] if linked else capitals[-1]]
    if linked or not given:
        heads.append(capitals[0])
    return next((_kinds()[head.lower] for head in heads if head.lower in _kinds()), None)


@cache
def _kinds() -> dict[str, EntityType]:
    """The word for a kind of thing, and the kind; of two kinds the one that stands first above."""
    return {word: kind for key, kind in reversed(_LISTS) for word in everywhere(key)}


def reason(name: str, kind: EntityType | None, rule: RuleName) -> tuple[EntityType, str, bool]:
    """A type to propose for a name, why, and whether that is more than a guess."""
    if kind is EntityType.ORGANISATION and rule == TERRITORY:
        return kind, "it is the name of a union of states", True
    if kind is not None:
        return kind, _WORDS.get(rule, "by the words around it"), True
    words_of_it = name.split()
    if len(words_of_it) == 1 and name.isupper():
        return EntityType.ORGANISATION, "a guess, because it is an abbreviation", False
    if len(words_of_it) == 1:
        return EntityType.PLACE, "a guess: nothing in the texts says what it is", False
    return EntityType.ORGANISATION, "a guess: nothing in the texts says what it is", False
