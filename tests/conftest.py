"""Hypothesis looks a little at each run; ``HYPOTHESIS_PROFILE=long`` looks for an hour's worth and shrinks finds."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.projects import nasty_project, run

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
_FIRST = [Phase.explicit, Phase.generate]  # a find is shown as it is: to shrink one can take minutes
settings.register_profile(
    "quick", max_examples=25, deadline=None, suppress_health_check=_SLOW, derandomize=True, phases=_FIRST
)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("hunt", max_examples=300, deadline=None, suppress_health_check=_SLOW, phases=_FIRST)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session")
def nasty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of hostile files, built once with MkDocs, strictly."""
    folder = nasty_project(tmp_path_factory.mktemp("nasty"))
    run(folder, "mkdocs", "build", "--strict")
    return folder
