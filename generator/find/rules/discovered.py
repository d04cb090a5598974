"""Rules that discover names which are in no authority file; they differ in what says of which type a name is."""

from generator.find.rules import describe

describe(
    "discovered",
    """A run of capitalised words that nothing speaks against; nothing says what it names. Serves all texts. Abstains
    for titles, peoples, days, months and ordinary words, for a line in capitals, for web addresses, and for what begins
    a sentence without support from elsewhere in the article.""",
)
describe(
    "discovered-after-title",
    """A discovered name after a title or an office (President, Dr., alcalde): a person. Serves news. Abstains for
    abbreviations, for more than five words, and where a word of the name says that it is something else.""",
)
describe(
    "discovered-given-name",
    """A discovered name of two to five words that begins with a given name: a person. Serves news and essays. Abstains
    for a given name alone, and where a word of the name says that it is something else ("Hugo Bray Airport").""",
)
describe(
    "discovered-kind-word",
    """A discovered name of several words with one that says what it names: University, Ministerio, River, Times,
    Treaty, War; also with the legal form of a company. Serves all texts. Abstains where the word stands in the midst of
    the name, and for a given name with one more word ("Rosa Parks").""",
)
describe(
    "discovered-territory",
    """A discovered name that is that of a country, a region or a well-known city; of a union of states it is an
    organisation. Serves news from abroad. Abstains for demonyms, and for a place inside a longer name.""",
)
describe(
    "discovered-surname",
    """A single word that is the surname of one person whom the article names in full; it has that person's id. Serves
    texts that name somebody in full once. Abstains where the article names two persons who have it, and for a word
    that says by itself what it names.""",
)
describe(
    "discovered-outlet",
    """A discovered name that is that of a well-known newspaper, news agency or broadcaster. Serves texts that cite the
    press. Abstains for outlets that are not in its list, and for such a name inside a longer one.""",
)
describe(
    "discovered-called-by-surname",
    """A discovered name of several words whose last word stands alone for it elsewhere in the article, as a surname
    does: probably a person. Serves texts about persons whose given names no list has. Abstains where two names end in
    that word, and where a word of the name says what it is.""",
)
