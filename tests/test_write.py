"""What is written, what is left alone, and what a broken-off build leaves behind."""

from __future__ import annotations

import errno
import os
import random
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics import UnusableError, rendered
from generator.write import File, settle, verify, write
from generator.write.lock import held
from generator.write.manifest import regular_files


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../up.md", "a/../../up.md", "a//b.md", "a/./b.md", "a\\b.md", "c:x.md", "nul\0.md", "a\nb.md",
     ".annotated-archive/manifest.json", "x" * 241, "a/"],
)  # fmt: skip
def test_a_path_that_could_lead_elsewhere_is_no_file_of_the_archive(path: str) -> None:
    with pytest.raises(ValueError, match="not a path of the archive"):
        File(path, b"")


@pytest.mark.parametrize("path", ["index.md", "articles/lópez-obrador.md", "assets/.nojekyll", "x" * 240])
def test_a_plain_path_is_taken_as_it_is(path: str) -> None:
    assert File(path, b"text").path == path


def files(**pages: str) -> list[File]:
    return [File(f"articles/{name}.md", text.encode()) for name, text in pages.items()]


def pages_in(folder: Path) -> dict[str, str]:
    return {n: p.read_text(encoding="utf-8") for n, p in regular_files(folder)}


def stamps(folder: Path) -> dict[str, int]:
    return {str(p): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


def test_a_first_build_writes_all_and_a_second_one_nothing(tmp_path: Path) -> None:
    first = write(files(a="one", b="two"), tmp_path)
    assert first.written == ("articles/a.md", "articles/b.md")
    before = stamps(tmp_path)
    second = write(files(a="one", b="two"), tmp_path)
    assert (second.written, second.removed) == ((), ())
    assert second.unchanged == ("articles/a.md", "articles/b.md")
    assert stamps(tmp_path) == before


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    write(files(a="one", b="two"), tmp_path)
    before = stamps(tmp_path)
    assert write(files(a="one", b="TWO"), tmp_path).written == ("articles/b.md",)
    changed = {Path(p).name for p, t in stamps(tmp_path).items() if before[p] != t}
    assert changed == {"b.md", "manifest.json"}


def test_a_page_no_longer_made_goes_and_a_hand_written_one_stays(tmp_path: Path) -> None:
    write([*files(a="one"), File("entities/x.md", b"x")], tmp_path)
    (tmp_path / "articles" / "mine.md").write_text("mine", encoding="utf-8")
    assert write(files(b="two"), tmp_path).removed == ("articles/a.md", "entities/x.md")
    assert pages_in(tmp_path) == {"articles/b.md": "two", "articles/mine.md": "mine"}
    assert not (tmp_path / "entities").exists()


def test_without_pruning_a_page_no_longer_made_stays_and_stays_ours(tmp_path: Path) -> None:
    write(files(a="one"), tmp_path)
    assert write(files(b="two"), tmp_path, prune=False).removed == ()
    assert pages_in(tmp_path) == {"articles/a.md": "one", "articles/b.md": "two"}
    assert write([], tmp_path).removed == ("articles/a.md", "articles/b.md")


def test_a_hand_written_file_in_the_way_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("mine", encoding="utf-8")
    said = write(files(a="one", b="two"), tmp_path)
    assert [d.code for d in said.diagnostics] == ["page-not-ours"]
    assert pages_in(tmp_path) == {"articles/a.md": "mine", "articles/b.md": "two"}
    write([], tmp_path)
    assert pages_in(tmp_path) == {"articles/a.md": "mine"}


def test_two_pages_with_one_path_are_reported_and_the_first_is_kept(tmp_path: Path) -> None:
    twice = [File("a.md", b"one"), File("a.md", b"two"), File("A.md", b"three"), File("a.md", b"one")]
    said = write(twice, tmp_path)
    words = "error[page-collision] a.md has the same path; the first is kept; rename one of the two"
    assert [rendered(d) for d in said.diagnostics] == [f"{tmp_path}/{name}.md:1:1: {words}" for name in ("a", "A")]
    assert pages_in(tmp_path) == {"a.md": "one"}


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    into, outside = tmp_path / "into", tmp_path / "outside"
    into.mkdir()
    outside.mkdir()
    (into / "articles").symlink_to(outside)
    said = write(files(a="one"), into)
    assert [d.code for d in said.diagnostics] == ["page-outside"]
    assert list(outside.iterdir()) == []


def test_a_link_in_the_place_of_a_page_is_replaced_not_followed(tmp_path: Path) -> None:
    into, outside = tmp_path / "into", tmp_path / "outside.md"
    outside.write_text("theirs", encoding="utf-8")
    write(files(a="one"), into)
    (into / "articles/a.md").unlink()
    (into / "articles/a.md").symlink_to(outside)
    write(files(a="one"), into)
    assert outside.read_text(encoding="utf-8") == "theirs"
    assert pages_in(into) == {"articles/a.md": "one"}


def test_a_lost_manifest_makes_nothing_foreign_that_is_the_same(tmp_path: Path) -> None:
    write(files(a="one"), tmp_path)
    (tmp_path / ".annotated-archive/manifest.json").write_text("{", encoding="utf-8")
    assert write(files(a="one"), tmp_path).diagnostics == ()
    assert write([], tmp_path).removed == ("articles/a.md",)


def test_a_full_disk_stops_the_build_and_leaves_whole_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(files(a="one"), tmp_path)
    kept = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        kept(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UnusableError, match=r"No space left on device.*every page in .* is whole"):
        write(files(a="ONE!", b="two"), tmp_path)
    assert pages_in(tmp_path) == {"articles/a.md": "one"}
    monkeypatch.undo()
    write(files(a="ONE!", b="two"), tmp_path)
    assert pages_in(tmp_path) == {"articles/a.md": "ONE!", "articles/b.md": "two"}
    assert not (tmp_path / ".annotated-archive/partial").exists()


def test_an_output_that_cannot_be_written_to_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "into").write_text("a file", encoding="utf-8")
    with pytest.raises(UnusableError, match="cannot be written to"):
        write(files(a="one"), tmp_path / "into")


HOLDING = """
import sys
from pathlib import Path
from generator.write import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_at_once_is_told_who_holds_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.write.lock.PATIENCE", 0.1)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], text=True, **pipes) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(UnusableError) as refusal:
            write(files(a="one"), tmp_path)
        assert str(refusal.value) == (
            f"{tmp_path}:1:1: error[folder-in-use] another build (process {other.pid} on {socket.gethostname()}) is "
            f"writing here; nothing was changed; wait for it to end, or delete {tmp_path}/.annotated-archive/lock if "
            "it does not run any more"
        )
        other.kill()
    assert write(files(a="one"), tmp_path).written == ("articles/a.md",)


def test_a_build_within_a_build_may_enter(tmp_path: Path) -> None:
    with held(tmp_path):
        assert write(files(a="one"), tmp_path).written == ("articles/a.md",)
        assert (tmp_path / ".annotated-archive/lock").exists()
    assert not (tmp_path / ".annotated-archive/lock").exists()


def test_a_finished_site_settles_where_the_last_one_was(tmp_path: Path) -> None:
    new, site = tmp_path / ".site.partial", tmp_path / "site"
    for path, text in {
        "a.html": "one",
        "b/c.html": "two",
        "was-a-file/d.html": "three",
        "was-a-folder": "four",
    }.items():
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_text(text, encoding="utf-8")
    for path, text in {"a.html": "one", "b/c.html": "TWO", "was-a-file": "x", "was-a-folder/x": "x", "gone/x": "x",
                       ".git/config": "theirs"}.items():  # fmt: skip
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    before = (site / "a.html").stat()
    settle(new, site)
    assert pages_in(site) == {"a.html": "one", "b/c.html": "two", "was-a-file/d.html": "three", "was-a-folder": "four"}
    assert ((site / "a.html").stat().st_ino, (site / "a.html").stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )
    assert (site / ".git/config").exists()
    assert not (site / "gone").exists()
    assert not new.exists()


KILLED = """
import os, sys
from pathlib import Path
from generator.write import File, write

left, replace = int(sys.argv[3]), os.replace

def counted(*paths):
    global left
    left -= 1
    if not left:
        print("now", flush=True)
    replace(*paths)

os.replace = counted
pages = [File(f"articles/{n}.md", (sys.argv[2] + str(n)).encode() * 20_000) for n in range(300)]
write(pages, Path(sys.argv[1]))
"""


def test_a_build_killed_at_any_moment_leaves_whole_pages_and_the_next_one_repairs(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    broken_off = 0
    for turn in range(12):
        command = [sys.executable, "-c", KILLED, str(tmp_path), "AB"[turn % 2], str(chance.randint(1, 250))]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as build:
            assert build.stdout
            build.stdout.readline()  # the moment, or the end where most pages were right already
            build.kill()
        made = pages_in(tmp_path)
        broken_off += len({c[0] for c in made.values()}) == 2
        for name, content in made.items():
            number = name.removeprefix("articles/").removesuffix(".md")
            assert content in {f"A{number}" * 20_000, f"B{number}" * 20_000}
    assert broken_off, "no build was killed half-way: the test has not tested"
    write([File("articles/1.md", b"after")], tmp_path)
    assert pages_in(tmp_path) == {"articles/1.md": "after"}
    assert sorted(os.listdir(tmp_path / ".annotated-archive")) == ["manifest.json"]


def archive(tmp_path: Path) -> tuple[Path, Path]:
    seeds, into = tmp_path / "seeds", tmp_path / "into"
    seeds.mkdir()
    (seeds / "a.txt").write_text("a text", encoding="utf-8")
    (seeds / "a.yml").write_text("rights: unknown", encoding="utf-8")
    write(files(a="one"), into, seeds=seeds)
    return seeds, into


def found(seeds: Path, into: Path) -> list[tuple[str, str]]:
    return [(Path(d.place.path).name, d.code) for d in verify(seeds, into)]


def test_verify_finds_nothing_where_nothing_changed(tmp_path: Path) -> None:
    assert found(*archive(tmp_path)) == []


@pytest.mark.parametrize("name", ["seeds/a.txt", "seeds/a.yml", "into/articles/a.md"])
def test_verify_names_what_changed_was_cut_or_is_gone(tmp_path: Path, name: str) -> None:
    seeds, into = archive(tmp_path)
    path = tmp_path / name
    content, times = path.read_bytes(), path.stat()
    path.write_bytes(b"X" + content[1:])
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert found(seeds, into) == [(path.name, "fixity-changed")]
    path.write_bytes(content[:-1])
    assert found(seeds, into) == [(path.name, "fixity-truncated")]
    path.unlink()
    assert found(seeds, into) == [(path.name, "fixity-missing")]


@pytest.mark.parametrize("name", ["seeds/b.txt", "seeds/more/c.txt", "into/articles/b.md", "into/d.md"])
def test_verify_names_what_was_not_there(tmp_path: Path, name: str) -> None:
    seeds, into = archive(tmp_path)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("new", encoding="utf-8")
    assert found(seeds, into) == [(Path(name).name, "fixity-extra")]


def test_verify_without_a_manifest_says_so(tmp_path: Path) -> None:
    seeds, into = archive(tmp_path)
    (into / ".annotated-archive/manifest.json").unlink()
    assert found(seeds, into) == [("manifest.json", "fixity-no-manifest")]


def test_a_name_that_is_no_unicode_has_its_sum_too(tmp_path: Path) -> None:
    seeds, into = archive(tmp_path)
    odd = os.fsencode(seeds) + b"/\xff\xfe.txt"
    with open(odd, "wb") as file:
        file.write(b"odd")
    write(files(a="one"), into, seeds=seeds)
    assert verify(seeds, into) == ()
    os.unlink(odd)
    assert [d.code for d in verify(seeds, into)] == ["fixity-missing"]
