"""``002.txt``: the text is the file, decoded and otherwise untouched."""

from __future__ import annotations

import hashlib

from generator.diagnostics import Diagnostic
from generator.model import Document, SeedName
from generator.read.encoding import decode
from generator.read.reading import readers


@readers.register(".text")
@readers.register(".txt")
def read_plain(raw: bytes, name: SeedName) -> tuple[Document, tuple[Diagnostic, ...]]:
    text, encoding, trouble = decode(raw, name)
    return Document(name, text, hashlib.sha256(raw).hexdigest(), len(raw), encoding), trouble
