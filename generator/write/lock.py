"""One build at a time: "another build (process 4711 on atlas) is writing site_src".

The lock is a file in our own folder that holds the process number and the host; it is gone when the
build is. One left behind by a build that was killed is taken over, because no such process runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import SoftFileLock, Timeout

from generator.unusable import IN_USE, unusable, unwritable
from generator.write.files import STATE

PATIENCE = 30.0  # seconds; a build that writes for longer than this is rarer than two by mistake


@contextmanager
def held(into: Path) -> Iterator[None]:
    """Hold the folder ``into`` against other builds, or say who holds it."""
    path = into / STATE / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = SoftFileLock(path, timeout=PATIENCE, is_singleton=True)  # a build within a build may enter
        lock.acquire()
        for left in path.parent.glob(f"{path.name}.break.*"):  # of a build killed while it took over a lock
            left.unlink(missing_ok=True)
    except Timeout:
        words = f"another build ({_holder(path)}) is writing here; nothing was changed"
        hint = f"wait for it to end, or delete {path} if it does not run any more"
        raise unusable(IN_USE, into, words, hint) from None
    except OSError as error:
        raise unwritable(into, error, "nothing was changed") from None
    try:
        yield
    finally:
        lock.release()


def _holder(path: Path) -> str:
    try:
        pid, host, *_ = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return "unknown"
    return f"process {pid} on {host}"
