"""Addresses stay: a history of edits is replayed, each state also built from nothing in a clean folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.write.manifest import regular_files

BODY = """
by {author} – May {day}, 2021

The town of {town} will put a {what} on its harbour wall before the winter, the council said on Monday.
The county of Ostwick Land had asked for it. It is to be seen from nine miles away, the {town} harbour master said.
"""
ENTITIES = """- id: ostwick
  type: place
  name: Ostwick
- id: ostwick-land
  type: place
  name: Ostwick Land
"""


class History:
    """A project whose folder is edited as an editor would, and rebuilt after each edit."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home, self.monkeypatch = home, monkeypatch
        self.turn = 0

    def text(self, name: str, title: str, what: str = "second light", author: str = "Nora Quill") -> None:
        body = BODY.format(author=author, day=self.turn + 1, town="Ostwick", what=what)
        (self.home / "seeds" / name).write_text(f"{title}\n{body}", encoding="utf-8")

    def edit(self, name: str, pattern: str, replacement: str) -> None:
        path = self.home / "seeds" / name
        before = path.read_text(encoding="utf-8")
        after = re.sub(pattern, replacement, before, flags=re.M)
        assert after != before, "the edit must change something"
        path.write_text(after, encoding="utf-8")

    def build(self, *options: str, status: int = 0) -> dict[str, bytes]:
        self.turn += 1
        self.monkeypatch.chdir(self.home)
        assert main(["build", "--jobs", "1", *options]) == status
        pages = {name: path.read_bytes() for name, path in regular_files(self.home / "site_src")}
        self._compare_with_a_clean_build(pages, status)
        return pages

    def _compare_with_a_clean_build(self, pages: dict[str, bytes], status: int) -> None:
        clean = self.home.parent / f"clean{self.turn}"
        clean.mkdir()
        shutil.copytree(self.home / "seeds", clean / "seeds")
        self.monkeypatch.chdir(clean)
        assert main(["build", "--jobs", "1"]) == status
        built = {name: path.read_bytes() for name, path in regular_files(clean / "site_src")}
        assert sorted(built) == sorted(pages), "nothing depends on what was built before"
        assert [name for name in pages if built[name] != pages[name]] == []


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> History:
    for name in ("ARCHIVE_SEEDS", "ARCHIVE_PUBLIC"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    home = tmp_path / "home"
    (home / "seeds").mkdir(parents=True)
    (home / "seeds/entities.yml").write_text(ENTITIES, encoding="utf-8")
    return History(home, monkeypatch)


def articles(pages: dict[str, bytes]) -> set[str]:
    """The ids of the articles, without the addresses that only lead on."""
    found = {match[1]: name for name in pages if (match := re.fullmatch("articles/([^/]+)/index.md", name))}
    return {identity for identity, name in found.items() if b"\nredirect:" not in pages[name]}


def leads_to(pages: dict[str, bytes], old: str, new: str) -> bool:
    section, name = old.split("/")
    page = pages[f"{section}/{name}/index.md"].decode()
    return bool(re.search(rf"^redirect: .*\b{new}/?$", page, re.M))


def test_a_history_of_edits_moves_no_address(history: History) -> None:
    history.text("b.txt", "The harbour gets a second light")
    history.text("c.txt", "The bridge is closed for the summer", "new bridge", "Otto Brandt")
    first = articles(history.build("--assign"))
    assert len(first) == 2

    history.text("a.txt", "The harbour gets a second light", "second light", "Pia Lund")
    second = articles(history.build("--assign"))
    assert first < second
    assert len(second) == 3

    history.edit("b.txt", "^The harbour gets a second light", "The harbour gets a third light")
    history.edit("b.txt", "winter", "spring")
    history.edit("b.yml", "^sha256: .*\n", "")
    assert articles(history.build()) == second

    (history.home / "seeds/c.txt").rename(history.home / "seeds/0-renamed.txt")
    (history.home / "seeds/c.yml").rename(history.home / "seeds/0-renamed.yml")
    assert articles(history.build()) == second

    bridge = next(identity for identity in first if "bridge" in identity)
    history.edit("0-renamed.yml", f"^( +)id: {bridge}", rf"\1id: the-old-bridge\n\1replaces: [{bridge}]")
    pages = history.build()
    assert articles(pages) == second - {bridge} | {"the-old-bridge"}
    assert leads_to(pages, f"articles/{bridge}", "the-old-bridge")

    history.edit("entities.yml", "- id: ostwick$", "- id: ostwick-town\n  replaces: [ostwick]")
    pages = history.build()
    assert leads_to(pages, "entities/ostwick", "ostwick-town")

    (history.home / "seeds/a.txt").unlink()
    (history.home / "seeds/a.yml").unlink()
    pages = history.build()
    assert articles(pages) == first - {bridge} | {"the-old-bridge"}
    assert leads_to(pages, f"articles/{bridge}", "the-old-bridge")


def test_a_text_that_cannot_be_read_today_takes_no_page_away(history: History) -> None:
    history.text("a.txt", "The harbour gets a second light")
    history.text("b.txt", "The bridge is closed for the summer", "new bridge", "Otto Brandt")
    history.monkeypatch.chdir(history.home)
    assert main(["build"]) == 0
    before = {name for name, _ in regular_files(history.home / "site_src")}
    opened = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "a.txt":
            raise OSError(5, "Input/output error")
        return opened(path)

    history.monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert main(["build", "--jobs", "1"]) == 1
    assert before <= {name for name, _ in regular_files(history.home / "site_src")}


def test_a_broken_record_or_authority_file_takes_no_page_away(history: History) -> None:
    history.text("a.txt", "The harbour gets a second light")
    history.monkeypatch.chdir(history.home)
    assert main(["build", "--assign"]) == 0
    before = {name for name, _ in regular_files(history.home / "site_src")}
    for name, broken in (("a.yml", "id: ["), ("entities.yml", "- id: [")):
        path = history.home / "seeds" / name
        whole = path.read_text(encoding="utf-8")
        path.write_text(broken, encoding="utf-8")
        assert main(["build"]) == 1
        assert before <= {name for name, _ in regular_files(history.home / "site_src")}
        path.write_text(whole, encoding="utf-8")
    assert main(["build"]) == 0
    assert {name for name, _ in regular_files(history.home / "site_src")} == before


def test_an_emptied_folder_of_texts_changes_no_page(history: History) -> None:
    history.text("a.txt", "The harbour gets a second light")
    before = history.build()
    (history.home / "seeds/a.txt").unlink()
    history.monkeypatch.chdir(history.home)
    assert main(["build"]) == 0
    assert {name: path.read_bytes() for name, path in regular_files(history.home / "site_src")} == before
