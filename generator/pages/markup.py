"""HTML and Markdown blocks by hand: ``link("../x/", "X")`` is ``<a href="../x/">X</a>``.

Whatever is called ``content`` is finished HTML; whatever is called ``text`` is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.text import escape

_LONGEST_HEADING = 300  # longer ones cost Python-Markdown too much; they go out as HTML


def element(tag: str, content: str, **attributes: str | bool | None) -> str:
    """``element("p", "x", class_="y", id="z")``; an attribute that is None or False is left out, True is bare."""
    return f"<{tag}{_attributes(attributes)}>{content}</{tag}>"


def _attributes(attributes: dict[str, str | bool | None]) -> str:
    found = ""
    for name, value in attributes.items():
        plain = name.rstrip("_").replace("_", "-")
        if value is True:
            found += f" {plain}"
        elif isinstance(value, str):
            found += f' {plain}="{escape.html(value)}"'
    return found


def link(href: str, content: str, **attributes: str | bool | None) -> str:
    return element("a", content, href=href, **attributes)


def outward(url: str, content: str) -> str:
    """A link out of the archive, to an address that some text prints: never endorsed, never followed for us."""
    return link(url, content, rel="noopener nofollow ugc")


def isolated(text: str, tag: str = "bdi", **attributes: str | bool | None) -> str:
    """A stranger's words inside ours: they cannot reorder what stands around them."""
    return element(tag, escape.seen(text), **attributes)


def heading(level: int, text: str, identity: str, *, lang: str | None = None, class_: str | None = None) -> str:
    """A heading in Markdown, so that both site builders list it; the text may be anybody's."""
    if len(text) > _LONGEST_HEADING:
        return element(f"h{level}", escape.seen(text), id=identity, lang=lang, class_=class_)
    return heading_of(level, escape.markdown(text), identity, lang=lang, class_=class_)


def heading_of(level: int, content: str, identity: str, *, lang: str | None = None, class_: str | None = None) -> str:
    """A heading whose content is finished: escaped for Markdown, with inline HTML where it has links."""
    marks = [f"#{identity}", *([f".{class_}"] if class_ else []), *([f"lang={lang}"] if lang else [])]
    return f"{'#' * level} {content} {{ {' '.join(marks)} }}"


def section(title: str, identity: str, *content: str) -> tuple[str, ...]:
    """A part of a page in our own words: a heading and one block under it that search passes over."""
    inside = "\n".join(block for block in content if block)
    return (
        f"## {title} {{ #{identity} .aa-section data-pagefind-ignore=all }}",
        element("div", f"\n{inside}\n", class_="aa-below", data_pagefind_ignore="all") if inside else "",
    )


def listing(rows: Iterable[str], tag: str = "ul", **attributes: str | bool | None) -> str:
    """A list as one HTML block; nothing when there are no rows."""
    inside = "\n".join(element("li", row) for row in rows)
    return element(tag, f"\n{inside}\n", **attributes) if inside else ""


def paragraph(content: str, class_: str | None = None) -> str:
    return element("p", content, class_=class_)


def folded(summary: str, content: str, **attributes: str | bool | None) -> str:
    """Something to open: both parts are finished HTML."""
    return element("details", f"<summary>{summary}</summary>\n{content}\n", **attributes)
