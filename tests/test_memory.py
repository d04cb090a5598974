"""A file of more than a million characters is built in a small multiple of its size (`python -m benchmarks.memory`).

Measured here: 24 and 32 times the file; when the words of the whole text and the page's trees were kept, 80 and 86.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest

from benchmarks.memory import multiple
from generator.build import Options, build

_SIZE = 1_100_000
_MOST = 45


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the peak is told in other units, or not at all")
@pytest.mark.parametrize("shape", ["novel", "page"])
def test_the_peak_is_a_small_multiple_of_the_file(shape: str) -> None:
    assert multiple(shape, _SIZE) < _MOST


def test_garbage_is_sought_seldom_while_files_are_read_and_then_as_before(tmp_path: Path) -> None:
    before, while_read = gc.get_threshold(), []
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The weir\n\nBy Ann Lee\n\nThe weir will be mended in May.\n")
    options = Options(seeds=tmp_path / "seeds", into=tmp_path / "site_src", own=tmp_path / "seeds")
    build(options, lambda _done, _all: while_read.append(gc.get_threshold()))
    assert while_read[0][0] > before[0]
    assert gc.get_threshold() == before
