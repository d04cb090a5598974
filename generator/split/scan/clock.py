"""Times of day as bylines print them: "9:20 PM", "11.03 Uhr", "04:55 GMT", "21h15", "16 h 02"."""

import re

_ZONE = (
    r"(?:\s?\(?(?:(?:UTC|GMT)(?:[+-]\d{1,2})?|(?-i:[A-Z]{2,5}(?![A-Z]))(?:\stime)?|[a-z]{5,8}\stime|[ecmp][ds]t|cest|bst|Z"
    r"|[+-]\d{2}:?\d{2})\)?)?"
)
_HALF = r"(?:\s?[ap]\.?\s?m\.?)"
TIME = re.compile(
    rf"(?:T|(?:at|@|um|a las|às|à|в|kl\.)\s)?\d{{1,2}}(?:(?:[:.h]\d{{2}}){{1,2}}|\sh\s\d{{2}})(?::\d{{2}})?{_HALF}?"
    rf"(?:\s?(?:Uhr|h|hrs))?{_ZONE}(?!(?-i:[a-z_\d]))"
    rf"|\d{{1,2}}{_HALF}(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(rf"\d{{1,2}}(?:[:.h]|\sh\s)\d{{2}}{_HALF}?(?!\d|\.\d)", re.IGNORECASE)
LABELLED_TIME = re.compile(rf"(?:(?:at|um|a las|às|à|в)\s)?{_CLOCK.pattern}", re.IGNORECASE)  # "mis à jour à 19:04"
