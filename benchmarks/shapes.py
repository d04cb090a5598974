"""Made-up texts of any size and many shapes: a novel, a list, one endless line, a notebook of small articles.

For measuring what a file of nearly the largest size that is read costs (`benchmarks.memory`, `tests/test_memory.py`).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

_FILLER = (
    "the council of this town has not said when a bridge will be open again and many who live near it were asked "
    "to wait for another year while work on its piers goes on under an old plan that nobody had read before"
)
_NAMES = (
    "Nora Quill|Ostwick Harbour Board|Marten Veld|Karvelia|Puerto Sereno|Radio Faro|Elena Duarte|Bay Gazette|"
    "Ivo Brandt|Ministry of Fisheries|Tessaly Bridge|Pilots' Union|Desmond Achterberg|Mexico|Russia|China"
)
_CYRILLIC = (
    "совет этого города не сказал когда откроется старый мост и многие жители просили подождать ещё один год пока "
    "идут работы по плану который никто прежде не читал"
)
_CYRILLIC_NAMES = "Нора Квилл|Портовый совет|Мартен Велд|Елена Дуарте|Приморск|Министерство рыболовства"
FILLER, NAMES = _FILLER.split(), _NAMES.split("|")
CYRILLIC, CYRILLIC_NAMES = _CYRILLIC.split(), _CYRILLIC_NAMES.split("|")
SAYING = ("said", "told Radio Faro", "reported", "wrote", "announced", "according to the Bay Gazette")
HEAD = "A bridge that stays closed, part {n}\nBy Nora Quill\nMarch {day}, 2023\n\n"


def novel(size: int) -> bytes:
    """One article of many paragraphs."""
    return _filled(HEAD.format(n=1, day=3), size, _paragraphs(0.03))


def full_of_names(size: int) -> bytes:
    """One article in which every third word is a name."""
    return _filled(HEAD.format(n=1, day=3), size, _paragraphs(0.3))


def short_lines(size: int) -> bytes:
    """Many lines of a few words each; in 1.8 MB nearly as many as are read."""
    chance = _chance()
    return _filled(HEAD.format(n=1, day=3), size, (" ".join(_words(chance, 7, 0.1)) + "\n" for _ in _forever()))


def one_line(size: int) -> bytes:
    """A text without a line end."""
    chance = _chance()
    return _filled("", size, (_sentence(chance, 0.03) + " " for _ in _forever()))


def notebook(size: int) -> bytes:
    """Many small articles, one after the other."""
    chance = _chance()
    return _filled("", size, (_small(chance, n) for n in _forever()))


def cyrillic(size: int) -> bytes:
    """One article in letters of two bytes."""
    chance = _chance()
    made = (
        _prose(chance.choice(CYRILLIC_NAMES) if chance.random() < 0.05 else chance.choice(CYRILLIC) for _ in range(80))
        for _ in _forever()
    )
    return _filled("Мост остаётся закрыт\nНора Квилл\n3 марта 2023\n\n", size, (f"{text}\n\n" for text in made))


def page(size: int) -> bytes:
    """An article saved with its mark-up."""
    head = "<!DOCTYPE html><html lang='en'><head><title>A bridge that stays closed</title></head><body><article>"
    paragraphs = _paragraphs(0.03)
    return _filled(head + "<h1>A bridge that stays closed</h1>\n", size, (f"<p>{p.strip()}</p>\n" for p in paragraphs))


SHAPES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "novel": (".txt", novel),
    "full of names": (".txt", full_of_names),
    "short lines": (".txt", short_lines),
    "one line": (".txt", one_line),
    "notebook": (".txt", notebook),
    "cyrillic": (".txt", cyrillic),
    "page": (".html", page),
}


def _filled(head: str, size: int, pieces: Iterator[str]) -> bytes:
    found, made = [head.encode()], len(head)
    for piece in pieces:
        raw = piece.encode()
        if made + len(raw) > size:
            break
        found.append(raw)
        made += len(raw)
    return b"".join(found)


def _forever() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def _chance() -> random.Random:
    return random.Random(5)  # noqa: S311 - made-up texts, the same each time


def _paragraphs(named: float) -> Iterator[str]:
    chance = _chance()
    for _ in _forever():
        yield " ".join(_sentence(chance, named) for _ in range(5)) + "\n\n"


def _small(chance: random.Random, number: int) -> str:
    body = "\n\n".join(" ".join(_sentence(chance, 0.05) for _ in range(4)) for _ in range(3))
    return f"{HEAD.format(n=number, day=number % 28 + 1)}{body}\n\n\n"


def _sentence(chance: random.Random, named: float) -> str:
    words = _words(chance, chance.randint(10, 24), named)
    if chance.random() < 0.1:
        words += [chance.choice(NAMES), chance.choice(SAYING)]
    return _prose(words)


def _words(chance: random.Random, number: int, named: float) -> list[str]:
    return [chance.choice(NAMES) if chance.random() < named else chance.choice(FILLER) for _ in range(number)]


def _prose(words: Iterator[str] | list[str]) -> str:
    text = " ".join(words)
    return f"{text[0].upper()}{text[1:]}."
