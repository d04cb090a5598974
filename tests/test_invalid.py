"""What a user's files can do wrong, each with the exact words they are told (tests/invalid/CODE.md).

A case names its files in fenced blocks and ends with what the build says about that code. A block says what the file
is made of: ``text`` (UTF-8), an encoding (``cp1252``), ``escaped`` (``\\xff`` is a byte), ``link`` (to what it holds),
``folder``, ``locked`` (a folder that may not be listed), ``size`` (a file of so many bytes), ``gone`` (taken away);
`` ×99`` behind its name repeats the content. Blocks of ``run`` are commands; then the words are all that the last one
prints to standard error, and its exit status. ``ACCEPT=1`` writes the words that are said now into the cases, to be
read before they are committed.
"""

from __future__ import annotations

import codecs
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.build import Options, build
from generator.diagnostics import Level, codes, rendered
from generator.explain import explanations

CASES = sorted((Path(__file__).parent / "invalid").glob("*.md"))
BLOCK = re.compile(r"^```([\w-]+)(?: (\S+)(?: ×(\d+))?)?\n(.*?)^```$", re.M | re.S)
SAYS = re.compile(r"^```says\n(.*?)^```$", re.M | re.S)

# Codes whose cause no file and no command of a case can be, and the test that holds their exact words.
ELSEWHERE = {
    "page-collision": "test_write",
    "folder-in-use": "test_write",
    "index-failed": "test_cli",
}


def lay(kind: str, path: Path, content: str) -> None:
    """Make what one block describes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind in {"folder", "locked"}:
        path.mkdir()
    elif kind == "gone":
        path.unlink()
    elif kind == "link":
        path.symlink_to(content.strip())
    elif kind == "size":
        with path.open("wb") as file:
            file.truncate(int(content))
    elif kind == "escaped":
        path.write_bytes(codecs.escape_decode(content.encode())[0])
    else:
        path.write_bytes(content.replace("␉", "\t").encode("utf-8" if kind == "text" else kind))


def lock(monkeypatch: pytest.MonkeyPatch, locked: list[str]) -> None:
    """Folders that may not be listed, for the administrator too."""
    listed = os.scandir

    def scandir(path: Path) -> object:
        if isinstance(path, Path) and path.name in locked:
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)


def steps(case: str) -> Iterator[str]:
    """Do what the case says, in order; yield the commands to run."""
    Path("seeds").mkdir()
    for kind, name, times, content in BLOCK.findall(case):
        if kind == "run":
            yield from content.splitlines()
        elif kind != "says":
            lay(kind, Path("seeds", name), content * int(times or 1))


def built(code: str) -> str:
    report = build(Options(jobs=1))
    others = [rendered(d) for d in report.diagnostics if d.code != code and d.level is Level.ERROR]
    assert others == [], "the case is about one code"
    return "".join(f"{rendered(d)}\n" for d in report.diagnostics if d.code == code)


def ran(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    words = shlex.split(command)
    while words and re.match(r"[A-Z_]+=", words[0]):
        monkeypatch.setenv(*words.pop(0).split("=", 1))
    capsys.readouterr()
    try:
        status = main(words)
    except SystemExit as stop:
        status = int(str(stop.code))
    return f"{capsys.readouterr().err}exit {status}\n"


def said(case: str, code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Do what a case describes, in the working folder; everything that is said."""
    lock(monkeypatch, [name for kind, name, _, _ in BLOCK.findall(case) if kind == "locked"])
    commands = [ran(command, monkeypatch, capsys) for command in steps(case)]
    return commands[-1] if commands else built(code)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_user_is_told_exactly_this(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case, code = path.read_text(encoding="utf-8"), path.name.split(".")[0]
    monkeypatch.chdir(tmp_path)
    words = said(case, code, monkeypatch, capsys)
    if os.environ.get("ACCEPT"):
        case = SAYS.sub(lambda _: f"```says\n{words}```", case)
        path.write_text(case, encoding="utf-8")
    expected = SAYS.search(case)
    assert f"[{code}]" in words
    assert expected
    assert words == expected[1]


def test_every_code_has_a_case() -> None:
    explanations()
    covered = {path.name.split(".")[0] for path in CASES} | set(ELSEWHERE)
    assert {code.name for code in codes()} - covered == set()
    assert covered - {code.name for code in codes()} == set(), "no such code any more"
