"""Whole projects to build with MkDocs: this one's configuration and hand-written pages, other seeds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.nasty_text import hostile_files

HOME = Path(__file__).parent.parent
NASTY = Path(__file__).parent / "nasty"
HAND_WRITTEN = ("overrides", "assets", "about.md", "intro.md")

_RUNS = (
    *("[", "![", "<", "<![CDATA[", "-", "*", "_", "`", "=", "~", "#", ">", "&", "&amp", "(", "\\", "|", ":", "{", "{{"),
    *("{%", "$", '"', "'", "<!--", "a", "A ", "1.", "\u0301", "\u202e", "&#", "](", "http://", "@", "://a."),
)
_MADE = {  # names and bytes that a checkout on some system would not survive
    'odd names & <b>bold "{{x}}" #1.txt': b"A file whose name is text too\nby Uma Vale\n\nIts name, too.\n",
    "crlf.txt": b"A text from another system\r\nby Walt Yates, 11 November 2024\r\n\r\nEach line ends in two.\r\n",
    "cr.txt": b"A text from an older system\rby Xenia Zorn, 12 November 2024\r\rEach line ends in the other one.\r",
    "latin1.txt": "Ein Titel über Österreich\nvon Zoë Ährlich\n\nDie Straße wäre grün und weiß.\n".encode("cp1252"),
    "blank.txt": " \n\t\n\u00a0\n".encode(),
    "runs.txt": "\n\n".join(["Long runs", *(run * (2000 // len(run)) for run in _RUNS)]).encode(),
}


def project(folder: Path, seeds: Path | None = None) -> Path:
    """A folder with this project's configuration and hand-written pages, and copies of some seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HOME / "mkdocs.yml", folder)
    for name in HAND_WRITTEN:
        source = HOME / "site_src" / name
        if source.is_dir():
            shutil.copytree(source, folder / "site_src" / name)
        elif source.exists():
            shutil.copy(source, folder / "site_src")
    if seeds:
        shutil.copytree(seeds, folder / "seeds")
    return folder


def nasty_project(folder: Path) -> Path:
    made = project(folder, NASTY)
    for name, content in {**_MADE, **hostile_files()}.items():
        (made / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (made / "seeds" / name).write_bytes(content)
    return made


def run(folder: Path, *command: str, status: int | None = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m COMMAND`` in a project; ``status`` is what it must exit with (None: anything)."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("ARCHIVE_", "SOURCE_DATE"))}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env={**clean, **environment}, capture_output=True, text=True,
        check=False, timeout=300, encoding="utf-8",
    )  # fmt: skip
    assert status is None or done.returncode == status, f"{done.returncode}\n{done.stdout}\n{done.stderr}"
    return done
