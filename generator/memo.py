"""What is worked out once for the file in hand and asked for by several rules: its lines, its heads, its words.

``@of_this_file`` remembers the answers for one file; `forget` drops them when the file has been read, because those
for a long file take more room than all that is kept of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar

_R = TypeVar("_R")
_MADE: list[_lru_cache_wrapper[Any]] = []


def of_this_file(function: Callable[..., _R], most: int = 2) -> _lru_cache_wrapper[_R]:
    """Remember what a function says about a file, or about the ``most`` last lines of one."""
    _MADE.append(remembered := lru_cache(maxsize=most)(function))
    return remembered


def forget() -> None:
    """Drop all that is remembered of files."""
    for remembered in _MADE:
        remembered.cache_clear()
