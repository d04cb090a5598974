"""Attributes worked out when they are first asked for: the runs of capitals of a sentence, where its words stand.

Like `functools.cached_property`, without the lock that it takes in Python 3.11 (dropped in 3.12): such attributes are
asked for a hundred thousand times in a megabyte of text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801  used like `property`
    """The attribute, kept in the instance; ``@lazy`` above a method."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        made = instance.__dict__[self._name] = self._make(instance)
        return made
