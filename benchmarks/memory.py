"""What one long file costs in memory and time: ``python -m benchmarks.memory [MEGABYTES] [SHAPE ...]``.

For each shape of text an archive of one such file is built by the command line and by MkDocs, each in a process of
its own, and the peak of its resident memory is told above that of a file of some pages in the same shape, as a
multiple of the size of the file; then the time of a file of this size, and how many times that of half of it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shapes import SHAPES
from tests.projects import project

_SMALL = 6_000  # bytes: loads all that any file needs
_WATCH = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=2, check=False); "
    "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_maxrss, used.ru_utime + used.ru_stime)"
)
BUILD, MKDOCS = ("generator", "build"), ("mkdocs", "build", "--quiet")


@dataclass(frozen=True, slots=True)
class Cost:
    memory: int  # bytes
    seconds: float  # of processor time


def cost(shape: str, size: int, command: tuple[str, ...] = BUILD) -> Cost:
    """What building an archive of one text costs at most."""
    ending, make = SHAPES[shape]
    with tempfile.TemporaryDirectory() as folder:
        home = project(Path(folder) / "project")
        (home / "seeds").mkdir()
        (home / "seeds" / f"text{ending}").write_bytes(make(size))
        # A process of its own watches: one that was started by a large process seems as large itself.
        watch = [sys.executable, "-c", _WATCH, sys.executable, "-m", *command]
        done = subprocess.run(watch, cwd=home, capture_output=True, text=True, check=True)  # noqa: S603  our own words
        memory, seconds = done.stdout.split()
        if not list((home / "site_src").glob("files/*/index.md")):
            raise RuntimeError(done.stderr)
    return Cost(int(memory) * 1024, float(seconds))


def multiple(shape: str, size: int, command: tuple[str, ...] = BUILD) -> float:
    """The peak above that of a small file, as a multiple of the size."""
    return (cost(shape, size, command).memory - cost(shape, _SMALL, command).memory) / size


def main(size: int, shapes: list[str]) -> None:
    print(f"{size / 1e6:.1f} MB: peak above that of {_SMALL // 1000} kB, as a multiple; time, and times that of half")
    for shape in shapes:
        for command in (BUILD, MKDOCS):
            small, half, whole = (cost(shape, length, command) for length in (_SMALL, size // 2, size))
            grown, slower = (whole.memory - small.memory) / size, whole.seconds / half.seconds
            times = f"{grown:5.1f} times   {whole.seconds:5.1f} s  {slower:4.2f} times"
            print(f"{shape:14} {command[0]:10} {whole.memory >> 20:4} MiB  {times}", flush=True)


if __name__ == "__main__":
    numbers = [float(word) for word in sys.argv[1:] if word.replace(".", "").isdigit()]
    main(int(1e6 * next(iter(numbers), 1.8)), [word for word in sys.argv[1:] if word in SHAPES] or list(SHAPES))
