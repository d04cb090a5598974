"""The command line: what it prints where, what it exits with, and that a user never sees a traceback."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.__main__ import main
from generator.explain import explanations
from tests.projects import HOME, project, run

TEXT = """The harbour gets a second light
by Nora Quill – May 3, 2021

The town of Ostwick will put a second light on its harbour wall before the winter, the council said on Monday.
The county had asked for it. It is to be seen from nine miles away, and it will cost less than the first one did.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project as the working folder, with one text."""
    for name in ("ARCHIVE_SEEDS", "ARCHIVE_PUBLIC", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(project(tmp_path))
    Path("seeds").mkdir()
    Path("seeds/a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_building_says_what_was_done(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    said = capsys.readouterr()
    assert re.fullmatch(r"1 article from 1 file; site_src: \d+ files written, 0 unchanged, 0 removed\n", said.out)
    assert said.err == ""
    assert main(["build"]) == 0
    assert ": 0 files written," in capsys.readouterr().out


def test_a_warning_fails_only_a_strict_build_and_an_error_each(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("seeds/b.txt").write_text("", encoding="utf-8")
    assert main(["build"]) == 0
    assert "seeds/b.txt:1:1: warning[seed-empty]" in capsys.readouterr().err
    assert main(["build", "--strict"]) == 1
    Path("seeds/a.yml").write_text("publsh: full\n", encoding="utf-8")
    assert main(["build"]) == 1
    assert "seeds/a.yml:1:1: error[yaml-unknown-key]" in capsys.readouterr().err


def test_advice_is_told_and_fails_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("seeds/b.docx").write_text("x", encoding="utf-8")
    assert main(["build", "--strict"]) == 0
    assert "seeds/b.docx:1:1: info[seed-not-read]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("biuld",), "invalid choice: 'biuld'"),
        (("build", "--job", "0"), "'0' is not a number from 1 up"),
        (("build", "--colour"), "unrecognized arguments: --colour"),
        (("build", "--seeds", "nowhere"), "nowhere:1:1: error[seeds-missing] there is no such folder of seeds"),
        (("build", "--into", "mkdocs.yml"), "mkdocs.yml:1:1: error[unwritable] cannot be written to"),
        (("inspect",), "the following arguments are required: FILE"),
        (("explain", "yaml-unknown-kex"), 'did you mean "yaml-unknown-key"?'),
        (("index", "nowhere"), "nowhere:1:1: error[not-built] there is no built site here"),
    ],
)  # fmt: skip
def test_a_slip_is_one_line_and_exits_with_2(
    home: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(list(arguments))
    except SystemExit as stop:
        status = int(str(stop.code))
    said = capsys.readouterr()
    assert status == 2
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_hand_written_page_in_the_way_is_told_and_kept(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("site_src/index.md").write_text("mine", encoding="utf-8")
    assert main(["build"]) == 1
    assert "site_src/index.md:1:1: error[page-not-ours]" in capsys.readouterr().err
    assert Path("site_src/index.md").read_text(encoding="utf-8") == "mine"


def test_inspecting_writes_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(home.rglob("*"))
    assert main(["inspect", "seeds/a.txt"]) == 0
    assert "Nora Quill" in capsys.readouterr().out
    assert main(["inspect", "seeds/a.txt", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == 1
    assert found["files"][0]["articles"][0]["title"]["value"] == "The harbour gets a second light"
    assert sorted(home.rglob("*")) == before


def test_inspecting_a_file_that_is_not_there_says_so_and_shows_the_others(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", "nowhere.txt", "seeds/a.txt", "--json"]) == 1
    said = capsys.readouterr()
    assert "nowhere.txt:1:1: error[seed-unreadable]" in said.err
    assert [file["file"] for file in json.loads(said.out)["files"]] == ["a.txt"]


def test_the_seeds_folder_can_come_from_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("seeds").rename("letters")
    monkeypatch.setenv("ARCHIVE_SEEDS", "letters")
    assert main(["build"]) == 0
    assert main(["verify"]) == 0


def test_verify_finds_a_changed_seed_and_page(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    assert main(["verify"]) == 0
    page = next(Path("site_src/articles").glob("the-harbour*/index.md"))
    for path in (Path("seeds/a.txt"), page):
        path.write_bytes(path.read_bytes() + b" ")
    capsys.readouterr()
    assert main(["verify"]) == 1
    said = capsys.readouterr().err
    assert "seeds/a.txt:1:1: error[fixity-changed]" in said
    assert f"{page}:1:1: error[fixity-changed]" in said


def test_a_bag_holds_every_byte_and_tells_when_one_changed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    with open(b"seeds/\xff.txt", "wb") as odd:
        odd.write(b"odd")
    assert main(["export", "--bag", "bag"]) == 1
    words = "seeds/\ufffd.txt:1:1: error[bag-left-out] a bag cannot list this name; left out of the bag; rename it"
    assert words in capsys.readouterr().err.splitlines()
    os.unlink(b"seeds/\xff.txt")
    assert main(["export", "--bag", "bag"]) == 2
    shutil.rmtree("bag")
    assert main(["export", "--bag", "bag"]) == 0
    assert Path("bag/data/seeds/a.txt").read_text(encoding="utf-8") == TEXT
    assert list(Path("bag/data/pages/articles").glob("the-harbour*/index.md"))
    validate = [sys.executable, "-m", "bagit", "--validate", "bag"]
    assert subprocess.run(validate, check=False, capture_output=True).returncode == 0
    page = next(Path("bag/data/pages/articles").glob("the-harbour*/index.md"))
    page.write_bytes(page.read_bytes()[:-1])
    assert subprocess.run(validate, check=False, capture_output=True).returncode == 1


@pytest.mark.parametrize("name", ["a\u2028b.txt", "a%0Ab.txt", "a\x85.txt", "a\nb.txt", "blank/a\u3000", " *a .txt"])
def test_a_bag_is_whole_whatever_its_files_are_called(home: Path, name: str) -> None:
    path = Path("seeds", name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT, encoding="utf-8")
    main(["build"])
    assert main(["export", "--bag", "bag"]) == int(name != " *a .txt")
    assert Path("bag/data/seeds", name).exists() == (name == " *a .txt")
    validate = [sys.executable, "-m", "bagit", "--validate", "bag"]
    assert subprocess.run(validate, check=False, capture_output=True).returncode == 0


def test_verify_without_a_manifest_is_no_verdict(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line == (
        "site_src/.annotated-archive/manifest.json:1:1: error[fixity-no-manifest] no manifest to compare with; "
        "run `python -m generator build` first"
    )


def test_what_was_used_from_elsewhere_is_verified_and_bagged(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("letters").mkdir()
    shutil.copy("seeds/a.txt", "letters/elsewhere.txt")
    Path("seeds/a.yml").write_text(f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n", encoding="utf-8")
    Path("seeds/entities.yml").write_text("- {id: ostwick, type: place, name: Ostwick}\n", encoding="utf-8")
    monkeypatch.setenv("ARCHIVE_SEEDS", "letters")
    assert main(["build"]) == 0
    assert main(["verify"]) == 0
    assert main(["export", "--bag", "bag"]) == 0
    assert sorted(os.listdir("bag/data/others/seeds")) == ["a.yml", "entities.yml"]
    Path("seeds/entities.yml").write_text("[]\n", encoding="utf-8")
    assert main(["verify"]) == 1


def test_there_is_no_bag_of_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--bag", "bag"]) == 2
    assert "nothing was built here yet" in capsys.readouterr().err
    assert not Path("bag").exists()


def test_assigning_writes_addresses_that_stay(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert main(["build", "--assign"]) == 0
    record = Path("seeds/a.yml").read_text(encoding="utf-8")
    assert "added: 2023-11-14" in record
    before = sorted(Path("site_src/articles").glob("*/index.md"))
    Path("seeds/a.txt").write_text(TEXT.replace("second", "third"), encoding="utf-8")
    Path("seeds/a.yml").write_text(re.sub("sha256: .*\n", "", record), encoding="utf-8")
    assert main(["build"]) == 0
    assert sorted(Path("site_src/articles").glob("*/index.md")) == before


def test_explain_without_a_name_lists_all_that_it_can_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    told = [row.split("  ")[0] for row in capsys.readouterr().out.splitlines()]
    assert told == sorted(explanations())
    assert {"says", "byline-labelled", "encoding-broken", "front-matter-unread"} <= set(told)


def test_explain_knows_codes_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "record-stale"]) == 0
    assert capsys.readouterr().out.startswith("record-stale (error): The record was written for another text")


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.strip() == __version__


def test_every_command_stands_in_the_readme_or_the_documentation() -> None:
    helped = run(HOME, "generator", "--help").stdout
    commands = re.findall(r"^    ([a-z]+) ", helped, re.M)
    pages = [HOME / "README.md", *(HOME / "docs").glob("*.md")]
    words = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert {"build", "inspect", "verify", "explain", "index"} <= set(commands)
    assert [command for command in commands if f"generator {command}" not in words] == []


def test_a_reader_that_goes_away_is_no_error_of_ours(home: Path) -> None:
    Path("seeds/long.txt").write_text(TEXT * 500, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "inspect", "seeds/long.txt", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as inspecting:
        assert inspecting.stdout
        assert inspecting.stderr
        inspecting.stdout.read(10)
        inspecting.stdout.close()
        assert "Traceback" not in inspecting.stderr.read()


def test_a_file_whose_name_is_no_text_is_inspected_as_valid_json(home: Path) -> None:
    os.rename("seeds/a.txt", b"seeds/\xff\xfe.txt")
    Path("seeds/a.yml").write_text("rights: x\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "inspect", "--json", b"seeds/\xff\xfe.txt", b"seeds/\xf0.txt"]
    for locale in ({"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}):
        done = subprocess.run(command, env={**os.environ, **locale}, capture_output=True, check=False)
        found = json.loads(done.stdout.decode("utf-8"))
        assert [file["file"] for file in found["files"]] == ["\ufffd\ufffd.txt"]
        assert [said["path"] for said in found["diagnostics"]] == ["seeds/\ufffd.txt"]
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr


def test_inspecting_tells_of_the_file_and_gives_no_advice_on_the_authority_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = "".join(f"- {{id: {n}, type: person, name: {n.title()} Quill, aliases: [Quill]}}\n" for n in ("ada", "bea"))
    Path("seeds/entities.yml").write_text(two, encoding="utf-8")
    main(["build"])
    assert "authority-namesakes" in capsys.readouterr().err
    assert main(["inspect", "seeds/a.txt"]) == 0
    assert capsys.readouterr().err == ""
    Path("seeds/entities.yml").write_text("[", encoding="utf-8")
    assert main(["inspect", "seeds/a.txt"]) == 1
    assert "error[yaml-syntax] not YAML" in capsys.readouterr().err


def test_a_search_index_that_cannot_be_made_is_one_line(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("site").mkdir()
    Path("site/index.html").write_text("<p>x", encoding="utf-8")
    failed = subprocess.CompletedProcess([], 1, "", "no\nroom")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    assert main(["index", "site"]) == 2
    assert capsys.readouterr().err == (
        "site:1:1: error[index-failed] the search index could not be built; pagefind says: no room\n"
    )


@pytest.mark.parametrize("into", ["seeds", ".", "seeds/pages", "round"])
def test_nothing_is_written_among_the_seeds(home: Path, into: str) -> None:
    Path("round").symlink_to("seeds")
    before = sorted(home.rglob("*"))
    assert main(["build", "--into", into]) == 2
    assert sorted(home.rglob("*")) == before


def test_mkdocs_refuses_a_broken_clock_and_pages_among_the_seeds_in_one_line(home: Path) -> None:
    done = run(home, "mkdocs", "build", status=1, ARCHIVE_SEEDS="site_src")
    assert "site_src:1:1: error[folders-overlap] the folder for the pages is the folder of seeds" in done.stderr
    assert "Traceback" not in done.stderr
    assert not Path("site_src/.annotated-archive").exists()
    done = run(home, "mkdocs", "build", status=1, SOURCE_DATE_EPOCH="abc")
    assert "error[epoch-malformed] SOURCE_DATE_EPOCH=abc is no number" in done.stderr
    assert "Traceback" not in done.stderr
