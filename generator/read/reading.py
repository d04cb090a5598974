"""How a reader joins: ``@readers.register(".html")`` over a function from bytes to a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.diagnostics import Diagnostic
from generator.model import Document, SeedName
from generator.registry import Registry

Reader = Callable[[bytes, SeedName], tuple[Document, tuple[Diagnostic, ...]]]
readers: Registry[Reader] = Registry("generator.read.readers")
stated: Registry[Callable[..., Any]] = Registry("generator.read")  # what mark-up states, for `explain`
