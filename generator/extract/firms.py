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

_NOUN = 6  # words of "a family-owned chain"
_BEFORE = re.compile(r"(?P<noun>[^\W\d_][\w-]*),?[ \t]+[\"“«„]?\Z")
_BEHIND = re.compile(r"[\"”»“]?,[ \t]+(?P<words>[^,.;:()\"“”«»\n]{3,80})")
_FAR = 40  # signs before a name


def of_firms(text: str, span: Span, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of an article, those in one word as bodies that the article calls so."""
    lone = {source.name for source in sources if _lone(source)}
    if not lone:
        return sources
    bodies = {source.name for source in sources if source.kind is SourceKind.ORGANISATION}
    called = {name for name in lone if name in bodies or any(_calls(place) for place in _places(text, span, name))}
    return tuple(
        replace(source, kind=SourceKind.ORGANISATION) if _lone(source) and source.name in called else source
        for source in sources
    )


def _lone(source: Source) -> bool:
    person = source.named and source.kind is SourceKind.PERSON and not source.listed
    return person and " " not in source.name and not has_given_name(source.name)


def _places(text: str, span: Span, name: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[span.start : span.end])


def _calls(place: re.Match[str]) -> bool:
    """A noun for a body stands before the name or, behind an article, after it."""
    whole = place.string
    before = _BEFORE.search(whole, max(0, place.start() - _FAR), place.start())
    if before and before["noun"].casefold() in known("firm_nouns"):
        return True
    behind = _BEHIND.match(whole, place.end())
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
