"""Killed, without room, twice at once: what was there stays whole, and the next build repairs it."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.write.manifest import regular_files
from tests.projects import project, run

TEXT = """The harbour gets light number {number}
by Nora Quill – May 3, 2021

The town of Ostwick will put a light on its {where} wall before the winter, the council said on Monday.
The county had asked for it. It is to be seen from nine miles away, and it will cost less than the first one did.
"""
BUILD = [sys.executable, "-m", "generator", "build", "--jobs", "1"]
LITTLE_ROOM = (
    "import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000)); "
    "os.environ['PYTHONDONTWRITEBYTECODE'] = '1'; os.execv(sys.argv[1], sys.argv[1:])"
)
PATIENT = "import sys; from generator.write import lock; lock.PATIENCE = 300; from generator.__main__ import main; "
PATIENT += "sys.exit(main(['build', '--jobs', '1']))"


def write_seeds(folder: Path, where: str) -> None:
    (folder / "seeds").mkdir(exist_ok=True)
    for number in range(12):
        (folder / "seeds" / f"{number}.txt").write_text(TEXT.format(number=number, where=where), encoding="utf-8")
        (folder / "seeds" / f"{number}.yml").write_text(f"articles:\n  - id: light-{number}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same archive before and after an edit of every text, both built."""
    made = []
    for where in ("harbour", "eastern"):
        folder = project(tmp_path_factory.mktemp(where) / "project")
        write_seeds(folder, where)
        run(folder, "mkdocs", "build", "--strict")
        made.append(folder)
    return made[0], made[1]


@pytest.fixture
def edited(states: tuple[Path, Path], tmp_path: Path) -> Path:
    """Built before the edit, then edited."""
    folder = tmp_path / "project"
    shutil.copytree(states[0], folder)
    write_seeds(folder, "eastern")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {n: p.read_bytes() for n, p in regular_files(folder) if not n.startswith("pagefind/")}


def check_whole(now: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> None:
    broken = [name for name, content in now.items() if content not in (before.get(name), after.get(name))]
    assert broken == []
    assert set(before) & set(after) <= set(now), "a page was away"


def kill_after(command: list[str], folder: Path, seconds: float) -> None:
    started = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    started.kill()
    started.wait()


@pytest.mark.parametrize(
    ("command", "output", "kills"), [(BUILD, "site_src", 6), ([sys.executable, "-m", "mkdocs", "build"], "site", 3)]
)
def test_a_build_that_is_killed_leaves_whole_pages(
    states: tuple[Path, Path], edited: Path, command: list[str], output: str, kills: int
) -> None:
    before, after = files(states[0] / output), files(states[1] / output)
    began = time.monotonic()
    kill_after(command, edited, 0.2)
    subprocess.run(command, cwd=states[1], check=True, capture_output=True)
    whole = time.monotonic() - began
    moments = random.Random(11)  # noqa: S311  moments, not secrets
    for _ in range(kills):
        kill_after(command, edited, moments.uniform(0.1, whole))
        check_whole(files(edited / output), before, after)
    run(edited, *command[2:])
    assert files(edited / output) == after
    assert [name for name in os.listdir(edited) if name.startswith(".")] == []


def test_a_disk_without_room_is_one_line_and_leaves_whole_pages(states: tuple[Path, Path], edited: Path) -> None:
    before, after = files(states[0] / "site_src"), files(states[1] / "site_src")

    done = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, *BUILD], cwd=edited, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert re.search(
        r"^site_src\S*:1:1: error\[unwritable\] cannot be written to \(File too large\); the build stopped", done.stderr
    )
    assert "Traceback" not in done.stderr
    check_whole(files(edited / "site_src"), before, after)
    run(edited, "mkdocs", "build", "--strict")
    assert files(edited / "site_src") == after


def test_builds_at_once_wait_for_each_other(states: tuple[Path, Path], edited: Path) -> None:
    patient = [sys.executable, "-c", PATIENT]
    started = [subprocess.Popen(patient, cwd=edited, stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [build.wait(300) for build in started] == [0, 0, 0]
    assert files(edited / "site_src") == files(states[1] / "site_src")
    run(edited, "generator", "verify")
