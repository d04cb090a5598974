"""Rule ``tags-labelled``: the tags printed with an article."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from re import IGNORECASE, Pattern, compile

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.furniture.comments import is_comment_head
from generator.split.line import Line, LineKind
from generator.text.phrases import alternation

_MOST = 12  # tags on lines of their own
_ENTRY_WORDS = 3
_LONGEST = 60  # code points of one tag


@rules.register("tags-labelled")
def tags_labelled(view: View) -> Iterator[Statement]:
    """A list after a label: "Tagged with CIA, covert action, Mexico", "Labels: politics, oil".

    Serves WordPress, Blogspot, Ghost. What stands under "Filed under" is a category and no tag. Abstains
    when the list is a sentence.
    """
    lines = (*view.lines, *view.tail)
    for place, line in enumerate(lines):
        if line.kind is LineKind.TAGS:
            for span in _tags(line):
                yield view.says(Property.TAG, "tags-labelled", span, Strength.LABELLED)
        elif line.text[-1] == ":" and _label_alone().fullmatch(line.text):
            for below in takewhile(_entry, lines[place + 1 : place + 1 + _MOST]):
                yield view.says(Property.TAG, "tags-labelled", below.span, Strength.LABELLED)


def _entry(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.words <= _ENTRY_WORDS and not line.gap


@cache
def _label_alone() -> Pattern[str]:
    return compile(rf"(?:{alternation(words('tag_labels'))})\s?:", IGNORECASE)


def _tags(line: Line) -> Iterator[Span]:
    for match in _labelled().finditer(line.text):
        for entry in compile(r"[^,;|·•#]+").finditer(line.text, *match.span("list")):
            shown = entry.group().strip(" .")
            if shown and len(shown) <= _LONGEST and not is_comment_head(shown):
                start = entry.start() + entry.group().index(shown)
                yield line.at(Span(start, start + len(shown)))


@cache
def _labelled() -> Pattern[str]:
    categories = words("category_labels")
    labels = alternation(label for label in words("tag_labels") if label not in categories)
    openers = alternation(label for label in words("tag_openers") if label not in categories)
    stop = rf"(?=\s(?:{alternation(categories)})\s|$)"
    return compile(rf"(?<!\w)(?:(?:{labels})\s*[:：]\s*|(?:{openers})\s)(?P<list>[^\n]+?){stop}", IGNORECASE)
