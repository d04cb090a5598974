"""Names in articles: those of the authority file are linked, others discovered by rule."""

from generator.find.linker import Found, Linker

__all__ = ["Found", "Linker"]
