"""How a source is called: ``Donald Trump``, printed "President Trum"; a bare address by its host, ``nbcnews.com``.

What a text prints may be a title and a surname, or a misprint, and no two texts agree; so a source that is a known
name is called as on its page of names, and what stands in the text is said beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article, Source, SourceKind
from generator.pages.markup import element, isolated
from generator.pages.reading import Reading
from generator.pages.words import joined, shortened
from generator.relate.archive import CitedSource
from generator.relate.cited import address
from generator.text.web_address import ends_at, is_web_address
from generator.text.web_address import host as web_host

_LONGEST = 72  # characters of an address in a list


def source_label(reading: Reading, cited: CitedSource) -> str:
    """Name, title of the text where that is in the archive, or host of a bare address."""
    held = reading.archive.articles.get(cited.held) if cited.held else None
    if held and reading.known(held):
        return reading.title(held)
    return host(cited) or cited.name


def host(cited: CitedSource) -> str | None:
    """``nbcnews.com``; None for a source that has a name besides its address."""
    if not cited.url or cited.kind is not SourceKind.URL or address(cited.name) != address(cited.url):
        return None
    found = web_host(cited.url)
    return found.removeprefix("www.") if found else None


def listed_label(reading: Reading, cited: CitedSource) -> str:
    """In a list, where many addresses have one host, the address tells them apart."""
    return shortened(address(cited.name), _LONGEST) if host(cited) else source_label(reading, cited)


def printed_as(label: str, sources: Iterable[Source]) -> str:
    """``, printed “President Trum”``, where no printed form is the label."""
    printed = dict.fromkeys(" ".join(source.name.split()) for source in sources if source.name_span)
    others = [name for name in printed if name != label and address(name) != address(label)]
    if not others or label in printed or any(name.startswith(("http:", "https:")) for name in others):
        return ""
    return f", printed {joined([element('q', isolated(name)) for name in others])}"


def is_link(source: Source) -> bool:
    """Whether a source's address may be a link, and is all of the one that its name prints ("http://a<b.test/")."""
    url, name = source.url, source.name
    whole = not url or "://" not in name or (url in name and ends_at(name, name.index(url) + len(url)))
    return url is not None and whole and is_web_address(url)


def unnamed_sources(article: Article) -> tuple[Source, ...]:
    """Attributions to somebody without a name, in the order of the text."""
    found = [s for s in article.sources if not s.named or s.kind is SourceKind.ANONYMOUS]
    return tuple(sorted(found, key=lambda source: source.span.start if source.span else -1))
