"""What is not decided yet, in words for a reader, with the YAML for an editor that would settle it: ``questions/``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.lines import article_link
from generator.pages.markup import element, heading, heading_of, isolated, link, outward, paragraph
from generator.pages.page import Page
from generator.pages.pager import Leaf, leaves
from generator.pages.quoting import quoted
from generator.pages.reading import Reading
from generator.pages.render import KINDS
from generator.relate import addresses
from generator.relate.archive import Question
from generator.text import escape
from generator.text.counting import count

_TITLES = {
    "ambiguous-name": "Names that may mean more than one",
    "no-date": "Articles without a date",
    "no-author": "Articles without an author",
    "unreviewed-name": "Names that no editor has looked at",
}


@KINDS.register("questions")
def question_index(reading: Reading) -> Iterator[Page]:
    found = [question for question in reading.archive.questions if _may_be_told(reading, question)]
    for leaf in leaves(addresses.QUESTIONS, found):
        title = leaf.numbered("Open questions")
        yield Page(
            address=leaf.address,
            kind="index",
            title=title,
            body=(heading(1, title, "title"), *_body(reading, leaf, len(found)), leaf.pager()),
            description="What this archive does not know yet, and what would settle it.",
        )


def _may_be_told(reading: Reading, question: Question) -> bool:
    article = reading.archive.articles.get(question.article) if question.article else None
    return article is None or reading.known(article)


def _body(reading: Reading, leaf: Leaf[Question], total: int) -> Iterator[str]:
    if not total:
        yield paragraph("Nothing is open: every question that came up is settled.")
        return
    yield paragraph(
        f"{count(total, 'question')} that the texts leave open and no editor has settled. Unknown stays unknown here "
        f"until then. {_answering(reading, leaf.address)}"
    )
    for kind in dict.fromkeys(question.kind for question in leaf.entries):
        yield heading_of(2, escape.markdown(_title(kind)), f"kind-{kind}", class_="aa-section")
        for question in (question for question in leaf.entries if question.kind == kind):
            yield _question(reading, leaf.address, question)


def _answering(reading: Reading, here: str) -> str:
    url = reading.site.report_url
    if url:
        return f"Do you know an answer? {outward(url, 'Tell us')}, and say where it can be checked."
    return f"How to write to us: {link(addresses.between(here, addresses.ABOUT + '/'), 'About this archive')}."


def _title(kind: str) -> str:
    return _TITLES.get(kind) or kind.replace("-", " ").capitalize()


def _question(reading: Reading, here: str, question: Question) -> str:
    article = reading.archive.articles.get(question.article) if question.article else None
    where = f" {article_link(reading, here, article)}" if article else ""
    pieces = [element("p", isolated(question.words) + where)]
    if article and question.span:
        pieces.append(element("p", quoted(reading, here, article, question.span)))
    if question.yaml:
        pieces.append(_settles(question.yaml, question.file))
    return element("div", "\n".join(pieces), class_="aa-question")


def _settles(yaml: str, file: str | None) -> str:
    place = f" in {element('code', isolated(file))}" if file else ""
    # Blank lines inside would be fine for a browser, but not for every Markdown reader.
    code = element("pre", element("code", escape.seen(yaml.rstrip("\n")).replace("\n\n", "\n&#10;")))
    return element(
        "details", f"<summary>For editors: the lines that settle it{place}</summary>\n{code}", class_="aa-settles"
    )
