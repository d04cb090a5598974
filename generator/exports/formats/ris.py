"""``more-russian-spies.ris``: one ``TY  - NEWS`` record, a field a line, lines ended as the format asks (CRLF).

A value is one line already, so no stranger's text can begin a line of its own with ``ER  -``. Only tags of the
first RIS are used: with ``PY``, ``DA`` or ``LA`` in the record citation-js takes a newspaper's author for a
"reporter" and forgets month and day.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.beside import per_article_and_whole
from generator.exports.export import EXPORTS
from generator.exports.reference import Kind, Reference
from generator.relate.archive import Archive
from generator.write.files import File

_TYPE = {Kind.NEWSPAPER: "NEWS", Kind.BLOG: "BLOG", Kind.WEBPAGE: "ELEC"}


@EXPORTS.register("ris")
def ris(archive: Archive) -> Iterator[File]:
    return per_article_and_whole(archive, "ris", as_ris)


def as_ris(references: tuple[Reference, ...]) -> str:
    return "\r\n".join(map(_record, references))


def _record(reference: Reference) -> str:
    fields = [
        ("TY", _TYPE[reference.kind]),
        *(("AU", author.inverted) for author in reference.authors),
        ("TI", reference.title),
        ("T2", reference.outlet),
        ("Y1", _date(reference)),
        ("UR", reference.url),
        *(("KW", tag) for tag in reference.tags),
        ("ID", reference.id),
    ]
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


def _date(reference: Reference) -> str | None:
    """``2024/07//``: year, month, day and something else, each of which may be empty."""
    return "/".join([*(reference.date or "").split("-"), "", "", ""][:3]) + "/" if reference.date else None
