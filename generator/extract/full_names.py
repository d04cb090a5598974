"""One source under one name: "Vale said", "Ottilie said" is Ottilie Vale, whom the article names in full somewhere.

The full name is printed in the article: as that of a source, or beginning with a common given name ("Ottilie", "J.").
Where two people share the name ("Ann Lund", "Peter Lund") it stays as it stands beside the verb.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract.firms import of_firms
from generator.extract.people import CAPITALS, all_people
from generator.extract.source_kinds import is_body
from generator.languages import known
from generator.model import Source, SourceKind, Span

_ARTICLES = ("The", "A", "An")
_Found = dict[str, dict[str, str]]  # the one name that is printed, the other: the full name


def under_full_names(text: str, span: Span, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of an article, a person named by one name alone under the full name."""
    short = {surname for source in sources if (surname := _surname(source))}
    sources = _whole_bodies(text, span, sources)
    if not short:
        return sources
    return of_firms(text, span, _under_persons(text, span, sources, short))


def _under_persons(text: str, span: Span, sources: tuple[Source, ...], short: set[str]) -> tuple[Source, ...]:
    found: _Found = {}
    persons = (source for source in sources if source.named and source.kind is SourceKind.PERSON)
    cited = (source.name for source in persons if not _surname(source))
    for name in (*cited, *(person.name for person in all_people(text, span))):
        first, *rest = name.split()
        for surname in short.intersection(rest):
            found.setdefault(surname, {}).setdefault(first, name)
        if first in short:
            found.setdefault(first, {}).setdefault(rest[-1], name)
    return tuple(_full(source, found) for source in sources)


def _whole_bodies(text: str, span: Span, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """ "The Federation says": the Northern Federation, where the article names one and no other."""
    short = {source.name for source in sources if _is_noun(source)}
    whole: dict[str, set[str]] = {name: set() for name in short}
    for match in CAPITALS.finditer(text, span.start, span.end) if short else ():
        words = match.group().split()
        if words[-1] in short:
            whole[words[-1]].add(" ".join(words[words[0] in _ARTICLES :]))
    return tuple(_whole(source, whole.get(source.name, set())) for source in sources)


def _is_noun(source: Source) -> bool:
    """Named by a common noun alone: "Federation"."""
    body = source.kind is SourceKind.ORGANISATION and " " not in source.name and not source.listed
    return body and source.named and is_body(source.name.casefold())


def _whole(source: Source, names: set[str]) -> Source:
    several = {name for name in names if " " in name}
    return replace(source, name=several.pop()) if _is_noun(source) and len(several) == 1 else source


def _surname(source: Source) -> str | None:
    """Of a person named by it alone, or with courtesy: "Pym", "Miss Pym"; no rank is taken away, "General Pym"."""
    if not source.named or source.kind is not SourceKind.PERSON or source.listed:
        return None
    *titles, surname = source.name.split()
    return surname if all(title.casefold() in known("courtesies") for title in titles) else None


def _full(source: Source, found: _Found) -> Source:
    people = found.get(_surname(source) or "", {})
    return replace(source, name=next(iter(people.values()))) if len(people) == 1 else source
