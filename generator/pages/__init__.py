"""The finished archive as Markdown pages. A page kind is one file in `kinds`, registered by a decorator."""

from generator.pages.render import render

__all__ = ["render"]
