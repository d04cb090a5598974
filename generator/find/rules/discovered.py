"""Rules that discover names which are in no authority file; they differ in what says of which type a name is."""

from generator.find.rules import describe

describe(
    "discovered",
    """A run of capitalised words that nothing speaks against: no title, people, day, month or ordinary word, and if it
    begins a sentence, then with support from elsewhere in the article. Nothing says what it names.""",
)
describe("discovered-after-title", "A discovered name after a title or an office (President, Dr., alcalde): a person.")
describe("discovered-given-name", "A discovered name of several words that begins with a given name: a person.")
describe(
    "discovered-kind-word",
    "A discovered name with a word that says what it names: University, Ministerio, River, Times, Treaty, War.",
)
describe("discovered-territory", "A discovered name that is that of a country, a region or a well-known city.")
describe(
    "discovered-surname",
    "A single word that is the surname of one person whom the article names in full; it has that person's id.",
)
describe("discovered-outlet", "A discovered name that is that of a well-known newspaper, news agency or broadcaster.")
describe(
    "discovered-called-by-surname",
    """A discovered name of several words whose last word stands alone for it elsewhere in the article, as a surname
    does: probably a person.""",
)
