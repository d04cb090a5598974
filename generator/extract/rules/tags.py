"""Rule ``tags-labelled``: the tags printed with an article."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.split.sheet import Line, LineKind
from generator.text.phrases import alternation

_LONGEST = 60  # code points of one tag


@rules.register("tags-labelled")
def tags_labelled(view: View) -> Iterator[Statement]:
    """A list after a label: "Tagged with CIA, covert action, Mexico", "Labels: politics, oil".

    Serves WordPress, Blogspot, Ghost. What stands under "Filed under" is a category and no tag. Abstains
    when the list is a sentence.
    """
    for line in (*view.lines, *view.tail):
        if line.kind is LineKind.TAGS:
            for span in _tags(line):
                yield view.says(Property.TAG, "tags-labelled", span, Strength.LABELLED)


def _tags(line: Line) -> Iterator[Span]:
    for match in _labelled().finditer(line.text):
        for entry in compile(r"[^,;|·•#]+").finditer(line.text, *match.span("list")):
            shown = entry.group().strip(" .")
            if shown and len(shown) <= _LONGEST:
                start = entry.start() + entry.group().index(shown)
                yield line.at(Span(start, start + len(shown)))


@cache
def _labelled() -> Pattern[str]:
    categories = words("category_labels")
    tags = [label for label in words("tag_labels") if label not in categories]
    stop = rf"(?=\s(?:{alternation(categories)})\s|$)"
    return compile(
        rf"(?<!\w)(?:{alternation(tags)})(?:\s*[:：]\s*|(?<=with|d as)\s)(?P<list>[^\n]+?){stop}", IGNORECASE
    )
