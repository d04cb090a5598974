"""Pages as a reader's browser gets them, without a browser: built, through the site's own Markdown, parsed.

``rendered({"a.txt": b"..."})`` builds an archive of these files in a folder of its own and hands out each page
as a tree. The Markdown is the real one with the extensions that ``mkdocs.yml`` turns on.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import yaml
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from generator.build import Options, Report, build
from generator.model import Article, Seed
from generator.relate import addresses

HOME = Path(__file__).parent.parent
Tree = Element


@dataclass(frozen=True)
class Rendered:
    """A built archive: ``page(address)`` is the body of a page, ``matter(address)`` its front matter."""

    report: Report
    into: Mapping[str, str]

    @property
    def seeds(self) -> tuple[Seed, ...]:
        return self.report.archive.seeds

    def matter(self, address: str) -> dict[str, Any]:
        found: dict[str, Any] = get_data(self.into[addresses.page_path(address)])[1]
        return found

    def page(self, address: str) -> Tree:
        return tree(self.into[addresses.page_path(address)])

    def pages(self) -> list[tuple[str, Tree]]:
        return [(path, tree(source)) for path, source in sorted(self.into.items())]

    def articles(self) -> list[tuple[Seed, Article]]:
        return [(seed, article) for seed in self.seeds for article in seed.articles]


def rendered(files: Mapping[str, bytes], site: Mapping[str, Any] | None = None) -> Rendered:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, "seeds", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        into = Path(folder, "site_src")
        seeds, config = Path(folder, "seeds"), Path(folder, "mkdocs.yml")
        config.write_text(yaml.dump(dict(site or {"site_name": "Harbour Archive"})), encoding="utf-8")
        report = build(Options(seeds=seeds, into=into, own=seeds, config=config, jobs=1))
        # MkDocs reads a page in this way: line ends of any kind become "\n".
        pages = {str(p.relative_to(into)): p.read_text(encoding="utf-8-sig") for p in sorted(into.rglob("*.md"))}
    return Rendered(report, pages)


@cache
def _markdown() -> Markdown:
    config = load_config(str(HOME / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html_of(source: str) -> str:
    body, _ = get_data(source)
    converter = _markdown()
    converter.reset()
    return converter.convert(body)


def tree(source: str) -> Tree:
    """The body of a page as browsers parse it."""
    page: Tree = html5lib.parse(html_of(source), treebuilder="etree", namespaceHTMLElements=False)
    found = page.find("body")
    assert found is not None
    return found
