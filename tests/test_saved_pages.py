"""What the mark-up of strangers' pages and the front matter of strangers' notes state, right, wrong and broken."""

from __future__ import annotations

import html
import json

import pytest

from generator.extract import extract
from generator.model import Article, Document, Property, SeedName
from generator.read.seed import read_bytes
from generator.split import split

TEXT = (
    "The ferry that had linked the two halves of Ostmark for ninety years made its last crossing on Sunday.",
    "Nobody on the quay could say who had decided it, and the bell will go to the school, where it will be rung.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)


def _page(head: str = "", top: str = "<h1>The last ferry leaves</h1>") -> bytes:
    return f"<html lang=en><head><title>x</title>{head}</head><body>{top}{BODY}</body></html>".encode()


def _read(raw: bytes, name: str = "page.html") -> tuple[Document, Article, list[str]]:
    document, trouble = read_bytes(raw, SeedName(name))
    (article,) = extract(document, split(document)).articles
    return document, article, [one.code for one in trouble]


def _names(article: Article) -> list[str]:
    return [author.value for author in article.authors]


def test_an_organisation_among_the_authors_of_json_ld_is_none() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "The Pier Post"},
            {
                "@type": "NewsArticle",
                "headline": "The last ferry leaves",
                "datePublished": "2023-03-05",
                "author": [
                    {"@type": "Person", "name": "Hanna Brook"},
                    {"@type": "Organization", "name": "Newsroom of Ostmark"},
                ],
            },
        ]
    }
    _, article, _ = _read(_page(f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert _names(article) == ["Hanna Brook"]
    assert article.date is not None
    assert (article.date.value, article.date.evidence.pointer) == ("2023-03-05", "/html/head/script")


def test_json_ld_with_line_breaks_in_its_strings_is_read() -> None:
    ld = '{"@type": "BlogPosting", "headline": "The last\n ferry leaves", "author": {"name": "Hanna Brook"}}'
    _, article, _ = _read(_page(f'<script type="application/ld+json">{ld}</script>'))
    assert _names(article) == ["Hanna Brook"]


def test_microdata_gives_the_name_inside_a_person_and_what_meta_elements_hold() -> None:
    top = """<div itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">The last ferry leaves</h1>
    <span itemprop="author" itemscope itemtype="http://schema.org/Person">Text: <b itemprop="name">Hanna Brook</b>
    </span>
    <meta itemprop="datePublished" content="2023-03-05"><span itemprop="publisher" itemscope><meta itemprop="name"
    content="The Pier Post"></span></div>"""
    _, article, _ = _read(_page(top=top))
    assert _names(article) == ["Hanna Brook"]
    assert article.date is not None
    assert article.date.value == "2023-03-05"
    assert article.outlet is not None
    assert article.outlet.value == "The Pier Post"


def test_the_site_is_no_author_and_the_program_behind_it_no_outlet() -> None:
    head = '<meta name=author content="The Pier Post"><meta property="og:site_name" content="WordPress">'
    document, article, _ = _read(_page(head, "<h1>The last ferry leaves</h1><p>By Hanna Brook</p>"))
    assert _names(article) == ["Hanna Brook"]
    assert article.outlet is None
    assert not [one for one in document.embedded if one.property is Property.OUTLET]


def test_valid_utf8_stays_utf8_though_the_page_names_an_old_encoding() -> None:
    document, _, codes = _read(_page('<meta charset="iso-8859-1">', "<h1>Última travesía de la ría</h1>"))
    assert document.text.splitlines()[1] == "Última travesía de la ría"
    assert codes == []


FRONT = "---\ntitle: {title}\nauthor: Hanna Brook\ntags: [ferry, bells]\n---\n\n" + "\n\n".join(TEXT) + "\n"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("author: hanna-brook\nauthors:\n  - Hanna Brook\n  - Otto Gray", ["Hanna Brook", "Otto Gray"]),
        ("author: Hanna Brook\nauthors: [hbrook]", ["Hanna Brook"]),
        ("author: hbrook", ["hbrook"]),
    ],
    ids=["beside a list", "as a list", "alone"],
)
def test_a_handle_beside_the_name_that_it_stands_for_is_no_second_author(lines: str, names: list[str]) -> None:
    _, article, _ = _read(FRONT.format(title="The last ferry").replace("author: Hanna Brook", lines).encode(), "n.md")
    assert _names(article) == names


@pytest.mark.parametrize("title", ["Fish & chips on the quay", "A *loud* farewell"])
def test_front_matter_with_signs_of_yaml_inside_a_value_is_read_whole(title: str) -> None:
    _, article, codes = _read(FRONT.format(title=title).encode(), "note.md")
    assert article.title is not None
    assert (article.title.value, _names(article), len(article.tags), codes) == (title, ["Hanna Brook"], 2, [])


@pytest.mark.parametrize(
    "title", ["Ferries: a farewell", "!!python/name:os.system x\nbad: [", "Ferries\n? {x: y}\n: ]"]
)
def test_front_matter_that_is_no_yaml_is_read_by_line_and_none_of_it_is_the_article(title: str) -> None:
    document, article, codes = _read(FRONT.format(title=title).encode(), "note.md")
    assert codes == ["front-matter-unread"]
    assert _names(article) == ["Hanna Brook"]
    assert document.text[article.span.start :].lstrip().startswith(TEXT[0])
    assert article.title is None or article.title.value.startswith("Ferries")


def test_aliases_that_grow_are_not_resolved() -> None:
    grown = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, article, _ = _read(FRONT.format(title="Ferries\n" + grown).encode(), "note.md")
    assert article.title is not None
    assert article.title.value == "Ferries"


def test_two_thematic_breaks_with_prose_between_are_no_front_matter() -> None:
    text = f"---\n{TEXT[0]}\n{TEXT[1]}\nThey said: goodbye\n---\n\n{TEXT[0]}\n"
    document, _, codes = _read(text.encode(), "note.md")
    assert (document.regions, codes) == ((), [])


def _ld(**node: object) -> str:
    said = {"@type": "NewsArticle", "headline": "The mayor resigns", "datePublished": "2022-11-11", **node}
    return f'<script type="application/ld+json">{json.dumps({"author": {"name": "Otto Gray"}, **said})}</script>'


OWN = "https://post.example/ferry"


@pytest.mark.parametrize(
    "head",
    [
        _ld(),
        f'<link rel=canonical href="{OWN}">{_ld(url="https://post.example/mayor")}',
        _ld(headline="The last ferry leaves", author={"name": "Hanna Brook"}, datePublished="2023-03-05") + _ld(),
    ],
    ids=["another headline", "another address", "beside its own"],
)
def test_json_ld_about_another_article_is_not_taken_for_this_one(head: str) -> None:
    _, article, _ = _read(_page(head))
    assert "Otto Gray" not in _names(article)
    assert article.date is None or article.date.value == "2023-03-05"
    assert article.title is not None
    assert article.title.value == "The last ferry leaves"


@pytest.mark.parametrize(
    "node",
    [
        {"headline": "The last ferry leaves &#8211; for good"},
        {"headline": "Ninety years", "mainEntityOfPage": {"@id": "https://www.post.example/ferry/#it"}},
        {"headline": None},
    ],
    ids=["headline", "address", "nothing to compare"],
)
def test_json_ld_of_this_article_is_known_by_headline_or_address(node: dict[str, object]) -> None:
    _, article, _ = _read(_page(f'<link rel=canonical href="{OWN}">{_ld(**node)}'))
    assert _names(article) == ["Otto Gray"]


@pytest.mark.parametrize("around", ["<aside>{}</aside>", "<nav>{}</nav>", '<div class="most-read">{}</div>'])
def test_what_stands_beside_the_article_is_of_others(around: str) -> None:
    card = '<h3>More</h3><a rel=author href="/o">Otto Gray</a> <time pubdate>2 Feb 2022</time>'
    page = _page().replace(b"</body>", around.format(card).encode() + b"</body>")
    document, article, _ = _read(page)
    assert _names(article) == []
    assert not [one for one in document.embedded if one.property in (Property.AUTHOR, Property.DATE)]


def test_the_layout_of_the_page_is_no_place_in_it() -> None:
    top = '<h1>The last ferry leaves</h1><div class="has-sidebar"><a rel=author href="/h">Hanna Brook</a></div>'
    _, article, _ = _read(_page(top=top).replace(b"<body>", b'<body class="single comments-open">'))
    assert _names(article) == ["Hanna Brook"]


def test_a_time_under_a_picture_is_the_picture_s() -> None:
    picture = "<figure><figcaption>The quay, <time pubdate>1999-09-09</time></figcaption></figure>"
    document, _, _ = _read(_page(top=f"<h1>The last ferry leaves</h1>{picture}"))
    assert [one for one in document.embedded if one.property is Property.DATE] == []


SIGNED = "<h1>The last ferry leaves</h1><p>By Hanna Brook</p><p>March 5, 2023</p>"


def test_what_the_page_prints_wins_over_hidden_metadata_that_contradict_it() -> None:
    head = _ld(headline="The last ferry leaves", datePublished="2019-02-02")
    _, article, _ = _read(_page(head, SIGNED))
    assert _names(article) == ["Hanna Brook"]
    assert article.date is not None
    assert (article.date.value, article.date.evidence.rule) == ("2023-03-05", "date-line")
    assert {"Otto Gray", "2019-02-02"} <= {rival.value for rival in article.rivals}


def test_metadata_that_contradict_each_other_are_not_merged() -> None:
    head = '<meta name=author content="Nora Quill">' + _ld(headline="The last ferry leaves")
    _, article, _ = _read(_page(head))
    assert _names(article) == ["Otto Gray"]
    assert "Nora Quill" in [rival.value for rival in article.rivals]


def test_metadata_with_one_author_more_and_another_form_of_a_name_agree() -> None:
    authors = [{"name": "Otto Gray"}, {"name": "H. Brook"}]
    head = '<meta name=author content="Hanna">' + _ld(
        headline="The last ferry leaves", author=[*authors, "Hanna Brook"]
    )
    _, article, _ = _read(_page(head, SIGNED))
    assert sorted(_names(article)) == ["H. Brook", "Hanna Brook", "Otto Gray"]


@pytest.mark.parametrize(
    "top",
    [
        "<p>March 7, 2023</p><h1>The last ferry leaves</h1>",
        "<h1>The last ferry leaves</h1><p>March 9, 2023</p><meta property=article:modified_time content=2023-03-09>",
    ],
    ids=["above the heading", "of a change"],
)
def test_a_date_of_the_page_or_of_a_change_says_nothing_against_metadata(top: str) -> None:
    _, article, _ = _read(_page(_ld(headline="The last ferry leaves", datePublished="2023-03-01"), top))
    assert article.date is not None
    assert article.date.value == "2023-03-01"


def test_a_headline_for_search_engines_gives_way_to_the_printed_heading() -> None:
    _, article, _ = _read(_page('<meta property="og:title" content="Ferries: what you must know">'))
    assert article.title is not None
    assert article.title.value == "The last ferry leaves"


def _post(title: str, name: str, day: str, text: str = BODY * 2) -> str:
    meta = f'<p>Posted on <time datetime="{day}">{day}</time> by <a rel=author href="/a">{name}</a></p>'
    return f'<article class="post hentry"><h2><a href="/p">{title}</a></h2>{meta}{text}<p>Posted in Bells</p></article>'


LOGO = '<h1><a href="/">The Pier Diary</a></h1>'
FERRY, BELL = (
    ("The last ferry leaves", "Hanna Brook", "2023-03-05"),
    ("A bell in the school", "Otto Gray", "2023-02-11"),
)


def _articles(body: str) -> tuple[Article, ...]:
    page = f"<html lang=en><head><title>The Pier Diary</title></head><body>{body}</body></html>"
    document, _ = read_bytes(page.encode(), SeedName("page.html"))
    return extract(document, split(document)).articles


def _told(article: Article) -> tuple[object, ...]:
    assert article.title is not None
    assert article.date is not None
    return (article.title.value, *_names(article), article.date.value)


def test_each_post_of_an_archive_page_is_an_article_with_its_own_author_and_date() -> None:
    found = _articles(f"{LOGO}<main>{_post(*FERRY)}{_post(*BELL)}</main><footer>Powered by bells</footer>")
    assert [_told(article) for article in found] == [FERRY, BELL]


def test_posts_without_a_class_are_told_by_a_date_above_their_text() -> None:
    posts = (f"<article><h2>{t}</h2><p>Posted by {n} on {d}</p>{BODY * 2}</article>" for t, n, d in (FERRY, BELL))
    assert [_told(article) for article in _articles("".join(posts))] == [FERRY, BELL]


def test_cards_below_an_article_are_no_articles() -> None:
    cards = "".join(_post(f"Card {number}", "Otto Gray", "2022-02-02", "<p>The bell.</p>") for number in range(3))
    assert [_told(one) for one in _articles(f"{_post(*FERRY)}{cards}") if one.kind == "article"] == [FERRY]


def test_short_posts_beside_a_long_one_are_articles_too() -> None:
    found = _articles(f"{LOGO}<main>{_post(*FERRY)}{_post(*BELL, text=BODY)}</main>")
    assert [_told(article) for article in found] == [FERRY, BELL]


@pytest.mark.parametrize(
    "below",
    [
        "<section class=grid>{post}</section>",
        "{more}",
        "{lesser}",
    ],
    ids=["in another box", "with a link to the rest", "with a lesser heading"],
)
def test_a_summary_of_another_post_is_no_article(below: str) -> None:
    post = _post(*BELL, text=BODY)
    more = post.replace("Posted in Bells", "<a href=/p>Continue reading A bell in the school</a>")
    lesser = post.replace("h2>", "h3>")
    told = below.format(post=post, more=more, lesser=lesser)
    found = _articles(f"<main>{_post(*FERRY)}{told}</main>")
    assert [_told(one) for one in found if one.kind == "article"] == [FERRY]


def _blogger(title: str, name: str, day: str) -> str:
    printed, _, stamp = day.partition("|")
    foot = f"<div class='post-footer'>Posted by <span class='fn' itemprop='author'>{name}</span> at {stamp}</div>"
    post = "<div class='post hentry' itemprop='blogPost' itemscope itemtype='http://schema.org/BlogPosting'>{}</div>"
    shown = f"<h3 class='post-title entry-title'>{title}</h3><div class='post-body'>{BODY * 2}</div>{foot}"
    header = f"<h2 class='date-header'><span>{printed}</span></h2>" if printed else ""
    return f"<div class='date-outer'>{header}<div class='post-outer'>{post.format(shown)}</div></div>"


def _stamp(day: str) -> str:
    return f"<abbr class='published' itemprop='datePublished' title='{day}T07:00:00'>7:00 AM</abbr>"


def test_the_day_above_a_post_is_its_own_and_not_that_of_the_post_above() -> None:
    days = (("Sunday, March 5, 2023", "2023-03-05"), ("Saturday, February 11, 2023", "2023-02-11"))
    posts = (_blogger(one[0], one[1], f"{day}|7:00 AM") for one, (day, _) in zip((FERRY, BELL), days, strict=True))
    assert [_told(article) for article in _articles("".join(posts))] == [FERRY, BELL]


def test_the_day_in_the_mark_of_a_post_within_its_shell_is_its_date() -> None:
    posts = (_blogger(title, name, f"|{_stamp(day)}") for title, name, day in (FERRY, BELL))
    found = _articles(f"<div class='clock'>Friday, June 2, 2023</div><div class='posts'>{''.join(posts)}</div>")
    assert [_told(article) for article in found] == [FERRY, BELL]


@pytest.mark.parametrize(
    "top",
    [
        "<div><h1>The Pier Diary</h1></div>",
        "<h1 id=site-title><a href=/>The Pier Diary</a></h1><h2 id=site-description>Notes from the quay</h2>",
    ],
    ids=["name without a link", "motto as heading"],
)
def test_the_site_s_name_or_motto_is_not_the_title_of_its_only_post(top: str) -> None:
    post = _post(*FERRY).replace("<h2>", "<h2 class=entry-title>")
    page = f"<html lang=en><head><title>The Pier Diary | Notes from the quay</title></head><body>{top}{post}</body>"
    _, article, _ = _read(page.encode())
    assert _told(article) == FERRY


def test_a_heading_that_leads_home_is_not_the_title() -> None:
    _, article, _ = _read(_page(top=f"{LOGO}<h2>The last ferry leaves</h2><p>By Hanna Brook</p>"))
    assert article.title is not None
    assert article.title.value == "The last ferry leaves"


TOML = "+++\n{lines}\n+++\n\n" + "\n\n".join(TEXT) + "\n"


def test_front_matter_in_toml_is_read() -> None:
    lines = 'title = "Ferries: a farewell"\ndate = 2023-03-05T08:00:00Z\nauthors = ["Hanna Brook"]\ntags = ["ferry"]'
    document, article, codes = _read(TOML.format(lines=lines).encode(), "note.md")
    assert (_told(article), codes) == (("Ferries: a farewell", "Hanna Brook", "2023-03-05"), [])
    assert article.title is not None
    assert article.title.evidence.span is not None
    assert article.title.evidence.span.of(document.text) == "Ferries: a farewell"


@pytest.mark.parametrize("bad", ["tags = [", "x = " + "[" * 9000, "n = " + "9" * 9000, 'title = "twice"', "\x00 = 1"])
def test_front_matter_that_is_no_toml_is_one_line_and_read_as_far_as_it_goes(bad: str) -> None:
    lines = f'title = "The last ferry leaves"\nauthor = "Hanna Brook"\n{bad}'
    _, article, codes = _read(TOML.format(lines=lines).encode(), "note.md")
    assert (_names(article), codes) == (["Hanna Brook"], ["front-matter-unread"])


def test_plus_signs_around_prose_are_no_front_matter() -> None:
    document, _, codes = _read(f"+++\n{TEXT[0]}\n+++\n\n{TEXT[1]}\n".encode(), "note.md")
    assert (document.regions, codes) == ((), [])


def test_the_page_in_a_frame_is_text_and_none_of_the_article() -> None:
    inner = "<p>Ferry &amp; sons</p><p>Tickets <b>here</b></p><iframe srcdoc='<i>deeper</i>'></iframe>"
    frame = f'<iframe srcdoc="{html.escape(inner)}"></iframe><p>All rights reserved</p>'
    document, article, _ = _read(_page().replace(b"</body>", f"{frame}</body>".encode()))
    assert "\nFerry & sons\nTickets here\ndeeper\nAll rights reserved\n" in document.text
    assert "Ferry & sons" not in article.span.of(document.text)


def test_frames_in_frames_end() -> None:
    page = "innermost"
    for _ in range(12):
        page = f'<iframe srcdoc="{html.escape(page)}"></iframe>'
    document, _ = read_bytes(page.encode(), SeedName("page.html"))
    assert "innermost" in document.text


def test_what_no_reader_sees_of_a_page_nested_too_deep_is_no_text() -> None:
    top = "<h1>The last ferry leaves</h1><p>By <script>say('Nora Quill')</script>Hanna Brook</p>"
    unseen = "<template><p>By Otto Gray</p></template><noscript><p>By Nora Quill</p></noscript>"
    deep = f"{'<div class=x>' * 3000}{BODY * 2}{'</div>' * 3000}{unseen}"
    document, article, _ = _read(f"<html lang=en><title>x</title><body>{top}{deep}</body>".encode())
    assert (_names(article), article.title and article.title.value) == (["Hanna Brook"], "The last ferry leaves")
    assert "say(" not in document.text
    assert "Otto" not in document.text
    assert document.text.count(TEXT[1]) == 2


@pytest.mark.parametrize("depth", [300, 980, 20_000])
def test_json_ld_of_lists_in_lists_ends_nothing(depth: int) -> None:
    deep = "[" * depth + '"Otto Gray"' + "]" * depth
    node = f'{{"@type": "NewsArticle", "headline": "The last ferry leaves", "author": {deep}}}'
    _, article, _ = _read(_page(f'<script type="application/ld+json">{node}</script>', SIGNED))
    assert _names(article) == ["Hanna Brook"]
