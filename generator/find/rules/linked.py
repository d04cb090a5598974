"""Rules that link names of the authority file."""

from generator.find.rules import describe

describe(
    "authority-name",
    """The name of an entry stands here, as whole words and in its own case; accents, kinds of quotation mark and of
    blank are not compared, and a name set in capitals counts too. Declined inside a phrase of the entry's `not_in`, in
    addresses, and where a longer name stands.""",
)
describe(
    "authority-alias",
    """An alias of an entry stands here. Declined when two entries own it, and when it ends the name of somebody
    else ("Trump" in "Melania Trump").""",
)
describe("authority-misspelling", "A wrong form that the entry lists. It is linked, shown as written, and flagged.")
describe(
    "weak-form",
    """A form listed as `weak`, after a full form of the entry in the same article. Declined when another entry
    that the article names has the same form.""",
)
describe(
    "surname",
    """The surname of a person whose full form stands before it in the same article. Declined, and reported, when
    the article names two persons who have it.""",
)
describe(
    "name-with-initial",
    "The full name of a person with an initial or a quoted nickname inside it: Donald J. Trump.",
)
describe(
    "explained-abbreviation",
    """An abbreviation that the article explains beside a full form, as in "Institutional Revolutionary Party (PRI)",
    from there on. Its letters must be first letters of the name's words, in any order; of a name in translation, half
    of them. An abbreviation that nothing explains counts after the full name if it is made of the first letters of its
    words, in their order, and of no other name before it.""",
)
describe(
    "company-without-legal-form",
    """A company's name without Inc., Ltd., Holding and the like, after its full form in the same article: Alder Foods
    for Alder Foods, Inc.""",
)
describe("editors-decision", "An editor decided in the record what these words name; that wins over all rules.")
