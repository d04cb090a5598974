"""What is written for citation tools is read back by other people's parsers to the same values."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import SeparateCoAuthors
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from generator.exports import citations, export, head_meta, json_ld, json_ld_script
from generator.exports.formats.bibtex import as_bibtex
from generator.exports.formats.ris import as_ris
from generator.exports.names import Creator, creator, folded, listed
from generator.exports.plain import one_line
from generator.exports.reference import Kind, Reference, reference
from generator.model import EntityType, IsoDate, PartKind, Publish, RuleName, Seed, Site
from generator.relate.archive import Archive
from generator.text import bidi
from tests.factory import archive, cited, entity, saved

FERRY = "Is the ferry late?\n\nBy Joseph Fitsanakis\nJuly 2024\n\nIt stopped, said the Bay Gazette.\n"


def ferry(**more: Any) -> Seed:
    known = {
        "title": "Is the ferry late?",
        "authors": ("Joseph Fitsanakis",),
        "date": "2024-07",
        "outlet": "Bay Gazette",
    }
    return saved(FERRY, **{**known, "url": "https://bay.example/ferry?id=1&x=2", **more})


def of(seed: Seed, **more: Any) -> tuple[Archive, Any]:
    whole = archive(seed, **more)
    return whole, whole.articles[seed.articles[0].id]


def files(whole: Archive) -> dict[str, str]:
    return {file.path: file.data.decode() for file in export(whole)}


# Names

FERRY_LINE = entity("ferry-line", "Northern Ferry Line")
OBRADOR = entity("amlo", "Andrés Manuel López Obrador", EntityType.PERSON, aliases=("López Obrador",))


@pytest.mark.parametrize(
    ("printed", "inverted"),
    [
        ("Joseph Fitsanakis", "Fitsanakis, Joseph"),
        ("J. R. Tolkin", "Tolkin, J. R."),
        ("Anna van der Berg", "van der Berg, Anna"),
        ("María de la Cruz", "de la Cruz, María"),
        ("Izzat Ibrahim al-Duri", "al-Duri, Izzat Ibrahim"),
        ("García Márquez, Gabriel", "García Márquez, Gabriel"),
        ("Martin King Jr.", "King, Martin, Jr."),
        ("Иван Петров", "Петров, Иван"),
        ("Ana María Rivera Soto", "Rivera Soto, Ana María"),
        ("Gabriel Garcia Márquez", "Garcia Márquez, Gabriel"),
        ("María García", "García, María"),
        ("Mary Jane Watson", "Watson, Mary Jane"),
        # Nothing says where the family name begins: not cut.
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ivo Marek Dvorak", "Ivo Marek Dvorak"),
        ("山田 太郎", "山田 太郎"),
        ("Reuters", "Reuters"),
        ("Harbour Desk", "Harbour Desk"),
        ("the editors of the Gazette", "the editors of the Gazette"),
        ("Webster, Tarpley, Griffin", "Webster, Tarpley, Griffin"),
    ],
)
def test_a_name_is_split_only_where_its_form_says_how(printed: str, inverted: str) -> None:
    assert creator(printed, archive()).inverted == inverted


def test_the_authority_file_says_what_a_surname_is_and_what_a_body() -> None:
    text = "Andrés Manuel López Obrador took the Northern Ferry Line."
    whole = archive(
        saved(text, mentions=((OBRADOR.name, OBRADOR), (FERRY_LINE.name, FERRY_LINE))), entities=(OBRADOR, FERRY_LINE)
    )
    assert creator(OBRADOR.name, whole).inverted == "López Obrador, Andrés Manuel"
    assert creator("Northern Ferry Line", whole) == Creator("Northern Ferry Line", body=True)


@pytest.mark.parametrize("kind", ["particles", "bodies", "joiners", "double_surnames", "english_given_names"])
def test_the_words_about_names_are_written_as_they_are_compared(kind: str) -> None:
    assert all(isinstance(word, str) and word == folded(word) for word in listed(kind))


@given(st.text(max_size=60))
def test_no_name_loses_or_gains_a_letter(printed: str) -> None:
    found = creator(printed, archive())
    assert sorted(re.sub(r"[\s,]", "", found.inverted)) == sorted(re.sub(r"[\s,]", "", found.whole))


# Files

_hostile = st.text(
    st.one_of(st.sampled_from("{}\\%$#&_~^\"'<>@,=\n\r\t\0ÉñЖ山ع"), st.characters()), min_size=1, max_size=40
).filter(lambda text: bool(one_line(text)))
_names = st.builds(
    lambda whole, family, given_: Creator(one_line(whole), family, given_) if family else Creator(one_line(whole)),
    _hostile.filter(lambda t: "," not in t),
    st.sampled_from([None, "López Obrador", "Ng"]),
    st.just("Ana María"),
)
_references = st.builds(
    Reference,
    st.just("the-ferry"),
    st.sampled_from(Kind),
    st.none() | _hostile.map(one_line),
    st.lists(_names, max_size=3).map(tuple),
    st.sampled_from([None, IsoDate("2024"), IsoDate("2024-07"), IsoDate("2024-07-14")]),
    st.none() | _hostile.map(one_line),
    st.sampled_from([None, "https://bay.example/a_b?c=%20&d=1#x"]),
    st.sampled_from([None, "es", "zh-Hant", "}, {"]),
    st.lists(_hostile.map(one_line).filter(lambda t: "," not in t), max_size=2).map(tuple),
)


@given(_references)
def test_ris_is_read_back_to_the_same_values(known: Reference) -> None:
    (found,) = rispy.loads(as_ris((known,)))
    assert found.get("title") == known.title
    assert found.get("secondary_title") == known.outlet
    assert found.get("authors", []) == [author.inverted for author in known.authors]
    assert [int(part) for part in found.get("publication_year", "").split("/") if part] == list(known.date_parts)
    assert found.get("urls", [None])[0] == known.url
    assert tuple(found.get("keywords", ())) == known.tags
    assert (
        found["type_of_reference"]
        == {"article-newspaper": "NEWS", "post-weblog": "BLOG", "webpage": "ELEC"}[known.kind]
    )


def read_bibtex(text: str) -> list[dict[str, Any]]:
    library = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors()])
    assert not library.failed_blocks
    entries = [{name: field.value for name, field in entry.fields_dict.items()} for entry in library.entries]
    return [
        {name: value if name in {"url", "author"} else plain_tex(value) for name, value in e.items()} for e in entries
    ]


def plain_tex(value: str) -> str:
    """What pylatexenc reads; it knows TeX's circumflex as a letter of its own."""
    return LatexNodes2Text(strict_latex_spaces=True).latex_to_text(value).replace("\u02c6", "^")


@given(_references)
def test_bibtex_is_read_back_to_the_same_values(known: Reference) -> None:
    (found,) = read_bibtex(as_bibtex((known,)))
    assert found.get("title") == tex_reads(known.title)
    assert found.get("journal", found.get("organization")) == tex_reads(known.outlet)
    assert [plain_tex(author) for author in found.get("author", [])] == [tex_reads(a.inverted) for a in known.authors]
    assert (found.get("date"), found.get("url"), found.get("langid")) == (known.date, known.url, known.language)
    assert found.get("keywords", "") == (tex_reads(", ".join(known.tags)) or "")


def tex_reads(value: str | None) -> str | None:
    return value.replace("\u02c6", "^") if value is not None else None


def test_one_lone_brace_does_not_swallow_the_entries_after_it() -> None:
    lone = ferry(title="A brace { alone")
    text = files(archive(lone, saved("Next\n", "next", title="Next")))["archive.bib"]
    assert [entry["title"] for entry in read_bibtex(text)] == ["Next", "[A brace { alone]"]
    assert text.count("{") == text.count("}")


def test_unknown_properties_are_left_out() -> None:
    whole = archive(saved("Words of nobody.\n", "bare"), site=Site("A", None))
    written = files(whole)
    assert json.loads(written["articles/bare/bare.csl.json"]) == [{"id": "bare", "type": "webpage"}]
    assert written["articles/bare/bare.ris"] == "TY  - ELEC\r\nID  - bare\r\nER  - \r\n"
    assert written["articles/bare/bare.bib"] == "@online{bare,\n}\n"
    assert json_ld(whole, whole.articles["bare"]) == {"@context": "https://schema.org", "@type": "Article"}
    assert [meta["content"] for meta in head_meta(whole, whole.articles["bare"])] == ["webpage", "article"]


def test_every_article_stands_once_in_the_files_of_the_whole_archive() -> None:
    whole = archive(ferry(), saved("Two\n", "two", title="Two"), saved("Teased.\n", "three", kind=PartKind.TEASER))
    written = files(whole)
    assert [item["id"] for item in json.loads(written["archive.csl.json"])] == ["the-ferry", "two"]
    assert written["archive.ris"].count("TY  - ") == 2
    assert [path for path in written if path.startswith("articles/three/") and not path.endswith(".jsonld")] == []


def test_a_withheld_text_is_named_nowhere() -> None:
    whole = archive(ferry(publish=Publish.WITHHELD), site=Site("A", "https://a.example/", public=True))
    assert not [text for text in files(whole).values() if "ferry" in text.casefold()]
    article = whole.articles["the-ferry"]
    assert (citations(whole, article), head_meta(whole, article), json_ld_script(whole, article)) == ((), [], "")


def test_only_web_addresses_leave() -> None:
    for url in ("javascript:alert(1)", "https://a.example/x y", 'https://a.example/"', "//a.example/"):
        assert reference(*of(ferry(url=url), site=Site("A", None))).url is None


# Citations


def test_the_three_styles_of_a_full_reference() -> None:
    assert dict(citations(*of(ferry()))) == {
        "APA": "Fitsanakis, J. (2024, July). Is the ferry late? <i>Bay Gazette</i>. https://bay.example/ferry?id=1&amp;x=2",
        "Chicago": "Fitsanakis, Joseph. “Is the ferry late?” <i>Bay Gazette</i>, July 2024. "
        "https://bay.example/ferry?id=1&amp;x=2.",
        "MLA": "Fitsanakis, Joseph. “Is the ferry late?” <i>Bay Gazette</i>, July 2024, "
        "https://bay.example/ferry?id=1&amp;x=2.",
    }


def test_the_three_styles_without_author_date_and_outlet() -> None:
    bare = saved("The Ferry\n", title="The Ferry")
    assert dict(citations(*of(bare, site=Site("A", None)))) == {
        "APA": "<i>The Ferry.</i> (n.d.).",
        "Chicago": "“The Ferry.”",
        "MLA": "“The Ferry.”",
    }


def test_a_given_name_written_from_right_to_left_is_isolated() -> None:
    for style, text in citations(*of(ferry(authors=("משה Levi", "רות Cohen")))):
        held = re.findall("<bdi>(.*?)</bdi>", text)
        assert [letters[0] for letters in held] == ["מ", "ר"], style
        assert not bidi.turns(re.sub("<bdi>.*?</bdi>", "", text))


def test_two_authors_and_many() -> None:
    two = dict(citations(*of(ferry(authors=("Li Ng", "Ana de Sá"), date="2024-07-14", url=None, outlet=None))))
    assert two["APA"].startswith("Ng, L., &amp; de Sá, A. (2024, July 14). ")
    assert two["Chicago"].startswith("Ng, Li, and Ana de Sá. ")
    many = dict(citations(*of(ferry(authors=("Li Ng", "Al Bo", "Cy Do")))))
    assert many["MLA"].startswith("Ng, Li, et al. ")


def test_the_supplied_title_of_a_citation_stands_in_brackets_and_a_quoted_word_in_single_quotes() -> None:
    assert "Ng, Li. [Late again]. " in dict(citations(*of(ferry(authors=("Li Ng",), title="Late again"))))["MLA"]
    text = "The “late” ferry\n"
    assert "“The ‘late’ ferry.”" in dict(citations(*of(saved(text, title="The “late” ferry"))))["Chicago"]


@given(_hostile)
def test_a_hostile_title_is_cited_as_it_is_and_as_text(title: str) -> None:
    for _style, text in citations(*of(ferry(title=f"<span class='nocase'>{title}</span><i>"))):
        assert set(re.findall("<[^>]*>", text)) <= {"<i>", "</i>"}
        assert one_line(title).replace("“", "‘").replace("”", "’") in unescape(text).replace("“", "‘").replace("”", "’")


# The head of a page


def test_the_head_of_an_original() -> None:
    whole, article = of(ferry(authors=("Anna van der Berg", "Joseph Fitsanakis"), language="en"))
    assert head_meta(whole, article) == [
        {"name": "DC.title", "content": "Is the ferry late?"},
        {"name": "DC.creator", "content": "van der Berg, Anna"},
        {"name": "DC.creator", "content": "Fitsanakis, Joseph"},
        {"name": "DC.date", "content": "2024-07"},
        {"name": "DC.type", "content": "newspaperArticle"},
        {"name": "DC.language", "content": "en"},
        {"property": "og:title", "content": "Is the ferry late?"},
        {"property": "og:site_name", "content": "Bay Gazette"},
        {"property": "og:type", "content": "article"},
        {"property": "og:url", "content": "https://archive.example/press/articles/the-ferry/"},
    ]


def test_a_blog_is_a_blog() -> None:
    whole, article = of(ferry(url="https://ferries.blogspot.com/2024/late.html"))
    assert {"name": "DC.type", "content": "blogPost"} in head_meta(whole, article)
    assert files(whole)["archive.ris"].startswith("TY  - BLOG")
    assert reference(*of(ferry(url="https://notblogspot.com/x"))).kind is Kind.NEWSPAPER


def test_a_digest_is_the_work_of_the_editors_about_the_work_of_the_author() -> None:
    whole, article = of(ferry(digest=True, added="2026-11-20"))
    meta = [(m.get("name", m.get("property")), m["content"]) for m in head_meta(whole, article)]
    assert ("DC.creator", "The editors of Harbour Archive") in meta
    assert ("DC.title", "Digest of “Is the ferry late?”") in meta
    assert "Fitsanakis, Joseph" not in dict(meta).values()
    found = json_ld(whole, article)
    assert found["creator"]["name"] == found["author"]["name"] == "The editors of Harbour Archive"
    assert found["isBasedOn"]["author"][0]["name"] == "Joseph Fitsanakis"
    assert found["isBasedOn"]["url"] == "https://bay.example/ferry?id=1&x=2"
    assert "Fitsanakis" in citations(whole, article)[0][1]
    assert json.loads(files(whole)["archive.csl.json"])[0]["author"][0]["family"] == "Fitsanakis"


def test_a_digest_without_the_address_of_its_original_is_not_cited_as_the_original() -> None:
    assert reference(*of(ferry(digest=True, url=None))).url is None
    assert reference(*of(ferry(url=None))).url == "https://archive.example/press/articles/the-ferry/"


def test_json_ld_names_creators_by_what_they_are_and_what_is_cited() -> None:
    gazette = cited(FERRY, "said the Bay Gazette", "Bay Gazette")
    found = json_ld(*of(ferry(authors=("Joseph Fitsanakis", "Harbour Desk"), sources=(gazette, gazette))))
    assert [author["@type"] for author in found["author"]] == ["Person", "Organization"]
    assert found["publisher"] == {"@type": "Organization", "name": "Bay Gazette"}
    assert found["citation"] == ["Bay Gazette"]


def test_the_day_of_a_change_is_not_given_as_that_of_publication() -> None:
    whole, article = of(ferry())
    assert json_ld(whole, article)["datePublished"] == "2024-07"
    evidence = replace(article.date.evidence, rule=RuleName("date-of-change"))
    found = json_ld(whole, replace(article, date=replace(article.date, evidence=evidence)))
    assert (found.get("datePublished"), found["dateModified"]) == (None, "2024-07")


@given(_hostile)
def test_json_ld_never_ends_the_element_it_stands_in(title: str) -> None:
    whole, article = of(ferry(title=f"</script><!--{title}"))
    script = json_ld_script(whole, article)
    assert not set("<>&") & set(script)
    assert json.loads(script) == json_ld(whole, article)
