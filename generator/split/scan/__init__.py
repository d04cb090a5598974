"""One pass over "January 21, 2025 by Joseph Fitsanakis 1 Comment", from left to right, piece by piece."""

from generator.split.scan.strange import NUMBER
from generator.split.scan.whole import opens_like_prose, pieces_of

__all__ = ["NUMBER", "opens_like_prose", "pieces_of"]
