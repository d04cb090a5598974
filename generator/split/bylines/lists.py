"""Several names of which the last has something behind it: "Ann Lee and Pedro Ruiz, Bergen"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Span
from generator.split.bylines.alone import names_alone
from generator.split.bylines.shared import joint, moved
from generator.text.names import has_given_name, person_at

Read = Callable[[str], tuple[Span, ...]]


def listed(text: str, read: Read) -> tuple[Span, ...]:
    """Several names of which the last one has behind it what `read` reads, the others perhaps: "Ann Lee and Pedro Ruiz,
    Bergen", "Ann Lee, Reporter, and Pedro Ruiz, professor of law".
    """
    return _listed(text, read, {})


def _listed(text: str, read: Read, known: dict[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    """The list, where it has been read from each name on only once: many lists begin like one."""
    if text not in known:
        known[text] = next(_lists(text, read, known), ())
    return known[text]


def _lists(text: str, read: Read, known: dict[str, tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    for gap in joint().finditer(text):
        before, behind = text[: gap.start()], text[gap.end() :]
        worded = any(sign.isalpha() or sign in "&/" for sign in gap.group())
        if not person_at(behind, 0, len(behind)):
            continue
        first = names_alone(before) or (read(before) if worded else ())
        if not first or not (worded or all_sure(text, first)):
            continue
        last = read(behind) or _listed(behind, read, known) or (names_alone(behind) if worded else ())
        names = (*first, *(moved(name, gap.end()) for name in last))
        if last and any(has_given_name(name.of(text)) for name in names):
            yield names


def all_sure(text: str, names: tuple[Span, ...]) -> bool:
    """Each begins with a common given name."""
    return bool(names) and all(has_given_name(name.of(text)) for name in names)
