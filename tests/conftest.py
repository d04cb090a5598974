"""What all tests share: how long Hypothesis looks, and one build of a project for all who only read it.

Hypothesis looks a little at each run; ``HYPOTHESIS_PROFILE=long`` looks for an hour's worth and shrinks finds.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, Phase, settings

from tests.projects import HOME, nasty_project, project, run

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
_FIRST = [Phase.explicit, Phase.generate]  # a find is shown as it is: to shrink one can take minutes
settings.register_profile(
    "quick", max_examples=25, deadline=None, suppress_health_check=_SLOW, derandomize=True, phases=_FIRST
)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("hunt", max_examples=300, deadline=None, suppress_health_check=_SLOW, phases=_FIRST)
BuiltOnce = Callable[[str, Callable[[Path], object]], Path]
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is told to keep no bytecode, each of a hundred builds in a process of its own would compile all."""
    if sys.dont_write_bytecode:
        kept = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        config.add_cleanup(kept.cleanup)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = kept.name


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> BuiltOnce:
    """A folder that is made by whichever process of this run asks for it first; to be read, not written to."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / "built" / name, shared / "built" / f"{name}.done"
        done.parent.mkdir(exist_ok=True)
        with FileLock(shared / "built" / f"{name}.lock"):
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def nasty_folder(built_once: BuiltOnce) -> Path:
    """A project of hostile files, built once with MkDocs, strictly."""
    return built_once("nasty", lambda folder: run(nasty_project(folder), "mkdocs", "build", "--strict"))


@pytest.fixture(scope="session")
def shipped_folder(built_once: BuiltOnce) -> Path:
    """This project with the seeds that it ships, built in the same way."""
    return built_once("shipped", lambda folder: run(project(folder, HOME / "seeds"), "mkdocs", "build", "--strict"))
