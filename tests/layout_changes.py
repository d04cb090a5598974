"""Changes of a page's layout that change nothing of what it prints: a menu above it, a share bar above its text.

"By Ellen Marsh / 3 May 2014" and "BY / Ellen Marsh / Published / 3 May 2014" say the same. Each change takes the lines
of a page and gives its lines as another site would have saved them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Lines = Sequence[str]
Change = Callable[[Lines], list[str]]

_LONG = 90  # code points of a line that is text
_SHORT = 120
_BYLINE = re.compile(r"(By|Por|Von|Par|Posted by|Written by|Автор:|Text:|BY|POR|by) (.{3,60})")
_BYLINE_WORDS = 6
_DATE = re.compile(r"(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) \d{4}")
_BAR = re.compile(r"\s+[|•·]\s+")
_SENTENCES = re.compile(r"(?<=[^\W\d_]{3}\.) (?=[^\W\d_])")
_INNER_SPACE = re.compile(r"(?<=\w) (?=\w)")


def _texts(lines: Lines) -> list[int]:
    return [number for number, line in enumerate(lines) if len(line) > _LONG]


def _above_text(lines: Lines, *added: str) -> list[str]:
    first = next(iter(_texts(lines)), len(lines))
    return [*lines[:first], *added, *lines[first:]] if first < len(lines) else list(lines)


def _in_text(lines: Lines, *added: str) -> list[str]:
    """Between the second and the third of three long lines that stand close together."""
    long = _texts(lines)
    for one, two, three in zip(long, long[1:], long[2:], strict=False):
        if three - one <= 4:
            return [*lines[: two + 1], "", *added, "", *lines[two + 1 :]]
    return list(lines)


def no_blank_rows(lines: Lines) -> list[str]:
    return [line for line in lines if line.strip()]


def a_blank_row_each(lines: Lines) -> list[str]:
    return [row for line in no_blank_rows(lines) for row in (line, "")]


def two_blank_rows_each(lines: Lines) -> list[str]:
    return [row for line in no_blank_rows(lines) for row in (line, "", "")]


def label_and_name_apart(lines: Lines) -> list[str]:
    out: list[str] = []
    for line in lines:
        said = _BYLINE.fullmatch(line.strip())
        out += [said[1], said[2]] if said and len(said[2].split()) <= _BYLINE_WORDS else [line]
    return out


def loud_labels(lines: Lines) -> list[str]:
    """ "BY / Ellen Marsh", "PUBLISHED / 3 May 2014"."""
    out: list[str] = []
    for line in lines:
        said = _BYLINE.fullmatch(line.strip())
        if said and len(said[2].split()) <= _BYLINE_WORDS:
            out += [said[1].upper(), said[2]]
        else:
            out += ["PUBLISHED", line] if _DATE.fullmatch(line.strip()) else [line]
    return out


def cells_apart(lines: Lines) -> list[str]:
    return [cell for line in lines for cell in (_BAR.split(line) if len(line) < _SHORT else (line,))]


def indented(lines: Lines) -> list[str]:
    return [f"   {line}" if line.strip() else line for line in lines]


def trailing_spaces(lines: Lines) -> list[str]:
    return [f"{line}  " if line.strip() else line for line in lines]


def a_tab_before_each(lines: Lines) -> list[str]:
    return [f"\t{line}" if line.strip() else line for line in lines]


def no_break_spaces(lines: Lines) -> list[str]:
    return [_INNER_SPACE.sub("\u00a0", line, count=1) if len(line) < 80 else line for line in lines]


def double_spaces(lines: Lines) -> list[str]:
    """Between the sentences of running text; in small lines two spaces divide cells."""
    return [_SENTENCES.sub("  ", line) if len(line) > _LONG else line for line in lines]


def zero_width_signs(lines: Lines) -> list[str]:
    return [f"\u200b{line}" if line.strip() and number % 2 else line for number, line in enumerate(lines)]


def a_menu_above(lines: Lines) -> list[str]:
    return ["Skip to content", "Menu", "Home", "News", "Sport", "Opinion", "Subscribe", "Log in", "", *lines]


def a_menu_in_bullets_above(lines: Lines) -> list[str]:
    return ["* Home", "* News", "* Kitchen garden", "* Opinion", "* Contact", "", *lines]


def a_menu_in_dashes_above(lines: Lines) -> list[str]:
    return ["- Home", "- News", "- Harbour", "- Opinion", "- Contact", "", *lines]


def a_menu_in_a_row_above(lines: Lines) -> list[str]:
    return ["Home | News | Sport | Opinion | Contact", "", *lines]


def a_menu_of_links_above(lines: Lines) -> list[str]:
    return ["[Home](https://orrin.example)", "[News](https://orrin.example/news)",
            "[Contact](https://orrin.example/contact)", "", *lines]  # fmt: skip


def a_cookie_banner_above(lines: Lines) -> list[str]:
    banner = "We use cookies to give you the best experience. By continuing you accept our use of cookies."
    return [banner, "Accept all", "Settings", "", *lines]


def a_rubric_above(lines: Lines) -> list[str]:
    return ["Culture", *lines]


def a_share_bar_above_the_text(lines: Lines) -> list[str]:
    return _above_text(lines, "Share", "Facebook", "Twitter", "WhatsApp", "Email", "Print")


def counters_above_the_text(lines: Lines) -> list[str]:
    return _above_text(lines, "12 comments", "5 min read", "Listen to this article")


def a_caption_above_the_text(lines: Lines) -> list[str]:
    return _above_text(lines, "The lower quay at dusk. Photo: Agency Lumen")


def an_advertisement_in_the_text(lines: Lines) -> list[str]:
    return _in_text(lines, "Advertisement")


def a_newsletter_box_in_the_text(lines: Lines) -> list[str]:
    return _in_text(lines, "Newsletter", "Sign up for our newsletter", "Enter your email", "Subscribe")


def a_related_box_in_the_text(lines: Lines) -> list[str]:
    return _in_text(
        lines, "Related", "The quiet port wins a prize", "March 4, 2019", "Old bridge to close again", "June 18, 2018"
    )


def a_foot_below(lines: Lines) -> list[str]:
    return [*lines, "", "Related", "The quiet port wins a prize", "March 4, 2019", "Old bridge to close again",
            "June 18, 2018", "Newsletter", "Sign up for our newsletter", "© 2024 All rights reserved",
            "Privacy policy", "Contact"]  # fmt: skip


def a_profile_below(lines: Lines) -> list[str]:
    return [*lines, "", "About the author", "Wilma Tarn writes about harbours and weather from a house by the sea."]


def tags_below(lines: Lines) -> list[str]:
    return [*lines, "", "Tags: harbours, weather, rope"]


def comments_below(lines: Lines) -> list[str]:
    return [*lines, "", "2 comments", "Jonty Mears", "April 2, 2020 at 9:14 am", "I rowed there as a boy, and it was.",
            "Reply", "Wilma Tarn", "April 3, 2020 at 7:40 pm", "So did I, but in the other boat.", "Reply"]  # fmt: skip


CHANGES: tuple[Change, ...] = (
    no_blank_rows,
    a_blank_row_each,
    two_blank_rows_each,
    label_and_name_apart,
    loud_labels,
    cells_apart,
    indented,
    trailing_spaces,
    a_tab_before_each,
    no_break_spaces,
    double_spaces,
    zero_width_signs,
    a_menu_above,
    a_menu_in_bullets_above,
    a_menu_in_dashes_above,
    a_menu_in_a_row_above,
    a_menu_of_links_above,
    a_cookie_banner_above,
    a_rubric_above,
    a_share_bar_above_the_text,
    counters_above_the_text,
    a_caption_above_the_text,
    an_advertisement_in_the_text,
    a_newsletter_box_in_the_text,
    a_related_box_in_the_text,
    a_foot_below,
    a_profile_below,
    tags_below,
    comments_below,
)
