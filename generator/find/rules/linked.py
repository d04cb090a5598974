"""Rules that link names of the authority file."""

from generator.find.rules import describe

describe(
    "authority-name",
    """The name of an entry stands here, as whole words and in its own case; accents, kinds of quotation mark and of
    blank are not compared, and a name set in capitals counts too. Serves all texts of an archive that has such a file.
    Abstains inside a phrase of the entry's `not_in`, in addresses, and where a longer name stands.""",
)
describe(
    "authority-alias",
    """An alias of an entry stands here. Serves names with several forms. Abstains, and reports it, when two entries own
    the alias; abstains when it ends the name of somebody else ("Trump" in "Melania Trump").""",
)
describe(
    "authority-misspelling",
    """A wrong form that the entry lists. It is linked, shown as written, and flagged. Serves texts with misprints that
    an editor has seen. Abstains for wrong forms that no entry lists, in addresses, and where a longer name stands.""",
)
describe(
    "weak-form",
    """A form listed as `weak`, after a full form of the entry in the same article. Serves short forms that are words or
    names of others too. Abstains before the full form, and when another entry that the article names has the same
    form.""",
)
describe(
    "surname",
    """The surname of a person whose full form stands before it in the same article. Serves news, which names a person
    in full once. Abstains, and reports it, when the article names two persons who have it; abstains where it begins or
    ends a longer name, or is a month or an ordinary word there.""",
)
describe(
    "name-with-initial",
    """The full name of a person with an initial or a quoted nickname inside it: Donald J. Trump. Serves American news.
    Abstains for initials before the first name, and when the name without them is that of two entries.""",
)
describe(
    "explained-abbreviation",
    """An abbreviation that the article explains beside a full form, as in "Institutional Revolutionary Party (PRI)",
    from there on. Its letters must be first letters of the name's words, in any order; of a name in translation, half
    of them. An abbreviation that nothing explains counts after the full name if it is made of the first letters of its
    words, in their order, and of no other name before it. Serves reports and news about bodies. Abstains before the
    explanation, for the initials of persons without one, and where two names before it have these letters.""",
)
describe(
    "company-without-legal-form",
    """A company's name without Inc., Ltd., Holding and the like, after its full form in the same article: Alder Foods
    for Alder Foods, Inc. Serves business news. Abstains before the full form, and for a shorter form that is a people
    or an ordinary word; reports it when another entry has the shorter name.""",
)
describe(
    "editors-decision",
    """An editor decided in the record what these words name; that wins over all rules. Serves what no rule can tell.
    Abstains where the record no longer fits the text, which is reported.""",
)
