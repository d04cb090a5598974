"""``python -m generator index site``: the search index of a built site, by Pagefind, into ``site/pagefind/``.

Which pages and words count is said in the pages themselves (``data-pagefind-…`` attributes), so that any
builder's output can be indexed alike. Pagefind names some of its files differently each time; the answers
are the same.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.unusable import INDEX, NOT_BUILT, unusable

_LONGEST = 3600  # seconds; Pagefind takes about one for a thousand pages


def index(site: Path) -> None:
    """Build the search index of the site in the folder ``site``.

    Raises `UnusableError` when there is no site or Pagefind cannot do it.
    """
    if not next(site.glob("**/*.html"), None):
        raise unusable(NOT_BUILT, site, "there is no built site here; nothing was indexed", "build one first")
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LONGEST)  # noqa: S603  no shell
    except (OSError, subprocess.TimeoutExpired) as error:
        raise unusable(INDEX, site, f"the search index could not be built ({error})") from None
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        raise unusable(INDEX, site, f"the search index could not be built; pagefind says: {said}")
