"""A name in one word is that of a body where a noun beside it says so, anywhere in the article.

"The contractor, Weirline, said", "Weirline, a small chain of mills": and "Weirline said" further below. Declines for
given names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.languages import known
from generator.model import Source, SourceKind, Span
from generator.text.names import has_given_name

_WORD = re.compile(r"\w+")
_NOUN = 6  # words of "a family-owned chain"
_BEFORE = re.compile(r"(?P<noun>[^\W\d_][\w-]*),?[ \t]+[\"“«„]?\Z")
_BEHIND = re.compile(r"[\"”»“]?,[ \t]+(?P<words>[^,.;:()\"“”«»\n]{3,80})")
_FAR = 40  # signs before a name


def of_firms(text: str, span: Span, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of an article, those in one word as bodies that the article calls so."""
    lone = {source.name for source in sources if _lone(source)}
    if not lone:
        return sources
    called = lone.intersection(source.name for source in sources if source.kind is SourceKind.ORGANISATION)
    whole = span.of(text)
    called.update(name for name, place in _places(whole, lone) if name not in called and _calls(whole, place))
    return tuple(
        replace(source, kind=SourceKind.ORGANISATION) if _lone(source) and source.name in called else source
        for source in sources
    )


def _lone(source: Source) -> bool:
    person = source.named and source.kind is SourceKind.PERSON and not source.listed
    return person and " " not in source.name and not has_given_name(source.name)


def _places(whole: str, names: set[str]) -> Iterator[tuple[str, Span]]:
    """Where they stand, found in one pass: an article may name thousands."""
    begun: dict[str, list[tuple[str, int]]] = {}
    for name in names:
        if first := _WORD.search(name):
            begun.setdefault(first[0], []).append((name, first.start()))
    for word in _WORD.finditer(whole):
        for name, before in begun.get(word[0], ()):
            place = Span(word.start() - before, word.start() - before + len(name))
            if whole.startswith(name, max(0, place.start)) and not _WORD.match(whole, place.end):
                yield name, place


def _calls(whole: str, place: Span) -> bool:
    """A noun for a body stands before the name or, behind an article, after it."""
    before = _BEFORE.search(whole, max(0, place.start - _FAR), place.start)
    if before and before["noun"].casefold() in known("firm_nouns"):
        return True
    behind = _BEHIND.match(whole, place.end)
    return behind is not None and _is_body(behind["words"].casefold().split()[:_NOUN])


def _is_body(words: list[str]) -> bool:
    """ "a small chain of mills"; not "the head of the firm"."""
    articles = known("determiners") | known("indefinite")
    if words[0] not in articles:
        return False
    for word in words[1:]:
        if word in articles or word in known("report_links") or word in known("relatives"):
            return False
        if word in known("firm_nouns"):
            return True
    return False
