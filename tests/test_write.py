"""What is written, what is left alone, and what a broken-off build leaves behind."""

from __future__ import annotations

import pytest

from generator.write.files import File


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
