"""The text of a page: every text node in order, blocks on lines of their own, and where each element's text is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree, html

from generator.model import Span
from generator.read.htmltree import parsed, without_tags

_SPACE = re.compile(r"[ \t\n\r\f]+")
_SILENT = frozenset({"script", "style"})
_KEPT_OF_HEAD = frozenset({"title"})
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "textarea",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
        "noscript",
        "label",
    )
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FRAMES = 2  # what is in a frame in a frame in a frame stands there as mark-up
_CELLS = frozenset({"td", "th"})


class Placed(NamedTuple):
    """An element and the span of its text."""

    element: html.HtmlElement
    span: Span


@dataclass(frozen=True, slots=True)
class PageText:
    text: str
    placed: tuple[Placed, ...]  # elements that hold text, in the order of their ends
    headings: tuple[Span, ...]  # h1 to h6
    captions: tuple[Span, ...]  # of pictures


def text_of(root: html.HtmlElement) -> PageText:
    """The text of the page that this tree is."""
    return _Writer().write(root)


class _Writer:
    def __init__(self, frames: int = 0) -> None:
        self._frames = frames  # in which this page stands
        self._out: list[str] = []
        self._length = 0
        self._space = False
        self._break = 0
        self._preformatted = 0
        self._raised = 0

    def write(self, root: html.HtmlElement) -> PageText:
        begun: list[int] = []
        placed: list[Placed] = []
        silent = 0
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in ("comment", "pi"):
                self._tail(element, silent)
                continue
            quiet = _is_silent(element)
            if event == "start":
                silent += quiet
                begun.append(self._length)
                self._open(element, silent)
                continue
            start = begun.pop()
            if not silent and self._length > start:
                placed.append(Placed(element, self._span(start)))
            self._close(element, silent)
            silent -= quiet
            self._tail(element, silent)
        text = "".join(self._out)
        placed = [Placed(e, _trimmed(text, s)) for e, s in placed]
        headings = tuple(s for e, s in placed if re.fullmatch("h[1-6]", str(e.tag)))
        captions = tuple(s for e, s in placed if e.tag == "figcaption")
        return PageText(text + ("\n" if text else ""), tuple(placed), headings, captions)

    def _span(self, start: int) -> Span:
        return Span(start, self._length)

    def _open(self, element: html.HtmlElement, silent: int) -> None:
        self._edge(element)
        self._preformatted += element.tag in ("pre", "textarea")
        self._raised += element.tag == "sup"
        if element.text and not silent:
            self._say(element.text)
        if element.tag == "iframe" and not silent and (inner := element.get("srcdoc")):
            self._frame(inner)

    def _frame(self, source: str) -> None:
        """The page in a frame, as pages saved in one file hold it: its rows stand where the frame does."""
        root = parsed(source) if self._frames < _FRAMES else None
        bare = source if self._frames == _FRAMES else without_tags(source)
        shown = bare if root is None else _Writer(self._frames + 1).write(root).text
        for row in shown.split("\n"):
            self._break = max(self._break, 1)
            self._say(row)
        self._break = max(self._break, 1)

    def _close(self, element: html.HtmlElement, silent: int) -> None:
        self._preformatted -= element.tag in ("pre", "textarea")
        self._raised -= element.tag == "sup"
        self._edge(element)

    def _edge(self, element: html.HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._break = max(self._break, 1)
        elif element.tag in _CELLS:
            self._space = True

    def _tail(self, element: html.HtmlElement, silent: int) -> None:
        if element.tail and not silent:
            self._say(element.tail)

    def _say(self, raw: str) -> None:
        shown = raw if self._preformatted else _SPACE.sub(" ", raw)
        if self._raised and shown.strip().isdecimal():
            shown = shown.translate(_RAISED)  # as the page shows it: of the note, and of "m²"
        bare = shown if self._preformatted else shown.strip(" ")
        if not bare:
            self._space = self._space or bool(shown)
            return
        self._separate(shown.startswith(" ") and not self._preformatted)
        self._emit(bare)
        self._space = not self._preformatted and shown.endswith(" ")

    def _separate(self, spaced: bool) -> None:
        if self._break and self._out:
            self._emit("\n")
        elif (self._space or spaced) and self._out:
            self._emit(" ")
        self._break, self._space = 0, False

    def _emit(self, text: str) -> None:
        self._out.append(text)
        self._length += len(text)


def _is_silent(element: html.HtmlElement) -> bool:
    """A template is text that no reader saw, but for the one that holds the shadow tree of its parent."""
    if element.tag == "template":
        return not {"shadowrootmode", "shadowroot"} & set(element.attrib)
    return element.tag in _SILENT or _of_head(element)


def _of_head(element: html.HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "head" and element.tag not in _KEPT_OF_HEAD


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
