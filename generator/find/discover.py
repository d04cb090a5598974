"""Names that are in no authority file: ``Elena Duarte, mayor of Puerto Sereno, told Radio Faro …`` has three.

Runs of capitals are names unless something speaks against it (trust.py). What is known from one place of the
article is then taken in the others too: in headlines, in lines set in capitals, at the head of a sentence. A
surname alone stands for the person named in full, if only one in the article has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.find.cases import nominative, nominatives
from generator.find.evidence import Text, evidence, portions, texts
from generator.find.kinds import CALLED, GIVEN, PLAIN, SURNAME, TERRITORY, TITLE, kind_of
from generator.find.lexicon import cities, everywhere, territories
from generator.find.names import surnames
from generator.find.places import is_address
from generator.find.runs import Run, names, runs
from generator.find.tokens import Token
from generator.find.trust import Claim, kept
from generator.model import Article, Block, Document, EntityType, RuleName, Span
from generator.text.fold import folded

_LONGEST = 8  # words of a name that is looked up again
_REACH = 200  # characters of an address on either side
_BLANK = re.compile(r"[ \n]")
_LONGEST_CODE = 6  # letters of an abbreviation; BRUSSELS is a city set in capitals
_LONGEST_PLACE = 3  # words
_CYRILLIC = "а"  # the first letter
_SHOUT = 2  # words in capitals in a row that are no abbreviations


@dataclass(frozen=True, slots=True)
class Name:
    """A discovered name. ``key`` is equal for equal names; a surname has that of the full name."""

    span: Span
    text: str
    key: str
    type: EntityType | None
    rule: RuleName


def discover(document: Document, article: Article) -> tuple[Name, ...]:
    """The names in an article or teaser, in the order of the text; they do not overlap."""
    found = (name for part in portions(document, article) for name in _discovered(document, article, part))
    return tuple(sorted(found, key=lambda name: name.span))


def _discovered(document: Document, article: Article, blocks: list[Block]) -> Iterator[Name]:
    """The names in some blocks, by the evidence of these blocks."""
    read = list(texts(document, blocks))
    about = evidence(read, article)
    claims = [claim for text in read if not text.held for claim in _claims(text, about.language)]
    for claim in claims:
        about.heed(claim.words)
    found: list[Name] = []
    known: dict[tuple[str, ...], Name] = {}
    used: set[tuple[int, int]] = set()
    for claim in claims:
        if name := kept(claim, about):
            found.append(_name(document, claim, name))
            known.setdefault(_looked_up(name), found[-1])
            used.update((claim.text.start, token.start) for token in name)
    for text in read:
        found += _again(document, text, known, used)
    return _with_surnames(found)


def key(text: str) -> str:
    """What equal names have in common: no accents, no article before them (but El Salvador), no difference of case."""
    written = folded(text)
    first, _, rest = written.lower().partition(" ")
    article = rest and first in everywhere("articles") and not (written in territories() or written in cities())
    return rest if article else nominative(written.lower())


def _claims(text: Text, language: str) -> Iterator[Claim]:
    for run in runs(text.tokens, language):
        if _shouted(run) or is_address(_around(text.folded.text, run)):
            continue
        for name, after_title in names(run):
            index, last = _place(text, name[0]), _place(text, name[-1])
            before = text.tokens[index - 1] if index and name[0].joined else None
            after = text.tokens[last + 1] if last + 1 < len(text.tokens) else None
            yield Claim(text, name, after_title, before, after)


def _place(text: Text, token: Token) -> int:
    return bisect_left(text.tokens, token.start, key=lambda each: each.start)


def _shouted(run: Run) -> bool:
    """``THE PRESIDENT OF MEXICO`` is set in capitals; ``US FDA`` has two abbreviations."""
    if len(run) == 1 or not all(token.text.isupper() and len(token.text) > 1 for token in run):
        return False
    return len(run) > _SHOUT or any(
        token.lower in everywhere("openers") or token.lower in everywhere("titles") or len(token.text) > _LONGEST
        for token in run
    )


def _around(text: str, run: Run) -> str:
    """The characters without a blank around a run."""
    start, end = run[0].start, run[-1].end
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return _BLANK.split(before)[-1] + text[start:end] + _BLANK.split(after, maxsplit=1)[0]


def _name(document: Document, claim: Claim, name: Run) -> Name:
    span = claim.text.span(name)
    text = span.of(document.text)
    kind, rule = kind_of(name, claim.after_title)
    return Name(span, text, key(text), kind, rule)


def _again(
    document: Document, text: Text, known: dict[tuple[str, ...], Name], used: set[tuple[int, int]]
) -> Iterator[Name]:
    """Known names where they were not trusted, the longest first; in headlines countries and cities too."""
    at, found = 0, text.tokens
    while at < len(found):
        length = 0
        if found[at].capital and (text.start, found[at].start) not in used and not _pronoun(text, at):
            length = _known_length(found, at, known) or (_place_length(found, at) if text.held else 0)
        if length and not is_address(_around(text.folded.text, found[at : at + length])):
            run = found[at : at + length]
            span = text.span(run)
            first = known.get(_looked_up(run)) or known.get(tuple(token.lower for token in run))
            words = span.of(document.text)
            yield replace(first or Name(span, words, key(words), EntityType.PLACE, TERRITORY), span=span, text=words)
        at += length or 1


def _pronoun(text: Text, at: int) -> bool:
    """``US`` in ``TELL US MORE``, but not in ``THE US`` or at the head of a line in capitals."""
    word = text.tokens[at]
    plain = word.acronym and (word.lower in everywhere("openers") or word.lower in everywhere("breakers"))
    return text.held and plain and at > 0 and text.tokens[at - 1].lower not in everywhere("articles")


def _place_length(found: list[Token], at: int) -> int:
    """Of how many words the country or city is that begins here."""
    for length in range(_LONGEST_PLACE, 0, -1):
        run = found[at : at + length]
        place = " ".join(token.text for token in run)
        places = (place, place.title() if len(place) > _LONGEST_PLACE else place)  # IRAQ, but not US
        if all(token.joined for token in run[1:]) and any(name in territories() or name in cities() for name in places):
            return len(run)
    return 0


def _known_length(found: list[Token], at: int, known: dict[tuple[str, ...], Name]) -> int:
    """Of how many words the longest known name is that begins here; 0: none does."""
    longest = 1
    while longest < _LONGEST and at + longest < len(found) and found[at + longest].joined:
        longest += 1
    lowered = tuple(token.lower for token in found[at : at + longest])
    length = next((n for n in range(longest, 0, -1) if lowered[:n] in known), 0)
    return length or int(_looked_up(found[at : at + 1]) in known)


def _looked_up(name: Run) -> tuple[str, ...]:
    """The words of a name; an abbreviation as it is, so that "Who" is not WHO."""
    code = len(name) == 1 and name[0].acronym and len(name[0].text) <= _LONGEST_CODE
    return (name[0].text,) if code else tuple(token.lower for token in name)


def _with_surnames(found: Iterable[Name]) -> Iterator[Name]:
    """Single words that are the surname of one person named in full get that person's key."""
    found = list(found)
    owners: dict[str, dict[str, Name]] = {}
    for name in found:
        if name.rule in (GIVEN, TITLE, PLAIN):
            for surname in surnames(name.key if name.key[:1] >= _CYRILLIC else folded(name.text)):
                owners.setdefault(surname.lower(), {})[name.key] = name
    full = {name: _owner(name, owners) for name in found}
    called = {name.key for name in full.values() if name and name.rule == PLAIN}
    for name in found:
        if owner := full[name]:
            yield replace(name, key=owner.key, type=owner.type or EntityType.PERSON, rule=SURNAME)
        elif name.key in called and name.rule == PLAIN:
            yield replace(name, type=EntityType.PERSON, rule=CALLED)
        else:
            yield name


def _owner(name: Name, owners: dict[str, dict[str, Name]]) -> Name | None:
    """The one person named in full whose surname this may be."""
    if name.rule not in (PLAIN, TITLE):
        return None
    cases = nominatives(name.key).values() if name.key[:1] >= _CYRILLIC else ()
    own = {key: full for form in (name.key, *cases) for key, full in owners.get(form, {}).items()}
    return next(iter(own.values())) if len(own) == 1 else None
