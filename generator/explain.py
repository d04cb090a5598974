"""``python -m generator explain record-unknown-key``: one paragraph about a diagnostic or a rule.

The words are those beside the code: the paragraph with which a diagnostic is declared, the docstring of
a rule. There is no second place to keep them in step with.
"""

from __future__ import annotations

import difflib
import inspect
import textwrap
from collections.abc import Mapping

import generator.build  # noqa: F401  declares all codes and registries
from generator.diagnostics import codes
from generator.registry import registries
from generator.unusable import UNKNOWN_NAME, unusable

_LINE = 90  # signs told of each in the list of all
_HEAD = """# Diagnostics

What the generator can have to say, by code. Made from the words beside each code by `make reference`; on the command
line, `python -m generator explain CODE` prints the same. An error does not stop the rest from being built;
where one ends a command, the words say that nothing was done, and the exit status is 2.
"""


def explain(name: str) -> str:
    """The paragraph about a code or rule. Raises `UnusableError`, with the nearest name, when there is none."""
    known = explanations()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else ""
    raise unusable(UNKNOWN_NAME, None, f'there is no diagnostic or rule called "{name}"', hint)


def names() -> str:
    """All that can be explained, a line each."""
    known = explanations()
    longest = max(map(len, known))
    return "\n".join(f"{name:<{longest}}  {_first_sentence(known[name], name)}" for name in sorted(known))


def _first_sentence(words: str, name: str) -> str:
    first = " ".join(words.split("\n\n", maxsplit=1)[0].split()).removeprefix(f"{name} ")
    return textwrap.shorten(first, _LINE, placeholder=" …")


def reference() -> str:
    """All diagnostics as a page of the documentation."""
    explanations()  # loads the rules, which declare codes of their own
    entries = (f"## {code.name}\n\n*{code.level.name.lower()}*. {code.paragraph}\n" for code in codes())
    return "\n".join((_HEAD, *entries))


def explanations() -> Mapping[str, str]:
    """Everything that can be explained, by name."""
    rules = {name: _words(thing) for registry in registries() for name, thing in registry}
    return rules | {code.name: f"{code.name} ({code.level.name.lower()}): {code.paragraph}" for code in codes()}


def _words(thing: object) -> str:
    """A docstring of its own; a file that holds one thing has its words at the top."""
    return inspect.getdoc(thing) or inspect.getdoc(inspect.getmodule(thing)) or ""
