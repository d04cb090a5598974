"""Rules ``url-in-text``, ``link-in-text``: addresses and DOIs printed in the text, and those that its words lead to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice

from generator.extract.blocks import blocks_of
from generator.extract.view import View, source_rules
from generator.model import BlockKind, Evidence, How, Link, RuleName, Source, SourceKind, Span, Strength
from generator.split.furniture.networks import NETWORKS
from generator.text.web_address import ends_at, is_web_address

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”«»|\\^`]{3,2000}|(?<![\w/.])(?:doi:\s?)?10\.\d{4,9}/(?:[^\s<>\"“”]|<[^\s<>\"]{1,30}>(?=[\w.])){2,200}"
)
_MARKS = ("://", "www.", "10.")  # of which every address holds one
_TRAILING = ".,;:!?'’"
_RULE, _BEHIND = RuleName("url-in-text"), RuleName("link-in-text")
_MOST_OF_IT = 1.5  # times the link's words would be as long as the paragraph
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(?P<doi>10\.\d{4,9}/\S{2,200})")
_BUTTON = re.compile(r"share|intent/|pin/create|submit|send\?", re.IGNORECASE)


@source_rules.register("url-in-text")
def url_in_text(view: View) -> Iterator[Source]:
    """An address as printed, without the sentence's own punctuation: "see https://example.org/report.pdf."

    Serves newsletters, academic blogs, notes. Abstains in lists of sources (they have their own rule) and in lines
    that are only an address, furniture or meta data ("Clipped from …", a permalink), and where more of it is printed
    than an address can hold ("http://a<b.example/").
    """
    for block in blocks_of(view) if _may_hold(view.text, view.part.span) else ():
        if (
            block.kind is BlockKind.PARAGRAPH
            and _may_hold(view.text, block.span)
            and not _alone(block.span.of(view.text))
        ):
            for match in _ADDRESS.finditer(view.text, block.span.start, block.span.end):
                if ends_at(view.text, match.end()):
                    yield _source(view, Span(match.start(), match.start() + len(_bare(match.group()))))


@source_rules.register("link-in-text")
def link_in_text(view: View) -> Iterator[Source]:
    """Where a link in a saved page leads, to another site: "as <a href="https://bay.example/2">a study</a> shows".

    Serves blogs and newspapers, which cite by links. Abstains in lists of sources (they have their own rule), where the
    words of the link are an address or most of their paragraph ("Read the full report"), for the page's own site and
    sites that its frame leads to, and for buttons and accounts of networks.
    """
    first = bisect_left(view.document.links, view.part.span.start, key=_begins)
    blocks = [block.span for block in blocks_of(view) if block.kind is BlockKind.PARAGRAPH]
    starts = [span.start for span in blocks]
    for link in islice(view.document.links, first, None) if blocks else ():
        if link.span.start >= view.part.span.end:
            return
        block = blocks[bisect_right(starts, link.span.start) - 1]
        whole = (link.span.end - link.span.start) * _MOST_OF_IT > block.end - block.start
        if (
            block.holds(link.span)
            and not whole
            and not _ADDRESS.search(link.span.of(view.text))
            and _cites(link.target)
        ):
            yield _behind(link)


def _begins(link: Link) -> int:
    return link.span.start


def _cites(target: str) -> bool:
    """A text or a post of a network, no account and no button."""
    site, _, path = target.partition("://")[2].partition("/")
    if NETWORKS.isdisjoint(site.casefold().split(".")) and site.casefold() != "x.com":
        return is_web_address(target)
    return is_web_address(target) and not _BUTTON.search(path) and ("/" in path.strip("/") or "?" in path)


def _behind(link: Link) -> Source:
    found = _DOI.fullmatch(link.target)
    kind, name = (SourceKind.PUBLICATION, found["doi"]) if found else (SourceKind.URL, link.target)
    evidence = Evidence(How.PRINTED, _BEHIND, link.span, Strength.PLACED, line=link.line, pointer=link.pointer)
    return Source(name, kind, True, False, link.span, None, _BEHIND, url=link.target, evidence=evidence)


def _may_hold(text: str, span: Span) -> bool:
    return any(text.find(mark, span.start, span.end) >= 0 for mark in _MARKS)


def _alone(line: str) -> bool:
    """A line that is nothing but an address is that of the page, a permalink."""
    return len(line.split()) == 1


def _bare(address: str) -> str:
    """Closing brackets belong to the sentence unless they were opened in the address."""
    address = address.rstrip(_TRAILING)
    while address and address[-1] in ")]" and address.count(address[-1]) > address.count("(["[")]".index(address[-1])]):
        address = address[:-1].rstrip(_TRAILING)
    return address


def _source(view: View, span: Span) -> Source:
    shown = span.of(view.text)
    doi = shown.startswith(("10.", "doi"))
    span = Span(span.start + shown.index("10."), span.end) if doi else span
    name = span.of(view.text)
    kind = SourceKind.PUBLICATION if doi else SourceKind.URL
    return Source(name, kind, True, False, span, span, _RULE, url=None if doi else name)
