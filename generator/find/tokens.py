"""The words of a paragraph as the search for names needs them: ``FARC-ELN`` is two, ``Mexico's`` ends in ``Mexico``.

Works on folded text. Of a compound only the parts that can be names are kept (``Kremlin`` of ``Kremlin-backed``);
possessive endings and elided articles (``l'``, ``d'``) stay outside.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from generator.find.lexicon import cities, everywhere, peoples, territories

_DOTTED = r"(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr)\.(?!\w)"  # at the end of a name, with its dot
_WORD = re.compile(rf"(?:[A-ZА-Я]\.){{2,}}|{_DOTTED}|[A-ZА-Я]\.(?= ?[A-ZА-Я])|[^\W_]+(?:['&-][^\W_]+)*")
_ENDS_DOTTED = re.compile(_DOTTED)
_OPENING = re.compile(r"[.!?:;…•|►*]|\"$|(?:^| )'$| [-–—] $")
_ELISION = re.compile(r"(?:[dljnscmtDLJNSCMT]|[qQ]u|dell|dall|nell|sull|all)'(?=[A-ZА-Я])")
_ELIDED_NOUN = re.compile(r"[dlDL]'(?=[a-z]{2})")  # L'expert
_POSSESSIVE = re.compile(r"'[sS]$")
_NICKNAME = re.compile(r"(?<=[a-z] ['\"])(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=['\"] [A-Z])")
_PHRASE = re.compile(r"(?<=[а-я] \")(?P<name>[А-Я][^\".,:;!?()]{2,60})(?=\")")
_PREFIXED = ("Co", "Re")
_LONGEST_COMPOUND = 6  # words
_DATELINE = 12  # words: only that near to the beginning of a block does " - " open a sentence


class Token:
    """A word. ``opens``: it begins a sentence. ``joined``: only a space lies between it and the one before.

    ``closed``: a possessive or the rest of a compound follows, so no name goes on here; ``elided``: d'Estaing.
    ``dotted``: Inc., Jr., which end a name and perhaps a sentence. ``phrase``: of how many words the name is that
    quotation marks begin here: компания «Северная звезда».
    """

    __slots__ = (
        "attached",
        "capital",
        "closed",
        "dotted",
        "elided",
        "end",
        "joined",
        "lower",
        "opens",
        "owns",
        "phrase",
        "possessive",
        "start",
        "text",
    )

    def __init__(self, text: str, start: int, closed: bool = False) -> None:
        self.text, self.lower, self.capital = _word(text)
        self.start = start
        self.end = start + len(text)
        self.closed = closed
        self.opens = self.joined = self.elided = self.owns = self.attached = self.possessive = self.dotted = False
        self.phrase = 0

    @property
    def acronym(self) -> bool:
        """FARC, U.S., G20: capitals, two at least."""
        return self.capital and self.text.isupper() and sum(c.isalpha() for c in self.text) > 1


@lru_cache(maxsize=1 << 14)
def _word(text: str) -> tuple[str, str, bool]:
    """Made once for all places where the word stands: a text repeats nearly all its words."""
    return text, text.lower(), text[0].isupper()


def tokens(text: str) -> list[Token]:
    """The words of one block of folded text."""
    found: list[Token] = []
    quoted = {place for match in _NICKNAME.finditer(text) for place in match.span("name")}
    end = 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        gap = text[end:start]
        end = match.end()
        if gap == " " and word.isalpha() and not quoted:  # nearly always
            token = Token(word, start)
            token.joined = bool(found) and not found[-1].closed
            token.opens = bool(found) and found[-1].dotted
            found.append(token)
            continue
        parts = list(_parts(word, start))
        if parts:
            gap = " " if quoted and quoted & {start - len(gap), start} else gap
            _place(parts[0], gap, found, start)
        if gap.startswith("' ") and found and found[-1].text.endswith("s"):
            found[-1].closed = found[-1].owns = True
        found += parts
    if '"' in text:
        _quote(text, found)
    return found


def _quote(text: str, found: list[Token]) -> None:
    """Mark names of several words between quotation marks; what is said stands after a colon or a comma."""
    for match in _PHRASE.finditer(text):
        first = bisect_left(found, match.start("name"), key=lambda token: token.start)
        last = bisect_left(found, match.end("name"), key=lambda token: token.start)
        plain = any(token.text in everywhere("breakers") and token.text != "и" for token in found[first + 1 : last])
        if last - first > 1 and not plain and found[first].lower not in everywhere("breakers"):
            found[first].phrase, found[first].opens = last - first, False


def _place(token: Token, gap: str, before: list[Token], start: int) -> None:
    """Whether the first part of a word begins a sentence, and whether it is joined to the word before."""
    last = before[-1] if before else None
    dotted = gap == ". " and last is not None and last.capital and last.lower in everywhere("dotted")
    whole = token.start == start  # a capital after L' is its own
    token.opens = whole and not dotted and (last is None or _opens(gap, len(before)))
    near = gap in (" ", "", " & ") or dotted or (gap == ", " and token.dotted)  # Alder Foods, Inc.
    joined = last is not None and not last.closed and near
    token.joined = (joined and token.start == start) or token.elided


def _opens(gap: str, number: int) -> bool:
    if gap in (" ", ", ", ""):
        return False
    match = _OPENING.search(gap)
    return match is not None and (match.group()[0] != " " or len(match.group()) < 3 or number < _DATELINE)


def _parts(word: str, start: int) -> Iterator[Token]:
    """A word as it is, or the parts of it that can be names."""
    if _ENDS_DOTTED.fullmatch(word):
        last = Token(word, start, closed=True)
        last.lower, last.dotted = last.lower[:-1], True
        yield last
        return
    if match := _ELIDED_NOUN.match(word):
        noun = Token(word[match.end() :], start + match.end())
        noun.elided = not word[0].isupper()
        yield noun
        return
    if match := _ELISION.match(word):
        token = next(_parts(word[match.end() :], start + match.end()), None)
        if token:
            token.elided = match.group()[0] in "dD"
            yield token
        return
    owns = None if word.lower() in everywhere("names_in_s") else _POSSESSIVE.search(word)
    word = word[: owns.start()] if owns else word
    if "-" in word and any(c.isupper() for c in word):
        yield from _compound(word, start, bool(owns))
    else:
        token = Token(word, start, bool(owns))
        token.owns = token.possessive = bool(owns)
        yield token


def _compound(word: str, start: int, closed: bool) -> Iterator[Token]:
    """``Al-Shabaab`` and ``Ocasio-Cortez`` are one name; ``FARC-ELN``, ``Anglo-Dutch``, ``pro-Kremlin`` are not."""
    parts = word.split("-")
    if _town(parts):
        yield Token(word, start, closed)
        return
    if parts[0].isupper() and len(parts[0]) > 1 and parts[-1].lower() in everywhere("compound_heads"):
        parts = parts[:1]  # SPD-Fraktion
    if len(parts) > _LONGEST_COMPOUND or (parts[0] in _PREFIXED and all(part.islower() for part in parts[1:])):
        yield Token(word, start, closed)  # Co-operation
        return
    spans, at = [], start
    for part in parts:
        spans.append((part, at))
        at += len(part) + 1
    if parts[0].islower() and parts[0] in everywhere("prefixes"):
        spans = spans[1:]
    kept = [(part, at) for part, at in spans if part[:1].isupper() and not _people(part)]
    if kept and kept[0] == spans[0] and all(p.isdigit() or (p, at) in kept for p, at in spans):
        kept = spans  # F-16, Covid-19
    acronyms = [part for part, _ in kept if part.isupper() and len(part) > 2 and part.isalpha()]
    places = all(part in territories() or part in cities() for part in parts)
    if len(kept) == len(parts) and len(acronyms) < len(parts) and not places:
        yield Token(word, start, closed)
        return
    if parts[0].islower() and parts[0] not in everywhere("prefixes") and len(kept) < len(parts):
        yield Token(word, start, closed)  # al-Duri
        return
    for part, at in kept:
        yield Token(part, at, closed=True)


def _town(parts: list[str]) -> bool:
    """``Barrow-in-Furness``, ``Chalon-sur-Saone``"""
    inner = parts[1:-1]
    return bool(inner) and parts[0].istitle() and parts[-1].istitle() and set(inner) <= everywhere("in_towns")


def _people(part: str) -> bool:
    word = part.lower()
    return word in peoples() or word.removesuffix("s") in peoples() or word.endswith(("ists", "ist"))
