"""Adding up what the clues of a sentence say, for all units and lanes at once.

The lanes of a weight are packed into one integer, 16 bits each, so that one addition adds
them all; sums are unpacked together at the end. What was looked up is remembered.
"""

from collections.abc import Sequence
from struct import unpack

from reader.language.clues import KINDS, REGISTERED, Groups
from reader.language.register import LEVELS
from reader.language.tags import LANES
from reader.language.weights import Weights

_BITS = 16
_BYTES = _BITS * LANES // 8
_HALF = sum(1 << _BITS * lane + _BITS - 1 for lane in range(LANES))
_KEPT = 8192
"""Clues of a group that are remembered: one takes 200 bytes, a novel has 300,000."""

EVERYDAY = "~"
"""Before the clue whose weights are added, once or twice, for the everyday register."""


class _Group(dict[str, tuple[int, ...]]):
    """From the content of clues to their packed weights, one for each kind of the group."""

    def __init__(self, weights: Weights, kinds: str, level: int) -> None:
        super().__init__()
        self._weights = weights
        self._kinds = kinds
        self._level = level

    def __missing__(self, content: str) -> tuple[int, ...]:
        if len(self) >= _KEPT:
            self.clear()
        found = self[content] = tuple(self._packed(kind, content) for kind in self._kinds)
        return found

    def _packed(self, kind: str, content: str) -> int:
        clue = kind + content
        get = self._weights.get
        packed = (LEVELS - 1) * _packed(get(clue))
        if self._level and kind in REGISTERED:
            packed += self._level * _packed(get(EVERYDAY + clue))
        return packed


def _packed(lanes: Sequence[int] | None) -> int:
    return sum(lane << _BITS * at for at, lane in enumerate(lanes)) if lanes else 0


class Scoring:
    """Weights for clues, ready to be added up."""

    def __init__(self, weights: Weights) -> None:
        self._levels = [
            [_Group(weights, kinds, level).__getitem__ for kinds in KINDS]
            for level in range(LEVELS)
        ]

    def lanes(self, clues: Groups, level: int) -> list[int]:
        """Return ``LANES`` numbers for each unit, in the register of that level.

        The first four of a unit are all greater by the same, which changes no comparison.
        """
        count = len(clues.looks)
        columns: list[Sequence[int]] = []
        for lookup, content in zip(self._levels[level], clues.contents, strict=True):
            for at, column in enumerate(zip(*map(lookup, content), strict=True)):
                columns.append(column if len(column) == count else column[at : at + count])
        sums = b"".join(
            [(sum(unit) + _HALF).to_bytes(_BYTES, "little") for unit in zip(*columns, strict=True)]
        )
        lanes = list(unpack(f"<{count * LANES}H", sums))
        lanes[LANES - 1 :: LANES] = [it - 2 ** (_BITS - 1) for it in lanes[LANES - 1 :: LANES]]
        return lanes
