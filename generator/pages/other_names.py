"""Names under which search also finds an article: ``Cartel Jalisco Nueva Generación: CJNG, …``, hidden on the page.

Only names that the article itself does not print; a reader sees them in a result as what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, Entity, Status
from generator.pages.markup import element
from generator.pages.reading import Reading
from generator.text import escape


def other_names(reading: Reading, article: Article) -> str:
    text = article.span.of(reading.document(article).text)
    rows = [row for entity in reading.named_in(article) if (row := _row(entity, text))]
    inside = "".join(element("p", f"{row}.") for row in rows)
    head = element("h2", "Other names of what this text names", id="other-names")
    return element("div", head + inside, hidden=True, class_="aa-other-names") if rows else ""


def _row(entity: Entity, text: str) -> str:
    if entity.status is not Status.REVIEWED:
        return ""
    missing = [name for name in _names(entity) if name not in text]
    return f"{escape.html(entity.name)} = {escape.html(', '.join(missing))}" if missing else ""


def _names(entity: Entity) -> Iterator[str]:
    return iter(dict.fromkeys([entity.name, *entity.aliases]))
