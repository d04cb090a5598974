"""Word lists for finding names, kept as data: ``words("people", "particles")`` holds "de", "van", "al".

Each file in the folder `data` is a mapping from the name of a list to its words, separated by blanks.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def words(file: str, key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_read(file)[key].split())


@cache
def _read(file: str) -> dict[str, str]:
    text = files("generator.find").joinpath("data", f"{file}.yml").read_text(encoding="utf-8")
    read: dict[str, str] = yaml.safe_load(text)
    return read
