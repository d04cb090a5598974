"""Rule ``outlet-own-voice``: a name on a button that the text bears too, "Follow Le Falot", "a dit au Falot"."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.extract.mentions import key_of, mentions
from generator.extract.selfnames import in_bios, on_buttons, speaks_of
from generator.extract.view import View, rules
from generator.languages import known
from generator.model import Property, Span, Statement, Strength
from generator.split.bylines import surely_names
from generator.split.furniture.navigation import is_label, is_menu_entry, is_nav
from generator.split.furniture.networks import is_network
from generator.split.line import Line

_WORDS = 5
_LEAST = 2  # letters


@rules.register("outlet-own-voice")
def outlet_own_voice(view: View) -> Iterator[Statement]:
    """A name on a button, or for which the author works, that the text or the page's address bears too: "Follow Le
    Falot", "a dit au Falot".

    Serves newspapers saved without their top. Abstains for persons, places, sections and networks.
    """
    told = None
    for line, span in _once((*on_buttons(view), *in_bios(view))):
        name = span.of(line.text)
        if not _may_be_site(name):
            continue
        told = mentions(view) if told is None else told
        if key_of(name) in told or speaks_of(view, name, line):
            yield view.says(Property.OUTLET, "outlet-own-voice", line.at(span), Strength.INFERRED)
            return


def _once(names: Iterable[tuple[Line, Span]]) -> tuple[tuple[Line, Span], ...]:
    """Each name where it stands first: a page may say it on hundreds of lines."""
    first: dict[str, tuple[Line, Span]] = {}
    for line, span in names:
        first.setdefault(span.of(line.text), (line, span))
    return tuple(first.values())


@lru_cache(maxsize=1024)  # a site's buttons and menus stand on each of its pages
def _may_be_site(name: str) -> bool:
    low = name.casefold()
    return (
        len(name.split()) <= _WORDS
        and len(key_of(name)) >= _LEAST
        and name[0].isalpha()
        and not name.islower()
        and low not in known("places")
        and not (is_label(name) or is_menu_entry(name) or is_nav(name) or is_network(name) or surely_names(name))
    )
