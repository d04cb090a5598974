"""From a file to a finished `Seed`: read, split, extract, supply, find. Pure, so files go in parallel."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from generator.build.garbage import SELDOM
from generator.build.gather import Found
from generator.build.records import Shelf, record_for, text_kind
from generator.diagnostics import Diagnostic
from generator.extract import extract
from generator.extract.extracted import Extracted
from generator.extract.supplied import apply_record, fits
from generator.find import Linker
from generator.find.decisions import decide
from generator.find.known_kinds import with_known_kinds
from generator.memo import forget
from generator.model import Article, Document, Entity, Record, Seed
from generator.read import read_seed
from generator.split import split
from generator.split.long import is_long, told

_WORTH_A_PROCESS = 1 << 20  # bytes of seeds; starting a worker takes as long as reading this much


@dataclass(frozen=True, slots=True)
class Made:
    """One file's outcome; no seed when it could not be read."""

    seed: Seed | None
    diagnostics: tuple[Diagnostic, ...]


def make_seed(found: Found, shelf: Shelf, linker: Linker) -> Made:
    """Everything that can be said of one file without looking at another."""
    document, trouble = read_seed(found.path, found.name)
    if document is None:
        return Made(None, _shown(found, trouble))
    record, more = record_for(document, found.path, shelf)
    parts = split(document)
    extracted = Extracted((), parts, told(document)) if is_long(document) else extract(document, parts)
    if record:
        extracted = apply_record(document, extracted, record)
        record = record if fits(document, record) else None
    forget()
    made = [_linked(document, article, record, linker) for article in extracted.articles]
    seed = Seed(document, record, text_kind(document, record), extracted.parts, tuple(article for article, _ in made))
    said = (d for _, diagnostics in made for d in diagnostics)
    return Made(seed, _shown(found, (*trouble, *more, *extracted.diagnostics, *said)))


def _shown(found: Found, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Stages know a seed by its name; a person finds it by the path that was given."""
    return tuple(
        replace(d, place=replace(d.place, path=found.shown)) if d.place.path == found.name else d for d in diagnostics
    )


def make_seeds(
    found: Sequence[Found], shelf: Shelf, entities: tuple[Entity, ...], jobs: int | None = None
) -> Iterator[Made]:
    """The outcomes in the order of the files, whatever the number of jobs."""
    jobs = min(jobs or os.cpu_count() or 1, len(found))
    if jobs > 1 and sum(_size(one) for one in found) >= _WORTH_A_PROCESS:
        yield from _parallel(found, shelf, entities, jobs)
        return
    linker = Linker(entities)
    for one in found:
        yield make_seed(one, shelf, linker)


def _linked(
    document: Document, article: Article, record: Record | None, linker: Linker
) -> tuple[Article, tuple[Diagnostic, ...]]:
    linked = linker.mentions(document, article)
    article = replace(article, mentions=linked.mentions, ambiguities=linked.ambiguities)
    if record is None:
        return with_known_kinds(article), linked.diagnostics
    article, more = decide(document, article, record, linker)
    return with_known_kinds(article), (*linked.diagnostics, *more)


def _size(found: Found) -> int:
    try:
        return found.path.stat().st_size
    except OSError:
        return 0


_work: Callable[[Found], Made]  # set once in each worker: a linker is costly to build and cannot be sent


def _begin(shelf: Shelf, entities: tuple[Entity, ...]) -> None:
    global _work  # noqa: PLW0603
    gc.set_threshold(*SELDOM)
    linker = Linker(entities)
    _work = lambda found: make_seed(found, shelf, linker)  # noqa: E731


def _one(found: Found) -> Made:
    return _work(found)


def _parallel(found: Sequence[Found], shelf: Shelf, entities: tuple[Entity, ...], jobs: int) -> Iterator[Made]:
    # A plain fork copies a process with threads (the engine that draws has some), which may hang.
    way = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(way)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(shelf, entities)) as pool:
        yield from pool.map(_one, found, chunksize=max(1, min(64, len(found) // (8 * jobs))))
