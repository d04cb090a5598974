"""``python -m generator build --seeds letters``: the command line, a thin layer over Python functions.

Results go to standard output, diagnostics to standard error. Exit status: 0 done; 1 done, but something
was at error level (with ``--strict``: at warning level); 2 usage or an environment in which nothing works.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from rich.console import Console
from rich.progress import Progress

from generator import __version__
from generator.build import Options, Report, build
from generator.build.assign import assign
from generator.diagnostics import Diagnostic, Level, UnusableError, told
from generator.environment import check, is_public, seeds_folder, today
from generator.explain import explain, names
from generator.inspect_view import as_text
from generator.inspection import as_json, inspect
from generator.model import IsoDate, PartKind
from generator.relate import Archive
from generator.search_index import index
from generator.starter import start
from generator.suggest import as_yaml, merge, suggest
from generator.text.counting import count
from generator.unusable import USAGE, unusable
from generator.write import bag, verify
from generator.write.fixity import NO_MANIFEST

_PATIENCE = 1.0  # seconds before a progress bar is shown
Arguments = argparse.Namespace


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{unusable(USAGE, None, message, f'see {self.prog} --help')}\n")


def main(arguments: list[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    command: Callable[[Arguments], int] = given.command
    try:
        check()
        return command(given)
    except UnusableError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output went away: `inspect … | head`
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m generator", description="A folder of saved articles becomes a static site.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    _add_build(commands.add_parser("build", help="seeds → pages"))
    _add_inspect(commands.add_parser("inspect", help="what was found in these files; writes nothing"))
    _add_verify(commands.add_parser("verify", help="compare seeds and pages with the manifest of the last build"))
    _add_export(commands.add_parser("export", help="seeds, records and pages as a BagIt bag"))
    _add_suggest(commands.add_parser("suggest", help="authority entries to review, as YAML"))
    _add_explain(commands.add_parser("explain", help="one paragraph about a diagnostic or a rule"))
    _add_new(commands.add_parser("new", help="start an archive of your own in a new folder"))
    _add_index(commands.add_parser("index", help="make the search index of a built site"))
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    _add_entities(parser)
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes at once (default: the cores)")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    parser.add_argument(
        "--public", action="store_true", default=is_public(), help="show a text in full only where its record allows"
    )
    parser.add_argument("--assign", action="store_true", help="write permanent addresses of new articles into records")
    parser.set_defaults(command=_build)


def _build(given: Arguments) -> int:
    options = Options(given.seeds, given.into, given.entities, jobs=given.jobs, public=given.public)
    report = _built(options)
    if given.assign and (changed := assign(report.archive, options, IsoDate(today().isoformat()))):
        print("".join(f"{path}: permanent addresses written\n" for path in changed), end="")
        report = _built(options)
    status = _told(report.diagnostics, Level.WARNING if given.strict else Level.ERROR)
    written, unchanged, removed = map(len, (report.written.written, report.written.unchanged, report.written.removed))
    print(
        f"{_texts(report.archive)} from {count(len(report.archive.seeds), 'file')}; {given.into}: "
        f"{count(written, 'file')} written, {unchanged} unchanged, {removed} removed"
    )
    return status


def _texts(archive: Archive) -> str:
    teasers = sum(article.kind is PartKind.TEASER for article in archive.articles.values())
    announced = f" and {count(teasers, 'teaser')}" if teasers else ""
    return f"{count(len(archive.articles) - teasers, 'article')}{announced}"


def _built(options: Options) -> Report:
    with _progress() as progress:
        return build(options, progress)


def _add_inspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_entities(parser)
    parser.add_argument("--json", action="store_true", help="for programs: schema 1")
    parser.set_defaults(command=_inspect)


def _inspect(given: Arguments) -> int:
    found = inspect(given.files, given.entities)
    if given.json:
        sys.stdout.buffer.write(json.dumps(as_json(found), ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
    else:
        console = Console()
        console.print(as_text(found, console.width), soft_wrap=True)
    return _told(found.diagnostics)


def _add_verify(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.set_defaults(command=_verify)


def _verify(given: Arguments) -> int:
    found = verify(given.seeds, given.into)
    status = _told(found)
    return 2 if any(d.code == NO_MANIFEST.name for d in found) else status  # nothing was compared


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.add_argument("--bag", type=Path, required=True, metavar="DIR", help="a new folder for the bag")
    parser.set_defaults(command=lambda given: _told(bag(given.seeds, given.into, given.bag, today())))


def _add_suggest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=Path, default=seeds_folder(), metavar="DIR", help="folder of seeds")
    _add_entities(parser)
    parser.add_argument("--merge", nargs="+", metavar="ID", help="add these proposals to the authority file")
    parser.set_defaults(command=_suggest)


def _suggest(given: Arguments) -> int:
    options = Options(given.seeds, entities=given.entities)
    if given.merge:
        path, added = merge(options, given.merge)
        print(f"{path}: added {', '.join(proposal.id for proposal in added)}")
    else:
        print(as_yaml(suggest(options)), end="")
    return 0


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="of a diagnostic or a rule (default: all, a line each)")
    parser.set_defaults(command=_explain)


def _explain(given: Arguments) -> int:
    print(explain(given.code) if given.code else names())
    return 0


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that does not exist yet, or is empty")
    parser.add_argument("--name", help="name of the archive (default: that of the folder)")
    parser.set_defaults(command=_new)


def _new(given: Arguments) -> int:
    made = start(given.folder, given.name)
    print(f"{len(made)} files in {given.folder}; put texts into {given.folder / 'seeds'}, then run mkdocs serve there")
    return 0


def _add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", type=Path, metavar="SITE", help="folder of the built site")
    parser.set_defaults(command=_index)


def _index(given: Arguments) -> int:
    index(given.site)
    return 0


def _add_folders(parser: argparse.ArgumentParser) -> None:
    seeds = seeds_folder()
    parser.add_argument("--seeds", type=Path, default=seeds, metavar="DIR", help=f"saved files (default: {seeds})")
    parser.add_argument("--into", type=Path, default=Path("site_src"), metavar="DIR", help="default: site_src")


def _add_entities(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--entities", type=Path, metavar="FILE", help="authority file (default: beside the seeds)")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _told(diagnostics: Iterable[Diagnostic], failing: Level = Level.ERROR) -> int:
    status = 0
    for level, words in told(diagnostics):
        print(words, file=sys.stderr)
        status = max(status, int(level >= failing))
    return status


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on a terminal, once the work has taken a moment; nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    began, bar = time.monotonic(), Progress(console=console, transient=True)
    task = bar.add_task("Reading")

    def show(done: int, of: int) -> None:
        bar.update(task, completed=done, total=of)
        if time.monotonic() - began > _PATIENCE:
            bar.start()

    try:
        yield show
    finally:
        bar.stop()


if __name__ == "__main__":
    sys.exit(main())
