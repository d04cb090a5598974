"""Names and titles from outside never decide a path, and what is no plain file is reported and skipped."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import Options, Report, build
from generator.diagnostics import rendered
from generator.inspection import inspect
from generator.write.manifest import regular_files

BODY = """

The town of Ostwick will put a second light on its harbour wall before the winter, the council said on Monday.
The county had asked for it. It is to be seen from nine miles away, and it will cost less than the first one did.
"""
SEGMENT = re.compile(r"[a-z0-9][a-z0-9_.-]*")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    return tmp_path


def text(name: str, title: str = "The harbour gets a second light", body: str = BODY) -> Path:
    path = Path("seeds", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(title + body, encoding="utf-8")
    return path


def told(report: Report, code: str) -> list[str]:
    return [rendered(d).split("\n")[0] for d in report.diagnostics if d.code == code]


def ids(report: Report) -> dict[str, list[str]]:
    return {seed.document.name: [str(article.id) for article in seed.articles] for seed in report.archive.seeds}


def _link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere.txt")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_link, "a link that leads out of the seeds folder"),
        (_broken_link, "a link that leads nowhere"),
        (lambda path: path.symlink_to("/dev/zero"), "a link that leads out of the seeds folder"),
        (os.mkfifo, "not a plain file"),
        (os.mkdir, "a folder, though it is named like a text"),
    ],
)
def test_what_is_no_plain_file_is_told_and_skipped(make: Callable[[Path], None], words: str) -> None:
    text("good.txt")
    make(Path("seeds/odd.txt"))
    report = build(Options())
    assert told(report, "seed-skipped") == [f"seeds/odd.txt:1:1: warning[seed-skipped] {words}; left out"]
    assert list(ids(report)) == ["good.txt"]


def test_a_link_to_a_text_within_the_folder_is_read() -> None:
    text("good.txt")
    Path("seeds/again.txt").symlink_to("good.txt")
    assert list(ids(build(Options()))) == ["again.txt", "good.txt"]


def test_a_folder_that_links_back_to_itself_ends() -> None:
    text("deep/good.txt")
    Path("seeds/deep/round").symlink_to("..")
    assert list(ids(build(Options()))) == ["deep/good.txt"]


def test_a_file_or_folder_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text("good.txt")
    text("locked/a.txt")
    text("b.txt", "Another light")
    Path("seeds/b.yml").mkdir()
    listed, opened = os.scandir, Path.read_bytes

    def scandir(path: str) -> object:
        if "locked" in str(path):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    def read_bytes(path: Path) -> bytes:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    report = build(Options(jobs=1))
    assert told(report, "folder-unlisted") == [
        "seeds/locked:1:1: error[folder-unlisted] permission denied; left out",
    ]
    assert told(report, "seed-unreadable") == ["seeds/b.txt:1:1: error[seed-unreadable] permission denied; left out"]
    assert list(ids(report)) == ["good.txt"]


def test_a_record_that_is_no_file_is_told() -> None:
    text("good.txt")
    Path("seeds/good.yml").mkdir()
    report = build(Options())
    assert told(report, "unreadable-file") == ["seeds/good.yml:1:1: error[unreadable-file] not a file; left out"]
    assert list(ids(report)) == ["good.txt"]


def test_a_broken_a_declared_and_a_guessed_encoding_are_told() -> None:
    latin = "Ein Titel über Österreich\n\n" + "Die Straße wäre schöner, wären die Bäume grün und die Häuser weiß. " * 3
    Path("seeds/guessed.txt").write_bytes(latin.encode("cp1252"))
    Path("seeds/nearly.txt").write_bytes(("Grüße aus Österreich\n\n" + "Schöne Grüße. " * 40).encode() + b"\xff\n")
    page = f'<html lang="de"><head><meta charset="windows-1252"></head><body><p>{latin}</p></body></html>'
    Path("seeds/page.html").write_bytes(page.encode("cp1252"))
    report = build(Options())
    assert told(report, "encoding-declared") == [
        "seeds/page.html:1:1: info[encoding-declared] not UTF-8; read as windows-1252, as the page says",
    ]
    assert told(report, "encoding-guessed") == [
        "seeds/guessed.txt:1:1: warning[encoding-guessed] not UTF-8; read as windows-1252; "
        "save it as UTF-8 if letters look wrong",
    ]
    assert told(report, "encoding-broken") == [
        "seeds/nearly.txt:3:561: warning[encoding-broken] not valid utf-8 in 1 place; shown as U+FFFD; "
        "mend the file or save it again",
    ]


def test_looking_at_a_pipe_or_a_device_does_not_wait_for_it() -> None:
    os.mkfifo("seeds/pipe.txt")
    found = inspect([Path("seeds/pipe.txt"), Path("/dev/zero"), Path("/dev/stdin")])
    assert found.seeds == ()
    assert {d.code for d in found.diagnostics} == {"seed-unreadable"}


def test_a_file_that_is_not_there_is_said_not_to_be() -> None:
    (said,) = inspect([Path("nowhere.txt")]).diagnostics
    assert rendered(said) == "nowhere.txt:1:1: error[seed-unreadable] there is no such file; left out"


def test_a_file_larger_than_any_text_is_left_out() -> None:
    text("good.txt")
    with Path("seeds/huge.txt").open("wb") as file:
        file.truncate(600 << 20)  # it takes no room on the disk
    report = build(Options())
    words = "seeds/huge.txt:1:1: error[seed-unreadable] larger than 512 MiB; left out"
    assert told(report, "seed-unreadable") == [words]
    assert list(ids(report)) == ["good.txt"]


NAMES = ["😀.txt", "...txt", "-rf.txt", "CON.txt", "nul.txt", "a b\tc.txt", "A.txt", "a.txt", "é.txt", "e\u0301.txt",
         "x" * 251 + ".txt", "$(touch acted).txt", "{{ 7 }}.txt", "%2e%2e%2f.txt", "..\\..\\up.txt", "index.txt",
         "sub/A.txt", "sub/a.txt", "\u202etxt.exe.txt", "ا.txt"]  # fmt: skip
TITLES = ["../../../etc/passwd and more", "/etc/passwd is a file", "CON", "😀😀😀", "index", "..", "A" * 300,
          "Der " + "lange " * 60 + "Titel", "Ω\u0301\u202e", "a/b\\c:d*e?f", "%2e%2e/%2e%2e", "__init__", "-",
          "İstanbul", "The harbour gets a second light", "The harbour gets a second light"]  # fmt: skip


def test_names_and_titles_from_outside_never_decide_a_path() -> None:
    made = 0
    for name in NAMES:
        try:
            text(name, f"A text that is in the file number {made}")
            made += not name.startswith(".")  # hidden files are passed over
        except OSError:  # a name that this file system refuses cannot come from it
            continue
    for number, title in enumerate(TITLES):
        text(f"titles/{number}.txt", title)
    report = build(Options())
    assert len(report.archive.seeds) == made + len(TITLES) - len(told(report, "seed-skipped"))
    paths = [path for path, _ in regular_files(Path("site_src"))]
    for path in paths:
        for segment in path.split("/"):
            assert SEGMENT.fullmatch(segment), path
            assert not RESERVED.fullmatch(segment), path
            assert len(segment) <= 130, path
    assert len({path.casefold() for path in paths}) == len(paths)
    assert sorted(os.listdir(".")) == ["seeds", "site_src"]


def test_an_address_stays_when_other_files_come_and_go() -> None:
    for number, title in enumerate(TITLES):
        text(f"{number}.txt", title)
    before = ids(build(Options()))
    text("0a.txt", TITLES[0])
    text("00.txt", "The harbour gets a second light", BODY.replace("Ostwick", "Westwick"))
    Path("seeds/3.txt").unlink()
    after = ids(build(Options()))
    same = {name: found for name, found in before.items() if name != "3.txt"}
    assert {name: after[name] for name in same} == same


def test_a_link_to_itself_is_told_and_skipped() -> None:
    text("good.txt")
    Path("seeds/round.txt").symlink_to("round.txt")
    Path("seeds/round.yml").symlink_to("round.yml")
    Path("seeds/round").symlink_to("round")
    report = build(Options())
    words = "seeds/round.txt:1:1: warning[seed-skipped] a link that leads nowhere; left out"
    assert told(report, "seed-skipped") == [words]
    assert list(ids(report)) == ["good.txt"]


@pytest.mark.parametrize("name", ["good.txt", "deep/good.txt"])
def test_a_record_that_is_a_link_out_of_the_folder_is_not_read(name: str) -> None:
    secret = Path("secret.yml")
    secret.write_text("of nobody's: business\n", encoding="utf-8")
    text(name)
    record = Path("seeds", name).with_suffix(".yml")
    record.symlink_to(secret.absolute())
    report = build(Options())
    told_so = f"{record}:1:1: error[unreadable-file] a link that leads out of the seeds folder; left out"
    assert told(report, "unreadable-file") == [told_so]
    assert not any("business" in rendered(d) for d in report.diagnostics)
    assert list(ids(report)) == [name]


def test_a_record_that_is_a_link_within_the_folder_is_read() -> None:
    text("good.txt")
    text("again/good.txt")
    Path("seeds/good.yml").write_text("rights: asked for\n", encoding="utf-8")
    Path("seeds/again/good.yml").symlink_to("../good.yml")
    records = {seed.document.name: seed.record for seed in build(Options()).archive.seeds}
    assert {name: record.rights for name, record in records.items() if record} == {
        "good.txt": "asked for",
        "again/good.txt": "asked for",
    }


def test_a_folder_that_can_be_listed_and_not_entered_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text("good.txt")
    text("barred/a.txt")
    looked = os.stat, os.lstat

    def barred(path: object, **given: object) -> os.stat_result:
        if "barred/" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return looked[0](path, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", barred)
    monkeypatch.setattr(os, "lstat", lambda path, **given: barred(path, follow_symlinks=False))
    report = build(Options(jobs=1))
    words = "seeds/barred/a.txt:1:1: warning[seed-skipped] its folder does not let us look at it; left out"
    assert told(report, "seed-skipped") == [words]


def test_a_hidden_text_is_left_out_and_told() -> None:
    text("good.txt")
    text(".hidden.txt")
    Path("seeds/.DS_Store").write_bytes(b"\0")
    words = "seeds/.hidden.txt:1:1: info[seed-not-read] a hidden file, its name begins with a dot; left out"
    assert told(build(Options()), "seed-not-read") == [words]
