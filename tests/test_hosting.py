"""One policy, said in five files and in every page, and nothing inline that it would forbid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent
DOCS = ["hosting.md", "hosting/_headers", "hosting/nginx.conf", "hosting/htaccess", "hosting/Caddyfile"]
TEMPLATES = sorted((HOME / "site_src/overrides").rglob("*.html"))


def in_pages() -> str:
    found = re.search(r'content="(default-src[^"]+)"', (HOME / "site_src/overrides/partials/policy.html").read_text())
    assert found
    return found[1]


@pytest.mark.parametrize("name", DOCS)
def test_headers_say_what_the_pages_say_and_forbid_framing(name: str) -> None:
    assert f"{in_pages()}; frame-ancestors 'none'" in (HOME / "docs" / name).read_text(encoding="utf-8")


def test_the_policy_lets_nothing_inline_or_foreign_in() -> None:
    assert "unsafe-inline" not in in_pages()
    assert "http" not in in_pages()
    assert "*" not in in_pages()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_anything_inline(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    scripts = re.findall(r"<script\b([^>]*)>", text)
    assert all(" src=" in attributes or "application/ld+json" in attributes for attributes in scripts)
    assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_are_for_both_builders(path: Path) -> None:
    """Zensical's templates know no Python methods."""
    assert not re.search(r"\{[{%][^}]*\.(items|startswith|endswith|replace|split|get|keys|values)\(", path.read_text())


@pytest.mark.parametrize("media", ["text/css", "text/javascript", "application/javascript", "image/svg+xml"])
def test_nginx_compresses_under_whatever_name_it_knows_a_script(media: str) -> None:
    compressed = re.search("gzip_types ([^;]+);", (HOME / "docs/hosting/nginx.conf").read_text(encoding="utf-8"))
    assert compressed
    assert media in compressed[1].split()
