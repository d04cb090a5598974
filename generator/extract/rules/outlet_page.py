"""Rule ``outlet-page``: the site's own name, of all names around the article, "Tidewater Courier / News Sport / …"."""

from collections.abc import Iterator

from generator.extract.own_weights import own_name
from generator.extract.view import View, rules
from generator.model import Property, Statement, Strength


@rules.register("outlet-page")
def outlet_page(view: View) -> Iterator[Statement]:
    """The name of the site itself: "Tidewater Courier / News Sport Weather / title / … / © Tidewater Courier Ltd".

    Serves saved pages of newspapers, blogs, newsletters, offices. All names above and below the article and beside its
    byline are weighed: where they stand, what they are made of, and whether the claim, an address, a button or the text
    bears them too. Abstains where no name has three fifths of what speaks for all of them and for none, and for a
    name above the title that no menu, motto or witness shows to be more than a subject's.
    """
    name = own_name(view) if view.lines else None
    if name:
        _, line, span = name.best
        yield view.says(Property.OUTLET, "outlet-page", line.at(span), Strength.PLACED)
