"""All heads of a page: of what dates, names, page ends and seams claim, what holds beside the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from generator.memo import of_this_file
from generator.model import Document, PartKind
from generator.split.heads.begin import start_above
from generator.split.heads.dated import dated_heads
from generator.split.heads.first import first_head
from generator.split.heads.folded import folded
from generator.split.heads.head import Head
from generator.split.heads.opening import opening_heads
from generator.split.heads.page_ends import heads_after_page_ends
from generator.split.heads.regions import heads_in_regions
from generator.split.heads.signed import datelined_heads, signed_heads
from generator.split.heads.weighing import heads_article
from generator.split.line import LineKind
from generator.split.seams import seams
from generator.split.sheet import Sheet, sheet_of
from generator.split.tops import may_open
from generator.split.within import is_inset, is_profile, is_teaser

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
    for opening in opening_heads(sheet):
        start = min((opening.start, *(head.start for head in claims if head.title == opening.title)))
        above = opening.start if opening.start > sheet.first_prose else 0
        rest = (head for head in claims if head.body < above or head.start >= opening.body)
        claims = {replace(opening, start=start), *rest}
    longer = [head for head in dated if _holds_standfirst(sheet, head)]
    claims -= {one for one in claims for head in longer if head.start <= one.start and one.body < head.body}
    claims |= {
        Head(first if title is None else start_above(sheet, 0, title), title, body)
        for first, title, body in seams(sheet, [(head.start, head.body) for head in claims])
    }
    claims -= set(_across(sheet, claims))
    teaser: int | None = None
    for head in sorted(claims, key=lambda h: (h.start, h.body)):
        if found and is_teaser(sheet, head.start, head.body, teaser):
            teaser = head.body
        elif found and (_profile(sheet, found[-1], head) or is_inset(sheet, head.start, head.title, head.body)):
            continue
        elif not found or (head.start >= found[-1].body and head.body > found[-1].body):
            found.append(head)
    return tuple(_weighed(sheet, [*folded(sheet, found[1:] if _blurb(sheet, found) else found)]))


def _weighed(sheet: Sheet, found: list[Head]) -> Iterator[Head]:
    """The first head, and of those below it the ones that begin an article of their own."""
    yield from found[:1]
    for above, head, after in zip(found, found[1:], [*found[2:], None], strict=False):
        if heads_article(sheet, above, head, after):
            yield head


def _profile(sheet: Sheet, last: Head, head: Head) -> bool:
    return head.start >= last.body and is_profile(sheet, (last.start, last.body), (head.start, head.title, head.body))


def _across(sheet: Sheet, claims: set[Head]) -> Iterator[Head]:
    """Heads that begin on one page and go on on the next, which has a head of its own."""
    starts = sorted(head.start for head in claims)
    for one in claims:
        last = starts[max(0, bisect_left(starts, one.body) - 1)]
        if any(may_open(sheet, index) for index in range(one.start + 1, last + 1)):
            yield one


def _holds_standfirst(sheet: Sheet, head: Head) -> bool:
    """Paragraphs stand between title and byline: none of them is a text."""
    return head.title is not None and any(line.prose for line in sheet.lines[head.title + 1 : head.body])


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
