"""The stages put together; see `generator.build.conductor`."""

from generator.build.conductor import build
from generator.build.options import Options, Report

__all__ = ["Options", "Report", "build"]
