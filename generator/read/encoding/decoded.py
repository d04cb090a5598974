"""What decoding yields: "El niño llegó", read as windows-1252, and a warning that the file is not UTF-8."""

from __future__ import annotations

from typing import NamedTuple

from generator.diagnostics import Diagnostic, Level, Place, declare
from generator.text.counting import count
from generator.text.lines import Lines

GUESSED = declare(
    "encoding-guessed",
    Level.WARNING,
    """A saved file is not UTF-8. It was read in the encoding that its bytes suggest, which the page of the saved
    file shows. If letters look wrong there, save the file as UTF-8.""",
)
BROKEN = declare(
    "encoding-broken",
    Level.WARNING,
    """A saved file is UTF-8 but for a few bytes. Each of them is shown as U+FFFD, the mark for a character that
    was lost; everything else is as saved. Save the page again, or mend the bytes.""",
)
DECLARED = declare(
    "encoding-declared",
    Level.INFO,
    """A saved page is not UTF-8 and names its encoding itself. It was read in that encoding. Nothing needs to be
    done.""",
)
_LOST = "\ufffd"


class Decoded(NamedTuple):
    """The text, the name of its encoding, and what there is to say about it."""

    text: str
    encoding: str
    trouble: tuple[Diagnostic, ...] = ()


def guessed(text: str, encoding: str, name: str) -> Decoded:
    """Read in the encoding that the bytes suggest."""
    hint = "save it as UTF-8 if letters look wrong"
    return Decoded(text, encoding, (GUESSED.at(Place(name), f"not UTF-8; read as {encoding}", hint),))


def declared(text: str, encoding: str, name: str) -> Decoded:
    """Read in the encoding that the page names."""
    return Decoded(text, encoding, (DECLARED.at(Place(name), f"not UTF-8; read as {encoding}, as the page says"),))


def marked(text: str, encoding: str, name: str) -> Decoded:
    """Read in the encoding that a byte order mark tells."""
    said = f"not UTF-8; read as {encoding}, which its first bytes say"
    return Decoded(text, encoding, (GUESSED.at(Place(name), said),))


def broken(raw: bytes, codec: str, name: str) -> Decoded:
    """Read with U+FFFD for each fault; the place of the first is told."""
    text = raw.decode(codec, "replace")
    first = text.find(_LOST)
    lines = Lines(text)
    place = Place(name, lines.number(first), lines.column(first))
    said = f"not valid {codec} in {count(text.count(_LOST), 'place')}; shown as U+FFFD"
    return Decoded(text, codec.removesuffix("-sig"), (BROKEN.at(place, said, "mend the file or save it again"),))
