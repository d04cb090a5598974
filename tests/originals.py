"""The five real documents: beside the repository, or where ARCHIVE_ORIGINALS says. In CI they must be there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[1].parent / "shared" / "seeds"
ORIGINALS = Path(os.environ.get("ARCHIVE_ORIGINALS", _BESIDE))


def original(number: str) -> Path:
    """The file whose name begins with this number."""
    found = sorted(ORIGINALS.glob(f"{number}_*.txt")) if ORIGINALS.is_dir() else []
    if found:
        return found[0]
    if os.environ.get("CI") == "true":
        pytest.fail(f"the original documents must be there in CI: {ORIGINALS}")
    pytest.skip(f"no original documents at {ORIGINALS}; set ARCHIVE_ORIGINALS")
