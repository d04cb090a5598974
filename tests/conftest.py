"""Hypothesis looks a little at each run; ``HYPOTHESIS_PROFILE=long`` looks for an hour's worth."""

import os

from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("quick", max_examples=25, deadline=None, suppress_health_check=_SLOW, derandomize=True)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("hunt", max_examples=300, deadline=None, suppress_health_check=_SLOW, phases=[Phase.generate])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
