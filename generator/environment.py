"""``ARCHIVE_SEEDS=../letters ARCHIVE_PUBLIC=1 make site``: what the command line and the plugin take from outside.

Read here and nowhere else, so that a build is a function of its `Options`.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

SEEDS, PUBLIC = "ARCHIVE_SEEDS", "ARCHIVE_PUBLIC"


def seeds_folder() -> Path:
    return Path(os.environ.get(SEEDS) or "seeds")


def is_public() -> bool:
    """Whether the site is for everybody: then a text is shown in full only where its record allows it."""
    return os.environ.get(PUBLIC, "").strip().lower() in {"1", "true", "yes"}


def today() -> date:
    """The day on which texts are added. SOURCE_DATE_EPOCH, where it is set, stands for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else datetime.now(UTC).date()
