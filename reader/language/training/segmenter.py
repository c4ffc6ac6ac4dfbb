"""Training the segmenter on treebanks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from sys import intern
from typing import NamedTuple

from dicts.lexicon import Lexicon
from reader.language import register, scoring, weights
from reader.language.clues import KINDS, REGISTERED, Groups, columns, groups
from reader.language.lattice import Lattice, lattice
from reader.language.scoring import REGISTERS
from reader.language.simplify import Simplifier
from reader.language.tagger import PASSING, REGISTER, WEIGHTS, write_passing
from reader.language.tags import BEGIN, END, LANES, MIDDLE, NAME, SINGLE
from reader.language.training import registers
from reader.language.training.perceptron import Learnt, learn
from reader.language.training.small import small, unit_of
from reader.language.training.treebank import GoldSentence, sentences

FILES = {
    "gsd": "zh_gsd-ud-train-v1.conllu",
    "pud": "zh_pud-ud-test.conllu",
    "hk": "zh_hk-ud-test.conllu",
    "cfl": "zh_cfl-ud-test.conllu",
}
"""The treebanks that are learnt from: UD_Chinese-GSD, -PUD, -HK and -CFL."""

_KINDS = {"gsd": "written", "pud": "news", "hk": "everyday", "cfl": "everyday"}
"""The register of each. PUD parts words in a way of its own, which no sentence is cut by."""

_REGISTERS = frozenset(_KINDS.values())

ROUNDS = 15
SEEDS = (1, 2, 3, 4)
"""What passes in different orders teach is added up: 0.1 F1 more than one order gives."""

_LEAST_SEEN = 2
"""Clues that the treebanks have only once are not learnt: no worse, and a third of the size."""
_LEAST = 14
"""Clues whose weights are all below this, of 127, are left out: two thirds of the file, and a
little better for it (0.1 F1)."""
_CLIPPED = 0.0005
"""The share of clues whose largest weight is cut to 127, so that small ones keep their shade."""


class Prepared(NamedTuple):
    """A sentence of a treebank, as the segmenter sees it."""

    text: str
    seen: Lattice
    clues: Groups
    tags: list[int]


def treebanks(lexicon: Lexicon, folder: Path) -> dict[str, list[Prepared]]:
    """Return the treebanks in a folder, by their names in ``FILES``, as the segmenter sees them."""
    return {name: prepare(lexicon, sentences(folder / file)) for name, file in FILES.items()}


def prepare(lexicon: Lexicon, gold: Iterable[GoldSentence]) -> list[Prepared]:
    """Return the sentences of a treebank, simplified, with the tags of their units.

    A word that ends inside a unit (in ``5km``) is taken to end with it.
    """
    simplifier = Simplifier(lexicon)
    found = []
    for sentence in gold:
        text = simplifier.simplify(sentence.text)
        seen = lattice(lexicon, text)
        found.append(Prepared(text, seen, groups(text, seen), _tags(sentence, seen.starts)))
    return found


def _tags(gold: GoldSentence, starts: Sequence[int]) -> list[int]:
    edges = {it for word in gold.words for it in word}
    name_starts = {start for start, _ in gold.names}
    tags: list[int] = []
    first = 0
    for unit in range(1, len(starts)):
        if starts[unit] in edges:
            size = unit - first
            word = [SINGLE] if size == 1 else [BEGIN, *[MIDDLE] * (size - 2), END]
            is_name = starts[first] in name_starts
            tags += [tag + NAME for tag in word] if is_name else word
            first = unit
    return tags


def train(treebanks: Mapping[str, Sequence[Prepared]], folder: Path) -> None:
    """Learn from treebanks, by their names in ``FILES``, and write the model to a folder."""
    named = [
        (_named(it.clues, _KINDS[name]), it.tags) for name, bank in treebanks.items() for it in bank
    ]
    counts = Counter(clue for columns, _ in named for column in columns for clue in column)
    numbers = {
        clue: number
        for number, clue in enumerate(it for it, count in counts.items() if count >= _LEAST_SEEN)
    }
    examples = [
        (
            [[numbers[it] for it in unit if it in numbers] for unit in zip(*columns, strict=True)],
            tags,
        )
        for columns, tags in named
    ]
    del named, counts
    learnt = [learn(examples, len(numbers), rounds=ROUNDS, seed=seed) for seed in SEEDS]
    _write(folder, numbers, learnt)
    kinds: dict[str, list[tuple[str, Lattice]]] = {"written": [], "everyday": []}
    for name, bank in treebanks.items():
        kind = "everyday" if _KINDS[name] == "everyday" else "written"
        kinds[kind] += [(it.text, it.seen) for it in bank]
    bias, signs = registers.learn(kinds["written"], kinds["everyday"])
    register.write(folder / REGISTER, bias, registers.LIMITS, signs)


def _named(clues: Groups, kind_of_text: str) -> list[list[str]]:
    """Return the clues of all units by name, a list a kind; those of the register, too."""
    found = []
    for kind, content in columns(clues):
        found.append([intern(kind + it) for it in content])
        if kind in REGISTERED:
            begin = f"{kind_of_text} {kind}"
            found.append([intern(begin + it) for it in content])
    return found


def _write(folder: Path, numbers: Mapping[str, int], learnt: Sequence[Learnt]) -> None:
    """Write what was learnt, in whole numbers up to ``weights.LARGEST``, the smallest left out."""
    full = _full(numbers, learnt)
    one = unit_of(full.values(), _CLIPPED)
    places = {kind: (kinds, at) for kinds in KINDS for at, kind in enumerate(kinds)}
    kept: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (is_everyday, clue), lanes in full.items():
        rounded = small(lanes, one)
        if max(map(abs, rounded)) >= _LEAST:
            kinds, at = places[clue[0]]
            row = kept[kinds].setdefault(clue[1:], [0] * (len(kinds) * REGISTERS * LANES))
            row[scoring.columns(kinds, at, is_everyday=is_everyday)] = rounded
    weights.write(folder / WEIGHTS, kept, is_small=False)  # read at start
    scale = (register.LEVELS - 1) / one
    passing = [
        [round(sum(values) * scale) for values in zip(*rows, strict=True)]
        for rows in zip(*(it.passing for it in learnt), strict=True)
    ]
    write_passing(folder / PASSING, passing)


def _full(
    numbers: Mapping[str, int], learnt: Sequence[Learnt]
) -> dict[tuple[bool, str], list[int]]:
    """Return the lanes of each clue in the written register, and what the everyday one adds.

    The latter are those with True.
    """
    none = [0] * LANES
    sums = {
        clue: [sum(lanes) for lanes in zip(*(it.weights[at] or none for it in learnt), strict=True)]
        for clue, at in numbers.items()
    }
    full = {}
    for clue, lanes in sums.items():
        begin, space, _ = clue.partition(" ")
        if space and begin in _REGISTERS:
            continue
        written, everyday = (sums.get(f"{it} {clue}", none) for it in ("written", "everyday"))
        full[False, clue] = [one + two for one, two in zip(lanes, written, strict=True)]
        full[True, clue] = [two - one for one, two in zip(written, everyday, strict=True)]
    return full
