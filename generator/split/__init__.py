"""Document to parts that tile it: article, teaser, comments, furniture. See docs/architecture.md."""

from generator.split.parts import split

__all__ = ["split"]
