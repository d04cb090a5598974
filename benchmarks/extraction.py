"""How fast saved files are read, split and extracted: ``python -m benchmarks.extraction [MEGABYTES]``.

The corpus is made of the labelled pages by repetition with variation: numbers differ in every copy, and each
page's paragraphs are repeated, each time with another number in their midst (they end as paragraphs do), to the
length of a real article. Short lines without a number come again unchanged, as the buttons of a site do; they are
remembered (`generator.split.sheet`). Their paragraphs are short and cite often; to compare, the texts of ``seeds/`` and
the originals, where they are, are read as they are.
The figure is processor time on one core; a second corpus of double length shows that the time is linear.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator.extract import extract
from generator.model import SeedName
from generator.read.seed import read_bytes
from generator.split import split

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "tests" / "corpus"
TEXTS = {"shipped digests": ROOT / "seeds", "original texts": ROOT.parent / "shared" / "seeds"}
_NUMBER = re.compile(r"\d+")
_LONG = 80  # code points: a line of text, to be repeated
_TIMES = 6  # real articles are some six times as long as the invented ones


def corpus(size: int) -> Iterator[bytes]:
    """Varied pages of that many bytes in all."""
    pages = [path.read_text("utf-8") for path in sorted(PAGES.glob("??-*.txt")) if _is_utf8(path)]
    made = copy = 0
    while made < size:
        raw = _varied(pages[copy % len(pages)], copy).encode()
        made += len(raw)
        copy += 1
        yield raw


def _is_utf8(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _varied(page: str, copy: int) -> str:
    lines = [line for line in page.splitlines() for _ in range(_TIMES if len(line) > _LONG else 1)]
    text = "\n".join(_numbered(line, index) if len(line) > _LONG else line for index, line in enumerate(lines))
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
    measure(list(corpus(20_000)))  # data files and patterns are loaded once
    for name, folder in TEXTS.items():
        if texts := [path.read_bytes() for path in sorted(folder.glob("*.txt"))]:
            _tell(name, texts)
    for factor in (1, 2):
        _tell("labelled pages", list(corpus(size * factor)))


def _tell(name: str, pages: list[bytes]) -> None:
    megabytes, seconds = measure(pages)
    print(f"read, split, extract: {name}: {megabytes:.2f} MB in {seconds:.2f} s: {megabytes / seconds:.2f} MB/s")


if __name__ == "__main__":
    main(sys.argv[1:])
