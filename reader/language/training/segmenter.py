"""Training the segmenter on treebanks."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dicts.lexicon import Lexicon
from reader.language import register, weights
from reader.language.clues import REGISTERED, Groups, columns, groups
from reader.language.lattice import Lattice, lattice
from reader.language.scoring import EVERYDAY
from reader.language.simplify import Simplifier
from reader.language.tagger import PASSING, REGISTER, WEIGHTS, write_passing
from reader.language.tags import BEGIN, END, LANES, MIDDLE, NAME, SINGLE
from reader.language.training import registers
from reader.language.training.perceptron import Learnt, learn
from reader.language.training.treebank import GoldSentence

FILES = {
    "gsd": "zh_gsd-ud-train-v1.conllu",
    "pud": "zh_pud-ud-test.conllu",
    "hk": "zh_hk-ud-test.conllu",
    "cfl": "zh_cfl-ud-test.conllu",
}
"""The treebanks that are learnt from: UD_Chinese-GSD, -PUD, -HK and -CFL."""

_KINDS = {"gsd": "written", "pud": "news", "hk": "everyday", "cfl": "everyday"}
"""The register of each. PUD parts words in a way of its own, which no sentence is cut by."""

ROUNDS = 10
SEEDS = (1, 2, 3)
"""What passes in different orders teach is added up: 0.1 F1 more than one order gives."""

_LEAST = 2
"""Weights all below this, of 127, are left out: half of the file for less than 0.1 F1."""
_CLIPPED = 0.0005
"""The share of clues whose largest weight is cut to 127, so that small ones keep their shade."""


class Prepared(NamedTuple):
    """A sentence of a treebank, as the segmenter sees it."""

    text: str
    seen: Lattice
    clues: Groups
    tags: list[int]


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
    numbers: dict[str, int] = {}
    examples = [
        (_numbered(sentence.clues, _KINDS[name], numbers), sentence.tags)
        for name, sentences in treebanks.items()
        for sentence in sentences
    ]
    learnt = [learn(examples, len(numbers), rounds=ROUNDS, seed=seed) for seed in SEEDS]
    _write(folder, numbers, learnt)
    kinds: dict[str, list[tuple[str, Lattice]]] = {"written": [], "everyday": []}
    for name, sentences in treebanks.items():
        kind = "everyday" if _KINDS[name] == "everyday" else "written"
        kinds[kind] += [(it.text, it.seen) for it in sentences]
    bias, signs = registers.learn(kinds["written"], kinds["everyday"])
    register.write(folder / REGISTER, bias, registers.LIMITS, signs)


def _numbered(
    clues: Groups, kind_of_text: str, numbers: dict[str, int]
) -> list[tuple[int, ...]]:
    """Return the numbers of the clues of each unit, new ones for new clues."""
    found = []
    for kind, content in columns(clues):
        found.append([numbers.setdefault(kind + it, len(numbers)) for it in content])
        if kind in REGISTERED:
            begin = f"{kind_of_text} {kind}"
            found.append([numbers.setdefault(begin + it, len(numbers)) for it in content])
    return list(zip(*found, strict=True))


def _write(folder: Path, numbers: Mapping[str, int], learnt: Sequence[Learnt]) -> None:
    none = [0] * LANES
    sums = {
        clue: [sum(lanes) for lanes in zip(*(it.weights[at] or none for it in learnt), strict=True)]
        for clue, at in numbers.items()
    }
    full: dict[str, list[int]] = {}
    for clue, lanes in sums.items():
        kind, _, rest = clue.partition(" ")
        if not rest or len(kind) == 1:
            written = sums.get(f"written {clue}", none)
            everyday = sums.get(f"everyday {clue}", none)
            full[clue] = [one + two for one, two in zip(lanes, written, strict=True)]
            full[EVERYDAY + clue] = [two - one for one, two in zip(written, everyday, strict=True)]
    largest = sorted(max(map(abs, lanes)) for lanes in full.values() if any(lanes))
    unit = largest[int(len(largest) * (1 - _CLIPPED))] / weights.LARGEST
    kept = {}
    for clue, lanes in full.items():
        small = [max(-weights.LARGEST, min(weights.LARGEST, round(it / unit))) for it in lanes]
        if max(map(abs, small)) >= _LEAST:
            kept[clue] = small
    weights.write(folder / WEIGHTS, kept, LANES)
    rows = zip(*(it.passing for it in learnt), strict=True)
    write_passing(
        folder / PASSING,
        [
            [round(sum(some) * (register.LEVELS - 1) / unit) for some in zip(*row, strict=True)]
            for row in rows
        ],
    )
