"""A picture saved as ``page.txt``: control characters by the hundred, where a text has a form feed or two."""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostic, Level, Place, declare

NO_TEXT = declare(
    "seed-no-text",
    Level.WARNING,
    """A saved file has many control characters, as pictures, programs and packed files have, and texts have not. It
    is shown as it was read, and nothing of it is lost. If it is no text, take it out of the seeds folder.""",
)
_CONTROL = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_SAMPLE = 1 << 17  # code points
_FEWEST, _PART = 8, 0.05  # so many, and that part of the text


def hardly_text(text: str, name: str) -> tuple[Diagnostic, ...]:
    sample = text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls < _FEWEST or controls < _PART * len(sample):
        return ()
    message = f"hardly a text: {100 * controls // len(sample)} in 100 characters are control characters; kept as read"
    return (NO_TEXT.at(Place(name), message, "take it out of the folder if it is a picture or a program"),)
