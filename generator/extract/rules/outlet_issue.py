"""Rules for a newspaper beside the number of its issue, or for which a picture was made: "aus DER KOMPASS 34/2022"."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.mentions import credited, made_for
from generator.extract.source_kinds import is_agency
from generator.extract.view import View, rules
from generator.languages import words
from generator.model import Property, Span, Statement, Strength
from generator.text.phrases import alternation


@rules.register("outlet-issue")
def outlet_issue(view: View) -> Iterator[Statement]:
    """The issue beside the date: "19.08.2022 • aus DER KOMPASS 34/2022".

    Serves magazines. Abstains without a number and a year.
    """
    for line in view.metas:
        if found := _issue().search(line.text):
            yield view.says(Property.OUTLET, "outlet-issue", line.at(Span(*found.span("name"))), Strength.LABELLED)
            return


@rules.register("outlet-picture")
def outlet_picture(view: View) -> Iterator[Statement]:
    """For whom the picture was made: "Photo Jean Roy pour Le Falot", "(Lena Marsh/For The Harbour Mail)".

    Serves newspapers. Abstains for agencies, and where no word or bracket shows that the line is a credit.
    """
    for line in view.lines:
        span = made_for(line) if line is not view.title else None
        named = span is not None and span.of(line.text)[0].isupper()
        if span and named and credited(line) and not is_agency(span.of(line.text)):
            yield view.says(Property.OUTLET, "outlet-picture", line.at(span), Strength.INFERRED)
            return


@cache
def _issue() -> re.Pattern[str]:
    labels = alternation(form for label in words("issue_openers") for form in (label, label.capitalize()))
    name, issue = r"(?P<name>[^\W\d_][^•|,\d]{1,38}?)", r"\d{1,3}/(?:19|20)\d\d"
    return re.compile(rf"(?:^|[•|·,]\s?)(?:{labels})\s{name}\s{issue}\s?$")
