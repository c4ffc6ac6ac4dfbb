"""What was learnt, in the small whole numbers that a file of weights holds."""

from collections.abc import Collection, Sequence

from reader.language.weights import LARGEST


def unit_of(learnt: Collection[Sequence[int]], clipped: float) -> float:
    """Return what is to count as 1, so that of all clues a share of ``clipped`` is above 127."""
    largest = sorted(max(map(abs, lanes)) for lanes in learnt)
    return largest[int(len(largest) * (1 - clipped))] / LARGEST


def small(lanes: Sequence[int], unit: float) -> list[int]:
    """Return the lanes of a clue in units, none above 127."""
    return [max(-LARGEST, min(LARGEST, round(it / unit))) for it in lanes]
