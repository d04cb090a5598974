"""Whose statement stands in the mark-up of a saved page: the article's, another's, a comment's, a book's."""

from __future__ import annotations

import json

import pytest

from generator.extract import extract
from generator.extract.persons import named_in
from generator.model import Article, Document, PartKind, Property, SeedName
from generator.read.seed import read_bytes
from generator.split import split

TEXT = (
    "The lamp on Gannet Rock has been dark since the keeper's bicycle fell into the shaft, and ships go round it.",
    "Four electricians have rowed out to it, and each of them brought back another opinion and the same wet boots.",
    "Until somebody decides, the harbour master lights a barrel of tar on the mole whenever the mail boat is expected.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
TITLE = "A dark lamp on the rock"
H1 = f"<h1>{TITLE}</h1>"
BOOK = 'itemscope itemtype="http://schema.org/Book"'
CARD = '<a rel="author" href="/r">Rufus Tamsin</a> <time class="published" datetime="2018-05-05">5 May 2018</time>'
SAID = "<p>I rowed past it on Sunday and nobody waved at me.</p>"


def _page(body: str, head: str = "", title: str = TITLE) -> bytes:
    return f"<html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def _read(raw: bytes) -> tuple[Document, tuple[Article, ...], list[str]]:
    document, trouble = read_bytes(raw, SeedName("page.html"))
    found = extract(document, split(document))
    return document, found.articles, [one.code for one in (*trouble, *found.diagnostics)]


def _one(body: str, head: str = "", title: str = TITLE) -> Article:
    _, (article, *_), _ = _read(_page(body, head, title))
    return article


def _names(article: Article) -> list[str]:
    return [author.value for author in article.authors]


def _value(article: Article, about: str) -> str | None:
    statement = getattr(article, about)
    return None if statement is None else statement.value


def _credits(article: Article) -> list[tuple[str | None, str]]:
    return [(one.role, one.value) for one in article.credits]


def _ld(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(nodes[0] if len(nodes) == 1 else list(nodes))}</script>'


def _node(**told: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Petra Quayle"}, **told}


@pytest.mark.parametrize(
    "inside",
    [
        f"<div itemprop=itemReviewed {BOOK}>Lamps, by <b itemprop=author>Rufus Tamsin</b>,"
        ' <time itemprop=datePublished datetime="2018-05-05">2018</time></div>',
        '<div itemprop=image itemscope itemtype="https://schema.org/ImageObject"><i itemprop=author>Rufus Tamsin</i>'
        '<meta itemprop=datePublished content="2018-05-05"></div>',
        f"<p><cite itemprop=citation {BOOK}><b itemprop=author>Rufus Tamsin</b>"
        " (<i itemprop=datePublished>5 May 2018</i>). Lamps.</cite></p>",
        f'<div itemprop=comment itemscope itemtype="http://schema.org/Comment"><b itemprop=author>Rufus Tamsin</b>'
        f'<meta itemprop=datePublished content="2018-05-05">{SAID}</div>',
        '<div itemprop=review itemscope itemtype="http://schema.org/Review"><b itemprop=author>Rufus Tamsin</b>'
        '<meta itemprop=datePublished content="2018-05-05"></div>',
    ],
    ids=["book reviewed", "picture", "work cited", "comment", "review below"],
)
def test_what_is_said_of_another_item_is_not_said_of_the_article(inside: str) -> None:
    own = '<span itemprop=author itemscope itemtype="http://schema.org/Person"><b itemprop=name>Petra Quayle</b></span>'
    page = f'<article itemscope itemtype="http://schema.org/BlogPosting">{H1}{{}}{BODY}{inside}</article>'
    assert _names(_one(page.format(own))) == ["Petra Quayle"]
    article = _one(page.format(""))
    assert (_names(article), _value(article, "date")) == ([], None)
    assert "Rufus Tamsin" not in [rival.value for rival in article.rivals if rival.evidence.rule == "microdata"]


@pytest.mark.parametrize(
    "below",
    [
        f"<section id=kommentarbereich><h2>Drei Meinungen</h2>{CARD}{SAID}</section>",
        f"<section><h2>2 responses</h2><ol><li>{CARD}{SAID}</li></ol></section>",
        f"<div id=disqus_box>{CARD}{SAID}</div>",
        f'<section><h2>Elsewhere in this paper</h2><h3><a href="/e">Eel mayor</a></h3><p>{CARD}</p></section>',
        f"<article><h2>Eel mayor</h2><p>By {CARD}</p><p>The eel was sworn in on Monday.</p></article>",
        f"<section><article><h2>Eel mayor</h2>{CARD}<p>The eel was sworn in.</p></article></section>",
    ],
    ids=["German comments", "heading of comments", "comments of a service", "other posts", "article", "in a section"],
)
def test_who_signs_below_the_article_signs_another_text(below: str) -> None:
    article = _one(f"<article>{H1}{BODY}</article>{below}")
    assert (_names(article), _value(article, "date"), _value(article, "title")) == ([], None, TITLE)


def test_the_author_below_the_text_and_above_any_heading_signs_the_article() -> None:
    article = _one(f'<article>{H1}{BODY}</article><p><a rel=author href="/p">Petra Quayle</a></p>')
    assert _names(article) == ["Petra Quayle"]


def test_an_article_quoted_in_the_article_keeps_its_author() -> None:
    quoted = f"<blockquote><p>Eels do not vote.</p><footer>{CARD}</footer></blockquote>"
    article = _one(f"<article>{H1}<p>By Petra Quayle</p>{TEXT[0]}{quoted}{BODY}</article>")
    assert (_names(article), _value(article, "date")) == (["Petra Quayle"], None)


def test_names_and_dates_in_a_quotation_sign_nothing() -> None:
    quoted = "<blockquote><p>Eels do not vote.</p><p>— Rufus Tamsin, 5 May 2018</p></blockquote>"
    article = _one(f"<article>{H1}<p>By Petra Quayle</p><p>{TEXT[0]}</p>{quoted}{BODY}</article>")
    assert (_names(article), _value(article, "date")) == (["Petra Quayle"], None)


def test_cards_marked_as_articles_give_the_page_neither_title_nor_date() -> None:
    cards = "".join(
        f'<div itemscope itemtype="http://schema.org/Article"><b itemprop=headline>{title}</b>'
        f'<i itemprop=author>{name}</i><meta itemprop=datePublished content="2018-05-05"></div>'
        for title, name in (("Eel mayor", "Rufus Tamsin"), ("Bell sold", "Ilka Storm"))
    )
    article = _one(f"<article>{H1}{BODY}</article><div>{cards}</div>")
    assert (_value(article, "title"), _names(article), _value(article, "date")) == (TITLE, [], None)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Photos by <a rel=author href=/t>Rufus Tamsin</a>", "photographer"),
        ("Edited by <span itemprop=author>Rufus Tamsin</span>", "editor"),
        ("Übersetzt von <a rel=author href=/t>Rufus Tamsin</a>", "translator"),
    ],
)
def test_who_is_printed_as_having_done_other_work_is_no_author(line: str, role: str) -> None:
    article = _one(f"<article>{H1}<p>{line}</p>{BODY}</article>")
    assert (_names(article), _credits(article)) == ([], [(role, "Rufus Tamsin")])
    assert Property.AUTHOR not in [rival.property for rival in article.rivals]


@pytest.mark.parametrize(
    "other",
    [
        _node(headline=f"{TITLE} and other sights", author={"name": "Rufus Tamsin"}, datePublished="2018-05-05"),
        _node(headline=f"Why {TITLE} went out", author={"name": "Rufus Tamsin"}, datePublished="2018-05-05"),
        _node(headline=f"{TITLE} once more", author={"name": "Rufus Tamsin"}, datePublished="2018-05-05"),
    ],
    ids=["and other", "within", "longer"],
)
def test_a_headline_that_holds_the_page_s_is_another_article_s(other: dict[str, object]) -> None:
    own = _node(datePublished="2021-02-03")
    both = _one(H1 + BODY, _ld(own, other))
    assert (_names(both), _value(both, "date")) == (["Petra Quayle"], "2021-02-03")
    alone = _one(H1 + BODY, _ld(other))
    assert (_names(alone), _value(alone, "date")) == ([], None)


@pytest.mark.parametrize(
    "script",
    [
        _ld({"@graph": [_node(author={"@id": "#p"}), {"@type": "Person", "@id": "#p", "name": "Petra Quayle"}]}),
        _ld(_node()).replace('json">', 'json">\n/* <![CDATA[ */\n').replace("</", "\n/* ]]> */</"),
        _ld(_node(**{"@type": "https://schema.org/NewsArticle"})),
        _ld(_node(**{"@type": ["Thing", "TechArticle"]})),
        _ld({"@type": "Review", "name": TITLE, "author": "Petra Quayle", "itemReviewed": {"author": "Rufus Tamsin"}}),
    ],
    ids=["reference", "CDATA", "address of a type", "kind of article", "review"],
)
def test_json_ld_is_read_as_sites_write_it(script: str) -> None:
    assert _names(_one(H1 + BODY, script)) == ["Petra Quayle"]


def test_entities_in_json_ld_are_signs() -> None:
    head = _ld(_node(headline="The rock&#8217;s lamp &amp; its keeper", author="Petra O&#039;Quayle"))
    article = _one(f"<h2>The rock&#8217;s lamp &amp; its keeper</h2>{BODY}", head, title="Lamp")
    assert (_value(article, "title"), _names(article)) == ("The rock’s lamp & its keeper", ["Petra O'Quayle"])


def test_credits_of_the_mark_up_are_credits() -> None:
    told = _one(H1 + BODY, _ld(_node(translator={"@type": "Person", "name": "Ilka Storm"}, editor="Rufus Tamsin")))
    assert sorted(_credits(told)) == [("editor", "Rufus Tamsin"), ("translator", "Ilka Storm")]
    shown = _one(
        f'<article itemscope itemtype="http://schema.org/Article">{H1}<b itemprop=author>Petra Quayle</b>{BODY}'
        "<span itemprop=editor>Rufus Tamsin</span></article>"
    )
    assert (_names(shown), _credits(shown)) == (["Petra Quayle"], [("editor", "Rufus Tamsin")])
    assert "Rufus Tamsin" not in [rival.value for rival in shown.rivals]


@pytest.mark.parametrize(
    "value",
    [
        *("admin", "WordPress", "root", "user1", "null", "N/A", "-", "Author Name", "test", "desk@rock.example"),
        *("@petraq", "SEO Team", "Theme by Rufus Tamsin", "dpa", "Agencia EFE", "Mole Courier Staff", "Rock Newsroom"),
        *("Redaktion", "Follow the author", "https://rock.example/p", "{{author}}"),
    ],
)
def test_what_programs_write_where_nobody_signed_is_no_author(value: str) -> None:
    article = _one(H1 + BODY, f'<meta name=author content="{value}">')
    assert (_names(article), [rival.value for rival in article.rivals]) == ([], [])


@pytest.mark.parametrize("date", ["1970-01-01T00:00:00Z", "0001-01-01"])
def test_the_date_of_a_program_s_zero_is_no_date(date: str) -> None:
    assert _value(_one(H1 + BODY, f'<meta property="article:published_time" content="{date}">'), "date") is None
    assert _value(_one(H1 + BODY, _ld(_node(datePublished=date))), "date") is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Petra Quayle, Tomas Brand", ["Petra Quayle", "Tomas Brand"]),
        ("Petra Quayle and Tomas Brand", ["Petra Quayle", "Tomas Brand"]),
        ("By Petra Quayle", ["Petra Quayle"]),
        ("Petra Quayle, Staff Writer", ["Petra Quayle"]),
        ("Petra Quayle | Mole Courier", ["Petra Quayle"]),
        ("View all posts by Petra Quayle", ["Petra Quayle"]),
        ("Alle Beiträge von Petra Quayle", ["Petra Quayle"]),
        ("Quayle, Petra", ["Quayle, Petra"]),
        ("petra", ["petra"]),
        ("Марина Орлова, корреспондент", ["Марина Орлова"]),
    ],
)
def test_an_author_s_value_is_read_as_a_byline(value: str, names: list[str]) -> None:
    assert [one.span.of(value) for one in named_in(value)] == names
    assert _names(_one(H1 + BODY, f'<meta name=author content="{value}">')) == names


def test_a_credit_among_the_authors_of_the_mark_up_is_a_credit() -> None:
    article = _one(H1 + BODY, '<meta name=author content="Photo: Rufus Tamsin">')
    assert (_names(article), _credits(article)) == ([], [("photographer", "Rufus Tamsin")])


@pytest.mark.parametrize(
    ("value", "role"),
    [
        ("Rufus Tamsin", "contributor"),
        ("Rufus Tamsin (translator)", "translator"),
        ("Drawings by Rufus Tamsin", "illustrator"),
    ],
)
def test_contributors_in_dublin_core_are_credits(value: str, role: str) -> None:
    article = _one(H1 + BODY, f'<meta name="DC.contributor" content="{value}">')
    assert (_names(article), _credits(article)) == ([], [(role, "Rufus Tamsin")])


@pytest.mark.parametrize(
    ("top", "head", "bar"),
    [
        (f"<header><h1 class=site-title>Mole Courier</h1></header><h2>{TITLE}</h2>", "", f"{TITLE} | Mole Courier"),
        (f"<h1>Opinion</h1><h2>{TITLE}</h2>", "", f"{TITLE} - Mole Courier"),
        (f"<header><h1>Mole Courier</h1></header><h1>{TITLE}</h1>", "", TITLE),
        (f"<h2>{TITLE}</h2>", '<meta property="og:title" content="Mole Courier - Home">', "Mole Courier"),
        (f"<h2>{TITLE}</h2>", '<meta property="og:title" content="Mole Courier">', ""),
        ("", f'<meta property="og:title" content="{TITLE} | Mole Courier">', f"{TITLE} | Mole Courier"),
    ],
    ids=["site", "section", "two", "home", "name", "suffix"],
)
def test_the_site_s_name_is_not_the_title(top: str, head: str, bar: str) -> None:
    if "Home" in head:
        assert _value(_one(top + BODY, head, bar), "title") == TITLE
    site = '<meta property="og:site_name" content="Mole Courier">'
    assert _value(_one(top + BODY, head + site, bar), "title") == TITLE


def _div(number: int, name: str, day: str) -> str:
    meta = f"<p>Posted on {day} by {name}</p>"
    return f'<div class="entry"><h2><a href="/{number}">Lamp {number}</a></h2>{meta}{BODY}</div>'


def _blogger(number: int, name: str, day: str) -> str:
    foot = (
        f'<p>Posted by <span class="fn">{name}</span> at <abbr class="published" title="{day}T10:00">10:00</abbr></p>'
    )
    return f'<div class="hentry"><h2>Lamp {number}</h2>{BODY}{foot}</div>'


def _item(number: int, name: str, day: str) -> str:
    meta = f'<i itemprop=author>{name}</i> <time itemprop=datePublished datetime="{day}">{day}</time>'
    kind = 'itemscope itemtype="http://schema.org/BlogPosting"'
    return f"<div {kind}><h2 itemprop=headline>Lamp {number}</h2><p>{meta}</p>{BODY}</div>"


def _short(number: int, name: str, day: str) -> str:
    return f"<article><h2>Lamp {number}</h2><p>By {name}</p><p>{day}</p><p>{TEXT[0]}</p></article>"


@pytest.mark.parametrize("post", [_div, _blogger, _item, _short])
def test_each_post_of_an_archive_has_its_own_author(post: object) -> None:
    told = [(1, "Petra Quayle", "2021-02-03"), (2, "Rufus Tamsin", "2021-02-01"), (3, "Ilka Storm", "2021-01-30")]
    _, articles, _ = _read(_page("".join(post(*one) for one in told), title="Mole Blog"))  # type: ignore[operator]
    found = [(_value(one, "title"), _names(one), _value(one, "date")) for one in articles]
    assert found == [(f"Lamp {number}", [name], day) for number, name, day in told]


def test_chapters_of_one_class_are_no_posts() -> None:
    chapters = "".join(f'<section class="part"><h2>Part {n}</h2>{BODY}</section>' for n in ("one", "two"))
    _, articles, _ = _read(_page(f"{H1}<p>By Petra Quayle</p>{chapters}"))
    assert len([one for one in articles if one.kind is PartKind.ARTICLE]) == 1


@pytest.mark.parametrize(("value", "about"), [("Ann", "authors"), ("Mole", "outlet")])
def test_evidence_points_at_whole_words(value: str, about: str) -> None:
    name = {"authors": "author", "outlet": "og:site_name"}[about]
    article = _one(f"{H1}<p>Annual Moleskin report: {TEXT[0]}</p>{BODY}", f'<meta name="{name}" content="{value}">')
    found = getattr(article, about)
    statement = found[0] if about == "authors" else found
    assert (statement.value, statement.evidence.span) == (value, None)


def test_a_date_in_a_file_s_name_is_no_evidence() -> None:
    head = '<meta property="article:published_time" content="2021-02-03">'
    article = _one(f"{H1}<p>See lamp-2021-02-03.pdf: {TEXT[0]}</p>{BODY}", head)
    assert article.date is not None
    assert (article.date.value, article.date.evidence.span) == ("2021-02-03", None)


def test_a_date_that_the_metadata_settle_is_not_reported_as_unknown() -> None:
    head = '<meta property="article:published_time" content="2021-02-03T10:00:00+02:00">'
    body = f"{H1}<p>By Petra Quayle</p><p>03/02/2021</p>{BODY}"
    _, (article, *_), codes = _read(_page(body, head))
    assert (_value(article, "date"), codes) == ("2021-02-03", [])
    assert _read(_page(body))[2] == ["date-ambiguous"]


NAMED = (
    '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Petra Quayle</b></span>'
)


@pytest.mark.parametrize(
    ("day", "date", "expected"),
    [("23/02/2021", "2021-02-23", []), ("03/02/2021", None, ["date-ambiguous"])],
    ids=["clear", "ambiguous"],
)
def test_a_line_below_the_text_that_names_the_author_in_mark_up_says_when_too(
    day: str, date: str | None, expected: list[str]
) -> None:
    post = f'<div itemscope itemtype="https://schema.org/BlogPosting">{H1}<div itemprop="articleBody">{BODY}</div>'
    foot = (
        '<div class="comment"><b>Olly Marsh</b> 9 May 2022<p>I saw the lamp, too, and it was not lit at all.</p></div>'
    )
    _, (article, *_), codes = _read(_page(f"{post}<p>Posted by {NAMED} on {day}</p></div>{foot}"))
    assert ([author.value for author in article.authors], _value(article, "date")) == (["Petra Quayle"], date)
    assert codes == expected


@pytest.mark.parametrize(
    "line",
    [
        '<p><time datetime="2021-02-03">03/02/2021</time></p>',
        '<p>By Petra Quayle</p><time datetime="2021-02-03T08:00:00Z">3 days ago</time>',
        '<header><time datetime="2021-02-03">Feb 3</time></header>',
    ],
    ids=["ambiguous", "relative", "no year"],
)
def test_a_time_between_heading_and_text_is_the_article_s(line: str) -> None:
    assert _value(_one(f"<article>{H1}{line}{BODY}</article>"), "date") == "2021-02-03"


@pytest.mark.parametrize(
    "page",
    [
        f'<div><time datetime="2021-02-03">Today</time></div><article>{H1}{BODY}</article>',
        f'<article>{H1}{BODY}<p>It went out <time datetime="2021-02-03">one Wednesday</time>.</p></article>',
        f'<article>{H1}<time class=updated datetime="2021-02-03">a day ago</time>{BODY}</article>',
        f'<article>{H1}<time datetime="2021-02-03">one</time> <time datetime="2021-02-05">two</time>{BODY}</article>',
    ],
    ids=["of the visit", "in the text", "of a change", "two"],
)
def test_other_times_are_not_the_article_s_date(page: str) -> None:
    assert _value(_one(page), "date") is None


def test_links_to_other_posts_within_the_article_are_furniture() -> None:
    links = '<ul><li><a href="/e">Eel elected mayor</a></li><li><a href="/b">Bell sold</a></li></ul>'
    inside = f'<div class="related-box"><h4>More of this</h4>{links}</div>'
    halves = BODY.partition("</p>")
    page = f"<article>{H1}<p>By Petra Quayle</p>{halves[0]}</p>{inside}{halves[2]}</article>"
    document, (article, *_), _ = _read(_page(page))
    kinds = {part.kind for part in split(document) if "Eel elected" in part.span.of(document.text)}
    assert (kinds, article.headings) == ({PartKind.FURNITURE}, ())
    assert TEXT[2] in "".join(p.span.of(document.text) for p in split(document) if p.kind is PartKind.ARTICLE)


def test_the_title_bar_and_the_site_s_header_are_no_lines_of_the_article() -> None:
    header = '<header><a href="/">Mole Courier</a><nav><a href="/h">Harbour</a></nav></header>'
    document, (article, *_), _ = _read(_page(f"{header}<main><article>{H1}{BODY}</article></main>"))
    assert document.text[article.span.start :].startswith(TITLE)
    assert "Mole Courier" not in article.span.of(document.text)


LIST = (
    '<ul><li><a href="https://gazette.example/lamp?x=1&amp;y=2">Mole Gazette</a></li>'
    '<li><a href="https://doi.org/10.5555/lamp.7">Brand 2019</a></li><li><a href="/s">Storm, Ilka: Tar</a></li></ul>'
)


@pytest.mark.parametrize("head", ["Sources", "Quellen", "Fuentes", "References"])
def test_the_target_of_a_link_in_a_list_of_sources_is_the_cited_address(head: str) -> None:
    document, (article, *_), _ = _read(_page(f"{H1}<p>By Petra Quayle</p>{BODY * 2}<h2>{head}</h2>{LIST}"))
    listed = [(one.name, one.url) for one in article.sources if one.listed]
    assert listed == [
        ("Mole Gazette", "https://gazette.example/lamp?x=1&y=2"),
        ("Brand 2019", "https://doi.org/10.5555/lamp.7"),
        ("Storm, Ilka: Tar", None),
    ]
    found = next(one.evidence for one in article.sources if one.listed)
    assert found is not None
    assert (found.pointer, found.span and found.span.of(document.text)) == ("/html/body/ul/li[1]/a", "Mole Gazette")


def test_a_printed_address_wins_over_the_target_of_its_link() -> None:
    entry = '<ul><li>Brand, T.: <a href="https://short.example/a">https://gazette.example/lamp</a></li></ul>'
    article = _one(f"{H1}{BODY}<h2>Sources</h2>{entry}")
    assert [(one.url, one.evidence) for one in article.sources if one.listed] == [
        ("https://gazette.example/lamp", None)
    ]


def test_links_to_other_posts_are_no_list_of_sources() -> None:
    page = f"{H1}<p>By Petra Quayle</p>{BODY * 2}<h2>More from the mole</h2>{LIST}"
    document, (article, *_), _ = _read(_page(page))
    assert [one for one in article.sources if one.listed] == []
    assert "Brand 2019" not in article.span.of(document.text)


def test_a_quoted_line_is_no_heading_and_a_caption_s_day_ends_nothing() -> None:
    tweet = "<blockquote><p>The lamp! The lamp!</p>&mdash; Rufus Tamsin (@rt) <a href=/s>May 5, 2018</a></blockquote>"
    picture = "<figure><img src=l.jpg><figcaption>The rock, 5 May 2018</figcaption></figure>"
    article = _one(f"<article>{H1}<p>By Petra Quayle</p>{BODY}{tweet}{picture}{BODY}</article>")
    assert (_names(article), _value(article, "date"), article.headings) == (["Petra Quayle"], None, ())


def test_the_site_s_footer_in_an_item_of_its_own_still_names_the_outlet() -> None:
    foot = '<footer itemscope itemtype="https://schema.org/WPFooter"><p>© 2021 The Mole Courier</p></footer>'
    person = '<p itemscope itemtype="https://schema.org/Person">By <b itemprop=name>Petra Quayle</b></p>'
    article = _one(f"<article>{H1}{person}{BODY}</article>{foot}")
    assert (_names(article), _value(article, "outlet")) == (["Petra Quayle"], "The Mole Courier")


def test_the_credit_of_a_picture_in_an_item_of_its_own_is_kept() -> None:
    picture = '<div itemprop=image itemscope itemtype="https://schema.org/ImageObject"><p>Photo: Rufus Tamsin</p></div>'
    article = _one(f"<article>{H1}<p>By Petra Quayle</p>{picture}{BODY}</article>")
    assert (_names(article), _credits(article)) == (["Petra Quayle"], [("photographer", "Rufus Tamsin")])


def test_all_comments_in_their_box_are_comments() -> None:
    said = "".join(
        f"<li><article class=comment-body><b>{name}</b> <time>May 5, 2018</time><p>{text}</p></article></li>"
        for name, text in (
            ("Rufus Tamsin", "I rowed past it on Sunday."),
            ("Ilka Storm", "They never wave at anybody."),
        )
    )
    box = f"<div id=comments><h2>2 thoughts on this</h2><ol class=comment-list>{said}</ol></div>"
    document, _, _ = _read(_page(f"<main><article>{H1}{BODY}</article>{box}</main><aside>Recent posts</aside>"))
    kinds = {line: part.kind for part in split(document) for line in part.span.of(document.text).split("\n")}
    assert {kinds["They never wave at anybody."], kinds["I rowed past it on Sunday."]} == {PartKind.COMMENTS}
    assert kinds["Recent posts"] is PartKind.FURNITURE


def _linked(body: str, head: str = "") -> list[tuple[str, str | None]]:
    article = _one(body, head)
    return [(one.name, one.url) for one in article.sources if one.rule == "link-in-text"]


CITING = (
    '<p>The lamp was mended, as <a href="https://weir.example/2">a study</a> and <a href="https://doi.org/10.5555/l.7">'
    'another</a> show, and it was lit on <a href="/monday">Monday</a> at four.</p>'
)
CITED = [("https://weir.example/2", "https://weir.example/2"), ("10.5555/l.7", "https://doi.org/10.5555/l.7")]


def test_the_targets_of_links_in_the_text_are_cited() -> None:
    document, (article, *_), _ = _read(_page(f"{H1}<p>By Petra Quayle</p>{BODY}{CITING}{BODY}"))
    found = [one for one in article.sources if one.rule == "link-in-text"]
    assert [(one.name, one.url) for one in found] == CITED
    evidence = found[0].evidence
    assert evidence is not None
    assert str(evidence.pointer).endswith("/a[1]")
    assert (evidence.span and evidence.span.of(document.text), found[0].name_span) == ("a study", None)


HREFS = [
    ("https://weir.example/2", True),
    ("https://mole.example/2", False),  # the page's own site
    ("https://shop.example/2", False),  # where its header leads too
    ("https://twitter.com/petraquayle", False),
    ("https://twitter.com/petraquayle/status/123456", True),
    ("https://www.facebook.com/sharer.php?u=a", False),
    ("mailto:petra@mole.example", False),
    ("javascript:alert(1)", False),
]


@pytest.mark.parametrize(("href", "cited"), HREFS, ids=[href for href, _ in HREFS])
def test_only_links_to_other_sites_are_cited(href: str, cited: bool) -> None:
    home = '<link rel=canonical href="https://www.mole.example/a">'
    header = '<header><a href="https://shop.example/">Lamps</a></header>'
    text = f'<p>The lamp was mended in May, as <a href="{href}">the keeper</a> tells all who want to hear of it.</p>'
    assert bool(_linked(f"{header}{H1}<p>By Petra Quayle</p>{BODY}{text}{BODY}", home)) is cited


@pytest.mark.parametrize(
    "text",
    [
        '<p><a href="https://weir.example/2">Read the full report on the lamp and its keeper, in our archive.</a></p>',
        '<aside><p>The lamp was mended in May, as <a href="https://weir.example/2">a study</a> shows.</p></aside>',
        '<p>The lamp was mended, see <a href="https://weir.example/2">https://weir.example/2</a> for all of it.</p>',
    ],
    ids=["nothing but a link", "beside the text", "printed"],
)
def test_links_that_cite_nothing_or_are_printed_are_left_out(text: str) -> None:
    assert _linked(f"{H1}<p>By Petra Quayle</p>{BODY}{text}{BODY}") == []


def test_numbers_set_high_are_no_part_of_a_name() -> None:
    text = "<p>Two lamps were bought, according to the Ostwick Lamp Society<sup><a href='#n'>1</a></sup>.</p>"
    article = _one(f"{H1}<p>By Petra Quayle</p>{BODY}{text}{BODY}")
    assert [one.name for one in article.sources] == ["Ostwick Lamp Society"]


@pytest.mark.parametrize(("card", "authors"), [("post-author vcard", ["Petra Quayle"]), ("vcard", [])])
def test_the_name_on_the_author_s_card_is_the_author(card: str, authors: list[str]) -> None:
    below = f'<div><span class="{card}">Hello! <span class="fn">Petra Quayle</span></span></div>'
    assert _names(_one(f"<article>{H1}{BODY}{below}</article>")) == authors


@pytest.mark.parametrize(("publisher", "authors"), [("Mole Courier", ["Petra Quayle"]), ("", [])])
def test_a_review_with_a_publisher_is_the_page_s(publisher: str, authors: list[str]) -> None:
    node = {"@type": "Review", "itemReviewed": {"@type": "Book", "name": "Tar"}, "author": {"name": "Petra Quayle"}}
    told = _ld(node | ({"publisher": {"name": publisher}} if publisher else {}))
    assert _names(_one(f"{told}{H1}{BODY}")) == authors
