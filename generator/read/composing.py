"""A file as the rules read it: of ``By Jose\\u0301`` `split` and `extract` say "José", at its place in the file.

What goes into a stage is moved to the composed text, what comes out of it is moved back, so that every rule
profits and every span is one of the untouched text. A text without accents of their own and without unseen signs is
read as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from generator.diagnostics import Place
from generator.memo import of_this_file
from generator.model import Article, Block, Document, Part, Source, Span, Statement
from generator.text.composed import Composed, composed

_T = TypeVar("_T")


class Reading:
    """The document as the rules read it, and the way there and back."""

    def __init__(self, source: Document) -> None:
        self._source, self._made = source, composed(source.text)
        moved = self.there(source)
        self.document = replace(moved, text=self._made.text) if self._made else source

    def there(self, value: _T) -> _T:
        """Parts and regions of the file as those of the composed text."""
        return cast("_T", _There(self._made)(value)) if self._made else value

    def back(self, value: _T) -> _T:
        """What was found in the composed text, at its places in the file."""
        return cast("_T", _Back(self._made, self.document, self._source)(value)) if self._made else value


@of_this_file
def reading_of(document: Document) -> Reading:
    return Reading(document)


@dataclass(frozen=True, slots=True)
class _There:
    made: Composed

    def __call__(self, value: Any) -> Any:
        if isinstance(value, Span):
            return Span(self.made.offset(value.start), self.made.offset(value.end))
        if isinstance(value, Statement) and (whole := composed(value.value)):
            value = replace(value, value=whole.text)
        return _inside(value, self)


@dataclass(frozen=True, slots=True)
class _Back:
    made: Composed
    document: Document
    source: Document

    def __call__(self, value: Any) -> Any:
        if isinstance(value, Span):
            return Span(*self.made.words(*value))
        if isinstance(value, Place):
            return self._place(value) if value.path == self.source.name else value
        moved = _inside(value, self)
        if isinstance(value, Part | Article | Block):  # nothing of the file is between them
            return replace(moved, span=Span(self.made.edge(value.span.start), self.made.edge(value.span.end)))
        if isinstance(value, Statement):
            return replace(moved, value=self._printed(value.value, value.evidence.span))
        if isinstance(value, Source):
            return replace(moved, name=self._printed(value.name, value.name_span))
        return moved

    def _printed(self, value: str, span: Span | None) -> str:
        """The words as printed, where the value is nothing but these words."""
        if span is None or span.of(self.made.text).split() != value.split():
            return value
        return " ".join(self.made.printed(*span).split())

    def _place(self, place: Place) -> Place:
        start, _ = self.document.lines.bounds(place.line)
        begin, end = self.made.words(start + place.column - 1, start + place.column - 1 + place.width)
        lines = self.source.lines
        excerpt = lines.line(place.line) if place.excerpt else ""
        return replace(place, column=lines.column(begin), excerpt=excerpt, width=end - begin)


def _inside(value: Any, move: Callable[[Any], Any]) -> Any:
    """A value with all that it holds moved."""
    if type(value) is tuple:
        return tuple(move(one) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{field.name: move(getattr(value, field.name)) for field in fields(value)})
