"""All the words that a text may hold, and the likeliest way through them.

The likeliest way is that of a unigram model (Viterbi): every word on it with more than one
hanzi has an entry in the dictionary. The trained segmenter looks at it, and at what else
the lattice shows: which words begin, end or lie around each character.
"""

from itertools import accumulate, pairwise
from typing import NamedTuple

from dicts.costs import frequency
from dicts.lexicon import Lexicon
from dicts.parts import UNKNOWN
from dicts.rows import LENGTHS, NO_ENTRY
from reader.language.runs import runs


class Lattice(NamedTuple):
    """The words in a text, seen from its units: a hanzi, a sign, or a run without hanzi.

    ``starts`` has the offset of each unit, and the length of the text after the last. The
    other lists have an item for each unit: ``part`` and ``frequency``, those of its character
    by itself; ``begins`` and ``ends``, the kind of the longest word of several units that
    begins and ends there, ``begins_length`` and ``ends_length`` its length in units;
    ``around``, the length of the longest word that has it in its middle; ``begins_entry``,
    ``ends_entry`` and ``around_entry``, the lengths counting only words that have an entry;
    ``begins_frequency`` and ``ends_frequency``, how frequent those are. 0, ``-``, ``-0`` and
    ``x`` are for none. Kinds and frequencies are as ``dicts/rows.py`` has them. ``likeliest``
    has the length of each word of the likeliest way, in units, and ``total`` is what it
    costs, in nats.
    """

    starts: list[int]
    part: list[str]
    frequency: list[str]
    begins: list[str]
    begins_length: list[int]
    ends: list[str]
    around: list[int]
    begins_entry: list[int]
    ends_entry: list[int]
    around_entry: list[int]
    begins_frequency: list[str]
    ends_frequency: list[str]
    likeliest: list[int]
    total: float


_NONE, _RARE = f"{UNKNOWN}0", frequency(NO_ENTRY)


# All in one loop, in which a text spends a tenth of its time.
def lattice(lexicon: Lexicon, text: str) -> Lattice:  # noqa: PLR0912
    """Return the lattice of a simplified text. Time is linear in its length."""
    starts, unit_at = units(text)
    count = len(starts) - 1
    part, frequencies = [UNKNOWN] * count, [_RARE] * count
    begins, begins_length, begins_entry = [_NONE] * count, [0] * count, [0] * count
    ends, ends_length, ends_entry = [_NONE] * count, [0] * count, [0] * count
    around, around_entry = [0] * count, [0] * count
    begins_frequency, ends_frequency = [_RARE] * count, [_RARE] * count
    far = NO_ENTRY
    best = [0.0] + [far] * count
    came_from = [0] * (count + 1)
    rows, pairs, unknown = lexicon.rows, lexicon.pairs, lexicon.unknown_cost
    for unit in range(count):
        start = starts[unit]
        here = best[unit]
        row = rows[text[start]]
        cost = row.cost
        if cost is None or starts[unit + 1] > start + 1:
            cost = unknown
        else:
            part[unit], frequencies[unit] = row.part, row.frequency
        if here + cost < best[unit + 1]:
            best[unit + 1], came_from[unit + 1] = here + cost, unit
        pair = text[start : start + 2]
        if pair[1:] not in row.seconds:  # as most are not
            continue
        for word, size, price, letter, kind, often in pairs[pair]:
            if size > 2 and not text.startswith(word, start):
                continue
            end = unit_at[start + size]
            length = end - unit
            if end < 0 or length < 2:
                continue
            if length != size:  # a run is inside
                kind = letter + LENGTHS[length]  # noqa: PLW2901
            begins[unit], begins_length[unit] = kind, length
            last = end - 1
            if length > ends_length[last]:
                ends[last], ends_length[last] = kind, length
            if length > 2:
                for at in range(unit + 1, last):
                    around[at] = max(around[at], length)
            if price == far:
                continue
            begins_entry[unit], begins_frequency[unit] = length, often
            if length > ends_entry[last]:
                ends_entry[last], ends_frequency[last] = length, often
            if length > 2:
                for at in range(unit + 1, last):
                    around_entry[at] = max(around_entry[at], length)
            if here + price < best[end]:
                best[end], came_from[end] = here + price, unit
    return Lattice(
        starts, part, frequencies, begins, begins_length, ends, around, begins_entry, ends_entry,
        around_entry, begins_frequency, ends_frequency, _lengths(came_from), best[-1],
    )  # fmt: skip


def likeliest_words(lexicon: Lexicon, text: str) -> list[str]:
    """Return the words of the likeliest way through a simplified text; joined, they are it."""
    found = lattice(lexicon, text)
    return _texts(text, found.starts, found.likeliest)


def longest_words(lexicon: Lexicon, text: str) -> list[str]:
    """Return the words of a simplified text, from its beginning always the longest headword."""
    found = lattice(lexicon, text)
    lengths, unit = [], 0
    while unit < len(found.begins_entry):
        lengths.append(found.begins_entry[unit] or 1)
        unit += lengths[-1]
    return _texts(text, found.starts, lengths)


def _texts(text: str, starts: list[int], lengths: list[int]) -> list[str]:
    """Return the words of so many units each."""
    edges = accumulate(lengths, initial=0)
    return [text[starts[first] : starts[last]] for first, last in pairwise(edges)]


def units(text: str) -> tuple[list[int], list[int]]:
    """Return where each unit begins (and the last ends), and which unit begins at each offset.

    The latter is -1 inside a run. A word may contain a run (T恤, 卡拉OK), but never end
    inside it.
    """
    spans = runs(text)
    if not spans:
        starts = list(range(len(text) + 1))
        return starts, starts
    starts, unit_at = [], [-1] * (len(text) + 1)
    offset = 0
    while offset < len(text):
        unit_at[offset] = len(starts)
        starts.append(offset)
        offset = spans.get(offset, offset + 1)
    unit_at[offset] = len(starts)
    starts.append(offset)
    return starts, unit_at


def _lengths(came_from: list[int]) -> list[int]:
    lengths = []
    end = len(came_from) - 1
    while end:
        start = came_from[end]
        lengths.append(end - start)
        end = start
    lengths.reverse()
    return lengths
