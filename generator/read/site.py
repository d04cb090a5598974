"""What the owner says about the site, from ``mkdocs.yml``: ``site_name: …``, ``site_url: …``.

MkDocs reads the file for itself; this reads the few values that pages and exports print, so that the
command line and the plugin build the same bytes. ``!ENV`` is heeded as MkDocs heeds it; other tags of its
own are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.model import Site

_UNNAMED = "Annotated archive"
_PLACEHOLDER = re.compile(r"https?://(?:[\w-]+\.)*example(?:\.(?:com|net|org))?(?=[:/]|$)", re.IGNORECASE)


class _Loader(yaml.SafeLoader):
    """Safe loading with every unknown tag read as unknown."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", construct_env_tag)


def read_site(config: Path, *, public: bool = False, intro: Path | None = None) -> Site:
    """The site's name and addresses; defaults where the file or a value is missing or unusable."""
    try:
        found = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  a SafeLoader
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        found = None
    values: Mapping[str, Any] = found if isinstance(found, dict) else {}
    extra = values.get("extra")
    own: Mapping[str, Any] = extra if isinstance(extra, dict) else {}
    return Site(
        name=_text(values.get("site_name")) or _UNNAMED,
        url=_address(values.get("site_url")),
        description=_text(values.get("site_description")),
        report_url=_reachable(own.get("report_url")),
        index_persons=own.get("index_persons") is True,
        intro=_intro(intro),
        public=public,
    )


def _intro(path: Path | None) -> str | None:
    """The owner's words at the top of the front page, Markdown."""
    try:
        return path.read_text(encoding="utf-8").strip() or None if path else None
    except (OSError, UnicodeDecodeError):
        return None


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _reachable(value: object) -> str | None:
    """Where a reader can write: a page or a mail address, nothing else."""
    text = _text(value)
    return text if text and text.startswith(("http://", "https://", "mailto:")) else None


def _address(value: object) -> str | None:
    """``https://example.org/`` stands for an address that is still to come (RFC 2606): nothing is cited from there."""
    text = _text(value)
    if not text or not text.startswith(("http://", "https://")) or _PLACEHOLDER.match(text):
        return None
    return text.rstrip("/") + "/"
