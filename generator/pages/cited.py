"""The section "Cited sources" of an article: first the profile, then each source with its sentence.

"We found 2 named sources, 6 unnamed, no links." counts what we found; it judges nothing.
"""

from __future__ import annotations

from generator.model import Article, Source, SourceKind
from generator.pages.evidence import line_link
from generator.pages.markup import element, folded, isolated, link, listing, outward, paragraph, section
from generator.pages.quoting import quoted
from generator.pages.reading import Reading
from generator.pages.source_names import is_link, printed_as, source_label, unnamed_sources
from generator.pages.words import SOURCE_WORDS
from generator.relate import addresses
from generator.relate.archive import Citation, CitedSource
from generator.text.counting import count

_LISTED_OPEN = 5  # longer lists, which stand in the text as well, are folded


def cited_section(reading: Reading, article: Article) -> tuple[str, ...]:
    pairs = reading.cited_by.get(article.id, ())
    running = [pair for pair in pairs if not pair[1].source.listed]
    listed = [citation for _, citation in pairs if citation.source.listed]
    return section(
        "Cited sources",
        "cited-sources",
        paragraph(profile(reading, article), "aa-profile"),
        _in_text(reading, article, running),
        _unnamed(reading, article),
        _at_end(reading, article, {citation.source.name: cited for cited, citation in pairs}, listed),
    )


def profile(reading: Reading, article: Article) -> str:
    """The sourcing of an article in one sentence: the number of what is listed below it."""
    cited = {found.id: found for found, _ in reading.cited_by.get(article.id, ())}
    links = sum(found.kind is SourceKind.URL for found in cited.values())
    named, unnamed = len(cited) - links, len(unnamed_sources(article))
    if not cited and not unnamed:
        return "We found no source named, unnamed or linked in this text."
    pieces = [count(named, "named source") if named else "no named source"]
    pieces.append(f"{unnamed} unnamed" if unnamed else "none unnamed")
    pieces.append(count(links, "link") if links else "no links")
    return f"We found {', '.join(pieces)}."


def _in_text(reading: Reading, article: Article, pairs: list[tuple[CitedSource, Citation]]) -> str:
    grouped: dict[str, tuple[CitedSource, list[Source]]] = {}
    for cited, citation in sorted(pairs, key=_order):
        grouped.setdefault(cited.id, (cited, []))[1].append(citation.source)
    return listing(
        (_source(reading, article, cited, sources) for cited, sources in grouped.values()), class_="aa-sources"
    )


def _unnamed(reading: Reading, article: Article) -> str:
    """Sources without a name, each time in the words that stand for one: "sources familiar with the matter"."""
    rows = []
    for source in unnamed_sources(article):
        label = element("span", SOURCE_WORDS[SourceKind.ANONYMOUS], class_="aa-kind")
        rows.append(
            f"{isolated(source.name)} {label}" + listing([_sentence(reading, article, source)], class_="aa-quotes")
        )
    return listing(rows, class_="aa-sources aa-unnamed")


def _order(pair: tuple[CitedSource, Citation]) -> tuple[int, str]:
    span = pair[1].source.span
    return (span.start if span else -1, pair[0].id)


def _source(reading: Reading, article: Article, cited: CitedSource, sources: list[Source]) -> str:
    here = addresses.article(article.id)
    label = source_label(reading, cited)
    page = link(addresses.between(here, addresses.source(cited.id)), isolated(label))
    via = {source.via for source in sources if source.via}
    through = f", cited through {' and '.join(isolated(name) for name in sorted(via))}" if via else ""
    quotes = [_sentence(reading, article, source) for source in sources]
    return f"{page}{printed_as(label, sources)} {_label(cited)}{through}" + listing(quotes, class_="aa-quotes")


def _label(cited: CitedSource) -> str:
    return element("span", SOURCE_WORDS[cited.kind], class_="aa-kind")


def _sentence(reading: Reading, article: Article, source: Source) -> str:
    if source.span is None:
        found = source.evidence
        why = f": {isolated(found.why)}" if found and found.why else ""
        return f"Supplied by {isolated(found.by) if found and found.by else 'an editor'}{why}"
    return quoted(reading, addresses.article(article.id), article, source.span)


def _at_end(reading: Reading, article: Article, cited: dict[str, CitedSource], listed: list[Citation]) -> str:
    if not listed:
        return ""
    here, seed = addresses.article(article.id), reading.seed(article)
    rows = []
    for citation in sorted(listed, key=lambda c: c.source.span.start if c.source.span else -1):
        source = citation.source
        page = link(addresses.between(here, addresses.source(cited[source.name].id)), "where it is cited")
        place = f", {line_link(here, seed, source.span)}" if source.span else ""
        rows.append(f"{_printed(source)} {element('span', page + place, class_='aa-aside')}")
    found = listing(rows, class_="aa-listed")
    if len(rows) > _LISTED_OPEN:
        return folded(f"{len(rows)} sources listed by the article at its end", found)
    return f"{paragraph('Listed by the article at its end:')}\n{found}"


def _printed(source: Source) -> str:
    """A link where the words that are shown are those of the address, or hold the whole of it, or none."""
    name = isolated(source.name)
    return outward(source.url, name) if source.url and is_link(source) else name
