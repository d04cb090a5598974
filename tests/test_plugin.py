"""MkDocs does the whole job: it builds, follows the seeds folder, rebuilds once, and survives a broken record."""

from __future__ import annotations

import contextlib
import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import project, run

TEXT = """The harbour gets a second light
by Nora Quill – May 3, 2021

The town of Ostwick will put a second light on its harbour wall before the winter, the council said on Monday.
The county had asked for it. It is to be seen from nine miles away, and it will cost less than the first one did.
"""
RECORD = "articles:\n  - id: harbour-light\n    outlet: {value: Ostwick Mail, why: the editor knows, by: me}\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = project(tmp_path / "small")
    (folder / "seeds").mkdir()
    (folder / "seeds/a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "seeds/a.yml").write_text(RECORD, encoding="utf-8")
    return folder


def free_port() -> int:
    """Below those that the system hands out: none of them is taken by a browser before the server has started."""
    for port in random.SystemRandom().sample(range(20_000, 32_000), 100):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no port is free")


class Served:
    """``mkdocs serve`` on a free port, with what it says."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.log = folder / "log"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ARCHIVE_")}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=environment)

    def said(self, words: str) -> int:
        return len(re.findall(words, self.log.read_text(encoding="utf-8")))

    def wait_for(self, words: str, times: int = 1) -> None:
        end = time.monotonic() + 120
        while self.said(words) < times:
            assert time.monotonic() < end, f"{words!r} was not said:\n{self.log.read_text()}"
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.1)

    def page(self, address: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=60) as answer:
            return str(answer.read().decode("utf-8"))


@pytest.fixture
def served(small: Path) -> Iterator[Served]:
    server = Served(small)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(60)


# MkDocs drops a line that it has said before, so its closing "Documentation built in 0.45 seconds" does not count.
REBUILDS = "Detected file changes"


def put(folder: Path, name: str, text: str) -> None:
    """In one step, so that a loaded machine does not see an empty file first, which would be two changes."""
    (folder / "put").write_text(text, encoding="utf-8")
    (folder / "put").replace(folder / name)


def test_serving_follows_the_seeds_rebuilds_once_and_survives_a_broken_record(small: Path, served: Served) -> None:
    served.wait_for("Serving on")
    assert "Ostwick Mail" in served.page("articles/harbour-light/")
    assert "pagefind" in served.page("pagefind/pagefind.js")
    time.sleep(2)
    assert served.said(REBUILDS) == 0

    put(small, "seeds/a.yml", RECORD.replace("Ostwick Mail", "Westwick Post"))
    served.wait_for("Reloading browsers")
    assert "Westwick Post" in served.page("articles/harbour-light/")
    time.sleep(3)
    assert served.said(REBUILDS) == 1, "one change, one build"

    put(small, "seeds/a.yml", RECORD + "    publsh: full\n")
    served.wait_for("Reloading browsers", 2)
    assert served.said(r"ERROR +-  annotated-archive: seeds/a.yml:4:5: error\[yaml-unknown-key\]") == 1
    assert "harbour" in served.page("articles/harbour-light/")

    put(small, "seeds/b.txt", TEXT.replace("harbour", "bridge").replace("Nora", "Otto"))
    served.wait_for("Reloading browsers", 3)
    time.sleep(3)
    assert served.said(REBUILDS) == 3
    assert "bridge" in served.page("articles/")


def test_a_strict_build_fails_on_an_error_and_builds_the_rest(small: Path) -> None:
    (small / "seeds/a.yml").write_text(RECORD + "    publsh: full\n", encoding="utf-8")
    done = run(small, "mkdocs", "build", "--strict", status=1)
    assert 'seeds/a.yml:4:5: error[yaml-unknown-key] unknown key "publsh"' in done.stderr
    assert "Traceback" not in done.stderr
    assert (small / "site/articles/harbour-light/index.html").exists()
    run(small, "mkdocs", "build")


def test_the_plugin_makes_the_same_pages_as_the_command_line(small: Path, tmp_path: Path) -> None:
    run(small, "mkdocs", "build", "--strict")
    done = run(small, "generator", "build")
    assert " 0 files written" in done.stdout


def test_archive_seeds_names_another_folder(small: Path, tmp_path: Path) -> None:
    (small / "seeds").rename(tmp_path / "letters")
    run(small, "mkdocs", "build", "--strict", ARCHIVE_SEEDS="../letters")
    assert (small / "site/articles/harbour-light/index.html").exists()
    assert " 0 files written" in run(small, "generator", "build", ARCHIVE_SEEDS="../letters").stdout
    done = run(small, "mkdocs", "build", status=1)
    assert "seeds:1:1: error[seeds-missing] there is no such folder of seeds" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert (small / "site/articles/harbour-light/index.html").exists()


def test_a_public_build_keeps_back_what_its_record_does_not_allow(small: Path) -> None:
    run(small, "mkdocs", "build", "--strict")
    assert "nine miles" in (small / "site/articles/harbour-light/index.html").read_text(encoding="utf-8")
    (small / "seeds/a.yml").write_text("publish: record\n" + RECORD, encoding="utf-8")
    run(small, "mkdocs", "build", "--strict", ARCHIVE_PUBLIC="1")
    told = [p for p in (small / "site").rglob("*") if p.is_file() and b"nine miles" in p.read_bytes()]
    assert told == []
