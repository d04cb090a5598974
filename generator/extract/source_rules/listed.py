"""Rules ``source-list``, ``source-line``: the entries of an explicit list of sources."""

from collections.abc import Iterator
from dataclasses import replace
from re import compile

from generator.extract.blocks import blocks_of
from generator.extract.source_kinds import kind_of
from generator.extract.view import View, source_rules
from generator.languages import known
from generator.model import BlockKind, Evidence, How, RuleName, Source, SourceKind, Span, Strength
from generator.split.furniture.headings import is_source_head
from generator.split.notes import note_number

_BULLET = compile(r"^(?:[•*·▪◦‣–—-]\s*|\[?\^?\(?\d{1,3}[\].)]:?\s*|[¹²³⁰-⁹]{1,3}\s*)(?:[↑^]\s*)?")
_NONE, _OVER = "none", "over"  # an entry without a bullet; a list that has ended
_REFERENCE = compile(r"\d{4}|[,:;]\s")  # "Petersen, J., The river, 2019"
_RULE = RuleName("source-list")
_WORDS = compile(r"[^\W\d_]+")
_SAME = 2  # words of "loc. cit."
_NAME = 6  # words of an entry that may be a name
_NAMES = compile(r"\s*(?P<name>[^,;\s][^,;]*[^,;.\s])(?:[,;]|\.?\s*$)")
_HEAD = 40  # code points of "Sources consulted"
_STOPS = (". ", "! ", "? ", ".) ")
_JOINT = compile(r"\s\w{1,3}\s")
_BELOW = 4  # lines of furniture below the text
_LONGEST = 160  # code points of a line of names
_URL = compile(r"https?://[^\s<>\"“”]+|www\.[^\s<>\"“”]+")
_MARKS = ("://", "www.", "10.")  # of which every address and DOI holds one
_MARKED = compile(r"\[(?P<name>[^\[\]\n]{2,120})\]\((?P<url>https?://[^\s()<>]{3,500})\)$")
_DOI = compile(r"(?<![\w/.])10\.\d{4,9}/[^\s<>\"“”]{2,200}")


@source_rules.register("source-list")
def source_list(view: View) -> Iterator[Source]:
    """Each line below a heading like "Sources", "References", "Notes": a URL, a DOI, a name, a reference.

    Of a saved page the target of the entry's link is its address, where the entry prints none.
    Serves reports, academic blogs, newsletters. Ends at the first line that is no entry. Abstains when the
    heading is part of a sentence ("Sources suggest").
    """
    style: str | None = None
    for block in blocks_of(view):
        if block.kind is not BlockKind.LISTED:
            style = None
        elif style is None or style == _style(view, block.span):
            style = _style(view, block.span)
            if not _same_again(block.span.of(view.text)):
                yield _entry(view, block.span)
        elif style != _NONE:
            style = _OVER


def _same_again(entry: str) -> bool:
    """ "3. Ibid., p. 12": the entry above once more."""
    words = _WORDS.findall(entry.casefold())[:_SAME]
    return not known("same_again").isdisjoint((words[0], " ".join(words))) if words else False


def _style(view: View, entry: Span) -> str:
    """How an entry begins: by a number, by a sign, by neither."""
    bullet = _BULLET.match(entry.of(view.text))
    if not bullet:
        return "number" if note_number(view.document, entry) else _NONE
    return "number" if any(sign.isdigit() for sign in bullet.group()) else bullet.group()[0]


def _kind(entry: str) -> SourceKind:
    """A name by itself is known by its words; a longer entry is a reference to something published."""
    name = len(entry.split()) <= _NAME and not _REFERENCE.search(entry)
    kind = kind_of(entry) if name else SourceKind.PUBLICATION
    return SourceKind.PUBLICATION if kind is SourceKind.PERSON else kind


def _leads(before: str) -> bool:
    """ "doi:", "See for instance": what only leads to the address behind it."""
    told = before.strip(" :,").casefold()
    return told == "doi" or (bool(told) and known("leads_to_sources").issuperset(told.replace(":", " ").split()))


def _entry(view: View, span: Span) -> Source:
    text = span.of(view.text)
    bullet = _BULLET.match(text)
    begin = span.start + (bullet.end() if bullet else note_number(view.document, span))
    if marked := _MARKED.match(text, begin - span.start):
        name = Span(span.start + marked.start("name"), span.start + marked.end("name"))
        return Source(marked["name"], _kind(marked["name"]), True, True, name, name, _RULE, url=marked["url"])
    printed = any(mark in text for mark in _MARKS)
    url = (_URL.search(text) or _DOI.search(text)) if printed else None
    address = url.group().rstrip(".,;)") if url else None
    bare = bool(url and address and (len(text) - len(address) <= 6 or _leads(text[begin - span.start : url.start()])))
    name_span = (
        Span(span.start + url.start(), span.start + url.start() + len(address))
        if url and address and bare
        else Span(begin, span.end)
    )
    kind = SourceKind.URL if bare and not name_span.of(view.text).startswith("10.") else _kind(name_span.of(view.text))
    found = Source(name_span.of(view.text), kind, True, True, name_span, name_span, _RULE, url=address)
    return found if address else _linked(view, found)


def _linked(view: View, source: Source) -> Source:
    """The entry with the address to which it leads."""
    link = next((link for link in view.document.links if source.span and source.span.meets(link.span)), None)
    if link is None:
        return source
    evidence = Evidence(How.PRINTED, _RULE, link.span, Strength.LABELLED, line=link.line, pointer=link.pointer)
    return replace(source, url=link.target, evidence=evidence)


@source_rules.register("source-line")
def source_line(view: View) -> Iterator[Source]:
    """Two names or more behind "Sources:" in one line: "Sources: Harbour Post, Weir Society".

    Serves news digests and blogs. Abstains for one name, which may be the paper of a reprint, for references with
    figures, and for sentences.
    """
    for line in (*view.body, *view.tail[:_BELOW]):
        names = _names_behind_head(line.text) if ":" in line.text else []
        others = [name for name in names if not _is_own(name.of(line.text))]
        if len(names) > 1 and all(_is_name(name.of(line.text)) for name in others):
            for name in others:
                shown, span = name.of(line.text), line.at(name)
                yield Source(shown, kind_of(shown), True, True, span, span, RuleName("source-line"))


def _names_behind_head(text: str) -> list[Span]:
    """Of "Sources: A, B and own calculations", in a line of its own or at the end of a paragraph, the entries."""
    colon = text.rfind(":")
    if len(text) - colon > _LONGEST:
        return []
    begin = max(text.rfind(stop, 0, colon) for stop in _STOPS) + 1
    if not 0 < colon - begin <= _HEAD or len(text) - begin > _LONGEST or not is_source_head(text[begin:colon].strip()):
        return []
    found = [Span(*match.span("name")) for match in _NAMES.finditer(text, colon + 1)]
    return [*found[:-1], *_two(text, found[-1])] if found else []


def _two(text: str, last: Span) -> tuple[Span, ...]:
    """ "Banco de Moya y elaboración propia": the last entry, and the editors' own work."""
    for joint in _JOINT.finditer(text, last.start, last.end):
        own = Span(joint.end(), last.end)
        if joint.group().strip() in known("and_words") and _is_own(own.of(text)):
            return Span(last.start, joint.start()), own
    return (last,)


def _is_own(shown: str) -> bool:
    """ "author's calculations"."""
    return shown.casefold().replace("’", "'") in known("own_work")


def _is_name(shown: str) -> bool:
    return shown[0].isupper() and len(shown.split()) <= _NAME and not any(sign.isdigit() for sign in shown)
