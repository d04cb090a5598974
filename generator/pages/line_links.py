"""Line numbers in an editor's note as links: "line 88", "saved file 003, lines 2 and 5", each to its paragraph.

A number without a file means the text the note stands on. "saved file 003" is the one saved file whose name is that or
begins with it; where there is none or there are two, and where a line does not exist, the words stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from generator.model import Article, Seed, SeedName, Span
from generator.pages.file_leaves import file_place
from generator.pages.reading import Reading
from generator.relate import addresses
from generator.relate.publication import text_shown
from generator.split.long import is_long

OURS = "aa-line-link"  # class of these links, which no note can write by itself
_FILE = r"saved\s+file\s+(?P<{}>[\w.-]{{0,80}}\w)"
_NUMBERS = r"(?P<word>[Ll]ines?)\s+(?P<numbers>\d{1,7}(?:(?:[-–]|,\s+|\s+(?:and|or|to)\s+)\d{1,7}){0,9})(?!\d)"
_OF_FILE = rf"(?=\s+(?:of|in)\s+(?:[^().;]{{0,80}}\()?{_FILE.format('after')})"
PATTERN = rf"\b(?:{_FILE.format('file')}(?:,\s+{_NUMBERS})?|{_NUMBERS.replace('<', '<own_', 2)}(?:{_OF_FILE})?)"


@dataclass(frozen=True, slots=True)
class LineLinks:
    """Where the lines lead from a note on an article, on the page ``here``."""

    reading: Reading
    here: str
    article: Article

    def seed(self, name: str | None) -> Seed | None:
        """The saved file meant by a short name; that of the note's own text without one."""
        if name is None:
            return self.reading.seed(self.article)
        found = [seed for seed in self.reading.archive.seeds if _is_called(seed.document.name, name)]
        return found[0] if len(found) == 1 else None

    def file(self, seed: Seed) -> str:
        return addresses.between(self.here, addresses.saved_file(seed.document.name))

    def line(self, seed: Seed, number: int) -> str | None:
        """To the paragraph, where an article holds the line; else to the line of the saved file."""
        shown = text_shown(seed, self.reading.site) and not is_long(seed.document)
        if not shown or not 1 <= number <= len(seed.document.lines):
            return None
        start, end = seed.document.lines.bounds(number)
        holding = (article for article in seed.articles if article.span.start <= start < article.span.end)
        article = next(holding, None)
        words = Span(start, end)
        there = self.reading.place(article, words) if article and words.of(seed.document.text).strip() else ""
        if "#" not in there:
            there = f"{file_place(seed.document, start)}#{addresses.line_id(number)}"
        return addresses.between(self.here, there)


def _is_called(name: SeedName, short: str) -> bool:
    rest = name.removeprefix(short)
    return rest != name and (not rest or rest[0] in "_-. ")


class LinkLines(InlineProcessor):
    """The rule of Python-Markdown for them."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, links: LineLinks) -> None:
        super().__init__(PATTERN)
        self._links = links

    def handleMatch(  # type: ignore[override]  # noqa: N802  the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found = m.groupdict()
        seed = self._links.seed(found["file"] or found["after"])
        if seed is None:
            return None, None, None
        made = Element("span")
        at = m.start()
        for start, end, href in self._targets(m, seed):
            _text(made, data[at:start])
            link = SubElement(made, "a", {"href": href, "class": OURS})
            link.text = AtomicString(data[start:end])
            at = end
        _text(made, data[at : m.end()])
        return made, m.start(), m.end()

    def _targets(self, m: re.Match[str], seed: Seed) -> Iterator[tuple[int, int, str]]:
        """Each stretch to link: the file's name, then the first number with the word before it, then the others."""
        if m["file"]:
            yield m.start(), m.end("file"), self._links.file(seed)
        numbers = "numbers" if m["numbers"] else "own_numbers"
        first = m.start("word" if m["numbers"] else "own_word")
        for found in re.finditer(r"\d+", m[numbers] or ""):
            start, end = m.start(numbers) + found.start(), m.start(numbers) + found.end()
            href = self._links.line(seed, int(found.group()))
            if href:
                yield min(first, start) if found.start() == 0 else start, end, href


def _text(parent: Element, text: str) -> None:
    """Text after what the element holds already."""
    if len(parent):
        parent[-1].tail = AtomicString(text)
    else:
        parent.text = AtomicString(text)
