"""What a printer or a database puts around each sheet or text: "2/14/22, 9:30 AM The mill", "Page 2 of 5"."""

from __future__ import annotations

import re

from generator.split.wording import wording

# what a browser prints above and below each sheet
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2},\s\d{1,2}:\d\d(?:\s[AP]M)?\s\S")
_SHEET = re.compile(r"(?:https?://|www\.)\S+\s\d{1,3}/\d{1,3}")
_ACCESSION = re.compile(r"Document [A-Z]{2,8}0{4}20\d{6}\w{6,12}")  # below each text of a database's export


def is_last_sheet(text: str) -> bool:
    """ "https://… 3/3" below the last sheet of a printed page."""
    number, slash, of = text.rpartition(" ")[2].partition("/")
    return bool(slash) and number == of and _SHEET.fullmatch(text) is not None


def is_print_header(text: str) -> bool:
    """What a browser prints above each sheet, the date as its owner writes it: "2/14/22, 9:30 AM The mill"."""
    return text[0].isdigit() and _PRINTED.match(text) is not None


def is_number_of_page(text: str) -> bool:
    """ "Page 2 of 5", "3 of 24 DOCUMENTS": what heads each text of an export."""
    return "page_numbers" in wording(text).listed


def is_sheet(text: str) -> bool:
    """ "https://… 2/3" below a sheet."""
    return text[-1].isdigit() and _SHEET.fullmatch(text) is not None


def is_accession(text: str) -> bool:
    """ "Document HRBM000020190304e93400021" below each text of an export."""
    return text[-1].isalnum() and _ACCESSION.fullmatch(text) is not None
