"""Long lists over several pages: ``entities/`` and ``lists/entities/2/``, ``entities/x/`` and ``lists/entities/x/2/``.

Later pages stand outside the section's own folder, so that no thing's name can take their address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages.markup import element, link
from generator.relate import addresses

PER_PAGE = 100
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list."""

    section: str
    number: int
    total: int
    entries: tuple[T, ...]

    @property
    def address(self) -> str:
        return leaf_address(self.section, self.number)

    def numbered(self, title: str) -> str:
        return f"{title}, page {self.number} of {self.total}" if self.total > 1 else title

    def pager(self) -> str:
        """Links to the other pages, the near ones and both ends."""
        if self.total == 1:
            return ""
        near = {1, self.total, *range(max(1, self.number - 2), min(self.total, self.number + 2) + 1)}
        rows = [self._entry(number) for number in sorted(near)]
        return element("nav", " ".join(rows), class_="aa-pager", aria_label="Pages of this list")

    def _entry(self, number: int) -> str:
        if number == self.number:
            return element("span", str(number), aria_current="page")
        return link(addresses.between(self.address, leaf_address(self.section, number)), str(number))


def leaves(section: str, entries: Sequence[T], per_page: int = PER_PAGE) -> Iterator[Leaf[T]]:
    """The pages of a list; an empty list has one."""
    total = max(1, -(-len(entries) // per_page))
    for number in range(1, total + 1):
        yield Leaf(section, number, total, tuple(entries[(number - 1) * per_page : number * per_page]))


def leaf_address(section: str, number: int) -> str:
    """Of one page of a list."""
    return f"{section}/" if number == 1 else f"lists/{section}/{number}/"
