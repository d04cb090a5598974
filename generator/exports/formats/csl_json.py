"""``articles/more-russian-spies/more-russian-spies.csl.json`` and ``archive.csl.json``: lists of CSL items."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.exports.beside import per_article_and_whole
from generator.exports.csl import csl_item
from generator.exports.export import EXPORTS
from generator.exports.reference import Reference
from generator.relate.archive import Archive
from generator.write.files import File


@EXPORTS.register("csl-json")
def csl_json(archive: Archive) -> Iterator[File]:
    return per_article_and_whole(archive, "csl.json", as_csl_json)


def as_csl_json(references: tuple[Reference, ...]) -> str:
    items = [csl_item(reference) for reference in references]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
