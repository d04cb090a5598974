"""What a user's files can do wrong, each with the exact words they are told (tests/invalid/CODE.md).

A case names its files in fenced blocks and ends with what the build says about that code. ``ACCEPT=1``
writes the words that are said now into the cases, to be read before they are committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.build import Options, build
from generator.diagnostics import Level, codes, rendered

CASES = sorted((Path(__file__).parent / "invalid").glob("*.md"))
BLOCK = re.compile(r"^```text (\S+)\n(.*?)^```$", re.M | re.S)
SAYS = re.compile(r"^```says\n(.*?)^```$", re.M | re.S)

# Codes whose cause is not the words of a file, and where the test is that holds them.
ELSEWHERE = {
    "yaml-more-faults": "test_hostile_yaml",
    "seed-too-long": "test_long",
    "page-not-ours": "test_write",
    "page-outside": "test_write",
    "page-collision": "test_write",
    "fixity-changed": "test_write",
    "fixity-truncated": "test_write",
    "fixity-missing": "test_write",
    "fixity-extra": "test_write",
    "fixity-no-manifest": "test_write",
    "bag-left-out": "test_cli",
    "seed-skipped": "test_paths",
    "seed-unreadable": "test_paths",
    "folder-unlisted": "test_paths",
    "unreadable-file": "test_paths",
    "seed-no-text": "test_encodings",
    "encoding-broken": "test_paths",
    "encoding-guessed": "test_paths",
    "encoding-declared": "test_paths",
}


def said(case: str, code: str) -> str:
    """Build the files of a case, in the working folder; everything that is said about one code."""
    for name, content in BLOCK.findall(case):
        path = Path("seeds", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("␉", "\t"), encoding="utf-8", newline="")
    Path("seeds").mkdir(exist_ok=True)
    report = build(Options(jobs=1))
    about = [d for d in report.diagnostics if d.code == code]
    others = [rendered(d) for d in report.diagnostics if d.code != code and d.level is Level.ERROR]
    assert others == [], "the case is about one code"
    return "".join(f"{rendered(d)}\n" for d in about)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_user_is_told_exactly_this(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = path.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    words = said(case, path.name.split(".")[0])
    if os.environ.get("ACCEPT"):
        case = SAYS.sub(lambda _: f"```says\n{words}```", case)
        path.write_text(case, encoding="utf-8")
    expected = SAYS.search(case)
    assert words
    assert expected
    assert words == expected[1]


def test_every_code_has_a_case() -> None:
    covered = {path.name.split(".")[0] for path in CASES} | set(ELSEWHERE)
    assert {code.name for code in codes()} - covered == set()
    assert covered - {code.name for code in codes()} == set(), "no such code any more"
