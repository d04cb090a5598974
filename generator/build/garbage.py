"""The search for garbage in rings, seldom made while files are read: what is read is kept, and nothing of it is a ring.

Python makes it whenever 700 more things have come than gone, and looks through all that is kept each time a quarter
has been added: in a build of 270 files that is a fifteenth of the time, for nothing found.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 10, 10)


@contextmanager
def seldom_sought() -> Iterator[None]:
    """Within it the search is seldom made, after it as often as before."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
