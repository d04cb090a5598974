"""A built site behind a small web server, under a folder of its host as project pages are: ``/press/``."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path, below: str = "press") -> Iterator[str]:
    """The address of a built site, "/" at its end. ``below``: the folder of the host in which it stands."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "host"
        (root / below).parent.mkdir(exist_ok=True)
        (root / below).symlink_to(site.resolve(), target_is_directory=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{below}/".rstrip("/") + "/"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
