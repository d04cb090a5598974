"""A new archive of one's own: the walk of docs/your-own-archive.md, command by command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.diagnostics import UnusableError
from generator.environment import today
from generator.read.authority import read_authority
from generator.read.record import read_record
from generator.starter import start

WALK = Path(__file__).parents[1] / "docs" / "your-own-archive.md"


def test_a_new_archive_is_empty_and_complete(tmp_path: Path) -> None:
    made = start(tmp_path / "letters", "Aunt Ada's letters")
    assert {"mkdocs.yml", ".gitignore", "seeds/entities.yml", "site_src/about.md"} <= set(made)
    assert any(path.startswith("site_src/overrides/") for path in made)
    config = (tmp_path / "letters/mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"(?m)^site_name: 'Aunt Ada''s letters'$", config)
    assert not re.search(r"(?m)^site_url:", config)
    assert read_authority(tmp_path / "letters/seeds/entities.yml")[1] == ()
    assert read_record(tmp_path / "letters/seeds/example.yml.sample")[1] == ()


def test_the_commented_entry_of_the_authority_file_is_right(tmp_path: Path) -> None:
    start(tmp_path / "letters")
    written = (tmp_path / "letters/seeds/entities.yml").read_text(encoding="utf-8")
    entry = re.sub(r"(?m)^# ?", "", written[written.index("# - id") : written.index("[]")])
    (tmp_path / "entities.yml").write_text(entry, encoding="utf-8")
    authority, trouble = read_authority(tmp_path / "entities.yml")
    assert trouble == ()
    assert [entity.id for entity in authority.entities] == ["ada-lovelace"]


def test_nothing_that_exists_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("mine")
    with pytest.raises(UnusableError, match="not an empty folder; nothing was changed"):
        start(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["note"]


def _walk() -> list[tuple[str, str]]:
    """The fenced blocks of the walk in their order: (language or file name, content)."""
    return re.findall(r"(?ms)^```(\S+)[^\n]*\n(.*?)^```$", WALK.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_the_walk_through_the_first_five_minutes(tmp_path: Path) -> None:
    folder, said = tmp_path, ""
    for kind, content in _walk():
        if kind == "sh":
            for line in content.splitlines():
                folder, said = _run(line, folder)
        elif kind == "output":
            assert content in said
        elif kind == "yaml":
            record = (folder / "seeds/lighthouse.yml").read_text(encoding="utf-8")
            assert re.sub("(?m)added: .*$", f"added: {today()}", content) in record
        elif "/" in kind:
            (folder / kind).write_text(content, encoding="utf-8")
    front = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "The lighthouse goes dark" in front
    page = (folder / "site_src/articles/the-lighthouse-goes-dark-8a4033/index.md").read_text(encoding="utf-8")
    matter = yaml.safe_load(page.split("---\n")[1])
    assert matter["title"] == "The lighthouse goes dark"
    assert matter["author"] == ["Nora Quist"]
    assert matter["date"] == "2023-05-04"
    assert matter["outlet"] == "Harbour Gazette"
    assert "harbour-office" in matter["entities"]


def _run(line: str, folder: Path) -> tuple[Path, str]:
    words = line.split()
    if words[0] == "cd":
        return folder / words[1], ""
    if words[0] in {"pip", "mkdocs"} and words[1] in {"install", "serve"}:
        return folder, ""  # the environment of the tests has it; serving does not end
    command = [sys.executable, *words[1:]] if words[0] == "python" else [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return folder, done.stdout
