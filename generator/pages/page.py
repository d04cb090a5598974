"""One page: an address, front matter and a body, as the Markdown file that a site builder reads.

``title: "More Russian spies &amp; more"`` is HTML-escaped, because the theme prints it as it is; every
other value is plain and escaped by the templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import yaml

from generator.relate import addresses
from generator.text import bidi, escape
from generator.write.files import File


@dataclass(frozen=True, slots=True)
class Page:
    """``kind`` names what the page is to machines; ``matter`` is further front matter; ``body`` its blocks.

    The blocks of a long text are made while they are written, so a page gives its file once.
    """

    address: str
    kind: str
    title: str
    body: Iterable[str]
    matter: Mapping[str, Any] = field(default_factory=dict)
    description: str | None = None
    noindex: bool = False
    hide: tuple[str, ...] = ("navigation",)

    def file(self) -> File:
        written = BytesIO()
        written.write(f"---\n{front_matter(self._matter())}---\n".encode())
        for block in self.body:
            if block:
                written.write(f"\n{block}\n".encode())
        return File(addresses.page_path(self.address), written.getvalue())

    def _matter(self) -> dict[str, Any]:
        found: dict[str, Any] = {"title": escape.flat(self.title), **self.matter, "kind": self.kind}
        if bidi.turns(self.title):
            found["window_title"] = escape.flat(bidi.isolated(self.title))
        if self.description:
            found["description"] = self.description
        if self.noindex:
            found["robots"] = "noindex"
        return {**found, "section": self._section(), "hide": list(self.hide)}

    def _section(self) -> str | None:
        """Address of the list to which the page belongs."""
        pieces = self.address.removeprefix("lists/").split("/")
        return f"{pieces[0]}/" if pieces[0] else None


class _Plain(yaml.SafeDumper):
    """Every value written out where it stands: no anchors and aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


class _Fast(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # libyaml is not everywhere
    def ignore_aliases(self, data: object) -> bool:
        return True


def front_matter(values: Mapping[str, Any]) -> str:
    """YAML, the same bytes with and without libyaml, which writes letters beyond U+FFFF in its own way."""
    dumped = _dumped(values, _Fast)
    return _dumped(values, _Plain) if "\\U" in dumped else dumped


def _dumped(values: Mapping[str, Any], dumper: type[yaml.SafeDumper]) -> str:
    written: str = yaml.dump(dict(values), Dumper=dumper, allow_unicode=True, sort_keys=False, width=4096)
    return written
