"""A file that no page can hold is told of, kept whole as a download, and leaves the rest of the archive alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import Options, build
from generator.diagnostics import rendered
from generator.split import long

STORY = "The harbour gets a light\nby Nora Quill\n\nThe town of Ostwick will put a light on its wall, it says.\n"


@pytest.mark.parametrize(
    ("name", "content", "length"),
    [("long.txt", "a\0é" * 100, "300 characters in 1 line are"), ("rows.md", "row\n" * 60, "characters in 60 lines")],
)
def test_it_is_kept_whole_and_offered_to_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, length: str
) -> None:
    monkeypatch.setattr(long, "MOST_CHARACTERS", 250)
    monkeypatch.setattr(long, "MOST_LINES", 50)
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    Path("seeds", name).write_text(content, encoding="utf-8")
    Path("seeds/story.txt").write_text(STORY, encoding="utf-8")
    report = build(Options(jobs=1))
    seed = next(seed for seed in report.archive.seeds if seed.document.name == name)
    (said,) = [rendered(d) for d in report.diagnostics if d.code == "seed-too-long"]
    assert said.startswith(f"seeds/{name}:1:1: warning[seed-too-long] ")
    assert length in said
    assert [part.span.of(seed.document.text) for part in seed.parts] == [seed.document.text]
    (download,) = Path("site_src/files").rglob("*.txt")
    assert download.read_text(encoding="utf-8-sig") == seed.document.text
    assert f'/{download.name}"' in download.with_name("index.md").read_text(encoding="utf-8")
    assert len(report.archive.articles) == 1
