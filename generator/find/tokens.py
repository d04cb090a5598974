"""The words of a paragraph as the search for names needs them: ``FARC-ELN`` is two, ``Mexico's`` ends in ``Mexico``.

Works on folded text. Of a compound only the parts that can be names are kept (``Kremlin`` of ``Kremlin-backed``);
possessive endings and elided articles (``l'``, ``d'``) stay outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.find.lexicon import everywhere, peoples

_WORD = re.compile(r"(?:[A-ZА-Я]\.){2,}|[A-ZА-Я]\.(?= ?[A-ZА-Я])|[^\W_]+(?:['&-][^\W_]+)*")
_OPENING = re.compile(r"[.!?:;…•|►*\"“]|(?:^| )'$| [-–—] $")
_ELISION = re.compile(r"(?:[dljnscmtDLJNSCMT]|[qQ]u|dell|dall|nell|sull|all)'(?=[A-ZА-Я])")
_POSSESSIVE = re.compile(r"'[sS]$")
_NICKNAME = re.compile(r"(?<=[a-z] ['\"])(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=['\"] [A-Z])")
_DATELINE = 12  # words: only that near to the beginning of a block does " - " open a sentence


@dataclass(slots=True)
class Token:
    """A word. ``opens``: it begins a sentence. ``joined``: only a space lies between it and the one before."""

    text: str
    start: int
    end: int
    opens: bool = False
    joined: bool = False
    closed: bool = False  # a possessive or the rest of a compound follows: no name goes on here
    elided: bool = False  # d'Estaing

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """FARC, U.S., G20: capitals, two at least."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 1 and all(c.isupper() for c in letters)


def tokens(text: str) -> list[Token]:
    """The words of one block of folded text."""
    found: list[Token] = []
    quoted = {place for match in _NICKNAME.finditer(text) for place in match.span("name")}
    end = 0
    for match in _WORD.finditer(text):
        gap = " " if quoted and quoted & {end, match.start()} else text[end : match.start()]
        before = found[-1] if found else None
        dotted = gap == ". " and before is not None and before.capital and before.lower in everywhere("dotted")
        opens = not dotted and (before is None or _opens(gap, len(found)))
        joined = before is not None and not before.closed and (gap in (" ", "") or dotted)
        parts = list(_parts(match.group(), match.start()))
        if parts:
            parts[0].opens, parts[0].joined = opens, (joined and parts[0].start == match.start()) or parts[0].elided
        found += parts
        end = match.end()
    return found


def _opens(gap: str, number: int) -> bool:
    if gap in (" ", ", ", ""):
        return False
    match = _OPENING.search(gap)
    return match is not None and (match.group()[0] != " " or len(match.group()) < 3 or number < _DATELINE)


def _parts(word: str, start: int) -> Iterator[Token]:
    """A word as it is, or the parts of it that can be names."""
    if match := _ELISION.match(word):
        token = next(_parts(word[match.end() :], start + match.end()), None)
        if token:
            token.elided = match.group()[0] in "dD"
            yield token
        return
    closed = False
    if match := _POSSESSIVE.search(word):
        word, closed = word[: match.start()], True
    if "-" in word and any(c.isupper() for c in word):
        yield from _compound(word, start, closed)
    else:
        yield Token(word, start, start + len(word), closed=closed)


def _compound(word: str, start: int, closed: bool) -> Iterator[Token]:
    """``Al-Shabaab`` and ``Ocasio-Cortez`` are one name; ``FARC-ELN``, ``Anglo-Dutch``, ``pro-Kremlin`` are not."""
    parts = word.split("-")
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
    if len(kept) == len(parts) and len(acronyms) < len(parts):
        yield Token(word, start, start + len(word), closed=closed)
        return
    if parts[0].islower() and parts[0] not in everywhere("prefixes") and len(kept) < len(parts):
        yield Token(word, start, start + len(word), closed=closed)  # al-Duri
        return
    for part, at in kept:
        yield Token(part, at, at + len(part), closed=True)


def _people(part: str) -> bool:
    word = part.lower()
    return word in peoples() or word.removesuffix("s") in peoples() or word.endswith(("ists", "ist"))
