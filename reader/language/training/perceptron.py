"""A structured averaged perceptron over tags (Collins 2002), in plain integers.

Integers, so that the same data and seed give the same weights on any machine. All lanes of
a clue's weight are in one integer, each in bits of its own, so that adding two integers
adds every lane at once; that is what makes training in plain Python a matter of a minute.

The lanes are those of B, M, E and S, and one for names: the score of a tag is its lane and,
in a name, that one too.
"""

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from struct import Struct

from reader.language.tags import LANES, NAME, TAGS, best_tags

DROPPED = 0.2
"""The share of clues that is hidden from the learner, others each time: it has to learn from
the rest too, and what it learns holds better elsewhere (0.2 F1 of the GSD treebank)."""
MARGIN = 25
"""What a wrong tag is given for nothing, so that the right one must win by as much."""

_BITS, _SUM_BITS = 32, 64
"""Of a lane in a weight, and in the sum of all weights that were."""
_LANES = Struct(f"<{LANES}I")
_SUMS = Struct(f"<{LANES}Q")

# A sentence: for each unit the numbers of its clues, and its tag.
Example = tuple[Sequence[Sequence[int]], Sequence[int]]


class Learnt:
    """Weights summed over all steps: what averaging gives, but for a common divisor.

    ``weights`` has the lanes of each clue, None where they were never anything but 0;
    ``passing[a][b]`` is the weight of going from tag ``a`` to tag ``b``.
    """

    def __init__(self, weights: list[list[int] | None], passing: list[list[int]]) -> None:
        self.weights = weights
        self.passing = passing


def learn(examples: Sequence[Example], clues: int, *, rounds: int, seed: int) -> Learnt:
    """Return what ``rounds`` passes over the examples teach; clues are numbered below ``clues``."""
    weights, sums = [0] * clues, [0] * clues
    passing = [[0] * TAGS for _ in range(TAGS)]
    passing_sums = [[0] * TAGS for _ in range(TAGS)]
    deltas = [_packed(tag, _BITS) for tag in range(TAGS)]
    sum_deltas = [_packed(tag, _SUM_BITS) for tag in range(TAGS)]
    order, random = list(range(len(examples))), Random(seed)
    chance = random.random
    step = 1
    for _ in range(rounds):
        random.shuffle(order)
        for at in order:
            units, gold = examples[at]
            units = [[clue for clue in unit if chance() > DROPPED] for unit in units]
            lanes = _lanes(units, weights)
            for unit, tag in enumerate(gold):
                lanes[unit * LANES + tag % NAME] -= MARGIN
            guess = best_tags(lanes, passing)
            if guess != gold:
                for clue_numbers, right, wrong in zip(units, gold, guess, strict=True):
                    if right != wrong:
                        delta = deltas[right] - deltas[wrong]
                        sum_delta = step * (sum_deltas[right] - sum_deltas[wrong])
                        for clue in clue_numbers:
                            weights[clue] += delta
                            sums[clue] += sum_delta
                for tags, by in ((gold, 1), (guess, -1)):
                    for before, after in pairwise(tags):
                        passing[before][after] += by
                        passing_sums[before][after] += by * step
            step += 1
    return Learnt(
        [_averaged(one, some, step) for one, some in zip(weights, sums, strict=True)],
        [
            [one * step - some for one, some in zip(*rows, strict=True)]
            for rows in zip(passing, passing_sums, strict=True)
        ],
    )


def _packed(tag: int, bits: int) -> int:
    """Return a weight of 1 for a tag."""
    lane = 1 << bits * (tag % NAME)
    return lane + (1 << bits * 4) if tag >= NAME else lane


_HALF = sum(1 << _BITS * lane + _BITS - 1 for lane in range(LANES))
_SUM_HALF = sum(1 << _SUM_BITS * lane + _SUM_BITS - 1 for lane in range(LANES))


def _lanes(units: Sequence[Sequence[int]], weights: Sequence[int]) -> list[int]:
    """Return the lanes of every unit; those of one unit are all greater by the same."""
    lanes: list[int] = []
    get, half, size, unpack = weights.__getitem__, _HALF, _LANES.size, _LANES.unpack
    for clues in units:
        found = unpack((sum(map(get, clues)) + half).to_bytes(size, "little"))
        lanes += found[:4]
        lanes.append(found[4] - 2**31)
    return lanes


def _averaged(weight: int, total: int, step: int) -> list[int] | None:
    if not weight and not total:
        return None
    lanes = _LANES.unpack((weight + _HALF).to_bytes(_LANES.size, "little"))
    sums = _SUMS.unpack((total + _SUM_HALF).to_bytes(_SUMS.size, "little"))
    return [(lane - 2**31) * step - (some - 2**63) for lane, some in zip(lanes, sums, strict=True)]
