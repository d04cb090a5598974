"""Words of others in the midst of a text, by the signs that set them apart: "> The quay is sold", a fenced listing,
"“The quay is sold.” / — Ann Lee, 3 May 2019", "Boats out! / — Ann Lee (@annlee) March 3, 2020", "Ann Lee, 3 May 2019"
between two paragraphs.

Their names and dates are theirs. Above the first paragraph, where a byline may be set apart by the same signs,
nothing is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.split.bylines import perhaps_names
from generator.split.line import Line, LineKind
from generator.split.pieces import PieceKind
from generator.text.names import person_at

_DASHES = "-—–―"
_OPENERS, _CLOSERS = '“«„"»‘', '”»“"«’'
_STOPS = ".!?…" + _CLOSERS
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_HANDLE = re.compile(r"\(@\w{2,30}\)")
_SIGNS = re.compile(rf"[{_DASHES}\s]+")
_TWEET = 4  # lines
_LETTER = 12  # lines
_SALUTATION = 4  # words
_SIGNATURE = 3  # lines
_STANDFIRSTS = 3  # paragraphs in a head
_SHOWN = (LineKind.SHORT, LineKind.URL)
_OTHERS = (LineKind.COMMENTS, LineKind.STAMP, LineKind.RELATED)


def quoted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of such lines."""
    first = next((line.index for line in lines if line.prose and not _marked(line)), len(lines))
    below = lines[first + 1 :]
    found = (*_set_off(lines, below), *_fenced(below), *_attributed(lines, below), *_alone(lines, below))
    return frozenset((*found, *_letters(below)))


def _marked(line: Line) -> bool:
    return line.text[0] == ">"


def _set_off(lines: Sequence[Line], below: Sequence[Line]) -> Iterator[int]:
    """Rows with the sign of a quotation, two or more of them together: a single one is a link or a trail."""
    for line in filter(_marked, below):
        beside = (*lines[line.index - 1 : line.index], *lines[line.index + 1 : line.index + 2])
        if any(_marked(one) and not max(one, line, key=_place).gap for one in beside):
            yield line.index


def _place(line: Line) -> int:
    return line.index


def _fenced(below: Sequence[Line]) -> Iterator[int]:
    """From one fence to the next."""
    fences = [line.index for line in below if line.text[0] in "`~" and _FENCE.match(line.text)]
    for opens, closes in zip(fences[::2], fences[1::2], strict=False):
        yield from range(opens, closes + 1)


def _attributed(lines: Sequence[Line], below: Sequence[Line]) -> Iterator[int]:
    """A dash, a name and a date below a saying in quotation marks; below anything if an account stands there too."""
    for line in below:
        if line.text[0] not in _DASHES or not _says_when(line):
            continue
        name = _SIGNS.match(line.text)
        if not name or not person_at(line.text, name.end(), len(line.text)):
            continue
        above = lines[line.index - 1]
        if _HANDLE.search(line.text):
            yield from (line.index, *_tweet(lines, line))
        elif above.text[0] in _OPENERS and above.text[-1] in _CLOSERS:
            yield from (above.index, line.index)


def _says_when(line: Line) -> bool:
    return line.meta is not None and bool(line.meta.dates)


def _tweet(lines: Sequence[Line], signed: Line) -> Iterator[int]:
    """The short lines and addresses right above."""
    for line in reversed(lines[max(0, signed.index - _TWEET) : signed.index]):
        if line.kind not in _SHOWN:
            return
        yield line.index
        if line.gap:
            return


def _letters(below: Sequence[Line]) -> Iterator[int]:
    """From a salutation to the name and date that sign the letter, with the text going on: "Dear Ann, / … / Yours, /
    Ove Lund / 3 May 2019".
    """
    opened: int | None = None
    for place, line in enumerate(below):
        if _greets(line):
            opened = line.index if opened is None else opened
            rest = below[place + 1 : place + 1 + _SIGNATURE]
            if opened < line.index and len(rest) == _SIGNATURE and _signs(*rest):
                yield from range(opened, line.index + _SIGNATURE)
                opened = None
        elif opened is not None and line.index - opened > _LETTER:
            opened = None


def _greets(line: Line) -> bool:
    return line.kind is LineKind.SHORT and line.text[-1] == "," and line.words <= _SALUTATION


def _signs(name: Line, date: Line, text: Line) -> bool:
    return name.kind is LineKind.SHORT and bool(perhaps_names(name.text)) and _says_when(date) and text.prose


def _alone(lines: Sequence[Line], below: Sequence[Line]) -> tuple[int, ...]:
    """The one line of the page that is a name and a date without a label, right between two paragraphs.

    It signs the text unless somebody else does above, or more stands above than standfirsts.
    """
    if any(line.kind in _OTHERS for line in lines):
        return ()
    found = tuple(line.index for line in below if _bare(line) and _between_prose(lines, line.index))
    return found if len(found) == 1 and _below_byline(lines[: found[0]]) else ()


def _below_byline(above: Sequence[Line]) -> bool:
    signed = any(line.kind is LineKind.META and line.meta and line.meta.authors for line in above)
    return signed or sum(line.prose for line in above) > _STANDFIRSTS


def _bare(line: Line) -> bool:
    said = line.meta if line.kind is LineKind.META else None
    if said is None or not said.authors or not said.dates:
        return False
    kinds = {piece.kind for piece in said.pieces}
    return kinds == {PieceKind.AUTHOR, PieceKind.DATE} and not any(piece.labelled for piece in said.pieces)


def _between_prose(lines: Sequence[Line], index: int) -> bool:
    """Two paragraphs stand below, or one that ends the page; above, behind a dash, a sentence may do."""
    above, below = lines[index - 1], lines[index + 1 : index + 3]
    told = above.prose or (lines[index].text[0] in _DASHES and above.text[-1] in _STOPS)
    return told and bool(below) and all(line.prose for line in below)
