"""The stages put together; see `generator.build.conductor`."""

from generator.build.conductor import build, check_folders
from generator.build.options import Options, Report

__all__ = ["Options", "Report", "build", "check_folders"]
