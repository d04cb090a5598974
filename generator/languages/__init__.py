"""What a language looks like on a page: ``months: {3: [march, mar]}``, ``author_labels: [written by, …]``.

One data file per language; adding a language is adding one file. A page is read with the words of all
languages at once, because a Spanish article is often framed by English buttons.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

_LOADER: Any = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # the data files are our own; the C loader is ten times faster
Words = tuple[str, ...]


@cache
def languages() -> MappingProxyType[str, dict[str, Any]]:
    """All languages by code: ``languages()["en"]["months"][3]``."""
    found = {}
    for path in sorted(files(__package__).iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yml"):
            found[path.name.removesuffix(".yml")] = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506  a safe loader both ways
    return MappingProxyType(found)


@cache
def words(key: str) -> Words:
    """The list of that key in all languages, lower-case, without repetition."""
    return tuple(dict.fromkeys(str(word).casefold() for word in printed(key)))


@cache
def known(key: str) -> frozenset[str]:
    """The same words, to look one up."""
    return frozenset(words(key))


@cache
def printed(key: str) -> Words:
    """The list of that key in all languages, as written in the data files."""
    lists: Iterable[Any] = (language.get(key, ()) for language in languages().values())
    return tuple(dict.fromkeys(str(word) for each in lists for word in each or ()))


@cache
def table(key: str) -> MappingProxyType[str, Any]:
    """A table of lists turned round: ``table("months")["march"] == 3``."""
    turned: dict[str, Any] = {}
    for language in languages().values():
        for meaning, forms in (language.get(key) or {}).items():
            for form in forms:
                if turned.setdefault(str(form).casefold(), meaning) != meaning:
                    raise ValueError(f"{key}: {form} has two meanings")
    return MappingProxyType(turned)
