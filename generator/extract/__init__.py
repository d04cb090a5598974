"""Document and parts to articles with statements, blocks and cited sources. See docs/architecture.md."""

from generator.extract.extracted import Extracted
from generator.extract.gather import extract
from generator.extract.supplied import apply_record

__all__ = ["Extracted", "apply_record", "extract"]
