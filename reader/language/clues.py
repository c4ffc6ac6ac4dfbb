"""What the trained segmenter looks at, for each unit of a text.

A clue is a short string: the letter of its kind, and its content. So ``b银`` and ``c银``
(银 before, 银 itself) are different things to learn from.
"""

from collections.abc import Iterable
from itertools import chain, pairwise
from operator import add
from typing import NamedTuple

from dicts.rows import LENGTHS
from reader.language.lattice import Lattice

_BEFORE, _AFTER = "\x02\x02", "\x03\x03"
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")

KINDS = ("abcde", "BC", "t", "L", "V", "W", "n", "op", "q", "r", "su", "y", "z")
"""The letters of the kinds of clues, as ``groups`` gives them.

Thirteen more were tried and made nothing better: three characters, two with a gap, the looks
of five units, and parts of those that are here.
"""

REGISTERED = frozenset("bcdBCLVWnopqrsuyz")
"""The kinds whose weights differ between registers (see ``register.py``)."""


class Groups(NamedTuple):
    """The clues of a text, with an item in ``contents`` for each item of ``KINDS``.

    Of several kinds that differ only in where they look from, the contents are one list,
    longer than the units: the clues of the first kind are at its beginning, those of the
    second begin one later, and so on. ``looks`` has one letter for each unit: ``h`` a
    hanzi, ``n`` a numeral among them, ``d`` digits, ``a`` Latin, ``p`` any other sign.
    """

    looks: str
    contents: list[list[str]]


def groups(text: str, seen: Lattice) -> Groups:
    """Return the clues of a simplified text, seen as its lattice."""
    symbols, looks = _symbols(text, seen.starts)
    return Groups(
        looks, [*_characters(symbols), _looks(looks), *_words(symbols, seen), *_frequencies(seen)]
    )


def columns(found: Groups) -> list[tuple[str, list[str]]]:
    """Return the clues of each kind, one for each unit, with the letter of the kind."""
    count = len(found.looks)
    return [
        (kind, content[at : at + count])
        for kinds, content in zip(KINDS, found.contents, strict=True)
        for at, kind in enumerate(kinds)
    ]


def _symbols(text: str, starts: list[int]) -> tuple[str, str]:
    """Return a character for each unit, runs by their kind, and the look of each unit."""
    if len(starts) == len(text) + 1:
        symbols = list(text)
    else:
        symbols = [
            text[start] if end == start + 1 else _run(text[start:end])
            for start, end in pairwise(starts)
        ]
    return "".join(symbols), "".join(map(_look, symbols))


def _run(run: str) -> str:
    """Return the character that stands for a run of several."""
    if run.isdecimal():
        return "0"
    if run[0].isdecimal():
        return "1"
    if run.isalpha():
        return "A"
    return "B" if any(map(str.isalnum, run)) else "-"


class _Looks(dict[str, str]):
    """The look of each symbol that was ever seen."""

    def __missing__(self, symbol: str) -> str:
        if symbol in _NUMERALS:
            look = "n"
        elif symbol.isdecimal():
            look = "d"
        elif not symbol.isalpha():
            look = "p"
        else:
            look = "a" if symbol.isascii() else "h"
        self[symbol] = look
        return look


_look = _Looks().__getitem__


def _characters(symbols: str) -> list[list[str]]:
    """Return what stands there: single characters around each unit, and pairs."""
    padded = _BEFORE + symbols + _AFTER
    return [list(padded), list(map(add, padded[1:-2], padded[2:-1]))]


def _looks(looks: str) -> list[str]:
    padded = _BEFORE + looks + _AFTER
    return [padded[at : at + 3] for at in range(1, len(looks) + 1)]


_WAYS = tuple(
    ("S",) if length == 1 else (f"B{min(length, 4)}", *["M"] * (length - 2), f"E{min(length, 4)}")
    for length in range(64)
)


def _words(symbols: str, seen: Lattice) -> list[list[str]]:
    """Return which words are around each unit, and what the likeliest way makes of it."""
    digits = LENGTHS.__getitem__
    entries = (
        map(digits, lengths) for lengths in (seen.begins_entry, seen.around_entry, seen.ends_entry)
    )
    begins, ends, part = seen.begins, seen.ends, seen.part
    way = ["^", *chain.from_iterable(map(_WAYS.__getitem__, seen.likeliest)), "$"]
    begins_on, ends_on, parts_on = [*begins, "$"], ["^", *ends], ["^", *part, "$"]
    return [
        _joined(*entries, symbols),
        _joined(way, way[1:], way[2:]),
        list(map(add, way[1:], symbols)),
        _joined(begins, map(digits, seen.around), ends, part),
        list(map(add, parts_on, parts_on[1:])),
        list(map(add, part, begins_on[1:])),
        list(map(add, ends_on, part)),
        list(map(add, ends_on, begins_on)),
    ]


def _frequencies(seen: Lattice) -> list[list[str]]:
    """Return how frequent a unit is by itself, and the words that begin and end there."""
    alone = seen.frequency
    return [
        _joined(seen.ends_frequency, alone, seen.begins_frequency),
        _joined(["^", *alone], alone, [*alone[1:], "$"]),
    ]


def _joined(*columns: Iterable[str]) -> list[str]:
    """Return what stands in the same place of the columns, put together; as long as the shortest.

    In half the time that adding up takes for four.
    """
    return list(map("".join, zip(*columns, strict=False)))
