"""What counts as a seed, and what is said about the rest."""

import os
from pathlib import Path

import pytest

from generator.build.gather import gather
from generator.diagnostics import rendered


def names(folder: Path) -> list[str]:
    return [found.name for found in gather(folder).seeds]


def said(folder: Path) -> list[str]:
    return [rendered(d).removeprefix(f"{folder}/") for d in gather(folder).diagnostics]


def test_texts_are_found_by_sorted_name_at_any_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "2022/c.md", "2022/deeper/d.htm"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["2022/c.md", "2022/deeper/d.htm", "a.HTML", "b.txt"]
    assert said(tmp_path) == []


def test_records_and_hidden_folders_are_passed_over_in_silence(tmp_path: Path) -> None:
    for name in ("a.yml", "entities.yml", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == []
    assert said(tmp_path) == []


def test_a_hidden_text_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / ".draft.txt").write_text("x")
    assert names(tmp_path) == []
    assert [line.split(" ", 1)[0] for line in said(tmp_path)] == [".draft.txt:1:1:"]


def test_another_kind_of_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    assert said(tmp_path) == ["scan.pdf:1:1: info[seed-not-read] not a kind of file that we read; left out"]


def test_a_folder_named_like_a_text_is_reported_and_not_entered(tmp_path: Path) -> None:
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "inner.txt").write_text("x")
    assert names(tmp_path) == []
    assert said(tmp_path) == ["x.txt:1:1: warning[seed-skipped] a folder, though it is named like a text; left out"]


def test_links_may_not_lead_out(tmp_path: Path) -> None:
    inside, outside = tmp_path / "seeds", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text("x")
    (inside / "own.txt").write_text("x")
    (inside / "also.txt").symlink_to(inside / "own.txt")
    (inside / "out.txt").symlink_to(outside)
    (inside / "nowhere.txt").symlink_to(inside / "gone.txt")
    (inside / "up").symlink_to(tmp_path)
    assert names(inside) == ["also.txt", "own.txt"]
    assert said(inside) == [
        "nowhere.txt:1:1: warning[seed-skipped] a link that leads nowhere; left out",
        "out.txt:1:1: warning[seed-skipped] a link that leads out of the seeds folder; left out",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    assert names(tmp_path) == []
    assert said(tmp_path) == ["p.txt:1:1: warning[seed-skipped] not a plain file; left out"]


def test_a_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt"), "wb") as file:
        file.write(b"x")
    (tmp_path / "two\nlines.txt").write_text("x")
    assert names(tmp_path) == []
    assert [d.code for d in gather(tmp_path).diagnostics] == ["seed-skipped"] * 2


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("generator.build.gather.os.scandir", refuse)
    assert [rendered(d) for d in gather(tmp_path).diagnostics] == [
        f"{tmp_path}:1:1: error[folder-unlisted] permission denied; left out"
    ]
