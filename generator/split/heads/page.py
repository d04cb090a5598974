"""All heads of a page: of what dates, names, page ends and seams claim, what holds beside the rest."""

from __future__ import annotations

from dataclasses import replace

from generator.memo import of_this_file
from generator.model import Document, PartKind
from generator.split.bylines import surely_names
from generator.split.heads.begin import start_above
from generator.split.heads.dated import dated_heads
from generator.split.heads.first import first_head
from generator.split.heads.head import Head
from generator.split.heads.opening import opening_head
from generator.split.heads.page_ends import heads_after_page_ends
from generator.split.heads.regions import heads_in_regions
from generator.split.heads.signed import datelined_heads, signed_heads
from generator.split.line import LineKind
from generator.split.seams import seams
from generator.split.sheet import Sheet, sheet_of
from generator.split.titles.small import is_job
from generator.split.titles.standfirst import is_deck
from generator.split.within import is_inset, is_teaser

_BYLINE = 3  # lines between a standfirst and the text
_BLURB = 90  # words
_BLURBS = 3  # paragraphs
_TITLE = 3  # words of a title that nothing but its place shows


@of_this_file
def heads_of(document: Document) -> tuple[Head, ...]:
    """The heads of all articles of the page, in order."""
    sheet = sheet_of(document)
    if any(region.kind is PartKind.ARTICLE for region in document.regions):
        return tuple(heads_in_regions(document, sheet))
    found: list[Head] = []
    dated = {*dated_heads(sheet), *signed_heads(sheet), *datelined_heads(sheet)}
    claims = {*dated, *first_head(sheet), *heads_after_page_ends(sheet)}
    if opening := opening_head(sheet):
        start = min((head.start for head in claims if head.title == opening.title), default=opening.start)
        claims = {replace(opening, start=start), *(head for head in claims if head.start >= opening.body)}
    decked = {head.start: head.body for head in claims if is_deck(sheet, head.body)}
    fuller = {head for head in claims if _signed_between(sheet, decked.get(head.start, head.body), head.body)}
    over = {head for head in claims if any(head.start == one.start and head.body < one.body for one in fuller)}
    claims |= {
        Head(first if title is None else start_above(sheet, 0, title), title, body)
        for first, title, body in seams(sheet, [(head.start, head.body) for head in claims])
    }
    teaser: int | None = None
    for head in sorted(claims - over, key=lambda h: (h.start, h.body)):
        if found and is_teaser(sheet, head.start, head.body, teaser):
            teaser = head.body
        elif found and is_inset(sheet, head.start, head.title, head.body):
            continue
        elif not found or (head.start >= found[-1].body and head.body > found[-1].body):
            found.append(head)
    return tuple(found[1:] if _blurb(sheet, found) else found)


def _signed_between(sheet: Sheet, deck: int, body: int) -> bool:
    """Between a standfirst and the text stand a few lines, or names, jobs and the credits of pictures alone."""
    between = sheet.lines[deck + 1 : body]
    signs = (LineKind.META, LineKind.CREDIT, LineKind.FURNITURE)
    signed = all(line.kind in signs or surely_names(line.text) or is_job(line) for line in between)
    return deck < body and (len(between) < _BYLINE or signed)


def _blurb(sheet: Sheet, found: list[Head]) -> bool:
    """What the blog is about, above the first dated post: few words, no date or byline, hardly a title ("Profile")."""
    if len(found) < 2 or (found[0].title is not None and sheet.lines[found[0].title].words >= _TITLE):
        return False
    above = sheet.lines[found[0].start : found[1].start]
    dated = any(line.kind is LineKind.META for line in sheet.lines[found[1].start : found[1].body])
    told = [line.words for line in above if line.prose]
    signed = any(line.kind is LineKind.META for line in above)
    alone = len(told) == 1 and found[0].start == found[0].body
    return dated and (alone or not signed) and 0 < len(told) <= _BLURBS and sum(told) < _BLURB
