"""Names in articles: those of the authority file are linked, others discovered by rule."""

from generator.find.linker import Found, Linker
from generator.find.rules import RULES

__all__ = ["RULES", "Found", "Linker"]
