"""``ARCHIVE_SEEDS=../letters ARCHIVE_PUBLIC=1 make site``: what the command line and the plugin take from outside.

Read here and nowhere else, so that a build is a function of its `Options`.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from generator.unusable import EPOCH, unusable

SEEDS, PUBLIC, EPOCH_VARIABLE = "ARCHIVE_SEEDS", "ARCHIVE_PUBLIC", "SOURCE_DATE_EPOCH"


def seeds_folder() -> Path:
    return Path(os.environ.get(SEEDS) or "seeds")


def is_public() -> bool:
    """Whether the site is for everybody: then a text is shown in full only where its record allows it."""
    return os.environ.get(PUBLIC, "").strip().lower() in {"1", "true", "yes"}


def today() -> date:
    """The day on which texts are added. SOURCE_DATE_EPOCH, where it is set, stands for the clock."""
    return _epoch(os.environ.get(EPOCH_VARIABLE, "")) or datetime.now(UTC).date()


def check() -> None:
    """Raises `UnusableError` for a SOURCE_DATE_EPOCH that is no number, as its specification asks."""
    _epoch(os.environ.get(EPOCH_VARIABLE, ""))


def _epoch(written: str) -> date | None:
    if not written:
        return None
    try:
        if written.isascii() and written.isdecimal():
            return datetime.fromtimestamp(int(written), UTC).date()
    except (ValueError, OverflowError, OSError):
        pass
    words = f"{EPOCH_VARIABLE}={written[:40]} is no number of seconds since 1970; nothing was done"
    raise unusable(EPOCH, None, words, "correct or unset it")
