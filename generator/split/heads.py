"""Where articles begin: a title with a date or byline near it, and prose after that.

``Is Trump signaling …? / January 21, 2025 by Joseph Fitsanakis / According to US law, …`` is a head with
its title first; on Blogspot the date stands above the title; a byline may open a page without a title.
A footer that repeats author and date is no head: prose stands before it and no title. Without date and
byline, a title after the furniture of another page's end is a head if enough text follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.memo import of_this_file
from generator.model import Document, PartKind, Property, Region
from generator.split.bylines import names_alone, perhaps_names, surely_names
from generator.split.dateline import read_dateline, read_run_on
from generator.split.seams import seams
from generator.split.sheet import Line, LineKind, Sheet, sheet_of
from generator.split.titles import best_title, date_only, is_deck, is_job, is_kicker, titleish
from generator.split.within import is_inset, is_teaser
from generator.split.words import is_excerpt, is_page_end

_AHEAD = 14  # lines looked at after a meta line for the text
_BODY_WORDS = 30  # of a text that begins without date and byline below another
_SIGNATURE = 3  # lines
_GREAT_GAP = 5  # blank rows
_LONG_RULE = 9  # signs; a shorter rule divides the sections of a text
_AFTER_COMMENTS = 6  # lines
_FEW_WORDS = 20  # of a text below a rule across the page
_ABOVE_REGION = 6  # lines in which a title is sought that the mark-up does not show
_ABOVE = 25  # lines looked at before a meta line for the title
_ENOUGH = 6  # lines
_AGAIN = 4  # lines
_UNDERLINE = 3  # signs more or fewer than the title has
_MASTHEAD = 6  # lines
_NAME = 5  # words of a site's name
_PLACE = 4  # letters of a place in capitals
_LOUD = 24  # words
_LONGEST_TITLE = 30  # words
_INNER_END = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿа-я]")  # the end of a sentence within the line
_BYLINE = 3  # lines between a standfirst and the text
_BLURB = 90  # words
_BLURBS = 3  # paragraphs
_SENTENCE = 5  # words of the shortest post
_TITLE = 3  # words of a title that nothing but its place shows
_COMMENT_TITLE = 3  # words
_DIVIDING = (LineKind.RELATED, LineKind.END)  # between the end of a page and a text: another page begins below them
_SMALL = (
    LineKind.META,
    LineKind.CREDIT,
    LineKind.FURNITURE,
    LineKind.SHORT,
    LineKind.TAGS,
    LineKind.COMMENTS,
    LineKind.END,
    LineKind.RELATED,
)


@dataclass(frozen=True, slots=True)
class Head:
    """Indexes into the lines of the sheet. ``body`` is the first line of the text proper."""

    start: int
    title: int | None
    body: int


@of_this_file
def heads_of(document: Document) -> tuple[Head, ...]:
    """The heads of all articles of the page, in order."""
    sheet = sheet_of(document)
    if any(region.kind is PartKind.ARTICLE for region in document.regions):
        return tuple(_in_regions(document, sheet))
    found: list[Head] = []
    claims = {*_dated(sheet), *_first(sheet), *_after_page_ends(sheet), *_signed(sheet), *_datelined(sheet)}
    decked = {head.start: head.body for head in claims if is_deck(sheet, head.body)}
    fuller = {head for head in claims if _signed_between(sheet, decked.get(head.start, head.body), head.body)}
    over = {head for head in claims if any(head.start == one.start and head.body < one.body for one in fuller)}
    claims |= {
        Head(first if title is None else _start_above(sheet, 0, title), title, body)
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


def _dated(sheet: Sheet) -> Iterator[Head]:
    """Heads with a date or a byline."""
    for line in sheet.lines:
        if line.kind is LineKind.META and line.meta and (line.meta.dates or line.meta.authors or date_only(line)):
            head = _around(sheet, line.index)
            if head and not _comment(sheet, head):
                yield head


def _signed(sheet: Sheet) -> Iterator[Head]:
    """A title with names right below it, and text after that: "Gaining access / Evan Thorne / It is no secret …"."""
    for line in sheet.lines:
        if line.kind is not LineKind.SHORT or not line.index or not (surely_names(line.text) or _dashed(line)):
            continue
        if sheet.times(line.text) > 1:
            continue  # who speaks in an interview
        body = body_after(sheet, line.index)
        title = best_title(sheet, _window(sheet, line.index), line.index) if body else None
        between = sheet.lines[line.index + 1 : body] if body else ()
        if any(one.kind not in (LineKind.META, LineKind.FURNITURE) for one in between):
            continue
        if body and title is not None and sheet.lines[title].words >= _TITLE:
            yield Head(_start_above(sheet, 0, title), title, body)


def _dashed(line: Line) -> bool:
    return line.text[0] in "-–—" and bool(perhaps_names(line.text))


def _datelined(sheet: Sheet) -> Iterator[Head]:
    """A title right above a text that opens with a dateline: "Ferry freed / ORRIN, March 3 (Reuters) - …"."""
    for line in sheet.lines[1:]:
        above = _past_counters(sheet, line.index)
        if not line.prose or above.kind is not LineKind.SHORT or above.words < _TITLE or not titleish(above):
            continue
        if any(one.text == above.text for one in sheet.lines[max(0, above.index - _AGAIN) : above.index]):
            continue  # the title once more, below its standfirst
        found = read_run_on(line.text)[1] or read_dateline(line.text)
        place = found is not None and line.text[:_PLACE].isupper() and ":" not in line.text[: found.end]
        if found and (found.agency or found.date or place):
            yield Head(_start_above(sheet, 0, above.index), above.index, line.index)


def _past_counters(sheet: Sheet, index: int) -> Line:
    """The line above; not the number of comments that stands between title and text."""
    above = sheet.lines[index - 1]
    return sheet.lines[index - 2] if index > 1 and above.kind is LineKind.FURNITURE else above


def _comment(sheet: Sheet, head: Head) -> bool:
    """A comment with a title of its own: few words above its stamp and few below."""
    if head.title is None or sheet.lines[head.title].words > _COMMENT_TITLE:
        return False
    if head.start < head.title and date_only(sheet.lines[head.start]):
        return False
    if sheet.lines[head.title].words == _COMMENT_TITLE and _bylined(sheet, head):
        return False
    earlier = sheet.first_prose < head.start
    below = sheet.lines[head.body : head.body + 3]
    return earlier and sum(line.words for line in below if line.prose) < _BODY_WORDS


def _bylined(sheet: Sheet, head: Head) -> bool:
    """Below the title a labelled byline with the date, or a name and a place above it: "Dag Holm, Skerry"."""
    below = sheet.lines[(head.title or 0) + 1 : head.body]
    said = next((line.meta for line in below if line.kind is LineKind.META and line.meta and line.meta.dates), None)
    if said is None:
        return False
    name, comma, place = below[0].text.partition(", ")
    signed = bool(surely_names(below[0].text)) or (bool(comma and perhaps_names(name)) and place.istitle())
    return any(piece.labelled for piece in said.authors) or (below[0].kind is LineKind.SHORT and signed)


def _around(sheet: Sheet, meta: int) -> Head | None:
    body = body_after(sheet, meta)
    if body is None:
        return None
    low = _window(sheet, meta)
    title = best_title(sheet, low, body)
    if title is None:
        opens = sheet.first_of_text >= meta and not date_only(sheet.lines[meta])
        return Head(meta, None, body) if opens or _below_rule(sheet, meta, body) else None
    if (title > meta and not _opens_with_date(sheet, meta, title)) or _below_comments(sheet, title, meta):
        return None
    if title > meta:
        return Head(_signed_above(sheet, low, meta, title), title, body)
    said = sheet.lines[meta].meta
    if said is None or not (said.dates or said.authors):
        return None  # "3 years ago" below a short line is a comment's
    return Head(_start_above(sheet, low, title), title, body)


def _below_rule(sheet: Sheet, meta: int, body: int) -> bool:
    """Nothing but a site's name and its menu stands between a rule across the page and the date."""
    for line in reversed(sheet.lines[max(0, meta - _MASTHEAD) : meta]):
        if line.kind is LineKind.END:
            return len(line.text) > _LONG_RULE and _text_words(sheet, body) >= _FEW_WORDS
        if line.kind is not LineKind.FURNITURE and (line.kind is not LineKind.SHORT or line.words > _NAME):
            return False
    return False


def _start_above(sheet: Sheet, low: int, title: int) -> int:
    """The date or the kicker above the title is part of the article."""
    above = sheet.lines[title - 1] if title > low else None
    if above is None:
        return title
    heads = date_only(above) or is_kicker(sheet, above) or _signs_page(sheet, above)
    return _below_window(sheet, low, title - 1, title) if heads else title


def _signs_page(sheet: Sheet, line: Line) -> bool:
    """A byline above the title of the page's first text: "Por Martín Olmo / El puente no cruza"."""
    said = line.meta if line.kind is LineKind.META else None
    return said is not None and bool(said.authors) and sheet.first_prose > line.index


def _signed_above(sheet: Sheet, low: int, meta: int, title: int) -> int:
    """Where an article begins whose date stands above its title, with the author's name above the date perhaps."""
    above = sheet.lines[max(low, meta - _SIGNATURE) : meta]
    first = next((line.index for line in above if names_alone(line.text)), meta)
    return _below_window(sheet, low, first, title)


def _below_window(sheet: Sheet, low: int, first: int, title: int) -> int:
    """The line of the browser's window above the date is part of the article: "Pilots leave | Orr Mail"."""
    opens = first > low and first < title and sheet.lines[first - 1].text.startswith(sheet.lines[title].text)
    return first - 1 if opens else first


def _below_comments(sheet: Sheet, title: int, meta: int) -> bool:
    """Between the short line and the date the comments begin: the date is a comment's."""
    heads = (LineKind.COMMENTS, LineKind.STAMP)
    return sheet.first_prose < title and any(line.kind in heads for line in sheet.lines[title + 1 : meta])


def _opens_with_date(sheet: Sheet, meta: int, title: int) -> bool:
    """The meta line above a title is its date header, not the foot of the text before."""
    below = sheet.lines[meta + 1 : title]
    ended = any(line.kind is LineKind.FURNITURE and (line.gap > 1 or is_page_end(line.text)) for line in below)
    return date_only(sheet.lines[meta]) and not ended and sum(not _passed_over(line) for line in below) <= 1


def _passed_over(line: Line) -> bool:
    """Furniture, a section's name or a line in capitals between the date and the title."""
    return line.kind is LineKind.FURNITURE or line.words < _COMMENT_TITLE or line.text.isupper()


def _window(sheet: Sheet, meta: int) -> int:
    """The first of the small lines above a meta line."""
    low = meta
    if _date_header(sheet, meta):
        return meta
    while low > meta - _ABOVE and low and (sheet.lines[low - 1].kind in _SMALL or is_deck(sheet, low - 1)):
        if sheet.lines[low - 1].kind is LineKind.END and not _underlines(sheet, low - 1):
            return low
        low -= 1
    if low and _loud_title(sheet.lines[low - 1]) and best_title(sheet, low, meta) is None:
        low -= 1
    return low


def _underlines(sheet: Sheet, index: int) -> bool:
    """The rule stands right below a title, as long as it: no page ends there."""
    rule, above = sheet.lines[index], sheet.lines[index - 1] if index else None
    return above is not None and not rule.gap and abs(len(rule.text) - len(above.text)) <= _UNDERLINE


def _date_header(sheet: Sheet, meta: int) -> bool:
    """A date with its weekday between a text and a title: on Blogspot it stands above the post."""
    line = sheet.lines[meta]
    below = sheet.lines[meta + 1 : meta + 3]
    if not date_only(line) or line.meta is None or len(below) < 2 or sheet.first_prose > meta:
        return False
    weekday = any(piece.date and piece.date.weekday for piece in line.meta.dates)
    return weekday and below[0].kind is LineKind.SHORT and titleish(below[0]) and below[1].prose


def _loud_title(line: Line) -> bool:
    """A long title that ends like a sentence, with "?", "!", "..." or a bracket, right above the date."""
    loud = line.text[-1] in '?!)…”»"' or line.text.endswith("...")
    return line.prose and titleish(line) and line.words <= _LOUD and loud


def body_after(sheet: Sheet, index: int) -> int | None:
    """The first line of prose after this line, if only small lines stand between."""
    commented = False
    for line in sheet.lines[index + 1 : index + 1 + _AHEAD]:
        if line.prose and not (titleish(line) and (_meta_follows(sheet, line.index) or _asks(sheet, index, line))):
            return line.index
        if line.kind in (LineKind.COMMENTS, LineKind.STAMP):
            commented = True
        if not commented and _whole_text(sheet, line):
            return line.index
        if line.kind not in _SMALL and not line.prose:
            return None
    return None


def _whole_text(sheet: Sheet, line: Line) -> bool:
    """A post of one short sentence: "Check out this piece from abroad. / No comments:"."""
    if line.kind is not LineKind.SHORT or line.words < _SENTENCE or line.text[-1] != ".":
        return False
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    return after is None or after.kind in (LineKind.FURNITURE, LineKind.COMMENTS, LineKind.END)


def _asks(sheet: Sheet, index: int, line: Line) -> bool:
    """A question right below a date, with text below it: the title of a post."""
    after = sheet.lines[line.index + 1 : line.index + 2]
    dated = line.index == index + 1 and date_only(sheet.lines[index])
    return dated and _loud_title(line) and any(one.prose and one.words > line.words for one in after)


def _meta_follows(sheet: Sheet, index: int) -> bool:
    after = sheet.lines[index + 1] if index + 1 < len(sheet) else None
    return after is not None and after.kind is LineKind.META


def _first(sheet: Sheet) -> Iterator[Head]:
    """The first text of the page, whether or not date and byline stand above it."""
    body = next((line.index for line in sheet.lines if _begins_text(sheet, line)), None)
    if body is None:
        short = [line for line in sheet.lines if line.kind in (LineKind.SHORT, LineKind.PROSE)]
        stopped = [line for line in short[1:] if line.text[-1] in ".…!?" and _below_title(sheet, line)]
        body = next((line.index for line in (*stopped, *short)), None)
    if body is not None:
        yield _head_at(sheet, 0, body)


def _below_title(sheet: Sheet, line: Line) -> bool:
    """Right below what may be a title, or below its names and its date: "Boats out / Anna Belova / 3 March 2021"."""
    above = sheet.lines[max(0, line.index - _SIGNATURE - 1) : line.index]
    unsigned = (one for one in reversed(above) if one.kind is not LineKind.META and not surely_names(one.text))
    return any(titleish(one) for one in above[-1:]) or any(titleish(one) for one in islice(unsigned, 1))


def _begins_text(sheet: Sheet, line: Line) -> bool:
    """Prose, but no standfirst, and no long title right above the date."""
    if not line.prose or is_deck(sheet, line.index) or _first_title(sheet, line):
        return False
    return not (_loud_title(line) and _meta_follows(sheet, line.index))


def _first_title(sheet: Sheet, line: Line) -> bool:
    """The page opens with one long line or one question, no full stop, and goes on with prose: its title."""
    after = sheet.lines[line.index + 1] if line.index + 1 < len(sheet) else None
    if line.index != sheet.first_of_text or not titleish(line) or after is None or _INNER_END.search(line.text):
        return False
    return line.words <= _LONGEST_TITLE and (after.prose or after.kind in (LineKind.CREDIT, LineKind.SHORT))


def _head_at(sheet: Sheet, low: int, body: int) -> Head:
    title = best_title(sheet, low, body)
    byline = next((line.index for line in sheet.lines[low:body] if line.kind is LineKind.META), body)
    return Head(byline if title is None else _start_above(sheet, low, title), title, body)


def _after_page_ends(sheet: Sheet) -> Iterator[Head]:
    """A title and enough text after the end of another page; after a rule across the page, text alone."""
    for line in sheet.lines:
        if not _separates(sheet, line):
            continue
        ruled = line.kind is LineKind.END
        body = body_after(sheet, line.index - (line.gap >= _GREAT_GAP))
        if body is None or _text_words(sheet, body) < (_FEW_WORDS if ruled else _BODY_WORDS):
            continue
        between = sheet.lines[line.index + 1 : body]
        if any(one.kind in _DIVIDING for one in (line, *between)[ruled:]) or _cut_off(sheet.lines[body]):
            continue
        title = best_title(sheet, line.index + (line.gap < _GREAT_GAP), body)
        if title is not None and _may_be_heading(line) and sheet.lines[title].words < _TITLE:
            continue
        if title is not None:
            yield _head_at(sheet, title, body)
        elif ruled and all(one.kind is LineKind.FURNITURE for one in between):
            yield Head(body, None, body)


def _may_be_heading(line: Line) -> bool:
    """Space or a short rule stands above headings too."""
    return line.gap >= _GREAT_GAP or (line.kind is LineKind.END and len(line.text) <= _LONG_RULE)


def _cut_off(line: Line) -> bool:
    """A paragraph that breaks off announces a text elsewhere."""
    return is_excerpt(line.text) or line.text.endswith(("...", "…"))


def _text_words(sheet: Sheet, body: int) -> int:
    """How many words of text follow without interruption."""
    total = 0
    for line in sheet.lines[body : body + _ENOUGH]:
        if not line.prose and line.kind is not LineKind.SHORT:
            break
        total += line.words
    return total


def _separates(sheet: Sheet, line: Line) -> bool:
    """The end of another page, a rule across the page, a great gap."""
    if line.kind is LineKind.END:
        before = sheet.lines[max(0, line.index - _AFTER_COMMENTS) : line.index]
        plain = not before or before[-1].kind in (LineKind.PROSE, LineKind.SHORT)
        if _opens_titled(sheet, line):
            return True
        return len(line.text) > _LONG_RULE or not plain or any(one.kind is LineKind.COMMENTS for one in before)
    return is_page_end(line.text) if line.kind is LineKind.FURNITURE else line.gap >= _GREAT_GAP


def _opens_titled(sheet: Sheet, line: Line) -> bool:
    """Below a short rule stands a short line and then text: another page. Text alone is another section."""
    below = sheet.lines[line.index + 1 : line.index + 2]
    return bool(below) and below[0].kind is LineKind.SHORT and below[0].words >= _TITLE and titleish(below[0])


def _in_regions(document: Document, sheet: Sheet) -> Iterator[Head]:
    """The heads where the mark-up says that articles are."""
    for region in document.regions:
        begin, stop = (bisect_left(sheet.starts, at) for at in (region.span.start, region.span.end))
        inside = [line for line in sheet.lines[begin:stop] if region.span.holds(line.span)]
        if region.kind is not PartKind.ARTICLE or not inside:
            continue
        title = _stated_title(document, region, inside)
        after = [line for line in inside if title is None or line.index > title]
        prose = next((line.index for line in after if line.prose), (after or inside)[0].index)
        if title is None:
            title = best_title(sheet, max(0, inside[0].index - _ABOVE_REGION), prose)
        yield Head(min(inside[0].index, inside[0].index if title is None else title), title, prose)


def _stated_title(document: Document, region: Region, inside: list[Line]) -> int | None:
    for stated in document.embedded:
        span = stated.evidence.span
        if stated.property is Property.TITLE and span and region.span.holds(span):
            return next((line.index for line in inside if line.span.meets(span)), None)
    return None
