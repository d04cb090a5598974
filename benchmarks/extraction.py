"""How fast saved files are read, split and extracted: ``python -m benchmarks.extraction [MEGABYTES]``.

A corpus is made by repetition with variation: numbers differ in every copy, and each long line holds the number of
its copy in its midst (paragraphs end as paragraphs do). Short lines without a number come again unchanged, as the
buttons of a site do; they are remembered (`generator.split.sheet`). There are two: of the originals, where they are,
and of the labelled pages, whose paragraphs are repeated to the length of a real article. The labelled pages were
written to be hard: their lines are short, of many sites and languages, and cite often.
The figure is processor time on one core; a second corpus of double length shows that the time is linear.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from generator.build.garbage import seldom_sought
from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "tests" / "corpus"
ORIGINALS = ROOT.parent / "shared" / "seeds"
_NUMBER = re.compile(r"\d+")
_LONG = 80  # code points: a line of text, to be repeated
_TIMES = 6  # real articles are some six times as long as the invented ones
_ALL = 300_000  # bytes: each labelled page once


def corpus(folder: Path, size: int, times: int = 1) -> list[bytes]:
    """Varied pages of that many bytes in all; their paragraphs repeated so many times."""
    pages = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt")) if _is_utf8(path)]
    made: list[bytes] = []
    while pages and sum(map(len, made)) < size:
        made.append(_varied(pages[len(made) % len(pages)], len(made), times).encode())
    return made


def _is_utf8(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _varied(page: str, copy: int, times: int) -> str:
    lines = [line for line in page.splitlines() for _ in range(times if len(line) > _LONG else 1)]
    text = "\n".join(_numbered(line, index + copy) if len(line) > _LONG else line for index, line in enumerate(lines))
    return _NUMBER.sub(
        lambda m: str((int(m.group()[:9]) + copy) % 10 ** len(m.group()[:9])).zfill(len(m.group())), text
    )


def _numbered(line: str, number: int) -> str:
    before, _, after = line[len(line) // 2 :].partition(" ")
    return f"{line[: len(line) // 2]}{before} {number} {after}" if after else line


def measure(pages: list[bytes]) -> tuple[float, float]:
    """Megabytes, and seconds of processor time."""
    begun = time.process_time()
    for number, raw in enumerate(pages):
        document, _ = read_bytes(raw, SeedName(f"{number}.txt"))
        extract(document, split(document))
    return sum(map(len, pages)) / 1e6, time.process_time() - begun


def main(arguments: list[str]) -> None:
    size = int(float(arguments[0]) * 1e6) if arguments else 1_000_000
    measure(corpus(PAGES, _ALL))  # the words and patterns of each language are made once
    with seldom_sought():  # as a build does
        for factor in (1, 2):
            _tell("original texts", corpus(ORIGINALS, size * factor))
            _tell("labelled pages", corpus(PAGES, size * factor, _TIMES))


def _tell(name: str, pages: list[bytes]) -> None:
    megabytes, seconds = measure(pages)
    if not pages:
        return
    print(f"read, split, extract: {name}: {megabytes:.2f} MB in {seconds:.2f} s: {megabytes / seconds:.2f} MB/s")


if __name__ == "__main__":
    main(sys.argv[1:])
