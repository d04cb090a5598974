"""What a line is by itself: "Share" is furniture, "Sources:" heads a list, a line of twenty words is prose."""

from __future__ import annotations

import re
from itertools import groupby

from generator.languages import words
from generator.model import Span
from generator.split.bylines import surely_names
from generator.split.captions import caption_credit, closes_with_agency, names_agency
from generator.split.dateline import opens_wire
from generator.split.emphasis import emphasised
from generator.split.furniture.comments import is_comment_head, is_comment_stamp
from generator.split.furniture.consent import asks_consent, files_post, reserves_rights, speaks_to_readers
from generator.split.furniture.headings import is_related_head, is_source_head, is_tag_line
from generator.split.furniture.tools import icons_behind
from generator.split.furniture.whole import is_furniture
from generator.split.line import SHORT, LineKind
from generator.split.metaline import read_metaline
from generator.split.pieces import MetaLine, PieceKind
from generator.split.wording import in_title_case
from generator.text.counting import word_count

_MODERATE = 100  # code points; a longer line that ends like a sentence is hardly anything else
_PROSE_WORDS = 22
_SENTENCE_WORDS = 9
CLOSING = frozenset(".!?…。:;\"'”’»)]")  # the last sign of any sentence
_SENTENCE_END = re.compile(r"[.!?…。:;][\"\'”’»)\]]*(?:\[\d+\])*$|\)\.$")
_NOTED_END = re.compile(
    r"(?:[^\W\d_]{4}|[\"”’»)])[.!?…][\"”’»)]*\d{1,2}$|[.!?…][\"”’»)]*[¹²³⁰-⁹]{1,3}$"
)  # "… a day.12"
_SIGNED_END = re.compile(r"[^\W_]{2}[.!?…”»\"]{1,2}\s(?:[A-ZА-Я]{3,5}|[®■□▪♦●♥*])$")  # "… a long roll of thunder. EFE"
_URL = re.compile(r"(?:[\[(]?\d{1,3}[\]).]\s*|[•*–-]\s*)?<?(?:https?://|www\.)\S+>?[.,]?")
_REPLY = re.compile(r"\d:\d\d(?:\s?[ap]\.?m\.?)?[\s|·•,-]*#(?:[2-9]|[1-9]\d{1,4})$", re.IGNORECASE)
_END_MARK = re.compile(
    r"#{2,}|-\s?30\s?-|\*{3,}|[-–—_*~=•·\s]{3,}|# # #|ENDS?|-ENDS?-|[-–—]\s?END\s?[-–—]"
    r"|={3,}.{0,80}={3,}|-{3,}.{0,80}-{3,}"
)


def traits(text: str) -> tuple[int, LineKind, MetaLine | None]:
    """How many words, what kind, and the pieces of a byline or date line."""
    inner = emphasised(text)
    plain = inner.of(text).rjust(inner.end).ljust(len(text)) if inner else text  # an underline is part of a word
    words, meta = _words(text), read_metaline(plain, inner or Span(0, len(text)))
    return words, _kind(text, words, meta), meta


def _words(text: str) -> int:
    return word_count(text) if len(text) < SHORT * 4 else len(text) // 6


def _kind(text: str, words: int, meta: MetaLine | None) -> LineKind:
    if len(text) <= SHORT:
        return _kind_of_short(text, words, meta)
    if meta is not None and meta.authors and len(text) < 2 * SHORT:
        return LineKind.META
    if asks_consent(text) or reserves_rights(text) or files_post(text) or speaks_to_readers(text):
        return LineKind.FURNITURE
    if caption_credit(text) or closes_with_agency(text):
        return LineKind.CREDIT
    return LineKind.TAGS if is_tag_line(text) else LineKind.PROSE


def _kind_of_short(text: str, words: int, meta: MetaLine | None) -> LineKind:
    """What a line of moderate length is, the likeliest first."""
    sentence = _is_sentence(text, words)
    if opens_wire(text) or (sentence and len(text) > _MODERATE and not _something_else(text, meta)):
        return LineKind.PROSE
    for kind, test in _TESTS:
        if test(text) and not (kind is LineKind.STAMP and (_updated(text, meta) or _with_account(text, meta))):
            return LineKind.META if kind is LineKind.TAGS and _filed(meta) else kind
    if not (meta and _credits_last(text, meta)) and (caption_credit(text) or names_agency(text)):
        return LineKind.CREDIT
    if meta:
        return _kind_of_meta(text, meta)
    if is_furniture(text) and icons_behind(text) is None:
        return LineKind.FURNITURE
    return LineKind.PROSE if sentence or words >= _PROSE_WORDS else LineKind.SHORT


def _is_sentence(text: str, words: int) -> bool:
    if words < _SENTENCE_WORDS:
        return False
    end = _SENTENCE_END if text[-1] in CLOSING else _SIGNED_END
    end = _NOTED_END if text[-1].isdigit() else end
    return end.search(text[-12:]) is not None and not in_title_case(text)


def _kind_of_meta(text: str, meta: MetaLine) -> LineKind:
    if _numbers_reply(text, meta):
        return LineKind.STAMP
    return LineKind.CREDIT if _only_credit(meta) else LineKind.META


def _numbers_reply(text: str, meta: MetaLine) -> bool:
    """A date, a time of day and a number above the first, on a forum: "01-14-2009, 11:03 AM #2"."""
    return "#" in text and bool(meta.dates or meta.of(PieceKind.OTHER_DATE)) and _REPLY.search(text) is not None


def _filed(meta: MetaLine | None) -> bool:
    """By whom and when, besides under what: "Posted in Ferries by Ann Lee on 3 May 2021"."""
    timed = meta is not None and bool(meta.dates or meta.of(PieceKind.COUNTER))
    return timed and meta is not None and any(author.labelled for author in meta.authors)


def _updated(text: str, meta: MetaLine | None) -> bool:
    """When the article was changed: "17/10/2022 10h15, updated 2 months ago", "Last updated on May 3, 2021 at 8:01"."""
    if meta is None:
        return False
    labelled = text.casefold().startswith(words("modified_labels"))
    return labelled or _published_ago(text, meta) or (bool(meta.dates) and bool(meta.of(PieceKind.OTHER_DATE)))


def _published_ago(text: str, meta: MetaLine) -> bool:
    """Behind the day how long ago that was: "29/03/2022 - Publicado há 2 dias"."""
    first = meta.pieces[0]
    rest = text[first.span.end :].lstrip(" -–—|·").casefold()
    return first.kind is PieceKind.DATE and rest.startswith(words("date_labels"))


def _with_account(text: str, meta: MetaLine | None) -> bool:
    """A byline with the author's account: "by Ann Lee (@annlee)"; no reader's name."""
    return meta is not None and "(@" in text and any(author.labelled for author in meta.authors)


def _something_else(text: str, meta: MetaLine | None) -> bool:
    return is_furniture(text) or bool(caption_credit(text)) or meta is not None or is_tag_line(text)


_TESTS = (
    (LineKind.END, _END_MARK.fullmatch),
    (LineKind.URL, _URL.fullmatch),
    (LineKind.RELATED, is_related_head),
    (LineKind.COMMENTS, is_comment_head),
    (LineKind.SOURCES, is_source_head),
    (LineKind.STAMP, is_comment_stamp),
    (LineKind.TAGS, is_tag_line),
)


def _credits_last(text: str, meta: MetaLine) -> bool:
    """Name and date of the text, then what is said of its picture: "Ann Lee / 3 May 2021 / Foto: Pixabay / 41", or that
    between them: "Ann Lee / Foto: Ove Lund 3 May 2021".
    """
    told = (piece.kind for piece in meta.pieces if piece.kind is not PieceKind.COUNTER)
    kinds = [kind for kind, _ in groupby(told)]
    if kinds == [PieceKind.UNKNOWN, PieceKind.CREDIT, PieceKind.DATE]:
        return bool(surely_names(meta.pieces[0].span.of(text)))
    return kinds[:3] == [PieceKind.AUTHOR, PieceKind.DATE, PieceKind.CREDIT]


def _only_credit(meta: MetaLine) -> bool:
    return bool(meta.of(PieceKind.CREDIT)) and not meta.dates and not meta.authors
