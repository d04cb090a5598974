"""What the owner says about the site, from ``mkdocs.yml``: ``site_name: …``, ``site_url: …``.

MkDocs reads the file for itself; this reads the few values that pages and exports print, so that the
command line and the plugin build the same bytes. ``!ENV`` is heeded as MkDocs heeds it; other tags of its
own are left alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.model import Site
from generator.text.web_address import is_accepted

UNREAD = declare(
    "config-unread",
    Level.ERROR,
    """The configuration of the site, mkdocs.yml, cannot be read. Pages are built without the name, the address and the
    description that it gives, and the site builder will refuse it. Mend it, then build again.""",
)
Said = tuple[Diagnostic, ...]
_UNNAMED = "Annotated archive"
_PLACEHOLDER = re.compile(r"https?://(?:[\w-]+\.)*example(?:\.(?:com|net|org))?(?=[:/]|$)", re.IGNORECASE)


class _Loader(yaml.SafeLoader):
    """Safe loading with every unknown tag read as unknown."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", construct_env_tag)


def read_site(config: Path, *, public: bool = False, intro: Path | None = None) -> tuple[Site, Said]:
    """The site's name and addresses, defaults where a value is missing or unusable; one line where none can be read."""
    values, trouble = _values(config)
    return _site(values, intro, public=public), trouble


def _values(config: Path) -> tuple[Mapping[str, Any], Said]:
    if not os.path.lexists(config):
        return {}, ()
    try:
        found = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  a SafeLoader
    except OSError as error:
        return {}, _unread(config, 1, (error.strerror or "cannot be read").lower())
    except UnicodeDecodeError:
        return {}, _unread(config, 1, "not UTF-8")
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return {}, _unread(config, line, f"not YAML: {error.problem}")
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, _unread(config, 1, "not YAML that can be read")
    return (found, ()) if isinstance(found, dict) else ({}, _unread(config, 1, "no list of settings"))


def _unread(config: Path, line: int, why: str) -> Said:
    words = f"{why}; the pages know neither the name nor the address of the site"
    return (UNREAD.at(Place(str(config), line), words, "mend it, then build again"),)


def _site(values: Mapping[str, Any], intro: Path | None, *, public: bool) -> Site:
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
    if not text or text.startswith("mailto:"):
        return text
    return text if text.startswith(("http://", "https://")) and is_accepted(text) else None


def _address(value: object) -> str | None:
    """``https://example.org/`` stands for an address that is still to come (RFC 2606): nothing is cited from there."""
    text = _text(value)
    if not text or not text.startswith(("http://", "https://")) or _PLACEHOLDER.match(text):
        return None
    if not is_accepted(text):
        return None
    return text.rstrip("/") + "/"
