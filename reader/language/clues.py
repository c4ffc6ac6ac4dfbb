"""What the trained segmenter looks at, for each unit of a text.

A clue is a short string: the letter of its kind, and its content. So ``b银`` and ``c银``
(银 before, 银 itself) are different things to learn from.
"""

from itertools import pairwise
from operator import add
from typing import NamedTuple

from reader.language.lattice import Lattice

_BEFORE, _AFTER = "\x02\x02", "\x03\x03"
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")
_LONGEST_TOLD = 5
"""Lengths of words are told apart up to this many units."""

KINDS = (
    *("abcde", "ABCD", "E", "FXY", "t", "T"),
    *("l", "L", "v", "V", "W", "j", "k", "m", "n", "o", "p", "q", "r", "s", "u"),
)
"""The letters of the kinds of clues, as ``groups`` gives them."""

REGISTERED = frozenset("bcdBClLvVWjkmnopqrsu")
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
    return Groups(looks, [*_characters(symbols), *_looks(looks), *_words(symbols, seen)])


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
    """Return what stands there: one, two and three characters around each unit."""
    padded = _BEFORE + symbols + _AFTER
    twos = list(map(add, padded, padded[1:]))
    return [
        list(padded),
        twos,
        list(map(add, padded[1:], padded[3:])),
        list(map(add, twos, padded[2:])),
    ]


def _looks(looks: str) -> list[list[str]]:
    padded = _BEFORE + looks + _AFTER
    threes = [padded[at : at + 3] for at in range(1, len(looks) + 1)]
    return [threes, list(map(add, map(add, padded, threes), padded[4:]))]


_DIGITS = tuple(str(min(length, _LONGEST_TOLD)) for length in range(64))
_WAYS = tuple(
    ("S",) if length == 1 else (f"B{min(length, 4)}", *["M"] * (length - 2), f"E{min(length, 4)}")
    for length in range(64)
)


def _words(symbols: str, seen: Lattice) -> list[list[str]]:
    """Return which words are around each unit, and what the likeliest way makes of it."""
    count = len(symbols)
    digits = _DIGITS
    entries = [
        digits[begins] + digits[around] + digits[ends]
        for begins, around, ends in zip(
            seen.begins_entry, seen.around_entry, seen.ends_entry, strict=True
        )
    ]
    begins = [letter + digits[length] for letter, length in seen.begins]
    ends = [letter + digits[length] for letter, length in seen.ends]
    part = seen.part
    words = list(map(add, map(add, begins, map(digits.__getitem__, seen.around)), ends))
    way = ["^", *(it for length in seen.likeliest for it in _WAYS[length]), "$"]
    before = list(map(add, way, way[1:]))
    here = way[1 : count + 1]
    next_begins, next_part = [*begins[1:], "$"], [*part[1:], "$"]
    last_ends, last_part = ["^", *ends[: count - 1]], ["^", *part[: count - 1]]
    return [
        entries,
        list(map(add, entries, symbols)),
        here,
        list(map(add, before, way[2:])),
        list(map(add, here, symbols)),
        begins,
        ends,
        words,
        list(map(add, words, part)),
        list(map(add, last_part, part)),
        list(map(add, part, next_part)),
        list(map(add, part, next_begins)),
        list(map(add, last_ends, part)),
        list(map(add, last_ends, begins)),
        list(map(add, ends, next_begins)),
    ]
