"""Adding up what the clues of a sentence say, for all units and lanes at once.

The lanes of a weight are packed into one integer, so that one addition adds them all; sums
are unpacked together at the end. What was looked up is remembered.
"""

from collections.abc import Sequence
from struct import unpack

from reader.language.clues import KINDS, Groups
from reader.language.register import LEVELS
from reader.language.tags import LANES
from reader.language.weights import BITS, Weights

_BYTES = BITS * LANES // 8
_HALF = sum(1 << BITS * lane + BITS - 1 for lane in range(LANES))
_KEPT = 16384
"""Clues of a group that are remembered: one takes 200 bytes, and a novel has 300,000."""

EVERYDAY = 8
"""Added to the bit of a kind, in its group, for the weights of the everyday register."""


class _Group(dict[str, tuple[int, ...]]):
    """From the content of clues to their packed weights, one for each kind of the group."""

    def __init__(self, weights: Weights, kinds: str, level: int) -> None:
        super().__init__()
        self._get = weights.get
        self._first = kinds[0]
        self._none = (0,) * len(kinds)
        self._level = level

    def __missing__(self, content: str) -> tuple[int, ...]:
        if len(self) >= _KEPT:
            self.clear()
        found = self._none
        records = self._get(self._first + content)
        if records:
            sums = list(found)
            for bit, packed in records:
                at = bit % EVERYDAY
                if at < len(sums):  # or it was another clue, taken for this one
                    sums[at] += packed * (self._level if bit >= EVERYDAY else LEVELS - 1)
            found = tuple(sums)
        if len(found) > 1:
            self[content] = found
        return found


class _Single(dict[str, int]):
    """The same for a group of one kind, without the tuples."""

    def __init__(self, group: _Group) -> None:
        super().__init__()
        self._of_group = group.__missing__

    def __missing__(self, content: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        (found,) = self._of_group(content)
        self[content] = found
        return found


class Scoring:
    """Weights for clues, ready to be added up."""

    def __init__(self, weights: Weights) -> None:
        self._levels = [
            [_Group(weights, kinds, level) for kinds in KINDS] for level in range(LEVELS)
        ]
        self._singles = [
            [
                _Single(group) if len(kinds) == 1 else None
                for kinds, group in zip(KINDS, groups, strict=True)
            ]
            for groups in self._levels
        ]

    def lanes(self, clues: Groups, level: int) -> list[int]:
        """Return ``LANES`` numbers for each unit, in the register of that level.

        The first four of a unit are all greater by the same, which changes no comparison.
        """
        count = len(clues.looks)
        columns: list[Sequence[int]] = []
        for group, single, content in zip(
            self._levels[level], self._singles[level], clues.contents, strict=True
        ):
            if single is not None:
                columns.append(list(map(single.__getitem__, content)))
            else:
                for at, column in enumerate(zip(*map(group.__getitem__, content), strict=True)):
                    columns.append(column[at : at + count])
        sums = b"".join(
            [(sum(unit) + _HALF).to_bytes(_BYTES, "little") for unit in zip(*columns, strict=True)]
        )
        lanes = list(unpack(f"<{count * LANES}H", sums))
        lanes[LANES - 1 :: LANES] = [it - 2 ** (BITS - 1) for it in lanes[LANES - 1 :: LANES]]
        return lanes
