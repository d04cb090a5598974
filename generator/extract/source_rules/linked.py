"""Rule ``url-in-text``: addresses and DOIs printed in the text."""

import re
from collections.abc import Iterator

from generator.extract.blocks import blocks_of
from generator.extract.view import View, source_rules
from generator.model import BlockKind, RuleName, Source, SourceKind, Span
from generator.text.web_address import ends_at

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”«»|\\^`]{3,2000}|(?<![\w/.])(?:doi:\s?)?10\.\d{4,9}/(?:[^\s<>\"“”]|<[^\s<>\"]{1,30}>(?=[\w.])){2,200}"
)
_MARKS = ("://", "www.", "10.")  # of which every address holds one
_TRAILING = ".,;:!?'’"
_RULE = RuleName("url-in-text")


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
