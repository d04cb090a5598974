"""``plugins: [annotated-archive]``: MkDocs does the whole job; the only module that knows MkDocs.

Before a build the generator runs, after it the search index is made; under ``mkdocs serve`` the seeds
folder is watched. The plugin changes no byte of a page, so a builder that ignores plugins makes the same
pages from the same files. An error in a record is logged with its place and the rest is built;
``mkdocs build --strict`` fails on it.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import ObservedWatch

from generator.build import Options, build, check_folders
from generator.diagnostics import Level, UnusableError, told
from generator.environment import check, is_public
from generator.search_index import index
from generator.text.counting import count
from generator.write import held, is_owned, settle, undate

log = get_plugin_logger("annotated-archive")


class AnnotatedArchiveConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    seeds = config_options.Type(str, default="seeds")
    """Folder of the saved files, from the folder of mkdocs.yml; ``!ENV [ARCHIVE_SEEDS, seeds]``."""


class AnnotatedArchivePlugin(BasePlugin[AnnotatedArchiveConfig]):  # type: ignore[no-untyped-call]
    def __init__(self) -> None:
        self._pages: set[str] = set()  # written or removed by us since the start
        self._site: Path | None = None  # where the site is served from, while it is built beside that
        self._beside = False
        self._lock = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence makes MkDocs keep this object from one rebuild to the next."""
        self._beside = command != "serve" and not dirty

    def on_config(self, config: MkDocsConfig) -> None:
        if self._beside:
            self._site = Path(config.site_dir)
            config.site_dir = str(self._site.with_name(f".{self._site.name}.partial"))

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        try:
            check()
            check_folders(self._options(config))
            self._lock.enter_context(held(Path(config.docs_dir)))
            report = build(self._options(config))
        except UnusableError as error:
            raise PluginError(str(error)) from None
        for level, words in told(report.diagnostics):
            _log(level, words)
        written = report.written
        self._pages.update(written.written, written.unchanged, written.removed)
        log.info("%s written, %d removed", count(len(written.written), "page"), len(written.removed))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        finished = Path(config.site_dir)
        try:
            index(finished)
            undate(finished)
            if self._site:
                settle(finished, self._site)
                config.site_dir = str(self._site)
                log.info("The site is in %s", self._site)
        except UnusableError as error:
            raise PluginError(str(error)) from None
        self._lock.close()

    def on_build_error(self, *, error: Exception) -> None:
        self._lock.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        self._watch_pages(server, Path(config.docs_dir))
        options = self._options(config)
        for folder in {options.seeds.resolve(), options.own.resolve()}:
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _watch_pages(self, server: LiveReloadServer, folder: Path) -> None:
        """Watch what people write, not what we write: else each build would set off one more."""
        schedule = server.observer.schedule

        def schedule_filtered(handler: FileSystemEventHandler, path: str, *, recursive: bool) -> ObservedWatch:
            act = handler.on_any_event

            def on_any_event(event: FileSystemEvent) -> None:
                if not self._is_ours(folder, Path(os.fsdecode(event.src_path))):
                    act(event)

            handler.on_any_event = on_any_event  # type: ignore[method-assign]
            return schedule(handler, path, recursive=recursive)

        server.unwatch(str(folder))
        server.observer.schedule = schedule_filtered  # type: ignore[assignment]
        server.watch(str(folder))
        server.observer.schedule = schedule  # type: ignore[method-assign]

    def _is_ours(self, folder: Path, path: Path) -> bool:
        if not path.is_relative_to(folder):
            return False
        name = path.relative_to(folder).as_posix()
        return name in self._pages or is_owned(folder, name)

    def _options(self, config: MkDocsConfig) -> Options:
        home = Path(config.config_file_path or "mkdocs.yml").parent
        return Options(
            seeds=_near(home / (self.config.seeds or "seeds")),
            into=_near(Path(config.docs_dir)),
            own=_near(home / "seeds"),
            config=Path(config.config_file_path or "mkdocs.yml"),
            public=is_public(),
        )


def _near(path: Path) -> Path:
    """The path as a user in the working folder would write it, for messages."""
    near = Path(os.path.relpath(path))
    return near if len(str(near)) < len(str(path)) else path


def _log(level: Level, words: str) -> None:
    """Errors count in strict mode. Warnings are the editor's business and do not, so they are no log warnings."""
    log.log(40 if level is Level.ERROR else 20, "%s", words)
