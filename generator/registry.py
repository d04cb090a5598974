"""One file, one decorator: how rules, readers, page kinds and exports join without a list to keep.

``dates = Registry("date rule"); @dates.register`` in any module of the package's folder is enough; the
folder is imported once, in the order of its file names, when the registry is first read. What is
registered must never depend on that order.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_MADE: list[Registry[Any]] = []


def registries() -> tuple[Registry[Any], ...]:
    """All registries. Complete once the stages are imported."""
    return tuple(_MADE)


class Registry(Generic[T]):
    """The registered things of one folder, sorted by name."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._found: dict[str, T] = {}
        self._loaded = False
        _MADE.append(self)

    def register(self, name: str) -> Callable[[T], T]:
        def take(thing: T) -> T:
            if name in self._found:
                raise ValueError(f"registered twice in {self._package}: {name}")
            self._found[name] = thing
            return thing

        return take

    def __iter__(self) -> Iterator[tuple[str, T]]:
        self._load()
        return iter(self._found.items())

    def get(self, name: str) -> T | None:
        self._load()
        return self._found.get(name)

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        package = importlib.import_module(self._package)
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{self._package}.{module.name}")
        self._found = dict(sorted(self._found.items()))
