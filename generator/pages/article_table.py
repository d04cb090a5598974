"""The table of articles: one row each, which a script can sort and filter by author, outlet, year, language."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, Statement, TextKind
from generator.pages.lines import article_link
from generator.pages.markup import element, isolated
from generator.pages.reading import Reading
from generator.pages.words import joined, language, spoken_date

_HEAD = ("Title", "Author", "Outlet", "Date", "Text")


def article_table(reading: Reading, here: str, articles: Sequence[Article]) -> str:
    head = "".join(element("th", word, scope="col") for word in _HEAD)
    dated = [article for article in articles if _has_date(reading, article)]
    undated = [article for article in articles if not _has_date(reading, article)]
    apart = element("th", "Undated", scope="rowgroup", colspan=str(len(_HEAD)))
    above = element("tr", apart, class_="aa-group") if undated else ""
    bodies = [_body(reading, here, dated)] if dated or not undated else []
    bodies += [_body(reading, here, undated, above)] if undated else []
    inside = "\n".join([f"<thead><tr>{head}</tr></thead>", *bodies])
    return element("table", inside, class_="aa-articles", data_sortable=True)


def _has_date(reading: Reading, article: Article) -> bool:
    return article.date is not None and reading.known(article)


def _body(reading: Reading, here: str, articles: Sequence[Article], above: str = "") -> str:
    rows = "\n".join([above, *(_row(reading, here, article) for article in articles)])
    return f"<tbody>\n{rows}\n</tbody>"


def _row(reading: Reading, here: str, article: Article) -> str:
    title = element("td", article_link(reading, here, article), data_label="Title")
    if not reading.known(article):
        return element("tr", title + "<td></td><td></td><td></td><td>withheld</td>")
    authors = joined([_value(author) for author in article.authors])
    date = article.date.value if article.date else ""
    kind = "digest" if reading.seed(article).text_kind is TextKind.DIGEST else "full text"
    cells = [
        title,
        _cell("Author", authors),
        _cell("Outlet", _value(article.outlet) if article.outlet else ""),
        _cell("Date", _value(article.date, spoken_date(date)) if article.date else "", date),
        _cell("Text", kind if reading.reads(article) else "record only"),
    ]
    return element("tr", "".join(cells), **_keys(article))


def _cell(label: str, content: str, key: str | None = None) -> str:
    shown = content or element("span", "not stated", class_="aa-unknown", data_of=label.lower())
    return element("td", shown, data_label=label, data_key=key)


def _keys(article: Article) -> dict[str, str]:
    """What the filters of the table read."""
    return {
        "data_author": "\n".join(author.value for author in article.authors),
        "data_outlet": article.outlet.value if article.outlet else "",
        "data_year": article.date.value[:4] if article.date else "",
        "data_language": language(article.language.value) if article.language else "",
    }


def _value(statement: Statement, words: str | None = None) -> str:
    value = isolated(words or " ".join(statement.value.split()))
    return f"[{value}]" if statement.evidence.how == "supplied" else value
