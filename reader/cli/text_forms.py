"""What the command writes for people."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dicts import pinyin
from dicts.meaning import readable

if TYPE_CHECKING:
    from dicts.shelf import Found, Shelf

GAP = "  "


def forms(traditional: str, simplified: str) -> str:
    """Return a word in both scripts: ``學習 学习``; once where they are alike."""
    return simplified if simplified == traditional else f"{traditional} {simplified}"


def entry(shelf: "Shelf", found: "Found") -> str:
    """Return an entry over several lines: forms, pinyin and standing, then numbered senses.

    The name of its dictionary, if it is not the main one, ends the first line.
    """
    it = found.entry
    head = (
        forms(it.traditional, it.simplified),
        pinyin.joined(it.pinyin),
        f"{{{' '.join(found.jyutping)}}}" if found.jyutping else "",
        shelf.standing(it.simplified, it.traditional),
        f"[{found.dictionary}]" if found.dictionary else "",
    )
    senses = (f"{number:>3}{GAP}{readable(it)}" for number, it in enumerate(it.senses, 1))
    return "\n".join((GAP.join(filter(None, head)), *senses))


def columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the rows as lines, each column but the last as wide as its widest cell."""
    table = list(rows)
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        yield GAP.join(cells).rstrip()


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: a hanzi two, a combining mark none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def counted(number: int, thing: str) -> str:
    """Return a number of things: ``1 note``, ``3 notes``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
